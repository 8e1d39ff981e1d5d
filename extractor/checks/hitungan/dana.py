"""Family hitungan: how many programs and activities a source of funds pays, told in several sentences."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.checks.bahan import Bahan
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import halaman
from extractor.model.prosa import Kalimat
from extractor.model.temuan import BuktiTemuan, Keparahan

_WORDS = r"(?:\s*\([a-z\s]+\))?"
_PAIR = re.compile(
    rf"\b(?P<program>\d{{1,3}}){_WORDS}\s+program\s+(?:dengan|dan|serta)?\s*(?P<kegiatan>\d{{1,3}}){_WORDS}\s+kegiatan\b"
    r"(?:\s+(?P<behind>APBD|APBN)\b)?",
    re.IGNORECASE,
)
_FUND = re.compile(r"\b(?:APBD|APBN)\b")


@dataclass(frozen=True, slots=True)
class Cacah:
    """So many programs and activities of one source of funds."""

    program: int
    kegiatan: int
    teks: str
    kalimat: Kalimat


@wide_rule(
    "hitungan.dana",
    keparahan=Keparahan.RENDAH,
    butir="I.3",
    penjelasan="""Banyaknya program dan kegiatan APBD (dan APBN) yang disebut dalam satu kalimat dibandingkan dengan
    kalimat lain. Kalimat yang membagi kegiatan satu sumber dana (tugas pembantuan, dekonsentrasi) tidak diperiksa.""",
)
def funds(bahan: Bahan) -> Iterator[Draft]:
    """Counts of programs and activities that differ between sentences."""
    told: defaultdict[str, list[Cacah]] = defaultdict(list)
    for sentence in bahan.kalimat_dengan("apbd", "apbn"):
        found = list(_counts(sentence))
        often = Counter(fund for fund, _ in found)
        for fund, count in found:
            if often[fund] == 1:
                told[fund].append(count)
    for fund, counts in told.items():
        first = counts[0]
        other = next((one for one in counts if (one.program, one.kegiatan) != (first.program, first.kegiatan)), None)
        if other is not None:
            yield _draft(fund, first, other)


def _counts(sentence: Kalimat) -> Iterator[tuple[str, Cacah]]:
    """The counts of a sentence, each with its source: named right behind it, or last before it."""
    for found in _PAIR.finditer(sentence.teks):
        before = _FUND.findall(sentence.teks, 0, found.start())
        fund = (found["behind"] or (before[-1] if before else "")).upper()
        if fund:
            yield fund, Cacah(int(found["program"]), int(found["kegiatan"]), found.group(), sentence)


def _draft(fund: str, one: Cacah, two: Cacah) -> Draft:
    places = tuple(BuktiTemuan(bukti=count.kalimat.bukti, peran="jumlah") for count in (one, two))
    return Draft(
        subjek=f"dana {fund}",
        uraian=f"Banyaknya program dan kegiatan {fund} disebut berbeda: {_told(one)} dan {_told(two)}.",
        tertulis=one.teks,
        hitung=two.teks,
        bukti=places,
        pasti=False,
    )


def _told(count: Cacah) -> str:
    return f"{count.teks} ({halaman([count.kalimat.bukti.halaman])})"
