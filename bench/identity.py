"""Loading, linking and asking with 10,000 synthetic reports: how fast, and how it grows.

The reports are records, not PDFs: agencies with reports of ten years each, twenty indicators (reworded over the years,
with last year's values beside this year's) and sixty budget lines. It measures; it asserts nothing.
"""

from __future__ import annotations

import argparse
import os
import platform
import random
import time
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console

from extractor.model.evidence import Bukti, Reading
from extractor.model.geometry import Box
from extractor.model.laporan import Berkas, Hasil, Identitas, Laporan, Status
from extractor.model.outline import Outline
from extractor.model.records import Anggaran, Lingkup, LingkupAnggaran, Pengukuran, TingkatAnggaran
from extractor.model.value import Kind, Value
from extractor.padanan import update
from extractor.store import canned, load, open_store, query

AT_ONCE = 100  # reports loaded in one transaction
YEARS = range(2014, 2024)
INDICATORS, PROGRAMS, ACTIVITIES = 20, 10, 5  # an agency; the lines of a budget are programs and their activities
_BOX = Box(60.0, 100.0, 540.0, 120.0)
_MEASURES = ("Persentase", "Jumlah", "Cakupan", "Indeks", "Tingkat")
_OBJECTS = (
    "jalan kabupaten", "irigasi", "pasar rakyat", "puskesmas", "sekolah dasar", "koperasi", "kelompok tani", "desa",
    "perpustakaan", "terminal", "arsip", "posyandu", "embung", "taman kota", "rumah layak huni", "sanggar seni",
)  # fmt: skip
_STATES = (
    "dalam kondisi baik", "yang terakreditasi", "yang aktif", "yang dibina", "yang memenuhi standar", "yang mandiri",
    "yang direhabilitasi", "yang terlayani air minum", "yang tertib administrasi", "yang memiliki izin",
)  # fmt: skip
_UNITS = {"Persentase": "%", "Cakupan": "%", "Indeks": "Indeks", "Jumlah": "unit", "Tingkat": "%"}


def names(dice: random.Random) -> list[str]:
    """Twenty different indicators of one agency; the first is one that all agencies have."""
    found = ["Indeks Kepuasan Masyarakat (IKM)"]
    while len(found) < INDICATORS:
        one = f"{dice.choice(_MEASURES)} {dice.choice(_OBJECTS)} {dice.choice(_STATES)}"
        if one not in found:
            found.append(one)
    return found


def worded(text: str, dice: random.Random) -> str:
    """The same indicator as another year's report may print it."""
    if dice.random() < 0.3:
        text = text.replace("Persentase", "Prosentase").replace("Indeks", "Indek")
    if dice.random() < 0.05:
        text += " daerah"  # a word more: only values can tell that it is the same
    return text.replace(" yang ", " ") if dice.random() < 0.2 else text


def reading(number: Decimal) -> Reading:
    """A number in Indonesian digits at some place."""
    text = f"{number:,.2f}".translate(str.maketrans(",.", ".,"))
    return Reading(
        value=Value(teks=text, kind=Kind.NUMBER, number=number, decimals=2),
        bukti=Bukti(berkas="-", halaman=12, box=_BOX, teks=text),
    )


def reports(agencies: int, seed: int = 1) -> Iterator[Hasil]:
    """Reports of all years of each agency, in the order of the years."""
    dices = [random.Random(f"{seed} {agency}") for agency in range(agencies)]  # noqa: S311 - no secret
    kept = [(names(dice), [[_number(dice) for _ in YEARS] for _ in range(INDICATORS)]) for dice in dices]
    for at, year in enumerate(YEARS):
        for agency, (indicators, values) in enumerate(kept):
            yield _report(agency, year, at, indicators, values, dices[agency])


def _number(dice: random.Random) -> Decimal:
    return Decimal(dice.randrange(1000, 9999)) / 100


def _report(
    agency: int, year: int, at: int, indicators: list[str], values: list[list[Decimal]], dice: random.Random
) -> Hasil:
    file = f"arsip/{year}/dinas-{agency:04}.pdf"
    rows: list[Pengukuran] = []
    for number, name in enumerate(indicators):
        printed, unit = worded(name, dice), _UNITS[name.split()[0]]
        said = [(year, values[number][at])]
        if at:  # now and then misprinted
            said.append((year - 1, values[number][at - 1] + (1 if dice.random() < 0.02 else 0)))
        for told, value in said:
            rows.append(
                Pengukuran(
                    record_id=f"p{number}-{told}",
                    bukti=Bukti(berkas=file, halaman=12, box=_BOX, teks=printed),
                    tabel_id="t1",
                    lingkup=Lingkup.TAHUNAN,
                    tahun=told,
                    sasaran=f"Sasaran {number // 5}",
                    indikator=printed,
                    satuan=unit,
                    target=reading(value + 2) if told == year else None,
                    realisasi=reading(value),
                    capaian=reading(Decimal(100 * value / (value + 2)).quantize(Decimal("0.01"))),
                )
            )
    laporan = Laporan(
        laporan_id=f"{agency:04}-{year}",
        identitas=Identitas(
            jenis="LKjIP", instansi=f"Dinas Rekaan {agency}", wilayah=f"Kabupaten Rekaan {agency % 100}", tahun=year
        ),
        berkas=(
            Berkas(
                berkas=file,
                sha256=f"{agency:04}{year}",
                ukuran=1,
                jumlah_halaman=60,
                cara_baca="teks",
                status=Status.OK,
            ),
        ),
        outlines=(Outline(bagian=(), judul=()),),
        pengukuran=tuple(rows),
        anggaran=tuple(_budget(file, agency, year, dice)),
    )
    return Hasil(laporan, {}, ())


def _budget(file: str, agency: int, year: int, dice: random.Random) -> Iterator[Anggaran]:
    for program in range(PROGRAMS):
        for line in range(ACTIVITIES + 1):
            amount = Decimal(dice.randrange(10**7, 10**9))
            name = f"{_OBJECTS[(program + agency) % len(_OBJECTS)]} {_STATES[line]}"
            yield Anggaran(
                record_id=f"a{program}-{line}",
                bukti=Bukti(berkas=file, halaman=30, box=_BOX, teks=name),
                tabel_id="t2",
                lingkup=LingkupAnggaran.REALISASI,
                tingkat=TingkatAnggaran.KEGIATAN if line else TingkatAnggaran.PROGRAM,
                kode=f"2.{program}.{line}",
                uraian=("Kegiatan " if line else "Program ") + name,
                tahun=year,
                anggaran=reading(amount),
                realisasi=reading(amount * 9 / 10),
            )


def batched(reports: Iterator[Hasil], size: int) -> Iterator[list[Hasil]]:
    """Groups of reports."""
    while group := list(islice(reports, size)):
        yield group


def measure(agencies: int, console: Console) -> None:
    """Loads, links and asks; writes what each took."""
    with TemporaryDirectory() as folder:
        db = Path(folder, "bench.duckdb")
        count, spent, cpu = 0, 0.0, 0.0
        with open_store(db) as con:
            con.execute("SET threads = 1")
            for group in batched(reports(agencies), AT_ONCE):
                begun, busy = time.perf_counter(), time.process_time()
                load(con, *group)
                spent += time.perf_counter() - begun
                cpu += time.process_time() - busy
                count += len(group)
        console.print(f"{count} reports: load {count / spent:.0f}/s ({count / cpu:.0f} per CPU second)")
        begun, busy = time.perf_counter(), time.process_time()
        done = update(db, Path(folder, "keputusan.yaml"))
        wall, used = time.perf_counter() - begun, time.process_time() - busy
        console.print(
            f"  link {wall:.1f} s ({used:.1f} s CPU, {1000 * used / count:.2f} ms a report): "
            f"{done.indikator} indicators, {done.terbuka} open"
        )
        begun = time.perf_counter()
        update(db, Path(folder, "keputusan.yaml"))
        console.print(f"  link again, nothing changed: {time.perf_counter() - begun:.2f} s")
        for name in canned():
            begun = time.perf_counter()
            with query(db, name) as result:
                rows = sum(1 for _ in result.rows)
            console.print(f"  query {name:<28} {time.perf_counter() - begun:6.2f} s  {rows} rows")
        console.print(f"  database {db.stat().st_size / 2**20:.0f} MiB")


def main() -> None:
    """Measures at several sizes, the last the whole one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--agencies", type=int, nargs="+", default=[125, 250, 500, 1000], help="with ten reports each")
    console = Console()
    load_ = os.getloadavg()[0]
    console.print(f"{platform.machine()}, {os.cpu_count()} cores, load {load_:.1f}, Python {platform.python_version()}")
    for agencies in parser.parse_args().agencies:
        measure(agencies, console)


if __name__ == "__main__":
    main()
