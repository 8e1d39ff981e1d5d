"""Family format: numbers of civil servants (NIP) with too few or too many digits."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from extractor.checks.bahan import Bahan
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import deret, halaman
from extractor.model.evidence import Bukti
from extractor.model.temuan import BuktiTemuan, Keparahan

_NIP = re.compile(r"NIP\.?\s*:?\s*(\d[\d ]*\d)(?![\d.,/-]*\d)", re.IGNORECASE)
_DIGITS = 18  # date of birth (8), month of appointment (6), sex (1), serial number (3): Peraturan Kepala BKN 22/2007
_WHOLE = 16  # digits from which a NIP does not merely go on in the next line
_MOST = 21
_SLIPS = 2  # digits by which a print may differ from the one that is meant


@wide_rule(
    "format.nip",
    keparahan=Keparahan.RENDAH,
    butir="II.1",
    penjelasan="""NIP yang tidak berjumlah 18 angka. NIP utuh yang sama selain satu atau dua angka di tempat lain dalam
    laporan disebut. Semua NIP semacam itu menjadi satu temuan; NIP lama (9 angka) tidak dihitung.""",
)
def nip(bahan: Bahan) -> Iterator[Draft]:
    """Numbers of civil servants that are none."""
    printed: defaultdict[str, list[Bukti]] = defaultdict(list)
    sound: dict[str, str] = {}
    for line in bahan.baris:
        for found in _NIP.finditer(line.teks) if "nip" in line.teks.casefold() else ():
            digits = found.group(1).replace(" ", "")
            if len(digits) == _DIGITS:
                sound.setdefault(digits, found.group(1))
            elif _WHOLE <= len(digits) <= _MOST:
                printed[found.group(1)].append(line.bukti)
    if printed:
        yield _draft(printed, sound)


def _draft(printed: dict[str, list[Bukti]], sound: dict[str, str]) -> Draft:
    told, right = [], []
    for text, where in printed.items():
        digits = text.replace(" ", "")
        meant = next((other for key, other in sound.items() if Levenshtein.distance(digits, key) <= _SLIPS), None)
        elsewhere = f", di tempat lain {meant}" if meant else ""
        told.append(f"{text} ({len(digits)} angka, {halaman(one.halaman for one in where)}{elsewhere})")
        right.append(meant or f"{_DIGITS} angka")
    places = tuple(BuktiTemuan(bukti=one, peran="NIP") for where in printed.values() for one in where)
    return Draft(
        subjek="nip",
        uraian=f"NIP tertulis {deret(told)}, seharusnya {_DIGITS} angka.",
        tertulis="; ".join(printed),
        hitung="; ".join(dict.fromkeys(right)),
        bukti=places,
    )
