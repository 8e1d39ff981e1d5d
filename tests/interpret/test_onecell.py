"""A program in bold and its activity in one cell."""

from __future__ import annotations

import pytest

from extractor.interpret.onecell import part_names
from extractor.model.page import Line
from tests.interpret.naskah_builder import line


def lines(*texts: str) -> list[Line]:
    """Text lines; a word that begins with `*` is bold."""
    found = []
    for at, text in enumerate(texts):
        plain = line(70, 80 + 12 * at, text.replace("*", ""))
        marks = [word.startswith("*") for word in text.split()]
        words = tuple(word._replace(bold=bold) for word, bold in zip(plain.words, marks, strict=True))
        found.append(Line(words, plain.box))
    return found


def test_bold_program_above_its_activity() -> None:
    parted = part_names(lines("*Program *Layanan", "*Warga Rapat", "koordinasi"))
    assert parted == ("Program Layanan Warga", "Rapat koordinasi")


@pytest.mark.parametrize(
    "texts",
    [
        ("*Program *Layanan", "*Warga"),
        ("Program Layanan", "Warga"),
        ("*Layanan *Warga", "Rapat"),
        ("*Program *Layanan", "Rapat", "*Pendataan"),
        ("*Program Layanan",),
    ],
)
def test_one_name(texts: tuple[str, ...]) -> None:
    assert part_names(lines(*texts)) is None
