"""Family hitungan: counts in digits against words, and counts of one thing at several places."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal

from extractor.canon.fold import fold
from extractor.checks.bahan import Bahan
from extractor.checks.registry import Draft, rule, wide_rule
from extractor.checks.sentences import angka, deret, di_halaman, halaman, kutip
from extractor.model.laporan import Laporan
from extractor.model.plans import KEPALA
from extractor.model.records import Klaim, TingkatAnggaran
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.values.words import digits_with_words

_ALL = re.compile(r"\b(?:evaluasi|pengukuran|analisis)\b[^.;]{0,50}\bterhadap\s+(?:\d|kinerja\b)", re.IGNORECASE)
_NEAR = Decimal("1.5")  # times what the tables hold: more was not read, or is of something else


@wide_rule(
    "hitungan.terbilang",
    keparahan=Keparahan.SEDANG,
    butir="II.5",
    penjelasan="Angka dan terbilang dalam kurung di belakangnya, seperti 36 (tiga puluh empat), harus sama.",
)
def words(bahan: Bahan) -> Iterator[Draft]:
    """Digits with other words behind them."""
    for sentence in bahan.kalimat:
        for found in digits_with_words(sentence.teks) if "(" in sentence.teks else ():
            if found.digits.certain and not found.agree:
                places = (BuktiTemuan(bukti=sentence.bukti, peran="kalimat"),)
                pair = f"{found.digits.teks} ({found.words})"
                yield Draft(
                    subjek=f"terbilang {pair} {sentence.teks[:60]}",
                    uraian=f"Angka {found.digits.teks} dan terbilangnya “{found.words}” tidak sama dalam "
                    f"{kutip(sentence.teks)} {di_halaman(places)}.",
                    tertulis=pair,
                    hitung=f"{angka(found.number)} atau {found.digits.teks}",
                    bukti=places,
                )


@rule(
    "hitungan.beda",
    keparahan=Keparahan.RENDAH,
    butir="I.3",
    penjelasan="""Banyaknya sasaran, indikator, program, atau kegiatan dari hal yang sama (misi, sasaran, program
    tertentu) yang disebut berbeda di dua tempat. Selalu perlu dicek.""",
)
def differing(laporan: Laporan) -> Iterator[Draft]:
    """Counts of one thing that differ."""
    groups: defaultdict[tuple[str, str, int | None], list[Klaim]] = defaultdict(list)
    for claim in laporan.klaim:
        if claim.jenis == "hitungan" and claim.tentang and claim.hitungan:
            groups[fold(claim.tentang), claim.hitungan, claim.tahun].append(claim)
    for (_, what, _), claims in groups.items():
        sentences = {claim.kalimat for claim in claims}
        counts = {claim.nilai.value.number for claim in claims} - {None}
        if len(counts) > 1 and len(sentences) > 1 and not _parts(claims):
            yield _differ(what, claims)


def _parts(claims: list[Klaim]) -> bool:
    """One sentence counts twice: the whole and a part of it."""
    kalimat = [claim.kalimat for claim in claims]
    return len(kalimat) != len(set(kalimat))


def _differ(what: str, claims: list[Klaim]) -> Draft:
    places = tuple(BuktiTemuan(bukti=claim.nilai.bukti, peran="jumlah") for claim in claims)
    told = deret([f"{claim.nilai.teks} ({halaman([claim.bukti.halaman])})" for claim in claims])
    printed = list(dict.fromkeys(claim.nilai.teks for claim in claims))
    return Draft(
        subjek=f"hitungan {what} {claims[0].tentang}",
        uraian=f"Banyaknya {what} {kutip(claims[0].tentang or '')} disebut berbeda: {told}.",
        tertulis=printed[-1],
        hitung=" / ".join(printed[:-1]),
        bukti=places,
        pasti=False,
    )


@rule(
    "hitungan.tabel",
    keparahan=Keparahan.RENDAH,
    butir="I.3",
    penjelasan="""Banyaknya indikator dan program yang disebut untuk seluruh instansi (bukan untuk satu misi, sasaran,
    atau program) dibandingkan dengan banyaknya baris dalam tabel perjanjian kinerja, pengukuran, dan anggaran. Menjadi
    temuan bila lebih banyak daripada dalam tabel mana pun, tetapi tidak jauh lebih banyak, dan bila instansi dikatakan
    melaksanakan lebih sedikit program daripada yang ada dalam semua tabel program, atau lebih sedikit indikator
    dievaluasi daripada yang diperjanjikan. Selalu perlu dicek.""",
)
def against_tables(laporan: Laporan) -> Iterator[Draft]:
    """Counts that are more than any table holds."""
    most = {"indikator": _most_indicators(laporan), "program": _programs(laporan)}
    agreed = Counter(row.tabel_id for row in laporan.perjanjian if row.tingkat == KEPALA)
    for claim in laporan.klaim:
        number, known = claim.nilai.value.number, most.get(claim.hitungan or "", 0)
        whole = claim.jenis == "hitungan" and not claim.tentang and claim.tahun == laporan.identitas.tahun
        if not whole or number is None:
            continue
        if claim.hitungan == "program":
            fewer = known > number and number * _NEAR >= known and _carried_out(claim)
        else:
            fewer = known > number and set(agreed.values()) == {known} and _evaluated(claim, laporan)
        if known < number <= known * _NEAR or fewer:
            yield _uncounted(claim, known)


def _carried_out(claim: Klaim) -> bool:
    """The sentence says that the agency carries out so many, not that so many of them are something."""
    return re.search(rf"\bmelaksanakan\s+{re.escape(claim.nilai.teks)}\s", claim.kalimat) is not None


def _evaluated(claim: Klaim, laporan: Laporan) -> bool:
    """The sentence says that so many were evaluated in all; it counts no more of them itself."""
    counts = [
        one.nilai.value.number for one in laporan.klaim if one.kalimat == claim.kalimat and one.hitungan == "indikator"
    ]
    return counts[0] == claim.nilai.value.number and _ALL.search(claim.kalimat) is not None


def _most_indicators(laporan: Laporan) -> int:
    """The most indicators that a table of the year holds; 0 without any."""
    tables: defaultdict[str | None, set[tuple[str, str]]] = defaultdict(set)
    for record in laporan.pengukuran:
        if record.tahun == laporan.identitas.tahun:
            tables[record.tabel_id].add((fold(record.induk or ""), fold(record.indikator)))
    for agreed in laporan.perjanjian:
        tables[agreed.tabel_id].add(("", fold(agreed.indikator)))
    return max(map(len, tables.values()), default=0)


def _programs(laporan: Laporan) -> int:
    """How many programs every table of programs holds; 0 where they differ."""
    tables: defaultdict[str, set[str]] = defaultdict(set)
    for line in laporan.anggaran:
        if line.tabel_id is not None and line.tingkat is TingkatAnggaran.PROGRAM:
            tables[line.tabel_id].add(fold(line.uraian))
    sizes = {len(names) for names in tables.values()}
    return sizes.pop() if len(sizes) == 1 else 0


def _uncounted(claim: Klaim, known: int) -> Draft:
    places = (BuktiTemuan(bukti=claim.nilai.bukti, peran="jumlah"),)
    return Draft(
        subjek=f"hitungan {claim.hitungan} {claim.kalimat[:80]}",
        uraian=f"Banyaknya {claim.hitungan} disebut {claim.nilai.teks} dalam {kutip(claim.kalimat)} "
        f"{di_halaman(places)}, sedangkan tabel laporan memuat {known}.",
        tertulis=claim.nilai.teks,
        hitung=str(known),
        bukti=places,
        pasti=False,
    )
