from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.model.geometry import Box
from extractor.model.outline import Judul, Outline
from extractor.model.temuan import Keyakinan
from tests.checks.naskah import bukti, prosa, temuan


def test_a_regulation_changed_by_an_older_one() -> None:
    text = (
        "Undang-undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah diubah beberapa kali, "
        "terakhir dengan Undang-undang Nomor 32 Tahun 2004, mengatur hal itu."
    )
    (found,) = temuan("rujukan.perubahan", prose=prosa(text))
    assert found.tertulis == "Nomor 32 Tahun 2004"


@pytest.mark.parametrize(
    "text",
    [
        "Undang-Undang Nomor 23 Tahun 2014 sebagaimana telah diubah dengan Undang-Undang Nomor 9 Tahun 2015.",
        "Peraturan Nomor 13 Tahun 2006 sebagaimana diubah; Peraturan Nomor 8 Tahun 2003 tentang hal lain.",
        "Undang-Undang Nomor 23 Tahun 2014 menggantikan Undang-Undang Nomor 32 Tahun 2004.",
    ],
)
def test_regulations_that_are_left(text: str) -> None:
    assert temuan("rujukan.perubahan", prose=prosa(text)) == []


def plan(nomor: str, period: str) -> str:
    return f"Peraturan Daerah {nomor} tentang Rencana Pembangunan Jangka Menengah Daerah Tahun {period} berlaku."


def test_two_regulations_for_the_plan_of_one_period() -> None:
    old = plan("Nomor 2 Tahun 2009", "2013-2018").replace("Menengah Daerah", "Menengah (RPJM) Daerah")
    new = plan("Nomor 25 Tahun 2013", "2013-2018")
    (found,) = temuan("rujukan.rpjmd", prose=[*prosa(new, halaman=11), *prosa(old, halaman=41)])
    assert (found.tertulis, found.hitung) == ("Nomor 2 Tahun 2009", "Nomor 25 Tahun 2013")
    assert found.keyakinan is Keyakinan.PERLU_DICEK
    other = plan("Nomor 2 Tahun 2009", "2008-2013")
    assert temuan("rujukan.rpjmd", prose=[*prosa(new, halaman=11), *prosa(other, halaman=41)]) == []


def captioned(jenis: str, y: float) -> Outline:
    place = bukti("Perjanjian Kinerja", 5).model_copy(update={"box": Box(0, y, 10, y + 10)})
    return Outline(
        judul=(Judul.model_validate({"jenis": jenis, "nomor": "2.1", "judul": "Perjanjian", "bukti": place}),)
    )


def test_a_figure_announced_where_a_table_follows() -> None:
    text = prosa("Perjanjian kinerja dapat dilihat pada gambar dibawah ini :")
    (found,) = temuan("rujukan.jenis", prose=text, outline=captioned("tabel", 40))
    assert (found.tertulis, found.hitung) == ("gambar", "Tabel 2.1 Perjanjian")
    assert temuan("rujukan.jenis", prose=text, outline=captioned("gambar", 40)) == []


def test_text_between_the_sentence_and_a_caption() -> None:
    text = prosa("Perjanjian kinerja dapat dilihat pada gambar berikut:")
    lower = bukti("Uraian lain.", 5).model_copy(update={"box": Box(0, 20, 10, 30)})
    between = [replace(one, bukti=lower) for one in prosa("Uraian lain.")]
    assert temuan("rujukan.jenis", prose=[*text, *between], outline=captioned("tabel", 40)) == []
