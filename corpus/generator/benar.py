"""The truth of a report, in the form of the hand-made labels (see corpus/README.md)."""

from __future__ import annotations

import re
from typing import Any

from corpus.generator.angka import rupiah
from corpus.generator.catatan import Catatan, Tempat

_JENIS = (
    "bagian",
    "pengukuran",
    "rata_rata",
    "anggaran",
    "perjanjian",
    "iku",
    "renstra",
    "rkt",
    "skala",
    "rumus",
    "klaim",
)


def _letak(tempat: Tempat, *, banyak: bool) -> dict[str, Any]:
    return {"berkas": tempat[0], "halaman": tempat[1]} if banyak else {"halaman": tempat[1]}


def _bernama(c: Catatan, folder: str) -> None:
    """Names the files of all places by their paths below corpus/."""
    c.tempat = {key: (f"{folder}/{file}", page) for key, (file, page) in c.tempat.items()}


def _utuh(teks: str) -> int:
    return int(re.sub(r"\D", "", teks))


def _temuan(c: Catatan, *, banyak: bool, lintas: bool) -> list[dict[str, Any]]:
    made = []
    for seed in c.naskah.benih:
        if bool(seed.lintas) != lintas:
            continue
        quotes = [key for key in c.tempat if key.startswith("kutip/") and key.endswith(f":{seed.kunci}")]
        places = sorted({c.tempat[key] for key in (seed.kunci, *seed.juga, *quotes)})
        tertulis, hitung = seed.tertulis, seed.hitung if seed.hitung is not None else c.benar[seed.kunci]
        if seed.induk:
            places = sorted({*places, c.tempat[seed.induk]})
            tertulis = c.tercetak[seed.induk]
            hitung = rupiah(_utuh(tertulis) + _utuh(seed.tertulis) - _utuh(c.benar[seed.kunci]))
        entry: dict[str, Any] = {"aturan": seed.aturan, "halaman": sorted({page for _, page in places})}
        if banyak:
            entry["tempat"] = [_letak(place, banyak=True) for place in places]
        entry["uraian"] = seed.uraian.format(tertulis=tertulis, hitung=hitung)
        if seed.lintas:
            entry["tahun_lain"] = seed.lintas
        made.append({**entry, "tertulis": tertulis, "hitung": hitung, "pasti": seed.pasti})
    return made


def _benar(c: Catatan, *, banyak: bool) -> list[dict[str, Any]]:
    seen, made = set(), []
    for key, uraian in c.wajar:
        if key in seen or key not in c.tempat:
            continue
        seen.add(key)
        made.append({**_letak(c.tempat[key], banyak=banyak), "teks": c.tercetak.get(key), "uraian": uraian})
    return made


def kebenaran(c: Catatan, folder: str, berkas: list[str], sumber: str) -> dict[str, Any]:
    """What stands in the report's file or files below `folder`, and what contradicts itself there."""
    banyak = len(berkas) > 1
    nama = [f"{folder}/{file}" for file in berkas]
    _bernama(c, folder)
    n = c.naskah
    out: dict[str, Any] = {"files": nama} if banyak else {"file": nama[0]}
    out["sumber"] = sumber
    out["laporan"] = {
        "jenis": "LKjIP", "instansi": n.instansi.nama, "wilayah": n.instansi.wilayah, "tahun": n.tahun,
        "jenis_tercetak": n.jenis, "periode_renstra": f"{n.instansi.renstra[0]}-{n.instansi.renstra[1]}",
    }  # fmt: skip
    out["notasi"] = {"desimal": n.notasi.desimal, "ribuan": n.notasi.ribuan, "potong": n.notasi.potong}
    pages: dict[str, set[Tempat]] = {"pengukuran": set(), "anggaran": set()}
    for jenis in _JENIS:
        out[jenis] = []
    for jenis, key, isi in c.rekaman:
        tempat = c.tempat[key]
        out[jenis].append({**_letak(tempat, banyak=banyak), **isi})
        if jenis in pages:
            pages[jenis].add(tempat)
    out["temuan"] = _temuan(c, banyak=banyak, lintas=False)
    out["temuan_lintas"] = _temuan(c, banyak=banyak, lintas=True)
    out["benar"] = _benar(c, banyak=banyak)
    out["indikator"] = [
        {"nama": ik.nama, "induk": ik.induk, "satuan": ik.satuan, "identitas": ik.id} for ik in n.indikator
    ]
    if banyak:
        out["tabel_halaman"] = {
            file: {jenis: sorted(p for f, p in found if f == file) for jenis, found in pages.items()} for file in nama
        }
    else:
        out["tabel_halaman"] = {jenis: sorted(p for _, p in found) for jenis, found in pages.items()}
    return out
