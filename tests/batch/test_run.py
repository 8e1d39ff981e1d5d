from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from extractor import store
from extractor.batch.account import Entry, Summary
from extractor.batch.discovery import find_sources
from extractor.batch.ledger import Ledger
from extractor.batch.plan import Plan, make_plan
from extractor.batch.session import carry_out
from extractor.batch.staging import Stage
from extractor.batch.tasks import Steps
from extractor.errors import DatabaseBusy, ExitCode, NoFiles, NoSuchPath, OutputUnwritable
from extractor.model.laporan import Status
from extractor.settings import Limits
from tests.batch.pipeline_fakes import write

STEPS = Steps(
    read="tests.batch.pipeline_fakes:read",
    skim="tests.batch.pipeline_fakes:read",
    group="tests.batch.pipeline_fakes:each_alone",
    conclude="tests.batch.pipeline_fakes:conclude",
)
GROUPED = replace(STEPS, group="tests.batch.pipeline_fakes:group_by_prefix")
LIMITS = Limits(seconds=120, stall_seconds=60)
IMPATIENT = Limits(seconds=120, stall_seconds=8)  # no less: on a busy machine a worker starts slowly


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "laporan"


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "out" / "lkjip.duckdb")


@pytest.fixture
def read_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Names of the files that were read, one a line."""
    log = tmp_path / "read.log"
    log.touch()
    monkeypatch.setenv("FAKE_READ_LOG", str(log))
    return log


def plan(folder: Path, ledger: Ledger, *, force: bool = False, only_failed: bool = False) -> Plan:
    return make_plan(find_sources([folder]), ledger.known(), force=force, only_failed=only_failed)


def run(
    folder: Path,
    ledger: Ledger,
    *,
    steps: Steps = STEPS,
    jobs: int = 1,
    force: bool = False,
    limits: Limits = LIMITS,
) -> dict[str, Entry]:
    entries = carry_out(plan(folder, ledger, force=force), ledger, jobs=jobs, force=force, limits=limits, steps=steps)
    return {Path(entry.berkas.berkas).name: entry for entry in entries}


def statuses(ledger: Ledger) -> dict[str, str]:
    with store.open_store(ledger.path, read_only=True) as con:
        return {Path(berkas).name: status for berkas, status in store.fetch(con, "SELECT berkas, status FROM berkas")}


def reports(ledger: Ledger) -> list[tuple[object, ...]]:
    with store.open_store(ledger.path, read_only=True) as con:
        return store.fetch(con, "SELECT laporan_id, len(berkas) FROM laporan ORDER BY ALL")


def test_every_file_ends_with_a_status_whatever_it_does_to_its_reader(folder: Path, ledger: Ledger) -> None:
    for name, behaviour in {
        "a-good": "good",
        "b-crash": "crash",
        "c-hang": "hang",
        "d-locked": "locked",
        "e-broken": "broken",
        "f-conclude": "bad conclusion",
        "g-good": "good",
    }.items():
        write(folder / f"{name}.pdf", behaviour)
    write(folder / "h-copy.pdf", "good", "a-good.pdf")
    entries = run(folder, ledger, jobs=2, limits=IMPATIENT)
    expected = {
        "a-good.pdf": "ok",
        "b-crash.pdf": "gagal",
        "c-hang.pdf": "gagal",
        "d-locked.pdf": "gagal",
        "e-broken.pdf": "gagal",
        "f-conclude.pdf": "gagal",
        "g-good.pdf": "ok",
        "h-copy.pdf": "dilewati",
    }
    assert {name: entry.berkas.status.value for name, entry in entries.items()} == expected
    assert statuses(ledger) == expected
    assert reports(ledger) == [("a-good", 1), ("g-good", 1)]
    assert "SIGSEGV" in (entries["b-crash.pdf"].berkas.alasan or "")
    assert "8 detik" in (entries["c-hang.pdf"].berkas.alasan or "")
    assert "kata sandi" in (entries["d-locked.pdf"].berkas.alasan or "")


def test_what_is_unchanged_is_not_read_again(folder: Path, ledger: Ledger, read_log: Path) -> None:
    write(folder / "a.pdf", "good")
    write(folder / "b.pdf", "locked")
    run(folder, ledger)
    write(folder / "c.pdf", "good")
    again = run(folder, ledger)
    assert read_log.read_text().splitlines() == ["a.pdf", "b.pdf", "c.pdf"]
    assert again["a.pdf"].unchanged
    assert again["b.pdf"].unchanged
    assert again["b.pdf"].berkas.status is Status.GAGAL
    assert not again["c.pdf"].unchanged


def test_a_changed_file_is_read_again_and_replaces_its_rows(folder: Path, ledger: Ledger) -> None:
    write(folder / "a.pdf", "good")
    run(folder, ledger)
    write(folder / "a.pdf", "locked")
    run(folder, ledger)
    assert statuses(ledger) == {"a.pdf": "gagal"}
    assert reports(ledger) == []


def test_force_reads_all_and_gives_the_same_database(folder: Path, ledger: Ledger, read_log: Path) -> None:
    write(folder / "a.pdf", "good")
    run(folder, ledger)
    before = reports(ledger), statuses(ledger)
    run(folder, ledger, force=True)
    assert read_log.read_text().splitlines() == ["a.pdf", "a.pdf"]
    assert (reports(ledger), statuses(ledger)) == before


def test_only_failed_leaves_the_rest(folder: Path, ledger: Ledger) -> None:
    write(folder / "a.pdf", "good")
    write(folder / "b.pdf", "locked")
    run(folder, ledger)
    write(folder / "new.pdf", "good")
    todo = plan(folder, ledger, only_failed=True)
    assert [source.path.name for source in todo.todo] == ["b.pdf"]
    assert todo.total == 1


def test_only_failed_takes_a_file_that_was_put_right(folder: Path, ledger: Ledger) -> None:
    write(folder / "a.pdf", "good")
    write(folder / "b.pdf", "locked")
    run(folder, ledger)
    write(folder / "b.pdf", "good")
    again = carry_out(plan(folder, ledger, only_failed=True), ledger, jobs=1, limits=LIMITS, steps=STEPS)
    assert [(Path(entry.berkas.berkas).name, entry.berkas.status.value) for entry in again] == [("b.pdf", "ok")]
    assert statuses(ledger) == {"a.pdf": "ok", "b.pdf": "ok"}
    assert plan(folder, ledger, only_failed=True).total == 0


def test_the_log_of_a_run_is_json_line_by_line(folder: Path, ledger: Ledger) -> None:
    write(folder / "a.pdf", "good")
    write(folder / "b.pdf", "broken")
    run(folder, ledger)
    run(folder, ledger)
    first, second = (
        [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        for path in sorted((ledger.path.parent / "logs").glob("*.jsonl"), key=lambda path: path.stat().st_mtime_ns)
    )
    for lines in (first, second):
        assert (lines[0]["event"], lines[-1]["event"]) == ("begun", "ended")
        assert len({line["run"] for line in lines}) == 1
        assert all(datetime.fromisoformat(line["time"]).tzinfo for line in lines)
        found = {Path(line["berkas"]).name: line["status"] for line in lines if line["event"] == "file"}
        assert found == {"a.pdf": "ok", "b.pdf": "gagal"}
    (broken,) = [line for line in first if line["event"] == "read" and line["berkas"].endswith("b.pdf")]
    assert "ZeroDivisionError" in broken["details"]


def test_a_plan_touches_nothing(folder: Path, ledger: Ledger) -> None:
    write(folder / "a.pdf", "good")
    assert [source.path.name for source in plan(folder, ledger).todo] == ["a.pdf"]
    assert not ledger.path.parent.exists()


def test_files_of_a_folder_become_one_report_and_a_late_part_joins(folder: Path, ledger: Ledger) -> None:
    write(folder / "x-1.pdf", "good")
    write(folder / "x-2.pdf", "good")
    write(folder / "y.pdf", "good")
    run(folder, ledger, steps=GROUPED)
    assert reports(ledger) == [("x-1", 2), ("y", 1)]
    write(folder / "x-3.pdf", "good")
    entries = run(folder, ledger, steps=GROUPED)
    assert reports(ledger) == [("x-1", 3), ("y", 1)]
    assert entries["y.pdf"].unchanged
    assert set(statuses(ledger).values()) == {"ok"}


def test_a_file_that_is_no_report_is_kept_with_the_reason(folder: Path, ledger: Ledger, read_log: Path) -> None:
    write(folder / "x-1.pdf", "good")
    write(folder / "no-1.pdf", "good")
    entries = run(folder, ledger, steps=GROUPED)
    assert reports(ledger) == [("x-1", 1)]
    assert statuses(ledger) == {"x-1.pdf": "ok", "no-1.pdf": "dilewati"}
    assert entries["no-1.pdf"].berkas.alasan == "bukan laporan; laporan: 1"
    again = run(folder, ledger, steps=GROUPED)
    assert again["no-1.pdf"].unchanged
    write(folder / "y-1.pdf", "good")  # the folder is sorted out anew, with what was left out before
    assert run(folder, ledger, steps=GROUPED)["no-1.pdf"].berkas.alasan == "bukan laporan; laporan: 2"
    assert sorted(read_log.read_text().split()) == ["no-1.pdf", "x-1.pdf", "y-1.pdf"]


def test_a_file_left_out_may_become_a_report_later_and_the_other_way_round(folder: Path, ledger: Ledger) -> None:
    write(folder / "x-1.pdf", "good")
    write(folder / "no-1.pdf", "good")
    run(folder, ledger, steps=GROUPED)
    write(folder / "y-1.pdf", "good")
    entries = run(folder, ledger)  # every file is a report now
    assert entries["no-1.pdf"].laporan_id == "no-1"
    assert reports(ledger) == [("no-1", 1), ("x-1", 1), ("y-1", 1)]
    write(folder / "z-1.pdf", "good")
    run(folder, ledger, steps=GROUPED)
    assert reports(ledger) == [("x-1", 1), ("y-1", 1), ("z-1", 1)]
    assert statuses(ledger)["no-1.pdf"] == "dilewati"


def test_what_failed_before_joins_the_report_of_its_neighbours(
    folder: Path, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder / "x-1.pdf", "good")
    write(folder / "x-2.pdf", "crash later")
    monkeypatch.setenv("FAKE_CRASH", "1")
    run(folder, ledger, steps=GROUPED)
    assert reports(ledger) == [("x-1", 1)]
    monkeypatch.delenv("FAKE_CRASH")
    todo = plan(folder, ledger, only_failed=True)
    list(carry_out(todo, ledger, jobs=1, limits=LIMITS, steps=GROUPED))
    assert reports(ledger) == [("x-1", 2)]


def test_files_of_different_folders_are_not_grouped(folder: Path, ledger: Ledger) -> None:
    write(folder / "2020" / "x-1.pdf", "good")
    write(folder / "2021" / "x-2.pdf", "good")
    run(folder, ledger, steps=GROUPED)
    assert reports(ledger) == [("x-1", 1), ("x-2", 1)]


def test_if_grouping_fails_each_file_is_a_report_of_its_own(folder: Path, ledger: Ledger) -> None:
    write(folder / "x-1.pdf", "good")
    write(folder / "x-2.pdf", "good")
    run(folder, ledger, steps=replace(STEPS, group="tests.batch.batch_fakes:fail"))
    assert reports(ledger) == [("x-1", 1), ("x-2", 1)]


def test_nothing_stays_staged_but_what_grouping_needs(folder: Path, ledger: Ledger) -> None:
    write(folder / "a.pdf", "good")
    write(folder / "b.pdf", "bad conclusion")
    run(folder, ledger)
    suffixes = {path.suffix for path in (ledger.path.parent / ".stage").iterdir()}
    assert suffixes == {".kartu", ""}


def test_what_was_staged_is_not_read_again(folder: Path, ledger: Ledger, read_log: Path) -> None:
    write(folder / "a.pdf", "good")
    write(folder / "b.pdf", "slow")
    with closing(carry_out(plan(folder, ledger), ledger, jobs=1, limits=LIMITS, steps=GROUPED)) as entries:
        next(entries)
    run(folder, ledger, steps=GROUPED)
    assert sorted(read_log.read_text().splitlines()) == ["a.pdf", "b.pdf"]
    assert reports(ledger) == [("a", 1), ("b", 1)]


def test_a_run_cut_off_before_the_original_of_a_copy_reads_it_the_next_time(folder: Path, ledger: Ledger) -> None:
    write(folder / "a.pdf", "slow", "twice")
    write(folder / "b.pdf", "slow", "twice")
    write(folder / "c" / "first.pdf", "locked")
    with closing(carry_out(plan(folder, ledger), ledger, jobs=2, limits=LIMITS, steps=STEPS)) as entries:
        next(entries)
    run(folder, ledger)
    assert statuses(ledger) == {"a.pdf": "ok", "b.pdf": "dilewati", "first.pdf": "gagal"}


def test_two_runs_on_one_database_do_not_mix(folder: Path, ledger: Ledger) -> None:
    write(folder / "a.pdf", "good")
    with Stage(ledger.path.parent / ".stage").opened(), pytest.raises(DatabaseBusy):
        run(folder, ledger)


def test_an_output_folder_that_is_a_file_is_told(folder: Path, tmp_path: Path) -> None:
    write(folder / "a.pdf", "good")
    (tmp_path / "taken").touch()
    ledger = Ledger(tmp_path / "taken" / "lkjip.duckdb")
    with pytest.raises(OutputUnwritable):
        run(folder, ledger)


def test_a_missing_path_and_an_empty_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(NoSuchPath, match="nowhere"):
        list(find_sources([tmp_path / "nowhere"]))
    with pytest.raises(NoFiles):
        list(find_sources([tmp_path]))


def test_discovery_is_sorted_deep_and_blind_to_case_and_hidden_files(tmp_path: Path) -> None:
    for name in ("b.PDF", "a.pdf", "deep/er/c.Pdf", ".hidden.pdf", ".git/d.pdf", "note.txt"):
        write(tmp_path / name, "good")
    found = [str(source.path.relative_to(tmp_path)) for source in find_sources([tmp_path, tmp_path / "a.pdf"])]
    assert found == ["a.pdf", "b.PDF", "deep/er/c.Pdf"]


def test_a_file_named_that_is_no_pdf_fails_with_a_reason(tmp_path: Path, ledger: Ledger) -> None:
    note = tmp_path / "note.txt"
    note.write_text("no PDF")
    entries = run(note, ledger)
    assert entries["note.txt"].berkas.status is Status.GAGAL
    assert "Bukan PDF" in (entries["note.txt"].berkas.alasan or "")


@pytest.mark.parametrize(
    ("behaviours", "code"),
    [
        ("good good", ExitCode.OK),
        ("good locked", ExitCode.SOME_FAILED),
        ("locked broken", ExitCode.ALL_FAILED),
    ],
)
def test_the_exit_code_says_how_many_failed(folder: Path, ledger: Ledger, behaviours: str, code: ExitCode) -> None:
    for number, behaviour in enumerate(behaviours.split()):
        write(folder / f"{number}.pdf", behaviour)
    for _ in range(2):  # a second run, that reads nothing, says the same
        summary = Summary()
        for entry in run(folder, ledger).values():
            summary.add(entry)
        assert summary.exit_code is code
