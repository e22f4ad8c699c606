"""What a way out is made of: a change of the scenario in a natural unit, by so much, with what that weighs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scheduler.explain.statements import Speech
from scheduler.messages import say

if TYPE_CHECKING:
    from scheduler.constraints import Subject

Patch = dict[str, Any]
"""A JSON merge patch of the scenario as the planner wrote it."""

Telling = Callable[[Speech], str]


@dataclass(frozen=True)
class Step:
    """A change by a certain amount: what a planner would write, what that weighs, and how a colleague says it.

    ``loosely`` allows all that smaller steps allow besides: searches need it where the patch itself is not so, as a
    single day is not.
    """

    weight: int
    patch: Patch
    told: Telling
    loosely: Patch | None = None

    @property
    def allowing(self) -> Patch:
        """The patch under which everything is possible that a smaller step makes possible."""
        return self.patch if self.loosely is None else self.loosely


@dataclass(frozen=True)
class Change:
    """A change of a kind to a target, step by step: each weighs more than the one before, and allows more."""

    kind: str
    target: Subject
    steps: tuple[Step, ...]


def told(speech: Speech, entry: str, **values: object) -> str:
    """A text of the catalogue ``repairs``."""
    return say(speech.language, f"repairs.{entry}", **values)


def quoted(speech: Speech, task: str) -> str:
    """The name of a task in quotation marks."""
    return f"“{speech.name(task)}”"


def combined(patches: list[Patch]) -> Patch | None:
    """Several patches as one; None if two of them say different things of one fact."""
    whole: Patch = {}
    for patch in patches:
        if not _take_in(whole, patch):
            return None
    return whole


def _take_in(whole: Patch, patch: Patch) -> bool:
    for key, value in patch.items():
        if key not in whole:
            whole[key] = _copied(value)
        elif isinstance(value, dict) and isinstance(whole[key], dict):
            if not _take_in(whole[key], value):
                return False
        elif whole[key] != value:
            return False
    return True


def _copied(value: object) -> object:
    return {key: _copied(inner) for key, inner in value.items()} if isinstance(value, dict) else value


def together(*patches: Patch) -> Patch:
    """Several patches of different facts as one."""
    whole = combined(list(patches))
    assert whole is not None
    return whole
