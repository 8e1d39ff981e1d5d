"""What can go wrong, one class per cause, and the exit codes. The codes are part of the stable interface."""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path


class ExitCode(IntEnum):
    """How the program ends."""

    OK = 0
    FINDINGS = 1  # at or above --fail-on
    USAGE = 2
    SOME_FAILED = 3
    ALL_FAILED = 4
    OUTPUT = 5
    DEFECT = 70  # an error in the program itself, as in sysexits.h
    INTERRUPTED = 130


class LkjipError(Exception):
    """Base of all errors that a user can do something about.

    Attributes:
        message: One or two English sentences for the terminal: what is wrong with what, and what to do.
        exit_code: How a command ends that could not go on because of it.
    """

    exit_code = ExitCode.USAGE

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    def __reduce__(self) -> tuple[object, ...]:
        # Subclasses take other arguments: so an error survives being pickled.
        return _restored, (type(self), self.args, self.__dict__)


class FileError(LkjipError):
    """A file that gives no result.

    Attributes:
        alasan: The same in Indonesian, for the database and the papers of a reviewer.
    """

    exit_code = ExitCode.ALL_FAILED

    def __init__(self, message: str, alasan: str) -> None:
        super().__init__(message)
        self.alasan = alasan


class UnreadableFile(FileError):
    """Not a PDF, or damaged beyond what a repair could mend."""

    def __init__(self, berkas: str | Path, reason: str, halaman: int | None = None) -> None:
        reason = reason.rstrip(". ")
        page = f", page {halaman}" if halaman else ""
        lembar = f"; halaman {halaman}" if halaman else ""
        super().__init__(
            f"{berkas}{page}: can't be read as a PDF ({reason}). Open it in a PDF viewer; if it opens there, "
            "print it to a new PDF and use that, otherwise ask for the file again.",
            f"Tidak dapat dibaca sebagai PDF ({reason}{lembar}). Buka di penampil PDF; bila terbuka, cetak ke PDF "
            "baru dan pakai berkas itu, bila tidak, minta ulang berkasnya.",
        )


class PasswordProtected(FileError):
    """The file opens only with a password."""

    def __init__(self, berkas: str | Path) -> None:
        super().__init__(
            f"{berkas}: asks for a password. Save a copy without password, and use that.",
            "Berkas meminta kata sandi. Simpan salinan tanpa kata sandi, lalu pakai salinan itu.",
        )


class NotAPdf(FileError):
    """A file given by name that holds something else."""

    def __init__(self, berkas: str | Path) -> None:
        super().__init__(
            f"{berkas}: not a PDF. Give PDF files, or folders that hold some.",
            "Bukan PDF. Berikan berkas PDF, atau folder yang berisi PDF.",
        )


class TooSlow(FileError):
    """A file took longer in all, or longer without a sign of progress, than allowed."""

    def __init__(
        self, berkas: str | Path, seconds: float, halaman: int | None = None, *, stalled: bool = False
    ) -> None:
        page = f" on page {halaman}" if halaman else ""
        lembar = f" di halaman {halaman}" if halaman else ""
        english = "made no progress" if stalled else "was not done"
        indonesian = "tidak ada kemajuan" if stalled else "belum selesai"
        variable = "LKJIP_STALL_SECONDS" if stalled else "LKJIP_FILE_SECONDS"
        super().__init__(
            f"{berkas}: {english}{page} within {seconds:.0f} s, and was stopped. "
            f"If the file is sound, allow more with {variable}.",
            f"Dihentikan: {indonesian}{lembar} dalam {seconds:.0f} detik. "
            f"Bila berkasnya baik, beri waktu lebih lama dengan {variable}.",
        )


class OutOfMemory(FileError):
    """A file wanted more memory than a worker may take."""

    def __init__(self, berkas: str | Path, mebibytes: int, halaman: int | None = None) -> None:
        page = f", page {halaman}" if halaman else ""
        lembar = f" di halaman {halaman}" if halaman else ""
        super().__init__(
            f"{berkas}{page}: needs more than {mebibytes} MiB of memory, and was stopped. "
            "If the file is sound, allow more with LKJIP_MEMORY_MB, or fewer files at once with --jobs.",
            f"Dihentikan: perlu memori lebih dari {mebibytes} MiB{lembar}. "
            "Bila berkasnya baik, beri batas lebih besar dengan LKJIP_MEMORY_MB.",
        )


class WorkerDied(FileError):
    """The process that read the file ended in the middle of it, twice."""

    def __init__(self, berkas: str | Path, how: str, halaman: int | None = None) -> None:
        page = f" on page {halaman}" if halaman else ""
        lembar = f" di halaman {halaman}" if halaman else ""
        super().__init__(
            f"{berkas}: the process that read it died{page} ({how}), twice. Print the file to a new PDF and use that; "
            "please report it if the file is sound.",
            f"Proses yang membacanya berhenti mendadak{lembar} ({how}), dua kali. "
            "Cetak berkas ke PDF baru, lalu pakai berkas itu.",
        )


class Defect(FileError):
    """An error in the program itself, met while it worked on a file."""

    def __init__(self, berkas: str | Path, reason: str) -> None:
        super().__init__(
            f"{berkas}: an error in this program ({reason}). Please report it; the log of the run has the details.",
            f"Kesalahan pada program ini ({reason}). Mohon dilaporkan; rinciannya ada di catatan (log).",
        )


class NoSuchPath(LkjipError):
    """A file or folder named on the command line is not there."""

    def __init__(self, path: str | Path) -> None:
        super().__init__(f"{path}: no such file or folder. Check the path.")


class NoFiles(LkjipError):
    """Nothing to work on."""

    def __init__(self, what: str) -> None:
        super().__init__(f"No PDF found in {what}. Give PDF files, or folders that hold some.")


class NoDatabase(LkjipError):
    """The database has not been made yet."""

    def __init__(self, path: str | Path) -> None:
        super().__init__(f"{path}: no such database. Make it with `lkjip run PATH...`, or name another with --db.")


class DatabaseBusy(LkjipError):
    """Another process has the database open."""

    exit_code = ExitCode.OUTPUT

    def __init__(self, path: str | Path) -> None:
        super().__init__(f"{path}: in use by another process. Wait until it is done, or close the program.")


class DatabaseDamaged(LkjipError):
    """The file is no DuckDB database, or one of another version."""

    exit_code = ExitCode.OUTPUT

    def __init__(self, path: str | Path, reason: str) -> None:
        super().__init__(
            f"{path}: can't be opened as a database ({reason}). Move it away and run again, or name another with --db."
        )


class BadQuery(LkjipError):
    """SQL that does not run, or that would change the data."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"The query can't be run: {reason} `lkjip query --list` shows the relations.")


class BadDecisions(LkjipError):
    """The file of decisions on indicators can't be read, or something in it does not fit."""

    def __init__(self, path: str | Path, key: str, reason: str) -> None:
        where = f"{path}, {key}" if key else f"{path}"
        super().__init__(f"{where}: {reason}. Correct the file, or name another with --keputusan; nothing was changed.")


class MissingExtra(LkjipError):
    """A package that only some commands need is not installed."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs packages that are not installed: pip install 'lkjip[{extra}]'")


class OutputUnwritable(LkjipError):
    """A file or folder can't be written."""

    exit_code = ExitCode.OUTPUT

    def __init__(self, path: str | Path, reason: str) -> None:
        super().__init__(
            f"{path}: can't be written ({reason}). Check the rights and the free space, or name another place."
        )


class UnusableList(LkjipError):
    """A list of findings that came back changed in a way that can't be understood."""

    def __init__(self, path: str | Path, where: str, reason: str) -> None:
        place = f"{path}, {where}" if where else f"{path}"
        super().__init__(f"{place}: {reason} Nothing of the file was applied.")


class WrongUse(LkjipError):
    """Options or arguments that don't go together."""


class VocabularyError(LkjipError):
    """A vocabulary in schemas/ is missing, or something in it does not fit."""

    def __init__(self, path: str | Path, key: str, reason: str) -> None:
        where = f"{path}, {key}" if key else f"{path}"
        super().__init__(f"{where}: {reason}. Correct the file, or install the program again to get it back.")


def _restored(kind: type[LkjipError], args: tuple[object, ...], state: dict[str, object]) -> LkjipError:
    """An error as it was before it was pickled."""
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(state)
    return error
