"""Budgets listed in running text: lines of a name and its amount below a sentence that speaks of the budget."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.canon.columns import YEAR, speaks_of_budgets_alone
from extractor.interpret.ids import make_id
from extractor.interpret.levels import Line, rank_by_word
from extractor.interpret.paragraphs import find_paragraphs
from extractor.interpret.prose import Paragraph
from extractor.model.evidence import Reading
from extractor.model.laporan import Naskah
from extractor.model.records import Anggaran, LingkupAnggaran, TingkatAnggaran
from extractor.model.value import Kind
from extractor.values.parse import parse

LEAST = 2  # lines of a list
_LISTED = re.compile(
    r"^(?P<name>[^\d\W].*?)\s*:?\s+(?P<amount>Rp\.?\s*\d[\d.,]*-?|\d{1,3}(?:\.\d{3})+(?:,(?:\d\d|-))?)[;.]?$"
)
_EDGE = 8.0  # points by which the right ends of the amounts of one list differ at most
_DEEPER = 4.0  # points by which a part of a line is set in
_SURE = 0.9


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list."""

    paragraph: Paragraph
    name: str
    rank: TingkatAnggaran
    amount: tuple[int, int]  # where the amount stands in the paragraph

    @property
    def right(self) -> float:
        """Where its amount ends, points."""
        return self.paragraph.tokens[-1].word.box.x1


def read_rincian(naskah: Naskah, tahun: int | None) -> Iterator[Anggaran]:
    """The budget lines of lists in the text of one file.

    Only lists of which each line says its rank (Belanja, Program, Kegiatan), with amounts that end at one place, below
    a sentence of budgets and not of what was spent.

    Args:
        naskah: The file.
        tahun: The report's year, for a list whose sentence names none.
    """
    for lead, items in _lists(find_paragraphs(naskah)):
        years = set(YEAR.findall(lead.text))
        year = int(years.pop()) if len(years) == 1 else tahun
        ids = [_id(item) for item in items]
        for index, item in enumerate(items):
            above = next((at for at in range(index - 1, -1, -1) if _holds(items[at], item)), None)
            yield _line(item, year, ids[index], ids[above] if above is not None else None)


def _lists(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, list[Item]]]:
    """Each list with the paragraph right above it."""
    lead: Paragraph | None = None
    items: list[Item] = []
    for paragraph in [*paragraphs, None]:
        item = _item(paragraph) if paragraph else None
        if item and lead and (not items or abs(item.right - items[0].right) <= _EDGE):
            items.append(item)
            continue
        if lead and len(items) >= LEAST and speaks_of_budgets_alone(lead.text):
            yield lead, items
        lead, items = paragraph, []


def _item(paragraph: Paragraph) -> Item | None:
    found = _LISTED.match(paragraph.text)
    if found is None or parse(found["amount"], expect=Kind.MONEY).kind not in (Kind.MONEY, Kind.NUMBER):
        return None
    rank = rank_by_word(Line(found["name"], found["name"]))
    return Item(paragraph, found["name"], rank, found.span("amount")) if rank else None


def _holds(above: Item, item: Item) -> bool:
    """Whether a line is set in below another."""
    return above.paragraph.x < item.paragraph.x - _DEEPER


def _id(item: Item) -> str:
    box = item.paragraph.tokens[0].word.box
    return make_id("rincian", item.paragraph.document.sha256[:16], item.paragraph.page.nomor, round(box.y0), item.name)


def _line(item: Item, tahun: int | None, own: str, above: str | None) -> Anggaran:
    start, end = item.amount
    text = item.paragraph.text[start:end]
    return Anggaran(
        record_id=own,
        bukti=item.paragraph.bukti(0, end),
        keyakinan=_SURE,
        lingkup=LingkupAnggaran.ALOKASI,
        tingkat=item.rank,
        uraian=item.name,
        induk_id=above,
        tahun=tahun,
        anggaran=Reading(value=parse(text, expect=Kind.MONEY), bukti=item.paragraph.bukti(start, end)),
    )
