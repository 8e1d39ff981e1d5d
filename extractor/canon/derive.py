"""Forms of one word: mendapat and mendapatkan, penyusunan and tersusunnya, pemeliharaan and dipelihara.

A light stemmer for comparing two words, not for finding the root: it takes off affixes (after the confix tables of
Nazief and Adriani, 1996) and undoes the sound that meN- and peN- swallow. Forms of unlike sense stay apart: who does
(pelatih), what is done (pelatihan), doing and being done (membina, dibina).
"""

from __future__ import annotations

import re

from extractor.memo import remembered

_SUFFIX = re.compile(r"nya$")
_VERBAL_SUFFIX = re.compile(r"(?:kan|i)$")
_NASAL = re.compile(
    r"^(?P<kind>me|pe)(?:ny(?=[aiueo])|nge|ng(?=[aiueohgk])|n(?=[aiueodjcz])|m(?=[aiueobpf])|(?=[lrwymn]))"
)
_SWALLOWED = {"ny": "s", "ng": "k", "n": "t", "m": "p"}
_SHORTEST = 3  # letters of a root


@remembered
def forms_of_one(a: str, b: str) -> bool:
    """Whether two different words are forms of one that mean the same in the name of an indicator."""
    return any(one == two and _agree(kind_a, kind_b) for kind_a, one in _roots(a) for kind_b, two in _roots(b))


def _agree(kind_a: str, kind_b: str) -> bool:
    """Same voice, or a noun of doing beside a verb; a bare root is no verb."""
    if kind_a == kind_b:
        return True
    return "noun" in (kind_a, kind_b) and not {kind_a, kind_b} & {"bare", "who"}


def _roots(word: str) -> frozenset[tuple[str, str]]:
    """Possible roots, each with the sort of form that the word is: active, passive, noun, who or bare."""
    stem = _SUFFIX.sub("", word)
    found = {("bare", stem)}
    for prefix, kind in (("di", "passive"), ("ter", "passive"), ("ber", "active")):
        if stem.startswith(prefix):
            found |= {(kind, root) for root in _without_suffix(stem.removeprefix(prefix))}
    if nasal := _NASAL.match(stem):
        for root in _unswallowed(stem, nasal):
            if nasal["kind"] == "me":
                found |= {("active", end) for end in _without_suffix(root)}
            elif root.endswith("an"):
                found.add(("noun", root.removesuffix("an")))
            else:
                found.add(("who", root))
    return frozenset((kind, root) for kind, root in found if len(root) >= _SHORTEST)


def _without_suffix(root: str) -> set[str]:
    return {root, _VERBAL_SUFFIX.sub("", root)}


def _unswallowed(stem: str, nasal: re.Match[str]) -> set[str]:
    """What may stand behind meN- or peN-: the rest, and the rest with the letter that the nasal swallowed."""
    rest, sound = stem[nasal.end() :], nasal.group()[2:]
    return {rest, _SWALLOWED.get(sound, "") + rest} if rest[:1] in "aiueo" else {rest}
