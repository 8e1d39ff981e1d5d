"""Family kelengkapan: items of lists without text, and lists that break off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extractor.checks.bahan import Bahan
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import di_halaman, kutip
from extractor.checks.urutan import hitungan
from extractor.model.prosa import Paragraf
from extractor.model.temuan import BuktiTemuan, Keparahan

_LABEL = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]+")
_OPEN = re.compile(r"(?:;|,)(?:\s*(?:dan|serta))?\s*$")


@wide_rule(
    "kelengkapan.butir",
    keparahan=Keparahan.RENDAH,
    butir="I.4",
    penjelasan="""Butir daftar yang hanya berupa nomor tanpa isi, dan daftar yang terputus: butir pertamanya diakhiri
    titik koma atau koma, tetapi tidak ada butir berikutnya dalam bagian itu. Daftar yang terputus perlu dicek.""",
)
def items(bahan: Bahan) -> Iterator[Draft]:
    """Empty items, and first items that no second one follows."""
    for at, (before, item) in enumerate(pairwise(bahan.prosa), start=1):
        after = bahan.prosa[at + 1] if at + 1 < len(bahan.prosa) else None
        if item.nomor is None and _LABEL.fullmatch(item.teks.strip()) and _is_next(before, item.teks):
            if after is None or after.bagian_id != item.bagian_id:
                yield _draft(item, f"Butir {item.teks.strip()} tidak berisi", item.teks.strip(), "(isi butir)")
        elif _breaks_off(item, after):
            text = f"Daftar terputus sesudah butir {item.nomor} {kutip(item.teks)}, yang tidak diakhiri titik"
            yield _draft(item, text, item.teks[-60:], "(butir berikutnya)", pasti=False)


def _is_next(before: Paragraf, label: str) -> bool:
    """The label counts on from the item before."""
    last, number = hitungan(before.nomor), hitungan(label)
    return last is not None and number is not None and last.gaya == number.gaya and number.nilai == (last.last + 1,)


def _breaks_off(item: Paragraf, after: Paragraf | None) -> bool:
    number = hitungan(item.nomor)
    if number is None or number.nilai != (1,) or not _OPEN.search(item.teks):
        return False
    return after is None or (after.bagian_id != item.bagian_id and after.bukti.halaman > item.bukti.halaman)


def _draft(item: Paragraf, text: str, printed: str, right: str, *, pasti: bool = True) -> Draft:
    places = (BuktiTemuan(bukti=item.bukti, peran="butir"),)
    return Draft(
        subjek=f"butir {item.nomor or ''} {item.teks[:80]}",
        uraian=f"{text} {di_halaman(places)}.",
        tertulis=printed,
        hitung=right,
        bukti=places,
        pasti=pasti,
    )
