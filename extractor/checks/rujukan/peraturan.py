"""Citations of regulations in running text, and the national ones that reports rest on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from extractor.canon.fold import fold
from extractor.canon.vocabulary import Vocabulary, load
from extractor.checks.bahan import Bahan
from extractor.model.evidence import Bukti
from extractor.model.prosa import Kalimat

_CITED = re.compile(
    r"""(?P<nama>\b(?:[Uu]ndang\s?-?\s?[Uu]ndang|Peraturan|Instruksi|Keputusan|Permen\w*|Perpres|Perda|Pergub|Perbup|Inpres|UU|PP|PM)
        \b[^;:()]{0,110}?)
        \b(?:Nomor|No)\b\s*[.:]?\s*(?P<nomor>\d{1,4})\s*(?:Tahun|/)\s*(?P<tahun>(?:19|20)\d\d)\b
        (?:[^;]{0,12}?\b[Tt]entang\s+(?P<tentang>[^;()]{4,170}))?""",
    re.VERBOSE,
)
_END = re.compile(r"\s+(?:sebagaimana|yang telah|jo\.?|dan Peraturan|serta)\b|\.\s|,\s*(?=Peraturan|Undang)|\bNomor\b")
_INNER = re.compile(r"\b(?:Nomor|No)\b\s*[.:]?\s*\d")
_KIND = re.compile(
    r"\b(?:[Uu]ndang\s?-?\s?[Uu]ndang|Peraturan|Instruksi|Keputusan|Permen\w*|Perpres|Perda|Pergub|Perbup|UU|PP)\b"
)


class Peraturan(Vocabulary):
    """A national regulation."""

    jenis: str
    nomor: int
    tahun: int
    tentang: str
    dicabut: str | None = None
    sejak: int | None = None


class Kementerian(Vocabulary):
    """The one name that stands between two words: `menteri` pendayagunaan `aparatur negara`."""

    depan: str
    belakang: str
    nama: str


class Legal(Vocabulary):
    """Content of legal.yaml."""

    jenis: dict[str, tuple[str, ...]]
    kementerian: tuple[Kementerian, ...]
    peraturan: tuple[Peraturan, ...]

    @cached_property
    def kinds(self) -> dict[str, str]:
        """Folded words to kind."""
        return {fold(word): kind for kind, words in self.jenis.items() for word in words}


@lru_cache(maxsize=1)
def legal() -> Legal:
    """The gazetteer of regulations."""
    return load("legal", Legal)


@dataclass(frozen=True, slots=True)
class Kutipan:
    """A citation: kind as in the gazetteer, or the folded words themselves; number, year, subject if printed."""

    jenis: str
    nomor: int
    tahun: int
    tentang: str
    kalimat: Kalimat

    @property
    def bukti(self) -> Bukti:
        """The place of its sentence."""
        return self.kalimat.bukti

    @property
    def teks(self) -> str:
        """Number and year."""
        return f"Nomor {self.nomor} Tahun {self.tahun}"


def cited(bahan: Bahan) -> list[Kutipan]:
    """The regulations that a report cites, in order."""
    return list(citations(bahan.kalimat))


def citations(sentences: Iterable[Kalimat]) -> Iterator[Kutipan]:
    """The regulations that sentences cite, in order."""
    for sentence in sentences:
        for found in _CITED.finditer(sentence.teks) if "No" in sentence.teks else ():
            name = found["nama"]
            if _INNER.search(name):
                continue
            starts = [hit.start() for hit in _KIND.finditer(name)]
            about = _END.split(found["tentang"] or "")[0].strip(" ,.")
            kind = _kind(fold(name[starts[-1] :] if starts else name))
            yield Kutipan(kind, int(found["nomor"]), int(found["tahun"]), about, sentence)


def _kind(words: str) -> str:
    names = [name for name in legal().kinds if words == name or words.startswith(f"{name} ")]
    return legal().kinds[max(names, key=len)] if names else words
