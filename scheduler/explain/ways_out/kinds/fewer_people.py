"""A smaller group: fewer people than were to come, though never none, and one from each unit that sends any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.explain.numbers import group_range
from scheduler.explain.ways_out.change import Change, Patch, Step, Telling, told
from scheduler.scenario.nouns import Count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scheduler.explain.atoms import Atom
    from scheduler.explain.ways_out.given import Given
    from scheduler.scenario.nouns import Group

FEWER, EACH_PERSON = 15, 3


def fewer_people(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Invite fewer people of a group."""
    for conference, group in given.about(atoms, "group_size"):
        noun = given.scenario.conferences[conference].delegates[group]
        units = len(given.resolved.members(noun.of)) if noun.of and _each_counts(given, noun) else 0
        now, _ = group_range(given.resolved, conference, group)
        steps = []
        for people in _smaller(noun, units, now):
            path = ("conferences", conference, "delegates", group)
            eased = given.eased(
                FEWER + EACH_PERSON * (now - people), (*path, "count" if noun.count else "each"), (*path, "each")
            )
            patch = given.amend(path, **_counts(noun, units, people))
            steps.append(Step(eased, patch, _telling(conference, group, now, people)))
        yield Change("fewer_people", (conference, group), tuple(steps))


def _each_counts(given: Given, group: Group) -> bool:
    return group.of in given.scenario.sets or group.count is None


def _smaller(group: Group, units: int, now: int) -> Iterator[int]:
    """The smaller numbers that can be written: any where there is a count, else so many from each unit."""
    least = max(units, 1)
    if group.count is None:
        yield from (units * each for each in range(group.each.at_least - 1, 0, -1))
    else:
        yield from range(now - 1, least - 1, -1)


def _counts(group: Group, units: int, people: int) -> Patch:
    """The counts that let a group be as small as so many people."""
    counts: Patch = {}
    if group.count is not None:
        counts["count"] = _written(group.count, people)
    if units and group.each.at_least * units > people:
        counts["each"] = _written(group.each, people // units)
    return counts


def _written(count: Count, least: int) -> object:
    smaller = Count(at_least=min(least, count.at_least), at_most=count.at_most)
    return smaller.model_dump(mode="json")


def _telling(conference: str, group: str, now: int, left: int) -> Telling:
    return lambda speech: told(
        speech,
        "fewer_people",
        group=speech.conference(conference).delegates[group].label,
        count=now - left,
        now=now,
        left=left,
    )
