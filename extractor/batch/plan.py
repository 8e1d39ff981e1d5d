"""What a run has to do, and what it may leave."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from extractor import __version__
from extractor.batch.discovery import Source
from extractor.model.laporan import Status


@dataclass(frozen=True, slots=True)
class Known:
    """What the database says of a file.

    Attributes:
        versi: Version of the program that read it.
        laporan_id: The report it is a part of; None where it gave none.
    """

    berkas: str
    sha256: str
    status: Status
    alasan: str | None
    versi: str
    laporan_id: str | None = None


@dataclass(slots=True)
class Plan:
    """The files of a run, sorted by what is to be done with them.

    Attributes:
        todo: To be read.
        unchanged: Read before by this version, whatever came of it.
        copies: Same bytes as another file of the run: the copy, and the file that is read instead.
        hopeless: Can't be read, known without trying.
        left_out: Not asked for: with only_failed, all that did not fail; with what the database says of them.
    """

    todo: list[Source] = field(default_factory=list)
    unchanged: list[tuple[Source, Known]] = field(default_factory=list)
    copies: list[tuple[Source, Source]] = field(default_factory=list)
    hopeless: list[Source] = field(default_factory=list)
    left_out: list[tuple[Source, Known | None]] = field(default_factory=list)

    @property
    def beside(self) -> list[tuple[Source, Known]]:
        """Files that are not read now, but may belong together with those that are."""
        known = [*self.unchanged, *((source, before) for source, before in self.left_out if before)]
        return [(source, before) for source, before in known if before.status is not Status.GAGAL]

    @property
    def total(self) -> int:
        """Files of the run, those left out not counted."""
        return len(self.todo) + len(self.unchanged) + len(self.copies) + len(self.hopeless)


def make_plan(
    sources: Iterable[Source], known: Mapping[str, Known], *, force: bool = False, only_failed: bool = False
) -> Plan:
    """Sorts the files.

    Args:
        sources: The files, in the order in which they are to be read.
        known: What the database says, by sha256.
        force: Read even what is unchanged.
        only_failed: Read only what failed before, and what now stands in its place.
    """
    plan = Plan()
    failed = {before.berkas for before in known.values() if before.status is Status.GAGAL}
    first: dict[str, Source] = {}
    for source in sources:
        before = known.get(source.sha256)
        failed_before = before.status is Status.GAGAL if before else source.berkas in failed
        if only_failed and not failed_before:
            plan.left_out.append((source, before))
        elif source.error:
            plan.hopeless.append(source)
        elif source.sha256 in first:
            plan.copies.append((source, first[source.sha256]))
        elif before and before.versi == __version__ and not force and not only_failed:
            plan.unchanged.append((source, before))
            first[source.sha256] = source
        else:
            plan.todo.append(source)
            first[source.sha256] = source
    return plan
