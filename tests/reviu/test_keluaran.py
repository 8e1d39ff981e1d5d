from __future__ import annotations

from pathlib import Path

import pytest

from extractor.errors import ExitCode, OutputUnwritable
from extractor.reviu.keluaran import put


def test_folders_are_made_and_nothing_is_left_beside(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b.txt"
    put(path, b"one")
    put(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(path.parent.iterdir()) == [path]


def test_what_stood_there_stays_if_the_new_one_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "b.txt"
    put(path, b"one")

    def full(self: Path, content: bytes) -> int:
        with self.open("wb") as stream:
            stream.write(content[:1])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OutputUnwritable, match="No space left") as caught:
        put(path, b"two")
    assert caught.value.exit_code is ExitCode.OUTPUT
    assert path.read_bytes() == b"one"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_in_the_place_of_a_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    with pytest.raises(OutputUnwritable):
        put(tmp_path / "a" / "b.txt", b"one")
