from __future__ import annotations

from pathlib import Path

import pytest

from extractor.batch.account import Summary, copied, failed, of_report
from extractor.batch.discovery import Source
from extractor.cli.summary import tell
from extractor.errors import PasswordProtected
from extractor.model.laporan import Status
from extractor.padanan import Updated
from tests.samples import sample_hasil


def test_the_summary_names_each_file_that_is_not_ok_with_why_and_what_to_do(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    (whole,) = sample_hasil(berkas="utuh.pdf").laporan.berkas
    partly = whole.model_copy(
        update={"berkas": "sebagian.pdf", "status": Status.SEBAGIAN, "alasan": "halaman 2 rusak; periksa halaman ini"}
    )
    locked = Source(Path("kunci.pdf"), "1", 1)
    summary = Summary()
    for entry in (
        *of_report([whole, partly], "x"),
        failed(locked, PasswordProtected("kunci.pdf")),
        copied(Source(Path("kembar.pdf"), "1", 1), locked),
    ):
        summary.add(entry)
    tell(summary, 20, Updated(1, 3, 0), {"tinggi": 1}, [Path("lkjip.duckdb")])
    said = capsys.readouterr().err
    assert "4: 1 ok, 1 partly read, 1 failed, 1 skipped" in said
    assert "partly read: sebagian.pdf: halaman 2 rusak; periksa halaman ini" in said
    assert "failed: kunci.pdf: asks for a password. Save a copy without password" in said
    assert "skipped: kembar.pdf: a copy of kunci.pdf" in said
    assert "--only-failed" in said
    assert "utuh.pdf" not in said
