"""Small reports for the tests of the rules: rows given by their prints, read as the program reads them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from extractor.checks import check
from extractor.model.evidence import Bukti, Reading
from extractor.model.geometry import Box
from extractor.model.laporan import Identitas, Laporan
from extractor.model.plans import Perjanjian
from extractor.model.records import (
    Anggaran,
    Lingkup,
    LingkupAnggaran,
    Pengukuran,
    RataRata,
    Record,
    Rumus,
    Skala,
    TingkatAnggaran,
)
from extractor.model.temuan import Temuan
from extractor.model.value import Kind
from extractor.values.parse import parse

BERKAS = "dinas-rekaan.pdf"


def bukti(teks: str, halaman: int = 1, x: float = 0) -> Bukti:
    return Bukti(berkas=BERKAS, halaman=halaman, box=Box(x, 0, x + 10, 10), teks=teks)


def reading(
    teks: str | None, halaman: int = 1, expect: Kind | None = None, *, split: bool = False, x: float = 0
) -> Reading | None:
    if teks is None:
        return None
    return Reading(value=parse(teks, expect=expect), bukti=bukti(teks, halaman, x), split=split)


class Pabrik:
    """Makes records with running numbers."""

    def __init__(self) -> None:
        self._count = 0
        self.records: list[Record] = []

    def _id(self) -> str:
        self._count += 1
        return f"r{self._count}"

    def ukur(
        self,
        indikator: str,
        target: str | None = None,
        realisasi: str | None = None,
        capaian: str | None = None,
        *,
        halaman: int = 1,
        tabel: str = "t1",
        tahun: int | None = 2023,
        lingkup: Lingkup = Lingkup.TAHUNAN,
        kategori: str | None = None,
        sasaran: str | None = None,
        induk: str | None = None,
        rumus_kolom: str | None = None,
        split: bool = False,
        one_cell: bool = False,
    ) -> Pengukuran:
        record = Pengukuran(
            record_id=self._id(),
            bukti=bukti(indikator, halaman),
            tabel_id=tabel,
            indikator=indikator,
            tahun=tahun,
            lingkup=lingkup,
            sasaran=sasaran,
            induk=induk,
            rumus_kolom=rumus_kolom,
            target=reading(target, halaman, split=split),
            realisasi=reading(realisasi, halaman, split=split),
            capaian=reading(capaian, halaman, Kind.PERCENT, split=split, x=0 if one_cell else 20),
            kategori=reading(kategori, halaman),
        )
        self.records.append(record)
        return record

    def rata(self, nilai: str, anggota: Sequence[Record], label: str = "Rata-rata") -> RataRata:
        found = reading(nilai, expect=Kind.PERCENT)
        assert found is not None
        record = RataRata(
            record_id=self._id(),
            bukti=bukti(label),
            label=label,
            nilai=found,
            anggota=tuple(member.record_id for member in anggota),
            tahun=2023,
        )
        self.records.append(record)
        return record

    def dana(
        self,
        uraian: str,
        anggaran: str | None = None,
        realisasi: str | None = None,
        persen: str | None = None,
        *,
        tingkat: TingkatAnggaran = TingkatAnggaran.PROGRAM,
        induk: Record | None = None,
        murni: str | None = None,
        sisa: str | None = None,
        persen_dari: str = "realisasi",
        lingkup: LingkupAnggaran = LingkupAnggaran.REALISASI,
        halaman: int = 1,
        tabel: str | None = "t1",
        tahun: int | None = 2023,
        versi: str | None = None,
    ) -> Anggaran:
        record = Anggaran(
            record_id=self._id(),
            bukti=bukti(uraian, halaman),
            tabel_id=tabel,
            uraian=uraian,
            tingkat=tingkat,
            lingkup=lingkup,
            induk_id=induk.record_id if induk else None,
            tahun=tahun,
            versi=versi,
            persen_dari=persen_dari,
            pemegang="kepala" if lingkup is LingkupAnggaran.PERJANJIAN else None,
            anggaran=reading(anggaran, halaman, Kind.MONEY),
            anggaran_murni=reading(murni, halaman, Kind.MONEY),
            realisasi=reading(realisasi, halaman, Kind.MONEY),
            persen=reading(persen, halaman, Kind.PERCENT),
            sisa=reading(sisa, halaman, Kind.MONEY),
        )
        self.records.append(record)
        return record

    def janji(self, indikator: str, target: str, *, halaman: int = 2, tingkat: str = "kepala") -> Perjanjian:
        record = Perjanjian(
            record_id=self._id(),
            bukti=bukti(indikator, halaman),
            tabel_id="pk",
            tingkat=tingkat,
            sumber="perjanjian_kinerja",
            tahun=2023,
            indikator=indikator,
            target=reading(target, halaman),
        )
        self.records.append(record)
        return record

    def skala(self, *bands: tuple[str, str | None, bool, str | None, bool], skala_id: str = "s") -> None:
        for predikat, low, low_in, high, high_in in bands:
            self.records.append(
                Skala(
                    record_id=self._id(),
                    bukti=bukti(predikat, 3),
                    skala_id=skala_id,
                    rentang=f"{low} - {high}",
                    low=Decimal(low) if low else None,
                    low_included=low_in,
                    high=Decimal(high) if high else None,
                    high_included=high_in,
                    predikat=predikat,
                )
            )

    def rumus(self, formula: str, teks: str = "rumus", arah: str = "negatif") -> None:
        self.records.append(Rumus(record_id=self._id(), bukti=bukti(teks, 4), teks=teks, formula=formula, arah=arah))

    def laporan(self) -> Laporan:
        def those(kind: type[Record]) -> Iterable[Record]:
            return tuple(record for record in self.records if type(record) is kind)

        return Laporan.model_validate(
            {
                "laporan_id": "dinas-rekaan-2023",
                "identitas": Identitas(instansi="Dinas Rekaan", tahun=2023),
                "berkas": (),
                "outlines": (),
                "pengukuran": those(Pengukuran),
                "rata_rata": those(RataRata),
                "anggaran": those(Anggaran),
                "perjanjian": those(Perjanjian),
                "skala": those(Skala),
                "rumus": those(Rumus),
            }
        )

    def temuan(self, aturan: str | None = None) -> list[Temuan]:
        """Findings, or those of one rule or family."""
        found = check(self.laporan())
        return [one for one in found if aturan in (None, one.aturan, one.aturan.split(".")[0])]
