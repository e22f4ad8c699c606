"""What can go wrong, as values a planner can act on.

::

    SchedulerError
    |-- InputError        2   the text or the call is wrong whatever the calendars say
    |-- InfeasibleError   3   the text is sound and the world does not allow it (proved)
    '-- NothingFoundError 4   nothing found within the limit, nothing proved

The number is the exit code of the command line.
"""

from __future__ import annotations

import errno
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from scheduler.messages import formats, say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ProblemValue: TypeAlias = str | int | date


@dataclass(frozen=True)
class Problem:
    """One thing wrong with what the planner wrote: its address, and a message to render in any language.

    ``line`` and ``column`` count from 1; 0 means that the whole file is meant. ``where`` is the dotted path
    of keys (``conferences.so-ket.when``), empty for the whole document. ``key`` names an entry of the
    catalogue ``errors``, or with a dot of another (``busy.file_empty``); ``values`` fill it, dates and moments as
    each language writes them.
    """

    file: str
    line: int
    column: int
    where: str
    key: str
    values: Mapping[str, ProblemValue] = field(default_factory=dict, hash=False)

    def sentence(self, language: str) -> str:
        """Render as ``file:line:column: where: what is wrong; what to do``."""
        address = ":".join([self.file, *(str(part) for part in (self.line, self.column) if part)])
        where = f"{self.where}: " if self.where else ""
        values = {name: _shown(language, value) for name, value in self.values.items()}
        message = self.key if "." in self.key else f"errors.{self.key}"
        return f"{address}: {where}{say(language, message, **values)}"


def _shown(language: str, value: ProblemValue) -> str | int:
    if isinstance(value, datetime):
        return formats.moment(language, value)
    return formats.day(language, value) if isinstance(value, date) else value


class SchedulerError(Exception):
    """Anything a command ends with on purpose; never shown as a traceback."""

    exit_code: ClassVar[int] = 70


class InputError(SchedulerError):
    """The text or the call is wrong; carries every problem found, not only the first."""

    exit_code = 2

    def __init__(self, problems: list[Problem] | tuple[Problem, ...]) -> None:
        self.problems = tuple(sorted(problems, key=lambda p: (p.file, p.line, p.column, p.where, p.key)))
        super().__init__("\n".join(problem.sentence("en") for problem in self.problems))


def unwritable(path: Path | str, error: OSError) -> InputError:
    """The refusal for a place where nothing can be written."""
    return InputError([Problem(str(path), 0, 0, "", _UNWRITABLE.get(error.errno or 0, "cannot_write"), {})])


_UNWRITABLE = {
    errno.ENOSPC: "cannot_write_full",
    errno.EDQUOT: "cannot_write_full",
    errno.EACCES: "cannot_write_denied",
    errno.EPERM: "cannot_write_denied",
    errno.EROFS: "cannot_write_denied",
    errno.ENOENT: "cannot_write_nowhere",
    errno.ENOTDIR: "cannot_write_nowhere",
    errno.EISDIR: "cannot_write_folder",
    errno.ENAMETOOLONG: "cannot_write_name",
}


class InfeasibleError(SchedulerError):
    """No plan exists, and that is proved; ``why`` has sentences on what alone rules one out, as far as known."""

    exit_code = 3

    def __init__(self, text: str, why: tuple[str, ...] = ()) -> None:
        self.why = why
        super().__init__(text)


class NothingFoundError(SchedulerError):
    """The limit ran out before a plan was found; nothing is proved."""

    exit_code = 4
