"""What a sample report is made of: agency, indicators, budget, style, and the contradictions put into it."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from corpus.generator.angka import Notasi


@dataclass(frozen=True)
class Instansi:
    """An invented agency."""

    slug: str
    nama: str
    wilayah: str
    singkat: str  # as running text calls it
    kepala: str
    kota: str
    renstra: tuple[int, int]  # first and last year of the strategic plan

    @property
    def lengkap(self) -> str:
        return f"{self.nama} {self.wilayah}"


@dataclass(frozen=True)
class Indikator:
    """An indicator with its figures over the years; `id` is its true identity whatever a report calls it."""

    id: str
    nama: str
    satuan: str
    target: dict[int, str]  # plain decimals: the digits are those printed
    realisasi: dict[int, str]
    menurun: bool = False
    asli: dict[int, str] = field(default_factory=dict)  # realisasi before it was rounded for print
    induk: str | None = None
    formulasi: str = ""
    sumber: str = ""
    sebab: str = ""
    gabung: str | None = None  # id of the indicator in whose value cells this one shares
    nasional: str | None = None

    def t(self, tahun: int) -> Decimal:
        return Decimal(self.target[tahun])

    def r(self, tahun: int) -> Decimal:
        return Decimal(self.realisasi[tahun])

    def tepat(self, tahun: int) -> Decimal:
        """The realisasi that the agency reckoned with."""
        return Decimal(self.asli.get(tahun, self.realisasi[tahun]))


@dataclass(frozen=True)
class Sasaran:
    """A strategic goal and its indicators."""

    nama: str
    indikator: tuple[Indikator, ...]
    tujuan: str = ""


@dataclass(frozen=True)
class Kegiatan:
    """A budget line below a program; `anak` are its sub-activities, if any."""

    nama: str
    murni: int
    anggaran: int
    realisasi: int
    kode: str = ""
    anak: tuple[Kegiatan, ...] = ()


@dataclass(frozen=True)
class Program:
    """A program with its activities; serves the goal at index `sasaran`."""

    nama: str
    kegiatan: tuple[Kegiatan, ...]
    kode: str = ""
    sasaran: int | None = None

    @property
    def murni(self) -> int:
        return sum(item.murni for item in self.kegiatan)

    @property
    def anggaran(self) -> int:
        return sum(item.anggaran for item in self.kegiatan)

    @property
    def realisasi(self) -> int:
        return sum(item.realisasi for item in self.kegiatan)


@dataclass(frozen=True)
class Pita:
    """A band of the scale: printed range, predicate, and the exact lower bound it starts from."""

    rentang: str
    predikat: str
    kode: str
    bawah: int
    termasuk: bool  # whether the bound itself is in the band


@dataclass(frozen=True)
class Benih:
    """A contradiction put in on purpose: what is printed at `kunci` instead of what the data say."""

    kunci: str
    tertulis: str
    aturan: str
    uraian: str  # may hold {tertulis} and {hitung}
    juga: tuple[str, ...] = ()  # keys of the other places that take part in it
    hitung: str | None = None  # where the figure to compare with is not the one that was replaced
    pasti: bool = True
    lintas: int | None = None  # year of the agency's other report that it contradicts
    induk: str | None = None  # key of the sum that no longer holds: it is what the finding names


@dataclass(frozen=True)
class Gaya:
    """How a report looks."""

    kertas: tuple[float, float] = (595.28, 841.89)
    huruf: str = "Times-Roman"
    tebal: str = "Times-Bold"
    miring: str = "Times-Italic"
    ukuran: float = 12
    spasi: float = 1.5
    ukuran_tabel: float = 9.5
    warna_kepala: tuple[float, float, float] | None = None
    tepi_atas: str = ""
    tepi_bawah: str = ""
    nomor_tengah: bool = True
    tanda_air: str = ""
    pola_judul: str = "{bab}.{nomor}"  # of sub-chapters: 3.1, or a letter
    pola_tabel: str = "Tabel 3.1"  # or "Tabel III.1"
    garis_isi: bool = False  # rules as thin filled rectangles, as word processors export them
    baris_nomor: str = "({n})"


@dataclass(frozen=True)
class Naskah:
    """One report, as data."""

    instansi: Instansi
    tahun: int
    jenis: str
    sasaran: tuple[Sasaran, ...]
    program: tuple[Program, ...]
    skala: tuple[Pita, ...]
    notasi: Notasi
    gaya: Gaya
    benih: tuple[Benih, ...] = ()
    btl: tuple[int, int] | None = None  # indirect expenditure: budget and realisation
    satuan_di_nilai: bool = False  # "88 %" in the cells

    @property
    def indikator(self) -> tuple[Indikator, ...]:
        return tuple(item for sasaran in self.sasaran for item in sasaran.indikator)

    def predikat(self, nilai: Decimal) -> Pita:
        """The band in which a ratio lies; the scale runs from the best band down."""
        for pita in self.skala:
            if nilai > pita.bawah or (pita.termasuk and nilai == pita.bawah):
                return pita
        return self.skala[-1]
