from __future__ import annotations

from pathlib import Path

from extractor.batch.account import Entry
from extractor.batch.discovery import find_sources
from extractor.batch.preview import Preview, preview
from extractor.batch.tasks import Steps
from tests.batch.pipeline_fakes import write

FAKES = "tests.batch.pipeline_fakes:"
STEPS = Steps(read=FAKES + "read", skim=FAKES + "read", group=FAKES + "group_by_prefix", conclude=FAKES + "conclude")


def look(folder: Path, seen: list[Entry] | None = None) -> Preview:
    heard = seen.append if seen is not None else None
    return preview(list(find_sources([folder])), 2, ended=heard, steps=STEPS)


def test_each_folder_is_sorted_out_by_itself_and_nothing_is_written(tmp_path: Path) -> None:
    for name in ("a/x-1", "a/x-2", "a/no-3", "b/x-4"):
        write(tmp_path / f"{name}.pdf", "good")
    before = sorted(tmp_path.rglob("*"))
    seen: list[Entry] = []
    found = look(tmp_path, seen)
    reports = [
        [Path(kartu.berkas.berkas).stem for kartu in one.kartu] for each in found.folders for one in each.laporan
    ]
    assert reports == [["x-1", "x-2"], ["x-4"]]
    assert [Path(item.kartu.berkas.berkas).stem for each in found.folders for item in each.dilewati] == ["no-3"]
    assert len(seen) == 4
    assert sorted(tmp_path.rglob("*")) == before


def test_a_file_that_cant_be_read_is_told_and_the_others_are_sorted_out(tmp_path: Path) -> None:
    write(tmp_path / "x-1.pdf", "good")
    write(tmp_path / "x-2.pdf", "locked")
    found = look(tmp_path)
    assert [len(one.kartu) for each in found.folders for one in each.laporan] == [1]
    assert [(source.path.name, "password" in error.message) for source, error in found.failed] == [("x-2.pdf", True)]


def test_a_conclusion_is_not_needed(tmp_path: Path) -> None:
    write(tmp_path / "x-1.pdf", "bad conclusion")
    assert not look(tmp_path).failed
