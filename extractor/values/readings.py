"""Numbers with one separator and three digits behind it, that may be read in two ways: thousands or decimals."""

from __future__ import annotations

from extractor.model.value import Flag, Value


def readings(value: Value) -> tuple[Value, ...]:
    """The value read in every way there is, each without the flag; the value itself if there is only one."""
    if Flag.AMBIGUOUS not in value.flags or value.other is None:
        return (value,)
    flags = tuple(flag for flag in value.flags if flag is not Flag.AMBIGUOUS)
    settled = {"flags": flags, "other": None, "other_decimals": 0}
    second = settled | {"number": value.other, "decimals": value.other_decimals}
    return value.model_copy(update=settled), value.model_copy(update=second)
