"""What the finders of chapters, sections and appendices hand on."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.model.geometry import Box, union
from extractor.model.outline import JenisBagian
from extractor.model.page import Line
from extractor.structure.labels import Label


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, or what may be one.

    Attributes:
        page: 1-based.
        at: Index of its first line in the page's lines.
        lines: Its lines.
        label: Its number, if it has one.
        title: Its words without the number.
        kind: Key of headings.yaml.
        score: How much speaks for it.
        jenis: Rank.
        depth: 0 for a chapter, appendix or front matter, 1 below a chapter, and so on.
    """

    page: int
    at: int
    lines: tuple[Line, ...]
    label: Label | None
    title: str
    kind: str | None
    score: float
    jenis: JenisBagian
    depth: int = 0

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in the order of the file."""
        return self.page, self.at

    @property
    def box(self) -> Box:
        """Box on the upright page."""
        return union(line.box for line in self.lines)
