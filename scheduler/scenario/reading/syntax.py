"""The YAML parser's complaints as sentences that say what to do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from scheduler.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Callable

# For these the place where something was opened helps more than the place where it was missed.
_AT_OPENING = frozenset({"yaml_missing_colon", "yaml_open_quote", "yaml_open_bracket"})


def syntax_problem(error: Exception, text: str, file: str) -> Problem:
    """One sentence, with its address, for what stopped the YAML parser."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Problem(file, 0, 0, "", "yaml_escape")
    mark = error.problem_mark
    key = _message(f"{error.context} {error.problem}", _line(text, mark.line), mark.column)
    if key in _AT_OPENING and error.context_mark is not None:
        mark = error.context_mark
    return Problem(file, mark.line + 1, mark.column + 1, "", key)


def _message(complaint: str, line: str, column: int) -> str:
    for words, key in _COMPLAINTS:
        if words.search(complaint):
            return key if isinstance(key, str) else key(line, column)
    return "yaml_syntax"


def _line(text: str, number: int) -> str:
    lines = text.split("\n", number + 1)
    return lines[number] if number < len(lines) else ""


def _bad_start(line: str, column: int) -> str:
    return "yaml_tab" if line[column : column + 1] == "\t" else "yaml_reserved"


def _stray_colon(line: str, column: int) -> str:
    return "yaml_colon_in_text" if ": " in line[:column] else "yaml_stray_key"


def _misfit(line: str, column: int) -> str:
    if line[column : column + 1] == ":":
        return "key_empty"
    before = line[:column].rstrip()
    return "yaml_after_quote" if before.endswith(('"', "'")) and ":" in before else "yaml_misfit"


# What the two parsers (libyaml's and PyYAML's own) say, and the message that says it to a planner.
_COMPLAINTS: tuple[tuple[re.Pattern[str], str | Callable[[str, int], str]], ...] = (
    (re.compile(r"cannot start any token"), _bad_start),
    (re.compile(r"mapping values are not allowed"), _stray_colon),
    (re.compile(r"sequence entries are not allowed"), "yaml_stray_dash"),
    (re.compile(r"could not find expected ':'"), "yaml_missing_colon"),
    (re.compile(r"found unexpected end of stream"), "yaml_open_quote"),
    (re.compile(r"expected ',' or '[\]}]'"), "yaml_open_bracket"),
    (re.compile(r"expected '-' indicator|expected key|expected <block end>"), _misfit),
    (re.compile(r"escape"), "yaml_escape"),
    (re.compile(r"node content"), "yaml_nothing_here"),
    (re.compile(r"undefined tag handle|while (scanning|parsing) a tag"), "tag_unreadable"),
    (re.compile(r"expected '?<document start>"), "several_documents"),
    (re.compile(r"while scanning a block scalar"), "yaml_block_text"),
    (re.compile(r"while scanning an (anchor|alias)"), "yaml_anchor"),
    (re.compile(r"directive"), "yaml_directive"),
)
