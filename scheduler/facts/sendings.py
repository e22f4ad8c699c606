"""Who issues the invitations of a conference, and by when."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from scheduler.facts.planned import Planned


@dataclass(frozen=True)
class Sending:
    """Units that issue invitations by a deadline."""

    units: tuple[str, ...]
    due: datetime


class Sendings:
    """The invitations sent for each conference: to everybody, and by each of several units to its own guests."""

    def __init__(self, planned: Planned) -> None:
        self._units = planned.scenario.units
        self._to_all: dict[str, list[Sending]] = {}
        self._to_own: dict[str, dict[str, Sending]] = {}
        for name, record in planned.plan.tasks.items():
            task = planned.scenario.tasks[name]
            if task.sends != "invitations" or task.conference is None:
                continue
            sending = Sending((record.unit,), record.due)
            if "/" in name:
                self._to_own.setdefault(task.conference, {})[record.unit] = sending
            else:
                self._to_all.setdefault(task.conference, []).append(sending)
        self._near = {conference: self._with_parents(own) for conference, own in self._to_own.items()}

    def to(self, conference: str, unit: str | None) -> tuple[Sending, ...]:
        """Who invites somebody of a unit; if only units that are not theirs invite, all of those together."""
        everybody, near = self._to_all.get(conference, []), self._near.get(conference, {})
        theirs = near.get(unit or "") or near.get(self._parent(unit) or "")
        if everybody or theirs or not near:
            return (*everybody, *([theirs] if theirs else []))
        own = self._to_own[conference]
        return (Sending(tuple(own), min(sending.due for sending in own.values())),)

    def _with_parents(self, own: dict[str, Sending]) -> dict[str, Sending]:
        """What each unit sends, also under the unit it belongs to if nobody else there sends any."""
        parents = Counter(self._parent(unit) for unit in own)
        above = {parent: own[unit] for unit in own if (parent := self._parent(unit)) and parents[parent] == 1}
        return above | own

    def _parent(self, unit: str | None) -> str | None:
        known = self._units.get(unit or "")
        return known.within if known else None
