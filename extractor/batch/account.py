"""How each file ended, as it is told to people and kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extractor.batch.discovery import Source
from extractor.batch.plan import Known
from extractor.errors import ExitCode, LkjipError
from extractor.model.laporan import Berkas, Status


@dataclass(frozen=True, slots=True)
class Entry:
    """A file, accounted for.

    Attributes:
        message: Why it is not ok, for the terminal.
        laporan_id: The report it is a part of.
        unchanged: It was not read now, but in an earlier run.
    """

    berkas: Berkas
    message: str | None = None
    laporan_id: str | None = None
    unchanged: bool = False

    def as_json(self) -> dict[str, object]:
        """What `lkjip run --json` writes of it."""
        return {
            **self.berkas.model_dump(mode="json"),
            "laporan_id": self.laporan_id,
            "tidak_berubah": self.unchanged,
        }


def failed(source: Source, error: LkjipError, seconds: float = 0.0) -> Entry:
    """A file that gave nothing."""
    alasan = getattr(error, "alasan", error.message)
    return Entry(_berkas(source, Status.GAGAL, alasan, seconds), message=error.message)


def copied(source: Source, original: Source) -> Entry:
    """A file with the same bytes as another one."""
    alasan = f"Isinya sama dengan {original.berkas}; berkas itu yang dibaca."
    return Entry(_berkas(source, Status.DILEWATI, alasan), message=f"{source.berkas}: a copy of {original.berkas}.")


def skipped(berkas: Berkas) -> Entry:
    """A file that is no part of a report."""
    return Entry(berkas, message=f"{berkas.berkas}: {berkas.alasan}")


def displaced(known: Known) -> Entry:
    """A file whose rows another report took."""
    berkas = Berkas(
        berkas=known.berkas,
        sha256=known.sha256,
        ukuran=0,
        jumlah_halaman=0,
        cara_baca="kosong",
        status=known.status,
        alasan=known.alasan,
    )
    return Entry(berkas, message=f"{known.berkas}: {known.alasan}")


def known_before(source: Source, known: Known) -> Entry:
    """A file that an earlier run has read."""
    elsewhere = "" if known.berkas == source.berkas else f" (as {known.berkas})"
    message = f"{source.berkas}: {known.alasan}{elsewhere}" if known.alasan else None
    berkas = _berkas(source, known.status, known.alasan)
    return Entry(berkas, message=message, laporan_id=known.laporan_id, unchanged=True)


def _berkas(source: Source, status: Status, alasan: str | None, seconds: float = 0.0) -> Berkas:
    return Berkas(
        berkas=source.berkas,
        sha256=source.sha256,
        ukuran=source.size,
        jumlah_halaman=0,
        cara_baca="kosong",
        status=status,
        alasan=alasan,
        detik=round(seconds, 2),
    )


class Ended(NamedTuple):
    """What is kept of a file until the end of the run: an archive has many."""

    status: Status
    unchanged: bool
    message: str | None


@dataclass(slots=True)
class Summary:
    """All files of a run together, by their paths; what is said last of a file counts."""

    ended: dict[str, Ended] = field(default_factory=dict)

    def add(self, entry: Entry) -> None:
        """Takes note of how a file ended."""
        self.ended[entry.berkas.berkas] = Ended(entry.berkas.status, entry.unchanged, entry.message)

    @property
    def files(self) -> list[str]:
        """Paths of all files."""
        return list(self.ended)

    @property
    def counts(self) -> Counter[Status]:
        """Files by how they ended."""
        return Counter(ended.status for ended in self.ended.values())

    @property
    def exit_code(self) -> ExitCode:
        """What the failures make of the run: none, some or all; files that were skipped don't count."""
        failed, tried = self.counts[Status.GAGAL], len(self.ended) - self.counts[Status.DILEWATI]
        if not failed:
            return ExitCode.OK
        return ExitCode.ALL_FAILED if failed == tried else ExitCode.SOME_FAILED


def of_report(parts: Sequence[Berkas], laporan_id: str) -> list[Entry]:
    """The files of a report that was loaded."""
    return [Entry(item, message=_gap(item), laporan_id=laporan_id) for item in parts]


def _gap(berkas: Berkas) -> str | None:
    """What was not read of a file."""
    from extractor.reviu.nomor import runs

    if berkas.alasan:
        return f"{berkas.berkas}: {berkas.alasan}"
    empty = berkas.halaman_tanpa_teks
    return f"{berkas.berkas}: no text on {len(empty)} of its pages: {runs(empty)}" if empty else None
