"""Names people read, for ids of every sort."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scheduler.scenario.nouns import Conference, Named
    from scheduler.scenario.resolved import Resolved


def name_of(resolved: Resolved, thing: str) -> str:
    """The short name for an id, else the full one; a text that is no id stays as it is."""
    named = _named(resolved, thing)
    if named is not None:
        return named.label
    unit_set = resolved.scenario.sets.get(thing)
    return (unit_set.name if unit_set else None) or resolved.scenario.products.get(thing, thing)


def _named(resolved: Resolved, thing: str) -> Named | None:
    scenario = resolved.scenario
    for things in (scenario.units, scenario.people, scenario.halls, scenario.conferences, scenario.places):
        if thing in things:
            return things[thing]
    fanned = (task for name, task in scenario.tasks.items() if as_written(name) == thing)
    return scenario.tasks.get(thing) or next(fanned, None)


def as_written(name: str) -> str:
    """The id that the planner wrote for a task or site: ``papers`` for ``papers/an-phu``."""
    return name.partition("/")[0]


def once(names: Iterable[str]) -> tuple[str, ...]:
    """Ids as the planner wrote them, each once, in order."""
    return tuple(dict.fromkeys(as_written(name) for name in names))


def part_label(conference: Conference, part: str) -> str:
    """The name of a part where it is not the whole conference."""
    label = conference.parts[part].label
    return "" if label in (conference.name, conference.label) else label
