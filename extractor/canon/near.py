"""Which texts of many stand near each other, before names are compared word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz, process


def pairs(texts: Sequence[str], least: float) -> Iterator[tuple[int, int, float]]:
    """Places of two texts, the earlier first, and their likeness of 0 to 100 by edits, where it is at least `least`.

    Row by row it takes as long as rapidfuzz's `cdist`, and needs no numpy, which costs a process 10 MiB.
    """
    for one, text in enumerate(texts):
        for _, score, after in process.extract_iter(text, texts[one + 1 :], scorer=fuzz.ratio, score_cutoff=least):
            yield one, one + 1 + after, score
