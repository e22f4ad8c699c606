"""What is wrong with a call, in the planner's language."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from scheduler.messages import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typer.exceptions import TyperException

# The parser tells an unknown command by its message alone.
_UNKNOWN_COMMAND = re.compile(r"No such command (['\"])(.*?)\1\.", re.DOTALL)


def misuse(error: TyperException, language: str) -> list[str]:
    """Say what is wrong with a call and where the right one is described; nothing said is the help itself."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "scheduler"
    if type(error).__name__ == "NoArgsIsHelpError":
        return error.format_message().splitlines()
    key, what = _fault(error)
    text = error.format_message().rstrip(".")
    least, most = _bounds(error)
    choices = ", ".join(_choices(error) or _commands(error))
    values = {"what": what, "text": text, "choices": choices, "least": least, "most": most}
    return [say(language, f"cli.{key}", **values), say(language, "cli.see_help", command=command)]


def _fault(error: TyperException) -> tuple[str, str]:
    """The message for a fault, and the argument or option that it concerns."""
    kind = type(error).__name__
    if kind == "MissingParameter":
        return "call_incomplete", _parameter(error)
    if kind == "BadParameter":
        return _bad_value(error), _parameter(error)
    if kind == "NoSuchOption":
        return "call_unknown_option", str(getattr(error, "option_name", ""))
    if kind == "BadOptionUsage":
        return "call_option_without_value", str(getattr(error, "option_name", ""))
    if unknown := _UNKNOWN_COMMAND.match(error.format_message()):
        return "call_unknown_command", unknown[2]
    return "call_wrong", ""


def _bad_value(error: TyperException) -> str:
    """The message for a value that an option does not take."""
    if _choices(error):
        return "call_bad_choice"
    least, most = _bounds(error)
    return "call_bad_value" if least is None else "call_at_least" if most is None else "call_between"


def _bounds(error: TyperException) -> tuple[float | None, float | None]:
    """The least and the greatest number that an option takes, where it takes numbers."""
    info = getattr(getattr(getattr(error, "param", None), "type_descriptor", None), "parameter_info", None)
    return getattr(info, "min", None), getattr(info, "max", None)


def _commands(error: TyperException) -> list[str]:
    """The commands that there are, where one was asked for."""
    return list(getattr(getattr(getattr(error, "ctx", None), "command", None), "commands", ()))


def _choices(error: TyperException) -> list[str]:
    """The values that an option takes, where it takes only some."""
    kind: object = getattr(getattr(getattr(error, "param", None), "type_descriptor", None), "annotation", None)
    return [str(choice.value) for choice in kind] if isinstance(kind, type) and issubclass(kind, Enum) else []


def _parameter(error: TyperException) -> str:
    parameter = getattr(error, "param", None)
    if parameter is None:
        return ""
    options: Sequence[str] = parameter.opts
    return options[0] if options and options[0].startswith("-") else str(parameter.metavar or parameter.name)
