"""Outlines and running text from a few words, for the tests of rules over them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from extractor.checks import check
from extractor.model.evidence import Bukti
from extractor.model.geometry import Box
from extractor.model.laporan import Berkas, Identitas, Laporan, Status
from extractor.model.outline import Bagian, EntriDaftarIsi, JenisBagian, Judul, Outline
from extractor.model.prosa import Baris, Kalimat, Paragraf
from extractor.model.table import Table
from extractor.model.temuan import Temuan

BERKAS = "dinas-rekaan.pdf"


def bukti(teks: str, halaman: int) -> Bukti:
    return Bukti(berkas=BERKAS, halaman=halaman, box=Box(0, 0, 10, 10), teks=teks)


def bagian(*parts: tuple[str, str | None, str, int]) -> tuple[Bagian, ...]:
    """Parts as (jenis, nomor, judul, halaman); each lies in the last part of a higher rank."""
    ranks = [JenisBagian.DEPAN, JenisBagian.BAB, JenisBagian.SUBBAB, JenisBagian.ANAK_SUBBAB]
    above: dict[int, str] = {}
    found = []
    for at, (jenis, nomor, judul, halaman) in enumerate(parts):
        kind = JenisBagian(jenis)
        rank = ranks.index(kind) if kind in ranks else 1
        induk = next((above[level] for level in range(rank - 1, 0, -1) if level in above), None)
        above = {level: part for level, part in above.items() if level < rank} | {rank: str(at)}
        found.append(
            Bagian(
                bagian_id=str(at),
                jenis=kind,
                nomor=nomor,
                judul=judul,
                jenis_kanonik=None,
                induk_id=induk,
                bukti=bukti(judul, halaman),
                halaman_akhir=halaman,
            )
        )
    return tuple(found)


def judul(*captions: tuple[str, str, int]) -> tuple[Judul, ...]:
    """Captions of tables as (nomor, judul, halaman)."""
    return tuple(
        Judul(jenis="tabel", nomor=nomor, judul=text, bukti=bukti(text, page)) for nomor, text, page in captions
    )


def isi(*lines: tuple[str | None, str]) -> tuple[EntriDaftarIsi, ...]:
    """Lines of a table of contents on page 2 as (nomor, teks)."""
    return tuple(
        EntriDaftarIsi(teks=teks, nomor=nomor, halaman_tercetak="1", bukti=bukti(teks, 2)) for nomor, teks in lines
    )


def butir(*items: tuple[str | None, str], halaman: int = 5, x: float = 100.0) -> list[Paragraf]:
    """Paragraphs as (nomor, teks); each is one sentence."""
    return [
        Paragraf(nomor, x, None, bukti(teks, halaman), (Kalimat(teks, bukti(teks, halaman)),)) for nomor, teks in items
    ]


def prosa(*texts: str, halaman: int = 5) -> list[Paragraf]:
    """Paragraphs of one sentence each."""
    return butir(*((None, text) for text in texts), halaman=halaman)


def baris(*texts: str, halaman: int = 5, tepi: bool = False) -> list[Baris]:
    """Printed lines."""
    return [Baris(BERKAS, halaman, Box(0, 0, 10, 10), text, tepi) for text in texts]


def temuan(
    aturan: str,
    *,
    outline: Outline | None = None,
    prose: Sequence[Paragraf] = (),
    lines: Sequence[Baris] = (),
    tables: Iterable[Table] = (),
    tahun: int = 2023,
    pindai: tuple[int, ...] = (),
    judul_ocr: Mapping[int, tuple[Box, ...]] = MappingProxyType({}),
    **records: object,
) -> list[Temuan]:
    """Findings of one rule, or of one family; the pages `pindai` are scans, `judul_ocr` are drawn titles."""
    file = Berkas(
        berkas=BERKAS,
        sha256="0",
        ukuran=1,
        jumlah_halaman=40,
        cara_baca="teks",
        status=Status.OK,
        halaman_ocr=pindai,
        judul_ocr=dict(judul_ocr),
    )
    laporan = Laporan.model_validate(
        {
            "laporan_id": "dinas-rekaan",
            "identitas": Identitas(instansi="Dinas Rekaan", tahun=tahun),
            "berkas": (file,),
            "outlines": (outline or Outline(),),
            **records,
        }
    )
    found = check(laporan, {BERKAS: tuple(tables)}, prose, lines)
    return [one for one in found if aturan in (one.aturan, one.aturan.split(".")[0])]
