"""Puts the parts of a file together: chapters first, then what lies in, before and behind them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.model.evidence import Bukti
from extractor.model.outline import Bagian, Outline
from extractor.model.page import Document
from extractor.structure.captions import find_captions
from extractor.structure.chapters import find_chapters
from extractor.structure.contents import find_contents
from extractor.structure.heading import Heading
from extractor.structure.margins import find_appendices, find_front
from extractor.structure.sections import Sections
from extractor.structure.typography import Typography


def find_outline(document: Document) -> Outline:
    """Finds parts, captions and tables of contents of one file, whatever share of a report it holds."""
    typography = Typography.of(document)
    contents = find_contents(document)
    skip = frozenset(contents.pages)
    captions = list(find_captions(document, typography, skip))
    chapters = find_chapters(document, typography, skip)
    count = len(document.pages)
    first = chapters[0].page if chapters else count + 1
    last = chapters[-1].page if chapters else 0
    front = list(find_front(document, typography, contents, first))
    appendices = list(find_appendices(document, typography, skip, last + 1))
    taken = {(caption.bukti.halaman, at) for caption, lines in captions for at in lines}
    taken |= {(part.page, part.at + at) for part in (*front, *chapters, *appendices) for at in range(len(part.lines))}
    sections = Sections(document, typography, contents, taken)
    body_end = appendices[0].place if appendices else (count, 10**6)
    bounds = [*chapters] or [None]
    parts = [*front, *appendices]
    for chapter, after in pairwise([*bounds, None]):
        start = chapter.place if chapter else (first if chapters else 1, 0)
        end = after.place if after else body_end
        parts.extend([chapter] if chapter else [])
        parts.extend(sections.find(chapter, start, end))
    parts.sort(key=lambda part: part.place)
    return Outline(
        bagian=_bagian(document, parts),
        judul=tuple(caption for caption, _ in captions),
        daftar_isi=contents.entries,
        halaman_daftar=contents.pages,
    )


def _bagian(document: Document, parts: Sequence[Heading]) -> tuple[Bagian, ...]:
    found: list[Bagian] = []
    above: list[tuple[int, str]] = []  # depth and id of the parts that are open
    for index, part in enumerate(parts):
        page = document.page(part.page)
        above = [entry for entry in above if entry[0] < part.depth]
        name = f"b{index + 1:03d}"
        found.append(
            Bagian(
                bagian_id=name,
                jenis=part.jenis,
                nomor=part.label.text if part.label else None,
                judul=part.title,
                jenis_kanonik=part.kind,
                induk_id=above[-1][1] if above else None,
                bukti=Bukti(
                    berkas=document.berkas,
                    halaman=part.page,
                    box=page.shown(part.box).rounded(),
                    teks=" ".join(line.text for line in part.lines),
                ),
                halaman_akhir=_last_page(document, part, parts[index + 1 :]),
            )
        )
        above.append((part.depth, name))
    return tuple(found)


def _last_page(document: Document, part: Heading, following: Sequence[Heading]) -> int:
    after = next((other for other in following if other.depth <= part.depth), None)
    if after is None:
        return len(document.pages)
    return max(part.page, after.page - (after.at == 0))
