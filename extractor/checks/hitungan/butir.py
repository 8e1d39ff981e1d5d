"""Family hitungan: how many items a sentence announces, and how many follow it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extractor.canon.vocabulary import Vocabulary, load
from extractor.checks.bahan import Bahan
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import di_halaman, kutip
from extractor.checks.urutan import Hitungan, hitungan, tulis
from extractor.model.evidence import Bukti
from extractor.model.prosa import Paragraf
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.values.lexicon import alternatives, number_words
from extractor.values.words import words_to_number

_ALIGNED = 6.0  # points by which the items of one list may stand apart


class ButirWords(Vocabulary):
    """Content of butir.yaml; the file explains each key."""

    benda: frozenset[str]
    sebelum: frozenset[str]
    sebagian: frozenset[str]


@dataclass(frozen=True, slots=True)
class Diumumkan:
    """A count at the end of a paragraph, of the items that follow."""

    teks: str
    jumlah: int
    benda: str


@lru_cache(maxsize=1)
def butir_words() -> ButirWords:
    """The vocabulary of announced lists."""
    return load("butir", ButirWords)


@lru_cache(maxsize=1)
def _announced() -> re.Pattern[str]:
    nouns, numbers = alternatives(butir_words().benda), alternatives(number_words().angka)
    return re.compile(
        rf"(?:\b(?P<before>[a-z]+)\s+)?\b(?P<number>\d{{1,2}}|(?:{numbers}|sepuluh|sebelas)(?:\s(?:belas|puluh))?)"
        rf"(?P<words>\s*\([a-z\s]+\))?\s+(?P<noun>{nouns})\b(?P<rest>(?:\s+[a-z/]+){{0,7}})\s*:\s*$",
        re.IGNORECASE,
    )


def announced(text: str) -> Diumumkan | None:
    """The count that a text ends with, of the items below: `... terdapat empat indikator kerja yaitu :`.

    None if it tells of a part of them.
    """
    for found in _announced().finditer(text):
        words = butir_words()
        number = int(found["number"]) if found["number"].isdecimal() else words_to_number(found["number"])
        counted = found["words"] or (found["before"] or "").casefold() in words.sebelum
        if number and counted and words.sebagian.isdisjoint(found["rest"].casefold().split()):
            return Diumumkan(f"{found['number']}{found['words'] or ''}", int(number), found["noun"].casefold())
    return None


@wide_rule(
    "hitungan.butir",
    keparahan=Keparahan.RENDAH,
    butir="I.3",
    penjelasan="""Banyaknya sasaran, indikator, program, atau hal lain yang diumumkan tepat di atas sebuah daftar
    (terdapat empat indikator yaitu:) dibandingkan dengan banyaknya butir bernomor yang menyusul, juga bila butirnya
    berupa judul. Hanya daftar yang lebih panjang menjadi temuan, karena daftar yang lebih pendek dapat terputus atau
    dikelompokkan.""",
)
def items(bahan: Bahan) -> Iterator[Draft]:
    """Lists with more items than announced."""
    for at, paragraph in enumerate(bahan.prosa):
        told = announced(paragraph.teks) if paragraph.teks.rstrip().endswith(":") else None
        if told is None:
            continue
        follows = _items(bahan.prosa[at + 1 :]) or _headings(bahan, paragraph, bahan.prosa[at + 1 : at + 2])
        if len(follows) > max(1, told.jumlah) and len(follows) not in _counts(paragraph.kalimat[-1].teks):
            yield _draft(told, paragraph, follows)


def _counts(text: str) -> set[int]:
    """All whole numbers of a sentence: the list may be one of something else that it counts."""
    return {int(number) for number in re.findall(r"(?<![\d.,])\d{1,2}(?![\d.,]*\d)", text)}


Butir = tuple[Hitungan, Bukti]


def _items(after: Sequence[Paragraf]) -> list[Butir]:
    """The items that begin right here and count on from the first."""
    found: list[Butir] = []
    for item in after:
        number = hitungan(item.nomor)
        if not found:
            if number is None or number.last != 1 or len(number.nilai) > 1:
                return []
            left = item.x
        elif number is None or item.x > left + _ALIGNED:
            if item.x < left - _ALIGNED:
                break
            continue
        elif item.x < left - _ALIGNED or not _goes_on(found[-1][0], number):
            break
        found.append((number, item.bukti))
    return found


def _headings(bahan: Bahan, paragraph: Paragraf, after: Sequence[Paragraf]) -> list[Butir]:
    """Headings that stand in place of items: the first one right below the announcement, before further text."""
    here = _at(paragraph.bukti)
    found: list[Butir] = []
    for outline in bahan.laporan.outlines:
        for part in outline.bagian:
            number = hitungan(part.nomor)
            if part.bukti.berkas != paragraph.bukti.berkas or _at(part.bukti) < here:
                continue
            begins = not found and number is not None and number.last == 1 and len(number.nilai) == 1
            begins = begins and all(_at(part.bukti) < _at(text.bukti) for text in after)
            if number is None or not (begins or (found and _goes_on(found[-1][0], number))):
                break
            found.append((number, part.bukti))
    return found


def _at(bukti: Bukti) -> tuple[int, float]:
    return bukti.halaman, bukti.box.y0


def _goes_on(last: Hitungan, number: Hitungan) -> bool:
    return number.gaya == last.gaya and len(number.nilai) == 1 and number.last == last.last + 1


def _draft(told: Diumumkan, paragraph: Paragraf, follows: list[Butir]) -> Draft:
    announcing = paragraph.kalimat[-1]
    listed = (BuktiTemuan(bukti=bukti, peran="butir") for _, bukti in follows)
    places = (BuktiTemuan(bukti=announcing.bukti, peran="kalimat"), *listed)
    first, last = follows[0][0], follows[-1][0]
    span = f"{tulis(first.last, first)} sampai {tulis(last.last, last)}"
    return Draft(
        subjek=f"butir {told.benda} {announcing.teks[:80]}",
        uraian=f"Kalimat {kutip(announcing.teks)} mengumumkan {told.teks} {told.benda}, daftar yang menyusul memuat "
        f"{len(follows)} butir ({span}) {di_halaman(places)}.",
        tertulis=told.teks,
        hitung=str(len(follows)),
        bukti=places,
    )
