"""The database as a run sees it: which files are known, and the one place that writes to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from typing import Protocol

from extractor.batch.plan import Known
from extractor.model.laporan import Berkas, Hasil
from extractor.model.temuan import Keparahan


class Ledger(Protocol):
    """What a run needs of a store."""

    def known(self) -> dict[str, Known]:
        """Files in the database, by sha256; of copies the one that was read."""
        ...

    def load(self, hasil: Hasil) -> None:
        """Puts a report in, in place of what its files gave before."""
        ...

    def account(self, berkas: Berkas) -> None:
        """Puts in a file that gave no report, in place of what it gave before."""
        ...

    def temuan(self, berkas: Collection[str]) -> Counter[Keparahan]:
        """Findings in these files, by severity."""
        ...
