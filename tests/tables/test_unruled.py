"""Tables without rules: their columns and rows by where the text stands."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from extractor.document import read_document
from extractor.document.words import build_lines
from extractor.model.geometry import Box
from extractor.model.page import Page
from extractor.model.table import Table
from extractor.tables import unruled
from extractor.tables.camelot import find_borders
from tests.tables.ruled import read, texts
from tests.tables.typed import LEFT, LETTER, typed

REASON = "tabel tanpa garis: kolom menurut letak teks"

PROGRAM = """
Program                                 Anggaran               Keterangan
1. Penunjang Urusan Pemerintahan        Rp. 6.939.921.411,-       APBD
   Daerah Kabupaten/Kota
2. Informasi dan Komunikasi Publik      Rp.    54.999.656,-       APBD
3. Pengelolaan Statistik                Rp.   153.949.519,-       APBD
   Sektoral
"""


def found(*pages: Page) -> tuple[Table, ...]:
    return read(*pages).tables


def only(*pages: Page) -> Table:
    (table,) = found(*pages)
    return table


def heads(table: Table) -> list[str]:
    return [column.text for column in table.columns]


def test_a_row_begins_with_its_figure_and_label_lines_go_with_it() -> None:
    table = only(typed(1, PROGRAM))
    assert heads(table) == ["Program", "Program", "Anggaran", "Keterangan"]
    assert texts(table) == [
        ["1.", "Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", "Rp. 6.939.921.411,-", "APBD"],
        ["2.", "Informasi dan Komunikasi Publik", "Rp. 54.999.656,-", "APBD"],
        ["3.", "Pengelolaan Statistik Sektoral", "Rp. 153.949.519,-", "APBD"],
    ]


def test_header_whose_names_stand_half_a_line_apart() -> None:
    page = typed(
        1,
        """
                                     Jumlah      Anggaran

                                     Kegiatan    (Rupiah)
1    Program Sumber Daya             2           14.355.990
2    Program Pembinaan               4            5.709.643
""",
    )
    between = typed(1, "No        Program/Kegiatan").words
    half = tuple(word._replace(box=Box(word.box.x0, word.box.y0 + 7, word.box.x1, word.box.y1 + 7)) for word in between)
    lift = [word._replace(box=Box(word.box.x0, word.box.y0 - 12, word.box.x1, word.box.y1 - 12)) for word in page.words]
    words = (*(page.words[:2]), *half, *lift[2:])
    table = only(replace(page, words=words, lines=build_lines(words)))
    assert heads(table) == ["No", "Program/Kegiatan", "Jumlah Kegiatan", "Anggaran (Rupiah)"]
    assert texts(table)[0] == ["1", "Program Sumber Daya", "2", "14.355.990"]


def test_it_is_less_sure_than_a_ruled_table_and_says_why() -> None:
    table = only(typed(1, PROGRAM))
    assert table.keyakinan < 1
    assert table.reasons == (REASON,)


def test_its_cells_lie_around_their_text() -> None:
    page = typed(1, PROGRAM)
    (cell,) = [cell for cell in only(page).cells if cell.text.startswith("Informasi")]
    assert all(cell.box.contains(line.box.x_mid, line.box.y_mid) for line in cell.lines)
    assert cell.box.height < 2 * 13


def test_two_levels_of_header_and_a_row_of_column_numbers() -> None:
    table = only(
        typed(
            1,
            """
                                                   PAGU ANGGARAN
NO    KODE    PROGRAM/KEGIATAN
                                             MURNI           PERUBAHAN
1     2       3                                4                 5
1     13      Program Pengendalian           129.000.000      129.000.000
              Lingkungan Hidup
2     29      Program Perencanaan            450.000.000      448.500.000
              TOTAL BELANJA LANGSUNG         579.000.000      577.500.000
""",
        )
    )
    assert heads(table)[3:] == ["PAGU ANGGARAN / MURNI", "PAGU ANGGARAN / PERUBAHAN"]
    assert [column.number for column in table.columns] == ["1", "2", "3", "4", "5"]
    assert texts(table)[0] == ["1", "13", "Program Pengendalian Lingkungan Hidup", "129.000.000", "129.000.000"]
    assert texts(table)[-1] == ["", "", "TOTAL BELANJA LANGSUNG", "579.000.000", "577.500.000"]


def test_labels_centred_on_their_figures_are_parted_by_the_drawn_lines() -> None:
    sketch = """
Program                      Anggaran       Realisasi
Peningkatan Kapasitas
Lembaga Pemerintahan        120.000.000    110.000.000
Desa
Pembinaan Wilayah
dan Ketertiban               75.500.000     75.000.000
"""
    assert [row[0] for row in texts(only(typed(1, sketch, 0, 3, 5)))] == [
        "Peningkatan Kapasitas Lembaga Pemerintahan Desa",
        "Pembinaan Wilayah dan Ketertiban",
    ]


def test_a_total_whose_name_runs_over_two_columns() -> None:
    table = only(
        typed(
            1,
            """
No     Uraian Kegiatan           Anggaran (Rp)      Realisasi (Rp)
1      Belanja Pegawai            2.908.120.000      2.440.170.000
2      Belanja Barang           112.367.657.800     92.181.009.745
JUMLAH TERHADAP DINAS (%)                 91,56              68,39
""",
        )
    )
    (name,) = [cell for cell in table.cells if cell.text.startswith("JUMLAH")]
    assert (name.text, name.col, name.colspan) == ("JUMLAH TERHADAP DINAS (%)", 0, 2)
    assert texts(table)[-1][2:] == ["91,56", "68,39"]


def test_tables_side_by_side_are_two() -> None:
    left, right = found(
        typed(
            1,
            """
No    Uraian         Satuan     Target          No    Uraian         Satuan     Target
1.    Sapi Potong    Ekor      466.272          1.    Daging         Ton       768.495
2.    Sapi Perah     Ekor      143.774          2.    Telur          Ton       217.235
                                                3.    Susu           Ton       268.797
""",
        )
    )
    assert texts(left)[-1] == ["2.", "Sapi Perah", "Ekor", "143.774"]
    assert texts(right)[-1] == ["3.", "Susu", "Ton", "268.797"]


UPPER = """
Pengukuran dilakukan dengan membandingkan target dan realisasi.

*NO    INDIKATOR KINERJA           TARGET    REALISASI    CAPAIAN
1     Indeks Kualitas Udara          60        66,24      110,40 %
2     Jumlah lokasi kampung          61        61           100%
      iklim
3     Jumlah pedoman                  4         4           100%
"""


def test_it_goes_on_under_its_header_said_once_more() -> None:
    lower = """
*NO    INDIKATOR KINERJA           TARGET    REALISASI    CAPAIAN
      pengelolaan kawasan
      lindung

Berdasarkan tabel di atas dapat dilihat bahwa semua indikator tercapai.
"""
    table = only(typed(1, UPPER), typed(2, lower))
    assert (table.halaman, table.halaman_akhir) == (1, 2)
    assert texts(table)[-1] == ["3", "Jumlah pedoman pengelolaan kawasan lindung", "4", "4", "100%"]


def test_it_goes_on_without_header() -> None:
    lower = """
4. Pengelolaan Sumber Daya              Rp. 1.700.000.000,-       APBN
   Alam


Adapun sasaran strategis yang ditetapkan adalah sebagai berikut.
"""
    table = only(typed(1, PROGRAM), typed(2, lower))
    assert texts(table)[-1] == ["4.", "Pengelolaan Sumber Daya Alam", "Rp. 1.700.000.000,-", "APBN"]


def test_it_does_not_go_on_where_text_stands_between() -> None:
    page = typed(1, PROGRAM + "\n\nDemikian anggaran tahun ini.\n")
    lower = "Sumber Daya Alam                        Rp. 1.700.000.000,-       APBN"
    assert [table.halaman for table in found(page, typed(2, lower))] == [1]


NARROW = """
No  Sasaran                Indikator             Target   Realisasi
1   Meningkatnya           Cakupan pelayanan      100       97,85
    akses warga terhadap air minum
    air minum
2   Meningkatnya rumah     Rumah layak huni       80        76,40
"""
BORDERS = tuple(LEFT + column * LETTER for column in (0, 3.5, 24.5, 44, 55, 66))


def test_columns_too_near_for_gaps_by_the_stretches_that_no_word_crosses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(unruled, "find_borders")  # camelot is not asked
    assert texts(only(typed(1, NARROW)))[0] == [
        "1", "Meningkatnya akses warga terhadap air minum", "Cakupan pelayanan air minum", "100", "97,85",
    ]  # fmt: skip


def test_tables_side_by_side_with_names_close_up() -> None:
    page = typed(
        1,
        """
Indikator          Target   Realisasi  Capaian      Indikator          Target   Realisasi   Capaian
Jumlah kerja sama   85%     100%       117,6%       Jumlah situs        80%     40%         50,0%
Jumlah pelayanan    60%     30%        50,0%
""",
    )
    assert [texts(table) for table in found(page)] == [
        [["Jumlah kerja sama", "85%", "100%", "117,6%"], ["Jumlah pelayanan", "60%", "30%", "50,0%"]],
        [["Jumlah situs", "80%", "40%", "50,0%"]],
    ]


def test_columns_without_any_free_stretch_are_asked_of_camelot(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Box] = []

    def borders(_: str, __: Page, area: Box) -> tuple[float, ...]:
        asked.append(area)
        return BORDERS

    monkeypatch.setattr(unruled, "find_gutters", lambda *_: ())
    monkeypatch.setattr(unruled, "find_borders", borders)
    table = only(typed(1, NARROW))
    assert texts(table)[0] == [
        "1", "Meningkatnya akses warga terhadap air minum", "Cakupan pelayanan air minum", "100", "97,85",
    ]  # fmt: skip
    assert len(asked) == 1
    assert asked[0].y1 >= max(cell.box.y1 for cell in table.cells) - 3


def test_half_a_table_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    through = (BORDERS[0], LEFT + 20 * LETTER, LEFT + 26 * LETTER, *BORDERS[3:])
    monkeypatch.setattr(unruled, "find_gutters", lambda *_: ())
    monkeypatch.setattr(unruled, "find_borders", lambda *_: (*through[:3], LEFT + 36 * LETTER, *through[3:]))
    assert found(typed(1, NARROW)) == ()


def test_camelot_reads_the_columns_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "rapat.pdf"
    canvas = Canvas(str(path), pagesize=(595, 842))
    canvas.setFont("Helvetica", 10)
    for index, row in enumerate(
        (("Sasaran", "Indikator", "Target"), ("Mutu", "Nilai", "80"), ("Akses", "Cakupan", "95"))
    ):
        for x, text in zip((80, 200, 330), row, strict=True):
            canvas.drawString(x, 700 - 14 * index, text)
    canvas.save()
    page = read_document(path).page(1)
    xs = find_borders(str(path), page, Box(70, 125, 400, 180))
    assert len(xs) == 4
    assert xs[0] <= 80
    assert 110 < xs[1] < 201
    assert 220 < xs[2] < 331
    assert find_borders(str(tmp_path / "tiada.pdf"), page, Box(70, 125, 400, 180)) == ()


@pytest.mark.parametrize(
    "sketch",
    [
        pytest.param(
            """
Target     kinerja     pada     sasaran     strategis     pertama
telah   tercapai    dengan   realisasi   anggaran   sebesar    98
persen,    sehingga    kinerja    dinilai    sangat    baik.
""",
            id="justified prose",
        ),
        pytest.param(
            """
                                   Kota Contoh,  31 Januari 2021
Pihak Kedua                        Pihak Pertama
Kepala Dinas                       Kepala Bidang Anggaran


NIP. 197703201995111001            NIP. 196901031989031010
""",
            id="signatures",
        ),
        pytest.param(
            """
DAFTAR ISI                                                Halaman
2.1   Target dan Realisasi Kinerja    .................       12
2.2   Anggaran Program dan Kegiatan   .................       15
2.3   Capaian Indikator               .................       18
""",
            id="contents",
        ),
        pytest.param(
            """
Visi               Misi                 Tujuan              Sasaran
Maju bersama       Melayani warga       Layanan baik        Warga puas
Kegiatan 1         Kegiatan 2           Anggaran            Evaluasi
""",
            id="chart of boxes",
        ),
        pytest.param(
            """
1.    Undang-Undang Nomor 17 Tahun 2003    tentang Keuangan Negara
2.    Undang-Undang Nomor 1 Tahun 2004     tentang Perbendaharaan
3.    Peraturan Menteri Nomor 53           tentang Perjanjian Kinerja
""",
            id="laws",
        ),
        pytest.param(
            """
        Rp 1.577.460.000      Rp 1.924.810.000
             31%                    38%
   Target        Realisasi        Capaian
""",
            id="labels of a chart",
        ),
        pytest.param(
            """
                     Realisasi
Capaian     =     ---------------     x 100%
                       Target
""",
            id="formula",
        ),
        pytest.param(
            """
Program                  Anggaran             Keterangan
                            120.000.000            APBD
                             75.000.000            APBD
""",
            id="rows without names",
        ),
    ],
)
def test_what_is_no_table(sketch: str) -> None:
    assert found(typed(1, sketch)) == ()


def test_amount_and_remark_that_stand_as_close_as_words() -> None:
    sketch = """
No.   Program                      Anggaran              Keterangan
1.    Program Pembangunan       Rp. 49.898.816.000,00  Sumber Pembiayaan
      Prasarana                                        dari APBD
2.    Program Rehabilitasi      Rp. 13.209.342.916,00  Sumber Pembiayaan
      Jalan                                            dari APBD
"""
    assert texts(only(typed(1, sketch))) == [
        ["1.", "Program Pembangunan Prasarana", "Rp. 49.898.816.000,00", "Sumber Pembiayaan dari APBD"],
        ["2.", "Program Rehabilitasi Jalan", "Rp. 13.209.342.916,00", "Sumber Pembiayaan dari APBD"],
    ]


def test_rupiah_stands_with_its_amount_however_near_to_the_name() -> None:
    sketch = """
No.   Program                               Anggaran       Ket.
1.    Program Sumber Daya         Rp      14.355.990.600   P-APBD
2.    Program Pembinaan dan       Rp     105.709.661.350   P-APBD
      Pengembangan Permukiman
3.    Program Penataan Wilayah  Rp         5.565.643.000   P-APBD
"""
    assert texts(only(typed(1, sketch))) == [
        ["1.", "Program Sumber Daya", "Rp 14.355.990.600", "P-APBD"],
        ["2.", "Program Pembinaan dan Pengembangan Permukiman", "Rp 105.709.661.350", "P-APBD"],
        ["3.", "Program Penataan Wilayah", "Rp 5.565.643.000", "P-APBD"],
    ]
