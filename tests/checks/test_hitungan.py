from __future__ import annotations

from extractor.model.records import Klaim
from extractor.model.temuan import Keyakinan
from tests.checks.factory import Pabrik, reading
from tests.checks.naskah import bukti, prosa, temuan


def claim(kalimat: str, nilai: str, *, tentang: str | None = "Misi 1", halaman: int = 5) -> Klaim:
    found = reading(nilai, halaman)
    assert found is not None
    return Klaim(
        record_id=f"{halaman}{nilai}",
        bukti=bukti(kalimat, halaman),
        kalimat=kalimat,
        tentang=tentang,
        jenis="hitungan",
        tahun=2023,
        nilai=found,
        hitungan="sasaran",
    )


def test_digits_and_other_words() -> None:
    (found,) = temuan("hitungan", prose=prosa("Golongan III sebanyak 36 (tiga puluh empat) orang."))
    assert found.tertulis == "36 (tiga puluh empat)"
    assert temuan("hitungan", prose=prosa("Golongan III sebanyak 36 (tiga puluh enam) orang, 2 (dua) pria.")) == []


def test_two_counts_of_one_thing() -> None:
    one = claim("Pada Misi 1 terdapat 2 sasaran.", "2", halaman=14)
    two = claim("Misi 1 memuat 4 sasaran.", "4", halaman=17)
    (found,) = temuan("hitungan", klaim=(one, two))
    assert found.halaman == (14, 17)


def test_a_whole_and_its_part_in_one_sentence() -> None:
    kalimat = "Pada Misi 1 terdapat 4 sasaran, 3 sasaran di antaranya tercapai."
    assert temuan("hitungan", klaim=(claim(kalimat, "4"), claim(kalimat, "3"))) == []
    other = claim("Misi 2 memuat 3 sasaran.", "3", tentang="Misi 2")
    assert temuan("hitungan", klaim=(claim("Misi 1 memuat 4 sasaran.", "4"), other)) == []


def told(jumlah: str) -> Klaim:
    kalimat = f"Laporan ini menyajikan {jumlah} indikator kinerja."
    return claim(kalimat, jumlah).model_copy(update={"tentang": None, "hitungan": "indikator"})


def test_more_indicators_than_any_table_holds() -> None:
    pabrik = Pabrik()
    rows = tuple(pabrik.ukur(f"Persentase layanan {name}", "10", "10", "100") for name in ("air", "jalan", "sampah"))
    (found,) = temuan("hitungan.tabel", klaim=(told("4"),), pengukuran=rows)
    assert (found.tertulis, found.hitung, found.keyakinan) == ("4", "3", Keyakinan.PERLU_DICEK)
    assert temuan("hitungan.tabel", klaim=(told("3"), told("2")), pengukuran=rows) == []
    assert temuan("hitungan.tabel", klaim=(told("40"),), pengukuran=rows) == []
