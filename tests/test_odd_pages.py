"""Pages that no report has: whatever stands on them, they are read to an end, without an error."""

from __future__ import annotations

import itertools
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor.model.geometry import Box, union
from extractor.model.laporan import Naskah
from extractor.model.page import CaraBaca, Document, Edge, Line, Page, Word
from extractor.pipeline import conclude, describe
from extractor.structure import find_outline
from extractor.tables import find_tables

# Texts that lead into the rooms, and texts that lead nowhere.
TEXTS = st.one_of(
    st.sampled_from(
        [
            *(
                "BAB I",
                "BAB III AKUNTABILITAS KINERJA",
                "1.1 Latar Belakang",
                "DAFTAR ISI",
                "Tabel 3.1 Pengukuran Kinerja",
            ),
            *(
                "Sasaran",
                "Indikator",
                "Satuan",
                "Target",
                "Realisasi",
                "Capaian (%)",
                "Program",
                "Anggaran",
                "(1)",
                "No",
            ),
            *(
                "2019",
                "1.234,56",
                "-5,2",
                "Rp 400.000.000,-",
                "98,7%",
                "5-6%",
                "89/100.000",
                "0",
                "-",
                "n/a",
                "\u2265 75",
                "\u00b2",
                "3.\u00b2",
                "m\u00b2",
            ),
            *("Perjanjian Kinerja Tahun 2020", "mencapai 98% dari target 100%", "9" * 400, "1" + ".000" * 200),
        ]
    ),
    st.text(max_size=12),
)
NEAR = st.floats(0, 900, width=32)
FAR = st.floats(-1e9, 1e9, width=32)
COORDINATE = st.one_of(NEAR, NEAR, NEAR, NEAR, FAR)
EXTENT = st.one_of(st.just(0.0), st.floats(0, 200, width=32), st.floats(0, 1e9, width=32))


@st.composite
def boxes(draw: st.DrawFn) -> Box:
    x0, y0 = draw(COORDINATE), draw(COORDINATE)
    return Box(x0, y0, x0 + draw(EXTENT), y0 + draw(EXTENT))


@st.composite
def lines(draw: st.DrawFn) -> Line:
    size = draw(st.one_of(st.just(0.0), st.floats(0, 40), st.just(1e6)))
    bold, angle = draw(st.booleans()), draw(st.sampled_from([0, 0, 0, 1, 2, 3]))
    words = tuple(Word(draw(TEXTS), draw(boxes()), size, bold, angle) for _ in range(draw(st.integers(1, 4))))
    return Line(words, union(word.box for word in words))


@st.composite
def edges(draw: st.DrawFn) -> Edge:
    box = draw(boxes())
    return Edge(box.x0, box.y0, box.x1, box.y0) if draw(st.booleans()) else Edge(box.x0, box.y0, box.x0, box.y1)


@st.composite
def grids(draw: st.DrawFn) -> tuple[list[Edge], list[Line]]:
    """A ruled table, its lines drawn through and now and then some missing, with any texts in its cells."""
    xs = sorted(draw(st.lists(NEAR, min_size=2, max_size=7, unique=True)))
    ys = sorted(draw(st.lists(NEAR, min_size=2, max_size=7, unique=True)))
    rules = [Edge(xs[0], y, xs[-1], y) for y in ys] + [Edge(x, ys[0], x, ys[-1]) for x in xs]
    texts = []
    for left, right in itertools.pairwise(xs):
        for top, foot in itertools.pairwise(ys):
            word = Word(draw(TEXTS), Box(left, top, right, foot), min(foot - top, 12.0))
            texts.append(Line((word,), word.box))
    return [rule for rule in rules if draw(st.integers(0, 9))], texts


@st.composite
def pages(draw: st.DrawFn, nomor: int) -> Page:
    found = draw(st.lists(lines(), max_size=8))
    rules = draw(st.lists(edges(), max_size=12))
    for more_rules, more_lines in draw(st.lists(grids(), max_size=2)):
        rules += more_rules
        found += more_lines
    found.sort(key=lambda line: (line.box.y0, line.box.x0))
    return Page(
        nomor=nomor,
        width=draw(st.sampled_from([595.0, 842.0, 0.0, 1.0, 14400.0])),
        height=draw(st.sampled_from([842.0, 595.0, 0.0, 1.0, 14400.0])),
        cara_baca=draw(st.sampled_from(CaraBaca)),
        words=tuple(word for line in found for word in line.words),
        lines=tuple(found),
        edges=tuple(rules),
        images=tuple(draw(st.lists(boxes(), max_size=2))),
        turned=draw(st.integers(0, 3)),
        running=tuple(draw(st.lists(lines(), max_size=2))),
        titles=tuple(draw(st.lists(boxes(), max_size=1))),
        problems=draw(st.sampled_from([(), ("halaman rusak",)])),
        printed_number=draw(st.sampled_from([None, "1", "iv", "999999999999"])),
    )


@st.composite
def documents(draw: st.DrawFn) -> Document:
    count = draw(st.integers(1, 3))
    return Document("aneh.pdf", "0" * 64, 1, tuple(draw(pages(number)) for number in range(1, count + 1)))


@settings(
    max_examples=80,
    deadline=timedelta(seconds=10),
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(documents())
def test_odd_pages_are_read_to_an_end(document: Document) -> None:
    outline = find_outline(document)
    naskah = Naskah(document, outline, find_tables(document, outline))
    assert describe(naskah).kartu.berkas.status
    hasil = conclude([naskah])
    assert [(item.status, item.jumlah_halaman) for item in hasil.laporan.berkas]
