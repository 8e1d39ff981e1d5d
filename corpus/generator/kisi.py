"""A table that can be split over pages as word processors do, merged cells and rows included."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph

_ALIGN = {"kiri": TA_LEFT, "tengah": TA_CENTER, "kanan": TA_RIGHT, "rata": TA_JUSTIFY}


@dataclass(frozen=True)
class Sel:
    """A cell. Several `butir` are logical rows of their own, aligned with those of the other cells of the row."""

    teks: str = ""
    kunci: str = ""
    rata: str = "tengah"
    kolom: int = 1
    baris: int = 1
    tebal: bool = False
    miring: bool = False
    warna: tuple[float, float, float] | None = None
    atas: bool = True  # text at the top of the cell, else in the middle
    butir: tuple[tuple[str, str], ...] = ()  # text and key


@dataclass(frozen=True)
class Rupa:
    """How a table is drawn."""

    huruf: str
    tebal: str
    miring: str
    ukuran: float
    garis: str = "kotak"  # kotak: stroked boxes; isi: thin filled rectangles; tanpa: no rules
    ulang: bool = True  # repeats its header on every page
    belah: bool = False  # rows may break over pages
    tepi: float = 3.0

    def gaya(self, sel: Sel) -> ParagraphStyle:
        huruf = self.tebal if sel.tebal else self.miring if sel.miring else self.huruf
        return ParagraphStyle(
            "sel", fontName=huruf, fontSize=self.ukuran, leading=self.ukuran * 1.2, alignment=_ALIGN[sel.rata]
        )


@dataclass
class _Letak:
    """A cell in its place, with the paragraphs it still has to show."""

    r: int
    c: int
    sel: Sel
    rs: int
    isi: list[Paragraph]
    tinggi: list[float] = field(default_factory=list)  # of each paragraph's slot


class Kisi(Flowable):
    """A table of `Sel` rows under `kepala` header rows; `tandai(kunci)` is called as each keyed cell is drawn."""

    def __init__(
        self, baris: list[list[Sel]], lebar: list[float], kepala: int, rupa: Rupa, tandai: Callable[[str], None]
    ) -> None:
        super().__init__()
        self.lebar, self.kepala, self.rupa, self._tandai = lebar, kepala, rupa, tandai
        self.hAlign = "CENTER"
        self.letak = _place(baris, rupa)
        self.jumlah = len(baris)
        self._measure()

    def _clone(self, letak: list[_Letak], jumlah: int) -> Kisi:
        twin = Kisi([], self.lebar, self.kepala, self.rupa, self._tandai)
        twin.letak, twin.jumlah = letak, jumlah
        twin._measure()
        return twin

    def _width(self, item: _Letak) -> float:
        return sum(self.lebar[item.c : item.c + item.sel.kolom])

    def _measure(self) -> None:
        slots: dict[int, list[float]] = {}
        for item in self.letak:
            room = self._width(item) - 2 * self.rupa.tepi
            item.tinggi = [para.wrap(room, 10000)[1] for para in item.isi]
            if item.sel.butir:
                known = slots.setdefault(item.r, [])
                known += [0.0] * (len(item.tinggi) - len(known))
                slots[item.r] = [max(a, b) for a, b in zip(known, item.tinggi, strict=False)]
        for item in self.letak:
            if item.sel.butir:
                item.tinggi = slots[item.r][: len(item.isi)]
        self.tinggi = [2 * self.rupa.tepi + self.rupa.ukuran] * self.jumlah
        for item in sorted(self.letak, key=lambda item: item.rs):
            need = sum(item.tinggi) + 2 * self.rupa.tepi
            lack = need - sum(self.tinggi[item.r : item.r + item.rs])
            if lack > 0:
                self.tinggi[item.r + item.rs - 1] += lack

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        self.width, self.height = sum(self.lebar), sum(self.tinggi)
        return self.width, self.height

    def split(self, _width: float, height: float) -> list[Flowable]:
        rows, used = 0, 0.0
        while rows < self.jumlah and used + self.tinggi[rows] <= height:
            used += self.tinggi[rows]
            rows += 1
        if rows == self.jumlah:
            return [self]
        rest = height - used
        body = self
        if self.rupa.belah and rows >= self.kepala and rest > 4 * self.rupa.ukuran and self._soft(rows):
            body = self._cut_row(rows, rest)
            rows += 1
        if rows <= self.kepala:
            return []
        return list(body._cut(rows))

    def _soft(self, row: int) -> bool:
        return all(not item.sel.butir for item in self.letak if item.r <= row < item.r + item.rs)

    def _cut_row(self, row: int, height: float) -> Kisi:
        """The same table with row `row` made two, the upper one `height` high."""
        letak = []
        for item in self.letak:
            down = item.r > row
            spans = item.r <= row < item.r + item.rs
            letak.append(replace(item, r=item.r + down, rs=item.rs + spans, isi=list(item.isi)))
        twin = self._clone(letak, self.jumlah + 1)
        twin.tinggi = [*self.tinggi[:row], height, self.tinggi[row] - height, *self.tinggi[row + 1 :]]
        return twin

    def _cut(self, rows: int) -> tuple[Kisi, Kisi]:
        upper: list[_Letak] = []
        lower: list[_Letak] = []
        top = self.kepala if self.rupa.ulang else 0
        if top:
            lower += [replace(item, isi=_copies(item.isi)) for item in self.letak if item.r < top]
        for item in self.letak:
            if item.r + item.rs <= rows:
                upper.append(item)
            elif item.r >= rows:
                lower.append(replace(item, r=item.r - rows + top))
            else:
                first, second = self._share(item, sum(self.tinggi[item.r : rows]))
                upper.append(replace(item, rs=rows - item.r, isi=first))
                lower.append(
                    replace(item, r=top, rs=item.r + item.rs - rows, isi=second, sel=replace(item.sel, kunci=""))
                )
        head = self._clone(upper, rows)
        head.tinggi = self.tinggi[:rows]
        tail = self._clone(lower, self.jumlah - rows + top)
        if not self.rupa.ulang:
            tail.kepala = 0
        return head, tail

    def _share(self, item: _Letak, height: float) -> tuple[list[Paragraph], list[Paragraph]]:
        room = self._width(item) - 2 * self.rupa.tepi
        if sum(item.tinggi) + 2 * self.rupa.tepi <= height:
            return item.isi, []
        parts = item.isi[0].split(room, height - 2 * self.rupa.tepi) if item.isi else []
        return (parts[:1], parts[1:]) if len(parts) > 1 else ([], item.isi)

    def draw(self) -> None:
        tops = [self.height - sum(self.tinggi[:row]) for row in range(self.jumlah + 1)]
        lefts = [sum(self.lebar[:col]) for col in range(len(self.lebar) + 1)]
        for item in self.letak:
            box = (lefts[item.c], tops[item.r + item.rs], lefts[item.c + item.sel.kolom], tops[item.r])
            self._draw_cell(item, box)

    def _draw_cell(self, item: _Letak, box: tuple[float, float, float, float]) -> None:
        x0, y0, x1, y1 = box
        if item.sel.warna:
            self.canv.setFillColor(Color(*item.sel.warna))
            self.canv.rect(x0, y0, x1 - x0, y1 - y0, stroke=0, fill=1)
        self.canv.setFillColorRGB(0, 0, 0)
        self._rules(box)
        if item.sel.kunci:
            self._tandai(item.sel.kunci)
        slack = (y1 - y0) - sum(item.tinggi) - 2 * self.rupa.tepi
        y = y1 - self.rupa.tepi - (0 if item.sel.atas else max(0.0, slack / 2))
        for number, (para, slot) in enumerate(zip(item.isi, item.tinggi, strict=True)):
            para.wrap(x1 - x0 - 2 * self.rupa.tepi, 10000)
            para.drawOn(self.canv, x0 + self.rupa.tepi, y - para.height)
            if item.sel.butir and item.sel.butir[number][1]:
                self._tandai(item.sel.butir[number][1])
            y -= slot

    def _rules(self, box: tuple[float, float, float, float]) -> None:
        x0, y0, x1, y1 = box
        if self.rupa.garis == "kotak":
            self.canv.setLineWidth(0.5)
            self.canv.rect(x0, y0, x1 - x0, y1 - y0)
        elif self.rupa.garis == "isi":
            for x, y, width, height in (
                (x0, y0, x1 - x0, 0.48),
                (x0, y1, x1 - x0, 0.48),
                (x0, y0, 0.48, y1 - y0),
                (x1, y0, 0.48, y1 - y0 + 0.48),
            ):
                self.canv.rect(x, y, width, height, stroke=0, fill=1)


def _copies(isi: list[Paragraph]) -> list[Paragraph]:
    return [_para(para.markup, para.style) for para in isi]


def _para(markup: str, style: ParagraphStyle) -> Paragraph:
    para = Paragraph(markup, style)
    para.markup = markup
    return para


def _place(baris: list[list[Sel]], rupa: Rupa) -> list[_Letak]:
    """Cells in their places: each takes the first column that no cell above or before it covers."""
    taken: set[tuple[int, int]] = set()
    placed = []
    for r, row in enumerate(baris):
        c = 0
        for sel in row:
            while (r, c) in taken:
                c += 1
            taken |= {(r + i, c + j) for i in range(sel.baris) for j in range(sel.kolom)}
            style = rupa.gaya(sel)
            texts = [text for text, _ in sel.butir] or ([sel.teks] if sel.teks else [])
            placed.append(
                _Letak(r, c, sel, sel.baris, [_para(escape(text).replace("\n", "<br/>"), style) for text in texts])
            )
            c += sel.kolom
    return placed
