"""A picture of one indicator over the years: target and realisasi, with report and page under every point."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from duckdb import DuckDBPyConnection

from extractor.errors import MissingExtra, OutputUnwritable, WrongUse
from extractor.store.connection import fetch

SUFFIXES = (".svg", ".png")
_SHOWN = 10  # indicators named where a text fits several
_WIDTH, _HEIGHT, _STEP = 420, 300, 120  # pixels: least width, height, width of a year
_SCALE = 2  # pixels of a PNG for each of the drawing
_LOCALE = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["Rp", ""]}
_TARGET, _REALISASI = "#8a8a8a", "#1f5fa8"

_FIND = """
    SELECT indikator_id, nama, induk, instansi, satuan FROM indikator
    WHERE indikator_id = $what OR (
        contains(lower(concat_ws(' ', induk, nama, array_to_string(nama_lain, ' '), acuan)), lower($what))
        AND contains(lower(coalesce(instansi, '')), lower($agency))
    )
    ORDER BY indikator_id <> $what, instansi, nama, indikator_id
"""
_POINTS = """
    SELECT tahun, target, realisasi, satuan, parse_filename(berkas), halaman FROM v_indikator_tren
    WHERE indikator_id = ? ORDER BY tahun
"""


@dataclass(frozen=True, slots=True)
class Titik:
    """One year.

    Attributes:
        tahun: The year.
        target: Target, None if it is no number.
        realisasi: Realisasi, likewise.
        asal: Name of the file and page that print them.
    """

    tahun: int
    target: float | None
    realisasi: float | None
    asal: str


@dataclass(frozen=True, slots=True)
class Deret:
    """One indicator over the years."""

    indikator_id: str
    judul: str
    instansi: str
    satuan: str | None
    titik: tuple[Titik, ...]


def series(con: DuckDBPyConnection, what: str, instansi: str = "") -> Deret:
    """The values of an indicator.

    Args:
        con: The database.
        what: Its indikator_id, or a text that stands in the names of one indicator only.
        instansi: Only agencies whose name contains this.

    Raises:
        WrongUse: None fits, or several, or the one has no numbers.
    """
    found = con.execute(_FIND, {"what": what, "agency": instansi}).fetchall()
    if not found:
        raise WrongUse(f"{what}: no such indicator. `lkjip indikator list` shows those that there are.")
    if len(found) > 1 and found[0][0] != what:
        names = "; ".join(f"{one[0]} ({one[1]}, {one[3]})" for one in found[:_SHOWN])
        raise WrongUse(f"{what!r} fits {len(found)} indicators: name one by its id, or narrow with --instansi: {names}")
    indikator_id, nama, induk, agency, satuan = found[0]
    rows = fetch(con, _POINTS, [indikator_id])
    points = tuple(
        Titik(year, target, result, f"{file}, hal. {page}")
        for year, target, result, _, file, page in rows
        if target is not None or result is not None
    )
    if not points:
        raise WrongUse(f"{indikator_id}: no report gives a number that could be drawn.")
    unit = next((row[3] for row in reversed(rows) if row[3]), satuan)
    return Deret(indikator_id, f"{induk.rstrip(' :')}: {nama}" if induk else nama, agency or "", unit, points)


def draw(deret: Deret, path: Path) -> None:
    """Writes the picture, as SVG or PNG by the suffix.

    Raises:
        MissingExtra: altair or vl-convert-python is not installed.
        WrongUse: Another suffix.
        OutputUnwritable: The file can't be written.
    """
    if path.suffix.lower() not in SUFFIXES:
        raise WrongUse(f"{path}: name a file that ends with {' or '.join(SUFFIXES)}.")
    try:
        import altair as alt
        import vl_convert
    except ImportError as error:
        raise MissingExtra("lkjip grafik", "grafik") from error
    specification = _chart(alt, deret).to_json()
    try:
        if path.suffix.lower() == ".svg":
            path.write_text(vl_convert.vegalite_to_svg(specification, format_locale=_LOCALE), encoding="utf-8")
        else:
            path.write_bytes(vl_convert.vegalite_to_png(specification, scale=_SCALE, format_locale=_LOCALE))
    except OSError as error:
        raise OutputUnwritable(path, error.strerror or str(error)) from error


def _chart(alt: Any, deret: Deret) -> Any:
    values = [
        {"tahun": str(one.tahun), "nilai": value, "seri": name, "asal": one.asal}
        for one in deret.titik
        for name, value in (("Target", one.target), ("Realisasi", one.realisasi))
        if value is not None
    ]
    labels = [
        {"tahun": str(one.tahun), "nilai": min(value for value in (one.target, one.realisasi) if value is not None),
         "asal": one.asal.replace(", hal.", "\nhal.")}
        for one in deret.titik
    ]  # fmt: skip
    year = alt.X("tahun:O", title="Tahun", axis=alt.Axis(labelAngle=0))
    amount = alt.Y("nilai:Q", title=deret.satuan or "Nilai", scale=alt.Scale(zero=False, padding=40))
    series_ = alt.Color(
        "seri:N", title=None, scale=alt.Scale(domain=["Target", "Realisasi"], range=[_TARGET, _REALISASI])
    )
    dash = alt.StrokeDash("seri:N", title=None, scale=alt.Scale(domain=["Target", "Realisasi"], range=[[5, 4], [1, 0]]))
    lines = alt.Chart(alt.Data(values=values)).mark_line(point=True).encode(year, amount, series_, dash)
    numbers = (
        alt.Chart(alt.Data(values=[one for one in values if one["seri"] == "Realisasi"]))
        .mark_text(dy=-10, fontSize=10)
        .encode(year, amount, text=alt.Text("nilai:Q", format=",~f"))
    )
    places = (
        alt.Chart(alt.Data(values=labels))
        .mark_text(dy=16, fontSize=9, color="#555555", lineBreak="\n", baseline="top")
        .encode(year, amount, text=alt.Text("asal:N"))
    )
    title = alt.Title(deret.judul, subtitle=deret.instansi, anchor="start")
    width = max(_WIDTH, _STEP * len(deret.titik))
    return alt.layer(lines, numbers, places).properties(width=width, height=_HEIGHT, title=title)
