"""Which kind of document a file is: a report on performance, or another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import zip_longest

from extractor.canon.fold import fold
from extractor.canon.vocabulary import Vocabulary, load
from extractor.interpret.place import place
from extractor.memo import remembered
from extractor.model.evidence import Bukti
from extractor.model.laporan import Naskah
from extractor.model.outline import Bagian, JenisBagian
from extractor.model.page import Line, Page

REPORT = "LKjIP"
_TOP = 8  # lines at the top of the first page that may name the document
LONG = 2000  # words of what is more than a leaf
_ABOUT, _DEEPEST = "tentang", 20  # the line over the subject of a decree, below a letterhead
_PAGES = 5  # in which a report names itself
_COVER_WORDS = 60  # at most on a cover
_LEAST_WORDS = 30  # by which a language can be told
_FOREIGN, _OUTWEIGHS = 0.02, 5  # least share of another language's words, and how often as many as Indonesian ones
_LEADS = 3  # words in front of the name of a document in its title: LAMPIRAN 3 LAPORAN
_ANYWHERE = 1000
_DECREE = "SK"  # puts another document into force: that one counts
_WORD = re.compile(r"[a-z]+")


class Languages(Vocabulary):
    """Words by which a language is told."""

    indonesia: frozenset[str]
    asing: frozenset[str]


class Documents(Vocabulary):
    """Content of documents.yaml; the file explains each key."""

    jenis: dict[str, tuple[str, ...]]
    perencanaan: frozenset[str]
    lampiran: frozenset[str]
    asing: str
    bahasa: Languages

    @cached_property
    def phrases(self) -> dict[str, str]:
        """Folded phrase to kind."""
        return {fold(phrase): kind for kind, phrases in self.jenis.items() for phrase in phrases}


@dataclass(frozen=True, slots=True)
class Sort:
    """Kind of a document, or of the one that a file is a part of.

    Attributes:
        jenis: A kind of documents.yaml; None if nothing says.
        keyakinan: 0 to 1, by what it rests on.
        dasar: The place that says so; none where it is the language of the whole text.
    """

    jenis: str | None = None
    keyakinan: float = 0.0
    dasar: tuple[Bukti, ...] = ()


@lru_cache(maxsize=1)
def documents() -> Documents:
    """The vocabulary of kinds of documents."""
    return load("documents", Documents)


def kinds_named(text: str) -> frozenset[str]:
    """Kinds of documents that a text names."""
    padded = f" {fold(text)} "
    return frozenset(kind for phrase, kind in documents().phrases.items() if f" {phrase} " in padded)


def document_kind(naskah: Naskah) -> str | None:
    """The kind of document that a file is, or is a part of; None if it does not say."""
    return find_sort(naskah).jenis


def find_sort(naskah: Naskah) -> Sort:
    """The kind of a document, and what it rests on.

    Its running lines decide, then the top of its first page. Where that page begins a chapter or a part in front, its
    top says only which part it is: then the chapter on accountability tells the report, or the report's name in its
    first pages.
    """
    if _is_foreign(naskah):
        return Sort(documents().asing, 0.95)
    pages = naskah.document.pages
    named = _named(naskah, _running(pages), 0.95, _ANYWHERE) or _named(naskah, _title(naskah), 0.9, _LEADS)
    if named:
        return named
    parts = [part for part in naskah.outline.bagian if part.jenis is JenisBagian.BAB]
    telling = next((part for part in parts if part.jenis_kanonik == "bab_akuntabilitas"), None)
    if telling:
        return Sort(REPORT, 0.9, (telling.bukti,))
    if not naskah.outline.bagian and sum(len(page.words) for page in pages) < LONG:
        return Sort()
    lines = ((page, line) for page in pages[:_PAGES] for line in page.lines)
    said = next((item for item in lines if REPORT in kinds_named(item[1].text)), None)
    return Sort(REPORT, 0.7, (place(naskah.document, said[0], [said[1]]),)) if said else Sort()


def _running(pages: Iterable[Page]) -> Iterator[tuple[Page, Line]]:
    """Running lines, each text once."""
    seen: set[str] = set()
    for page in pages:
        for line in page.running:
            if line.text not in seen:
                seen.add(line.text)
                yield page, line


def _title(naskah: Naskah) -> Iterator[tuple[Page, Line]]:
    """The lines that may name the document: the top of its first page, all of a cover."""
    for page in naskah.document.pages[:1]:
        if any(_opens(part) for part in naskah.outline.bagian if part.halaman == page.nomor):
            return
        chapters = any(_opens(part) for part in naskah.outline.bagian)
        cover = len(page.words) <= _COVER_WORDS
        if cover or not chapters:
            about = next((at for at, line in enumerate(page.lines) if fold(line.text) == _ABOUT), 0)
            upto = len(page.lines) if cover else max(_TOP, about + 2 if about < _DEEPEST else 0)
            yield from ((page, line) for line in page.lines[:upto])


def _opens(part: Bagian) -> bool:
    return part.jenis in (JenisBagian.BAB, JenisBagian.DEPAN)


def _named(naskah: Naskah, lines: Iterable[tuple[Page, Line]], keyakinan: float, leads: int) -> Sort | None:
    """The kind that lines name, with at most so many words in front: the report before others, else the first."""
    listed = list(lines)
    found = []
    for (page, line), below in zip_longest(listed, listed[1:]):
        kind = _leading(line.text, leads) or (below and _broken(line.text, below[1].text, leads))
        if kind:
            found.append((kind, page, line))
    kinds = [kind for kind, _, _ in found]
    for kind in (REPORT, *(kind for kind in kinds if kind != _DECREE), _DECREE):
        if kind in kinds:
            _, page, line = found[kinds.index(kind)]
            return Sort(kind, keyakinan, (place(naskah.document, page, [line]),))
    return None


@remembered
def _leading(text: str, leads: int) -> str | None:
    """The kind named first in a line; of two names that begin together the longer one's."""
    padded = f" {fold(text)} "
    starts = [
        (padded[:at].count(" "), -len(phrase), kind)
        for phrase, kind in documents().phrases.items()
        if (at := padded.find(f" {phrase} ")) >= 0
    ]
    first = min(starts, default=None)
    return first[2] if first and first[0] <= leads else None


def _broken(text: str, below: str, leads: int) -> str | None:
    """The kind whose name goes on in the line below: LAPORAN AKUNTABILITAS / KINERJA."""
    return None if _leading(below, leads) else _leading(f"{text} {below}", min(leads, len(fold(text).split()) - 1))


def _is_foreign(naskah: Naskah) -> bool:
    """It has the small words of another language, and far fewer Indonesian ones."""
    words: Counter[str] = Counter()
    for page in naskah.document.pages:
        for line in page.lines:
            words.update(_WORD.findall(line.text.casefold()))
    total, known = words.total(), documents().bahasa
    foreign = sum(words[word] for word in known.asing)
    indonesian = sum(words[word] for word in known.indonesia)
    return total >= _LEAST_WORDS and foreign >= max(_FOREIGN * total, _OUTWEIGHS * indonesian)
