from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.canon.fold import common_words, fold, spelling, squeeze


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("REALI-SASI", "realisasi"),
        ("REAL ISASI", "realisasi"),
        ("REALALISASI", "realisasi"),
        ("CAPAIA N", "capaian"),
        ("TARGE T", "target"),
        ("PENILAI-AN", "penilaian"),
        ("pembanguna n", "pembangunan"),
        ("Ter se dia nya do ku me n", "tersedianya dokumen"),
        ("P E N U TU P", "penutup"),
        ("wila- yah", "wilayah"),
        ("rata-rata", "rata rata"),
        ("masing- masing", "masing masing"),
        ("Prosentase / Presentase / Persentasi", "persentase persentase persentase"),
        ("Indek Kepuasan (IKM)", "indeks kepuasan ikm"),
        ("Sasaran Stratejik", "sasaran strategis"),
        ("Kab/Kota", "kabupaten kota"),
        ("s.d. 2018", "sd 2018"),
        ("sampai dengan 2018", "sd 2018"),
        ("LAKIP", "lkjip"),
        ("Perangkat Daerah", "opd"),
        ("Air & Limbah", "air dan limbah"),
        ("% Capaian", "% capaian"),
        ("Jum'at", "jumat"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(max_size=60))
def test_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)


vocabulary = sorted({*spelling().words, *spelling().phrases, *common_words(), "s d", "kab", "-", "n", "co-", "A", "%"})


@given(st.lists(st.sampled_from(vocabulary), max_size=7), st.sampled_from([" ", "-", "/", "- "]))
def test_idempotent_on_words_of_the_domain(words: list[str], between: str) -> None:
    folded = fold(between.join(words))
    assert fold(folded) == folded


@given(st.sampled_from(sorted(word for word in common_words() if len(word) > 5)), st.data())
def test_cut_word_squeezes_to_the_whole(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 1))
    assert squeeze(f"{word[:at]} {word[at:]}") == squeeze(word)
