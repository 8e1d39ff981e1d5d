"""Whose report it is and of which year, by its content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from extractor.canon.agencies import agencies
from extractor.canon.fold import squeeze
from extractor.canon.regions import kecamatan_code, region_code
from extractor.interpret.documents import REPORT
from extractor.interpret.mentions import Mention
from extractor.interpret.names import Agency, Region
from extractor.interpret.signs import Signs, find_signs
from extractor.interpret.yearvote import elect_year
from extractor.model.laporan import Identitas, Naskah

# Share of a name's votes that a longer form of it needs; and of one that needs no more words.
_FULLER, _FULLER_ALONE = 0.1, 0.5
_KECAMATAN = ("kecamatan", "distrik")
_LEAST = 3  # votes of a region that is not printed with the agency


def find_identity(naskah: Sequence[Naskah]) -> Identitas:
    """Agency, region, year and kind of a report, with the places they rest on."""
    return elect_identity([find_signs(file) for file in naskah])


def elect_identity(signs: Sequence[Signs]) -> Identitas:
    """The same of what the files say."""
    named = [mention for item in signs for mention in item.agencies]
    agency = elect_agency(named)
    own = [mention for mention in named if agency and mention.name.key == agency.name.key]
    region = elect_region(signs, agency)
    behind = any(mention.name.region for mention in own)
    years: Counter[int] = sum((Counter(item.years) for item in signs), Counter())
    periods: Counter[str] = sum((Counter(item.periods) for item in signs), Counter())
    tahun = elect_year(years)
    kinds = [item.sort.jenis for item in signs if item.sort.jenis]
    wilayah = region.name.text if region else None
    said = next((item.year_places[tahun] for item in signs if tahun in item.year_places), None) if tahun else None
    places = [agency and agency.bukti, region and region.bukti, said]
    return Identitas(
        jenis=REPORT if REPORT in kinds else next(iter(kinds), None),
        instansi=_full_name(own, region if behind else None) if own else None,
        wilayah=wilayah,
        kode_wilayah=_code(agency.name if agency else None, wilayah),
        tahun=tahun,
        periode_renstra=periods.most_common(1)[0][0] if periods else None,
        dasar=tuple(dict.fromkeys(item for item in places if item)),
    )


def elect_region(signs: Sequence[Signs], agency: Mention[Agency] | None) -> Mention[Region] | None:
    """The region printed behind the agency's name, else the one named most."""
    named = [mention for item in signs for mention in item.agencies]
    behind = [
        Mention(mention.name.region, mention.votes, mention.bukti)
        for mention in named
        if agency and mention.name.key == agency.name.key and mention.name.region
    ]
    return _elect_region(behind) or _elect_region([mention for item in signs for mention in item.regions], _LEAST)


def _code(agency: Agency | None, wilayah: str | None) -> str | None:
    """Code of the region; of the kecamatan where the agency is one."""
    within = region_code(wilayah) if wilayah else None
    own = kecamatan_code(agency.text, within) if agency and agency.head in _KECAMATAN else None
    return own or within


def elect_agency(mentions: Sequence[Mention[Agency]]) -> Mention[Agency] | None:
    """The agency named most; of a name and its longer forms the longest that is used often enough."""
    votes: Counter[str] = Counter()
    names: dict[str, Agency] = {}
    for mention in mentions:
        votes[mention.name.key] += mention.votes
        names.setdefault(mention.name.key, mention.name)
    if not votes:
        return None
    for short in [key for key in votes if _acronym(names[key])]:
        spelt = [key for key in votes if key != short and abbreviates(names[short], names[key])]
        if spelt:
            votes[max(spelt, key=votes.__getitem__)] += votes.pop(short)
    best = max(votes, key=lambda key: (votes[key], len(key)))
    while fuller := [key for key in votes if key != best and key.startswith(best) and _often(votes, key, best)]:
        best = max(fuller, key=lambda key: (votes[key], len(key)))
    return max((mention for mention in mentions if mention.name.key == best), key=lambda mention: mention.votes)


def _often(votes: Counter[str], key: str, best: str) -> bool:
    """A longer form is no slip: it adds the agency that this one is a part of, or is printed time and again."""
    complete = {squeeze(name) for name in agencies().berdiri_sendiri}
    share = _FULLER_ALONE if best in complete else _FULLER
    return key.removeprefix(best) in complete or votes[key] >= max(2, share * votes[best])


def _acronym(name: Agency) -> str | None:
    """The acronym that a name consists of behind its first words: Dinas PUPR."""
    rest = name.words[len(name.head.split()) :]
    return rest[0] if len(rest) == 1 and rest[0].isupper() and not name.words[0].isupper() else None


def abbreviates(short: Agency, long: Agency) -> bool:
    """The one is the acronym of the other: Dinas PUPR."""
    words = [word for word in long.words[len(long.head.split()) :] if word.casefold() not in agencies().penghubung]
    return short.head == long.head and _acronym(short) == "".join(word[0] for word in words).upper()


def _full_name(own: Sequence[Mention[Agency]], region: Mention[Region] | None) -> str:
    """The name as it is mostly written, with the region printed behind it unless it is named after a place itself."""
    written: Counter[str] = Counter()
    for mention in own:
        written[mention.name.text] += mention.votes
    name = written.most_common(1)[0][0]
    return f"{name} {region.name.text}" if region and own[0].name.head not in agencies().bernama_tempat else name


def _elect_region(mentions: Sequence[Mention[Region]], least: int = 1) -> Mention[Region] | None:
    """The region named most, with `least` votes; words are added to its name as long as most prints go on with them."""
    votes: Counter[tuple[str, str]] = Counter()
    for mention in mentions:
        votes[mention.name.key] += mention.votes
    if not votes:
        return None
    heads = {key: sum(votes[long] for long in votes if _goes_on(key, long)) for key in votes}
    best = max(heads, key=lambda key: (heads[key], -len(key[1])))
    if heads[best] < least:
        return None
    while longer := [key for key in votes if key != best and _goes_on(best, key) and 2 * heads[key] >= heads[best]]:
        best = max(longer, key=heads.__getitem__)
    return max((mention for mention in mentions if mention.name.key == best), key=lambda mention: mention.votes)


def _goes_on(key: tuple[str, str], long: tuple[str, str]) -> bool:
    return key[0] == long[0] and long[1].startswith(key[1])
