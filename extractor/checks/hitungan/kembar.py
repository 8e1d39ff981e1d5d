"""Family hitungan: one thing twice in a list."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.canon.fold import fold
from extractor.checks.bahan import Bahan
from extractor.checks.penomoran.daftar import numbered_lists
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import deret, di_halaman, kutip
from extractor.model.evidence import Bukti
from extractor.model.prosa import Kalimat, Paragraf
from extractor.model.temuan import BuktiTemuan, Keparahan

_LONG = 4  # items of a list
_NAMED = 2  # words that make a name: Bogor alone may be a regency and a city
_BEGIN = re.compile(
    r"\b(?P<count>\d{1,2})\s[^\d.,;:]{3,60}?(?:\b(?:yaitu|yakni|meliputi|adalah)\b\s*:?|:)\s*", re.IGNORECASE
)
_LABEL = re.compile(r"^\(?(?:\d{1,3}|[a-z])[.)]\s*")
_PART = re.compile(r"\s*,\s*(?:(?:dan|serta)\s+)?|\s+(?:dan|serta)\s+(?=[A-Z])")
_WORDS = 6  # words of a name, at most: a longer text may go on with other words in the next paragraph


@wide_rule(
    "hitungan.kembar",
    keparahan=Keparahan.RENDAH,
    butir="II.5",
    penjelasan="""Nama yang tercantum dua kali dalam satu daftar bernomor, atau disebut dua kali dalam kalimat
    yang menyebut banyaknya lalu mendaftarnya (11 kabupaten/kota yaitu ...). Daftar bernomor perlu dicek.""",
)
def twins(bahan: Bahan) -> Iterator[Draft]:
    """Lists that hold a thing twice."""
    for found in numbered_lists(bahan.prosa):
        numbers = [number.last for number, _ in found.items]
        if len(numbers) >= _LONG and all(one < two for one, two in pairwise(numbers)):
            yield from _doubled([(_bare(item), item.bukti, f"nomor {item.nomor}") for _, item in found.items], "Daftar")
    for paragraph in bahan.prosa:
        for sentence in paragraph.kalimat:
            if sentence.teks.count(",") >= _LONG - 2:
                yield from _doubled([(name, sentence.bukti, "") for name in _names(sentence)], "Kalimat")


def _bare(item: Paragraf) -> str:
    """The text of an item; a number that stands close to it is left out once more."""
    return _LABEL.sub("", item.teks).strip(" .;,")


def _names(sentence: Kalimat) -> list[str]:
    """The names that a sentence lists behind their count; none where they are not as many as it says."""
    begin = _BEGIN.search(sentence.teks)
    parts = [part.strip(" .;") for part in _PART.split(sentence.teks[begin.end() :])] if begin else []
    whole = all(part[:1].isupper() and len(part.split()) <= _WORDS for part in parts)
    return parts if begin and whole and len(parts) == int(begin["count"]) else []


def _doubled(items: Sequence[tuple[str, Bukti, str]], what: str) -> Iterator[Draft]:
    """A finding for all that stands twice among the items; each with its place, and where it is within the list."""
    if len(items) < _LONG:
        return
    names: defaultdict[str, list[tuple[str, Bukti, str]]] = defaultdict(list)
    for item in items:
        names[fold(item[0])].append(item)
    twice = [group for name, group in names.items() if len(group) > 1 and _NAMED <= len(name.split()) <= _WORDS]
    if not twice:
        return
    places = tuple(dict.fromkeys(BuktiTemuan(bukti=bukti, peran="butir") for group in twice for _, bukti, _ in group))
    told = []
    for group in twice:
        where = deret([place for _, _, place in group if place])
        told.append(
            f"{kutip(group[0][0])} {'dua' if len(group) == 2 else len(group)} kali{f' ({where})' if where else ''}"
        )
    yield Draft(
        subjek=f"kembar {twice[0][0][0][:80]}",
        uraian=f"{what} memuat {deret(told)}: {len(items)} butir, tetapi hanya {len(names)} yang berbeda "
        f"{di_halaman(places)}.",
        tertulis=str(len(items)),
        hitung=str(len(names)),
        bukti=places,
        pasti=what == "Kalimat",
    )
