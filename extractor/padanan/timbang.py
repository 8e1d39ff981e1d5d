"""Are two names of one agency the same indicator? Words first, then what the reports say."""

from __future__ import annotations

from dataclasses import dataclass, replace

from extractor.canon.entities import entities
from extractor.canon.fold import fold
from extractor.canon.match import Match, Outcome, same_name
from extractor.padanan.bukti import Evidence, Witness
from extractor.padanan.kosakata import acuan
from extractor.padanan.names import Nama

ENOUGH = 2  # strength of evidence where one name only says more than the other
PLENTY = 4  # the same where words stand in the place of others
VERY_ALIKE = 75.0  # the same where words stand in the place of others
NAME, VOCABULARY, VALUES, TABLE = (f"program: {way}" for way in ("nama", "kosakata", "nilai", "tabel"))
ALIKE = 65.0  # score below which no evidence helps: indicators of one report may have equal values


@dataclass(frozen=True, slots=True)
class Agency:
    """Whose names are compared.

    Attributes:
        kunci: What tells it from other agencies.
        instansi: Its name as its newest report prints it.
        wilayah: Its region.
    """

    kunci: str
    instansi: str | None = None
    wilayah: str | None = None

    @property
    def own(self) -> frozenset[str]:
        """Words by which it speaks of itself: dinas, and the name of its region."""
        office = set(fold(self.instansi or "").split()) & entities().kantor
        return frozenset(office | set(fold(self.wilayah or "").split()) | ({"wilayah"} if office else set()))


def weigh(a: Nama, b: Nama, agency: Agency, witness: Witness) -> tuple[Match, str]:
    """The outcome, and what decided."""
    match = _by_words(a, b)
    if a.tabel & b.tabel:
        return replace(match, outcome=Outcome.DIFFERENT, reason="berdiri di tabel yang sama", guarded=True), TABLE
    meant = acuan(a.text, a.satuan)
    if meant is not None and meant == acuan(b.text, b.satuan) and a.kunci[0] == b.kunci[0]:
        return Match(Outcome.SAME, match.score, f"keduanya {meant} menurut kosakata"), VOCABULARY
    if match.outcome is Outcome.SAME or match.guarded:
        return match, NAME
    if match.more and set(match.more) <= agency.own:
        return Match(Outcome.SAME, match.score, f"hanya menyebut instansi sendiri: {', '.join(match.more)}"), NAME
    return _with_evidence(match, witness.compare(a, b))


def _by_words(a: Nama, b: Nama) -> Match:
    """Names with a parent are compared with it: Daging under Produksi is not Daging under Konsumsi."""
    match = same_name(a.text, b.text, unit_a=a.unit, unit_b=b.unit)
    if a.kunci[0] == b.kunci[0]:
        return match
    if a.induk and b.induk:
        parents = same_name(a.induk, b.induk)
        if parents.outcome is Outcome.SAME or match.outcome is Outcome.DIFFERENT:
            return match
        return replace(parents, score=min(match.score, parents.score), reason=f"induk: {parents.reason}")
    whole = same_name(_whole(a), _whole(b), unit_a=a.unit, unit_b=b.unit)
    if whole.outcome is Outcome.DIFFERENT and match.outcome is Outcome.SAME:
        return replace(match, outcome=Outcome.ASK, reason="nama sama, tetapi hanya satu yang berinduk")
    return whole


def _whole(one: Nama) -> str:
    return f"{one.induk} {one.text}" if one.induk else one.text


def _with_evidence(match: Match, evidence: Evidence) -> tuple[Match, str]:
    least = ALIKE if match.outcome is Outcome.ASK else VERY_ALIKE
    if match.score < least or (not evidence.equal and not evidence.unequal):
        return match, NAME
    needed = ENOUGH if match.outcome is Outcome.ASK else PLENTY
    if evidence.equal and not evidence.unequal and evidence.strength >= needed:
        return Match(Outcome.SAME, match.score, f"{match.reason}; {evidence.text}"), VALUES
    if evidence.equal:
        return Match(Outcome.ASK, match.score, f"{match.reason}; {evidence.text}"), VALUES
    if evidence.unequal > 1 and not evidence.equal:
        return Match(Outcome.DIFFERENT, match.score, f"{match.reason}; nilai tahun yang sama berbeda"), VALUES
    return match, NAME
