"""The ranks of a plan, and which of them a header names."""

from __future__ import annotations

from extractor.canon.columns import vocabulary
from extractor.canon.fold import fold
from extractor.memo import remembered

RANKS = ("tujuan", "sasaran", "program", "kegiatan", "sub_kegiatan")  # from the top


@remembered
def ranks(path: tuple[str, ...]) -> tuple[str, ...]:
    """The ranks that a header names, in their order there: those of the lowest text that names any.

    Args:
        path: Header texts over the column, top to bottom.
    """
    for text in reversed(path):
        named = _named(fold(text))
        if named:
            return named
    return ()


def _named(folded: str) -> tuple[str, ...]:
    """Ranks by where their words end; of phrases that end at one place the longest decides."""
    ends: dict[int, tuple[int, str]] = {}
    for rank, phrases in vocabulary().jenjang.items():
        for phrase in phrases:
            at = f" {folded} ".rfind(f" {phrase} ")
            if at >= 0:
                end = at + len(phrase)
                ends[end] = max(ends.get(end, (0, "")), (len(phrase), rank))
    return tuple(dict.fromkeys(rank for _, (_, rank) in sorted(ends.items())))
