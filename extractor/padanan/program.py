"""Budget lines of one agency over the years: the same program under a changed name, or a changed code."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256

from extractor.canon.alike import name
from extractor.canon.match import Match, Outcome, same_name
from extractor.canon.near import pairs
from extractor.padanan.rangkai import Judged, join
from extractor.padanan.timbang import NAME, Agency

_CANDIDATE = 75.0  # score of the sorted words from which on two names are looked at
_CODE = "program: kode"


@dataclass(frozen=True, slots=True)
class Baris:
    """A budget line as one report prints it.

    Attributes:
        laporan_id: The report.
        tahun: Year of the report.
        tingkat: Rank of the line.
        kode: Code as printed, None if there is none.
        uraian: Name as printed.
    """

    laporan_id: str
    tahun: int | None
    tingkat: str
    kode: str | None
    uraian: str

    @property
    def digits(self) -> str:
        """The code without marks: 01.02 and 1.2 are one."""
        return ".".join(part.lstrip("0") or "0" for part in re.findall(r"\d+", self.kode or ""))


@dataclass(frozen=True, slots=True)
class PadananProgram:
    """A line, and the program that it is."""

    baris: Baris
    program_id: str
    nama: str
    skor: float
    alasan: str
    oleh: str


def link_programs(agency: Agency, lines: Iterable[Baris]) -> list[PadananProgram]:
    """Programs, activities and sub-activities of one agency, each rank for itself."""
    by_rank: defaultdict[str, defaultdict[str, list[Baris]]] = defaultdict(lambda: defaultdict(list))
    for line in sorted(lines, key=lambda one: (one.tahun or 0, one.laporan_id, one.uraian, one.kode or "")):
        by_rank[line.tingkat][_key(line)].append(line)
    found: list[PadananProgram] = []
    for rank, groups in sorted(by_rank.items()):
        found += _link_rank(agency, rank, groups)
    return found


def _key(line: Baris) -> str:
    words = name(re.sub(r"^(?:sub\s*)?(?:program|kegiatan)\s+", "", line.uraian, flags=re.IGNORECASE)).words
    return " ".join(words) or line.uraian.casefold()


def _link_rank(agency: Agency, rank: str, groups: dict[str, list[Baris]]) -> list[PadananProgram]:
    keys = sorted(groups)
    reports = [{line.laporan_id for line in groups[key]} for key in keys]
    codes = [{line.digits for line in groups[key]} - {""} for key in keys]

    @cache
    def judge(one: int, two: int) -> Judged:
        match = same_name(keys[one], keys[two])
        if reports[one] & reports[two]:  # a report lists a program once, under one name
            return replace(match, outcome=Outcome.DIFFERENT, guarded=True), NAME
        if match.outcome is Outcome.ASK and codes[one] & codes[two]:
            return Match(Outcome.SAME, match.score, f"{match.reason}; kode sama"), _CODE
        return match, NAME

    joined = join(len(keys), _candidates(keys), judge)
    found: list[PadananProgram] = []
    for places in joined.members:
        lines = [line for place in places for line in groups[keys[place]]]
        newest = max(lines, key=lambda one: (one.tahun or 0, one.uraian))
        said = "\n".join(
            (agency.kunci, rank, min(lines, key=lambda one: (one.tahun or 0, one.uraian)).uraian.casefold())
        )
        identity = sha256(said.encode()).hexdigest()[:12]
        for place in places:
            link = joined.links.get(place)
            why = (link.match.score, link.match.reason, link.oleh) if link else (100.0, "nama sendiri", NAME)
            found += [PadananProgram(line, identity, newest.uraian, *why) for line in groups[keys[place]]]
    return found


def _candidates(keys: Sequence[str]) -> set[tuple[int, int]]:
    texts = [" ".join(sorted(key.split())) for key in keys]
    return {(one, two) for one, two, _ in pairs(texts, _CANDIDATE)}
