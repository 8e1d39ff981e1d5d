"""How the papers look: page, styles, text, page numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section
    from docx.styles.style import ParagraphStyle
    from docx.text.paragraph import Paragraph

F4 = (215, 330)  # mm; the paper of Indonesian offices
MARGIN, INNER = 20, 25  # mm; the left side is punched
FONT = "Arial"
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def make_styles(doc: Document) -> None:
    """Sets the fonts and distances of the styles that are used."""
    for name, size, bold, before, after in (
        ("Normal", 10.5, False, 0, 4),
        ("Title", 13, True, 0, 2),
        ("Heading 1", 11.5, True, 12, 4),
        ("Heading 2", 10.5, True, 8, 3),
    ):
        style: ParagraphStyle = doc.styles[name]
        style.font.name, style.font.size, style.font.bold = FONT, Pt(size), bold
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), FONT)
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            style.element.rPr.rFonts.attrib.pop(qn(f"w:{theme}"), None)
        for colour in style.element.rPr.findall(qn("w:color")):
            style.element.rPr.remove(colour)
        form = style.paragraph_format
        form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), 1.1
    title: Any = doc.styles["Title"].element
    for border in title.pPr.findall(qn("w:pBdr")):
        title.pPr.remove(border)


def add_section(doc: Document, *, landscape: bool, head: str, first: bool) -> Section:
    """A section on a page of its own, with its name at the top and the number of the page at the foot."""
    section = doc.sections[0] if first else doc.add_section(WD_SECTION.NEW_PAGE)
    width, height = (F4[1], F4[0]) if landscape else F4
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin, section.right_margin = Mm(INNER), Mm(MARGIN)
    section.top_margin, section.bottom_margin = Mm(MARGIN), Mm(MARGIN)
    section.header_distance = section.footer_distance = Mm(10)
    for place in (section.header, section.footer):
        place.is_linked_to_previous = False
        line = place.paragraphs[0]
        line.style = doc.styles["Normal"]  # that of headers brings tabs of its own
        line.paragraph_format.tab_stops.add_tab_stop(Mm(width - INNER - MARGIN), WD_TAB_ALIGNMENT.RIGHT)
    _small(section.header.paragraphs[0], f"{head}\tKONSEP")
    foot = section.footer.paragraphs[0]
    _small(foot, "Permenpan RB Nomor 53 Tahun 2014, lampiran III\tHalaman ")
    _field(foot, "PAGE")
    _small(foot, " dari ")
    _field(foot, "NUMPAGES")
    return section


def text(value: str) -> str:
    """Text as XML can hold it."""
    return _NO_XML.sub("", value)


def add_text(
    doc: Document,
    value: str,
    style: str = "Normal",
    *,
    centred: bool = False,
    bold: bool = False,
    italic: bool = False,
    leads: bool = False,
) -> Paragraph:
    """A paragraph; one that leads stays on the page of what follows."""
    paragraph = doc.add_paragraph(style=style)
    run = paragraph.add_run(text(value))
    run.bold, run.italic = bold or None, italic or None
    paragraph.paragraph_format.keep_with_next = leads or None
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paragraph


def _small(paragraph: Paragraph, value: str) -> None:
    paragraph.add_run(text(value)).font.size = Pt(8)


def _field(paragraph: Paragraph, name: str) -> None:
    """A number that the word processor fills in."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run = paragraph.add_run("1")
    run.font.size = Pt(8)
    field.append(run._r)
    paragraph._p.append(field)
