"""How a room says where it is. A leaf: rooms tell, whoever runs them listens."""

from __future__ import annotations

from collections.abc import Callable

Listener = Callable[[str, int, int], None]


def _nobody(step: str, halaman: int, of: int) -> None:
    del step, halaman, of


_listener: Listener = _nobody


def listen(listener: Listener) -> None:
    """From now on `listener(step, halaman, of)` hears what is told in this process."""
    global _listener
    _listener = listener


def tell(step: str, halaman: int = 0, of: int = 0) -> None:
    """Says that `step` (a verb: read, tables) has come to page `halaman` (1-based) of `of`; 0 where there is no page.

    Call it once a page: a file that tells nothing for long is taken for hung, and stopped.
    """
    _listener(step, halaman, of)
