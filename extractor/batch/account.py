"""How each file ended, as it is told to people and kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

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


@dataclass(slots=True)
class Summary:
    """All files of a run together."""

    counts: Counter[Status] = field(default_factory=Counter)
    unchanged: int = 0
    read_pages: int = 0
    bad: list[Entry] = field(default_factory=list)

    def add(self, entry: Entry) -> None:
        """Counts a file."""
        self.counts[entry.berkas.status] += 1
        self.unchanged += entry.unchanged
        self.read_pages += 0 if entry.unchanged else entry.berkas.jumlah_halaman
        if entry.berkas.status is Status.GAGAL:
            self.bad.append(entry)

    @property
    def exit_code(self) -> ExitCode:
        """What the failures make of the run: some, all or none; copies are no files of their own."""
        tried = sum(self.counts.values()) - self.counts[Status.DILEWATI]
        if self.bad and len(self.bad) == tried:
            return ExitCode.ALL_FAILED
        return ExitCode.SOME_FAILED if self.bad else ExitCode.OK


def of_report(parts: Sequence[Berkas], laporan_id: str) -> list[Entry]:
    """The files of a report that was loaded."""
    return [
        Entry(item, message=f"{item.berkas}: {item.alasan}" if item.alasan else None, laporan_id=laporan_id)
        for item in parts
    ]
