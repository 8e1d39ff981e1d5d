"""Family rujukan: a figure that is announced where a table follows, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extractor.checks.bahan import Bahan
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import halaman, kutip_di
from extractor.model.evidence import Bukti
from extractor.model.outline import Judul
from extractor.model.prosa import Kalimat
from extractor.model.temuan import BuktiTemuan, Keparahan

_ANNOUNCED = re.compile(r"\b(?P<jenis>gambar|tabel)\s+(?:di\s?bawah|berikut)(?:\s+ini)?\s*[:.]?\s*$", re.IGNORECASE)


@wide_rule(
    "rujukan.jenis",
    keparahan=Keparahan.RENDAH,
    butir="I.4",
    penjelasan="""Kalimat yang mengumumkan gambar di bawah ini padahal yang langsung menyusul judul tabel, atau
    sebaliknya. Selalu perlu dicek, karena gambar dapat tidak berjudul.""",
)
def kinds(bahan: Bahan) -> Iterator[Draft]:
    """Figures and tables that are announced as the other."""
    captions = [title for outline in bahan.laporan.outlines for title in outline.judul]
    for paragraph, following in pairwise([*bahan.prosa, None]):
        found = _ANNOUNCED.search(paragraph.teks) if paragraph is not None else None
        if paragraph is None or found is None:
            continue
        sentence = paragraph.kalimat[-1]
        after = _right_behind(captions, sentence.bukti, following.bukti if following is not None else None)
        if after is not None and after.jenis != found["jenis"].casefold():
            yield _draft(sentence, found["jenis"], after)


def _right_behind(captions: list[Judul], here: Bukti, end: Bukti | None) -> Judul | None:
    """The first caption behind a place on its page, before further text."""
    behind = [
        title
        for title in captions
        if (title.bukti.berkas, title.bukti.halaman) == (here.berkas, here.halaman) and title.bukti.box.y0 > here.box.y0
    ]
    first = min(behind, key=lambda title: title.bukti.box.y0, default=None)
    text_between = (
        first is not None and end is not None and end.halaman == here.halaman and end.box.y0 < first.bukti.box.y0
    )
    return None if text_between else first


def _draft(sentence: Kalimat, kind: str, after: Judul) -> Draft:
    places = (BuktiTemuan(bukti=sentence.bukti, peran="kalimat"), BuktiTemuan(bukti=after.bukti, peran="judul"))
    title = " ".join(part for part in (after.jenis.capitalize(), after.nomor, after.judul) if part)
    return Draft(
        subjek=f"jenis {sentence.teks[:80]}",
        uraian=f"Kalimat {kutip_di(sentence.teks, len(sentence.teks))} mengumumkan {kind.casefold()}, yang menyusul "
        f"{title} ({halaman([after.bukti.halaman])}).",
        tertulis=kind,
        hitung=title[:80],
        bukti=places,
        pasti=False,
    )
