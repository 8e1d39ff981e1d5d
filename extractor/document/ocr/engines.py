"""What reads a picture of a line: the recogniser of RapidOCR. Made once a process."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import util
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from extractor.document.ocr.render import Picture

HEIGHT = 48  # pixels of a line as the model wants it
LEAST_WIDTH = 160  # narrower lines are filled up to it: it was trained with twice as much, but reads these as well
BATCH = 4  # lines at once: more cost memory and blank width
LETTERS = "".join(map(chr, range(33, 127))) + "‰°±²³×–—‘’“”•≥≤½¼é"


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of a line: characters, the place of each from 0 (left) to 1, and how sure each is, 0 to 1."""

    text: str
    places: tuple[float, ...]
    sure: tuple[float, ...]

    @property
    def confidence(self) -> float:
        """Of all of it, 0 to 1."""
        return sum(self.sure) / len(self.sure) if self.sure else 0.0


def read_lines(lines: Sequence[Picture]) -> list[Reading]:
    """Reads pictures of lines, dark on light."""
    return _recogniser().read(lines)


@lru_cache(maxsize=1)
def _recogniser() -> Recogniser:
    return Recogniser()


class Recogniser:
    """The text recognition model that comes with RapidOCR (PP-OCR), run by itself.

    Its own pipeline is not used: lines are found already, the places of characters are wanted, and what is no Latin
    letter, digit or sign can be ruled out before the most likely character is taken.
    """

    def __init__(self) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 3
        self._session: Any = onnxruntime.InferenceSession(
            str(_model()), sess_options=options, providers=["CPUExecutionProvider"]
        )
        self._input: str = self._session.get_inputs()[0].name
        known = self._session.get_modelmeta().custom_metadata_map["character"].splitlines()
        characters = ["", *known, " "]  # the first is the blank of CTC
        self._codes = np.array([0, *(i for i, char in enumerate(characters) if i and (char == " " or char in LETTERS))])
        self._characters = [characters[code] for code in self._codes]

    def read(self, lines: Sequence[Picture]) -> list[Reading]:
        """Reads pictures of lines; those of like width together."""
        order = sorted(range(len(lines)), key=lambda number: lines[number].shape[1] / lines[number].shape[0])
        readings: dict[int, Reading] = {}
        for start in range(0, len(order), BATCH):
            numbers = order[start : start + BATCH]
            readings.update(zip(numbers, self._batch([lines[number] for number in numbers]), strict=True))
        return [readings[number] for number in range(len(lines))]

    def _batch(self, lines: Sequence[Picture]) -> Iterator[Reading]:
        widths = [max(8, round(HEIGHT * line.shape[1] / line.shape[0])) for line in lines]
        width = max(LEAST_WIDTH, *widths)
        batch = np.zeros((len(lines), 3, HEIGHT, width), np.float32)
        for number, (line, own) in enumerate(zip(lines, widths, strict=True)):
            batch[number, :, :, :own] = cv2.resize(line, (own, HEIGHT)).astype(np.float32) / 127.5 - 1.0
        (odds,) = self._session.run(None, {self._input: batch})
        for row, own in zip(odds[:, :, self._codes], widths, strict=True):
            yield self._decode(row, own / width)

    def _decode(self, odds: npt.NDArray[np.float32], share: float) -> Reading:
        """The most likely path: repeated characters once, blanks taken out."""
        best = odds.argmax(axis=1)
        chosen = np.flatnonzero((best > 0) & (best != np.concatenate(([0], best[:-1]))))
        return Reading(
            "".join(self._characters[best[frame]] for frame in chosen),
            tuple(float((frame + 0.5) / len(odds) / share) for frame in chosen),
            tuple(float(odds[frame, best[frame]]) for frame in chosen),
        )


def _model() -> Path:
    spec = util.find_spec("rapidocr")
    folder = Path(spec.origin or "").parent if spec else Path()
    return sorted((folder / "models").glob("*rec*.onnx"))[-1]
