"""Which units a conference invites."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scheduler.scenario.resolved import Resolved


def invited_units(resolved: Resolved, conference: str) -> tuple[str, ...]:
    """The units that send people to a conference, and those of the people who must attend."""
    given = resolved.conference(conference)
    senders = [group.of for group in given.delegates.values() if group.of]
    units = [unit for sender in senders for unit in resolved.members(sender)]
    required = [person for requirement in given.attend.values() for person in requirement.of]
    known = [resolved.scenario.people[person].unit for person in required if person in resolved.scenario.people]
    return tuple(dict.fromkeys((*units, *(unit for unit in known if unit))))
