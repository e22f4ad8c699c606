"""When a value fits no branch of a union: the complaints of the one branch the planner most likely meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scheduler.scenario.reading.locate import Step, Steps, path_of
from scheduler.scenario.reading.lost import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic_core import ErrorDetails

# How far each complaint says "this is something else altogether".
_OTHER_KIND = 1000
_UNKNOWN_KEY = 4
_MISSING_KEY = 3
_WRONG_INSIDE = 2
_WRONG_VALUE = 1
_KIND_SUFFIXES = ("_type", "_parsing", "int_from_float", "_not_text")
# Said of a text that was meant as something else, unless nothing more definite is said.
_VAGUE_SUFFIXES = ("_not_understood", "_no_clock", "_no_day")
# All kinds of value that are read from text have this one branch name; about a text, each complains once.
_ANONYMOUS = "function-plain[validate()]"


class Complaint(NamedTuple):
    """One of pydantic's errors, and its location taken apart (branches already decided are dropped)."""

    error: ErrorDetails
    steps: Steps


def most_relevant(complaints: Iterable[Complaint]) -> list[Complaint]:
    """Of each union keep one branch: the one whose complaints weigh least, the first of equals."""
    kept: list[Complaint] = []
    unions: dict[Steps, dict[tuple[Step, int], list[Complaint]]] = {}
    for complaint in complaints:
        first = next((place for place, step in enumerate(complaint.steps) if step.branch), None)
        if first is None:
            kept.append(complaint)
            continue
        before, branch, after = complaint.steps[:first], complaint.steps[first], complaint.steps[first + 1 :]
        inside = Complaint(complaint.error, before + after)
        branches = unions.setdefault(before, {})
        place = len(branches) if complaint.error["loc"][-1] == _ANONYMOUS else -1
        branches.setdefault((branch, place), []).append(inside)
    for before, branches in unions.items():
        kept += most_relevant(min(branches.values(), key=lambda each: _weight(each, len(before))))
    return kept


def _weight(complaints: Iterable[Complaint], depth: int) -> int:
    return sum(_weigh(complaint, depth) for complaint in complaints)


def _weigh(complaint: Complaint, depth: int) -> int:
    kind = complaint.error["type"]
    if kind in {"extra_forbidden", "missing"}:
        return _UNKNOWN_KEY if kind == "extra_forbidden" else _MISSING_KEY
    if isinstance(complaint.error["input"], Fault):
        return 0
    outside = len(path_of(complaint.steps)) == depth
    if kind.endswith(_KIND_SUFFIXES):
        return _OTHER_KIND if outside else _WRONG_INSIDE
    not_a_word = kind in {"literal_error", "enum"} and not isinstance(complaint.error["input"], str)
    if outside and not_a_word:
        return _OTHER_KIND + 1
    return _WRONG_INSIDE if kind.endswith(_VAGUE_SUFFIXES) else _WRONG_VALUE
