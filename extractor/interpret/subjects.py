"""What a paragraph names: programs, activities, kinds of spending, indicators; as printed, with their place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.canon.agencies import agencies
from extractor.canon.entities import entities
from extractor.canon.fold import fold
from extractor.canon.names import strip_numbering
from extractor.interpret.figures import Figure
from extractor.interpret.prose import Paragraph
from extractor.interpret.prosewords import prose_words
from extractor.model.records import TingkatAnggaran

_ALIKE = 12  # characters
_LONGEST = 40  # words of a name
_QUOTES = {"„": '‟”“"', "“": '”“"', '"': '"”', "‘": "’'", "'": "'’"}
_IN_QUOTES = re.compile(r"[„“](?:[^„“‟”\s]+\s){2,}[^„“‟”]*[‟”]")
_INLINE = re.compile(r"(?<=\s)\(?\d{1,2}\)\s+(?=[A-Z])")
_INDICATOR = re.compile(
    r"\bindikator(?:nya)?\b(?:\s+(?:kinerja|sasaran|utama|program|yaitu|adalah))*\s*(?::\s*|\(\d+\)\s*(?:yaitu\s+)?)?"
    r"(?=[\w„“\"‘'])(?!(?:ini|utama|dicapai|diperoleh|tercapai|tersebut|yang|dan|itu|pada|dengan|kinerja|sasaran|dalam|telah|mengalami)\b)",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    r"(?P<rank>[^\W\d_]+)\s*(?:sebagai\s+berikut|yaitu|yakni|antara\s+lain|meliputi|adalah|terdiri\s+dari)?\s*:$",
    re.IGNORECASE,
)
_GLUED = re.compile(r"\(?\d{1,2}[.)]+\s*(?=[A-Z])")
_DEPTH = {TingkatAnggaran.PROGRAM: 0, TingkatAnggaran.KEGIATAN: 1, TingkatAnggaran.SUB_KEGIATAN: 2}
_EDGES = " ,.;:-–\"'„‟“”‘’"
_LAST = re.compile(
    r"\s+(?:dan|dengan|serta|atau|pada|untuk|di|yang|ini|tersebut|dimana|bahwa|adalah|yaitu)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Subject:
    """A name in a paragraph.

    Attributes:
        start: Where it begins, its rank word included.
        end: Behind its last character.
        name: The name as printed.
        tingkat: Its rank as a budget line, where a word tells it.
        sure: It stands in the text itself, not in the heading above.
        said: The word indikator stands before it.
    """

    start: int
    end: int
    name: str
    tingkat: TingkatAnggaran | None = None
    sure: bool = True
    said: bool = False


def find_subjects(paragraph: Paragraph, figures: Sequence[Figure]) -> list[Subject]:
    """Names in the order of the text; where two overlap, the one that begins later is a part of the first."""
    text = paragraph.text
    stops = [figure.lead for figure in figures if not figure.of] + [figure.start for figure in figures]
    found = [*_ranked(text, stops), *_spending(text), *_listed(text, stops), *_quoted(text)]
    found.sort(key=lambda subject: (subject.start, -subject.end))
    kept: list[Subject] = []
    for subject in found:
        if not kept or subject.start >= kept[-1].end:
            kept.append(subject)
    first = _first(paragraph, stops)
    if first is not None and not (kept and kept[0].start < first.end):
        kept.insert(0, first)
    return kept


def _ranked(text: str, stops: Sequence[int]) -> Iterator[Subject]:
    words = prose_words()
    matches = list(words.ranks.finditer(text))
    ranks = [TingkatAnggaran(words.rank_of[re.sub(r"\s+", " ", found["rank"].casefold())]) for found in matches]
    for found, rank in zip(matches, ranks, strict=True):
        below = [
            other.start()
            for other, deeper in zip(matches, ranks, strict=True)
            if _DEPTH[deeper] > _DEPTH[rank] or _repeats(text, other.end(), found.end())
        ]
        end = _name_end(text, found.end(), [*stops, *below])
        if prose_words().spending.match(text, found.end()):
            continue  # kegiatan Belanja Langsung
        quoted = text[found.end()] in _QUOTES
        bare = found["rank"][0].islower() or found["order"] or ":" in found.group() or quoted
        name = text[found.end() if bare else found.start() : end]
        if (subject := _subject(found.start(), end, name, rank)) is not None and end - found.end() > 3:
            yield subject


def _repeats(text: str, at: int, before: int) -> bool:
    """A heading and the sentence below it begin with the same name."""
    return at > before and text[at : at + _ALIKE] == text[before : before + _ALIKE]


def _spending(text: str) -> Iterator[Subject]:
    for found in prose_words().spending.finditer(text):
        yield Subject(found.start(), found.end(), found.group(), TingkatAnggaran.BELANJA)


def _listed(text: str, stops: Sequence[int]) -> Iterator[Subject]:
    """Items numbered within a sentence."""
    for found in _INLINE.finditer(text):
        if not prose_words().ranks.match(text, found.end()):
            end = _name_end(text, found.end(), stops)
            if (subject := _subject(found.start(), end, text[found.end() : end])) is not None:
                yield subject


def _quoted(text: str) -> Iterator[Subject]:
    for found in _IN_QUOTES.finditer(text):
        if (subject := _subject(found.start(), found.end(), found.group())) is not None:
            yield subject


def _first(paragraph: Paragraph, stops: Sequence[int]) -> Subject | None:
    """A paragraph that begins with a name: a list item, or one that only names what follows."""
    text = paragraph.text
    glued = _GLUED.match(text)
    at = glued.end() if glued else 0
    if paragraph.label is None or not text[at : at + 1].isupper() or prose_words().no_name.match(text, at):
        return None
    end = _name_end(text, at, stops)
    rank = TingkatAnggaran.BELANJA if prose_words().spending.match(text, at) else _rank_of_items(paragraph.above)
    return _subject(0, end, text[at:end], rank)


def _rank_of_items(above: Paragraph | None) -> TingkatAnggaran | None:
    """What the items below a paragraph are: activities where it ends in `melalui kegiatan :` or names a program."""
    if above is None or not above.text.rstrip().endswith(":"):
        return None
    words = prose_words()
    announced = _ANNOUNCED.search(above.text)
    if announced and announced["rank"].casefold() in words.rank_of:
        return TingkatAnggaran(words.rank_of[announced["rank"].casefold()])
    opening = words.ranks.match(above.text)
    return TingkatAnggaran.KEGIATAN if opening and words.rank_of.get(opening["rank"].casefold()) == "program" else None


def indicator_before(text: str, start: int, end: int) -> Subject | None:
    """The indicator that a sentence names before its first figure: behind the word, or as its first words.

    Args:
        text: The paragraph's text.
        start: Where the sentence begins.
        end: Where the words of the first figure begin.
    """
    named = [found.end() for found in _INDICATOR.finditer(text, start, end)]
    if named:
        stop = _indicator_end(text, named[-1], end)
        subject = _subject(named[-1], stop, text[named[-1] : stop])
        return replace(subject, said=True) if subject else None
    opening = text[start:end]
    if not opening[:1].isupper() or prose_words().no_name.match(opening):
        return None
    stop = _indicator_end(text, start, end)
    return _subject(start, stop, text[start:stop]) if " " in text[start:stop].strip() else None


def is_measure(subject: Subject) -> bool:
    """Whether a name begins as those of indicators do: Jumlah, Persentase, Indeks."""
    return fold(subject.name).split()[:1] in [[word] for word in entities().measures]


def _indicator_end(text: str, start: int, end: int) -> int:
    if text[start : start + 1] in _QUOTES:
        return _name_end(text, start, [end])
    found = prose_words().indicator_end.search(text, start, end)
    return found.start() if found else end


def name_in_title(title: str) -> Subject | None:
    """The last name in a heading that begins with one; None for other headings."""
    found = list(_ranked(strip_numbering(title), []))
    return replace(found[-1], start=0, end=0, sure=False) if found and found[0].start == 0 else None


def _name_end(text: str, start: int, stops: Sequence[int]) -> int:
    """Where a name ends that begins at `start`."""
    if text[start : start + 1] in _QUOTES:
        closing = [at for char in _QUOTES[text[start]] if (at := text.find(char, start + 1)) > 0]
        if closing and min(closing) - start < 300:
            return min(closing)
    end = min((stop for stop in stops if stop > start), default=len(text))
    found = prose_words().name_end.search(text, start, end)
    return found.start() if found else end


def _subject(start: int, end: int, name: str, tingkat: TingkatAnggaran | None = None) -> Subject | None:
    name = name.split(". ", 1)[0] if re.search(r"[a-z]{4}\. [A-Z]", name) else name
    name = strip_numbering(name.strip(_EDGES))
    while (shorter := _LAST.sub("", name).strip(_EDGES)) != name:
        name = shorter
    if name.count("(") > name.count(")"):
        name = name[: name.rindex("(")].strip(_EDGES)
    if not name or not name[0].isalnum() or _is_agency(name) or len(name.split()) > _LONGEST:
        return None
    return Subject(start, end, name, tingkat)


def is_agency_named(text: str) -> bool:
    """Whether a text names an agency."""
    words = fold(text).split()
    return any(_begins_agency(words[at:]) for at in range(len(words)))


def _is_agency(name: str) -> bool:
    return _begins_agency(fold(name).split())


def _begins_agency(words: Sequence[str]) -> bool:
    return any(tuple(words[: len(head)]) == head for head in agencies().heads.get(words[0] if words else "", ()))
