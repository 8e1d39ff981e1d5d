from __future__ import annotations

import subprocess
import sys

import pytest

from extractor.canon.regions import kecamatan_code, region_code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Provinsi Jawa Barat", "32"),
        ("PROPINSI JAWA BARAT", "32"),
        ("Provinsi Jabar", "32"),
        ("Provinsi DKI Jakarta", "31"),
        ("Provinsi Daerah Istimewa Yogyakarta", "34"),
        ("Kab. Jember", "35.09"),
        ("Kabupaten Bandung", "32.04"),
        ("Kota Bandung", "32.73"),
        ("Kabupaten Bandung Brat", "32.17"),  # a slip, and Kabupaten Bandung is further off
        ("Kota Pare-Pare", "73.72"),
        ("Kabupaten Pangkajene dan Kepulauan", "73.10"),
        ("Kota Jakarta Selatan", "31.74"),
    ],
)
def test_a_region_has_its_code_however_it_is_written(name: str, code: str) -> None:
    assert region_code(name) == code


@pytest.mark.parametrize("name", ["Kabupaten Lembah Arum", "Kota Tirtamaya", "Jember", "Provinsi", "Kabupaten", ""])
def test_what_is_no_region_has_none(name: str) -> None:
    assert region_code(name) is None


def test_a_kecamatan_is_found_in_its_kabupaten() -> None:
    assert kecamatan_code("KECAMATAN SUMBER SARI", "35.09") == "35.09.21"
    assert kecamatan_code("Kecamatan Sumbersari", "35.10") is None


def test_a_kecamatan_alone_must_be_the_only_one_of_its_name() -> None:
    assert kecamatan_code("Kecamatan Balung", None) == "35.09.10"
    assert kecamatan_code("Kecamatan Sukajaya Rekaan", None) is None
    assert kecamatan_code("Kecamatan Arjasa", None) is None  # in Jember, Situbondo and Sumenep


def test_the_list_is_loaded_only_when_a_name_is_looked_up() -> None:
    code = "import sys, extractor.interpret.identity; sys.exit('lokal' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
