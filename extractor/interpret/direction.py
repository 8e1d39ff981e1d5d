"""Sentences that say for which indicators a formula is: is more of it better, or worse?"""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.canon.fold import fold
from extractor.interpret.formula import formula_words
from extractor.values.lexicon import alternatives


@lru_cache(maxsize=1)
def _cause() -> re.Pattern[str]:
    words = formula_words()
    more, size, done = alternatives(words.makin), alternatives(words.sizes), alternatives(words.realisasi)
    return re.compile(
        rf"\b(?:{more}) (?P<first>{size})(?:nya)? (?:{done})\b|\b(?:{done}) (?:yang )?(?:{more}) (?P<second>{size})\b"
    )


@lru_cache(maxsize=1)
def _effect() -> re.Pattern[str]:
    words = formula_words()
    more, judged = alternatives(words.makin), alternatives(words.menilai)
    size, done = alternatives(words.sizes), alternatives(words.realisasi)
    return re.compile(
        rf"\b(?:{more}) (?P<first>{size})(?:nya)?\b(?! (?:{done})\b)|\b(?:{judged}) (?:yang )?(?P<second>{size})\b"
    )


@lru_cache(maxsize=1)
def _hint() -> re.Pattern[str]:
    return re.compile(alternatives(formula_words().makin), re.IGNORECASE)


def may_tell(text: str) -> bool:
    """Whether a sentence of this kind may begin in the text: a quick look."""
    return _hint().search(text) is not None


def find_direction(text: str) -> tuple[str, int] | None:
    """Whether `positif` or `negatif` is said, and where in the folded text the sentence begins; None if neither.

    `Semakin tinggi realisasi menunjukkan semakin rendah pencapaian kinerja` is negatif.
    """
    folded = fold(text)
    causes = list(_cause().finditer(folded))
    for at, cause in enumerate(causes):
        end = causes[at + 1].start() if at + 1 < len(causes) else len(folded)
        effect = _effect().search(folded, cause.end(), end)
        if effect:
            sizes = formula_words().sizes
            same = sizes[cause["first"] or cause["second"]] == sizes[effect["first"] or effect["second"]]
            return ("positif" if same else "negatif"), cause.start()
    return None
