"""Family jumlah: the lines below a budget line add up to it; anggaran less realisasi is what is left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal

from rapidfuzz import fuzz

from extractor.canon.fold import fold
from extractor.checks.anggaran.budget import TINGKAT, Tree, amount, total
from extractor.checks.jumlah.sums import FIELDS, Sum, also_off, complete, outsider, short, wrong_sum
from extractor.checks.registry import Draft, rule
from extractor.checks.sentences import angka, deret, di_halaman, halaman, kutip
from extractor.checks.trust import place, sure
from extractor.checks.typo import slip
from extractor.model.laporan import Laporan
from extractor.model.records import Anggaran, TingkatAnggaran
from extractor.model.temuan import BuktiTemuan, Keparahan

_PLAUSIBLE = (
    Decimal("0.5"),
    Decimal("1.5"),
)  # shares of the printed sum outside of which the lines are no breakdown of it
_TELLING_DIGITS = 5
_SAME_LINE = 85.0  # likeness of names from which, with the same amount, two lines are one


@rule(
    "jumlah.anggaran",
    keparahan=Keparahan.TINGGI,
    butir="I.6",
    penjelasan="""Anggaran setiap baris dibandingkan dengan jumlah baris langsung di bawahnya (total dengan belanja
    atau program, program dengan kegiatan). Tidak diperiksa bila ada rincian tanpa nilai; perlu dicek bila
    rinciannya mungkin tidak lengkap.""",
)
def anggaran(laporan: Laporan) -> Iterator[Draft]:
    """Sums of the budget, before and after its change."""
    yield from _wrong(laporan, ("anggaran", "anggaran_murni"))


@rule(
    "jumlah.realisasi",
    keparahan=Keparahan.TINGGI,
    butir="I.6",
    penjelasan="""Realisasi setiap baris dibandingkan dengan jumlah realisasi baris langsung di bawahnya, dengan
    syarat yang sama seperti jumlah.anggaran.""",
)
def realisasi(laporan: Laporan) -> Iterator[Draft]:
    """Sums of what was spent."""
    yield from _wrong(laporan, ("realisasi",))


@rule(
    "jumlah.sisa",
    keparahan=Keparahan.SEDANG,
    butir="I.6",
    penjelasan="Sisa anggaran yang tertulis dibandingkan dengan anggaran dikurangi realisasi pada baris yang sama.",
)
def sisa(laporan: Laporan) -> Iterator[Draft]:
    """What is left of the budget, where a column says it."""
    for line in laporan.anggaran:
        if line.anggaran is None or line.realisasi is None or line.sisa is None:
            continue
        budget, spent, left = amount(line.anggaran), amount(line.realisasi), amount(line.sisa)
        if budget is None or spent is None or left is None or abs(budget - spent) == abs(left):
            continue
        places = (place(line.sisa, "sisa"), place(line.anggaran, "anggaran"), place(line.realisasi, "realisasi"))
        yield Draft(
            subjek=line.uraian,
            uraian=f"Sisa anggaran {kutip(line.uraian)} tertulis {line.sisa.teks}, sedangkan {line.anggaran.teks} "
            f"dikurangi {line.realisasi.teks} adalah {angka(budget - spent)} {di_halaman(places)}.",
            tertulis=line.sisa.teks,
            hitung=angka(budget - spent),
            bukti=places,
            pasti=sure((line.sisa, line.anggaran, line.realisasi), (line,)),
            selisih=left - (budget - spent),
            rumus="anggaran - realisasi",
        )


def _wrong(laporan: Laporan, fields: Iterable[str]) -> Iterator[Draft]:
    tree = Tree(laporan.anggaran)
    for parent, children in tree.families():
        for field in fields:
            found = wrong_sum(tree, parent, children, field)
            if found is not None:
                yield from _draft(found)


def _draft(found: Sum) -> Iterator[Draft]:
    part = _changed(found)
    reason = _explanation(found) if part is None else _told(found, *part)
    proven = complete(found) or (reason is not None and not outsider(found))
    if not proven and (short(found) or not _PLAUSIBLE[0] <= found.given / found.printed <= _PLAUSIBLE[1]):
        return
    readings = [getattr(line, found.field) for line in (found.parent, *found.parts)]
    places = _places(found)
    other = () if part is None else (place(getattr(part[1], found.field), "rincian di tabel lain"),)
    name, rank = FIELDS[found.field], _rank(found.parts)
    count = f"{len(found.parts)} {rank} di bawahnya" if len(found.parts) > 1 else f"satu-satunya {rank} di bawahnya"
    ending = f"; {reason}" if reason else "" if proven else "; periksa apakah rinciannya lengkap"
    yield Draft(
        subjek=f"{found.parent.uraian} {found.field}",
        uraian=f"{name.capitalize()} {kutip(found.parent.uraian)} tertulis {readings[0].teks}, sedangkan "
        f"{'jumlah ' if len(found.parts) > 1 else ''}{count} {angka(found.given)} (selisih {angka(found.off)}) "
        f"{di_halaman(places)}{ending}.",
        tertulis=readings[0].teks,
        hitung=angka(found.given),
        bukti=(*places, *other),
        pasti=proven and sure(readings, (found.parent, *found.parts)),
        selisih=found.off,
        rumus=f"jumlah {rank}",
    )


def _places(found: Sum) -> tuple[BuktiTemuan, ...]:
    parts = [getattr(line, found.field) for line in found.parts]
    return (place(getattr(found.parent, found.field), "jumlah"), *(place(part, "anggota") for part in parts))


def _rank(parts: list[Anggaran]) -> str:
    ranks = {TINGKAT.get(part.tingkat) if part.tingkat else None for part in parts}
    name = ranks.pop()
    return name if name and not ranks else "rincian"


def _explanation(found: Sum) -> str | None:
    """What would make the sum right, if one thing would."""
    if found.parent.tingkat is not TingkatAnggaran.TOTAL and (same := _elsewhere(found)) is not None:
        return f"{angka(found.given)} tertulis untuk baris itu di {halaman([same.bukti.halaman])}"
    printed = getattr(found.parent, found.field).teks
    if _telling(found.printed) and (how := slip(printed, angka(found.given))):
        return f"kemungkinan salah ketik: jumlahnya seharusnya {angka(found.given)} ({how})"
    return (None if also_off(found) else _one_line(found)) or _deeper(found)


def _changed(found: Sum) -> tuple[Anggaran, Anggaran] | None:
    """A part, and what stands for it in another table where the same sum has the same parts, and is right."""
    own = Counter(amount(getattr(part, found.field)) for part in found.parts)
    for line, children in found.tree.families():
        alike = fuzz.token_sort_ratio(fold(line.uraian), fold(found.parent.uraian)) >= _SAME_LINE
        if not alike or line.tabel_id == found.parent.tabel_id or len(children) != len(found.parts):
            continue
        others = Counter(amount(getattr(child, found.field)) for child in children)
        here, there = list((own - others).elements()), list((others - own).elements())
        if len(here) == len(there) == 1 and total(children, found.field) == found.printed:
            part = next(part for part in found.parts if amount(getattr(part, found.field)) == here[0])
            return part, next(child for child in children if amount(getattr(child, found.field)) == there[0])
    return None


def _told(found: Sum, part: Anggaran, other: Anggaran) -> str:
    one, two = getattr(part, found.field), getattr(other, found.field)
    return (
        f"{kutip(part.uraian)} tertulis {one.teks}, sedangkan di {halaman([other.bukti.halaman])} rincian yang sama "
        f"dengan jumlah yang cocok memuat {kutip(other.uraian)} {two.teks}"
    )


def _one_line(found: Sum) -> str | None:
    """One line left out, counted twice or mistyped; that would leave the other columns right."""
    mended = []
    for part in found.parts:
        value = amount(getattr(part, found.field)) or Decimal(0)
        if value and value in (found.off, -found.off):
            more = "tidak ikut dijumlahkan" if found.off < 0 else "terhitung dua kali"
            return f"selisihnya sama dengan nilai {kutip(part.uraian)}, yang mungkin {more}"
        if _telling(value) and (how := slip(getattr(part, found.field).teks, angka(value + found.off))):
            mended.append(f"cocok bila {kutip(part.uraian)} {angka(value + found.off)} ({how})")
    return mended[0] if len(mended) == 1 else None


def _elsewhere(found: Sum) -> Anggaran | None:
    """The same line in another table, with what the lines below give."""
    if not _telling(found.given):
        return None
    for line in found.tree.lines:
        alike = amount(getattr(line, found.field)) == found.given and line.tabel_id != found.parent.tabel_id
        if alike and fuzz.token_sort_ratio(fold(line.uraian), fold(found.parent.uraian)) >= _SAME_LINE:
            return line
    return None


def _telling(number: Decimal) -> bool:
    """It has so many digits besides zeros that a difference in one of them is hardly chance."""
    return len(number.normalize().as_tuple().digits) >= _TELLING_DIGITS


def _deeper(found: Sum) -> str | None:
    """The lines further down add up to the printed sum: one of those between is wrong."""
    leaves = found.tree.leaves(found.parent)
    if len(leaves) == len(found.parts) or total(leaves, found.field) != found.printed:
        return None
    names = []
    for part in found.parts:
        below = found.tree.leaves(part)
        given = total(below, found.field) if below else None
        if given is not None and given != amount(getattr(part, found.field)):
            names.append(f"{kutip(part.uraian)} {angka(given)}")
    ending = f", yaitu bila {deret(names)}" if names else ""
    return f"jumlah itu cocok dengan {_rank(leaves)} di bawahnya{ending}"
