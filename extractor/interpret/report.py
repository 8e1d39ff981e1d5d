"""One report out of the files that it consists of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from extractor.interpret.account import account
from extractor.interpret.agreement import find_agreements
from extractor.interpret.anggaran import read_anggaran
from extractor.interpret.documents import document_kind
from extractor.interpret.efisiensi import read_efisiensi
from extractor.interpret.identity import find_identity
from extractor.interpret.ids import make_id
from extractor.interpret.iku import read_iku
from extractor.interpret.kegiatan import is_activity, read_kegiatan
from extractor.interpret.klaim import read_klaim
from extractor.interpret.pendukung import read_pendukung
from extractor.interpret.penghargaan import read_penghargaan
from extractor.interpret.pengukuran import read_pengukuran, read_rata_rata
from extractor.interpret.perjanjian import read_perjanjian
from extractor.interpret.renstra import read_renstra
from extractor.interpret.rincian import read_rincian
from extractor.interpret.rkt import read_rkt
from extractor.interpret.rumus import read_rumus
from extractor.interpret.skala import read_skala
from extractor.interpret.view import TableView
from extractor.model.laporan import Identitas, Laporan, Naskah
from extractor.model.plans import Iku, Perjanjian, Renstra, Rkt
from extractor.model.records import (
    Anggaran,
    Efisiensi,
    Kegiatan,
    Klaim,
    Pendukung,
    Penghargaan,
    Pengukuran,
    RataRata,
    Record,
)

# Readers of one table; some take the report's year for what names none.
Reader = Callable[[TableView, int | None], Iterable[Record]]


def interpret(naskah: Sequence[Naskah]) -> Laporan:
    """Reads the records out of the files of one report, in their order."""
    identity = find_identity(naskah)
    return Laporan(
        laporan_id=make_id("laporan", *(item.document.sha256 for item in naskah)),
        identitas=identity,
        berkas=tuple(account(item.document, document_kind(item) or identity.jenis) for item in naskah),
        outlines=tuple(item.outline for item in naskah),
        skala=read_skala(naskah),
        rumus=tuple(rumus for item in naskah for rumus in read_rumus(item)),
        **_read_records(naskah, identity),
    )


def _read_measured(view: TableView, tahun: int | None) -> Iterator[Record]:
    if is_activity(view):
        return
    measured = list(read_pengukuran(view, tahun))
    yield from measured
    yield from read_rata_rata(view, tahun, measured)


READERS: tuple[Reader, ...] = (_read_measured, read_rkt, read_kegiatan, read_efisiensi)
UNDATED: tuple[Callable[[TableView], Iterable[Record]], ...] = (read_iku, read_renstra, read_pendukung)
FIELDS: dict[type[Record], str] = {
    Pengukuran: "pengukuran",
    RataRata: "rata_rata",
    Perjanjian: "perjanjian",
    Anggaran: "anggaran",
    Iku: "iku",
    Renstra: "renstra",
    Rkt: "rkt",
    Kegiatan: "kegiatan",
    Efisiensi: "efisiensi",
    Pendukung: "pendukung",
    Penghargaan: "penghargaan",
    Klaim: "klaim",
}


def _read_records(naskah: Sequence[Naskah], identity: Identitas) -> dict[str, Sequence[Record]]:
    """What tables and prose hold, by the field of the report that it belongs to."""
    found: dict[str, list[Record]] = {field: [] for field in FIELDS.values()}
    for item in naskah:
        for record in _read_file(item, identity):
            found[FIELDS[type(record)]].append(record)
    return {field: tuple(records) for field, records in found.items()}


def _read_file(naskah: Naskah, identity: Identitas) -> Iterator[Record]:
    tahun = identity.tahun
    agreements = find_agreements(naskah, identity.instansi, tahun)
    yield from read_perjanjian(naskah, agreements)
    for table in naskah.tables:
        view = TableView(naskah, table)
        yield from read_anggaran(view, tahun, agreements.get(view.tabel_id))
        yield from chain.from_iterable(read(view, tahun) for read in READERS)
        yield from chain.from_iterable(read(view) for read in UNDATED)
    yield from read_penghargaan(naskah)
    yield from read_rincian(naskah, tahun)
    yield from read_klaim(naskah, tahun)
