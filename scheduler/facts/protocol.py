"""The order in which those invited stand in a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scheduler.messages.sorting import alphabetical

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scheduler.facts.planned import Planned

_NUMBERS = re.compile(r"\d+")


def in_protocol_order(planned: Planned, things: Sequence[str]) -> tuple[str, ...]:
    """Units in the order of their set, which is the plan's; those told apart by a number alone go by number."""
    if len({_NUMBERS.sub("", planned.name(thing)) for thing in things}) > 1:
        return tuple(things)
    return tuple(sorted(things, key=lambda thing: alphabetical(planned.name(thing))))
