"""Names of findings that stay the same over runs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from extractor.canon.fold import squeeze


def temuan_id(aturan: str, laporan_id: str, subjek: str, texts: Iterable[str]) -> str:
    """Sixteen hexadecimal digits made of what a finding says, never of where on the page it stands.

    Args:
        aturan: The rule.
        laporan_id: The report.
        subjek: Name of the indicator or budget line that it is about.
        texts: The prints that contradict each other.
    """
    parts = [aturan, laporan_id, squeeze(subjek), *("".join(text.split()) for text in texts)]
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]
