"""One try to mend a damaged file."""

from __future__ import annotations

import io
from pathlib import Path

from extractor.errors import PasswordProtected, UnreadableFile


def repaired(path: Path, data: bytes) -> bytes:
    """The file written anew by qpdf, which rebuilds a broken cross-reference table.

    Raises:
        PasswordProtected: The file asks for a password.
        UnreadableFile: qpdf can't read it either.
    """
    import pikepdf

    out = io.BytesIO()
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            pdf.save(out)
    except pikepdf.PasswordError as error:
        raise PasswordProtected(path) from error
    except (pikepdf.PdfError, ValueError, RecursionError, MemoryError) as error:
        # not qpdf's own words: they are English, and name the stream by another address each time
        raise UnreadableFile(path, "rusak, dan tidak dapat diperbaiki") from error
    return out.getvalue()
