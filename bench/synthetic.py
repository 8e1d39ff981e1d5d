"""Synthetic reports: records, not PDFs, of agencies with reports of ten years each.

Twenty indicators (reworded over the years, with last year's values beside this year's, and promised in agreements and
plans), sixty budget lines under a total, and a few findings.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Decimal

from extractor.model.evidence import Bukti, Reading
from extractor.model.geometry import Box
from extractor.model.laporan import Berkas, Hasil, Identitas, Laporan, Status
from extractor.model.outline import Outline
from extractor.model.plans import KEPALA, Perjanjian, Renstra
from extractor.model.records import Anggaran, Lingkup, LingkupAnggaran, Pengukuran, TingkatAnggaran
from extractor.model.temuan import BuktiTemuan, Keparahan, Keyakinan, Temuan
from extractor.model.value import Kind, Value

YEARS = range(2014, 2024)
PLAN = 5  # years of a strategic plan
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
    printed = [worded(name, dice) for name in indicators]
    rows = list(_measured(file, at, printed, values, dice))
    budget = list(_budget(file, agency, year, dice))
    laporan = Laporan(
        laporan_id=f"{agency:04}-{year}",
        identitas=Identitas(
            jenis="LKjIP", instansi=f"Dinas Rekaan {agency}", wilayah=f"Kabupaten Rekaan {agency % 100}", tahun=year
        ),
        berkas=(_file(file, agency, year, dice),),
        outlines=(Outline(bagian=(), judul=()),),
        pengukuran=tuple(rows),
        perjanjian=tuple(_promised(file, year, printed, [row[at] for row in values])),
        renstra=tuple(_planned(file, at, printed, values)),
        anggaran=(_total(file, year, budget), *budget),
    )
    return Hasil(laporan, {}, tuple(_findings(rows, dice)))


def _place(file: str, page: int, text: str) -> Bukti:
    return Bukti(berkas=file, halaman=page, box=_BOX, teks=text)


def _file(file: str, agency: int, year: int, dice: random.Random) -> Berkas:
    """Nearly always read whole."""
    whole = dice.random() < 0.95
    return Berkas(
        berkas=file,
        sha256=f"{agency:04}{year}",
        ukuran=1,
        jumlah_halaman=60,
        cara_baca="teks",
        status=Status.OK if whole else Status.SEBAGIAN,
        alasan=None if whole else "halaman 7 rusak dan tidak terbaca",
    )


def _measured(
    file: str, at: int, printed: list[str], values: list[list[Decimal]], dice: random.Random
) -> Iterator[Pengukuran]:
    """This year's rows, and last year's beside them: now and then misprinted, or without a result."""
    year = YEARS[at]
    for number, name in enumerate(printed):
        said = [(year, values[number][at])]
        if at:
            said.append((year - 1, values[number][at - 1] + (1 if dice.random() < 0.02 else 0)))
        for told, value in said:
            there = told != year or dice.random() < 0.98
            yield Pengukuran(
                record_id=f"p{number}-{told}",
                bukti=_place(file, 12, name),
                tabel_id="t1",
                keyakinan=1.0 if dice.random() < 0.98 else 0.7,
                lingkup=Lingkup.TAHUNAN,
                tahun=told,
                sasaran=f"Sasaran {number // 5}",
                indikator=name,
                satuan=_unit(name),
                target=reading(value + 2) if told == year else None,
                realisasi=reading(value) if there else None,
                capaian=reading(Decimal(100 * value / (value + 2)).quantize(Decimal("0.01"))) if there else None,
            )


def _unit(name: str) -> str:
    first = name.split()[0]
    return _UNITS.get(first, "Indeks" if first.startswith("Ind") else "%")


def _promised(file: str, year: int, printed: list[str], values: list[Decimal]) -> Iterator[Perjanjian]:
    for number, (name, value) in enumerate(zip(printed, values, strict=True)):
        yield Perjanjian(
            record_id=f"k{number}",
            bukti=_place(file, 9, name),
            tabel_id="t3",
            tingkat=KEPALA,
            sumber="perjanjian_kinerja",
            tahun=year,
            sasaran=f"Sasaran {number // 5}",
            indikator=name,
            satuan=_unit(name),
            target=reading(value + 2),
        )


def _planned(file: str, at: int, printed: list[str], values: list[list[Decimal]]) -> Iterator[Renstra]:
    """The whole plan, printed in the report of its first year."""
    if at % PLAN:
        return
    first = at
    for number, name in enumerate(printed):
        for ahead in range(first, first + PLAN):
            yield Renstra(
                record_id=f"r{number}-{ahead}",
                bukti=_place(file, 7, name),
                tabel_id="t4",
                indikator=name,
                satuan=_unit(name),
                tahun=YEARS[ahead],
                target=reading(values[number][ahead] + 2),
            )


def _budget(file: str, agency: int, year: int, dice: random.Random) -> Iterator[Anggaran]:
    for program in range(PROGRAMS):
        for line in range(ACTIVITIES + 1):
            name = f"{_OBJECTS[(program + agency) % len(_OBJECTS)]} {_STATES[line]}"
            level = TingkatAnggaran.KEGIATAN if line else TingkatAnggaran.PROGRAM
            amount = Decimal(dice.randrange(10**7, 10**9))
            text = ("Kegiatan " if line else "Program ") + name
            yield _line(file, year, f"a{program}-{line}", level, text, amount, f"2.{program}.{line}")


def _total(file: str, year: int, lines: list[Anggaran]) -> Anggaran:
    programs = [line.anggaran for line in lines if line.tingkat is TingkatAnggaran.PROGRAM]
    total = sum((amount.value.number or Decimal(0) for amount in programs if amount), Decimal(0))
    return _line(file, year, "total", TingkatAnggaran.TOTAL, "Jumlah", total)


def _line(
    file: str, year: int, record: str, level: TingkatAnggaran, text: str, amount: Decimal, code: str | None = None
) -> Anggaran:
    return Anggaran(
        record_id=record,
        bukti=_place(file, 30, text),
        tabel_id="t2",
        lingkup=LingkupAnggaran.REALISASI,
        tingkat=level,
        kode=code,
        uraian=text,
        tahun=year,
        anggaran=reading(amount),
        realisasi=reading(amount * 9 / 10),
    )


def _findings(rows: list[Pengukuran], dice: random.Random) -> Iterator[Temuan]:
    """A few rows whose capaian is said to be wrong."""
    for row in dice.sample(rows, 3):
        yield Temuan(
            temuan_id=f"t-{row.bukti.berkas}-{row.record_id}",
            aturan="capaian.rumus",
            keparahan=dice.choice(list(Keparahan)),
            keyakinan=dice.choice(list(Keyakinan)),
            uraian=f"Capaian “{row.indikator}” tidak sesuai dengan target dan realisasinya.",
            tertulis="99,00",
            hitung="98,00",
            butir_reviu="III.7",
            bukti=(BuktiTemuan(bukti=row.bukti, peran="capaian"),),
        )
