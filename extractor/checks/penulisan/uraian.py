"""Family format over running text: numbers that are none, amounts that are missing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.checks.bahan import Bahan
from extractor.checks.penulisan.angka import malformed_prints
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import di_halaman, kutip
from extractor.checks.typo import slip
from extractor.model.evidence import Bukti
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.values.parse import is_malformed_number

_TOKEN = re.compile(r"(?:Rp\s?\.?\s?)?\d[\d.,]*\d(?:\s?,\s?-+)?")
_AMOUNT = re.compile(r"\d(?<![\d.,].)\d{0,2}(?:[.,]\d{3}){2,}(?!\d|\.\d)")
_EMPTY = re.compile(r"Rp(?<!\w..)\s?\.?\s?(?P<tail>,\s?-?|\d[\d.,]*\s?%)(?=[\s,.;)]|$)")
_MONEY = 6  # digits of an amount of money
_UNKNOWN = "tidak dapat dibaca sebagai satu angka"


@wide_rule(
    "format.uraian",
    keparahan=Keparahan.SEDANG,
    butir="II.5",
    penjelasan="""Angka dalam kalimat yang pengelompokan ribuannya tidak mengikuti cara menulis mana pun (163.305..000,
    907458.180), dan rupiah tanpa angka (Rp, atau Rp. 97,53%). Angka utuh di tempat lain dalam laporan yang hanya
    berbeda satu angka disebut.""",
)
def sentences(bahan: Bahan) -> Iterator[Draft]:
    """Amounts in prose that are no numbers."""
    for sentence in bahan.kalimat:
        for found in _TOKEN.finditer(sentence.teks):
            token = found.group().rstrip(".,")
            if _broken(token) and _bounded(sentence.teks, found) and not _is_told(bahan, token, sentence.bukti):
                meant = next((one for one in bahan.once(_sound) if slip(token, one)), None)
                yield _draft(token, meant, bahan.tempat(token, sentence.bukti))
        for found in _EMPTY.finditer(sentence.teks):
            yield _empty(found.group().strip(), sentence.bukti)


def _is_told(bahan: Bahan, token: str, bukti: Bukti) -> bool:
    """The rule over the records reports the print."""
    return (bukti.halaman, re.sub(r"\D", "", token)) in bahan.once(malformed_prints)


def _sound(bahan: Bahan) -> list[str]:
    """Whole amounts of the report, each once."""
    texts = [cell.text for tables in bahan.tables.values() for table in tables for cell in table.cells]
    texts += [paragraph.teks for paragraph in bahan.prosa]
    return list(dict.fromkeys(found for text in texts for found in _AMOUNT.findall(text)))


def _bounded(text: str, found: re.Match[str]) -> bool:
    """The token stands alone: it is no part of a number of a regulation, a telephone number or a code."""
    before, behind = text[: found.start()][-1:], text[found.end() :][:1]
    named = re.search(r"(?:nomor|no|nip|telp|kode|rekening)\b[\s.:]*$", text[: found.start()], re.IGNORECASE)
    return not (before.isalnum() or before in "/-" or behind.isalnum() or behind in "/") and named is None


def _broken(token: str) -> bool:
    """Two marks together, or groups of other than three digits in an amount of money."""
    if sum(map(str.isdigit, token)) < _MONEY or not is_malformed_number(token):
        return False
    bare = re.sub(r"^Rp\s?\.?\s?", "", token)
    return not re.fullmatch(r"(?:\d{1,2}\.){2,}\d{1,3}", bare)


def _draft(token: str, meant: str | None, bukti: Bukti) -> Draft:
    places = (BuktiTemuan(bukti=bukti, peran="kalimat"),)
    reason = f"; di tempat lain tertulis {meant}" if meant else ""
    return Draft(
        subjek=f"angka {token}",
        uraian=f"Angka {token} salah tulis sehingga nilainya tidak pasti {di_halaman(places)}{reason}.",
        tertulis=token,
        hitung=meant or _UNKNOWN,
        bukti=places,
    )


def _empty(token: str, bukti: Bukti) -> Draft:
    places = (BuktiTemuan(bukti=bukti, peran="kalimat"),)
    return Draft(
        subjek=f"rupiah {bukti.teks[:80]}",
        uraian=f"Jumlah rupiah tidak ada, tertulis {kutip(token)} dalam {kutip(bukti.teks)} {di_halaman(places)}.",
        tertulis=token,
        hitung="(jumlah rupiah)",
        bukti=places,
    )
