"""What a finding is: facts about a scenario or plan that a planner should know, not yet a sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Severity = Literal["error", "warning", "question", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "question", "note")


@dataclass(frozen=True)
class Finding:
    """One thing a planner should know.

    ``kind`` names the rule that found it and its entry in the catalogue ``findings``. ``subject`` are the ids
    concerned, as the planner wrote them (a fanned-out task counts once). ``values`` fill the sentence: ids,
    numbers, ISO dates, minutes, and several of them one to a line (``listed``).
    """

    kind: str
    severity: Severity
    subject: tuple[str, ...]
    values: Mapping[str, str | int] = field(default_factory=dict, hash=False)


def found(kind: str, severity: Severity, subject: tuple[str, ...], /, **values: str | int) -> Finding:
    """A finding, with the values of its sentence by name."""
    return Finding(kind, severity, subject, values)


def listed(things: Iterable[object]) -> str:
    """Several values in one: one to a line."""
    return "\n".join(" ".join(str(thing).split()) for thing in things)
