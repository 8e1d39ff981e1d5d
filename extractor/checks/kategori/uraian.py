"""Family kategori, running text: predicates that sentences tell are those of the report's own scale."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from extractor.canon.fold import fold
from extractor.checks.bahan import Bahan
from extractor.checks.kategori.nilai import Reader, Salah
from extractor.checks.kategori.scale import scales
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import deret, halaman, kutip
from extractor.checks.trust import place
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.model.value import Kind

_FEW = 2  # wrong ones that a report may have without using another scale


@wide_rule(
    "kategori.uraian",
    keparahan=Keparahan.TINGGI,
    butir="I.3",
    penjelasan="""Predikat yang disebut dalam kalimat dibandingkan dengan skala penilaian yang dimuat laporan itu
    sendiri: terhadap persentase dalam kalimat itu, atau terhadap capaian di tabel bila kalimat menyebut nama
    indikator, nama sasaran, atau semua indikator. Tidak diperiksa bila predikatnya tidak ada dalam skala, nilainya
    jatuh pada celah atau batas rentang, kalimatnya menjelaskan skala, atau sebagian besar predikat dalam uraian tidak
    cocok (uraian memakai skala lain).""",
)
def kategori_uraian(bahan: Bahan) -> Iterator[Draft]:
    """Predicates that the scale does not give."""
    known = scales(bahan.laporan.skala)
    if not known:
        return
    reader = Reader(bahan, known)
    wrong: defaultdict[tuple[str, str, str], list[Salah]] = defaultdict(list)
    right: set[tuple[str, str, str]] = set()
    for one, found in reader.read():
        key = (fold(one.tentang), fold(one.sebutan.label), one.tertulis)
        if found:
            wrong[key].append(one)
        else:
            right.add(key)
    if len(wrong) <= max(_FEW, len(right)):
        yield from (_draft(found) for found in wrong.values())


def _draft(found: list[Salah]) -> Draft:
    one = found[0]
    pages = halaman(item.sebutan.kalimat.bukti.halaman for item in found)
    names = [f"{band.predikat} ({band.kode})" if band.kode else band.predikat for band in one.bands]
    bands = deret([f"{band.rentang} = {called}" for band, called in zip(one.bands, names, strict=True)])
    scale = tuple(BuktiTemuan(bukti=band.bukti, peran="skala") for band in one.bands)
    readings = list(dict.fromkeys(reading for item in found for reading in item.readings))
    figure = one.sebutan.figure
    what = "nilai" if figure is not None and figure.value.kind is not Kind.PERCENT else "capaian"
    about = kutip(one.tentang) if one.tentang and not one.luar else one.tentang
    named = " ".join(filter(None, (about, "dengan" if about else "", what, one.tertulis))) if not readings else about
    whose = f" {deret([kutip(text) for text in one.luar])}" if one.luar else "nya"
    pages_of = halaman(item.bukti.halaman for item in readings)
    table = f" capaian{whose} {one.tertulis} ({pages_of}) dan" if readings else ""
    return Draft(
        subjek=f"{one.tentang} {one.tertulis}",
        uraian=f"Uraian menyebut {named} berpredikat {one.sebutan.label} ({pages}), sedangkan{table} menurut "
        f"skala laporan ({halaman(item.bukti.halaman for item in scale)}) {bands}.",
        tertulis=one.sebutan.label,
        hitung=" / ".join(names),
        bukti=(
            *(BuktiTemuan(bukti=item.sebutan.kalimat.bukti, peran="predikat") for item in found),
            *(place(reading, "capaian") for reading in readings),
            *scale,
        ),
        pasti=all(item.certain for item in found),
    )
