"""Work done in less time, by somebody else, or by more hands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.explain.ways_out.change import Change, Step, Telling, quoted, told
from scheduler.findings.facts.names import as_written
from scheduler.scenario.grammar import Duration

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scheduler.explain.atoms import Atom
    from scheduler.explain.ways_out.given import Given
    from scheduler.scenario.reading import KeyPath

LESS_WORK, EACH_TENTH = 20, 5
OTHER_OWNER = 24
MORE_HANDS, EACH_HAND = 30, 10


def less_work(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Do a task in less time, half of it at most."""
    for name in {as_written(each): each for each in given.tasks(atoms)}.values():
        task, effort = as_written(name), given.scenario.tasks[name].effort
        assert effort is not None
        path: KeyPath = ("tasks", task, "effort")
        steps: list[Step] = []
        for left in _smaller(effort.minutes):
            tenths = (effort.minutes - left) * 10 // effort.minutes
            weight = LESS_WORK + EACH_TENTH * tenths + len(steps)
            eased = given.eased(weight, path) if given.writes(path) else (weight + 1) // 2
            steps.append(Step(eased, given.put(path, str(Duration(left))), _less_work(task, left)))
        yield Change("less_work", (task,), tuple(steps))


def _smaller(minutes: int) -> range:
    """Lengths down to half, in steps of half an hour, or of an hour or more for long work."""
    step = max(30, minutes // 10 // 60 * 60) if minutes >= 60 else 15
    return range(minutes - step, minutes // 2 - 1, -step)


def _less_work(task: str, left: int) -> Telling:
    return lambda speech: told(speech, "less_work", task=quoted(speech, task), length=speech.minutes(left))


def other_owner(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Give a task of a unit that has too much to one that works on it already."""
    busy = {unit for (unit,) in given.about(atoms, "unit_capacity")}
    for task in given.tasks(atoms):
        owners = given.resolved.owners(task)
        if len(owners) > 1 or owners[0] not in busy or as_written(task) != task:
            continue
        path: KeyPath = ("tasks", task, "owner")
        for unit in given.scenario.tasks[task].collaborators:
            step = Step(
                given.eased(OTHER_OWNER, path),
                given.put(path, unit),
                _other_owner(task, unit),
                given.put(path, {"one_of": [*owners, unit]}),
            )
            yield Change("other_owner", (task, unit), (step,))


def _other_owner(task: str, unit: str) -> Telling:
    return lambda speech: told(speech, "other_owner", task=quoted(speech, task), unit=speech.name(unit))


def more_hands(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Let a unit work on more tasks at once."""
    for (unit,) in given.about(atoms, "unit_capacity"):
        now, path = given.scenario.units[unit].capacity or 1, ("units", unit, "capacity")
        tasks = sum(unit in given.resolved.owners(task) for task in given.scenario.tasks)
        steps = tuple(
            Step(
                given.eased(MORE_HANDS + EACH_HAND * (hands - now), path),
                given.amend(path[:-1], capacity=hands),
                _more_hands(unit, hands),
            )
            for hands in range(now + 1, tasks + 1)
        )
        yield Change("more_hands", (unit,), steps)


def _more_hands(unit: str, hands: int) -> Telling:
    return lambda speech: told(speech, "more_hands", unit=speech.name(unit), count=hands)
