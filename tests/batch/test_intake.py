"""What waits is taken in together, and one bad report does not take the others with it."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from extractor.batch import intake, staging
from extractor.batch.account import copied, of_report
from extractor.batch.discovery import Source
from extractor.batch.intake import Finished, Intake
from extractor.batch.ledger import Ledger
from extractor.batch.log import RunLog
from extractor.batch.plan import Known
from extractor.model.laporan import Berkas, Status
from extractor.store import Prepared, prepare
from tests.samples import sample_hasil


class Book(Ledger):
    """Notes what it is given instead of writing it down; fails where a bad report is among it."""

    def __init__(self, path: Path, bad: str = "") -> None:
        super().__init__(path)
        self.bad = bad
        self.openings: list[list[str]] = []
        self.portions: list[list[str]] = []

    def load(self, portions: Iterable[Sequence[Prepared]]) -> list[Known]:
        self.openings.append([])
        for reports in portions:
            names = [report.laporan_id for report in reports]
            self.portions.append(names)
            self.openings[-1] += names
            if self.bad in names:
                raise ValueError("bad")
        return []

    def account(self, files: Sequence[Berkas]) -> None:
        self.openings.append([berkas.berkas for berkas in files])


def finished(folder: Path, name: str) -> Finished:
    hasil = sample_hasil(laporan_id=name, berkas=f"{name}.pdf", sha256=name)
    staged, leftover = folder / f"{name}.hasil", folder / f"{name}.naskah"
    staging.save(staged, prepare(hasil))
    leftover.touch()
    entries = tuple(of_report(hasil.laporan.berkas, name))
    return Finished(entries, staged, (Source(Path(f"{name}.pdf"), name, 1),), (leftover,))


def copy(name: str) -> Finished:
    return Finished((copied(Source(Path(name), "x", 1), Source(Path("asli.pdf"), "x", 1)),))


def test_what_waits_is_taken_in_together_and_in_its_order(tmp_path: Path) -> None:
    book = Book(tmp_path / "db")
    with RunLog(tmp_path / "logs") as log, Intake(book, log) as waiting:
        for item in (finished(tmp_path, "a"), finished(tmp_path, "b"), copy("c.pdf"), finished(tmp_path, "d")):
            waiting.add(item)
        entries = list(waiting.rest())
    assert book.openings == [["a", "b"], ["c.pdf"], ["d"]]
    assert [entry.berkas.berkas for entry in entries] == ["a.pdf", "b.pdf", "c.pdf", "d.pdf"]
    assert not [*tmp_path.glob("*.hasil"), *tmp_path.glob("*.naskah")]


def test_it_waits_a_while_from_one_time_to_the_next_but_not_at_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "_PAUSE", 1e9)
    book = Book(tmp_path / "db")
    with RunLog(tmp_path / "logs") as log, Intake(book, log) as waiting:
        waiting.add(copy("a.pdf"))
        while not list(waiting.taken_in()):
            time.sleep(0.01)
        waiting.add(copy("b.pdf"))
        assert not list(waiting.taken_in())
        assert book.openings == [["a.pdf"]]
        assert len(list(waiting.rest())) == 1


def test_it_does_not_wait_where_workers_run_out_of_tasks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "_PAUSE", 1e9)
    book = Book(tmp_path / "db")
    with RunLog(tmp_path / "logs") as log, Intake(book, log) as waiting:
        for name in ("a.pdf", "b.pdf"):
            waiting.add(copy(name))
            while not list(waiting.taken_in(at_once=True)):
                time.sleep(0.01)
    assert book.openings == [["a.pdf"], ["b.pdf"]]


def test_only_so_many_are_taken_in_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "_MOST", 2)
    book = Book(tmp_path / "db")
    with RunLog(tmp_path / "logs") as log, Intake(book, log) as waiting:
        for name in ("a.pdf", "b.pdf", "c.pdf"):
            waiting.add(copy(name))
        assert len(list(waiting.rest())) == 3
    assert book.openings == [["a.pdf", "b.pdf"], ["c.pdf"]]


def test_only_so_many_reports_are_in_memory_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "_AT_ONCE", 1)
    book = Book(tmp_path / "db")
    with RunLog(tmp_path / "logs") as log, Intake(book, log) as waiting:
        for name in "abc":
            waiting.add(finished(tmp_path, name))
        list(waiting.rest())
    assert book.openings == [["a", "b", "c"]]
    assert book.portions == [["a"], ["b"], ["c"]]


def test_a_report_that_can_not_be_loaded_fails_alone(tmp_path: Path) -> None:
    book = Book(tmp_path / "db", bad="b")
    with RunLog(tmp_path / "logs") as log, Intake(book, log) as waiting:
        for name in "abc":
            waiting.add(finished(tmp_path, name))
        entries = list(waiting.rest())
    assert book.openings == [["a", "b", "c"], ["a"], ["b"], ["b.pdf"], ["c"]]
    assert {entry.berkas.berkas: entry.berkas.status for entry in entries} == {
        "a.pdf": Status.OK,
        "b.pdf": Status.GAGAL,
        "c.pdf": Status.OK,
    }
    assert not list(tmp_path.glob("*.hasil"))
