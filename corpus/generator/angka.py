"""Numbers as the reports print them, and the arithmetic behind the printed ratios."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

_WORDS = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"]


@dataclass(frozen=True)
class Notasi:
    """How a report writes numbers: its marks, the digits of a ratio, and whether it rounds or cuts."""

    desimal: str = ","
    ribuan: str = "."
    digit_rasio: int = 2
    potong: bool = False
    persen: str = ""  # written behind a ratio

    def angka(self, value: Decimal) -> str:
        """The value with the digits that it has."""
        text = f"{value:,f}"
        return text.replace(",", "\0").replace(".", self.desimal).replace("\0", self.ribuan)

    def rasio(self, value: Decimal) -> str:
        """A ratio in percent, at the report's precision."""
        return self.angka(self.bulatkan(value)) + self.persen

    def bulatkan(self, value: Decimal) -> Decimal:
        step = Decimal(1).scaleb(-self.digit_rasio)
        return value.quantize(step, rounding=ROUND_DOWN if self.potong else ROUND_HALF_UP)

    def baca(self, text: str) -> Decimal:
        """The number in a print of this notation, blanks and words behind it aside."""
        head = text.replace("%", " ").split()[0]
        return Decimal(head.replace(self.ribuan, "").replace(self.desimal, "."))


def rupiah(value: int) -> str:
    """An amount of money with dots between thousands."""
    return f"{value:,d}".replace(",", ".")


def capaian(target: Decimal, realisasi: Decimal, *, menurun: bool) -> Decimal:
    """Achievement in percent: R/T, or (2T-R)/T where less is better."""
    top = 2 * target - realisasi if menurun else realisasi
    return top * 100 / target


def terbilang(number: int) -> str:
    """A number below a hundred in words."""
    if number < len(_WORDS):
        return _WORDS[number]
    tens, ones = divmod(number, 10)
    if tens == 1:
        return f"{_WORDS[ones]} belas"
    return f"{_WORDS[tens]} puluh {_WORDS[ones]}".removesuffix(" nol")


def hitung(number: int) -> str:
    """A count in digits and words: 3 (tiga)."""
    return f"{number} ({terbilang(number)})"


def romawi(number: int) -> str:
    """A page number below forty in small Roman numerals."""
    tens, ones = divmod(number, 10)
    return "x" * tens + ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"][ones]
