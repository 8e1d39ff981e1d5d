from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from extractor.model.laporan import Hasil
from extractor.model.putusan import Putusan, Vonis
from extractor.reviu import write_markdown
from extractor.reviu.to_markdown import plain
from tests.reviu.lembar import by_id, verdict
from tests.samples import sample_hasil


def text_of(tmp_path: Path, *hasil: Hasil, putusan: dict[str, Putusan] | None = None) -> str:
    path = tmp_path / "daftar.md"
    write_markdown(path, hasil, putusan or {})
    return path.read_text(encoding="utf-8")


def test_every_finding_stands_under_its_report_and_severity(tmp_path: Path) -> None:
    text = text_of(tmp_path, sample_hasil())
    headings = re.findall(r"^#+ .*$", text, re.MULTILINE)
    assert headings == [
        "# Daftar ketidaksesuaian laporan kinerja",
        "## LKjIP Dinas Pertanian Kabupaten Rekaan Tahun 2023",
        "### Tinggi: 1 temuan",
        "### Sedang: 1 temuan",
    ]
    assert "**1. Capaian Daging tertulis 95,00, sedangkan 450 dibagi 500 adalah 90,00.**" in text
    assert "- Lokasi: hal. 3, Tabel 1, baris “Daging”\n" in text
    assert "- Tertulis: 95,00\n- Hasil hitung: 90,00\n" in text
    assert "- Hitungan: Rumus: realisasi/target; Selisih: 5,00; Batas yang diterima: 89,89 - 90,11\n" in text


def test_the_table_counts_what_is_open(tmp_path: Path) -> None:
    closed = by_id(verdict("capaian-daging", Vonis.BUKAN_TEMUAN, catatan="Sesuai sumber."))
    text = text_of(tmp_path, sample_hasil(), putusan=closed)
    assert "| LKjIP Dinas Pertanian Kabupaten Rekaan Tahun 2023 | 4 dari 4 | 0 | 1 | 0 | 1 |" in text
    assert text.index("### Sedang: 1 temuan") < text.index("### Ditutup: 1 temuan, tidak ikut dihitung")
    assert "- Status: gugur, putusan: bukan temuan\n- Catatan pereviu: Sesuai sumber.\n" in text


def test_a_list_without_findings_says_so(tmp_path: Path) -> None:
    assert "Tidak ada temuan terbuka pada bagian yang terbaca." in text_of(tmp_path, replace(sample_hasil(), temuan=()))


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("a|b *c* _d_", r"a\|b \*c\* \_d\_"),
        ("# bukan judul\nbaris", r"\# bukan judul baris"),
        ("<b>tebal</b>", r"\<b\>tebal\</b\>"),
        ("1. bukan daftar", r"1\. bukan daftar"),
        ("- bukan butir", r"\- bukan butir"),
        ("105.33", "105.33"),
        ("[x](y)", r"\[x\](y)"),
    ],
)
def test_print_cannot_become_a_mark(text: str, safe: str) -> None:
    assert plain(text) == safe


def test_the_same_results_give_the_same_text(tmp_path: Path) -> None:
    assert text_of(tmp_path, sample_hasil()) == text_of(tmp_path, sample_hasil())
