"""A text as a small set of numbers, by which it can be told how much of it stands in another.

Of all runs of words those whose hash is a multiple of a fixed number are kept (FracMinHash; Irber et al. 2022,
doi:10.1101/2022.01.11.475838): unlike sketches of a fixed size, these compare texts of very different lengths.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from zlib import crc32

from extractor.model.page import Document

Sketch = frozenset[int]

_RUN = 5  # words
_KEPT = 8  # one hash in so many
_LEAST = 12  # hashes by which a share can be told
_WORD = re.compile(r"[^\W\d_]{2,}")  # single letters are what a watermark leaves


def make_sketch(document: Document) -> Sketch:
    """The sketch of all text of a file, running lines left out."""
    words = list(_words(document))
    runs = (" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))
    return frozenset(number for run in runs if (number := crc32(run.encode())) % _KEPT == 0)


def share(part: Sketch, whole: Sketch) -> float:
    """How much of a text stands in another, 0 to 1; 0 where the text is too short to say."""
    return len(part & whole) / len(part) if len(part) >= _LEAST else 0.0


def _words(document: Document) -> Iterator[str]:
    for page in document.pages:
        for line in page.lines:
            yield from _WORD.findall(line.text.casefold())
