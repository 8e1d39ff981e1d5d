"""Family penomoran: numbers of list items in running text, and of the dictums of a decree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extractor.checks.bahan import Bahan
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import di_halaman, kutip
from extractor.checks.urutan import Cacat, Hitungan, cacat, hitungan, tulis
from extractor.model.evidence import Bukti
from extractor.model.prosa import Paragraf
from extractor.model.temuan import BuktiTemuan, Keparahan

_ALIGNED = 6.0  # points by which the items of one list may stand apart
_SPREAD = 3  # pages on which a long item may go on before the next
_LONG = 3  # items that make a list
_LATE = 3  # number with which a list may begin whose first items are missing
_FAR = 80  # paragraphs before a list in which the one may stand that it goes on with
_WITHIN = re.compile(r"\s[a-z][.)]\s")  # a label amid the words of an item: columns of a table that was not read
_DICTUMS = (
    "KESATU",
    "KEDUA",
    "KETIGA",
    "KEEMPAT",
    "KELIMA",
    "KEENAM",
    "KETUJUH",
    "KEDELAPAN",
    "KESEMBILAN",
    "KESEPULUH",
)


@dataclass(slots=True)
class Daftar:
    """A list that is being collected: its items, and how each counts."""

    x: float
    items: list[tuple[Hitungan, Paragraf]]

    def takes(self, number: Hitungan, item: Paragraf) -> bool:
        """The item may be one of this list."""
        last, above = self.items[-1]
        alike = (
            number.gaya == last.gaya and len(number.nilai) == len(last.nilai) and number.nilai[:-1] == last.nilai[:-1]
        )
        pages = item.bukti.halaman - above.bukti.halaman
        near = abs(item.x - self.x) <= _ALIGNED and pages <= (_SPREAD if number.last == last.last + 1 else 1)
        return alike and near and (item.bagian_id == above.bagian_id or last.last < number.last <= last.last + 2)


@wide_rule(
    "penomoran.daftar",
    keparahan=Keparahan.RENDAH,
    butir="I.4",
    penjelasan="""Nomor atau huruf butir daftar dalam uraian yang dipakai dua kali, dilompati, atau tidak mulai dari
    awal. Daftar yang terputus halaman, tabel, atau judul perlu dicek, kecuali yang tidak mulai dari awal tepat di bawah
    kalimat yang mengumumkannya. Halaman hasil pindai tidak diperiksa.""",
)
def lists(bahan: Bahan) -> Iterator[Draft]:
    """Lists that do not count on."""
    scans = {(item.berkas, page) for item in bahan.laporan.berkas for page in item.halaman_ocr}
    for found in numbered_lists(bahan.prosa):
        if any((item.bukti.berkas, item.bukti.halaman) in scans for _, item in found.items):
            continue
        if _announced_late(bahan, found):
            yield _draft(found, Cacat("awal", 0, 1), announced=True)
            continue
        defects = list(cacat([number.last for number, _ in found.items]))
        if len(found.items) < _LONG or len(defects) != 1 or not _steady(found, defects[0]):
            continue
        if not _across_columns(found) and not _hidden(bahan.prosa, found, defects[0]):
            yield _draft(found, defects[0])


def _announced_late(bahan: Bahan, found: Daftar) -> bool:
    """A list right below the text that announces it begins later than with the first number, and is no later part."""
    number, item = found.items[0]
    goes_on = len(found.items) > 1 and found.items[1][0].last == number.last + 1
    if number.last == 1 or len(number.nilai) > 1 or not goes_on:
        return False
    at = bahan.prosa.index(item)
    above = bahan.prosa[at - 1] if at else None
    if above is None or above.nomor is not None or not above.teks.rstrip().endswith(":"):
        return False
    earlier = [each for near in bahan.prosa[max(0, at - _FAR) : at] if (each := hitungan(near.nomor)) is not None]
    same = [each.last for each in earlier if each.gaya == number.gaya and len(each.nilai) == 1]
    return same[-1:] != [number.last - 1] and not _printed_between(bahan, above, item, number)


def _printed_between(bahan: Bahan, above: Paragraf, item: Paragraf, number: Hitungan) -> bool:
    """The number before stands at the begin of a line between the two: as a heading, or in a table."""
    missing = re.compile(rf"\(?{re.escape(tulis(number.last - 1, number))}(?:[.)]|\s)")
    begin, end = ((one.bukti.halaman, one.bukti.box.y0) for one in (above, item))
    return any(
        line.berkas == item.bukti.berkas and begin < (line.halaman, line.box.y0) < end and missing.match(line.teks)
        for line in bahan.baris
    )


def numbered_lists(prose: Sequence[Paragraf]) -> Iterator[Daftar]:
    """Lists in the order in which they end: an item further left, or numbered in another way, ends those within."""
    open_: list[Daftar] = []
    for item in prose:
        number = hitungan(item.nomor)
        while open_ and item.x < open_[-1].x - _ALIGNED:
            yield open_.pop()
        if number is None:
            continue
        if open_ and open_[-1].takes(number, item) and not _anew(open_[-1], number):
            open_[-1].items.append((number, item))
            continue
        while open_ and abs(item.x - open_[-1].x) <= _ALIGNED:
            yield open_.pop()
        open_.append(Daftar(item.x, [(number, item)]))
    yield from open_


def _anew(found: Daftar, number: Hitungan) -> bool:
    return number.last == 1 or number.last < found.items[-1][0].last


def _steady(found: Daftar, one: Cacat) -> bool:
    """The list counts by one up to its gap; a late begin is one by a number or two."""
    values = [number.last for number, _ in found.items]
    if one.jenis == "awal":
        return values[0] <= _LATE
    return one.jenis != "loncat" or (one.at > 1 and values[one.at - 1] - values[one.at - 2] == 1)


def _across_columns(found: Daftar) -> bool:
    """Lines that run over several columns: lettered items with those of another list beside them."""
    return any(number.gaya == "kecil" and _WITHIN.search(item.teks) for number, item in found.items)


def _hidden(prose: Sequence[Paragraf], found: Daftar, one: Cacat) -> bool:
    """The number that seems to be missing stands near the list, or the list goes on with an earlier one."""
    if one.jenis == "ganda":
        return False
    number, item = found.items[one.at]
    missing = tulis(one.harusnya, number)
    at = prose.index(item)
    around = prose[max(0, at - (8 if one.at else 3)) : at + 1]
    pattern = re.compile(rf"(?:^|[\s(]){re.escape(missing)}(?:\s?[.)]|\s+[A-Z])")
    if any(pattern.search(near.teks) or (near.nomor or "").strip("().") == missing for near in around):
        return True
    earlier = (hitungan(near.nomor) for near in prose[max(0, at - _FAR) : at]) if one.jenis == "awal" else ()
    return any(each is not None and each.gaya == number.gaya and each.last == number.last - 1 for each in earlier)


def _draft(found: Daftar, one: Cacat, *, announced: bool = False) -> Draft:
    number, item = found.items[one.at]
    before = found.items[one.at - 1][1] if one.at else None
    right = tulis(one.harusnya, number)
    what = {
        "ganda": f"nomor {item.nomor} dipakai dua kali",
        "loncat": f"melompat dari {before.nomor if before else ''} ke {item.nomor}",
    }.get(one.jenis, f"mulai dari {item.nomor}, bukan {right}")
    places = tuple(BuktiTemuan(bukti=each.bukti, peran="butir") for each in (before, item) if each is not None)
    one_page = len({place.bukti.halaman for place in places}) == 1
    return Draft(
        subjek=f"daftar {item.nomor} {item.teks[:60]}",
        uraian=f"Penomoran daftar pada {kutip(item.teks[:80])}: {what} {di_halaman(places)}.",
        tertulis=f"{item.nomor}.",
        hitung=f"{right}.",
        bukti=places,
        pasti=announced or (one_page and one.jenis != "awal"),
    )


@wide_rule(
    "penomoran.diktum",
    keparahan=Keparahan.RENDAH,
    butir="I.4",
    penjelasan="""Urutan diktum keputusan (KESATU, KEDUA, dan seterusnya): diktum yang dilompati.""",
)
def dictums(bahan: Bahan) -> Iterator[Draft]:
    """Dictums of which one is missing."""
    last: tuple[int, Bukti] | None = None
    for paragraph in bahan.prosa:
        text = paragraph.teks
        for found in _dictum().finditer(text) if ":" in text else ():
            value = _DICTUMS.index(found.group(1)) + 1
            if last is not None and value == last[0] + 2:
                yield _dictum_draft(value, last[1], paragraph.bukti)
            last = value, paragraph.bukti


@lru_cache(maxsize=1)
def _dictum() -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(_DICTUMS)})\s*:")


def _dictum_draft(value: int, before: Bukti, here: Bukti) -> Draft:
    places = tuple(BuktiTemuan(bukti=bukti, peran="diktum") for bukti in (before, here))
    one, missing, two = _DICTUMS[value - 3 : value]
    return Draft(
        subjek=f"diktum {missing}",
        uraian=f"Diktum {missing} tidak ada: {one} langsung diikuti {two} {di_halaman(places)}.",
        tertulis=two,
        hitung=missing,
        bukti=places,
    )
