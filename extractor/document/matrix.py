"""The six-number matrices of the PDF reference (8.3.4): a, b, c, d, e, f."""

from __future__ import annotations

from extractor.document import bare

Matrix = tuple[float, float, float, float, float, float]
Bounds = tuple[float, float, float, float]  # left, bottom, right, top

UNIT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def matrix_of(item: bare.Address) -> Matrix:
    """The matrix of a page object, UNIT if it has none."""
    found = bare.matrix_of(item)
    if found is None:
        return UNIT
    a, b, c, d, e, f = found
    return a, b, c, d, e, f


def times(inner: Matrix, outer: Matrix) -> Matrix:
    """First `inner`, then `outer`."""
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """The place to which `matrix` brings a point."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def bounds_of(item: bare.Address, matrix: Matrix) -> Bounds | None:
    """The rectangle around a page object, brought to page space by the `matrix` of the form that holds it."""
    found = bare.bounds_of(item)
    if found is None:
        return None
    left, bottom, right, top = found
    if matrix is UNIT:
        return left, bottom, right, top
    x0, y0 = apply(matrix, left, bottom)
    x1, y1 = apply(matrix, right, top)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
