"""Where things lie, and what a run may use: defaults, each with the environment variable that changes it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum
from importlib import util
from pathlib import Path

from extractor.errors import WrongUse

DEFAULT_DB = Path("out/lkjip.duckdb")


def data_dir(name: str) -> Path:
    """The folder `name` (schemas, corpus) that comes with the program, in a checkout or an installed wheel."""
    package = Path(__file__).parent
    packed = package / "_data" / name
    return packed if packed.is_dir() else package.parent / name


def ocr_is_installed() -> bool:
    """Whether the extra `ocr` is there. Imports nothing of it."""
    return all(util.find_spec(name) for name in ("cv2", "onnxruntime", "rapidocr"))


class Ocr(StrEnum):
    """When to read pictures of pages."""

    AUTO = "auto"
    NEVER = "never"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class OcrUse:
    """How pages that are pictures are read.

    Attributes:
        mode: When.
        cache: Folder that keeps what was read; None keeps nothing.
        pages: Only so many first pages of a file; None for all.
    """

    mode: Ocr = Ocr.AUTO
    cache: Path | None = None
    pages: int | None = None

    @classmethod
    def from_environment(cls) -> OcrUse:
        """What LKJIP_OCR (auto, never, always) and LKJIP_OCR_CACHE (a folder) say."""
        mode, cache = os.environ.get("LKJIP_OCR") or Ocr.AUTO, os.environ.get("LKJIP_OCR_CACHE")
        try:
            return cls(Ocr(mode), Path(cache) if cache else None)
        except ValueError:
            raise WrongUse(f"LKJIP_OCR is {mode!r}: set it to auto, never or always, or unset it.") from None


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may use before it is stopped.

    Attributes:
        seconds: Time for the whole file: a scan of a thousand pages takes an hour.
        stall_seconds: Time without a sign of progress.
        memory_mb: Address space of a worker, MiB.
        tasks_per_worker: After so many a worker is replaced, against slow leaks in libraries; a file takes three.
        tries: So many workers may die of a file before it is given up.
    """

    seconds: float = 7200
    stall_seconds: float = 120
    memory_mb: int = 2048
    tasks_per_worker: int = 200
    tries: int = 2

    @classmethod
    def from_environment(cls) -> Limits:
        """The defaults, or what LKJIP_FILE_SECONDS, LKJIP_STALL_SECONDS and LKJIP_MEMORY_MB say."""
        return cls(
            seconds=_positive("LKJIP_FILE_SECONDS", cls().seconds),
            stall_seconds=_positive("LKJIP_STALL_SECONDS", cls().stall_seconds),
            memory_mb=int(_positive("LKJIP_MEMORY_MB", cls().memory_mb)),
        )


def _positive(variable: str, default: float) -> float:
    text = os.environ.get(variable)
    if not text:
        return default
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if value <= 0:
        raise WrongUse(f"{variable} is {text!r}: set it to a number above 0, or unset it.")
    return value
