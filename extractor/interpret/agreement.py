"""Agreements of a file: which tables belong to which, whose each is, of which year and version."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from extractor.canon.fold import fold
from extractor.interpret.holder import find_holder
from extractor.interpret.titles import part_of, planned_year, titles_over
from extractor.interpret.view import TableView
from extractor.model.laporan import Naskah
from extractor.model.plans import KEPALA
from extractor.tables.kind import kind_of_title

KIND = "perjanjian"
MURNI, PERUBAHAN = "murni", "perubahan"
NEXT_PAGE = 1  # the budgets of an agreement stand under its targets, or on the next page


@dataclass(frozen=True, slots=True)
class Agreement:
    """What holds for every row of one agreement.

    Attributes:
        pemegang: `kepala`, the office below it that the agreement names, or None where nothing tells.
        tahun: The year that it is for.
        versi: `murni` or `perubahan`, where the file holds both or the title says so.
    """

    pemegang: str | None
    tahun: int | None
    versi: str | None


def find_agreements(naskah: Naskah, instansi: str | None, tahun: int | None) -> Mapping[str, Agreement]:
    """The agreements in one file, by the ids of their tables: targets, and the budgets under them.

    An agreement is the head's, unless a lower office is named; open beside agreements of lower offices.

    Args:
        naskah: The file.
        instansi: The report's agency.
        tahun: The report's year.
    """
    since = (0, 0.0)
    told: list[tuple[list[TableView], Agreement]] = []
    for view in (TableView(naskah, table) for table in naskah.tables):
        if told and _continues(view, told[-1][0][-1]):
            told[-1][0].append(view)
        elif is_promise(view) or _is_budget(view):
            holder = find_holder(naskah, view.table, since, instansi)
            told.append(([view], Agreement(holder, planned_year(view, KIND, since) or tahun, _version(view, since))))
        else:
            continue
        last = view.table.parts[-1]
        since = (last.page, last.box.y1)
    settled = _with_versions([agreement for _, agreement in _with_holders(told)])
    return {view.tabel_id: agreement for (views, _), agreement in zip(told, settled, strict=True) for view in views}


def is_promise(view: TableView) -> bool:
    """Whether a table promises: of that kind, or of targets under a caption or heading that says so."""
    part = part_of(view)
    titles = [title for title in (view.table.judul, part.judul if part else None) if title]
    named = next((kind for title in titles if (kind := kind_of_title(title))), None)
    promised = view.table.kind == KIND or (view.table.kind == "target" and named == KIND)
    return promised and bool(view.columns("indikator") and view.columns("target"))


def _continues(view: TableView, above: TableView) -> bool:
    """The budgets under the targets of the same agreement."""
    near = view.table.halaman - above.table.halaman_akhir <= NEXT_PAGE
    return near and _is_budget(view) and not is_promise(view)


def _is_budget(view: TableView) -> bool:
    return view.table.kind == KIND and bool(view.columns("anggaran"))


def _with_holders(
    told: Sequence[tuple[list[TableView], Agreement]],
) -> Iterator[tuple[list[TableView], Agreement]]:
    lower = any(agreement.pemegang not in (KEPALA, None) for _, agreement in told)
    for views, agreement in told:
        known = agreement.pemegang is not None or (lower and not _in_chapter(views[0]))
        yield views, agreement if known else replace(agreement, pemegang=KEPALA)


def _with_versions(agreements: Sequence[Agreement]) -> Iterator[Agreement]:
    """The agreement beside its change is the first one."""
    changed = {(item.pemegang, item.tahun) for item in agreements if item.versi == PERUBAHAN}
    for item in agreements:
        first = item.versi is None and (item.pemegang, item.tahun) in changed
        yield replace(item, versi=MURNI) if first else item


def _version(view: TableView, since: tuple[int, float]) -> str | None:
    """`perubahan` where the nearest title that names the agreement says so."""
    named = next((title for title in titles_over(view, since) if kind_of_title(title) == KIND), "")
    return PERUBAHAN if PERUBAHAN in fold(named).split() else None


def _in_chapter(view: TableView) -> bool:
    """Stands in the planning chapter, not in an appendix: there the head's agreement is told."""
    by_id = {part.bagian_id: part for part in view.naskah.outline.bagian}
    part = part_of(view)
    while part is not None:
        if part.jenis_kanonik == "bab_perencanaan":
            return True
        part = by_id.get(part.induk_id or "")
    return False
