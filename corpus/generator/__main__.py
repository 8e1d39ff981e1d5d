"""Rewrites the sample corpus: python -m corpus.generator [--out FOLDER]."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from types import ModuleType

from corpus.generator.benar import kebenaran
from corpus.generator.buku import susun
from corpus.generator.halaman import daftarkan_huruf
from corpus.generator.periksa import periksa
from corpus.generator.reports import dinas_2019, dinas_2020, dinas_2021, kecamatan_2019, kecamatan_2020, kecamatan_2021

_LAPORAN = (dinas_2019, dinas_2020, dinas_2021, kecamatan_2019, kecamatan_2020, kecamatan_2021)


def terbitkan(modul: ModuleType, out: Path) -> None:
    """Writes one report and its truth; refuses if anything but the seeds is off."""
    naskah = modul.NASKAH
    jamak: tuple[str, ...] = getattr(modul, "BERKAS", ())
    berkas = list(jamak) or [f"{naskah.tahun}.pdf"]
    folder = f"{naskah.instansi.slug}/{naskah.tahun}" if jamak else naskah.instansi.slug
    catatan = susun(naskah, modul.tulis, berkas[0], out / folder)
    truth = kebenaran(catatan, folder, berkas, f"corpus/generator/reports/{modul.__name__.rsplit('.', 1)[1]}.py")
    errors = periksa(truth)
    if errors:
        raise SystemExit(f"{folder} {naskah.tahun}:\n" + "\n".join(errors))
    path = out / folder / ("truth.json" if jamak else f"{naskah.tahun}.truth.json")
    path.write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Writes the corpus."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path(__file__).resolve().parent.parent, help="folder to write to")
    out = parser.parse_args().out
    daftarkan_huruf()
    for modul in _LAPORAN:
        terbitkan(modul, out)


if __name__ == "__main__":
    main()
