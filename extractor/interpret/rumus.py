"""The formulas of capaian that a report declares, with the sort of indicator that each is for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.canon.fold import fold
from extractor.interpret.direction import find_direction, may_tell
from extractor.interpret.formula import UNKNOWN, classify, formula_words, speaks_of_capaian
from extractor.interpret.fraction import Formula, find_formulas
from extractor.interpret.ids import make_id
from extractor.interpret.place import place
from extractor.model.evidence import Bukti
from extractor.model.laporan import Naskah
from extractor.model.page import Line, Page
from extractor.model.records import Rumus

_SENTENCE = 4  # lines that a sentence may take
_BEFORE = 9  # lines from the sentence to its formula
_ANNOUNCED = re.compile(r"\brumus(?:an)?(?:\s+sebagai\s+berikut)?\s*[:.]?\s*$", re.IGNORECASE)
_PICTURE = ("rumus tidak terbaca sebagai teks",)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Lines `at` to `end` - 1 of a file say for which indicators a formula is."""

    arah: str
    at: int
    end: int
    asks: bool  # it ends in: maka digunakan rumus


def read_rumus(naskah: Naskah) -> Iterator[Rumus]:
    """The formulas of capaian in the text of one file, outside of tables.

    A sentence that announces a formula is kept even if the formula itself is a picture: then it is `unknown`.
    """
    lines = [(page, line) for page in naskah.document.pages for line in page.lines]
    sentences = list(_sentences([line for _, line in lines]))
    used: set[int] = set()
    found: list[tuple[int, Rumus]] = []
    for at, page, formula in _formulas(naskah, lines):
        sentence = next((item for item in reversed(sentences) if item.at < at <= item.end + _BEFORE), None)
        if sentence and sentence.at in used:
            sentence = None
        if sentence:
            used.add(sentence.at)
        found.append((at, _record(naskah, page, formula, sentence)))
    pictures = [sentence for sentence in sentences if sentence.asks and sentence.at not in used]
    found += [(sentence.at, _announced(naskah, lines, sentence)) for sentence in pictures]
    yield from (rumus for _, rumus in sorted(found, key=lambda item: item[0]))


def _formulas(naskah: Naskah, lines: Sequence[tuple[Page, Line]]) -> Iterator[tuple[int, Page, Formula]]:
    """Formulas of capaian with the index of the line on which they begin."""
    for page in naskah.document.pages:
        for formula in find_formulas(page):
            if not _in_table(naskah, page, formula) and _is_capaian(formula):
                on_page = [at for at, (other, _) in enumerate(lines) if other is page]
                at = next((at for at in on_page if lines[at][1].box.y1 > formula.box.y0), on_page[-1])
                yield at, page, formula


def _in_table(naskah: Naskah, page: Page, formula: Formula) -> bool:
    return any(
        part.page == page.nomor and part.box.contains(formula.box.x_mid, formula.box.y_mid)
        for table in naskah.tables
        if table.cols > 1
        for part in table.parts
    )


def _is_capaian(formula: Formula) -> bool:
    words = set(fold(formula.left).split())
    known = formula_words()
    if words & known.lain:
        return False
    if classify(formula.above, formula.below) != UNKNOWN:
        return True
    return bool(words & known.capaian) and speaks_of_capaian(f"{formula.above} {formula.below or ''}")


def _record(naskah: Naskah, page: Page, formula: Formula, sentence: Sentence | None) -> Rumus:
    name = classify(formula.above, formula.below)
    document = naskah.document
    bukti = Bukti(berkas=document.berkas, halaman=page.nomor, box=page.shown(formula.box).rounded(), teks=formula.text)
    return Rumus(
        record_id=make_id("rumus", document.sha256[:16], page.nomor, formula.text, round(formula.box.y0)),
        bukti=bukti,
        keyakinan=0.9 if name != UNKNOWN else 0.5,
        teks=formula.text,
        formula=name,
        arah=sentence.arah if sentence else None,
    )


def _announced(naskah: Naskah, lines: Sequence[tuple[Page, Line]], sentence: Sentence) -> Rumus:
    """A formula that is announced but can't be read."""
    page = lines[sentence.at][0]
    own = [line for other, line in lines[sentence.at : sentence.end] if other is page]
    bukti = place(naskah.document, page, own)
    return Rumus(
        record_id=make_id("rumus", naskah.document.sha256[:16], page.nomor, bukti.teks),
        bukti=bukti,
        keyakinan=0.5,
        alasan=_PICTURE,
        teks=bukti.teks,
        formula=UNKNOWN,
        arah=sentence.arah,
    )


def _sentences(lines: Sequence[Line]) -> Iterator[Sentence]:
    at = 0
    while at < len(lines):
        sentence = _sentence(lines, at) if may_tell(lines[at].text) else None
        if sentence:
            yield sentence
        at = sentence.end if sentence else at + 1


def _sentence(lines: Sequence[Line], at: int) -> Sentence | None:
    """The sentence that begins on a line: up to the words that announce a formula, or as far as it is clear."""
    clear: Sentence | None = None
    for size in range(1, _SENTENCE + 1):
        joined = " ".join(line.text for line in lines[at : at + size])
        found = find_direction(joined)
        if found is None or found[1] > len(fold(lines[at].text)):
            continue
        if _ANNOUNCED.search(joined):
            return Sentence(found[0], at, at + size, asks=True)
        clear = clear or Sentence(found[0], at, at + size, asks=False)
    return clear
