"""A whole run: the folder it works in, its workers, its log."""

from __future__ import annotations

from collections.abc import Generator

from extractor.batch.account import Entry
from extractor.batch.intake import Intake
from extractor.batch.ledger import Ledger
from extractor.batch.log import RunLog
from extractor.batch.plan import Plan
from extractor.batch.run import Run
from extractor.batch.staging import Stage
from extractor.batch.supervisor import Supervisor
from extractor.batch.tasks import Steps
from extractor.batch.worker import Listener, News, Remark, Task
from extractor.settings import Limits


def carry_out(
    plan: Plan,
    ledger: Ledger,
    *,
    jobs: int,
    force: bool = False,
    limits: Limits | None = None,
    steps: Steps | None = None,
    listener: Listener | None = None,
) -> Generator[Entry]:
    """Does what is planned; yields each file as soon as it is accounted for in the database.

    Args:
        plan: What to do.
        ledger: The database.
        jobs: Files read at once.
        force: Don't use what an earlier run left staged either.
        limits: What a file may use; by default what the environment says.
        steps: The functions that do the work; by default those of the pipeline.
        listener: Hears what the workers say.

    Raises:
        DatabaseBusy: Another run works on this database, or another program has it open.
        OutputUnwritable: The folder of the database can't be written.
    """
    folder = ledger.path.parent
    limits = limits or Limits.from_environment()
    with Stage(folder / ".stage").opened() as stage, RunLog(folder / "logs") as log:

        def hear(task: Task, news: News) -> None:
            if isinstance(news, Remark):
                log.write("remark", berkas=task.berkas, level=news.level, logger=news.logger, text=news.text)
            if listener:
                listener(task, news)

        if force:
            for source in plan.todo:
                stage.naskah(source.sha256).unlink(missing_ok=True)
                stage.kartu(source.sha256).unlink(missing_ok=True)
        log.write("begun", todo=len(plan.todo), unchanged=len(plan.unchanged), jobs=jobs, limits=limits)
        with Supervisor(jobs, limits, hear, log.output) as supervisor, Intake(ledger, log) as intake:
            for entry in Run(plan, intake, stage, supervisor, log, steps or Steps()).entries():
                log.write("file", **entry.as_json())
                yield entry
        log.write("ended")
