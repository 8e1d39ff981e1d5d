"""Family rujukan: headings that name another goal or mission than the heading that they stand under."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.checks.registry import Draft, rule
from extractor.checks.sentences import di_halaman, kutip
from extractor.checks.urutan import hitungan
from extractor.model.laporan import Laporan
from extractor.model.outline import Bagian, Outline
from extractor.model.temuan import BuktiTemuan, Keparahan

_NAMED = re.compile(
    r"\b(?P<noun>sasaran(?:\s+strategis)?|misi|tujuan|capaian\s+kinerja)\s+(?:ke\s?-?\s?)?(?P<ordinal>[IVX]{1,4}|\d{1,2})\b",
    re.IGNORECASE,
)


@rule(
    "rujukan.induk",
    keparahan=Keparahan.RENDAH,
    butir="I.4",
    penjelasan="""Judul subbab yang menyebut nomor sasaran, tujuan, misi, atau capaian kinerja lain daripada judul di
    atasnya (4.1 Capaian Kinerja I di bawah 4 Capaian Kinerja II).""",
)
def parents(laporan: Laporan) -> Iterator[Draft]:
    """Headings with another ordinal than the heading above them."""
    for outline in laporan.outlines:
        for above, part in _under(outline):
            one, two = _named(above.judul), _named(part.judul)
            for noun in one.keys() & two.keys():
                if one[noun] != two[noun]:
                    yield _draft(above, part, f"{noun} {two[noun]}", f"{noun} {one[noun]}")


def _under(outline: Outline) -> Iterator[tuple[Bagian, Bagian]]:
    """Each part with a decimal number (4.1), and the last one before it that has its first numbers (4)."""
    for at, part in enumerate(outline.bagian):
        number = hitungan(part.nomor)
        if number is None or len(number.nilai) < 2:
            continue
        for above in reversed(outline.bagian[:at]):
            upper = hitungan(above.nomor)
            if upper is not None and upper.gaya == number.gaya and upper.nilai == number.nilai[:-1]:
                yield above, part
                break


def _named(title: str) -> dict[str, str]:
    """The ordinals of a title by what they count; none that it gives twice."""
    found = [(" ".join(hit["noun"].upper().split()), hit["ordinal"].upper()) for hit in _NAMED.finditer(title)]
    nouns = [noun for noun, _ in found]
    return {noun: ordinal for noun, ordinal in found if nouns.count(noun) == 1}


def _draft(above: Bagian, part: Bagian, printed: str, right: str) -> Draft:
    places = tuple(BuktiTemuan(bukti=one.bukti, peran="judul") for one in (part, above))
    return Draft(
        subjek=f"induk {part.nomor} {part.judul}",
        uraian=f"{kutip(f'{part.nomor} {part.judul}')} berada di bawah {kutip(f'{above.nomor} {above.judul}')}, yang "
        f"menyebut {right} {di_halaman(places)}.",
        tertulis=printed,
        hitung=right,
        bukti=places,
    )
