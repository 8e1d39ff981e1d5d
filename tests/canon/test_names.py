from __future__ import annotations

import pytest

from extractor.canon.names import said_once, strip_footnotes, strip_numbering, strip_unit


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("1) Jumlah", "Jumlah"),
        ("a. Jumlah", "Jumlah"),
        ("(2) Jumlah", "Jumlah"),
        ("1.2.3. Persentase", "Persentase"),
        ("- Jumlah", "Jumlah"),
        ("• 1) Jumlah", "Jumlah"),
        ("iv. Jumlah", "Jumlah"),
        ("3 musim tanam", "3 musim tanam"),
        ("2.500 ton", "2.500 ton"),
        ("Jumlah", "Jumlah"),
        ("A", "A"),
    ],
)
def test_strip_numbering(text: str, bare: str) -> None:
    assert strip_numbering(text) == bare


@pytest.mark.parametrize("mark", ["*", "**)", " *)", " ^", "#", "(*)"])
def test_strip_footnotes(mark: str) -> None:
    assert strip_footnotes("Jumlah keluarga" + mark) == "Jumlah keluarga"


@pytest.mark.parametrize(
    ("text", "bare", "unit"),
    [
        ("Ketersediaan sarana (%)", "Ketersediaan sarana", "%"),
        ("Jumlah pelatihan (8 jenis)", "Jumlah pelatihan", "jenis"),
        ("Indeks Gender /IDG (poin)*", "Indeks Gender /IDG", "poin"),
        ("Peserta KB Pria 3.40%", "Peserta KB Pria", "%"),
        ("Indeks Gender 68.00 poin", "Indeks Gender", "poin"),
        ("Produksi Kedelai Ton", "Produksi Kedelai", "Ton"),
        ("Konsumsi energi k.kal/kap/hari", "Konsumsi energi", "k.kal/kap/hari"),
        ("PHBS rumah tangga mencapai 50%", "PHBS rumah tangga mencapai 50%", None),
        ("Taman Hayati (KEHATI)", "Taman Hayati (KEHATI)", None),
        ("1 Dokumen", "1 Dokumen", None),
    ],
)
def test_strip_unit(text: str, bare: str, unit: str | None) -> None:
    assert strip_unit(text) == (bare, unit)


@pytest.mark.parametrize(
    ("text", "once"),
    [
        ("Pengelolaan Arsip Pengelolaan Arsip", "Pengelolaan Arsip"),
        ("Pengelolaan Arsip", "Pengelolaan Arsip"),
        ("Sama sama", "Sama sama"),
        ("lain lain", "lain lain"),
        ("Pengelolaan Arsip Pengelolaan Arsip Daerah", "Pengelolaan Arsip Pengelolaan Arsip Daerah"),
    ],
)
def test_said_once(text: str, once: str) -> None:
    assert said_once(text) == once
