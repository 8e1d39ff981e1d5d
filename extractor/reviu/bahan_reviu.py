"""One report as its papers show it: figures, findings, checklist, names side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from extractor.model.laporan import Hasil
from extractor.model.putusan import Putusan, Vonis
from extractor.model.temuan import Keparahan
from extractor.reviu.baris import Baris, by_report, list_baris
from extractor.reviu.checklist import Jawaban, Telaah, answer_all
from extractor.reviu.ringkasan import Ringkasan, list_ringkasan, open_findings


@dataclass(frozen=True, slots=True)
class BahanReviu:
    """A report under review.

    Attributes:
        baris: Its findings, the closed ones at the end; numbered as in the whole list.
        checklist: Answers to all items.
    """

    hasil: Hasil
    ringkasan: Ringkasan
    baris: tuple[Baris, ...]
    checklist: tuple[Jawaban, ...]
    telaah: Telaah

    @property
    def terbuka(self) -> tuple[Baris, ...]:
        """Open findings."""
        return tuple(row for row in self.baris if not row.ditutup)

    def judged(self, vonis: Vonis) -> tuple[Baris, ...]:
        """Findings with this verdict."""
        return tuple(row for row in self.baris if row.putusan == vonis)

    @property
    def obstacles(self) -> list[str]:
        """Why the statement that the report was reviewed can't be drafted; none if it can."""
        found = []
        grave = self.ringkasan.keparahan[Keparahan.TINGGI]
        if grave:
            found.append(f"masih ada {grave} temuan terbuka dengan keparahan tinggi")
        if not self.telaah.diukur:
            found.append("tidak ada baris pengukuran tahun laporan yang terbaca")
        if self.telaah.unread:
            found.append(f"{len(self.telaah.unread)} halaman tidak terbaca")
        return found


def list_bahan(semua: Iterable[Hasil], putusan: Mapping[str, Putusan]) -> tuple[BahanReviu, ...]:
    """One for each report, in the order of the list."""
    ordered = by_report(semua)
    rows = list_baris(ordered, putusan)
    found = []
    for hasil, ringkasan in zip(ordered, list_ringkasan(ordered, putusan), strict=True):
        terbuka = open_findings(hasil, putusan)
        own = tuple(row for row in rows if row.laporan_id == ringkasan.laporan_id)
        telaah = Telaah(hasil.laporan, terbuka)
        found.append(BahanReviu(hasil, ringkasan, own, answer_all(hasil.laporan, terbuka), telaah))
    return tuple(found)
