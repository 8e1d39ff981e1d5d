"""The rules: how one is registered, and how all are run over a report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from extractor.checks.bahan import Bahan
from extractor.checks.ids import temuan_id
from extractor.checks.sentences import di_berkas
from extractor.model.laporan import Laporan
from extractor.model.temuan import BuktiTemuan, Keparahan, Keyakinan, Temuan


@dataclass(frozen=True, slots=True)
class Draft:
    """What a rule says of one matter; the registry makes a Temuan of it.

    Attributes:
        subjek: What it is about, the same name at every place: part of its identity.
        uraian: One Indonesian sentence.
        tertulis: What is printed.
        hitung: What the figures give, or the other print.
        bukti: All places of the matter.
        pasti: It stands on the printed figures alone.
        selisih: Printed less computed.
        toleransi: The interval that would have been accepted.
        rumus: The formula that was used.
        sebab: What other findings with the same one come of, too, beside the prints that they share.
    """

    subjek: str
    uraian: str
    tertulis: str
    hitung: str
    bukti: tuple[BuktiTemuan, ...]
    pasti: bool = True
    selisih: Decimal | None = None
    toleransi: str | None = None
    rumus: str | None = None
    sebab: str | None = None


Check = Callable[[Laporan], Iterable[Draft]]
WideCheck = Callable[[Bahan], Iterable[Draft]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A registered rule.

    Attributes:
        aturan: Family, or family.detail.
        butir_reviu: Item of the reviu checklist that it serves (Permenpan RB 53/2014, lampiran III).
        penjelasan: What it compares, and when it keeps silent; Indonesian, for the reference.
        check: Yields a draft for each matter.
    """

    aturan: str
    keparahan: Keparahan
    butir_reviu: str
    penjelasan: str
    check: WideCheck

    def run(self, bahan: Bahan) -> Iterator[Temuan]:
        """Findings of this rule; drafts of the same matter become one finding with all its places."""
        matters: dict[str, list[Draft]] = {}
        for draft in self.check(bahan):
            identity = temuan_id(self.aturan, bahan.laporan.laporan_id, draft.subjek, [draft.tertulis, draft.hitung])
            matters.setdefault(identity, []).append(draft)
        files = {item.berkas: item for item in bahan.laporan.berkas}
        for identity, drafts in matters.items():
            places = {place.bukti for draft in drafts for place in draft.bukti if place.bukti.berkas in files}
            recognised = any(files[bukti.berkas].is_recognised(bukti) for bukti in places)
            finding = self._finding(identity, drafts, sure=not recognised)
            if len(bahan.laporan.berkas) > 1 and finding.bukti:  # "hal. 1" is a page of each
                finding = finding.model_copy(update={"uraian": f"{finding.uraian} {di_berkas(finding.bukti)}"})
            yield finding

    def _finding(self, identity: str, drafts: list[Draft], *, sure: bool) -> Temuan:
        first = drafts[0]
        sure = sure and any(draft.pasti for draft in drafts)
        return Temuan(
            temuan_id=identity,
            aturan=self.aturan,
            keparahan=self.keparahan,
            keyakinan=Keyakinan.PASTI if sure else Keyakinan.PERLU_DICEK,
            uraian=first.uraian,
            tertulis=first.tertulis,
            hitung=first.hitung,
            selisih=first.selisih,
            toleransi=first.toleransi,
            rumus=first.rumus,
            butir_reviu=self.butir_reviu,
            kelompok=first.sebab,
            bukti=tuple(dict.fromkeys(place for draft in drafts for place in draft.bukti)),
        )


_RULES: dict[str, Rule] = {}


def rule(aturan: str, *, keparahan: Keparahan, butir: str, penjelasan: str) -> Callable[[Check], Check]:
    """Registers a function over the records of a report as the rule `aturan`."""

    def register(check: Check) -> Check:
        wide_rule(aturan, keparahan=keparahan, butir=butir, penjelasan=penjelasan)(lambda bahan: check(bahan.laporan))
        return check

    return register


def wide_rule(aturan: str, *, keparahan: Keparahan, butir: str, penjelasan: str) -> Callable[[WideCheck], WideCheck]:
    """Registers a function over all that is known of a report as the rule `aturan`."""

    def register(check: WideCheck) -> WideCheck:
        _RULES[aturan] = Rule(aturan, keparahan, butir, " ".join(penjelasan.split()), check)
        return check

    return register


def rules() -> tuple[Rule, ...]:
    """All rules, in the order of their registration."""
    return tuple(_RULES.values())
