"""Reports of several files: a page number alone says nothing."""

from __future__ import annotations

from extractor.checks import check
from extractor.checks.sentences import di_berkas
from extractor.model.evidence import Bukti
from extractor.model.geometry import Box
from extractor.model.laporan import Berkas, Status
from extractor.model.temuan import BuktiTemuan
from tests.checks.factory import Pabrik


def file(name: str) -> Berkas:
    return Berkas(berkas=name, sha256=name, ukuran=1, jumlah_halaman=9, cara_baca="teks", status=Status.OK)


def test_each_place_with_its_file() -> None:
    places = [("x/bab-2.pdf", 6), ("x/bab-3.pdf", 11), ("x/bab-3.pdf", 9)]
    found = [
        BuktiTemuan(bukti=Bukti(berkas=name, halaman=page, box=Box(0, 0, 1, 1), teks=""), peran="")
        for name, page in places
    ]
    assert di_berkas(found) == "Berkas: bab-2.pdf hal. 6 dan bab-3.pdf hal. 9 dan 11."


def test_findings_name_the_file_only_where_there_are_several() -> None:
    pabrik = Pabrik()
    pabrik.ukur("Persentase jalan mantap", "50", "60", "110")
    (alone,) = pabrik.temuan("capaian")
    assert "Berkas:" not in alone.uraian
    two = pabrik.laporan().model_copy(update={"berkas": (file("bab-2.pdf"), file("bab-3.pdf"))})
    (found,) = check(two)
    assert found.uraian.startswith(alone.uraian)
    assert found.temuan_id == alone.temuan_id
    assert "Berkas: " in found.uraian
