"""All that the lists show of many reports: gone through once, none of them kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from extractor.model.laporan import Berkas, Hasil
from extractor.model.putusan import Putusan
from extractor.reviu.baris import ORDER, Baris, list_baris, numbered, report_key
from extractor.reviu.ringkasan import Ringkasan, list_ringkasan

MOST_PICTURED = 1000  # findings with pictures in one list: more would be no list that anybody opens


@dataclass(frozen=True, slots=True)
class Daftar:
    """The rows, the reports in figures, both in the order of the list, and the files of the reports by path."""

    baris: tuple[Baris, ...]
    ringkasan: tuple[Ringkasan, ...]
    berkas: Mapping[str, Berkas]

    @property
    def bergambar(self) -> tuple[Baris, ...]:
        """Rows that get pictures: all, or of very many the gravest."""
        if len(self.baris) <= MOST_PICTURED:
            return self.baris
        ranked = sorted(self.baris, key=lambda row: (row.ditutup, ORDER.index(row.keparahan)))
        return tuple(ranked[:MOST_PICTURED])


def make_daftar(semua: Iterable[Hasil], putusan: Mapping[str, Putusan]) -> Daftar:
    """The lists of all reports, whatever the order in which they come."""
    parts = [
        (report_key(hasil), list_baris([hasil], putusan), list_ringkasan([hasil], putusan), hasil.laporan.berkas)
        for hasil in semua
    ]
    parts.sort(key=lambda part: part[0])
    return Daftar(
        baris=numbered(row for _, rows, _, _ in parts for row in rows),
        ringkasan=tuple(item for _, _, items, _ in parts for item in items),
        berkas={item.berkas: item for _, _, _, files in parts for item in files},
    )
