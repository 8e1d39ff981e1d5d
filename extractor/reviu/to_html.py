"""The list as one HTML file that needs nothing else: figures side by side, and the pictures of their places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from extractor.model.laporan import Hasil
from extractor.model.putusan import Putusan
from extractor.model.temuan import Keparahan, Keyakinan
from extractor.reviu.baris import Baris, Tempat, kelompok
from extractor.reviu.bidikan import MOST, Bidikan, aim
from extractor.reviu.cuplikan import Cuplikan, take
from extractor.reviu.daftar import make_daftar
from extractor.reviu.gambar import Gambar
from extractor.reviu.keluaran import put
from extractor.reviu.kosakata import kosakata
from extractor.reviu.nomor import runs
from extractor.reviu.ringkasan import Ringkasan

ZOOM = 1.4  # CSS pixels a point: print of 11 points is as large as the text beside it
QUOTES = 6  # most quotes in a caption


@dataclass(frozen=True, slots=True)
class Foto:
    """A picture with its caption; `gambar` is None where it could not be made."""

    gambar: Gambar | None
    judul: str
    kutipan: str


@dataclass(frozen=True, slots=True)
class Kartu:
    """A finding as shown: its row, its pictures, and where the places without one are."""

    baris: Baris
    foto: tuple[Foto, ...]
    lain: str | None


@dataclass(frozen=True, slots=True)
class Seksi:
    """A report with its open findings by severity, and those that are closed."""

    ringkasan: Ringkasan
    kelompok: dict[Keparahan, tuple[Kartu, ...]]
    ditutup: tuple[Kartu, ...]


def write_html(
    path: Path, hasil: Iterable[Hasil], putusan: Mapping[str, Putusan] = {}, pdf_root: Path | None = None
) -> None:
    """Writes the list with pictures; the same results and PDFs give the same bytes.

    Args:
        path: Where to.
        hasil: The reports.
        putusan: Verdicts by temuan_id.
        pdf_root: Folder that relative paths of the PDFs start from; the current one if None.

    Raises:
        OutputUnwritable: The file can't be written.
    """
    from jinja2 import Environment, PackageLoader, StrictUndefined

    daftar = make_daftar(hasil, putusan)
    rows, ringkasan = daftar.baris, daftar.ringkasan
    shots = {row.no: aim([item.bukti for item in row.tempat]) for row in daftar.bergambar}
    cuplikan = take((shot for group in shots.values() for shot in group[:MOST]), daftar.berkas, pdf_root)
    kartu = {row.no: _kartu(row, shots.get(row.no, ()), cuplikan) for row in rows}

    environment = Environment(
        loader=PackageLoader("extractor.reviu"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["ribuan"] = lambda number: f"{number:,}".replace(",", ".")
    page = environment.get_template("reviu.html").render(
        seksi=[_seksi(item, rows, kartu) for item in ringkasan],
        jumlah=_totals(ringkasan),
        tanpa_gambar=len(rows) - len(shots),
        celah_gambar={PurePath(name).name: reason for name, reason in cuplikan.celah.items()},
        keluarga=_families(rows),
        kata=kosakata(),
        pasti=Keyakinan.PASTI,
        zoom=ZOOM,
    )
    put(path, page.encode())


def _kartu(row: Baris, shots: Sequence[Bidikan], cuplikan: Cuplikan) -> Kartu:
    shown, rest = shots[:MOST], shots[MOST:]
    lain = f"{sum(len(shot.boxes) for shot in rest)} tempat lain: hal. {runs([shot.halaman for shot in rest])}"
    return Kartu(row, tuple(_foto(row.tempat, shot, cuplikan) for shot in shown), lain if rest else None)


def _foto(tempat: Sequence[Tempat], shot: Bidikan, cuplikan: Cuplikan) -> Foto:
    inside = [
        item
        for item in tempat
        if (item.bukti.berkas, item.bukti.halaman) == (shot.berkas, shot.halaman) and item.bukti.box in shot.boxes
    ]
    return Foto(cuplikan.gambar.get(shot), inside[0].letak.pangkal, _quotes(inside))


def _quotes(tempat: Sequence[Tempat]) -> str:
    """What is printed there, by part: `jumlah “30”; anggota “10”, “20”`."""
    parts: dict[str, list[str]] = {}
    for item in tempat[:QUOTES]:
        parts.setdefault(item.peran.replace("_", " "), []).append(f"“{item.bukti.teks}”")
    text = "; ".join(f"{part} {', '.join(quotes)}" for part, quotes in parts.items())
    return f"{text}; dan {len(tempat) - QUOTES} lagi" if len(tempat) > QUOTES else text


def _seksi(item: Ringkasan, rows: Sequence[Baris], kartu: dict[int, Kartu]) -> Seksi:
    own = [row for row in rows if row.laporan_id == item.laporan_id]
    groups = {level: tuple(kartu[row.no] for row in group) for level, group in kelompok(own).items()}
    return Seksi(item, groups, tuple(kartu[row.no] for row in own if row.ditutup))


def _totals(ringkasan: Sequence[Ringkasan]) -> dict[str, int]:
    totals = {
        "halaman": sum(item.halaman for item in ringkasan),
        "dibaca": sum(item.halaman_dibaca for item in ringkasan),
        "nilai": sum(item.nilai for item in ringkasan),
        "temuan": sum(item.temuan for item in ringkasan),
        "ditutup": sum(item.ditutup for item in ringkasan),
    }
    levels = {level.value: sum(item.keparahan[level] for item in ringkasan) for level in Keparahan}
    sure = {level.value: sum(item.keyakinan[level] for item in ringkasan) for level in Keyakinan}
    return totals | levels | sure


def _families(rows: Sequence[Baris]) -> list[str]:
    """Headings of the families that have findings, in the order of the vocabulary."""
    found = {row.keluarga for row in rows}
    return [words.nama for words in kosakata().aturan.values() if words.nama in found]
