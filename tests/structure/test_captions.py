from __future__ import annotations

import pytest

from extractor.structure import find_outline
from extractor.structure.captions import parse_caption
from tests.structure.typeset import Text, document, head, middle, page, prose, table


@pytest.mark.parametrize(
    ("line", "nomor", "judul"),
    [
        ("Tabel 3.1 Pengukuran Kinerja", "3.1", "Pengukuran Kinerja"),
        ("Tabel. 2.5 Alokasi Anggaran", "2.5", "Alokasi Anggaran"),
        ("TABEL 2", "2", ""),
        ("Tabel III.4", "III.4", ""),
        ("Table 2.1 Sasaran Strategis", "2.1", "Sasaran Strategis"),
        ("Gambar I. 1 Struktur Organisasi", "I.1", "Struktur Organisasi"),
        ("Tabel 3.10. Pemasangan Alat", "3.10", "Pemasangan Alat"),
        ("Tabel 1: Daftar", "1", "Daftar"),
    ],
)
def test_ways_of_writing(line: str, nomor: str, judul: str) -> None:
    start = parse_caption(line)
    assert start is not None
    assert (start.nomor, start.title) == (nomor, judul)


@pytest.mark.parametrize(
    "line", ["Tabel 3.1 berikut ini.", "Tabel 3.1, capaian", "Tabel berikut menunjukkan", "Gambaran Umum", "Tabel 3.1)"]
)
def test_prose(line: str) -> None:
    assert parse_caption(line) is None


def test_title_below_the_number() -> None:
    made = document([*prose(), middle("Tabel 3.1", 12.0), middle("Pengukuran Kinerja Dinas Contoh", 12.0),
                     middle("Tahun 2020", 12.0), *prose()])  # fmt: skip
    caption = find_outline(made).judul[0]
    assert (caption.jenis, caption.nomor, caption.judul) == (
        "tabel",
        "3.1",
        "Pengukuran Kinerja Dinas Contoh Tahun 2020",
    )
    assert caption.bukti.teks == "Tabel 3.1 Pengukuran Kinerja Dinas Contoh Tahun 2020"


def test_title_below_the_number_in_another_weight() -> None:
    made = document([*prose(), middle("Tabel 3.1", 12.0), Text("Pengukuran Kinerja", x=None)])
    assert find_outline(made).judul[0].judul == "Pengukuran Kinerja"


def test_hanging_title() -> None:
    first = Text("Tabel II.1 Rencana Kinerja Tahunan Dinas Permukiman dan", x=120.0)
    made = document([*prose(), first, Text("Perumahan Tahun 2016", x=186.0), *prose()])
    assert find_outline(made).judul[0].judul == "Rencana Kinerja Tahunan Dinas Permukiman dan Perumahan Tahun 2016"


def test_a_sentence_that_begins_a_line_with_a_table_is_no_caption() -> None:
    full = "capaian kinerja diukur dengan membandingkan target dan realisasi pada"
    assert not find_outline(document([Text(full), Text("Tabel 3.1 Pengukuran Kinerja serta penjelasannya.")])).judul


def test_header_of_the_table_does_not_belong_to_the_caption() -> None:
    texts = [head("Tabel 3.1 Pengukuran Kinerja", x=200.0), Text("Sasaran", bold=True, x=230.0, y=92.0)]
    made = document(page(1, texts, edges=table(72, 90, 523, 200)))
    assert find_outline(made).judul[0].judul == "Pengukuran Kinerja"


def test_a_caption_is_no_heading() -> None:
    made = document([middle("BAB III"), middle("AKUNTABILITAS KINERJA"), middle("Tabel 3.1", 12.0),
                     middle("CAPAIAN KINERJA", 12.0), *prose()])  # fmt: skip
    assert len(find_outline(made).bagian) == 1
