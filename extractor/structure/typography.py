"""How headings differ from the text around them: weight, size, capitals, place on the page."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from extractor.model.page import Document, Line, Page
from extractor.structure.grid import Grid

BIGGER = 1.07  # times the size of the body
ALIKE = 0.08  # by which sizes of one block may differ
CENTRED = 0.03  # of the page's width, by which a centre may be off
GAP = 0.95  # of the size, between lines of one block
BESIDE = 0.15  # of a line's height, by which lines beside each other overlap
WIDE = 3.0  # sizes: a blank as wide parts columns


@dataclass(frozen=True, slots=True)
class Typography:
    """Habits of one document.

    Attributes:
        body: Size of most of its text, points.
        weight_tells: Whether bold is rare enough to mark something.
        right: Right margin by page width, points.
    """

    body: float
    weight_tells: bool
    right: dict[int, float]
    _grids: dict[int, Grid] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, document: Document) -> Typography:
        """Measures a document."""
        sizes: Counter[float] = Counter()
        bold = total = 0
        ends: dict[int, list[float]] = defaultdict(list)
        for page in document.pages:
            for line in page.lines:
                letters = sum(len(word.text) for word in line.words)
                sizes[round(line.size * 2) / 2] += letters
                total += letters
                bold += letters if line.bold else 0
                ends[round(page.width)].append(line.box.x1)
        right = {width: sorted(x1)[round(0.9 * (len(x1) - 1))] for width, x1 in ends.items()}
        return cls(sizes.most_common(1)[0][0] if sizes else 10.0, bold < 0.5 * total, right)

    def bold(self, line: Line) -> bool:
        """Whether a line is bold where bold tells something."""
        return self.weight_tells and line.bold

    def bigger(self, line: Line) -> bool:
        """Whether a line is larger than the body."""
        return line.size > BIGGER * self.body

    def stands_out(self, line: Line) -> bool:
        """Whether a line is bold or larger than the body."""
        return self.bold(line) or self.bigger(line)

    def in_grid(self, page: Page, line: Line) -> bool:
        """Whether a line lies in a table with rules."""
        grid = self._grids.get(page.nomor)
        if grid is None:
            grid = self._grids[page.nomor] = Grid(page)
        return grid.holds(line)

    def reaches_margin(self, page: Page, line: Line) -> bool:
        """Whether a line ends at the right margin, as lines of prose do."""
        return line.box.x1 > self.right.get(round(page.width), page.width) - 0.5 * line.size

    def is_full(self, page: Page, line: Line, after: Line) -> bool:
        """Whether the first word of the line below had no room at the end of the line."""
        right = self.right.get(round(page.width), page.width)
        return line.box.x1 + 0.3 * line.size + after.words[0].box.width > right

    def block(self, page: Page, at: int, stops: frozenset[int], most: int = 4, gap: float = GAP) -> tuple[Line, ...]:
        """The line with index `at` and those below that continue it: same look, close, wrapped or centred.

        Args:
            page: The page.
            at: Index in `page.lines`.
            stops: Indexes of lines that begin something of their own.
            most: Lines at most.
            gap: Greatest distance of lines, in sizes.
        """
        lines = [page.lines[at]]
        for index in range(at + 1, min(at + most, len(page.lines))):
            below = page.lines[index]
            if index in stops or not self._continues(page, lines[-1], below, gap):
                break
            lines.append(below)
        return tuple(lines)

    def _continues(self, page: Page, line: Line, below: Line, most: float) -> bool:
        gap = below.box.y0 - line.box.y1
        if not alike(line, below) or not -0.5 * line.size < gap < most * line.size or has_columns(below):
            return False
        if self.in_grid(page, below):
            return False
        if abs(line.box.x_mid - below.box.x_mid) < CENTRED * page.width and is_centred(page, line):
            return True
        if line.text.rstrip()[-1:] in ".;:":
            return False
        return below.box.x0 >= line.box.x0 - 2 and self.is_full(page, line, below)


def alike(line: Line, other: Line) -> bool:
    """Whether two lines have one weight and size."""
    return line.bold == other.bold and abs(line.size - other.size) <= ALIKE * line.size


def is_centred(page: Page, line: Line) -> bool:
    """Whether a line stands in the middle of its page, with room on both sides."""
    off = abs(line.box.x_mid - page.width / 2)
    return off < 0.07 * page.width and line.box.width < 0.72 * page.width


def stands_alone(page: Page, at: int) -> bool:
    """Whether no other line reaches up or down beside it: rows of a table without rules are rarely on one level."""
    box = page.lines[at].box
    for index in (at - 1, at + 1):
        if 0 <= index < len(page.lines):
            other = page.lines[index].box
            if min(box.y1, other.y1) - max(box.y0, other.y0) > BESIDE * min(box.height, other.height):
                return False
    return True


def is_capital(text: str) -> bool:
    """Whether nearly all letters are capitals."""
    letters = [char for char in text if char.isalpha()]
    return bool(letters) and sum(char.isupper() for char in letters) >= 0.85 * len(letters)


def has_columns(line: Line) -> bool:
    """Whether a blank as wide as between columns parts the line."""
    pairs = zip(line.words, line.words[1:], strict=False)
    return any(right.box.x0 - left.box.x1 > WIDE * line.size for left, right in pairs)
