"""Puts the parts of a file together: chapters first, then what lies in, before and behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extractor.model.evidence import Bukti
from extractor.model.outline import Bagian, JenisBagian, Judul, Outline
from extractor.model.page import Document
from extractor.structure.captions import find_captions
from extractor.structure.chapters import find_chapters
from extractor.structure.contents import Contents, find_contents
from extractor.structure.heading import Heading
from extractor.structure.margins import find_appendices, find_front
from extractor.structure.sections import Sections
from extractor.structure.typography import Typography

LAST = "bab_penutup"  # kind of the chapter that closes a report's body


def find_outline(document: Document) -> Outline:
    """Finds parts, captions and tables of contents of one file, whatever share of a report it holds."""
    typography = Typography.of(document)
    contents = find_contents(document)
    skip = frozenset(contents.pages)
    captions = list(find_captions(document, typography, skip))
    parts = _parts(document, typography, contents, {(page, at) for page, at in _lines_of(captions)})
    return Outline(
        bagian=_bagian(document, sorted(parts, key=lambda part: part.place)),
        judul=tuple(caption for caption, _ in captions),
        daftar_isi=contents.entries,
        halaman_daftar=contents.pages,
    )


def _lines_of(captions: Iterable[tuple[Judul, range]]) -> Iterator[tuple[int, int]]:
    return ((caption.bukti.halaman, at) for caption, lines in captions for at in lines)


def _parts(
    document: Document, typography: Typography, contents: Contents, taken: set[tuple[int, int]]
) -> list[Heading]:
    """Headings of all parts; `taken` are lines (page, index) that are none."""
    skip = frozenset(contents.pages)
    end = len(document.pages) + 1
    chapters = find_chapters(document, typography, skip)
    front = list(find_front(document, typography, contents, chapters[0].page if chapters else end))
    after = chapters[-1].page + 1 if chapters else 1
    closed = bool(chapters) and chapters[-1].kind == LAST
    appendices = list(find_appendices(document, typography, skip, after, closed=closed))
    parts = [*front, *chapters, *appendices]
    taken = taken | {(part.page, part.at + more) for part in parts for more in range(len(part.lines))}
    sections = Sections(document, typography, contents, taken)
    body_end = appendices[0].place if appendices else (end, 0)
    if chapters:
        ends = [*(chapter.place for chapter in chapters[1:]), body_end]
        found = [part for chapter, end_ in zip(chapters, ends, strict=True) for part in sections.find(chapter, end_)]
        found += _of_chapter_before(sections, chapters[0])
    else:
        found = list(sections.find(None, body_end))
    if not parts and not found:
        found = list(find_appendices(document, typography, skip, 1, closed=True))
    return [*parts, *found]


def _of_chapter_before(sections: Sections, first: Heading) -> Iterator[Heading]:
    """Sections in front of the first chapter of a file: those of the chapter before it, which another file began."""
    before = first.label.numbers[0] - 1 if first.label else 0
    if before > 0:
        for part in sections.find(None, first.place):
            if part.label and len(part.label.numbers) > 1 and part.label.numbers[0] == before:
                yield part


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
    front = part.jenis is JenisBagian.DEPAN
    after = next((other for other in following if front or other.depth <= part.depth), None)
    if after is None:
        return len(document.pages)
    return max(part.page, after.page - (after.at == 0))
