from __future__ import annotations

import csv
import json
from io import BytesIO
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pytest

from extractor.errors import NoDatabase, OutputUnwritable
from extractor.store import sheets
from extractor.store.connection import open_store
from extractor.store.export import ExportFormat, export
from extractor.store.load import load
from extractor.store.relations import tables
from tests.samples import sample_hasil

ALL = list(ExportFormat)


def make(path: Path, *ids: str) -> Path:
    with open_store(path) as con:
        for name in ids:
            load(con, sample_hasil(laporan_id=name, berkas=f"{name}.pdf", sha256=name))
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("export")
    export(make(base / "lkjip.duckdb", "a", "b"), base / "keluar", ALL)
    return base / "keluar"


def test_every_relation_in_every_form(folder: Path) -> None:
    wanted = {f"{name}{end}" for name in tables() for end in (".parquet", ".csv", "-excel.csv")}
    assert {file.name for file in folder.iterdir()} == wanted | {"lkjip.xlsx", "datapackage.json", *tables()}


def test_parquet_by_year_holds_the_same_rows(folder: Path) -> None:
    for name in tables():
        rows = duckdb.read_parquet(str(folder / f"{name}.parquet")).fetchall()
        parts = sorted(map(str, (folder / name).rglob("*.parquet")))
        assert bool(parts) == (bool(rows) or "laporan_id" not in tables()[name].columns)
        assert len(rows) == (len(duckdb.read_parquet(parts).fetchall()) if parts else 0)
    assert {part.name for part in (folder / "pengukuran").iterdir()} == {"tahun_laporan=2023"}


def test_the_descriptor_names_every_file_and_column(folder: Path) -> None:
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    names = [resource["name"] for resource in package["resources"]]
    assert len(names) == len(set(names))
    for resource in package["resources"]:
        paths = [resource["path"]] if isinstance(resource["path"], str) else resource["path"]
        assert all((folder / path).is_file() for path in paths)
        fields = [field["name"] for field in resource["schema"]["fields"]]
        if resource["format"] == "csv":
            mark = resource.get("dialect", {}).get("delimiter", ",")
            with (folder / resource["path"]).open(encoding="utf-8-sig", newline="") as stream:
                assert next(csv.reader(stream, delimiter=mark)) == fields
    money = {field["name"]: field for field in resource_of(package, "anggaran-excel")["schema"]["fields"]}
    assert (money["realisasi"]["type"], money["realisasi"]["decimalChar"], money["realisasi"]["unit"]) == (
        "number",
        ",",
        "rupiah",
    )


def resource_of(package: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in package["resources"] if one["name"] == name)
    return found


def test_parquet_has_all_columns_and_rows(folder: Path) -> None:
    with duckdb.connect() as con:
        for name, relation in tables().items():
            found = con.execute(f"FROM '{folder / name}.parquet'")
            assert tuple((column[0], str(column[1])) for column in found.description) == tuple(
                (column.nama, column.type) for column in relation.kolom
            )
            assert len(found.fetchall()) >= (2 if "berkas" in relation.columns else 0)


def test_csv_forms_hold_the_same_rows(folder: Path) -> None:
    with (folder / "anggaran.csv").open(encoding="utf-8", newline="") as stream:
        usual = list(csv.DictReader(stream))
    with (folder / "anggaran-excel.csv").open(encoding="utf-8-sig", newline="") as stream:
        excel = list(csv.DictReader(stream, delimiter=";"))
    assert [row["anggaran"].replace(".", ",") for row in usual] == [row["anggaran"] for row in excel]
    assert {row["persen"] for row in excel} == {"95", "80", "96,67"}
    assert [row["anggaran_teks"] for row in usual] == [row["anggaran_teks"] for row in excel]


def test_the_workbook_explains_its_columns(folder: Path) -> None:
    book = openpyxl.load_workbook(folder / "lkjip.xlsx")
    assert book.sheetnames == ["keterangan", *tables()]
    explained = {(row[0], row[2]) for row in book["keterangan"].iter_rows(min_row=2, values_only=True)}
    assert explained == {(name, column.nama) for name, relation in tables().items() for column in relation.kolom}
    page = book["pengukuran"]
    assert (page.freeze_panes, page.max_row) == ("A2", 7)


def test_the_same_content_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    export(make(tmp_path / "lain.duckdb", "b", "a"), tmp_path / "keluar", ALL)
    for file in folder.rglob("*.*"):
        if file.is_file():
            assert (tmp_path / "keluar" / file.relative_to(folder)).read_bytes() == file.read_bytes(), file.name


def test_exporting_again_replaces_and_leaves_other_files(tmp_path: Path) -> None:
    (tmp_path / "catatan.txt").write_text("milik orang lain")
    path = make(tmp_path / "lkjip.duckdb", "a")
    first = export(path, tmp_path, [ExportFormat.CSV])
    before = (tmp_path / "pengukuran.csv").read_bytes()
    make(path, "b")
    assert export(path, tmp_path, [ExportFormat.CSV]) == first
    assert (tmp_path / "pengukuran.csv").read_bytes() != before
    assert {file.name for file in tmp_path.iterdir()} == {
        "catatan.txt",
        "lkjip.duckdb",
        *(file.name for file in first),
    }


def test_a_folder_that_can_not_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputUnwritable):
        export(make(tmp_path / "lkjip.duckdb"), tmp_path / "file" / "keluar", ALL)


def test_no_database_leaves_no_folder_behind(tmp_path: Path) -> None:
    with pytest.raises(NoDatabase):
        export(tmp_path / "none.duckdb", tmp_path / "keluar", ALL)
    assert not list(tmp_path.iterdir())


def test_what_is_too_long_for_a_sheet_goes_on_in_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "SHEET_ROWS", 2)
    stream = BytesIO()
    sheets.write_workbook([sheets.Sheet("sel", ("n",), [(n,) for n in range(5)])], stream)
    book = openpyxl.load_workbook(stream)
    assert book.sheetnames == ["sel", "sel (2)", "sel (3)"]
    assert [row[0].value for page in book for row in page.iter_rows(min_row=2)] == [0, 1, 2, 3, 4]


def test_a_text_too_long_for_a_cell_says_that_it_is_cut() -> None:
    stream = BytesIO()
    sheets.write_workbook([sheets.Sheet("sel", ("teks",), [("x" * 40_000,)])], stream)
    text = openpyxl.load_workbook(stream)["sel"]["A2"].value
    assert (len(text), text[-5:]) == (32_767, " [..]")


def test_what_runs_measure_is_no_content(tmp_path: Path) -> None:
    for name, seconds in (("satu", 1.5), ("dua", 2.5)):
        db = make(tmp_path / f"{name}.duckdb", "a")
        with open_store(db) as con:
            con.execute("UPDATE berkas SET detik = ?", [seconds])
        export(db, tmp_path / name, ALL)
    files = sorted(path.relative_to(tmp_path / "satu") for path in (tmp_path / "satu").rglob("*") if path.is_file())
    assert len(files) > len(tables())
    for file in files:
        assert (tmp_path / "satu" / file).read_bytes() == (tmp_path / "dua" / file).read_bytes(), file
