"""Keeps what is printed where: the one source of the truth files."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from corpus.generator.model import Benih, Naskah

Tempat = tuple[str, int]  # file, 1-based page


@dataclass
class Catatan:
    """The record of one pass of typesetting.

    A place is known by a key, such as "ukur/padi/capaian": seeds replace the text of a key,
    records point to a key, and drawing the key tells its page.
    """

    naskah: Naskah
    tempat: dict[str, Tempat] = field(default_factory=dict)
    label: dict[str, str] = field(default_factory=dict)  # printed page number by key
    benar: dict[str, str] = field(default_factory=dict)  # text of each key without its seed
    tercetak: dict[str, str] = field(default_factory=dict)
    rekaman: list[tuple[str, str, dict[str, Any]]] = field(default_factory=list)  # kind, key, record
    wajar: list[tuple[str, str]] = field(default_factory=list)  # key, why it is right
    halaman_tabel: dict[str, set[Tempat]] = field(default_factory=dict)
    nomor: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._benih: dict[str, Benih] = {benih.kunci: benih for benih in self.naskah.benih}

    @property
    def seeded(self) -> set[str]:
        return set(self._benih)

    def teks(self, kunci: str, benar: str) -> str:
        """What is printed at a key whose right text is `benar`."""
        self.benar[kunci] = benar
        seed = self._benih.get(kunci)
        self.tercetak[kunci] = seed.tertulis if seed else benar
        return self.tercetak[kunci]

    def kata(self, kunci: str, benar: str) -> str:
        """The same for running text: with a mark that tells its page when it is drawn."""
        return f'<onDraw name="tandai" label="{kunci}"/>{self.teks(kunci, benar)}'

    def kutip(self, kunci: str) -> str:
        """The key of a place that quotes the print of another."""
        return f"kutip/{self.urut('kutip')}:{kunci}"

    def rekam(self, jenis: str, kunci: str, /, **isi: Any) -> None:
        """Adds a record of kind `jenis` whose page is that of `kunci`."""
        self.rekaman.append((jenis, kunci, isi))

    def sah(self, kunci: str, uraian: str) -> None:
        """Notes that the figure at `kunci` looks odd and is right."""
        self.wajar.append((kunci, uraian))

    def tanda(self, kunci: str, berkas: str, halaman: int, label: str) -> None:
        """Called while drawing: the key stands on this page."""
        self.tempat.setdefault(kunci, (berkas, halaman))
        self.label.setdefault(kunci, label)

    def urut(self, nama: str) -> int:
        """The next number of a counter."""
        self.nomor[nama] = self.nomor.get(nama, 0) + 1
        return self.nomor[nama]
