"""Pages whose text is damaged. PDFium reads as far as it comes, and does not say that something is lost."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable, Iterator
from typing import Any

HEAD, SUM = 2, 4  # bytes before and behind the compressed ones (RFC 1950)
STEP, MOST = 1 << 20, 1 << 28  # bytes that are unpacked at once, and of one stream at all


def damaged_pages(data: bytes, count: int) -> frozenset[int] | None:
    """The pages, 1-based, of which a stream with text is damaged; None if the list of pages itself is.

    Streams with text are the contents of a page, the forms that it draws, and what says the meaning of its letters.

    Args:
        data: The file.
        count: Pages that PDFium found in it.
    """
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            pages = list(pdf.pages)
            sound: dict[tuple[int, int], bool] = {}
            found = (nomor for nomor, page in enumerate(pages, 1) if not all(_verdicts(page, sound)))
            return frozenset(found) if len(pages) == count else None
    except (pikepdf.PdfError, ValueError):
        return None


def _verdicts(page: Any, sound: dict[tuple[int, int], bool]) -> Iterator[bool]:
    """Of each stream with text of a page, whether it is whole; those of the file that are known already in `sound`."""
    for key, stream in _streams(page).items():
        if key not in sound:
            sound[key] = _is_whole(stream)
        yield sound[key]


def _streams(page: Any) -> dict[tuple[int, int], Any]:
    """The streams with text of a page, each once."""
    import pikepdf

    contents = page.obj.get("/Contents")
    parts = contents if isinstance(contents, pikepdf.Array) else [contents]
    found = {part.objgen: part for part in _only_streams(parts)}
    open_ = [page.resources]  # its own, or those that it inherits
    while open_:
        resources = open_.pop()
        fonts = (font.get("/ToUnicode") for font in _held(resources, "/Font") if isinstance(font, pikepdf.Dictionary))
        found |= {meanings.objgen: meanings for meanings in _only_streams(fonts)}
        for drawn in _only_streams(_held(resources, "/XObject")):
            if drawn.get("/Subtype") == pikepdf.Name.Form and drawn.objgen not in found:
                found[drawn.objgen] = drawn
                open_.append(drawn.get("/Resources"))
    return found


def _only_streams(items: Iterable[Any]) -> Iterator[Any]:
    import pikepdf

    return (item for item in items if isinstance(item, pikepdf.Stream))


def _held(resources: Any, kind: str) -> list[Any]:
    import pikepdf

    held = resources.get(kind) if isinstance(resources, pikepdf.Dictionary) else None
    return [item for _, item in held.items()] if isinstance(held, pikepdf.Dictionary) else []


def _is_whole(stream: Any) -> bool:
    """Whether a stream is what was packed; of one that is packed in another way than by Flate nobody can tell."""
    import pikepdf

    packed = stream.get("/Filter")
    if packed not in (pikepdf.Name.FlateDecode, pikepdf.Array([pikepdf.Name.FlateDecode])):
        return True
    raw = stream.read_raw_bytes()
    return unpacks(raw) if raw else stream.get("/Length", 0) == 0


def unpacks(packed: bytes) -> bool:
    """Whether bytes in the zlib format come to their end, and to the sum that stands there, as far as one does."""
    inflate, total, size, rest = zlib.decompressobj(-zlib.MAX_WBITS), 1, 0, packed[HEAD:]
    try:
        while not inflate.eof and size < MOST:
            part = inflate.decompress(rest, STEP)
            if not part and not inflate.eof:
                return False
            total, size, rest = zlib.adler32(part, total), size + len(part), inflate.unconsumed_tail
    except zlib.error:
        return False
    return not inflate.eof or total.to_bytes(SUM, "big").startswith(inflate.unused_data[:SUM])
