from __future__ import annotations

import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.model.laporan import Hasil, Laporan
from extractor.model.temuan import Keparahan
from extractor.reviu import daftar as daftar_
from extractor.reviu import write_html
from extractor.reviu.baris import list_baris
from extractor.reviu.daftar import make_daftar
from extractor.reviu.ringkasan import list_ringkasan
from tests.samples import sample_hasil

NAMES = ("b", "a", "c")


def reports() -> Iterator[Hasil]:
    for name in NAMES:
        yield sample_hasil(laporan_id=name, berkas=f"{name}.pdf", sha256=name)


def test_in_order_and_numbered_as_the_list() -> None:
    found = make_daftar(reports(), {})
    assert found.baris == list_baris(list(reports()))
    assert found.ringkasan == list_ringkasan(list(reports()))
    assert set(found.berkas) == {f"{name}.pdf" for name in NAMES}


def test_no_report_is_kept() -> None:
    alive: list[weakref.ref[Laporan]] = []

    def watched() -> Iterator[Hasil]:
        for hasil in reports():
            assert sum(ref() is not None for ref in alive) <= 1
            alive.append(weakref.ref(hasil.laporan))
            yield hasil

    make_daftar(watched(), {})
    assert len(alive) == len(NAMES)


def test_of_very_many_only_the_gravest_get_pictures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(daftar_, "MOST_PICTURED", 2)
    found = make_daftar(reports(), {})
    assert len(found.bergambar) == 2
    assert {row.keparahan for row in found.bergambar} == {Keparahan.TINGGI}
    write_html(tmp_path / "reviu.html", reports())
    page = (tmp_path / "reviu.html").read_text(encoding="utf-8")
    assert f"{len(found.baris) - 2} temuan lain tanpa cuplikan" in page
