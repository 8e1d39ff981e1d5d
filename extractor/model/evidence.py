"""Where something stands: the type that every fact carries."""

from __future__ import annotations

from pydantic import Field

from extractor.model.geometry import Box
from extractor.model.value import Frozen, Value


class Bukti(Frozen):
    """A place on a page, and the text printed there."""

    berkas: str = Field(description="Path of the file as given")
    halaman: int = Field(ge=1, description="1-based page index of the PDF")
    box: Box = Field(description="x0, y0, x1, y1 in points from the top left of the page as it is shown")
    teks: str = Field(description="What is printed there, white space collapsed")


class Reading(Frozen):
    """A value as read at its place."""

    value: Value
    bukti: Bukti
    merged: bool = Field(False, description="Read from a cell that spans several rows, filled down")
    split: bool = Field(False, description="Taken out of a cell that holds several rows, by text lines")

    @property
    def teks(self) -> str:
        """The print."""
        return self.value.teks
