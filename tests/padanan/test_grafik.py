"""A chart says what the reports say, and where."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor.cli.app import app
from extractor.errors import MissingExtra, WrongUse
from extractor.padanan.grafik import Deret, Titik, draw, series
from extractor.store.connection import open_store

DERET = Deret("a", "Jumlah <desa>", "Dinas Rekaan", "Desa", (Titik(2020, 5.5, 4.25, "a.pdf, hal. 3"),))


def test_the_values_of_the_sample(sample_db: Path) -> None:
    with open_store(sample_db, read_only=True) as con:
        found = series(con, "nilai tukar petani")
        assert [(one.tahun, one.target, one.realisasi, one.asal) for one in found.titik] == [
            (2018, None, 101.12, "2019.pdf, hal. 14"),
            (2019, 102.0, 102.64, "2019.pdf, hal. 12"),
            (2020, 102.5, 100.87, "2020.pdf, hal. 8"),
            (2021, 103.0, 103.41, "2021.pdf, hal. 12"),
        ]
        assert series(con, found.indikator_id) == found
        with pytest.raises(WrongUse, match="fits 2 indicators"):
            series(con, "skm")
        assert series(con, "skm", "kecamatan").satuan == "Nilai"
        with pytest.raises(WrongUse, match="no such indicator"):
            series(con, "tiada")


def test_every_point_has_its_place_in_the_picture(sample_db: Path, tmp_path: Path) -> None:
    path = tmp_path / "ntp.svg"
    result = CliRunner().invoke(app, ["grafik", "nilai tukar petani", "--db", str(sample_db), "-o", str(path)])
    assert result.exit_code == 0, result.output
    picture = path.read_text(encoding="utf-8")
    assert picture.startswith("<svg")
    for text in (
        "Nilai Tukar Petani / NTP",
        "2018",
        "102,64",
        "100,87",
        "103,41",
        "hal. 14",
        "hal. 8",
        "2019.pdf",
        "Target",
    ):
        assert f">{text}<" in picture, text


def test_png_and_other_suffixes(tmp_path: Path) -> None:
    draw(DERET, tmp_path / "a.png")
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")
    with pytest.raises(WrongUse, match=r"\.svg or \.png"):
        draw(DERET, tmp_path / "a.pdf")


def test_a_missing_package_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    with pytest.raises(MissingExtra, match=r"lkjip\[grafik\]"):
        draw(DERET, tmp_path / "a.svg")
