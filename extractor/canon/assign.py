"""One-to-one assignment of the names of two tables: an indicator stands in a table once."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.canon.match import Match, Outcome, same_name

_SAME_BONUS = 100.0  # one certain pair is worth more than any doubtful one


def assign(
    names_a: Sequence[str],
    names_b: Sequence[str],
    units_a: Sequence[str | None] | None = None,
    units_b: Sequence[str | None] | None = None,
) -> list[tuple[int, int, Match]]:
    """Pairs of names that are the same, or may be, so that the scores add up to the most.

    Args:
        names_a: Names of one table.
        names_b: Names of the other.
        units_a: Satuan of each name, None where unknown.
        units_b: The same of the other table.

    Returns:
        (place in a, place in b, match), by place in a; no name twice, no pair that is different.
    """
    known_a, known_b = units_a or [None] * len(names_a), units_b or [None] * len(names_b)
    matches = [
        [same_name(a, b, unit_a=unit_a, unit_b=unit_b) for b, unit_b in zip(names_b, known_b, strict=True)]
        for a, unit_a in zip(names_a, known_a, strict=True)
    ]
    if not names_a or not names_b:
        return []
    pairs = hungarian([[_worth(match) for match in row] for row in matches])
    return [(i, j, matches[i][j]) for i, j in pairs if matches[i][j].outcome is not Outcome.DIFFERENT]


def _worth(match: Match) -> float:
    if match.outcome is Outcome.DIFFERENT:
        return 0.0
    return match.score + (_SAME_BONUS if match.outcome is Outcome.SAME else 0.0)


def hungarian(worth: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Pairs (row, column) of the greatest sum of worth; each row and column at most once, as many pairs as fit.

    The Hungarian algorithm with potentials (Kuhn 1955, Munkres 1957), O(rows^2 * columns).
    """
    if len(worth) > len(worth[0]):
        turned = [list(column) for column in zip(*worth, strict=True)]
        return sorted((row, column) for column, row in hungarian(turned))
    rows, columns = len(worth), len(worth[0])
    of_row, of_column = [0.0] * (rows + 1), [0.0] * (columns + 1)
    row_at = [0] * (columns + 1)  # row matched to each column, 1-based; 0 is none
    for row in range(1, rows + 1):
        _augment(worth, row, of_row, of_column, row_at)
    return sorted((row_at[column] - 1, column - 1) for column in range(1, columns + 1) if row_at[column])


def _augment(
    worth: Sequence[Sequence[float]], row: int, of_row: list[float], of_column: list[float], row_at: list[int]
) -> None:
    """Match one more row along the cheapest path."""
    columns = len(of_column) - 1
    row_at[0], column = row, 0
    least, before, used = [float("inf")] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
    while row_at[column]:
        used[column] = True
        here = row_at[column]
        for other in range(1, columns + 1):
            if not used[other]:
                cost = -worth[here - 1][other - 1] - of_row[here] - of_column[other]
                if cost < least[other]:
                    least[other], before[other] = cost, column
        following = min((other for other in range(1, columns + 1) if not used[other]), key=least.__getitem__)
        delta = least[following]
        for other in range(columns + 1):
            if used[other]:
                of_row[row_at[other]] += delta
                of_column[other] -= delta
            else:
                least[other] -= delta
        column = following
    while column:
        row_at[column], column = row_at[before[column]], before[column]
