"""Family format over raw text: numbers that are none, amounts that are missing, mixed decimal marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.checks.bahan import Bahan
from extractor.checks.penulisan import malformed_prints
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import di_halaman, kutip
from extractor.checks.typo import slip
from extractor.model.evidence import Bukti
from extractor.model.table import Cell, Table
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.values.parse import is_malformed_number

_TOKEN = re.compile(r"(?:Rp\s?\.?\s?)?\d[\d.,]*\d(?:\s?,\s?-+)?")
_AMOUNT = re.compile(r"(?<![\d.,])\d{1,3}(?:[.,]\d{3}){2,}(?!\d|\.\d)")
_EMPTY = re.compile(r"\bRp\s?\.?\s?(?P<tail>,\s?-?|\d[\d.,]*\s?%)(?=\s|$)")
_DECIMAL = re.compile(r"^-?\d{1,3}(?P<mark>[.,])\d{1,2}\s?%?$")
_COMMAS = re.compile(r"^(?:Rp\.?\s?)?\d{1,3}(?P<mark>[.,])\d{3}(?:(?P=mark)\d{3})+$")
_MANY = 4  # cells of a column that show how it writes numbers
_RARE = 5  # of so many cells one may be written in another way
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
    sound, told = _sound(bahan), malformed_prints(bahan.laporan)
    for paragraph in bahan.prosa:
        for sentence in paragraph.kalimat:
            for found in _TOKEN.finditer(sentence.teks):
                token = found.group().rstrip(".,")
                known = (sentence.bukti.halaman, _digits(token)) in told
                if not known and _bounded(sentence.teks, found) and _broken(token):
                    yield _draft(token, next((one for one in sound if slip(token, one)), None), sentence.bukti)
            for found in _EMPTY.finditer(sentence.teks):
                yield _empty(found.group().strip(), sentence.bukti)


def _digits(token: str) -> str:
    return re.sub(r"\D", "", token)


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
    bare = re.sub(r"^Rp\s?\.?\s?", "", token)
    digits = sum(char.isdigit() for char in bare)
    return digits >= 6 and is_malformed_number(token) and not re.fullmatch(r"(?:\d{1,2}\.){2,}\d{1,3}", bare)


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


@wide_rule(
    "format.desimal",
    keparahan=Keparahan.RENDAH,
    butir="II.5",
    penjelasan="""Tanda desimal atau ribuan yang dalam satu kolom tabel berbeda dari hampir semua sel lain kolom itu
    (83.18 di antara 83,18). Semua sel satu kolom menjadi satu temuan.""",
)
def marks(bahan: Bahan) -> Iterator[Draft]:
    """Columns that mix decimal points and commas."""
    for berkas, tables in bahan.tables.items():
        for table in tables:
            for pattern, name in ((_DECIMAL, "desimal"), (_COMMAS, "ribuan")):
                rare = [one for col in range(table.cols) for one in _mixed(table, col, pattern)]
                if rare:
                    yield _marks(berkas, table, rare, name)


def _mixed(table: Table, col: int, pattern: re.Pattern[str]) -> list[tuple[str, str, Cell]]:
    """The figures of a column that have another mark than nearly all: the usual mark, the figure, its cell."""
    cells = [cell for cell in table.cells if cell.col == col and cell.row not in table.header_rows]
    found: list[tuple[str, str, Cell]] = []
    for cell in cells:
        texts = [line.text.strip().strip("*") for line in cell.lines]
        matches = [match for text in texts if (match := pattern.match(text))]
        if len(matches) == len(texts):  # otherwise a number may be broken over lines
            found += [(match.group("mark"), match.group(), cell) for match in matches]
    commas = sum(mark == "," for mark, _, _ in found)
    usual = "," if commas * 2 > len(found) else "."
    rare = [item for item in found if item[0] != usual]
    if not rare or len(found) < _MANY or len(rare) * _RARE > len(found):
        return []
    return [(usual, text, cell) for _, text, cell in rare]


def _marks(berkas: str, table: Table, rare: list[tuple[str, str, Cell]], name: str) -> Draft:
    printed = [text for _, text, _ in rare]
    right = [re.sub(r"[.,]", usual, text) for usual, text, _ in rare]
    places = tuple(
        BuktiTemuan(bukti=Bukti(berkas=berkas, halaman=cell.page, box=cell.box.rounded(), teks=text), peran="angka")
        for _, text, cell in rare
    )
    title = kutip(table.judul) if table.judul else "tabel"
    return Draft(
        subjek=f"tanda {table.judul or table.tabel_id} {' '.join(printed)}",
        uraian=f"Tanda {name} pada {title} tidak seragam: {', '.join(printed)}, sedangkan hampir semua angka lain pada "
        f"kolom itu memakai tanda “{rare[0][0]}” {di_halaman(places)}.",
        tertulis="; ".join(printed),
        hitung="; ".join(right),
        bukti=places,
    )
