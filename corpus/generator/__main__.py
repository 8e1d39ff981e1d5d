"""Rewrites the sample corpus: python -m corpus.generator [--out FOLDER]."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from corpus.generator.benar import kebenaran
from corpus.generator.buku import susun
from corpus.generator.halaman import daftarkan_huruf
from corpus.generator.periksa import periksa
from corpus.generator.reports import dinas_2019, dinas_2020, dinas_2021, kecamatan_2019, kecamatan_2020, kecamatan_2021

_LAPORAN = (dinas_2019, dinas_2020, dinas_2021, kecamatan_2019, kecamatan_2020, kecamatan_2021)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path(__file__).resolve().parent.parent, help="folder to write to")
    out = parser.parse_args().out
    daftarkan_huruf()
    for modul in _LAPORAN:
        naskah = modul.NASKAH
        folder = out / naskah.instansi.slug
        jamak = getattr(modul, "BERKAS", None)
        nama = jamak[0] if jamak else f"{naskah.tahun}.pdf"
        tujuan = folder / str(naskah.tahun) if jamak else folder
        catatan = susun(naskah, modul.tulis, nama, tujuan)
        truth = kebenaran(
            catatan, list(jamak or [nama]), f"corpus/generator/reports/{modul.__name__.rsplit('.', 1)[1]}.py"
        )
        errors = periksa(truth)
        if errors:
            raise SystemExit(f"{naskah.instansi.slug} {naskah.tahun}:\n" + "\n".join(errors))
        path = tujuan / ("truth.json" if jamak else f"{naskah.tahun}.truth.json")
        path.write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n")


if __name__ == "__main__":
    main()
