from __future__ import annotations

import pytest

from extractor.model.temuan import Keyakinan
from tests.checks.factory import Pabrik
from tests.checks.naskah import baris, prosa, temuan


def told(text: str) -> list[str]:
    """What the rule finds in a sentence beside two measured indicators."""
    pabrik = Pabrik()
    rows = (
        pabrik.ukur("Persentase akses air minum layak", "95,11%", "94,63%", "99,50%"),
        pabrik.ukur("Persentase akses sanitasi layak", "74,20%", "59,96%", "80,81%"),
    )
    found = temuan("narasi.salah_ketik", prose=prosa(text), lines=baris(text), pengukuran=rows)
    assert all(one.keyakinan is Keyakinan.PERLU_DICEK for one in found)
    return [f"{one.tertulis} > {one.hitung}" for one in found]


def test_a_result_one_digit_off() -> None:
    assert told("Sampai dengan tahun 2023 capaian SPM ini adalah sebesar 94,62%.") == ["94,62% > 94,63%"]


@pytest.mark.parametrize(
    "text",
    [
        "Sampai dengan tahun 2023 capaian SPM ini adalah sebesar 94,63%.",
        "Sampai dengan tahun 2022 capaian SPM ini adalah sebesar 94,62%.",  # another year
        "Sampai dengan tahun 2023 capaian nasional adalah sebesar 94,62%.",
        "Sampai dengan tahun 2023 capaian SPM ini adalah sebesar 91,42%.",
        "Sampai dengan tahun 2023 bunga pinjaman itu sebesar 94,62%.",
        "Dari 90,00% capaian SPM ini menjadi 94,62%.",
    ],
)
def test_results_that_are_left(text: str) -> None:
    assert told(text) == []


LEAD = "rataan capaian kinerja untuk seluruh sasaran Dinas Rekaan dinyatakan sangat baik sebesar"


def test_two_figures_behind_the_same_words() -> None:
    texts = [*prosa(f"Disimpulkan bahwa {LEAD} 114,40%.", halaman=21), *prosa(f"Jadi {LEAD} 114,50%.", halaman=49)]
    (found,) = temuan("narasi.kata_sama", prose=texts)
    assert (found.tertulis, found.hitung, found.halaman) == ("114,50%", "114,40%", (21, 49))


@pytest.mark.parametrize("figures", [("114,40%", "114,40%"), ("114,40%", "98,70%"), ("114,40%", "114,50%", "115,50%")])
def test_figures_behind_the_same_words_that_are_left(figures: tuple[str, ...]) -> None:
    texts = [one for page, text in enumerate(figures, start=20) for one in prosa(f"Jadi {LEAD} {text}.", halaman=page)]
    assert temuan("narasi.kata_sama", prose=texts) == []
