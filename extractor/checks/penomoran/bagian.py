"""Family penomoran: numbers of chapters and sub-chapters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from extractor.checks.bahan import Bahan
from extractor.checks.registry import Draft, rule, wide_rule
from extractor.checks.sentences import deret, di_halaman, kutip
from extractor.checks.urutan import Cacat, Hitungan, cacat, hitungan, tulis
from extractor.model.laporan import Laporan
from extractor.model.outline import Bagian, JenisBagian, Outline
from extractor.model.temuan import BuktiTemuan, Keparahan


@dataclass(frozen=True, slots=True)
class Bernomor:
    """A part with its number read."""

    bagian: Bagian
    nomor: Hitungan


@rule(
    "penomoran.bab",
    keparahan=Keparahan.RENDAH,
    butir="I.4",
    penjelasan="""Nomor subbab yang angka pertamanya bukan nomor babnya (1.1 di dalam BAB III), atau bukan nomor subbab
    tempatnya (3.1.1 di bawah 3.2). Semua subbab satu bab menjadi satu temuan.""",
)
def misplaced(laporan: Laporan) -> Iterator[Draft]:
    """Sub-chapters numbered as those of another chapter."""
    for outline in laporan.outlines:
        for chapter, members in _chapters(outline):
            wrong = [one for one in members if one.nomor.nilai[0] != chapter]
            if wrong:
                yield _wrong_chapter(wrong, chapter, outline)
        yield from _wrong_parent(outline)


def _chapters(outline: Outline) -> Iterator[tuple[int, list[Bernomor]]]:
    """Each chapter's number, and its sub-chapters with decimal numbers; of files without chapters see _unheaded."""
    by_id = {part.bagian_id: part for part in outline.bagian}
    found: defaultdict[str | None, list[Bernomor]] = defaultdict(list)
    for part in outline.bagian:
        number = hitungan(part.nomor) if part.jenis in (JenisBagian.SUBBAB, JenisBagian.ANAK_SUBBAB) else None
        above = hitungan(by_id[part.induk_id].nomor) if part.induk_id in by_id else None
        if number is None or len(number.nilai) < 2 or number.gaya not in ("angka", "romawi"):
            continue
        chapter = _chapter_of(part, by_id)
        if above is None or above.nilai != number.nilai[:1] or chapter is by_id.get(part.induk_id or ""):
            found[chapter.bagian_id if chapter else None].append(Bernomor(part, number))
    numbers = _chapter_numbers(outline)
    for chapter_id, members in found.items():
        if chapter_id in numbers:
            yield numbers[chapter_id], members
        elif chapter_id is None:
            yield from _unheaded(members)


def _chapter_numbers(outline: Outline) -> dict[str | None, int]:
    """The number of each chapter; of one whose number was not read, that between its neighbours'."""
    chapters = [part for part in outline.bagian if part.jenis is JenisBagian.BAB]
    read = [(number.last if (number := hitungan(part.nomor)) is not None else None) for part in chapters]
    for before, at in zip(read, range(1, len(read) - 1), strict=False):
        if read[at] is None and before is not None and read[at + 1] == before + 2:
            read[at] = before + 1
    return {part.bagian_id: number for part, number in zip(chapters, read, strict=True) if number is not None}


def _unheaded(members: list[Bernomor]) -> Iterator[tuple[int, list[Bernomor]]]:
    """Sub-chapters without chapter headings: those that stand where only one chapter can be: 2.1 .., 1.1 .., 4.1."""
    runs = [list(run) for _, run in groupby(members, key=lambda one: one.nomor.nilai[0])]
    for before, run, after in zip(runs, runs[1:], runs[2:], strict=False):
        first = before[0].nomor.nilai[0]
        if after[0].nomor.nilai[0] == first + 2:
            yield first + 1, run


def _chapter_of(part: Bagian, by_id: dict[str, Bagian]) -> Bagian | None:
    while part.induk_id in by_id:
        part = by_id[part.induk_id]
        if part.jenis is JenisBagian.BAB:
            return part
    return None


def _wrong_chapter(wrong: list[Bernomor], chapter: int, outline: Outline) -> Draft:
    heading = _chapter_of(wrong[0].bagian, {part.bagian_id: part for part in outline.bagian})
    printed = [one.bagian.nomor or "" for one in wrong]
    right = [".".join(map(str, (chapter, *one.nomor.nilai[1:]))) for one in wrong]
    return _draft(
        [one.bagian for one in wrong],
        printed,
        right,
        f"Subbab dalam BAB {chapter} bernomor {deret(printed)}, seharusnya {deret(right)}",
        heading,
    )


def _wrong_parent(outline: Outline) -> Iterator[Draft]:
    """Parts such as 3.1.1 under 3.2: the number of the parent was not carried on."""
    by_id = {part.bagian_id: part for part in outline.bagian}
    for part in outline.bagian:
        number, parent = hitungan(part.nomor), by_id.get(part.induk_id or "")
        above = hitungan(parent.nomor) if parent is not None else None
        if number is None or above is None or parent is None or parent.jenis is JenisBagian.BAB:
            continue
        if len(above.nilai) < 2 or len(number.nilai) != len(above.nilai) + 1 or number.gaya != above.gaya:
            continue
        same_chapter = number.nilai[0] == above.nilai[0]
        if same_chapter and number.nilai[: len(above.nilai)] != above.nilai:
            right = ".".join(map(str, (*above.nilai, number.last)))
            text = f"{kutip(part.judul)} bernomor {part.nomor} padahal di bawah {parent.nomor}, seharusnya {right}"
            yield _draft([part], [part.nomor or ""], [right], text)


@wide_rule(
    "penomoran.subbab",
    keparahan=Keparahan.RENDAH,
    butir="I.4",
    penjelasan="""Nomor subbab yang dipakai dua kali, dilompati, mulai lagi di tengah bab, atau tidak mulai dari awal.
    Dibandingkan di antara subbab dengan cara penomoran yang sama di bawah induk yang sama.""",
)
def out_of_order(bahan: Bahan) -> Iterator[Draft]:
    """Numbers of sub-chapters that do not count on."""
    items = {(one.bukti.berkas, one.bukti.halaman, (one.nomor or "").strip("().")) for one in bahan.prosa}
    for outline in bahan.laporan.outlines:
        for members in _siblings(outline.bagian):
            for found in _defects(members):
                one = members[found.at]
                right = tulis(found.harusnya, one.nomor)
                pages = range((members[found.at - 1] if found.at else one).bagian.halaman - 1, one.bagian.halaman + 1)
                if found.jenis in ("ganda", "ulang") or not any(
                    (one.bagian.bukti.berkas, page, right) in items for page in pages
                ):
                    yield _disorder(members, found, right)


def _defects(members: list[Bernomor]) -> Iterator[Cacat]:
    """Defects of the sequence; in a chapter its first level may not begin anew."""
    values = [one.nomor.last for one in members]
    for found in cacat(values):
        decimal = len(members[found.at].nomor.nilai) > 1
        if found.jenis != "awal" or not decimal:
            yield found
    if members[0].bagian.jenis is JenisBagian.SUBBAB:
        for at in range(1, len(values)):
            if values[at] == 1 and values[at + 1 : at + 2] != [2]:
                yield Cacat("ulang", at, values[at - 1] + 1)


def _disorder(members: list[Bernomor], found: Cacat, right: str) -> Draft:
    one = members[found.at]
    what = {
        "ganda": f"nomor {one.bagian.nomor} dipakai dua kali",
        "loncat": f"nomor {right} dilompati",
        "awal": f"penomoran mulai dari {one.bagian.nomor}",
        "ulang": f"bernomor {one.bagian.nomor} lagi, seharusnya {right}",
    }[found.jenis]
    before = [members[found.at - 1].bagian] if found.at else []
    text = f"Penomoran subbab pada {kutip(one.bagian.judul)}: {what}"
    return _draft([*before, one.bagian], [one.bagian.nomor or ""], [right], text)


def _siblings(parts: Iterable[Bagian]) -> Iterator[list[Bernomor]]:
    """Parts that count together: of one parent, one way of counting, one depth."""
    found: defaultdict[tuple[object, ...], list[Bernomor]] = defaultdict(list)
    for part in parts:
        number = hitungan(part.nomor)
        if number is not None and part.jenis in (JenisBagian.SUBBAB, JenisBagian.ANAK_SUBBAB):
            found[part.induk_id, part.jenis, number.gaya, len(number.nilai), number.nilai[:-1]].append(
                Bernomor(part, number)
            )
    yield from found.values()


def _draft(
    parts: list[Bagian], printed: list[str], right: list[str], text: str, chapter: Bagian | None = None
) -> Draft:
    places = tuple(BuktiTemuan(bukti=part.bukti, peran="judul") for part in parts)
    above = () if chapter is None else (BuktiTemuan(bukti=chapter.bukti, peran="bab"),)
    return Draft(
        subjek=f"subbab {' '.join(printed)} {parts[-1].judul}",
        uraian=f"{text} {di_halaman(places)}.",
        tertulis="; ".join(printed),
        hitung="; ".join(right),
        bukti=(*places, *above),
    )
