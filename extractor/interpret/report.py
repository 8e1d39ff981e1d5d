"""One report out of the files that it consists of."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.interpret.account import account
from extractor.interpret.anggaran import read_anggaran
from extractor.interpret.identity import find_identity
from extractor.interpret.ids import make_id
from extractor.interpret.pengukuran import read_pengukuran, read_rata_rata
from extractor.interpret.perjanjian import read_perjanjian
from extractor.interpret.rumus import read_rumus
from extractor.interpret.skala import read_skala
from extractor.interpret.view import TableView
from extractor.model.laporan import Laporan, Naskah
from extractor.model.records import Anggaran, Pengukuran, RataRata


def interpret(naskah: Sequence[Naskah]) -> Laporan:
    """Reads the records out of the files of one report, in their order."""
    identity = find_identity(naskah)
    pengukuran: list[Pengukuran] = []
    rata_rata: list[RataRata] = []
    anggaran: list[Anggaran] = []
    for item in naskah:
        for table in item.tables:
            view = TableView(item, table)
            measured = list(read_pengukuran(view, identity.tahun))
            pengukuran += measured
            rata_rata += read_rata_rata(view, identity.tahun, measured)
            anggaran += read_anggaran(view, identity.tahun)
    return Laporan(
        laporan_id=make_id("laporan", *(item.document.sha256 for item in naskah)),
        identitas=identity,
        berkas=tuple(account(item.document) for item in naskah),
        outlines=tuple(item.outline for item in naskah),
        pengukuran=tuple(pengukuran),
        rata_rata=tuple(rata_rata),
        anggaran=tuple(anggaran),
        perjanjian=tuple(row for item in naskah for row in read_perjanjian(item, identity.instansi, identity.tahun)),
        skala=read_skala(naskah),
        rumus=tuple(rumus for item in naskah for rumus in read_rumus(item)),
    )
