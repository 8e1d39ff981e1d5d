"""Family narasi, repeated sentences: the same statement in two places, with one other figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from extractor.checks.agree import Verdict, agree
from extractor.checks.bahan import Bahan
from extractor.checks.narasi.kalimat import Angka, angka_kalimat, kata
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import deret, halaman, kutip
from extractor.checks.typo import slip
from extractor.model.prosa import Kalimat
from extractor.model.temuan import BuktiTemuan, Keparahan

_FIGURES = 3  # of a sentence that can be known again by the others
_MANY, _TELLING, _DIGITS = 4, 2, 3  # figures that are the same: any, or those of so many digits
_WORDS = 10  # of a sentence
_FOREIGN = 0.1  # part of the shorter sentence's words that the longer one may lack
_QUOTED = 140


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with its figures and words."""

    kalimat: Kalimat
    figures: tuple[Angka, ...]
    words: frozenset[str]


@wide_rule(
    "narasi.berulang",
    keparahan=Keparahan.SEDANG,
    butir="II.5",
    penjelasan="""Kalimat dengan sedikitnya tiga angka yang diulang di bagian lain laporan dengan kata-kata yang sama
    dibandingkan angkanya: bila semua angka sama kecuali satu, angka itu dilaporkan. Kalimat untuk tahun, program, atau
    indikator lain tidak dianggap sama.""",
)
def repeated(bahan: Bahan) -> Iterator[Draft]:
    """Sentences told twice with one other figure."""
    told = []
    for paragraf in bahan.prosa:
        for kalimat in paragraf.kalimat:
            figures = angka_kalimat(kalimat.teks, bahan.laporan.identitas.tahun)
            if len(figures) >= _FIGURES:
                words = frozenset(word.teks for word in kata(kalimat.teks) if not word.teks.isdigit())
                told.append(Told(kalimat, figures, words))
    for one, two in combinations(told, 2):
        if len(one.figures) == len(two.figures) and one.kalimat.bukti.halaman != two.kalimat.bukti.halaman:
            at = _odd(one.figures, two.figures)
            if at is not None and _is_known(one.figures, at) and _same_words(one, two):
                yield _draft(one, two, at)


def _odd(one: Sequence[Angka], two: Sequence[Angka]) -> int | None:
    """Where the only figure stands that differs; None if none or several do."""
    verdicts = [_verdict(a, b) for a, b in zip(one, two, strict=True)]
    odd = [at for at, verdict in enumerate(verdicts) if verdict is not Verdict.SAME]
    return odd[0] if len(odd) == 1 and verdicts[odd[0]] is Verdict.OTHER else None


def _is_known(figures: Sequence[Angka], odd: int) -> bool:
    """Whether the figures that are the same are so many, or so telling, that the sentence is one and the same."""
    rest = [one.value for at, one in enumerate(figures) if at != odd]
    telling = [value for value in rest if len([char for char in value.teks if char.isdigit()]) >= _DIGITS]
    return len(rest) >= _MANY or len(telling) >= _TELLING


def _verdict(one: Angka, two: Angka) -> Verdict:
    if one.tahun != two.tahun or one.value.kind is not two.value.kind:
        return Verdict.NEITHER
    return agree(one.value, two.value)


def _same_words(one: Told, two: Told) -> bool:
    short, long = sorted((one.words, two.words), key=len)
    return len(short) >= _WORDS and len(short - long) <= _FOREIGN * len(short)


def _draft(one: Told, two: Told, at: int) -> Draft:
    pairs = [(told.figures[at], told.kalimat) for told in (one, two)]
    prints = [figure.value.teks for figure, _ in pairs]
    said = deret([f"{figure.value.teks} ({halaman([kalimat.bukti.halaman])})" for figure, kalimat in pairs])
    how = slip(*prints)
    hint = f"; kemungkinan salah ketik ({how})" if how else ""
    figure, kalimat = pairs[0]
    quoted = kutip(kalimat.teks[max(0, figure.start - _QUOTED) : figure.end].split(" ", 1)[-1])
    return Draft(
        subjek=f"ulang {' '.join(word.teks for word in kata(kalimat.teks)[:12])}",
        uraian=f"Kalimat yang sama memuat angka yang berbeda: {said}{hint}, pada {quoted}.",
        tertulis=prints[1],
        hitung=prints[0],
        bukti=tuple(BuktiTemuan(bukti=kalimat.bukti, peran="uraian") for _, kalimat in pairs),
    )
