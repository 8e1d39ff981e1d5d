"""The file of decisions, and the sheet that people fill in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from extractor.errors import BadDecisions, WrongUse
from extractor.padanan import lembar
from extractor.padanan.keputusan import Keputusan, Putusan, Sebutan, add, of_agency, read
from extractor.padanan.putus import Kasus, not_in_force


def decision(putusan: Putusan = Putusan.GABUNG, a: str = "Jumlah desa", b: str = "Jumlah desa: semua") -> Keputusan:
    return Keputusan(
        putusan=putusan,
        instansi="Dinas Rekaan",
        a=Sebutan(nama=a),
        b=Sebutan(nama=b, induk="Desa"),
        oleh="P",
        tanggal=date(2024, 2, 29),
    )


def test_what_is_in_the_file_is_never_changed(tmp_path: Path) -> None:
    path = tmp_path / "keputusan.yaml"
    by_hand = (
        "# catatan tangan\nkeputusan:\n- putusan: pisah  # jelas\n  instansi: Dinas Rekaan\n"
        "  a: {nama: Padi}\n  b: {nama: Jagung}\n"
    )
    path.write_text(by_hand, encoding="utf-8")
    add(path, [decision()])
    add(path, [decision(Putusan.PISAH)])
    assert path.read_text(encoding="utf-8").startswith(by_hand)
    assert [one.putusan.value for one in read(path)] == ["pisah", "gabung", "pisah"]
    assert read(path)[1] == decision()
    assert [one.putusan for one in of_agency(read(path), "dinas  rekaan").values()] == [Putusan.PISAH, Putusan.PISAH]


def test_a_new_file_explains_itself(tmp_path: Path) -> None:
    path = tmp_path / "baru" / "keputusan.yaml"
    assert read(path) == ()
    add(path, [decision()])
    assert path.read_text(encoding="utf-8").startswith("# Keputusan orang")
    assert read(path) == (decision(),)
    assert [one.name for one in path.parent.iterdir()] == ["keputusan.yaml"]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("keputusan: [", "keputusan.yaml"),
        ("keputusan:\n- putusan: mungkin\n  instansi: D\n  a: {nama: A}\n  b: {nama: B}\n", "keputusan.0.putusan"),
        ("keputusan:\n- putusan: pisah\n  instansi: D\n  a: {nama: A}\n", "keputusan.0.b"),
        ("lain: 1\n", "lain"),
    ],
)
def test_what_does_not_fit_is_told_and_left_alone(tmp_path: Path, text: str, where: str) -> None:
    path = tmp_path / "keputusan.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadDecisions, match=where):
        add(path, [decision()])
    assert path.read_text(encoding="utf-8") == text


def test_only_what_changes_something_is_added() -> None:
    turned = Keputusan(putusan=Putusan.GABUNG, instansi="DINAS REKAAN", a=decision().b, b=decision().a)
    assert not_in_force([turned], [decision()]) == []
    assert not_in_force([turned], [decision(), decision(Putusan.PISAH)]) == [turned]


CASE = Kasus(
    "Dinas Rekaan",
    Sebutan(nama="=Jumlah desa"),
    Sebutan(nama="Jumlah kota", induk="Wilayah"),
    81.5,
    "kata",
    (2020, 2021),
    3,
)


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_a_sheet_comes_back_as_it_was_filled_in(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"lembar{suffix}"
    lembar.write(path, [CASE], [decision()])
    assert lembar.read(path, "saya") == [decision()]
    if suffix == ".xlsx":
        book = openpyxl.load_workbook(path)
        book.worksheets[0]["A2"] = "Pisah "
        book.save(path)
    else:
        path.write_text(path.read_text(encoding="utf-8-sig").replace("\n;", "\npisah;", 1), encoding="utf-8")
    first = lembar.read(path, "saya")[0]
    assert (first.putusan, first.a, first.b, first.oleh) == (Putusan.PISAH, CASE.a, CASE.b, "saya")


def test_a_sheet_that_does_not_fit(tmp_path: Path) -> None:
    path = tmp_path / "lembar.csv"
    path.write_text("putusan;instansi;nama_a;nama_b\nbarangkali;D;A;B\n", encoding="utf-8")
    with pytest.raises(BadDecisions, match="row 2: putusan is 'barangkali'"):
        lembar.read(path, "saya")
    path.write_text("putusan;instansi\n", encoding="utf-8")
    with pytest.raises(BadDecisions, match="no column nama_a, nama_b"):
        lembar.read(path, "saya")
    (tmp_path / "lembar.xlsx").write_bytes(b"bukan")
    with pytest.raises(BadDecisions, match="can't be read"):
        lembar.read(tmp_path / "lembar.xlsx", "saya")
    with pytest.raises(WrongUse, match=r"xlsx or \.csv"):
        lembar.write(tmp_path / "lembar.txt", [], [])
