"""Which columns of a table belong to one measurement: one scope, one year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.canon.columns import ColumnMeaning
from extractor.model.records import Lingkup

FIGURES = ("target", "realisasi", "capaian", "kategori")


@dataclass(slots=True)
class Measure:
    """Columns by figure: `target`, `realisasi`, `capaian`, `kategori`.

    Attributes:
        capaian_behind: Cells of realisasi hold the capaian too, in parentheses.
    """

    lingkup: Lingkup
    tahun: int | None
    triwulan: int | None = None
    columns: dict[str, int] = field(default_factory=dict)
    capaian_behind: bool = False

    def add(self, figure: str, col: int) -> None:
        """Takes a column for a figure, the first one that comes."""
        self.columns.setdefault(figure, col)


def find_measures(meanings: Sequence[ColumnMeaning], kind: str | None, tahun: int | None) -> list[Measure]:
    """Groups the columns of a table of measurements.

    Args:
        meanings: What each column holds.
        kind: Kind of the table.
        tahun: Year that columns without a year speak of: that of the caption, or of the report.
    """
    if not any(item.role in ("realisasi", "capaian") for item in meanings):
        return []
    years = _years(meanings, tahun)
    to_end = _columns_of_end(meanings, kind, tahun)
    by_scope: dict[tuple[int | None, int | None], Measure] = {}
    for col, item in enumerate(meanings):
        if item.role in FIGURES and col not in to_end and not _is_growth(item, kind):
            scope = Lingkup.TRIWULAN if item.triwulan else Lingkup.TAHUNAN
            key = (years[col], item.triwulan)
            by_scope.setdefault(key, Measure(scope, *key)).add(item.role, col)
    measures = [measure for measure in by_scope.values() if measure.columns.keys() != {"kategori"}]
    _take_last_year_as_realisasi(measures, meanings, tahun)
    if to_end:
        measures = _with_end(measures, meanings, to_end, tahun, compared=kind == "banding_renstra")
    national = [col for col, item in enumerate(meanings) if item.role == "nasional"]
    if national:
        _compare_nationally(measures, national[0], tahun)
    return [measure for measure in measures if measure.columns.keys() - {"kategori"}]


def _take_last_year_as_realisasi(
    measures: Sequence[Measure], meanings: Sequence[ColumnMeaning], tahun: int | None
) -> None:
    """`Capaian tahun lalu` alone, beside target, realisasi and capaian of this year, is what was realised last year.

    So in the form of the e-SAKIP. A header that says percent means the capaian.
    """
    now = next((measure for measure in measures if measure.tahun == tahun), None)
    if now is None or not {"realisasi", "capaian"} <= now.columns.keys():
        return
    for measure in measures:
        if (
            measure.tahun is not None
            and tahun is not None
            and measure.tahun < tahun
            and set(measure.columns) == {"capaian"}
        ):
            col = measure.columns["capaian"]
            if not meanings[col].percent:
                measure.columns = {"realisasi": col}


def _years(meanings: Sequence[ColumnMeaning], tahun: int | None) -> list[int | None]:
    """The year each column speaks of; a column without one goes with (n), else with the latest year up to `tahun`."""
    named = {item.year for item in meanings if item.role in FIGURES and item.year and not item.plan_end}
    latest = max((year for year in named if tahun is None or year <= tahun), default=None)
    this_year = next((item.year or tahun for item in meanings if item.back == 0), None)
    default = this_year or latest or tahun
    found: list[int | None] = []
    for item in meanings:
        if item.year is not None:
            found.append(item.year)
        elif item.back is not None and tahun is not None:
            found.append(tahun - item.back)
        else:
            found.append(default)
    return found


def _columns_of_end(meanings: Sequence[ColumnMeaning], kind: str | None, tahun: int | None) -> list[int]:
    """Columns of the comparison with the end of the plan: its target, its capaian, and a realisasi summed up to now."""
    targets = [col for col, item in enumerate(meanings) if item.role == "target"]
    planned = [col for col in targets if not meanings[col].plan_end]
    end = [col for col in targets if _is_end_target(meanings[col], kind, tahun, alone=not planned or len(targets) == 1)]
    if not end:
        return []
    end = _last(end, meanings)
    capaian = [col for col, item in enumerate(meanings) if item.role == "capaian"]
    ratio = [col for col in capaian if meanings[col].plan_end or _is_to_come(meanings[col], tahun)]
    if not ratio and len(end) == len(targets):
        ratio = capaian[-1:]
    summed = [col for col, item in enumerate(meanings) if item.role == "realisasi" and item.cumulative] if ratio else []
    return [*end, *ratio, *summed]


def _is_end_target(item: ColumnMeaning, kind: str | None, tahun: int | None, *, alone: bool) -> bool:
    if _is_to_come(item, tahun):
        return True
    if not alone:
        return item.plan_end and item.year != tahun
    return kind == "banding_renstra"


def _last(end: Sequence[int], meanings: Sequence[ColumnMeaning]) -> list[int]:
    """Of targets of the plan's years, those of its last year; the others are targets of their years."""
    planned = [col for col in end if meanings[col].plan_end] or end
    last = max(meanings[col].year or 0 for col in planned)
    return [col for col in planned if (meanings[col].year or last) == last]


def _is_to_come(item: ColumnMeaning, tahun: int | None) -> bool:
    return tahun is not None and item.year is not None and item.year > tahun


def _is_growth(item: ColumnMeaning, kind: str | None) -> bool:
    """A capaian that sets one year against another is no capaian of a target."""
    return item.role == "capaian" and kind != "banding_renstra" and len(set(item.years)) > 1


def _with_end(
    measures: list[Measure],
    meanings: Sequence[ColumnMeaning],
    to_end: Sequence[int],
    tahun: int | None,
    *,
    compared: bool,
) -> list[Measure]:
    """The measurements with the one at the end of the plan: beside its ratio, or beside nothing else, that of now."""
    end = Measure(Lingkup.AKHIR_RENSTRA, tahun)
    for col in to_end:
        end.add(meanings[col].role or "", col)
    alone = compared and [item.columns.keys() for item in measures] == [{"realisasi"}]
    if "realisasi" not in end.columns and ("capaian" in end.columns or alone):
        now = next((item for item in measures if item.tahun == tahun and "realisasi" in item.columns), None)
        source = now or next((item for item in measures if "realisasi" in item.columns), None)
        if source is not None:
            end.columns["realisasi"] = source.columns["realisasi"]
            if len(measures) == 1 and source.columns.keys() == {"realisasi"}:
                measures = []
    return [*measures, end]


def _compare_nationally(measures: list[Measure], col: int, tahun: int | None) -> None:
    """The national figure stands as the target of the realisasi that has no other, else beside that of the year."""
    for measure in measures:
        if "target" not in measure.columns and "realisasi" in measure.columns:
            measure.lingkup = Lingkup.NASIONAL
            measure.columns["target"] = col
            return
    with_figure = [measure for measure in measures if measure.tahun == tahun and "realisasi" in measure.columns]
    columns = {"target": col}
    if with_figure:
        columns["realisasi"] = with_figure[0].columns["realisasi"]
    measures.append(Measure(Lingkup.NASIONAL, tahun, None, columns))
