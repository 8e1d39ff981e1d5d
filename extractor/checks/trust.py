"""What a finding rests on: whether its values were read so surely that it stands without a look at the page."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.model.evidence import Reading
from extractor.model.records import Record
from extractor.model.temuan import BuktiTemuan
from extractor.model.value import Flag

SURE = 0.9  # confidence of a record from which its values need no second look
_DOUBTFUL = {Flag.AMBIGUOUS, Flag.MALFORMED, Flag.PARENTHESES, Flag.JOINED, Flag.TRAILING}


def sure(readings: Iterable[Reading | None], records: Iterable[Record] = ()) -> bool:
    """None of the values was split out of a cell, filled down, put together, or read with an open separator.

    A record with low confidence (read by OCR, of a poor grid) makes what rests on it unsure as well.
    """
    values = [reading for reading in readings if reading is not None]
    plain = all(not (item.split or item.merged) and not _DOUBTFUL & set(item.value.flags) for item in values)
    return plain and all(record.keyakinan >= SURE for record in records)


def place(reading: Reading, peran: str) -> BuktiTemuan:
    """The place of a value, and the part that it plays in a finding."""
    return BuktiTemuan(bukti=reading.bukti, peran=peran)
