"""Decisions of a person on what is in the database: join two indicators, take a name out of one, settle open cases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from duckdb import DuckDBPyConnection

from extractor.canon.fold import squeeze
from extractor.errors import WrongUse
from extractor.padanan.keputusan import Keputusan, Putusan, Sebutan
from extractor.store.connection import fetch

_OPEN = """
    SELECT instansi, nama_a, induk_a, nama_b, induk_b, skor, alasan, tahun, dampak FROM usulan
    WHERE contains(lower(coalesce(instansi, '')), lower(?)) AND instansi IS NOT NULL
    ORDER BY dampak DESC, skor DESC, instansi, nama_a, nama_b
"""


@dataclass(frozen=True, slots=True)
class Kasus:
    """Two names of an agency that may be one indicator.

    Attributes:
        instansi: The agency.
        a: One name.
        b: The other.
        skor: Likeness, 0 to 100.
        alasan: What differs, and what speaks for it.
        tahun: Years of the reports that print them.
        dampak: Names in reports that would come together.
    """

    instansi: str
    a: Sebutan
    b: Sebutan
    skor: float
    alasan: str
    tahun: tuple[int, ...]
    dampak: int


@dataclass(frozen=True, slots=True)
class Orang:
    """Who decides, and what they remark."""

    oleh: str
    catatan: str | None = None

    def decide(self, putusan: Putusan, instansi: str, a: Sebutan, b: Sebutan) -> Keputusan:
        """A decision of today."""
        return Keputusan(
            putusan=putusan, instansi=instansi, a=a, b=b, oleh=self.oleh, tanggal=date.today(), catatan=self.catatan
        )


def open_cases(con: DuckDBPyConnection, instansi: str = "") -> list[Kasus]:
    """What is left for a person, that which changes most first; of agencies whose name contains `instansi`."""
    return [
        Kasus(agency, Sebutan(nama=a, induk=over_a), Sebutan(nama=b, induk=over_b), score, reason, tuple(years), names)
        for agency, a, over_a, b, over_b, score, reason, years, names in fetch(con, _OPEN, [instansi])
    ]


def join_two(con: DuckDBPyConnection, one: str, two: str, person: Orang) -> list[Keputusan]:
    """That two indicators of one agency are one.

    Raises:
        WrongUse: There is none of that id, they are of two agencies, or it is one indicator.
    """
    (agency, a), (other, b) = _indicator(con, one), _indicator(con, two)
    if squeeze(agency) != squeeze(other):
        raise WrongUse(f"{one} and {two} are of two agencies: only indicators of one agency can be joined.")
    if one == two:
        raise WrongUse(f"{one} is one indicator already.")
    return [person.decide(Putusan.GABUNG, agency, a, b)]


def take_out(con: DuckDBPyConnection, indikator_id: str, nama: str, person: Orang) -> list[Keputusan]:
    """That a name does not stand for an indicator: it is set apart from each of its other names.

    Raises:
        WrongUse: There is none of that id, or it has no such name, or no other.
    """
    agency, _ = _indicator(con, indikator_id)
    sql = "SELECT DISTINCT nama, induk FROM padanan WHERE indikator_id = ? ORDER BY ALL"
    names = [Sebutan(nama=text, induk=over) for text, over in fetch(con, sql, [indikator_id])]
    out = {one.kunci: one for one in names if squeeze(one.nama) == squeeze(nama)}
    rest = {one.kunci: one for one in names if one.kunci not in out}
    if not out:
        raise WrongUse(f"{indikator_id} has no name {nama!r}: `lkjip indikator list` shows those that it has.")
    if not rest:
        raise WrongUse(f"{indikator_id} has no other name: what differs in spelling, numbering or unit alone is one.")
    return [person.decide(Putusan.PISAH, agency, one, other) for one in out.values() for other in rest.values()]


def not_in_force(fresh: Sequence[Keputusan], old: Sequence[Keputusan]) -> list[Keputusan]:
    """Those that say something else than what was decided last on the same two names."""
    last = {(squeeze(one.instansi), one.pair): one.putusan for one in old}
    return [one for one in fresh if last.get((squeeze(one.instansi), one.pair)) is not one.putusan]


def _indicator(con: DuckDBPyConnection, indikator_id: str) -> tuple[str, Sebutan]:
    sql = "SELECT instansi, nama, induk FROM indikator WHERE indikator_id = ?"
    found = fetch(con, sql, [indikator_id])
    if not found:
        raise WrongUse(f"{indikator_id}: no such indicator. `lkjip indikator list` shows those that there are.")
    agency, nama, induk = found[0]
    if agency is None:
        raise WrongUse(f"{indikator_id}: its report names no agency, so its names can't be told from those of others.")
    return agency, Sebutan(nama=nama, induk=induk)
