"""Budgets under the targets of an agreement are of its year, version and office."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.interpret.agreement import Agreement, find_agreements
from tests.interpret.naskah_builder import naskah, page
from tests.sample_parts import table

TARGETS = (("Sasaran", "Indikator Kinerja", "Target"), ("Meningkatnya layanan", "Nilai SAKIP", "BB"))
BUDGETS = (("Program", "Anggaran"), ("Program Satu", "1.000.000"))
AGENCY = "Dinas Pertanian Kabupaten Rekaan"
LOWER = ("Nama : Rekaan", "Jabatan : Sekretaris Dinas Pertanian", "selanjutnya disebut pihak pertama")


def agreements(*titles: Sequence[str]) -> list[Agreement]:
    """Agreements on pages of their own; under each, the budgets of the same."""
    tables = [
        item
        for nomor in range(1, len(titles) + 1)
        for item in (
            table(f"target{nomor}", nomor, TARGETS, "perjanjian"),
            table(f"pagu{nomor}", nomor, BUDGETS, "perjanjian"),
        )
    ]
    pages = [
        page([(70, 5 + 15 * at, text) for at, text in enumerate(lines)], nomor) for nomor, lines in enumerate(titles, 1)
    ]
    found = find_agreements(naskah(*pages, tables=tables), AGENCY, 2021)
    assert [found[f"pagu{nomor}"] for nomor in range(1, len(titles) + 1)] == [
        found[f"target{nomor}"] for nomor in range(1, len(titles) + 1)
    ]
    return [found[f"target{nomor}"] for nomor in range(1, len(titles) + 1)]


def test_budgets_are_of_the_year_that_the_agreement_names() -> None:
    assert agreements(["Perjanjian Kinerja Tahun 2022"]) == [Agreement("kepala", 2022, None)]


def test_the_agreement_beside_its_change_is_the_first_one() -> None:
    first, changed = agreements(["Perjanjian Kinerja Tahun 2021"], ["Perubahan Perjanjian Kinerja Tahun 2021"])
    assert (first.versi, changed.versi) == ("murni", "perubahan")


def test_a_change_of_another_year_says_nothing_of_this_one() -> None:
    first, _ = agreements(["Perjanjian Kinerja Tahun 2021"], ["Perubahan Perjanjian Kinerja Tahun 2022"])
    assert first.versi is None


def test_budgets_of_a_lower_office() -> None:
    (found,) = agreements(["Perjanjian Kinerja Tahun 2021", *LOWER])
    assert found.pemegang == "Sekretaris Dinas Pertanian"


def test_budgets_alone_are_an_agreement() -> None:
    alone = naskah(page([(70, 5, "Perjanjian Kinerja Tahun 2021")]), tables=[table("t", 1, BUDGETS, "perjanjian")])
    assert find_agreements(alone, AGENCY, 2021) == {"t": Agreement("kepala", 2021, None)}
