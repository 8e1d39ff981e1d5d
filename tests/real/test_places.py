"""Values stand where their evidence says, and ruled cells are those that pdfplumber finds."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
import yaml

from extractor.document.words import build_lines
from extractor.model.evidence import Reading
from extractor.model.geometry import Box
from extractor.model.page import Page
from extractor.tables.draft import Draft, build_draft
from extractor.tables.grid import TooManyLines, find_grids
from tests.real.conftest import Real

pytestmark = pytest.mark.skipif(not os.environ.get("LKJIP_REAL"), reason="needs the labelled reports: set LKJIP_REAL")

LEAST: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("least.yaml").read_text(encoding="utf-8"))
SAMPLED = 4  # pages of each report
NEAR = 6.0  # points between the outer borders of what is one table


def test_each_value_is_printed_at_its_place(reports: dict[str, Real]) -> None:
    astray = []
    checked = 0
    for name, report in reports.items():
        for reading in readings(report):
            checked += 1
            page = report.naskah.document.page(reading.bukti.halaman)
            if not holds(printed_in(page, reading.bukti.box), reading.teks):
                astray.append(f"{name} p{reading.bukti.halaman} {reading.teks!r}")
    assert checked > 1000
    assert not astray


def readings(report: Real) -> Iterator[Reading]:
    """Values read from tables; one of prose may go on in the next line."""
    laporan = report.hasil.laporan
    for record in (*laporan.pengukuran, *laporan.rata_rata, *laporan.anggaran, *laporan.perjanjian):
        if record.tabel_id is not None:
            yield from (value for _, value in record if isinstance(value, Reading))


def printed_in(page: Page, box: Box) -> str:
    """The words that lie in the box, which is one of the page as it is shown; a word may reach over a border."""
    around = box.grow(0.2)  # boxes are stored to a tenth of a point
    words = [word for word in page.words if _lies_in(page.shown(word.box), around)]
    return " ".join(line.text for line in build_lines(words))


def _lies_in(word: Box, around: Box) -> bool:
    inside = min(word.x1, around.x1) - max(word.x0, around.x0)
    return around.y0 <= word.y_mid <= around.y1 and inside >= min(0.5 * word.width, 0.5 * around.width)


def holds(printed: str, text: str) -> bool:
    """Blanks aside; a currency sign may stand on a line of its own, between those of its figure."""
    whole, part = squeezed(printed), squeezed(text)
    return part in whole or part.removeprefix("Rp") in whole.replace("Rp", "", 1)


def test_cells_are_those_of_pdfplumber(reports: dict[str, Real]) -> None:
    import pdfplumber

    tables = alike = equal = total = 0
    for report in reports.values():
        document = report.naskah.document
        with pdfplumber.open(document.berkas) as pdf:
            for page, drafts in islice(ruled_pages(document.pages), SAMPLED):
                for theirs in pdf.pages[page.nomor - 1].find_tables():
                    ours = next((draft for draft in drafts if same_place(draft.box, Box(*theirs.bbox))), None)
                    if ours is None:
                        continue
                    tables += 1
                    rows = theirs.extract()
                    if filled(ours) == filled_of(rows):
                        alike += 1
                        one, other = (
                            texts_of(ours),
                            Counter(text for row in rows for cell in row if (text := squeezed(cell))),
                        )
                        equal += (one & other).total()
                        total += max(one.total(), other.total())
    assert total > 300
    assert alike / tables >= LEAST["kisi_seperti_pdfplumber"]
    assert equal / total >= LEAST["sel_seperti_pdfplumber"]


def ruled_pages(pages: tuple[Page, ...]) -> Iterator[tuple[Page, list[Draft]]]:
    """Pages with ruled tables of some size, every second one."""
    found = 0
    for page in pages:
        try:
            drafts = [build_draft(page, cells) for cells in find_grids(page) if len(cells) > 12]
        except TooManyLines:
            continue
        if drafts and not page.turned:
            found += 1
            if found % 2:
                yield page, drafts


def same_place(one: Box, other: Box) -> bool:
    return all(abs(a - b) <= NEAR for a, b in zip(one, other, strict=True))


def filled(draft: Draft) -> tuple[int, int]:
    """Rows and columns in which a cell with text begins."""
    cells = [cell for cell in draft.cells if cell.lines]
    return len({cell.row for cell in cells}), len({cell.col for cell in cells})


def filled_of(rows: list[list[str | None]]) -> tuple[int, int]:
    return sum(map(any, rows)), sum(map(any, zip(*rows, strict=True)))


def texts_of(draft: Draft) -> Counter[str]:
    return Counter(text for cell in draft.cells if (text := squeezed(cell.text)))


def squeezed(text: str | None) -> str:
    return "".join((text or "").split())
