"""Another head-count: so many people more, or fewer, than the plan says there are in all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.explain.numbers import group_range
from scheduler.explain.ways_out.change import Change, Step, Telling, told
from scheduler.scenario.nouns import Count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scheduler.explain.atoms import Atom
    from scheduler.explain.ways_out.given import Given

OTHER_TOTAL, EACH_PERSON = 10, 2


def larger_total(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Let more people come in all."""
    for (conference,) in given.about(atoms, "head_count"):
        count = _count(given, conference)
        if count.at_most is not None:
            groups = given.resolved.counted_groups(conference)
            everybody = sum(group_range(given.resolved, conference, group)[0] for group in groups)
            ends = range(count.at_most + 1, everybody + 1)
            counts = [Count(at_least=count.at_least, at_most=end) for end in ends]
            yield _change(given, "larger_total", conference, counts, count)


def smaller_total(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Let fewer people come in all."""
    for (conference,) in given.about(atoms, "head_count"):
        count = _count(given, conference)
        counts = [Count(at_least=least, at_most=count.at_most) for least in range(count.at_least - 1, 0, -1)]
        yield _change(given, "smaller_total", conference, counts, count)


def _count(given: Given, conference: str) -> Count:
    total = given.scenario.conferences[conference].total
    assert total is not None
    return total.people


def _change(given: Given, kind: str, conference: str, counts: Sequence[Count], now: Count) -> Change:
    path = ("conferences", conference, "total")
    steps = []
    for number, count in enumerate(counts, start=1):
        eased = given.eased(OTHER_TOTAL + EACH_PERSON * number, (*path, "people"))
        before, people = _end(kind, now), _end(kind, count)
        steps.append(
            Step(eased, given.amend(path, people=count.model_dump()), _telling(kind, conference, before, people))
        )
    return Change(kind, (conference,), tuple(steps))


def _end(kind: str, count: Count) -> int:
    """The end of a range of people that a kind moves."""
    return (count.at_most or 0) if kind == "larger_total" else count.at_least


def _telling(kind: str, conference: str, before: int, people: int) -> Telling:
    return lambda speech: told(speech, kind, conference=speech.name(conference), before=before, people=people)
