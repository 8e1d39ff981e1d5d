"""The log of a run: a line of JSON for everything that happens."""

from __future__ import annotations

import datetime as dt
import json
import os
from pathlib import Path
from types import TracebackType

from extractor.errors import OutputUnwritable


class RunLog:
    """Writes `<folder>/<run>.jsonl`; what libraries print goes to `<run>.txt` beside it, kept only if there is any."""

    def __init__(self, folder: Path) -> None:
        self.run_id = f"{dt.datetime.now(dt.UTC):%Y%m%dT%H%M%S.%fZ}-{os.getpid()}"
        self.path = folder / f"{self.run_id}.jsonl"
        self.output = folder / f"{self.run_id}.txt"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._stream = self.path.open("w", encoding="utf-8", buffering=1)
        except OSError as error:
            raise OutputUnwritable(self.path, error.strerror or str(error)) from error

    def __enter__(self) -> RunLog:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            self.write("broken_off", reason=type(error).__name__, details=str(error))
        self._stream.close()
        if self.output.exists() and not self.output.stat().st_size:
            self.output.unlink()

    def write(self, event: str, **fields: object) -> None:
        """Adds a line: when, which run, what happened, and the fields that are not None."""
        now = dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds")
        told = {key: value for key, value in fields.items() if value is not None}
        line = {"time": now, "run": self.run_id, "event": event, **told}
        self._stream.write(json.dumps(line, ensure_ascii=False, default=str) + "\n")
