"""Writes small PDF files by hand, so that tests know each operator that stands in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

UPRIGHT = (1.0, 0.0, 0.0, 1.0)
UPWARDS = (0.0, 1.0, -1.0, 0.0)  # text that runs up the page
DOWNWARDS = (0.0, -1.0, 1.0, 0.0)
LEANING = (0.7071, 0.7071, -0.7071, 0.7071)  # 45 degrees
SLANTED = (1.0, 0.0, 0.33, 1.0)  # italics made of upright letters

# ODD: with the meanings of its codes from Sheet.meanings; TALL: says that it is five times as high as its letters;
# NAMELESS: its capitals are glyphs that nobody knows
PLAIN, BOLD, ODD, TALL, NAMELESS = "F1", "F2", "F3", "F4", "F5"
_GLYPHS = " ".join(f"/g{number}" for number in range(26))


@dataclass(frozen=True)
class Sheet:
    """A page: what it draws, in points from the bottom left."""

    content: str
    width: float = 595
    height: float = 842
    rotate: int = 0
    media: str | None = None  # numbers of the MediaBox, instead of width and height
    unit: float = 1  # UserUnit
    crop: tuple[float, float, float, float] | None = None
    form: tuple[str, str] | None = None  # content and matrix of /X1
    meanings: Mapping[str, str] = field(default_factory=dict)  # of codes of the font ODD


def show(
    text: str,
    x: float,
    y: float,
    size: float = 11,
    turn: tuple[float, float, float, float] = UPRIGHT,
    font: str = PLAIN,
    mode: int = 0,
) -> str:
    """A line of text that begins at a point of its baseline."""
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf {mode} Tr {' '.join(map(str, turn))} {x} {y} Tm ({escaped}) Tj ET\n"


def stroke(x0: float, y0: float, x1: float, y1: float, colour: str = "0 G") -> str:
    """A drawn line."""
    return f"{colour} 0.5 w {x0} {y0} m {x1} {y1} l S\n"


def fill(x: float, y: float, width: float, height: float, colour: str = "0.8 g") -> str:
    """A filled rectangle; what follows is black again."""
    return f"{colour} {x} {y} {width} {height} re f 0 g\n"


def grid(xs: Sequence[float], ys: Sequence[float]) -> str:
    """A ruled table."""
    across = [stroke(xs[0], y, xs[-1], y) for y in ys]
    return "".join(across + [stroke(x, ys[0], x, ys[-1]) for x in xs])


def picture(width: float, height: float) -> str:
    """A grey picture at the bottom left."""
    data = "BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 80> EI"
    return f"q {width} 0 0 {height} 0 0 cm {data} Q\n"


def write_pdf(path: Path, *sheets: Sheet) -> Path:
    """Writes the sheets to a file, and gives its path."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", ""]
    kids = []
    for sheet in sheets:
        first = len(objects) + 1
        kids.append(f"{first} 0 R")
        crop = f"/CropBox[{' '.join(map(str, sheet.crop))}]" if sheet.crop else ""
        media = sheet.media or f"0 0 {sheet.width} {sheet.height}"
        box = f"/MediaBox[{media}]{crop}/Rotate {sheet.rotate}/UserUnit {sheet.unit}"
        odd = _font("Helvetica", f"/ToUnicode {first + 3} 0 R")
        tall = _font("Times-Roman", f"/FontDescriptor {first + 4} 0 R")
        nameless = f"<</Type/Font/Subtype/Type1/BaseFont/Unknown/Encoding<</Differences[65 {_GLYPHS}]>>>>"
        fonts = f"/F1 {_font('Helvetica')}/F2 {_font('Helvetica-Bold')}/F3 {odd}/F4 {tall}/F5 {nameless}"
        resources = f"/Resources<</XObject<</X1 {first + 2} 0 R>>/Font<<{fonts}>>>>"
        objects += [
            f"<</Type/Page/Parent 2 0 R{box}/Contents {first + 1} 0 R{resources}>>",
            _stream("", sheet.content),
            _form(*(sheet.form or ("", "1 0 0 1 0 0"))),
            _stream("", _meanings(sheet.meanings)),
            "<</Type/FontDescriptor/FontName/Times-Roman/Flags 34/FontBBox[0 -2463 1 3116]/Descent -2463/Ascent 3116>>",
        ]
    objects[1] = f"<</Type/Pages/Count {len(sheets)}/Kids[{' '.join(kids)}]>>"
    out, places = "%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    trailer = f"trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF\n"
    out += f"xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}"
    path.write_bytes(out.encode("latin-1"))
    return path


def _font(name: str, more: str = "") -> str:
    return f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding{more}>>"


def _stream(head: str, content: str) -> str:
    return f"<<{head}/Length {len(content)}>>stream\n{content}\nendstream"


def _form(content: str, matrix: str) -> str:
    return _stream(f"/Type/XObject/Subtype/Form/BBox[0 0 2000 2000]/Matrix[{matrix}]", content)


def _meanings(meanings: Mapping[str, str]) -> str:
    lines = "\n".join(f"<{ord(code):02X}> <{text.encode('utf-16-be').hex()}>" for code, text in meanings.items())
    return (
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange\n"
        f"{len(meanings)} beginbfchar\n{lines}\nendbfchar endcmap end"
    )
