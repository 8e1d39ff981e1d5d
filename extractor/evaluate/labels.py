"""Labels: JSON files that say what stands in a report."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor.errors import NoSuchPath, WrongUse


@dataclass(frozen=True, slots=True)
class Labelled:
    """A labelled report: its label, and its PDFs in their order."""

    label: Path
    content: dict[str, Any]
    files: tuple[Path, ...]


def find_labels(folder: Path, pdfs: Path | None = None) -> tuple[Labelled, ...]:
    """The labelled reports of a folder: JSON files that name the PDFs they speak of (`file`, or `files`).

    Args:
        folder: Searched to any depth.
        pdfs: Folder that those names start from; the label's own folder, or one above it, if None.

    Raises:
        NoSuchPath: The folder, or a PDF that a label names, is not there.
        WrongUse: A label is no JSON, or the folder has none.
    """
    if not folder.is_dir():
        raise NoSuchPath(folder)
    found = tuple(item for path in sorted(folder.rglob("*.json")) for item in _label(path, folder, pdfs))
    if not found:
        raise WrongUse(f"{folder}: no labels. A label is a JSON file with `file` (or `files`) and lists of records.")
    return found


def _label(path: Path, folder: Path, pdfs: Path | None) -> Iterator[Labelled]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise WrongUse(f"{path}: no JSON ({error}). Mend the label, or move it away.") from error
    if not isinstance(content, dict):
        return
    names = content.get("files") or [content["file"]] if content.get("file") or content.get("files") else []
    if names:
        places = [pdfs] if pdfs else [path.parent, *path.parent.relative_to(folder).parents, folder]
        yield Labelled(path, content, tuple(_pdf(name, places, path, folder) for name in names))


def _pdf(name: str, places: Sequence[Path], label: Path, folder: Path) -> Path:
    for place in places:
        for path in (place / name, folder / place / name):
            if path.is_file():
                return path
    raise NoSuchPath(f"{name} (named by {label}; give the folder of the PDFs with --pdf)")
