"""The words by which agencies, regions and offices are named."""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import dropwhile

from extractor.canon.fold import fold
from extractor.canon.vocabulary import Vocabulary, load
from extractor.memo import remembered

Words = tuple[str, ...]


class Agencies(Vocabulary):
    """Content of agencies.yaml; the file explains each key."""

    instansi: tuple[str, ...]
    berdiri_sendiri: frozenset[str]
    bernama_tempat: frozenset[str]
    wilayah: dict[str, str]
    penghubung: frozenset[str]
    bukan_nama: frozenset[str]
    penjabat: frozenset[str]
    pimpinan: tuple[str, ...]
    bawahan: tuple[str, ...]

    @cached_property
    def heads(self) -> dict[str, tuple[Words, ...]]:
        """First words of agencies' names by their first word, the longest first."""
        found: dict[str, list[Words]] = {}
        for name in sorted(self.instansi, key=len, reverse=True):
            words = tuple(fold(name).split())
            found.setdefault(words[0], []).append(words)
        return {first: tuple(heads) for first, heads in found.items()}


@lru_cache(maxsize=1)
def agencies() -> Agencies:
    """The vocabulary of agencies."""
    return load("agencies", Agencies)


@remembered
def leads(title: str, agency: str | None) -> bool | None:
    """Whether an office is the head of the agency; False for one below, None if the title names no office.

    Args:
        title: `Kepala Dinas Perhubungan`, `CAMAT`, `Kepala Bidang Angkutan`.
        agency: Name of the agency: `Kepala Bagian Umum` leads the Bagian Umum, and stands below a Dinas.
    """
    known = agencies()
    words = " ".join(dropwhile(known.penjabat.__contains__, fold(title).split())) + " "
    if agency and words.startswith(f"kepala {fold(agency)} "):
        return True
    below = max((len(office) for office in known.bawahan if words.startswith(f"{office} ")), default=0)
    above = max((len(office) for office in known.pimpinan if words.startswith(f"{office} ")), default=0)
    return above > below if above or below else None
