"""Which kind of document a file is: a report on performance, or another."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, lru_cache

from extractor.canon.fold import fold
from extractor.canon.vocabulary import Vocabulary, load
from extractor.model.laporan import Naskah
from extractor.model.outline import JenisBagian

REPORT = "LKjIP"
_TOP = 8  # lines at the top of the first page that may name the document
_PAGES = 5  # in which a report names itself


class Documents(Vocabulary):
    """Content of documents.yaml: kind of document to the words that name it."""

    jenis: dict[str, tuple[str, ...]]

    @cached_property
    def phrases(self) -> dict[str, str]:
        """Folded phrase to kind."""
        return {fold(phrase): kind for kind, phrases in self.jenis.items() for phrase in phrases}


@lru_cache(maxsize=1)
def documents() -> Documents:
    """The vocabulary of kinds of documents."""
    return load("documents", Documents)


def kinds_named(text: str) -> set[str]:
    """Kinds of documents that a text names."""
    padded = f" {fold(text)} "
    return {kind for phrase, kind in documents().phrases.items() if f" {phrase} " in padded}


def document_kind(naskah: Naskah) -> str | None:
    """The kind of document that a file is, or is a part of; None if it does not say.

    Its running lines decide, then the top of its first page; a chapter or a part in front says only which part of a
    document it is: then the report must be named in its text.
    """
    pages = naskah.document.pages
    running = _named(line.text for page in pages for line in page.running)
    if running:
        return running
    chapters = any(part.jenis in (JenisBagian.BAB, JenisBagian.DEPAN) for part in naskah.outline.bagian)
    if not chapters and pages:
        named = _named(line.text for line in pages[0].lines[:_TOP])
        if named:
            return named
    kinds = {part.jenis_kanonik for part in naskah.outline.bagian if part.jenis is JenisBagian.BAB}
    said = any(REPORT in kinds_named(line.text) for page in pages[:_PAGES] for line in page.lines)
    return REPORT if "bab_akuntabilitas" in kinds or (said and naskah.outline.bagian) else None


def _named(texts: Iterable[str]) -> str | None:
    """The kind that texts name; the report before what may be a part of it."""
    found: set[str] = set()
    for text in dict.fromkeys(texts):
        found |= kinds_named(text)
    return next((kind for kind in documents().jenis if kind in found), None)
