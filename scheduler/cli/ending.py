"""How a command ends: errors become sentences on standard error, or JSON, and an exit code."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from scheduler.errors import InfeasibleError, InputError, NothingFoundError, SchedulerError
from scheduler.messages import LANGUAGES, say

if TYPE_CHECKING:
    from collections.abc import Sequence

WRONG_CALL = 2
INTERNAL_FAULT = 70
INTERRUPTED = 130

_STATED = re.compile(rb"""^\s*"?language"?\s*:\s*["']?(vi|en)\b""", re.MULTILINE)
_BEGINNING = 65536


def ending_of(error: BaseException, arguments: Sequence[str]) -> int:
    """Print what an error means to a planner, and give the exit code."""
    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else 1
    language = wanted_language(arguments)
    if isinstance(error, SchedulerError):
        return _tell(as_json(error, language), error.exit_code, sentences(error, language), arguments)
    kind, code, said = ended_by(error, language)
    if code == INTERNAL_FAULT and os.environ.get("SCHEDULER_DEBUG"):
        raise error
    problems = [{"sentence": sentence} for sentence in said]
    return _tell({"error": kind, "exit_code": code, "problems": problems}, code, said, arguments)


def ended_by(error: BaseException, language: str) -> tuple[str, int, list[str]]:
    """What an error is called, the exit code, and what it says."""
    from typer import Abort
    from typer.exceptions import TyperException

    if isinstance(error, SchedulerError):
        return type(error).__name__, error.exit_code, sentences(error, language)
    if isinstance(error, Abort | KeyboardInterrupt):
        return "Interrupted", INTERRUPTED, [say(language, "cli.interrupted_without_plan")]
    if isinstance(error, TyperException):
        from scheduler.cli.usage import misuse

        return "UsageError", WRONG_CALL, misuse(error, language)
    detail = f"{type(error).__name__}: {error}"
    return "InternalFault", INTERNAL_FAULT, [say(language, "cli.internal_fault", detail=detail)]


def sentences(error: SchedulerError, language: str) -> list[str]:
    """What an error says, a sentence a line."""
    if isinstance(error, InputError):
        return [problem.sentence(language) for problem in error.problems]
    if isinstance(error, InfeasibleError):
        return [say(language, "cli.infeasible"), *error.why]
    key = "nothing_found" if isinstance(error, NothingFoundError) else "refused"
    return [say(language, f"cli.{key}", text=str(error))]


def as_json(error: SchedulerError, language: str) -> dict[str, object]:
    """What an error says, for programs: its kind and exit code, each sentence, and the address it is about."""
    said = sentences(error, language)
    addresses = (
        [
            {
                "kind": problem.key,
                "file": problem.file,
                "line": problem.line or None,
                "column": problem.column or None,
                "where": problem.where or None,
            }
            for problem in error.problems
        ]
        if isinstance(error, InputError)
        else [{} for _ in said]
    )
    problems = [{"sentence": sentence, **address} for sentence, address in zip(said, addresses, strict=True)]
    return {"error": type(error).__name__, "exit_code": error.exit_code, "problems": problems}


def wanted_language(arguments: Sequence[str]) -> str:
    """The language asked for, else the one that a scenario named states, however broken it is; else the locale's."""
    for flag, value in pairwise((*arguments, "")):
        asked = value if flag == "--language" else flag.removeprefix("--language=")
        if asked in LANGUAGES and flag.startswith("--language"):
            return asked
    for argument in arguments:
        stated = None if argument.startswith("-") else _stated_in(Path(argument))
        if stated:
            return stated
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "vi" if locale.startswith("vi") else "en"


def _stated_in(path: Path) -> str | None:
    try:
        file = path / "plan.json" if path.is_dir() else path
        if not file.is_file():
            return None
        with file.open("rb") as content:
            found = _STATED.search(content.read(_BEGINNING))
    except (OSError, ValueError):
        return None
    return found[1].decode() if found else None


def _tell(machine_form: dict[str, object], code: int, said: Sequence[str], arguments: Sequence[str]) -> int:
    from scheduler.cli.printing import print_json, say_aside

    if "--json" in arguments:
        with suppress(InputError):  # there is nowhere left to say that standard output is full
            print_json(machine_form)
    else:
        for sentence in said:
            say_aside(sentence)
    return code
