"""A value with its print: what is written, what it means, and how finely it was printed."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field


class Frozen(BaseModel):
    """Base of all records: immutable, compared by content, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Kind(StrEnum):
    """What sort of value a print is."""

    NUMBER = "number"
    PERCENT = "percent"
    MONEY = "money"
    RATIO = "ratio"  # 89/100.000, 1:20, 3 dari 4: `number` over `denominator`
    RANGE = "range"  # 5-6%: `low` to `high`
    BOUND = "bound"  # >= 75, < 3%: `low` or `high` alone
    LETTER = "letter"  # a grade: A, BB, CC
    OPINION = "opinion"  # WTP and its like
    TEXT = "text"
    MISSING = "missing"  # -, NA, empty


class Flag(StrEnum):
    """What a reader should know about how a value was read."""

    MALFORMED = "malformed"  # its grouping fits no way of writing numbers
    AMBIGUOUS = "ambiguous_separator"  # one separator and three digits: thousands or decimals; see `other`
    PARENTHESES = "parentheses"  # (3.14): negative in accounting, but also a remark
    FOOTNOTE = "footnote"  # *), **), ^, # behind the value
    JOINED = "joined"  # digits broken over lines were put together
    DOUBLE_COMMA = "double_comma"  # 641,773,572,00: commas for thousands and decimals
    TRAILING = "trailing_text"  # words behind the number that are no unit


class Value(Frozen):
    """One printed value.

    Never corrected: `teks` is what is printed, white space collapsed. `number` is None where the print
    is not one number, or could not be understood (then `flags` says why).
    """

    teks: str = Field(description="The print, white space collapsed")
    kind: Kind
    number: Decimal | None = Field(None, description="The number; of a percentage the figure before the sign")
    decimals: int = Field(0, ge=0, description="Digits printed behind the decimal mark: the precision")
    unit: str | None = Field(None, description="Unit printed with the value: %, orang, Rp")
    low: Decimal | None = Field(None, description="Lower end of a range or bound")
    high: Decimal | None = Field(None, description="Upper end of a range or bound")
    strict: bool = Field(False, description="A bound that leaves its own end out: < and >")
    denominator: Decimal | None = Field(None, description="Below the line of a ratio")
    scale: str | None = Field(None, description="ribu, juta, miliar, triliun: printed behind the number or over it")
    other: Decimal | None = Field(None, description="The second reading where the separator is ambiguous")
    other_decimals: int = Field(0, ge=0, description="Digits behind the decimal mark in the second reading")
    flags: tuple[Flag, ...] = ()

    @property
    def certain(self) -> bool:
        """One number, read in the only way there is."""
        return self.number is not None and Flag.MALFORMED not in self.flags and Flag.AMBIGUOUS not in self.flags
