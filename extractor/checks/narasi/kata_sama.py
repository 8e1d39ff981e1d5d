"""Family narasi, repeated words: two figures behind the same run of words, one digit apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from extractor.checks.bahan import Bahan
from extractor.checks.narasi.kalimat import Angka, angka_kalimat, kata
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import halaman, kutip_di
from extractor.checks.typo import slip
from extractor.model.prosa import Kalimat
from extractor.model.temuan import BuktiTemuan, Keparahan

_RUN = 12  # words before a figure that say what it is of
_DIGITS = 4  # of figures that are hardly one digit apart by chance
_PAIR = 2  # more places with the same words are a pattern for several things


@wide_rule(
    "narasi.kata_sama",
    keparahan=Keparahan.SEDANG,
    butir="II.5",
    penjelasan="""Dua angka di halaman yang berbeda yang didahului dua belas kata yang sama dan hanya berbeda satu
    angka. Kata-kata yang mendahului lebih dari dua angka tidak diperiksa, karena merupakan pola kalimat untuk beberapa
    hal.""",
)
def repeated(bahan: Bahan) -> Iterator[Draft]:
    """Figures behind the same words that differ by a slip."""
    runs: defaultdict[tuple[str, ...], list[tuple[Angka, Kalimat]]] = defaultdict(list)
    for paragraf in bahan.prosa:
        for kalimat in paragraf.kalimat:
            figures = angka_kalimat(kalimat.teks, bahan.laporan.identitas.tahun)
            words = kata(kalimat.teks) if figures else ()
            for figure in figures:
                run = tuple(word.teks for word in words if word.end <= figure.start)[-_RUN:]
                if len(run) == _RUN:
                    runs[run].append((figure, kalimat))
    for places in runs.values():
        if len(places) == _PAIR and _is_slip(*places):
            yield _draft(*places)


def _is_slip(one: tuple[Angka, Kalimat], two: tuple[Angka, Kalimat]) -> bool:
    prints = [figure.value.teks for figure, _ in (one, two)]
    telling = all(sum(char.isdigit() for char in text) >= _DIGITS for text in prints)
    apart = one[1].bukti.halaman != two[1].bukti.halaman
    return telling and apart and one[0].value.kind is two[0].value.kind and slip(*prints) is not None


def _draft(one: tuple[Angka, Kalimat], two: tuple[Angka, Kalimat]) -> Draft:
    (figure, kalimat), (other, elsewhere) = one, two
    prints = [figure.value.teks, other.value.teks]
    return Draft(
        subjek=f"kata sama {kalimat.teks[max(0, figure.start - 80) : figure.start]}",
        uraian=f"Angka yang berbeda di belakang kata-kata yang sama: {prints[0]} ({halaman([kalimat.bukti.halaman])}) "
        f"dan {prints[1]} ({halaman([elsewhere.bukti.halaman])}), kemungkinan salah ketik ({slip(*prints)}), pada "
        f"{kutip_di(kalimat.teks, figure.start)}.",
        tertulis=prints[1],
        hitung=prints[0],
        bukti=tuple(BuktiTemuan(bukti=each.bukti, peran="uraian") for each in (kalimat, elsewhere)),
    )
