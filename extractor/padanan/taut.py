"""The indicators of one agency: names linked over its reports, each with the reason."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import combinations

from extractor.canon.alike import name
from extractor.canon.entities import entities
from extractor.canon.match import Match, Outcome
from extractor.canon.near import pairs
from extractor.padanan.bukti import Witness
from extractor.padanan.keputusan import Decided, Putusan
from extractor.padanan.kosakata import acuan, indicators
from extractor.padanan.names import Mention, Nama, gather
from extractor.padanan.rangkai import Groups, Judged, Link, join
from extractor.padanan.timbang import NAME, Agency, weigh

_CANDIDATE, _WITH_ACRONYM = 60.0, 40.0  # score of the sorted words from which on two names are looked at
_SLUG_WORDS = 6


@dataclass(frozen=True, slots=True)
class Padanan:
    """A name of one report, and the indicator that it stands for."""

    mention: Mention
    skor: float
    alasan: str
    oleh: str


@dataclass(frozen=True, slots=True)
class Indikator:
    """One indicator of one agency.

    Attributes:
        indikator_id: Same in every run over the same reports.
        nama: As the newest report prints it.
        induk: Its parent row there.
        satuan: Unit as printed.
        acuan: Key in schemas/indicators.yaml, None if it is none of them.
        arah: naik, turun or tetap, where the vocabulary or the name says.
        padanan: Every name that stands for it.
    """

    indikator_id: str
    nama: str
    induk: str | None
    satuan: str | None
    acuan: str | None
    arah: str | None
    padanan: tuple[Padanan, ...]


@dataclass(frozen=True, slots=True)
class Usulan:
    """Two indicators that may be one: for a person to decide."""

    a: Indikator
    b: Indikator
    nama_a: Nama
    nama_b: Nama
    match: Match


@dataclass(frozen=True, slots=True)
class Linked:
    """What one agency's names came to."""

    indikator: tuple[Indikator, ...]
    usulan: tuple[Usulan, ...]


def link(agency: Agency, mentions: Iterable[Mention], decided: Decided) -> Linked:
    """Links the names of one agency.

    Args:
        agency: Whose they are.
        mentions: Names of all its reports.
        decided: What people decided on them.
    """
    names = gather(mentions)
    witness = Witness(names)

    @cache
    def judge(one: int, two: int) -> Judged:
        a, b = names[one], names[two]
        if decision := decided.get(frozenset((a.kunci, b.kunci))):
            same = decision.putusan is Putusan.GABUNG
            outcome = Outcome.SAME if same else Outcome.DIFFERENT
            return Match(outcome, 100.0, decision.catatan or decision.putusan.value, guarded=not same), _by(
                decision.oleh
            )
        return weigh(a, b, agency, witness)

    groups = join(len(names), _candidates(names, decided), judge)
    owner: dict[int, Indikator] = {}
    for places in groups.members:
        one = _indicator(agency, names, places, groups)
        owner |= dict.fromkeys(places, one)
    found = tuple({one.indikator_id: one for one in owner.values()}.values())
    open_ = [Usulan(owner[one.one], owner[one.two], names[one.one], names[one.two], one.match) for one in groups.open]
    return Linked(found, tuple(open_))


def _by(person: str) -> str:
    return f"orang: {person}"


def _candidates(names: Sequence[Nama], decided: Decided) -> set[tuple[int, int]]:
    """Pairs worth a look: alike, of the same vocabulary entry, with acronyms, or decided on."""
    texts = [" ".join(sorted(one.kunci[1].split())) for one in names]
    short = [bool(name(one.text).acronyms) for one in names]
    near = {(a, b) for a, b, score in pairs(texts, _WITH_ACRONYM) if score >= _CANDIDATE or short[a] or short[b]}
    places: defaultdict[object, list[int]] = defaultdict(list)
    for place, one in enumerate(names):
        places[one.kunci].append(place)
        places[acuan(one.text, one.satuan)].append(place)
    groups = [places[key] for key in places if isinstance(key, str)]
    groups += [[place for kunci in sorted(pair) for place in places.get(kunci, ())] for pair in decided]
    return near | {(min(a, b), max(a, b)) for group in groups for a, b in combinations(group, 2) if a != b}


def _indicator(agency: Agency, names: Sequence[Nama], places: list[int], groups: Groups) -> Indikator:
    members = [names[place] for place in places]
    oldest = min(members, key=lambda one: (one.mentions[0].tahun or 0, one.kunci))
    newest = max(members, key=lambda one: (one.mentions[-1].tahun or 0, len(one.mentions), one.kunci))
    meant = Counter(key for one in members if (key := acuan(one.text, one.satuan))).most_common(1)
    reference = meant[0][0] if meant else None
    padanan = [
        Padanan(mention, *_reason(groups.links.get(place))) for place in places for mention in names[place].mentions
    ]
    return Indikator(
        _identifier(agency, oldest),
        newest.mentions[-1].nama,
        newest.induk,
        next((one.unit for one in sorted(members, key=lambda one: -len(one.mentions)) if one.unit), None),
        reference,
        indicators().acuan[reference].arah if reference else _direction(newest.kunci[1]),
        tuple(padanan),
    )


def _reason(link_: Link | None) -> tuple[float, str, str]:
    return (100.0, "nama sendiri", NAME) if link_ is None else (link_.match.score, link_.match.reason, link_.oleh)


def _identifier(agency: Agency, oldest: Nama) -> str:
    """From the oldest name: readable, and the same however the reports came in."""
    slug = "-".join(re.sub(r"[^a-z0-9 ]", "", oldest.kunci[1]).split()[:_SLUG_WORDS])
    said = "\n".join((agency.kunci, *oldest.kunci, oldest.satuan or ""))
    return f"{slug}-{sha256(said.encode()).hexdigest()[:8]}"


def _direction(words: str) -> str | None:
    """What the name itself says: menurunnya, meningkatnya."""
    first = words.partition(" ")[0]
    return entities().directions.get(first) if first.endswith("nya") else None
