"""Whose agreement a table is: the office that the pages around it name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.canon.agencies import leads
from extractor.model.laporan import Naskah
from extractor.model.page import Line, Page
from extractor.model.plans import KEPALA
from extractor.model.table import Table

_PAGES_BEFORE = 2  # the sheet that is signed stands before the sheet with the table
_OFFICE = re.compile(r"^\W*jabatan\b\W*(?P<title>.*)$", re.IGNORECASE)
_LABEL = re.compile(r"^\W*(?:nama|nip|alamat|se?lanjutnya|selaku|pangkat|unit kerja|pihak)\b", re.IGNORECASE)
_NAME = re.compile(r"^\W*nama\b", re.IGNORECASE)
_NAME_BEFORE = 3  # lines between a name and its office
_FIRST_PARTY = re.compile(r"pihak\s+(?:pertama|kesatu|i\b)", re.IGNORECASE)
_MAX_WORDS = 14
_INDENT = 10.0  # points


def find_holder(naskah: Naskah, table: Table, since: tuple[int, float], agency: str | None) -> str | None:
    """`kepala`, the name of the office below the head, or None if nothing near the table says whose agreement it is.

    Args:
        naskah: The file.
        table: The table of the agreement.
        since: Page and height where the agreement before it ends.
        agency: Name of the agency.
    """
    before = list(_before(naskah, table, since))
    declared = _declared([line for _, line in before])
    if declared:
        return KEPALA if leads(declared, agency) else declared
    over = [line for nomor, line in before if nomor == table.halaman]
    for title in (*_headed(over), *_signed(naskah, table)):
        led = leads(title, agency)
        if led is not None:
            return KEPALA if led else title
    return None


def _before(naskah: Naskah, table: Table, since: tuple[int, float]) -> Iterator[tuple[int, Line]]:
    first = max(1, since[0], table.halaman - _PAGES_BEFORE)
    for nomor in range(first, table.halaman + 1):
        for line in naskah.document.page(nomor).lines:
            if (nomor, line.box.y0) > since and (nomor, line.box.y1) <= (table.halaman, table.box.y0 + 2):
                yield nomor, line


def _declared(lines: Sequence[Line]) -> str | None:
    """What stands behind the first `Jabatan`: the first party is the one who promises."""
    for at, line in enumerate(lines):
        found = _OFFICE.match(line.text)
        named = any(_NAME.match(other.text) for other in lines[max(0, at - _NAME_BEFORE) : at])
        if found and found["title"] and named:
            more = lines[at + 1].text if at + 1 < len(lines) else ""
            goes_on = more and not _LABEL.match(more) and lines[at + 1].box.x0 > line.box.x0 + _INDENT
            return f"{found['title']} {more}" if goes_on else found["title"]
    return None


def _headed(lines: Sequence[Line]) -> Iterator[str]:
    """Lines over the table that begin with an office, or name one behind `Perjanjian Kinerja`; the nearest first."""
    for line in reversed(lines):
        title = re.sub(r"^\W*(?:perjanjian|penetapan)\s+kinerja\s*", "", line.text, flags=re.IGNORECASE)
        if len(title.split()) <= _MAX_WORDS and (line.text.isupper() or line.bold):
            yield re.sub(r"\s*\btahun\s+\d{4}\s*$", "", title, flags=re.IGNORECASE)


def _signed(naskah: Naskah, table: Table) -> Iterator[str]:
    """The office under the signature of the first party: on the right, if it does not say where."""
    page = naskah.document.page(table.halaman_akhir)
    below = [line for line in page.lines if line.box.y0 >= table.parts[-1].box.y1 - 2]
    left = any(_FIRST_PARTY.search(_half(line, page, left=True)) for line in below)
    halves = [_half(line, page, left=left) for line in below]
    for at, half in enumerate(halves):
        if leads(half, None) is not None and len(half.split()) <= _MAX_WORDS:
            more = halves[at + 1] if at + 1 < len(halves) else ""
            yield f"{half} {more}" if more and below[at + 1].box.y0 - below[at].box.y1 < below[at].box.height else half


def _half(line: Line, page: Page, *, left: bool) -> str:
    words = [word for word in line.words if (word.box.x_mid < page.width / 2) == left]
    return " ".join(word.text for word in words)
