from __future__ import annotations

from extractor.interpret.penghargaan import read_penghargaan
from extractor.model.outline import JenisBagian
from extractor.model.records import Penghargaan
from tests.interpret.naskah_builder import At, bagian, naskah, page
from tests.interpret.reading import view

Award = tuple[str, str | None, str | None, int | None]
PART = bagian("PENGHARGAAN YANG DITERIMA", kind="prestasi", jenis=JenisBagian.LAMPIRAN)


def awards(found: list[Penghargaan]) -> list[Award]:
    return [(row.nama, row.pemberi, row.tingkat, row.tahun) for row in found]


def listed(*lines: str | At, kind: str | None = "prestasi") -> list[Award]:
    part = PART.model_copy(update={"jenis_kanonik": kind, "halaman_akhir": 1})
    return awards(list(read_penghargaan(naskah(page(lines), bagian=[part]))))


def test_table_with_columns_in_any_order() -> None:
    table = view(
        """
        No | Tahun | Nama Penghargaan | Tingkat | Instansi Pemberi
        1 | 2022 | Anugerah Layanan | Nasional | Kementerian Rekaan
        2 | _ | Juara I Inovasi 2021 | Provinsi | Gubernur
        """,
        "Penghargaan yang Diraih",
    )
    assert awards(list(read_penghargaan(table.naskah))) == [
        ("Anugerah Layanan", "Kementerian Rekaan", "Nasional", 2022),
        ("Juara I Inovasi 2021", "Gubernur", "Provinsi", 2021),
    ]


def test_numbered_list_with_giver_level_and_year() -> None:
    assert listed(
        "Selama tahun 2023 diraih beberapa penghargaan sebagai berikut:",
        "1. Juara I Lomba Inovasi tingkat Provinsi, dari Gubernur Rekaan",
        "pada tahun 2023",
        "2. Piagam layanan ramah anak oleh Kementerian Rekaan (14/12/23)",
        "3. Rapat koordinasi",
    ) == [
        ("Juara I Lomba Inovasi tingkat Provinsi", "Gubernur Rekaan pada tahun 2023", "Provinsi", 2023),
        ("Piagam layanan ramah anak", "Kementerian Rekaan", None, 2023),
    ]


def test_captions_of_pictures_that_stand_apart() -> None:
    assert listed(
        (100.0, 100.0, "Penghargaan Kota Cerdas"),
        (100.0, 116.0, "dari Lembaga Rekaan, (5/11/21)"),
        (100.0, 400.0, "Penerima memakai batik"),
        (100.0, 500.0, "Anugerah Humas (1-2-2021)"),
    ) == [("Penghargaan Kota Cerdas", "Lembaga Rekaan", None, 2021), ("Anugerah Humas (1-2-2021)", None, None, 2021)]


def test_lists_of_other_parts_are_no_awards() -> None:
    assert listed("1. Juara I Lomba Inovasi", kind="kesimpulan") == []
