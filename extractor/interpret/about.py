"""What a figure is said of: the name before it that still holds, or that of the heading."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.canon.fold import fold
from extractor.interpret.figures import Figure
from extractor.interpret.prose import Paragraph
from extractor.interpret.prosewords import idea, prose_words
from extractor.interpret.subjects import Subject, indicator_before, is_agency_named, name_in_title
from extractor.values.years import find_years

_OPENING = 12  # characters in which a sentence comes to the point
_REFERENCE = 25  # characters in which a sentence says that it goes on with a name
_TOPIC = 4  # words that say what a sentence is about
_LONGEST = 40  # words of a heading
_BEFORE = 15  # characters before the words of a figure: `jumlah` of `jumlah anggaran`


def subject_of(
    paragraph: Paragraph, role: str, figure: Figure, subjects: Sequence[Subject], taken: set[tuple[int, str]]
) -> Subject | None:
    """The name nearest before a figure, unless the text has gone on to something else.

    Args:
        paragraph: Where it stands.
        role: The figure's role: a name has one budget.
        figure: The first figure of a statement.
        subjects: Names of the paragraph.
        taken: Names (by their start) and roles that have been told; the new one is added.
    """
    before = [subject for subject in subjects if subject.start < figure.start]
    if not before:
        return _above(paragraph)
    nearest = before[-1]
    whole = prose_words().whole.search(paragraph.text, nearest.end, figure.start)
    if not _speaks_on(paragraph, nearest, figure) or (whole and not _refers(paragraph, figure, _REFERENCE)):
        return None
    if (nearest.start, role) in taken:
        return None
    taken.add((nearest.start, role))
    return nearest


def indicator_of(paragraph: Paragraph, figure: Figure, told: int) -> Subject | None:
    """The indicator that the figure's sentence names before it, behind what was `told` before."""
    start, _ = paragraph.sentence(figure.start)
    return indicator_before(paragraph.text, max(start, told), min(figure.lead, figure.start))


def is_whole(text: str, figure: Figure) -> bool:
    """Whether a figure without a name is all of the budget: it is said so and whose, and nothing narrows it."""
    said = prose_words().whole.search(text, max(0, figure.lead - _BEFORE), figure.start)
    lead = text[figure.lead : figure.start]
    if not said or not (find_years(lead) or is_agency_named(lead)):
        return False
    words = {*fold(text[: figure.lead]).split(), *(word for word in fold(lead).split() if word != "belanja")}
    return prose_words().mempersempit.isdisjoint(words)


def is_income(paragraph: Paragraph, at: int) -> bool:
    """Whether the sentence around a place is about money that comes in."""
    start, end = paragraph.sentence(at)
    words = paragraph.text[start:end].casefold().split()[:_TOPIC]
    return any(idea(word.strip(",.:")) == "pendapatan" for word in words)


def goes_on(paragraph: Paragraph, figure: Figure) -> bool:
    """Whether the figure's sentence goes on with what was told before: it refers to it, or begins with the figure."""
    start, _ = paragraph.sentence(figure.start)
    return min(figure.lead, figure.start) - start < _OPENING or _refers(paragraph, figure)


def _speaks_on(paragraph: Paragraph, subject: Subject, figure: Figure) -> bool:
    """Whether the figure's sentence names the subject, or goes on with it."""
    start, _ = paragraph.sentence(figure.start)
    return subject.end > start or goes_on(paragraph, figure)


def _refers(paragraph: Paragraph, figure: Figure, within: int | None = None) -> bool:
    """Whether a sentence refers back to what was named: program ini, kegiatan tersebut; in its first characters."""
    start, _ = paragraph.sentence(figure.start)
    begin = paragraph.text[start : figure.start][:within].casefold()
    return " ini " in begin or " tersebut " in begin


def _above(paragraph: Paragraph) -> Subject | None:
    """The name in the heading that a paragraph stands under: a bold line or list item, or a sub-chapter."""
    if paragraph.above is not None:
        title = paragraph.above.text
    elif paragraph.part is not None:
        title = paragraph.part.judul
    else:
        return None
    ended = title.rstrip().endswith((".", ":"))
    return name_in_title(title) if not ended and len(title.split()) <= _LONGEST else None
