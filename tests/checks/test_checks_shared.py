from __future__ import annotations

import re
import time
from decimal import Decimal

import pytest
import yaml

from extractor.checks import check, rules
from extractor.checks.sentences import angka, deret, halaman, kutip, persen
from extractor.checks.subjects import subjects
from extractor.checks.typo import mended, slip
from extractor.model.temuan import Keyakinan
from extractor.settings import data_dir
from tests.checks.factory import Pabrik


def test_every_rule_serves_an_item_and_explains_itself() -> None:
    papers = yaml.safe_load((data_dir("schemas") / "reviu.yaml").read_text(encoding="utf-8"))
    for rule in rules():
        assert rule.aturan.split(".")[0] in papers["aturan"]
        assert rule.butir_reviu in papers["butir"]
        assert len(rule.penjelasan) > 40
        assert rule.penjelasan.endswith(".")


def test_ids_do_not_depend_on_places() -> None:
    def ids(halaman: int, tabel: str) -> list[str]:
        pabrik = Pabrik()
        pabrik.ukur("Jalan", "80", "72", "90", halaman=halaman, tabel=tabel)
        pabrik.ukur("Jembatan", "50", "50", "100", halaman=halaman, tabel=tabel)
        pabrik.ukur("Irigasi", "85", "100", "117,67", halaman=halaman, tabel=tabel)
        return [one.temuan_id for one in pabrik.temuan()]

    assert ids(3, "t1") == ids(9, "t4")
    assert len(ids(3, "t1")) == 1


def test_a_malformed_number_with_its_sound_twin() -> None:
    pabrik = Pabrik()
    pabrik.ukur("Korban bencana", None, "464.71,75", halaman=59)
    pabrik.ukur("Korban bencana", None, "464.971,75", halaman=60, tabel="t2")
    (found,) = pabrik.temuan()
    assert (found.aturan, found.tertulis, found.hitung) == ("format", "464.71,75", "464.971,75")
    assert found.keyakinan is Keyakinan.PASTI


def test_columns_that_run_together_are_no_malformed_number() -> None:
    pabrik = Pabrik()
    pabrik.dana("Jumlah", "129.531.408.835120.981.038.602")
    assert pabrik.temuan() == []


@pytest.mark.parametrize(
    ("printed", "meant", "how"),
    [
        ("116.736.000", "116.735.000", "berbeda satu angka"),
        ("98,64", "98,46", "dua angka tertukar tempat"),
        ("1,931,672,548", "11,931,672,548", "kurang satu angka"),
        ("464.71,75", "464.971,75", "kurang satu angka"),
        ("1.200,00", "12.00", None),
        ("378", "412", None),
        ("5", "6", None),
    ],
)
def test_slips(printed: str, meant: str, how: str | None) -> None:
    assert slip(printed, meant) == how


def test_mended_prints() -> None:
    assert mended("65,54%", Decimal("65.54"), lambda number: number == Decimal("67.54")) == ("67,54%",)
    assert mended("-7,20", Decimal("-7.20"), lambda number: number == Decimal("-2.70")) == ("-2,70",)
    assert mended("tidak ada", Decimal(1), lambda _: True) == ()


def test_numbers_and_names_in_sentences() -> None:
    assert angka(Decimal("1234567.5"), 2) == "1.234.567,50"
    assert (persen(Decimal(376), 0), persen(Decimal("82.5"), 0), persen(Decimal(80), 2)) == ("376", "82,50", "80,00")
    assert (deret(["a"]), deret(["a", "b"]), deret(["a", "b", "c"])) == ("a", "a dan b", "a, b, dan c")
    assert halaman([9, 3, 3]) == "hal. 3 dan 9"
    assert len(kutip("kata " * 60)) < 120


def test_subjects_bring_spellings_together_and_keep_others_apart() -> None:
    names = [
        ("Prosentase jalan mantap", None),
        ("Persentase Jalan Mantap (%)", None),
        ("Jumlah jalan mantap", None),
        ("Persentase jalan mantap", None),
    ]
    first, second, third, fourth = subjects(names)
    assert first == second == fourth != third


def test_a_large_report_is_checked_quickly() -> None:
    words = ["jalan", "jembatan", "irigasi", "pasar", "terminal", "sekolah", "sawah", "hutan", "sungai", "pelabuhan"]
    pabrik = Pabrik()
    for number in range(500):
        name = f"Persentase {words[number % 10]} {words[number // 10 % 10]} {words[number // 100]} baik"
        pabrik.ukur(name, "80", "72", "90", tabel=f"t{number // 25}")
        pabrik.dana(f"Kegiatan {name}", "1.000.000", "900.000", "90", tabel=f"a{number // 25}")
    laporan = pabrik.laporan()
    check(laporan)  # vocabularies and patterns are loaded once
    start = time.perf_counter()
    check(laporan)
    assert time.perf_counter() - start < 1  # about 0,05 s; wide, for busy machines


def test_sentences_are_whole() -> None:
    pabrik = Pabrik()
    pabrik.janji("Irigasi baik", "70")
    pabrik.ukur("Irigasi baik", "80", "60", "79,00", kategori="Baik")
    for found in pabrik.temuan():
        assert found.uraian.endswith(".")
        assert not re.search(r"None|  |\.\.", found.uraian)
