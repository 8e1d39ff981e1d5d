"""`lkjip indikator`: which names are the same indicator, and what people decided on it."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.console import complain
from extractor.cli.options import AsJson, Db, Quiet
from extractor.errors import WrongUse
from extractor.settings import DEFAULT_DB

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from extractor.padanan.keputusan import Keputusan
    from extractor.padanan.putus import Kasus, Orang

Decisions = Annotated[
    Path | None,
    typer.Option("--keputusan", help="File of decisions.", show_default="keputusan.yaml beside the database"),
]
By = Annotated[str | None, typer.Option("--oleh", help="Who decides.", show_default="the user's name")]
Note = Annotated[str | None, typer.Option("--catatan", help="Why; kept with the decision.")]
Agency = Annotated[str, typer.Option("--instansi", help="Only agencies whose name contains this.")]

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Which names are the same indicator over the years: list, decide, share decisions.\n\n"
    "Decisions are kept in a YAML file that every run applies, and that the program only adds to: keep it under "
    "version control, and share it.",
)


@app.command("list")
def list_(
    nama: Annotated[str, typer.Argument(metavar="TEXT", help="Only indicators with this in a name of theirs.")] = "",
    db: Db = DEFAULT_DB,
    instansi: Agency = "",
    acuan: Annotated[str, typer.Option("--acuan", help="Only this key of schemas/indicators.yaml, such as skm.")] = "",
    as_json: AsJson = False,
) -> None:
    """List indicators with the names that stand for them and the years of their reports."""
    from extractor.store import Format, query, write_result

    text, agency, key = (one.replace("'", "''") for one in (nama, instansi, acuan))
    sql = f"""
        SELECT instansi, indikator_id, nama, induk, satuan, acuan, tahun_awal, tahun_akhir, jumlah_laporan, nama_lain
        FROM indikator
        WHERE contains(lower(concat_ws(' ', induk, nama, array_to_string(nama_lain, ' '), acuan)), lower('{text}'))
            AND contains(lower(coalesce(instansi, '')), lower('{agency}')) AND ('{key}' = '' OR acuan = '{key}')
        ORDER BY instansi, induk NULLS FIRST, nama, indikator_id
    """  # noqa: S608 - quoted above, and the connection can only read
    with query(db, sql) as result:
        write_result(result, Format.JSON if as_json else Format.TABLE, sys.stdout.buffer)


@app.command()
def review(
    db: Db = DEFAULT_DB, keputusan: Decisions = None, instansi: Agency = "", oleh: By = None, quiet: Quiet = False
) -> None:
    """Decide open cases in the terminal, those that change most first."""
    from extractor.padanan.putus import open_cases

    def ask(con: DuckDBPyConnection, person: Orang) -> list[Keputusan]:
        return _ask(open_cases(con, instansi), person)

    _decide(db, keputusan, oleh, None, ask, quiet=quiet)


@app.command()
def gabung(
    satu: Annotated[str, typer.Argument(metavar="ID", help="indikator_id of one.")],
    dua: Annotated[str, typer.Argument(metavar="ID", help="indikator_id of the other.")],
    db: Db = DEFAULT_DB,
    keputusan: Decisions = None,
    oleh: By = None,
    catatan: Note = None,
    quiet: Quiet = False,
) -> None:
    """Decide that two indicators of an agency are one."""
    from extractor.padanan.putus import join_two

    _decide(db, keputusan, oleh, catatan, lambda con, person: join_two(con, satu, dua, person), quiet=quiet)


@app.command()
def pisah(
    indikator_id: Annotated[str, typer.Argument(metavar="ID", help="The indicator.")],
    nama: Annotated[str, typer.Argument(metavar="NAME", help="The name that does not stand for it, as printed.")],
    db: Db = DEFAULT_DB,
    keputusan: Decisions = None,
    oleh: By = None,
    catatan: Note = None,
    quiet: Quiet = False,
) -> None:
    """Decide that a name does not stand for an indicator."""
    from extractor.padanan.putus import take_out

    _decide(db, keputusan, oleh, catatan, lambda con, person: take_out(con, indikator_id, nama, person), quiet=quiet)


@app.command()
def ekspor(
    berkas: Annotated[Path, typer.Argument(metavar="FILE", help="Sheet to write: .xlsx or .csv.")],
    db: Db = DEFAULT_DB,
    keputusan: Decisions = None,
    instansi: Agency = "",
    quiet: Quiet = False,
) -> None:
    """Write open cases and decisions as a sheet: fill in the column putusan with gabung or pisah."""
    from extractor.padanan import default_path
    from extractor.padanan.keputusan import read
    from extractor.padanan.lembar import write
    from extractor.padanan.putus import open_cases
    from extractor.store import open_store

    with open_store(db, read_only=True) as con:
        cases = open_cases(con, instansi)
    decided = [one for one in read(keputusan or default_path(db)) if instansi.lower() in one.instansi.lower()]
    write(berkas, cases, decided)
    if not quiet:
        complain(f"written: {len(cases)} open cases and {len(decided)} decisions in {berkas}")


@app.command()
def impor(
    berkas: Annotated[Path, typer.Argument(metavar="FILE", help="Sheet whose column putusan is filled in.")],
    db: Db = DEFAULT_DB,
    keputusan: Decisions = None,
    oleh: By = None,
    quiet: Quiet = False,
) -> None:
    """Take decisions from a sheet."""
    from extractor.padanan.lembar import read

    _decide(db, keputusan, oleh, None, lambda _, person: read(berkas, person.oleh), quiet=quiet)


def _decide(
    db: Path,
    keputusan: Path | None,
    oleh: str | None,
    catatan: str | None,
    make: Callable[[DuckDBPyConnection, Orang], list[Keputusan]],
    *,
    quiet: bool,
) -> None:
    """Makes decisions on what is in the database, keeps them, and applies them."""
    from extractor.padanan import default_path, update
    from extractor.padanan.keputusan import add, read
    from extractor.padanan.putus import Orang, not_in_force
    from extractor.store import open_store

    path = keputusan or default_path(db)
    old = read(path)
    with open_store(db, read_only=True) as con:
        fresh = not_in_force(make(con, Orang(oleh or getpass.getuser(), catatan)), old)
    if fresh:
        add(path, fresh)
    done = update(db, path)
    if not quiet:
        complain(f"{len(fresh)} decisions added to {path}; {done.indikator} indicators, {done.terbuka} cases open")


def _ask(cases: list[Kasus], person: Orang) -> list[Keputusan]:
    from extractor.padanan.keputusan import Putusan

    if not sys.stdin.isatty():
        raise WrongUse("`lkjip indikator review` asks in a terminal; without one use ekspor and impor.")
    answers = {"s": Putusan.GABUNG, "d": Putusan.PISAH}
    made: list[Keputusan] = []
    for number, case in enumerate(cases, start=1):
        years = ", ".join(map(str, case.tahun))
        typer.echo(
            f"\n[{number}/{len(cases)}] {case.instansi} ({years}); {case.dampak} names would come together", err=True
        )
        for one in (case.a, case.b):
            typer.echo(f"  {one.induk} > {one.nama}" if one.induk else f"  {one.nama}", err=True)
        typer.echo(f"  {case.skor:g}: {case.alasan}", err=True)
        answer = typer.prompt("s same, d different, k skip, q quit", default="k", err=True).strip().lower()
        if answer == "q":
            break
        if answer in answers:
            made.append(person.decide(answers[answer], case.instansi, case.a, case.b))
    return made
