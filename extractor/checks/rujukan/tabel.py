"""Family rujukan: tables and figures that a sentence announces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.checks.bahan import Bahan
from extractor.checks.penomoran.tabel import mentioned_captions
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import di_halaman, halaman, kutip
from extractor.checks.urutan import hitungan
from extractor.model.outline import Judul
from extractor.model.prosa import Kalimat
from extractor.model.temuan import BuktiTemuan, Keparahan

_CITED = re.compile(
    r"\b(?P<jenis>tabel|gambar)\s*\.?\s*(?P<nomor>(?:[IVX]{1,5}|\d{1,2})(?:\s?[.\-]\s?\d{1,2})*)(?![\w.]*\d)"
    r"(?P<tail>\s*(?:(?:sebagai\s+)?berikut|di\s?bawah|dibawah))?",
    re.IGNORECASE,
)
_FEW = 3  # captions of a report from which its tables are known to be numbered
_NEAR = 1  # pages behind a sentence on which what it announces stands


@wide_rule(
    "rujukan.tabel",
    keparahan=Keparahan.RENDAH,
    butir="I.4",
    penjelasan="""Kalimat yang mengumumkan tabel atau gambar berikut dengan nomor lain daripada yang menyusul, dan
    kalimat yang merujuk nomor yang tidak ada dalam laporan. Judul di dalam gambar tidak terbaca, karena itu yang
    terakhir perlu dicek.""",
)
def tables(bahan: Bahan) -> Iterator[Draft]:
    """Tables that are announced under another number, or cited and absent."""
    captions = [title for outline in bahan.laporan.outlines for title in outline.judul if title.nomor]
    for sentence in bahan.kalimat_dengan("tabel", "gambar"):
        for found in _CITED.finditer(sentence.teks):
            kind = found["jenis"].casefold()
            known = [title for title in captions if title.jenis == kind and title.bukti.berkas == sentence.bukti.berkas]
            if len(known) < _FEW:
                continue
            number = _plain(found["nomor"])
            after = _next(known, sentence) if found["tail"] else None
            if after is not None and _plain(after.nomor) != number and not _stands(known, sentence, number):
                yield _other(found.group(), sentence, after)
            elif (
                "." in number
                and not _within(known, number)
                and number not in set(map(_plain, mentioned_captions(bahan, kind)))
            ):
                yield _absent(found, sentence)


def _plain(nomor: str | None) -> str:
    """A number with dots between its parts; Roman ones in digits: I-2 is 1.2."""
    text = re.sub(r"[-–]", ".", re.sub(r"\s", "", nomor or "")).upper()
    number = hitungan(text)
    return ".".join(map(str, number.nilai)) if number is not None else text


def _within(known: list[Judul], number: str) -> bool:
    """Numbers of the chapter before and behind it are there: rather its caption was not read."""
    chapter, _, own = number.rpartition(".")
    others = [_plain(title.nomor).rpartition(".") for title in known]
    same = [int(last) for first, _, last in others if first == chapter and last.isdecimal()]
    return bool(same) and own.isdecimal() and min(same) < int(own) < max(same)


def _next(known: list[Judul], sentence: Kalimat) -> Judul | None:
    """The caption right behind a sentence."""
    here = sentence.bukti
    behind = [
        title
        for title in known
        if (title.bukti.halaman, title.bukti.box.y0) > (here.halaman, here.box.y0)
        and title.bukti.halaman <= here.halaman + _NEAR
    ]
    return min(behind, key=lambda title: (title.bukti.halaman, title.bukti.box.y0), default=None)


def _stands(known: list[Judul], sentence: Kalimat, number: str) -> bool:
    """The announced number follows, behind another."""
    here = sentence.bukti
    return any(
        _plain(title.nomor) == number and here.halaman <= title.bukti.halaman <= here.halaman + _NEAR + 1
        for title in known
    )


def _other(cited: str, sentence: Kalimat, after: Judul) -> Draft:
    right = f"{after.jenis.capitalize()} {after.nomor}"
    places = (BuktiTemuan(bukti=sentence.bukti, peran="kalimat"), BuktiTemuan(bukti=after.bukti, peran="judul"))
    return Draft(
        subjek=f"rujukan {cited} {after.judul}",
        uraian=f"Kalimat mengumumkan {kutip(cited)} ({halaman([sentence.bukti.halaman])}), yang menyusul {right} "
        f"{kutip(after.judul or '(tanpa judul)')} ({halaman([after.bukti.halaman])}).",
        tertulis=cited,
        hitung=right,
        bukti=places,
    )


def _absent(found: re.Match[str], sentence: Kalimat) -> Draft:
    cited = f"{found['jenis'].capitalize()} {found['nomor']}"
    places = (BuktiTemuan(bukti=sentence.bukti, peran="kalimat"),)
    return Draft(
        subjek=f"rujukan {cited}",
        uraian=f"{cited} dirujuk dalam {kutip(sentence.teks)} tetapi tidak ada dalam laporan {di_halaman(places)}.",
        tertulis=cited,
        hitung="tidak ada",
        bukti=places,
        pasti=False,
    )
