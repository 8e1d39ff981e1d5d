"""What schemas/reviu.yaml holds: the checklist of the reviu, and the words of each family of rules."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from extractor.canon.vocabulary import Vocabulary, load
from extractor.model.putusan import Vonis
from extractor.model.temuan import Keparahan, Keyakinan


class Jawab(StrEnum):
    """Answers to an item of the checklist."""

    YA = "ya"
    SEBAGIAN = "sebagian"
    TIDAK = "tidak"
    TIDAK_BERLAKU = "tidak_berlaku"
    TIDAK_DAPAT_DINILAI = "tidak_dapat_dinilai"


class Butir(Vocabulary):
    """An item of the checklist, Permenpan RB 53/2014 lampiran III."""

    teks: str
    sifat: str


class Sebutan(Vocabulary):
    """A severity or a confidence: its name, and what it means to the reader."""

    nama: str
    arti: str


class Keluarga(Vocabulary):
    """A family of rules, in the words of a reviewer."""

    nama: str
    pembanding: str
    bahan: tuple[str, ...]
    kriteria: str
    dampak: str
    rekomendasi: str


class Langkah(Vocabulary):
    """A step of the reviu: what is looked at, how, where; whether the report itself is enough for it."""

    hal: str
    langkah: str
    sumber: str
    dari_dokumen: bool


class Kosakata(Vocabulary):
    """The whole file."""

    bagian_butir: dict[str, str]
    butir: dict[str, Butir]
    sifat: dict[str, str]
    keparahan: dict[Keparahan, Sebutan]
    keyakinan: dict[Keyakinan, Sebutan]
    status_awal: str
    status: dict[Vonis, str]
    jawaban: dict[Jawab, str]
    cara_uji: str
    langkah: tuple[Langkah, ...]
    pernyataan: tuple[str, ...]
    paragraf_penjelas: str
    bahan: dict[str, str]
    aturan: dict[str, Keluarga]


@lru_cache(maxsize=1)
def kosakata() -> Kosakata:
    """The words of the reviu papers.

    Raises:
        VocabularyError: The file is missing or does not fit.
    """
    return load("reviu", Kosakata)


def family(aturan: str) -> str:
    """The family of a rule: `jumlah` of `jumlah.realisasi`."""
    return aturan.partition(".")[0]
