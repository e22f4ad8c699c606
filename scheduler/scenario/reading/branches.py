"""When a value fits no branch of a union: the complaints of the one branch the planner most likely meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scheduler.scenario.reading.locate import Step, Steps, path_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic_core import ErrorDetails

# How far each complaint says "this is something else altogether".
_OTHER_KIND = 1000
_UNKNOWN_KEY = 4
_MISSING_KEY = 3
_WRONG_INSIDE = 2
_WRONG_VALUE = 1
_KIND_SUFFIXES = ("_type", "_parsing", "int_from_float")


class Complaint(NamedTuple):
    """One of pydantic's errors, and its location taken apart (branches already decided are dropped)."""

    error: ErrorDetails
    steps: Steps


def most_relevant(complaints: Iterable[Complaint]) -> list[Complaint]:
    """Of each union keep one branch: the one whose complaints weigh least, the first of equals."""
    kept: list[Complaint] = []
    unions: dict[Steps, dict[Step, list[Complaint]]] = {}
    for complaint in complaints:
        first = next((place for place, step in enumerate(complaint.steps) if step.branch), None)
        if first is None:
            kept.append(complaint)
            continue
        before, branch, after = complaint.steps[:first], complaint.steps[first], complaint.steps[first + 1 :]
        inside = Complaint(complaint.error, before + after)
        unions.setdefault(before, {}).setdefault(branch, []).append(inside)
    for place, branches in unions.items():
        kept += most_relevant(min(branches.values(), key=lambda each: _weight(each, len(place))))
    return kept


def _weight(complaints: Iterable[Complaint], depth: int) -> int:
    return sum(_weigh(complaint, depth) for complaint in complaints)


def _weigh(complaint: Complaint, depth: int) -> int:
    kind = complaint.error["type"]
    if kind in {"extra_forbidden", "missing"}:
        return _UNKNOWN_KEY if kind == "extra_forbidden" else _MISSING_KEY
    outside = len(path_of(complaint.steps)) == depth
    if kind.endswith(_KIND_SUFFIXES):
        return _OTHER_KIND if outside else _WRONG_INSIDE
    not_a_word = kind in {"literal_error", "enum"} and not isinstance(complaint.error["input"], str)
    return _OTHER_KIND + 1 if outside and not_a_word else _WRONG_VALUE
