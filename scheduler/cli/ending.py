"""How a command ends: errors become sentences on standard error, or JSON, and an exit code."""

from __future__ import annotations

import json
import os
import sys
from itertools import pairwise
from typing import TYPE_CHECKING

from scheduler.errors import InfeasibleError, InputError, NothingFoundError, SchedulerError
from scheduler.messages import say

if TYPE_CHECKING:
    from collections.abc import Sequence

WRONG_CALL = 2
INTERNAL_FAULT = 70
INTERRUPTED = 130


def ending_of(error: BaseException, arguments: Sequence[str]) -> int:
    """Print what an error means to a planner, and give the exit code."""
    from typer import Abort, Exit
    from typer.exceptions import TyperException

    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else 1
    if isinstance(error, Exit):
        return error.exit_code
    if isinstance(error, Abort):
        return INTERRUPTED
    if isinstance(error, TyperException):
        _tell([error.format_message()], arguments, kind="UsageError")
        return WRONG_CALL
    language = wanted_language(arguments)
    if isinstance(error, SchedulerError):
        _tell(sentences(error, language), arguments, kind=type(error).__name__)
        return error.exit_code
    _fault(error, language)
    return INTERNAL_FAULT


def sentences(error: SchedulerError, language: str) -> list[str]:
    """What an error says, a sentence a line."""
    if isinstance(error, InputError):
        return [problem.sentence(language) for problem in error.problems]
    key = {InfeasibleError: "infeasible", NothingFoundError: "nothing_found"}.get(type(error), "refused")
    return [say(language, f"cli.{key}", text=str(error))]


def wanted_language(arguments: Sequence[str]) -> str:
    """The language asked for on the command line, else the locale's, before any scenario is known."""
    for flag, value in pairwise(arguments):
        if flag == "--language" and value in ("vi", "en"):
            return value
    for argument in arguments:
        if argument in ("--language=vi", "--language=en"):
            return argument[-2:]
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "vi" if locale.startswith("vi") else "en"


def _tell(lines: list[str], arguments: Sequence[str], *, kind: str) -> None:
    if "--json" in arguments:
        json.dump({"error": kind, "problems": lines}, sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
        return
    for line in lines:
        print(line, file=sys.stderr)


def _fault(error: BaseException, language: str) -> None:
    if os.environ.get("SCHEDULER_DEBUG"):
        raise error
    detail = f"{type(error).__name__}: {error}".splitlines()[0]
    print(say(language, "cli.internal_fault", detail=detail), file=sys.stderr)
