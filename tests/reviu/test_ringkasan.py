from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.checks import rules
from extractor.model.laporan import Hasil, Status
from extractor.model.temuan import Keparahan
from extractor.reviu.kosakata import family, kosakata
from extractor.reviu.nomor import runs
from extractor.reviu.ringkasan import list_ringkasan
from tests.samples import sample_hasil


def with_file(hasil: Hasil, **changes: object) -> Hasil:
    file = hasil.laporan.berkas[0].model_copy(update=changes)
    return replace(hasil, laporan=hasil.laporan.model_copy(update={"berkas": (file,)}))


def test_runs_of_pages_are_drawn_together() -> None:
    assert runs([9, 3, 4, 5, 12, 4]) == "3–5, 9, 12"
    assert runs([]) == ""


def test_values_are_those_with_a_place() -> None:
    # 3 indicators with 3 values, 3 budget lines with 3, an average and a target of the agreement.
    assert list_ringkasan([sample_hasil()])[0].nilai == 3 * 3 + 3 * 3 + 1 + 1


def test_pages_without_text_are_counted_and_named() -> None:
    item = list_ringkasan([with_file(sample_hasil(), halaman_tanpa_teks=(2, 3))])[0]
    assert (item.halaman, item.halaman_dibaca) == (4, 2)
    (gap,) = item.celah
    assert gap.startswith("dinas-rekaan-2023.pdf: hal. 2–3 tidak berlapis teks")


def test_a_failed_file_says_why() -> None:
    item = list_ringkasan([with_file(sample_hasil(), status=Status.GAGAL, alasan="Berkas meminta kata sandi.")])[0]
    assert item.halaman_dibaca == 0
    assert item.celah == ("dinas-rekaan-2023.pdf: Berkas meminta kata sandi.",)


def test_findings_are_counted_by_severity_and_check() -> None:
    item = list_ringkasan([sample_hasil()])[0]
    assert item.keparahan == {Keparahan.TINGGI: 1, Keparahan.SEDANG: 1, Keparahan.RENDAH: 0}
    assert {check.keluarga: check.temuan for check in item.pemeriksaan if check.temuan} == {"capaian": 1, "jumlah": 1}


def test_a_check_without_material_does_not_count_as_done() -> None:
    hasil = sample_hasil()
    bare = replace(hasil, laporan=hasil.laporan.model_copy(update={"pengukuran": ()}))
    done = {check.keluarga: check.dapat for check in list_ringkasan([bare])[0].pemeriksaan}
    assert not done["capaian"]
    assert done["jumlah"]


def test_a_family_that_no_rule_serves_is_not_said_to_be_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    served = [rule for rule in rules() if rule.aturan.startswith("jumlah")]
    monkeypatch.setattr("extractor.reviu.ringkasan.rules", lambda: served)
    hasil = replace(sample_hasil(), temuan=())
    assert [check.keluarga for check in list_ringkasan([hasil])[0].pemeriksaan] == ["jumlah"]


def test_every_rule_has_its_words_and_its_item_of_the_checklist() -> None:
    kata = kosakata()
    assert {family(rule.aturan) for rule in rules()} <= set(kata.aturan)
    assert {rule.butir_reviu for rule in rules()} <= set(kata.butir)
