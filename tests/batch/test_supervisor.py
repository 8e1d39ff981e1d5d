from __future__ import annotations

import time
from pathlib import Path

import pytest

from extractor.batch.supervisor import Outcome, Supervisor
from extractor.batch.worker import Done, News, Sign, Task
from extractor.errors import Defect, OutOfMemory, PasswordProtected, TooSlow, WorkerDied
from extractor.settings import Limits

LIMITS = Limits(seconds=30, stall_seconds=15, memory_mb=300)


def task(function: str, *arguments: object, berkas: str = "a.pdf") -> Task:
    return Task(berkas, f"tests.batch.batch_fakes:{function}", arguments)


def run(*tasks: Task, limits: Limits = LIMITS, jobs: int = 1, output: Path | None = None) -> list[Outcome]:
    with Supervisor(jobs, limits, output=output) as supervisor:
        for one in tasks:
            supervisor.submit(one)
        return list(supervisor.outcomes())


def test_results_come_back_from_several_workers() -> None:
    outcomes = run(*(task("double", number) for number in range(6)), jobs=2)
    assert sorted(outcome.done.result for outcome in outcomes) == [0, 2, 4, 6, 8, 10]


def test_a_worker_serves_many_tasks_and_is_replaced_after_its_share() -> None:
    pids = [outcome.done.result for outcome in run(*(task("pid", berkas=str(n)) for n in range(4)))]
    assert len(set(pids)) == 1
    shared = Limits(memory_mb=300, tasks_per_worker=2)
    pids = [outcome.done.result for outcome in run(*(task("pid", berkas=str(n)) for n in range(4)), limits=shared)]
    assert pids[0] == pids[1] != pids[2] == pids[3]


@pytest.mark.parametrize(("function", "how"), [("crash", "SIGSEGV"), ("leave", "exit code 3")])
def test_a_task_that_kills_two_workers_is_given_up_and_the_rest_goes_on(function: str, how: str) -> None:
    first, second = run(task(function), task("double", 4))
    assert isinstance(first.done.error, WorkerDied)
    assert how in first.done.error.message
    assert second.done.result == 8


def test_the_page_on_which_a_worker_died_is_named() -> None:
    (outcome,) = run(task("crash"))
    assert outcome.done.error is not None
    assert "a.pdf" in outcome.done.error.message
    assert "page 4" in outcome.done.error.message


def test_a_task_whose_worker_died_once_is_tried_again(tmp_path: Path) -> None:
    (outcome,) = run(task("crash_once", str(tmp_path / "mark")))
    assert outcome.done.result == "second try"


def test_a_task_without_progress_is_stopped() -> None:
    start = time.monotonic()
    hung, next_one = run(task("hang"), task("double", 1), limits=Limits(stall_seconds=1, memory_mb=300))
    assert isinstance(hung.done.error, TooSlow)
    assert "no progress on page 7" in hung.done.error.message
    assert next_one.done.result == 2
    assert time.monotonic() - start < 20


def test_a_task_that_never_ends_is_stopped() -> None:
    (outcome,) = run(task("go_on_forever"), limits=Limits(seconds=1.5, memory_mb=300))
    assert isinstance(outcome.done.error, TooSlow)
    assert "not done on page 3" in outcome.done.error.message


@pytest.mark.parametrize("function", ["eat_memory", "eat_memory_slowly", "eat_memory_for_a_moment"])
def test_a_task_that_eats_memory_is_stopped(function: str) -> None:
    fat, next_one = run(task(function), task("double", 1))
    assert isinstance(fat.done.error, OutOfMemory)
    assert next_one.done.result == 2


def test_memory_that_files_before_left_behind_does_not_count_against_a_file() -> None:
    outcomes = run(*(task("keep_memory", berkas=f"{number}.pdf") for number in range(4)))
    assert [outcome.done.result for outcome in outcomes] == [1, 1, 1, 1]


def test_errors_come_back_with_their_class_and_words() -> None:
    refused, failed = run(task("refuse", "b.pdf", berkas="b.pdf"), task("fail"))
    assert isinstance(refused.done.error, PasswordProtected)
    assert refused.done.error.message == PasswordProtected("b.pdf").message
    assert isinstance(failed.done.error, Defect)
    assert "nothing to divide by" in failed.done.error.message
    assert "ZeroDivisionError" in (failed.done.details or "")


def test_what_a_worker_prints_goes_to_the_file_given(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "output.txt"
    run(task("pollute"), output=output)
    assert output.read_text() == "a library that prints\nand one that prints from C\n"
    assert capfd.readouterr().out == ""


def test_signs_of_progress_are_heard() -> None:
    heard: list[tuple[str, News]] = []
    limits = Limits(seconds=1, memory_mb=300)
    with Supervisor(1, limits, lambda task, news: heard.append((task.berkas, news))) as supervisor:
        supervisor.submit(task("go_on_forever"))
        list(supervisor.outcomes())
    assert heard[0] == ("a.pdf", None)
    assert ("a.pdf", Sign("read", 3, 9)) in heard
    assert isinstance(heard[-1][1], Done)


def test_leaving_kills_what_still_works() -> None:
    start = time.monotonic()
    with Supervisor(2, LIMITS) as supervisor:
        supervisor.submit(task("hang"))
        supervisor.submit(task("double", 2))
        next(supervisor.outcomes())
    assert time.monotonic() - start < 10
