"""What was read of pictures of pages, kept on disk: reading takes seconds a page."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
from pathlib import Path
from typing import Any

from extractor import __version__
from extractor.document.ocr.read import Scan, read_picture
from extractor.document.ocr.render import Picture, render
from extractor.model.geometry import Box
from extractor.model.page import Edge, Word

MANNER = 5  # of reading: raised when pages are read otherwise


def kept(page: Any, folder: Path | None) -> Scan:
    """What is read of a page, a loaded `pypdfium2.PdfPage`; from `folder`, if the same picture was read before.

    Read by another version of the program, or in another manner, it is read again.
    """
    picture, scale = render(page)
    if folder is None:
        return read_picture(picture, scale)
    place = folder / f"{_fingerprint(picture)}-{__version__}-{MANNER}.json.gz"
    scan = _load(place)
    if scan is None:
        scan = read_picture(picture, scale)
        _save(place, scan)
    return scan


def _fingerprint(picture: Picture) -> str:
    return hashlib.sha256(f"{picture.shape}".encode() + picture.tobytes()).hexdigest()


def _save(place: Path, scan: Scan) -> None:
    """There whole or not at all; a folder that can't be written keeps nothing."""
    part = place.with_name(f".{place.name}.{os.getpid()}.tmp")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(gzip.compress(json.dumps(_plain(scan)).encode(), 1))
        part.replace(place)
    except OSError:
        part.unlink(missing_ok=True)


def _plain(scan: Scan) -> dict[str, Any]:
    return {
        "size": [scan.width, scan.height],
        "words": scan.words,  # tuples of tuples: lists in JSON
        "edges": scan.edges,
        "turn": [scan.quarters, scan.skew],
        "confidence": scan.confidence,
    }


def _load(place: Path) -> Scan | None:
    try:
        data = json.loads(gzip.decompress(place.read_bytes()))
        words = tuple(Word(text, Box(*box), *rest) for text, box, *rest in data["words"])
        edges = tuple(Edge(*edge) for edge in data["edges"])
        (width, height), (quarters, skew) = data["size"], data["turn"]
        return Scan(width, height, words, edges, quarters, skew, data["confidence"])
    except (OSError, EOFError, ValueError, KeyError, TypeError):
        return None
