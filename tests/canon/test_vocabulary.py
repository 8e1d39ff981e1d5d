from __future__ import annotations

from pathlib import Path

import pytest

from extractor.canon.entities import entities
from extractor.canon.predicates import predicate
from extractor.canon.units import Units, counts, family, is_measure, units
from extractor.canon.vocabulary import Vocabulary, read
from extractor.errors import VocabularyError
from extractor.values.lexicon import number_words


class Sample(Vocabulary):
    nama: str
    jumlah: int


def test_error_names_file_and_key(tmp_path: Path) -> None:
    path = tmp_path / "contoh.yaml"
    path.write_text("nama: satu\njumlah: banyak\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"contoh\.yaml, jumlah"):
        read(path, Sample)


def test_unknown_key_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "contoh.yaml"
    path.write_text("nama: satu\njumlah: 1\nlain: 2\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match="lain"):
        read(path, Sample)


@pytest.mark.parametrize("content", ["nama: [", None])
def test_unreadable_file(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "contoh.yaml"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"contoh\.yaml"):
        read(path, Sample)


def test_no_is_a_word(tmp_path: Path) -> None:
    path = tmp_path / "contoh.yaml"
    path.write_text("nama: no\njumlah: 1\n", encoding="utf-8")
    assert read(path, Sample).nama == "no"


def test_shipped_vocabularies_load() -> None:
    assert number_words().scales["milyar"] == "miliar"
    assert units().by_spelling["orang"] == "orang"
    assert entities().measures["jumlah"] == "jumlah"


def test_no_unit_stands_in_two_families() -> None:
    spellings = [unit.casefold() for names in units().keluarga.values() for unit in names]
    assert {unit for unit in spellings if spellings.count(unit) > 1} == set()


def test_unit_families() -> None:
    assert family("Orang PNS") == "orang"
    assert family("desa/kel") == family("Kab/Kota") == "wilayah"
    assert family("KEHATI") is None
    assert counts("Ekor")
    assert not counts("%")
    assert is_measure("Ton")
    assert not is_measure("poin")


def test_family_lists_must_exist() -> None:
    with pytest.raises(ValueError, match="no family"):
        Units(hitungan=frozenset({"benda"}), ukuran=frozenset(), keluarga={"orang": ("orang",)})


@pytest.mark.parametrize(
    ("text", "label"), [("SANGAT BAIK", "Sangat Baik"), ("SB", "Sangat Baik"), ("cukup", "Cukup"), ("SD", "Cukup")]
)
def test_predicates(text: str, label: str) -> None:
    known = predicate(text)
    assert known is not None
    assert known.label == label


def test_no_predicate() -> None:
    assert predicate("Dokumen") is None
