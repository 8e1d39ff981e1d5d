"""The words of scales, from schemas/scales.yaml."""

from __future__ import annotations

from functools import lru_cache

from extractor.canon.vocabulary import Vocabulary, load


class ScaleWords(Vocabulary):
    """Content of scales.yaml; the file explains each key."""

    peubah: tuple[str, ...]
    penghubung: tuple[str, ...]
    ke_atas: tuple[str, ...]
    ke_bawah: tuple[str, ...]
    sakip: frozenset[str]


@lru_cache(maxsize=1)
def scale_words() -> ScaleWords:
    """The words of scales."""
    return load("scales", ScaleWords)
