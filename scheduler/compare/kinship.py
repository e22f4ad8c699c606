"""Whether plans answer the same question: what of them can be compared, and what cannot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scheduler.facts import Planned
    from scheduler.scenario.nouns import Conference, Task

Kinship = Literal["same", "edited", "variants", "scenarios"]


@dataclass(frozen=True)
class Uncommon:
    """A conference or task that only some plans have, or that is called otherwise in another scenario.

    ``names`` has its name in each plan, None where there is none of that id.
    """

    id: str
    kind: Literal["conference", "task"]
    names: tuple[str | None, ...]


def kinship(plans: Sequence[Planned]) -> Kinship:
    """How the scenarios are related: one and the same, edited in between, variants of one, or different ones."""
    origins = [planned.plan.scenario for planned in plans]
    if len({origin.id for origin in origins}) > 1:
        return "scenarios"
    if len({origin.sha256 for origin in origins}) == 1:
        return "same"
    return "variants" if len({origin.variant for origin in origins}) > 1 else "edited"


def who_knows(thing: str, plans: Sequence[Planned]) -> Planned:
    """The first of some plans that has a name for an id; the last of them if none has."""
    return next((planned for planned in plans if planned.label(thing) != thing), plans[-1])


def uncommon(plans: Sequence[Planned]) -> tuple[Uncommon, ...]:
    """The conferences, then the tasks, that not all plans have.

    In one scenario and its variants an id is the same thing whatever it is called; in different scenarios only
    what also bears the same name is.
    """
    strict = kinship(plans) == "scenarios"
    conferences = [_planned(planned.scenario.conferences, planned.plan.conferences) for planned in plans]
    tasks = [_planned(planned.scenario.tasks, planned.plan.tasks) for planned in plans]
    return (*_uncommon("conference", conferences, strict=strict), *_uncommon("task", tasks, strict=strict))


def _planned(given: Mapping[str, Conference | Task], records: Mapping[str, object]) -> dict[str, str]:
    return {name: given[name].name for name in records}


def _uncommon(
    kind: Literal["conference", "task"], plans: Sequence[Mapping[str, str]], *, strict: bool
) -> list[Uncommon]:
    found = []
    for thing in dict.fromkeys(thing for names in plans for thing in names):
        names = tuple(each.get(thing) for each in plans)
        if None in names or (strict and len(set(names)) > 1):
            found.append(Uncommon(thing, kind, names))
    return found
