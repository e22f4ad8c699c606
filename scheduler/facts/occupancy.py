"""Which halls are taken when: by a conference, and while they are set up for it and cleared after it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from scheduler.facts.sittings import sittings

if TYPE_CHECKING:
    from datetime import datetime

    from scheduler.facts.planned import Planned


@dataclass(frozen=True)
class HallUse:
    """A part of a conference in a hall, which is taken from ``since`` (set-up) ``until`` it is cleared."""

    hall: str
    conference: str
    start: datetime
    end: datetime
    since: datetime
    until: datetime


def hall_uses(planned: Planned) -> tuple[HallUse, ...]:
    """Every use of every hall, halls as listed and each one's uses in order of time; halls to be found are none."""
    order = {hall: number for number, hall in enumerate(planned.scenario.halls)}
    uses: dict[HallUse, None] = {}
    for sitting in sittings(planned):
        if sitting.hall is not None:
            given = planned.scenario.halls[sitting.hall]
            since = sitting.start - timedelta(minutes=given.setup.minutes)
            until = sitting.end + timedelta(minutes=given.teardown.minutes)
            uses[HallUse(sitting.hall, sitting.conference, sitting.start, sitting.end, since, until)] = None
    return tuple(sorted(uses, key=lambda use: (order[use.hall], use.start, use.end)))
