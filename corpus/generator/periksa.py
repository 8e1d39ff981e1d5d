"""Recomputes a report from its truth alone, and demands that only what was seeded is off."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from itertools import pairwise
from typing import Any

DIPERIKSA = {
    "capaian",
    "rata_rata",
    "kategori",
    "jumlah",
    "persen_anggaran",
    "target_beda",
    "realisasi_beda",
    "anggaran_beda",
    "format",
}
_UANG = re.compile(r"(?:Rp\.? ?)?\d{1,3}(?:\.\d{3})*(?:,\d{2}|,-)?")


@dataclass(frozen=True)
class Ganjil:
    """Something that does not add up, with all the texts that take part in it."""

    aturan: str
    teks: frozenset[str]
    uraian: str


class Pemeriksa:
    """The checks over one truth file."""

    def __init__(self, truth: dict[str, Any]) -> None:
        self.t = truth
        self.desimal, self.ribuan = truth["notasi"]["desimal"], truth["notasi"]["ribuan"]

    def angka(self, teks: str | None) -> Decimal | None:
        found = re.search(r"-?\d[\d.,]*", teks or "")
        if not found:
            return None
        return Decimal(found.group().rstrip(".,").replace(self.ribuan, "").replace(self.desimal, "."))

    def uang(self, teks: str | None) -> int | None:
        """An amount of money; None where it is missing or malformed."""
        if not teks or not _UANG.fullmatch(teks.strip()):
            return None
        return int(re.sub(r"\D", "", re.sub(r",(?:\d{2}|-)$", "", teks.strip())))

    def semua(self) -> Iterator[Ganjil]:
        yield from self.capaian()
        yield from self.kategori()
        yield from self.rata_rata()
        yield from self.beda()
        yield from self.jumlah()
        yield from self.persen()
        yield from self.sisa()
        yield from self.anggaran_beda()
        yield from self.format()

    def capaian(self) -> Iterator[Ganjil]:
        for row in self.t["pengukuran"]:
            target, nyata, tulis = (self.angka(row[key]) for key in ("target", "realisasi", "capaian"))
            if None in (target, nyata, tulis) or row["lingkup"] == "nasional":
                continue
            assert target is not None and nyata is not None and tulis is not None  # noqa: PT018, S101
            if not self._cocok(target, nyata, tulis, menurun=row["menurun"]):
                yield Ganjil("capaian", frozenset({row["capaian"]}), f"{row['indikator']}: {target} {nyata} {tulis}")

    def _cocok(self, target: Decimal, nyata: Decimal, tulis: Decimal, *, menurun: bool) -> bool:
        def rasio(t: Decimal, r: Decimal) -> Decimal:
            return ((2 * t - r) if menurun else r) * 100 / t

        # A print stands for all that rounds to it, counts included: a seed must lie outside even so.
        h = Decimal(1).scaleb(int(nyata.as_tuple().exponent)) / 2
        k = Decimal(1).scaleb(int(target.as_tuple().exponent)) / 2
        ends = sorted(rasio(target + a * k, nyata + b * h) for a in (-1, 1) for b in (-1, 1))
        return ends[0] <= tulis <= ends[-1] or _sama(rasio(target, nyata), tulis)

    def kategori(self) -> Iterator[Ganjil]:
        bands = [(*_pita(band["rentang"]), band["predikat"]) for band in self.t["skala"]]
        for row in [*self.t["pengukuran"], *({**r, "capaian": r["nilai"]} for r in self.t["rata_rata"])]:
            value = self.angka(row["capaian"])
            if not row.get("kategori") or value is None:
                continue
            names = {
                name
                for low, incl, high, hincl, name in bands
                if (value > low or (incl and value == low)) and (value < high or (hincl and value == high))
            }
            kode = {m for name in names for m in re.findall(r"\((\w+)\)", name)}
            if row["kategori"] not in names | kode | {re.sub(r" \(\w+\)", "", name) for name in names}:
                yield Ganjil(
                    "kategori",
                    frozenset({row["kategori"]}),
                    f"{row.get('indikator', row.get('label'))} {value}: {names}",
                )

    def rata_rata(self) -> Iterator[Ganjil]:
        for row in self.t["rata_rata"]:
            values = [
                self.angka(r["capaian"])
                for name in row["anggota"]
                for r in self.t["pengukuran"]
                if r["identitas"] == name
                and r["tabel"] == row["tabel"]
                and r["tahun"] == row["tahun"]
                and r["lingkup"] == "tahunan"
            ]
            mean = sum(v for v in values if v is not None) / len(values)
            tulis = self.angka(row["nilai"])
            if tulis is None or len(values) != len(row["anggota"]) or not _sama(Decimal(mean), tulis):
                yield Ganjil("rata_rata", frozenset({row["nilai"]}), f"{row['label']}: {mean}")

    def beda(self) -> Iterator[Ganjil]:
        seen: dict[tuple[str, str, int], set[tuple[Decimal, str]]] = defaultdict(set)

        def note(aturan: str, row: dict[str, Any], tahun: int, teks: str | None) -> None:
            value = self.angka(teks)
            if value is not None and teks is not None:
                seen[(aturan, row["identitas"], tahun)].add((value, teks))

        akhir = int(self.t["laporan"]["periode_renstra"][-4:])
        for row in self.t["pengukuran"]:
            if row["lingkup"] != "nasional":
                note("target_beda", row, akhir if row["lingkup"] == "akhir_renstra" else row["tahun"], row["target"])
            if row["lingkup"] != "triwulan":
                note("realisasi_beda", row, row["tahun"], row["realisasi"])
            if row["lingkup"] == "tahunan" and row["capaian"]:
                note("capaian", row, row["tahun"], row["capaian"])
        for row in self.t["perjanjian"]:
            note("target_beda", row, row["tahun"], row["target"])
        for row in self.t["renstra"]:
            for tahun, teks in row["target"].items():
                note("target_beda", row, int(tahun), teks)
        for (aturan, name, tahun), values in seen.items():
            if len({value for value, _ in values}) > 1:
                yield Ganjil(aturan, frozenset(teks for _, teks in values), f"{name} {tahun}: {values}")

    def jumlah(self) -> Iterator[Ganjil]:
        series: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for row in self.t["anggaran"]:
            series[row["seri"]].append(row)
        for rows in series.values():
            for row in rows:
                parts = [other for other in rows if _bagian(row["baris"], other["baris"])]
                for kolom in ("anggaran_murni", "anggaran", "realisasi", "sisa"):
                    values = [self.uang(part.get(kolom)) for part in parts]
                    tulis = self.uang(row.get(kolom))
                    if not parts or tulis is None or None in values:
                        continue
                    total = sum(v for v in values if v is not None)
                    if total != tulis:
                        yield Ganjil("jumlah", frozenset({row[kolom]}), f"{row['uraian']} {kolom}: {tulis} / {total}")

    def persen(self) -> Iterator[Ganjil]:
        for row in [*self.t["anggaran"], *self.t["klaim"]]:
            a, r, p = self.uang(row.get("anggaran")), self.uang(row.get("realisasi")), self.angka(row.get("persen"))
            if a and r is not None and p is not None and not _sama(Decimal(r) * 100 / a, p):
                yield Ganjil("persen_anggaran", frozenset({row["persen"]}), f"{row.get('uraian')}: {a} {r} {p}")

    def sisa(self) -> Iterator[Ganjil]:
        for row in self.t["anggaran"]:
            a, r, s = (self.uang(row.get(kolom)) for kolom in ("anggaran", "realisasi", "sisa"))
            if a is not None and r is not None and s is not None and a - r != s:
                yield Ganjil("jumlah", frozenset({row["sisa"]}), f"{row['uraian']} sisa: {a} {r} {s}")

    def anggaran_beda(self) -> Iterator[Ganjil]:
        seen: dict[tuple[str, str], set[tuple[int, str]]] = defaultdict(set)
        for row in [*self.t["anggaran"], *self.t["klaim"]]:
            for kolom in ("anggaran", "realisasi"):
                if row.get("versi") == "murni":
                    continue
                value = self.uang(row.get(kolom))
                if value is not None:
                    seen[(kolom, _baku(row))].add((value, row[kolom]))
        for (kolom, name), values in seen.items():
            if len({value for value, _ in values}) > 1:
                yield Ganjil("anggaran_beda", frozenset(teks for _, teks in values), f"{name} {kolom}: {values}")

    def format(self) -> Iterator[Ganjil]:
        for row in [*self.t["anggaran"], *self.t["klaim"]]:
            for kolom in ("anggaran", "realisasi", "anggaran_murni"):
                teks = row.get(kolom)
                if teks and teks != "-" and self.uang(teks) is None:
                    yield Ganjil("format", frozenset({teks}), f"{row.get('uraian')} {kolom}")
        bands = sorted(_pita(band["rentang"])[:4] for band in self.t["skala"])
        for (_, _, high, hincl), (low, incl, _, _) in pairwise(bands):
            if high != low or hincl == incl:
                yield Ganjil("format", frozenset(band["rentang"] for band in self.t["skala"]), f"skala {high} / {low}")


def _sama(hitung: Decimal, tulis: Decimal) -> bool:
    """Whether a print is the figure, rounded or cut at the printed digits."""
    step = Decimal(1).scaleb(int(tulis.as_tuple().exponent))
    return tulis in {hitung.quantize(step, ROUND_HALF_UP), hitung.quantize(step, ROUND_DOWN)}


def _pita(rentang: str) -> tuple[Decimal, bool, Decimal, bool]:
    """Lower bound, whether it is in, upper bound, whether it is in."""
    text = rentang.lower().replace("%", "").replace("lebih dari", ">").replace("kurang dari", "<").replace("≥", ">=")
    numbers = [Decimal(item) for item in re.findall(r"\d+", text)]
    if len(numbers) == 2:
        return numbers[0], not re.match(r"\s*>(?!=)", text), numbers[1], "<" not in text
    if "<" in text:
        return Decimal(-1), True, numbers[0], "<=" in text
    return numbers[0], ">=" in text, Decimal("Infinity"), True


def _bagian(induk: str, anak: str) -> bool:
    """Whether one budget line is a part of the other: p1 of total, p1.k2 of p1."""
    if induk == "total":
        return anak == "btl" or re.fullmatch(r"p\d+", anak) is not None
    if induk == "bl":
        return re.fullmatch(r"p\d+", anak) is not None
    return anak.rpartition(".")[0] == induk


def _baku(row: dict[str, Any]) -> str:
    """What a line or a sentence speaks of."""
    return str(row.get("identitas") or row.get("uraian") or "total").lower().removeprefix("program ")


def periksa(truth: dict[str, Any]) -> list[str]:
    """What is off without having been seeded, or seeded without being off."""
    seeds = [item for item in truth["temuan"] if item["aturan"] in DIPERIKSA]
    found = list(Pemeriksa(truth).semua())
    errors = [
        f"tidak disengaja: {item.aturan} {item.uraian}"
        for item in found
        if not any(seed["aturan"] == item.aturan and seed["tertulis"] in item.teks for seed in seeds)
    ]
    errors += [
        f"tidak berpengaruh: {seed['aturan']} {seed['uraian']}"
        for seed in seeds
        if not any(seed["aturan"] == item.aturan and seed["tertulis"] in item.teks for item in found)
    ]
    return errors
