from __future__ import annotations

import io
from pathlib import Path

import pytest
from rich.console import Console
from rich.progress import Progress

from extractor.batch.account import Entry, failed, of_report
from extractor.batch.discovery import Source
from extractor.batch.worker import Done, Sign, Task
from extractor.cli.display import Bars, Lines, Silent, describe, shorten, show
from extractor.errors import PasswordProtected
from extractor.model.laporan import Status
from tests.samples import sample_hasil

TASK = Task("folder/a.pdf", "extractor.batch.tasks:read")


def entry() -> Entry:
    (berkas,) = sample_hasil(berkas="a.pdf").laporan.berkas
    return of_report([berkas], "x")[0]


def test_lines_count_files() -> None:
    out = io.StringIO()
    lines = Lines(Console(file=out, width=200))
    lines.expect(2)
    lines.ended(entry())
    lines.ended(failed(Source(Path("b.pdf"), "", 0), PasswordProtected("b.pdf")))
    first, second = out.getvalue().splitlines()
    assert first == "[1/2] ok         a.pdf (4 pages, 1.5 s)"
    assert second.startswith("[2/2] gagal      b.pdf: asks for a password.")


def test_bars_show_the_file_at_work_and_its_page_and_take_it_away() -> None:
    progress = Progress(console=Console(file=io.StringIO()))
    bars = Bars(progress)
    bars.expect(1)
    bars.hear(TASK, None)
    bars.hear(TASK, Sign("read", 3, 10))
    _, row = progress.tasks
    assert (row.description, row.completed, row.total) == ("  reading a.pdf", 3, 10)
    bars.hear(TASK, Done(1))
    bars.ended(entry())
    (all_files,) = progress.tasks
    assert (all_files.completed, all_files.total) == (1, 1)


def test_a_gap_is_told_with_its_pages() -> None:
    (berkas,) = sample_hasil(berkas="a.pdf").laporan.berkas
    partly = berkas.model_copy(update={"status": Status.SEBAGIAN, "halaman_tanpa_teks": (2, 3, 4)})
    assert describe(of_report([partly], "x")[0]) == "sebagian   a.pdf: no text on 3 of its pages: 2–4"


def test_long_messages_are_cut_between_words() -> None:
    long = "halaman rusak; " * 100
    assert len(shorten(long)) < 320
    assert shorten(long).endswith("rusak; ...") or shorten(long).endswith("halaman ...")
    assert shorten("short") == "short"


def test_quiet_shows_nothing_and_no_terminal_gets_lines(capsys: pytest.CaptureFixture[str]) -> None:
    with show(quiet=True) as display:
        assert type(display) is Silent
        display.ended(entry())
    assert capsys.readouterr().err == ""
    with show(quiet=False) as display:
        assert isinstance(display, Lines)
