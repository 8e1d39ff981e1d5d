"""Which program and activity supports which goal, out of tables that set them side by side."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.interpret.chain import find_chain, under_names
from extractor.interpret.origin import origin
from extractor.interpret.view import TableView
from extractor.model.records import Pendukung

KIND = "pendukung"
PLANS = frozenset({"rkt", "renstra", "rencana_aksi", "perjanjian", "iku", "target"})  # their own records say it


def read_pendukung(view: TableView) -> Iterator[Pendukung]:
    """Reads the links of one table, each once; nothing if it has no column of goals beside one of programs."""
    named = find_chain(view).names
    below = {col for col, ranks in named.items() if ranks[0] not in ("tujuan", "sasaran")}
    if view.table.kind in PLANS or not below or not any(ranks == ("sasaran",) for ranks in named.values()):
        return
    seen: set[tuple[str | None, ...]] = set()
    for row, names in under_names(view, find_chain(view)):
        link = tuple(names.get(rank) for rank in ("sasaran", "program", "kegiatan"))
        if not (below & row.own.keys()) or link in seen or "sasaran" not in names:
            continue
        seen.add(link)
        yield Pendukung(**origin(view, row, KIND, *link), sasaran=names["sasaran"], program=link[1], kegiatan=link[2])
