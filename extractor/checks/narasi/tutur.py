"""What sentences tell of the measured indicators: each figure with the indicator, role and year that it is said of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.canon.fold import fold
from extractor.checks.bahan import Bahan
from extractor.checks.narasi.kalimat import Angka, angka_kalimat, is_foreign, kata
from extractor.checks.narasi.nama import Indicators, Named
from extractor.checks.trust import SURE
from extractor.model.evidence import Bukti
from extractor.model.prosa import Kalimat
from extractor.model.records import Klaim

_ABOVE = re.compile(r"\btabel\s*(?:[\w.]+\s+)?(?:tersebut\s+)?(?:di\s?atas)\b", re.IGNORECASE)
_ROLES = ("target", "realisasi", "capaian")
_THIS = ("indikator ini", "indikator tersebut", "indikator kinerja ini", "indikator kinerja tersebut")
_OPENING = 60  # characters in which a sentence says that it goes on with an indicator
_HEADING = 200  # characters of a heading
_OTHER = {"sasaran", "program", "kegiatan", "misi", "tujuan", "belanja", "anggaran"}
_REACH = 6  # words behind a figure that may make it one of something else


@dataclass(frozen=True, slots=True)
class Tutur:
    """A figure told of an indicator.

    Attributes:
        subjek: The indicator.
        angka: The figure, with role and year.
        bukti: The sentence.
        teks: The whole sentence.
        sure: The sentence itself, or the heading right above, names the indicator.
        above: Its paragraph speaks of the table above it.
    """

    subjek: str
    angka: Angka
    bukti: Bukti
    teks: str
    sure: bool
    above: bool = False


def tuturan(bahan: Bahan) -> tuple[Indicators, tuple[Tutur, ...]]:
    """The indicators of a report, and all that its sentences tell of them."""
    indicators = bahan.indicators
    return indicators, tuple(Reader(bahan, indicators).read())


class Reader:
    """Reads the sentences of a report."""

    def __init__(self, bahan: Bahan, indicators: Indicators) -> None:
        """Takes the report and its indicators."""
        self.bahan = bahan
        self.indicators = indicators
        self.tahun = bahan.laporan.identitas.tahun
        self.parts = {part.bagian_id: part.judul for outline in bahan.laporan.outlines for part in outline.bagian}

    def read(self) -> Iterator[Tutur]:
        """All figures with a role that are told of one indicator."""
        claims: dict[str, list[Klaim]] = {}
        for claim in self.bahan.laporan.klaim:
            if claim.jenis in _ROLES and claim.tentang and claim.keyakinan >= SURE:
                claims.setdefault(claim.kalimat, []).append(claim)
        above: str | None = None
        for paragraf in self.bahan.prosa:
            told: str | None = None
            headings = [text for text in (above, self.parts.get(paragraf.bagian_id or "")) if text]
            for kalimat in paragraf.kalimat:
                names = self.indicators.named(kata(kalimat.teks))
                figures = [one for one in angka_kalimat(kalimat.teks, self.tahun) if one.peran]
                figures = [one for one in figures if _is_own(one, kalimat.teks)]
                if figures:
                    above_it = _ABOVE.search(paragraf.teks) is not None
                    for one in self._sentence(kalimat, figures, names, claims, headings, told):
                        yield replace(one, above=above_it)
                told = names[-1].subjek if names else told if _goes_on(kalimat.teks) else None
            above = paragraf.teks if len(paragraf.kalimat) == 1 else None

    def _sentence(
        self,
        kalimat: Kalimat,
        figures: Sequence[Angka],
        names: Sequence[Named],
        claims: dict[str, list[Klaim]],
        headings: Sequence[str],
        told: str | None,
    ) -> Iterator[Tutur]:
        text = kalimat.teks
        opening = fold(text[:_OPENING])
        this = any(phrase in opening for phrase in _THIS)
        for figure in figures:
            before = [name for name in names if name.end <= figure.start]
            claim = next((one for one in claims.get(text, ()) if one.nilai.teks == figure.value.teks), None)
            subjek, sure = None, True
            if before:
                subjek = before[-1].subjek
            elif names:
                subjek, sure = names[0].subjek if len(names) == 1 else None, False
            elif claim is not None and claim.tentang:
                subjek = self.indicators.resolve(claim.tentang)
            elif this and (heading := self._heading(headings)):
                subjek = heading
            elif told and _goes_on(text):
                subjek, sure = told, False
            if subjek:
                yield Tutur(subjek, figure, kalimat.bukti, text, sure)

    def _heading(self, headings: Sequence[str]) -> str | None:
        """The indicator that one of the headings over a paragraph names."""
        found = (self.indicators.resolve(text) for text in headings if len(text) < _HEADING)
        return next(filter(None, found), None)


def _goes_on(text: str) -> bool:
    """Whether a sentence speaks on of the indicator of the one before: it names nothing else."""
    return _OTHER.isdisjoint(word.teks for word in kata(text))


def _is_own(figure: Angka, text: str) -> bool:
    """Whether nothing beside a figure makes it one of something else."""
    words = [word.teks for word in kata(text) if word.start >= figure.end][:_REACH]
    behind = words[: next((at for at, word in enumerate(words) if word.isdigit()), len(words))]
    return not is_foreign(figure.words) and not is_foreign(behind)
