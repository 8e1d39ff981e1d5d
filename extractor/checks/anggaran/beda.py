"""Family anggaran_beda: budget and spending of a line are the same wherever they stand."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from extractor.checks.agree import agree
from extractor.checks.anggaran.budget import TINGKAT, Tree, amount
from extractor.checks.bahan import Bahan
from extractor.checks.beda.kinerja import where
from extractor.checks.contradictions import Seen, contradictions
from extractor.checks.jumlah.totals import same_totals
from extractor.checks.registry import Draft, rule, wide_rule
from extractor.checks.sentences import kutip, pada_tahun
from extractor.checks.subjects import subjects
from extractor.model.evidence import Reading
from extractor.model.laporan import Laporan
from extractor.model.plans import KEPALA
from extractor.model.records import Anggaran, LingkupAnggaran, TingkatAnggaran
from extractor.model.temuan import Keparahan

_RANK = re.compile(rf"^\s*(?:sub\s*kegiatan|{'|'.join(TINGKAT.values())})\b[\s:]*(?=\w)", re.IGNORECASE)
_FUND = re.compile(r"\(\s*([A-Z]{2,5})\s*\)")
_NEAR = (Decimal("0.5"), Decimal(2))  # ratios beyond which two budgets are hardly of one line
_PLAN = {LingkupAnggaran.RKT: "RKT"}
_SOURCES = {LingkupAnggaran.PERJANJIAN: "perjanjian kinerja", LingkupAnggaran.REALISASI: ""}


@wide_rule(
    "anggaran_beda",
    keparahan=Keparahan.TINGGI,
    butir="I.6",
    penjelasan="""Anggaran program, kegiatan, dan jumlah yang sama dibandingkan antara perjanjian kinerja, tabel
    keuangan, dan uraian untuk tahun yang sama. Anggaran murni tidak dibandingkan dengan perubahan, dan rencana
    (RKT) tidak dibandingkan dengan anggaran yang berlaku.""",
)
def anggaran_beda(bahan: Bahan) -> Iterator[Draft]:
    """Budgets that differ."""
    versions: defaultdict[tuple[str, object], list[tuple[Anggaran, Reading, str | None]]] = defaultdict(list)
    for line, subjek in bahan.once(lines):
        for reading, versi in _budgets(line):
            versions[subjek, _when(line)].append((line, reading, versi))
    seen = [
        _seen(line, subjek, (*_when(line), versi), reading)
        for (subjek, _), found in versions.items()
        for line, reading, versi in _settled(found)
    ]
    yield from _drafts(seen, "Anggaran")


@wide_rule(
    "anggaran_beda.realisasi",
    keparahan=Keparahan.TINGGI,
    butir="I.6",
    penjelasan="""Realisasi anggaran program, kegiatan, dan jumlah yang sama dibandingkan antara tabel keuangan dan
    uraian untuk tahun yang sama.""",
)
def realisasi_beda(bahan: Bahan) -> Iterator[Draft]:
    """Spending that differs."""
    seen = [
        _seen(line, subjek, _when(line), line.realisasi)
        for line, subjek in bahan.once(lines)
        if line.realisasi is not None
    ]
    yield from _drafts(seen, "Realisasi anggaran")


@rule(
    "anggaran_beda.rkt",
    keparahan=Keparahan.SEDANG,
    butir="III.2",
    penjelasan="""Anggaran pada RKT dibandingkan dengan tabel keuangan hanya bila keduanya sama pada hampir semua baris;
    rencana yang memang lain dari anggaran yang berlaku tidak menjadi temuan.""",
)
def planned(laporan: Laporan) -> Iterator[Draft]:
    """Budgets of a plan that is otherwise the budget."""
    tables = [line for line in laporan.anggaran if line.tabel_id is not None and line.tingkat is not None]
    kept = [line for line in tables if line.lingkup in (LingkupAnggaran.RKT, LingkupAnggaran.REALISASI)]
    names = subjects([(_RANK.sub("", line.uraian), None) for line in kept])
    seen = [
        replace(_seen(line, subjek, (line.tahun, line.tingkat), line.anggaran), sumber=_PLAN.get(line.lingkup, ""))
        for line, subjek in zip(kept, names, strict=True)
        if line.anggaran is not None and line.tingkat is not TingkatAnggaran.TOTAL
    ]
    for found in contradictions(seen, agree):
        if found.rare and any(one.sumber for group in (found.main, *found.others) for one in group):
            yield found.draft("Anggaran")


def _drafts(seen: Sequence[Seen], what: str) -> Iterator[Draft]:
    """Drafts, but for tables that differ in nearly every common row: they are of two scopes, such as two funds.

    Where the difference is just what another line has, one place may count that line in: then it is for a person.
    """
    owners: defaultdict[Decimal | None, set[str]] = defaultdict(set)
    for one in seen:
        owners[amount(one.reading)].add(one.subjek)
    for found in contradictions(seen, agree, one_scope=True):
        if not found.foreign:
            draft = found.draft(what)
            main = amount(found.main[0].reading) or Decimal(0)
            off = {abs(main - (amount(group[0].reading) or Decimal(0))) for group in found.others}
            explained = any(owners.get(gap, set()) - {found.main[0].subjek} for gap in off)
            yield replace(draft, pasti=draft.pasti and not explained)


def lines(bahan: Bahan) -> list[tuple[Anggaran, str]]:
    """Lines of the valid budget, each with the name that stands for it; of agreements, the head's alone."""
    valid = [line for line in bahan.laporan.anggaran if _is_valid(line)]
    plain = [line for line in valid if line.tingkat is not TingkatAnggaran.TOTAL]
    names = subjects([(_RANK.sub("", line.uraian), None) for line in plain])
    known = {line.record_id: subjek for line, subjek in zip(plain, names, strict=True)}
    totals = [line for line in valid if line.tingkat is TingkatAnggaran.TOTAL]
    return [*_ranked(plain, names), *same_totals(totals, Tree(bahan.laporan.anggaran), known)]


def _ranked(plain: Sequence[Anggaran], names: Sequence[str]) -> Iterator[tuple[Anggaran, str]]:
    """Lines with a rank; one without has that of the lines of its name, if these have but one.

    Its table or page must have such a line with the same amount, and a table spending too: a plan may be of another
    year or scope.
    """
    ranked: defaultdict[tuple[str, int | None], list[Anggaran]] = defaultdict(list)
    for line, subjek in zip(plain, names, strict=True):
        if line.tingkat is not None:
            ranked[subjek, line.tahun].append(line)
            yield line, subjek
    places: defaultdict[tuple[Hashable, str], list[tuple[Anggaran, TingkatAnggaran]]] = defaultdict(list)
    for line, subjek in zip(plain, names, strict=True):
        ranks = {other.tingkat for other in ranked[subjek, line.tahun] if other.tingkat is not None}
        if line.tingkat is None and len(ranks) == 1 and (line.tabel_id is None or line.realisasi is not None):
            places[where(line), subjek].append((line, ranks.pop()))
    near = {
        at: [_ratio(found[0][0], other) for other in ranked[at[1], found[0][0].tahun]] for at, found in places.items()
    }
    known = {at[0] for at, ratios in near.items() if 1 in ratios}
    for at, found in places.items():
        if len(found) == 1 and at[0] in known and any(_NEAR[0] <= ratio <= _NEAR[1] for ratio in near[at]):
            yield from ((line.model_copy(update={"tingkat": rank}), at[1]) for line, rank in found)


def _ratio(line: Anggaran, other: Anggaran) -> Decimal:
    """Of their budgets; 0 where one is not known."""
    one, two = amount(line.anggaran), amount(other.anggaran)
    return one / two if one and two else Decimal(0)


def _is_valid(line: Anggaran) -> bool:
    if line.lingkup is LingkupAnggaran.PERJANJIAN:
        return line.pemegang == KEPALA
    return line.lingkup is not LingkupAnggaran.RKT


def _when(line: Anggaran) -> tuple[object, ...]:
    """Year, rank, and the source of money that stands in parentheses behind the name: (TP), (DAK)."""
    return line.tahun, line.tingkat, *_FUND.findall(line.uraian)


def _budgets(line: Anggaran) -> Iterator[tuple[Reading, str | None]]:
    """The budgets of a line with their version."""
    if line.anggaran is not None:
        yield line.anggaran, line.versi or ("perubahan" if line.anggaran_murni is not None else None)
    if line.anggaran_murni is not None:
        yield line.anggaran_murni, "murni"


def _settled(
    found: list[tuple[Anggaran, Reading, str | None]],
) -> Iterator[tuple[Anggaran, Reading, str | None]]:
    """A budget without version, where others have one, is the changed one, unless it is the same as the first.

    What some line prints as the budget before its change is that, whatever the place where it stands is called.
    """
    amounts: defaultdict[str, set[Decimal | None]] = defaultdict(set)
    changed: set[Decimal | None] = set()
    for line, reading, versi in found:
        if versi is not None:
            amounts[versi].add(amount(reading))
        if versi == "perubahan" and line.anggaran_murni is not None:
            changed.add(amount(reading))
    for line, reading, versi in found:
        first = amount(reading) in amounts["murni"]
        if first and (versi is None or (versi == "perubahan" and changed and amount(reading) not in changed)):
            continue
        yield line, reading, "perubahan" if versi is None and amounts["perubahan"] else versi


def _seen(line: Anggaran, subjek: str, kapan: tuple[object, ...], reading: Reading) -> Seen:
    source = "uraian" if line.tabel_id is None else _SOURCES.get(line.lingkup, "")
    rank = TINGKAT.get(line.tingkat, "") if line.tingkat else ""
    title = " ".join(filter(None, (rank, kutip(line.uraian)))) + pada_tahun(line.tahun)
    return Seen(subjek, kapan, title, where(line), reading, line, source)
