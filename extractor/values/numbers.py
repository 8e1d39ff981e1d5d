"""One run of digits and separators: which number it is, or which two it may be, or that it is none.

Dots and commas both serve as mark of thousands and of decimals, often within one column. So each run is read on its
own: what its grouping proves is taken, what it leaves open stays open (flag AMBIGUOUS, both readings), what fits no way
of writing numbers is MALFORMED.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from extractor.memo import remembered
from extractor.model.value import Flag

NUMERAL = re.compile(r"\d[\d.,]*")
_GROUPED = re.compile(r"(?:0|[1-9]\d{0,2})(?:([.,])\d{3}(?:\1\d{3})*)?")
_LEADER = re.compile(r"\d{1,3}\.\.\d{1,3}")
_MAX_DIGITS = 17  # 999 trillion with cents
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Numeral:
    """What a run of digits and separators stands for.

    Attributes:
        number: The number; of an open one the likelier reading.
        decimals: Digits behind the decimal mark.
        other: The second reading of an open one.
        other_decimals: Digits behind its decimal mark.
        flags: MALFORMED, AMBIGUOUS or DOUBLE_COMMA.
    """

    number: Decimal | None
    decimals: int = 0
    other: Decimal | None = None
    other_decimals: int = 0
    flags: tuple[Flag, ...] = ()

    @property
    def sound(self) -> bool:
        """Its grouping is a proper way of writing a number."""
        return Flag.MALFORMED not in self.flags


MALFORMED = Numeral(None, flags=(Flag.MALFORMED,))


@remembered
def read_numeral(run: str, *, money: bool = False, percent: bool = False) -> Numeral:
    """Read digits with dots and commas, without sign, white space and tail.

    Args:
        run: Such as `12.540.550`, `63,36`, `452,750,000.00`.
        money: It is an amount of money: groups of three are thousands, and there are at most two decimals.
        percent: It is a percentage: of an open one the small reading is the likelier.
    """
    marks = [char for char in run if char in ".,"]
    if not run or not (run[0].isdigit() and run[-1].isdigit()):
        return MALFORMED
    if not marks:
        return Numeral(Decimal(run))
    if len(marks) == 1:
        return _one_mark(run, marks[0], money=money, percent=percent)
    if len(set(marks)) == 1:
        return _same_marks(run, marks[0])
    return _two_marks(run, marks, money=money)


def _one_mark(run: str, mark: str, *, money: bool, percent: bool) -> Numeral:
    whole, behind = run.split(mark)
    thousands = len(behind) == 3 and _GROUPED.fullmatch(run) is not None and whole != "0"
    if money:
        if thousands:
            return Numeral(Decimal(whole + behind))
        return Numeral(Decimal(f"{whole}.{behind}"), len(behind)) if len(behind) < 3 else MALFORMED
    small = Decimal(f"{whole}.{behind}")
    if not thousands:
        return Numeral(small, len(behind))
    large = Decimal(whole + behind)
    if percent or mark == ",":  # the Indonesian reading is the likelier
        return Numeral(small, 3, large, 0, flags=(Flag.AMBIGUOUS,))
    return Numeral(large, 0, small, 3, flags=(Flag.AMBIGUOUS,))


def _same_marks(run: str, mark: str) -> Numeral:
    if _GROUPED.fullmatch(run):
        return Numeral(Decimal(run.replace(mark, "")))
    # 641,773,572,00: cents are the one thing that two zeros behind whole groups can be.
    front, _, cents = run.rpartition(mark)
    if cents == "00" and mark in front and _GROUPED.fullmatch(front):
        return Numeral(Decimal(f"{front.replace(mark, '')}.00"), 2, flags=(Flag.DOUBLE_COMMA,))
    return MALFORMED


def _two_marks(run: str, marks: list[str], *, money: bool) -> Numeral:
    last = marks[-1]
    front, _, behind = run.rpartition(last)
    if last in front or not _GROUPED.fullmatch(front):
        return MALFORMED
    digits = re.sub("[.,]", "", front)
    number = Decimal(f"{digits}.{behind}")
    if len(behind) != 3:
        return MALFORMED if money and len(behind) > 3 else Numeral(number, len(behind))
    # 12.540,125: three decimals, or a comma typed for a dot.
    return MALFORMED if money else Numeral(number, 3, Decimal(digits + behind), 0, flags=(Flag.AMBIGUOUS,))


def is_code(run: str) -> bool:
    """Digits with separators that number or name something: 3.1.2, 1.20.03.15, 31.12.2016, 1,2,3, 022.7271.

    So do dots that lead to a page number, and digits too many for one number. Such runs are no malformed numbers,
    whatever their grouping.
    """
    if "..." in run or _LEADER.fullmatch(run) or sum(map(str.isdigit, run)) > _MAX_DIGITS:
        return True
    groups = re.split("[.,]", run.strip(".,"))
    if len(groups) < 3:
        return len(groups) == 2 and len(groups[0]) > 1 and groups[0][0] == "0"
    if "" in groups:
        return False
    mixed = "." in run and "," in run  # then the last group may be decimals
    short = sum(len(group) <= 2 for group in groups[1 : -1 if mixed else None])
    heading = "," not in run and len(groups[0]) <= 2 and len(groups[1]) <= 2
    names = len(groups[0]) > 1 and groups[0][0] == "0"
    years = all(_YEAR.fullmatch(group) for group in groups)
    identity = any(len(group) > 7 for group in groups)  # NIP and telephone numbers
    small = all(len(group) <= 2 for group in groups)
    return heading or short >= 2 or names or years or identity or small
