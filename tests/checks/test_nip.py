from __future__ import annotations

import pytest

from tests.checks.naskah import baris, temuan


def test_a_number_of_a_civil_servant_with_a_digit_too_many() -> None:
    (found,) = temuan("format.nip", lines=baris("NIP.199009129 201503 1 002 NIP. 19850101 201001 2 003", halaman=7))
    assert (found.tertulis, found.hitung) == ("199009129 201503 1 002", "18 angka")
    assert "19 angka" in found.uraian
    assert found.halaman == (7,)


def test_the_right_print_elsewhere_is_named() -> None:
    lines = baris("NIP. 850101 201001 2 003", halaman=7) + baris("Pembina NIP. 19850101 201001 2 003", halaman=9)
    (found,) = temuan("format.nip", lines=lines)
    assert found.hitung == "19850101 201001 2 003"


@pytest.mark.parametrize(
    "text",
    [
        "NIP. 19850101 201001 2 003",
        "NIP.198501012010012003",
        "NIP. 131 234 567",  # as they were before 2009
        "NIP. 19850101 201001",  # goes on in the next line
        "Telepon 0331 19850101 2010 0120033",
    ],
)
def test_numbers_that_are_left(text: str) -> None:
    assert temuan("format.nip", lines=baris(text)) == []
