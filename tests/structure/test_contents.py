from __future__ import annotations

import time

from extractor.model.outline import JenisBagian
from extractor.structure import find_outline
from tests.structure.typeset import Text, document, head, middle, prose

LIST = [
    middle("DAFTAR ISI"),
    Text("KATA PENGANTAR ........................................ i"),
    Text("BAB I PENDAHULUAN ..................................... 1"),
    Text("1.1 Latar Belakang ……………………………………… I-1"),
    Text("1.2 Tugas Pokok, Fungsi dan Struktur Organisasi Dinas Contoh"),
    Text("Kabupaten Contoh ...................................... I - 4", x=90.0),
    Text("BAB II PERENCANAAN KINERJA .......... Error! Bookmark not defined."),
    Text("BAB III AKUNTABILITAS KINERJA 24"),
]


def test_entries() -> None:
    outline = find_outline(document(LIST))
    assert outline.halaman_daftar == (1,)
    assert [(entry.nomor, entry.teks, entry.halaman_tercetak) for entry in outline.daftar_isi] == [
        (None, "KATA PENGANTAR", "i"),
        ("I", "BAB I PENDAHULUAN", "1"),
        ("1.1", "1.1 Latar Belakang", "I-1"),
        ("1.2", "1.2 Tugas Pokok, Fungsi dan Struktur Organisasi Dinas Contoh Kabupaten Contoh", "I - 4"),
        ("II", "BAB II PERENCANAAN KINERJA", None),
        ("III", "BAB III AKUNTABILITAS KINERJA", "24"),
    ]


def test_its_lines_are_no_headings() -> None:
    assert [part.judul for part in find_outline(document(LIST)).bagian] == ["DAFTAR ISI"]


def test_it_goes_on_and_ends() -> None:
    more = [Text("3.1 Capaian Kinerja ......... 25"), Text("BAB IV PENUTUP ........ 40"), Text("LAMPIRAN .........")]
    outline = find_outline(document(LIST, more, [middle("BAB I"), middle("PENDAHULUAN"), *prose()]))
    assert outline.halaman_daftar == (1, 2)
    assert [part.halaman for part in outline.bagian] == [1, 3]


def test_lists_of_tables_belong_to_it() -> None:
    tables = [middle("DAFTAR TABEL"), Text("Tabel 3.1 Pengukuran Kinerja ........... 26")]
    outline = find_outline(document(LIST, tables))
    assert [part.judul for part in outline.bagian] == ["DAFTAR ISI"]
    assert outline.daftar_isi[-1].nomor == "3.1"
    assert not outline.judul


def test_a_heading_that_it_names_needs_no_look() -> None:
    listed = [*LIST, Text("3.1 Hal Ihwal Dinas ............ 25")]
    body = [middle("BAB III"), middle("AKUNTABILITAS KINERJA"), Text("A. Hal Ihwal Dinas"), *prose()]
    found = find_outline(document(listed, body)).bagian
    assert [part.judul for part in found if part.jenis is JenisBagian.SUBBAB] == ["Hal Ihwal Dinas"]


def test_dotted_forms_are_none() -> None:
    form = [Text("Nama : ........................"), Text("Jabatan : ...................."), *prose(6)]
    assert not find_outline(document([head("PERNYATAAN"), *form])).halaman_daftar


def test_long_leaders_take_no_time() -> None:
    started = time.perf_counter()
    find_outline(document([middle("DAFTAR ISI"), *[Text("Bagian " + ". . " * 400 + "…" * 400)] * 20]))
    assert time.perf_counter() - started < 2.0
