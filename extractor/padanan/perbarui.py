"""Brings `indikator`, `padanan` and the rest up to date: what changed is linked anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from duckdb import DuckDBPyConnection

from extractor.canon.fold import squeeze
from extractor.padanan import sql
from extractor.padanan.keputusan import Keputusan, of_agency, read
from extractor.padanan.names import Mention
from extractor.padanan.program import Baris, PadananProgram, link_programs
from extractor.padanan.taut import Linked, link
from extractor.padanan.timbang import Agency
from extractor.store.connection import Row, append, fetch, open_store, transaction

VERSION = 1  # raised when the same names may be linked otherwise than before
AT_ONCE = 200  # agencies that are read and written together


@dataclass(frozen=True, slots=True)
class Updated:
    """What was done.

    Attributes:
        instansi: Agencies that were linked anew.
        indikator: Indicators in the database.
        terbuka: Pairs that a person has to decide on.
    """

    instansi: int
    indikator: int
    terbuka: int


def update(db: Path, decisions: Path) -> Updated:
    """Links what has changed since it was last done; writes nothing if nothing has.

    Args:
        db: The database.
        decisions: File of decisions; there may be none.

    Raises:
        BadDecisions: The file does not fit.
        DatabaseBusy: Another process has the database open.
    """
    decided = read(decisions)
    with open_store(db, read_only=True) as con:
        stale = _stale(con, decided)
        if not stale:
            return Updated(0, *_counts(con))
    with open_store(db) as con:
        relink(con, decided)
        return Updated(len(stale), *_counts(con))


def relink(con: DuckDBPyConnection, decided: Sequence[Keputusan]) -> None:
    """Links the agencies whose state is not the one kept, and forgets those that are gone."""
    agencies = _agencies(con)
    with transaction(con):
        con.execute(sql.MAKE_STATE)
        stale = [kunci for kunci in _stale(con, decided) if kunci in agencies]
        states = _states(con, decided, agencies)
        reports = {report: kunci for kunci, (_, ids) in agencies.items() for report in ids}
        sql.forget_gone(con, list(agencies))
        for at in range(0, len(stale), AT_ONCE):
            _relink_some(con, stale[at : at + AT_ONCE], agencies, reports, decided)
        for kunci in stale:
            con.execute("INSERT OR REPLACE INTO _padanan.keadaan VALUES (?, ?)", [kunci, states[kunci]])


_Agencies = dict[str, tuple[Agency, list[str]]]


def _agencies(con: DuckDBPyConnection) -> _Agencies:
    """Agencies by key, with their reports from the oldest to the newest."""
    found: _Agencies = {}
    rows = fetch(
        con, "SELECT laporan_id, instansi, wilayah, kode_wilayah FROM laporan ORDER BY tahun NULLS FIRST, laporan_id"
    )
    for report, instansi, wilayah, kode in rows:
        kunci = "|".join((squeeze(instansi), kode or squeeze(wilayah or ""))) if instansi else f"laporan:{report}"
        reports = found[kunci][1] if kunci in found else []
        reports.append(report)
        found[kunci] = (Agency(kunci, instansi, wilayah), reports)
    return found


def _states(con: DuckDBPyConnection, decided: Sequence[Keputusan], agencies: _Agencies) -> dict[str, str]:
    """What the outcome depends on, in short: names and values of the reports, decisions, version."""
    prints: dict[str, str] = dict(fetch(con, sql.FINGERPRINTS))
    states: dict[str, str] = {}
    for kunci, (agency, reports) in agencies.items():
        own = of_agency(decided, agency.instansi) if decided else {}
        said = sorted(str((sorted(pair), one.putusan.value, one.oleh, one.catatan)) for pair, one in own.items())
        states[kunci] = f"{VERSION} {[(report, prints.get(report)) for report in sorted(reports)]} {said}"
    return states


def _stale(con: DuckDBPyConnection, decided: Sequence[Keputusan]) -> list[str]:
    """Keys of agencies that are to be linked anew, or are gone."""
    known: dict[str, str] = (
        dict(fetch(con, "SELECT kunci, keadaan FROM _padanan.keadaan")) if sql.has_state(con) else {}
    )
    states = _states(con, decided, _agencies(con))
    changed = [kunci for kunci, state in states.items() if known.get(kunci) != state]
    return sorted(changed + [kunci for kunci in known if kunci not in states])


def _relink_some(
    con: DuckDBPyConnection,
    keys: Sequence[str],
    agencies: _Agencies,
    owner: dict[str, str],
    decided: Sequence[Keputusan],
) -> None:
    reports = [report for kunci in keys for report in agencies[kunci][1]]
    mentions: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in sql.mentions(con, reports):
        mentions[owner[mention.laporan_id]].append(mention)
    lines: defaultdict[str, list[Baris]] = defaultdict(list)
    for line in sql.lines(con, reports):
        lines[owner[line.laporan_id]].append(line)
    sql.forget(con, list(keys), reports)
    linked = [
        (agencies[kunci][0], link(agencies[kunci][0], mentions[kunci], of_agency(decided, agencies[kunci][0].instansi)))
        for kunci in keys
    ]
    programs = [one for kunci in keys for one in link_programs(agencies[kunci][0], lines[kunci])]
    for relation, rows in _rows(linked, programs).items():
        append(con, relation, rows)
    sql.mark(con, reports)
    sql.state_years(con, reports)


def _rows(linked: Sequence[tuple[Agency, Linked]], programs: Sequence[PadananProgram]) -> dict[str, list[Row]]:
    return {
        "indikator": [row for agency, found in linked for row in _indikator(agency, found)],
        "padanan": [row for _, found in linked for row in _padanan(found)],
        "usulan": [row for agency, found in linked for row in _usulan(agency, found)],
        "padanan_program": [
            (
                line.laporan_id,
                line.tingkat,
                line.kode,
                line.uraian,
                one.program_id,
                one.nama,
                one.skor,
                one.alasan,
                one.oleh,
            )
            for one in programs
            for line in [one.baris]
        ],
    }


def _indikator(agency: Agency, linked: Linked) -> Iterator[Row]:
    for one in linked.indikator:
        mentions = [padanan.mention for padanan in one.padanan]
        years = [mention.tahun for mention in mentions if mention.tahun is not None]
        yield (
            one.indikator_id,
            agency.kunci,
            agency.instansi,
            agency.wilayah,
            one.nama,
            one.induk,
            one.satuan,
            one.acuan,
            one.arah,
            min(years, default=None),
            max(years, default=None),
            len({mention.laporan_id for mention in mentions}),
            sorted({mention.nama for mention in mentions} - {one.nama}),
        )


def _padanan(linked: Linked) -> Iterator[Row]:
    for one in linked.indikator:
        for padanan in one.padanan:
            mention = padanan.mention
            yield (
                mention.laporan_id,
                mention.tahun,
                one.indikator_id,
                mention.nama,
                mention.induk,
                mention.satuan,
                round(padanan.skor, 1),
                padanan.alasan,
                padanan.oleh,
            )


def _usulan(agency: Agency, linked: Linked) -> Iterator[Row]:
    for one in linked.usulan:
        years = {mention.tahun for name in (one.nama_a, one.nama_b) for mention in name.mentions if mention.tahun}
        yield (
            agency.kunci,
            agency.instansi,
            one.a.indikator_id,
            one.nama_a.text,
            one.nama_a.induk,
            one.b.indikator_id,
            one.nama_b.text,
            one.nama_b.induk,
            round(one.match.score, 1),
            one.match.reason,
            sorted(years),
            sum(len(indikator.padanan) for indikator in (one.a, one.b)),
        )


def _counts(con: DuckDBPyConnection) -> tuple[int, int]:
    (row,) = fetch(con, "SELECT (SELECT count(*) FROM indikator), (SELECT count(*) FROM usulan)")
    return row[0], row[1]
