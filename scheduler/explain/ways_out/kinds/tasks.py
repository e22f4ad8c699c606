"""Preparation: a later deadline, less work, less time between, another owner, more hands."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from scheduler.constraints import BY_NAME
from scheduler.constraints.constraint import SUBJECT_JOINT
from scheduler.explain.ways_out.change import Change, Patch, Step, Telling, together, told
from scheduler.findings.facts.names import as_written
from scheduler.messages import formats
from scheduler.scenario.grammar import DeadlineText, Duration, DurationOrZero

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scheduler.explain.atoms import Atom
    from scheduler.explain.statements import Speech
    from scheduler.explain.ways_out.given import Given
    from scheduler.scenario.nouns import Due, Lag
    from scheduler.scenario.reading import KeyPath

LATER_DUE, EACH_HOUR, EACH_DAY = 12, 1, 6
LESS_WORK, EACH_TENTH = 20, 5
OTHER_LAG, EACH_TENTH_OF_LAG = 16, 4
OTHER_OWNER = 24
MORE_HANDS, EACH_HAND = 30, 10

LATEST_CLOCK = 20
MOST_DAYS = 30
DAY = 24 * 60


def later_due(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Give a task a later deadline, by so long; what waits for that deadline then waits longer too."""
    for name in {as_written(name): name for (name,) in given.about(atoms, "task_deadline")}.values():
        task, due = as_written(name), given.scenario.tasks[name].due
        assert due is not None
        path: KeyPath = ("tasks", task, "due")
        steps = _later_by(given, task, path, due.by) if due.by is not None else _nearer(given, task, path, due)
        unawaited = _unawaited(given, task)
        allowing = (replace(step, loosely=together(step.patch, unawaited)) for step in steps)
        yield Change("later_due", (task,), tuple(allowing if unawaited else steps))


def _unawaited(given: Given, task: str) -> Patch:
    """The patch by which nothing waits for the deadline of a task any more."""
    promises = BY_NAME["promised_deadline"].subjects(given.resolved)
    waiting = dict.fromkeys(
        SUBJECT_JOINT.join(map(as_written, each)) for each in promises if as_written(each[0]) == task
    )
    waive = dict.fromkeys(waiting, given.reason("reason_waived_promise"))
    return {"constraints": {"promised_deadline": {"waive": waive}}} if waive else {}


def _later_by(given: Given, task: str, path: KeyPath, by: DeadlineText) -> Iterator[Step]:
    """Later by hours of the same day, then by days."""
    hours = range(1, LATEST_CLOCK - by.clock.hour + 1) if by.clock else range(0)
    delays = [(timedelta(hours=hour), EACH_HOUR * hour) for hour in hours]
    delays += [(timedelta(days=day), EACH_HOUR * len(hours) + EACH_DAY * day) for day in range(1, MOST_DAYS + 1)]
    for delay, weight in delays:
        moved = _moved(by, delay)
        patch = given.amend(path, by=_written(given, moved))
        yield Step(given.eased(LATER_DUE + weight, (*path, "by")), patch, _by(task, moved))


def _moved(by: DeadlineText, delay: timedelta) -> DeadlineText:
    if by.clock is None:
        return replace(by, day=by.day + delay, stated_weekday=None)
    moment = datetime.combine(by.day, by.clock) + delay
    return replace(by, day=moment.date(), clock=moment.timetz(), stated_weekday=None)


def _written(given: Given, by: DeadlineText) -> str:
    if by.clock is None or by.clock.tzinfo is not None or by.strictly_before:
        return str(by)
    return f"{by.clock:%H:%M} {given.day(by.day)}"


def _by(task: str, by: DeadlineText) -> Telling:
    return lambda speech: told(speech, "later_due", task=_name(speech, task), due=speech.written(by))


def _nearer(given: Given, task: str, path: KeyPath, due: Due) -> Iterator[Step]:
    """Nearer to the conference that it is due before, or further from that it is due after."""
    for key in ("working_days", "days"):
        now = getattr(due, key)
        if now is not None:
            others = range(now - 1, -1, -1) if due.before else range(now + 1, now + MOST_DAYS + 1)
            for number, days in enumerate(others, start=1):
                eased = given.eased(LATER_DUE + EACH_DAY * number, (*path, key))
                yield Step(eased, given.amend(path, **{key: days}), _due_days(task, due, key, days))
    if due.lead is not None:
        for number, left in enumerate(range(due.lead.minutes - 60, 0, -60), start=1):
            eased = given.eased(LATER_DUE + EACH_HOUR * number, (*path, "lead"))
            yield Step(eased, given.amend(path, lead=str(Duration(left))), _due_lead(task, due, left))


def _due_days(task: str, due: Due, unit: str, days: int) -> Telling:
    entry = "due_before" if due.before else "due_after"
    return lambda speech: told(
        speech,
        entry,
        task=_name(speech, task),
        conference=speech.name(due.before or due.after or ""),
        distance=formats.quantity(speech.language, unit, days),
    )


def _due_lead(task: str, due: Due, left: int) -> Telling:
    return lambda speech: told(
        speech,
        "due_before",
        task=_name(speech, task),
        conference=speech.name(due.before or ""),
        distance=speech.say("working_time", time=speech.minutes(left)),
    )


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
    return lambda speech: told(speech, "less_work", task=_name(speech, task), length=speech.minutes(left))


def smaller_lag(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Keep less time between two conferences or two tasks, or let more of it pass."""
    for rule, section in (("conference_precedence", "conferences"), ("task_precedence", "tasks")):
        for first, then in given.about(atoms, rule):
            lag = getattr(given.scenario, section)[then].after[first]
            path: KeyPath = (section, then, "after", as_written(first))
            if given.writes(path):
                for key in ("at_least", "working_days", "at_most", "at_most_working_days"):
                    steps = tuple(_lag_steps(given, path, lag, key, (first, then)))
                    yield Change(f"lag_{key}", (as_written(first), as_written(then)), steps)


def _lag_steps(given: Given, path: KeyPath, lag: Lag, key: str, pair: tuple[str, str]) -> Iterator[Step]:
    now = getattr(lag, key)
    for number, value in enumerate(_lags(lag, key), start=1):
        written = value if key.endswith("working_days") else str(DurationOrZero(value))
        steps = number if key.startswith("at_most") else _tenths(now, value)
        eased = given.eased(OTHER_LAG + EACH_TENTH_OF_LAG * steps + number, (*path, key))
        yield Step(eased, given.amend(path, **{key: written}), _lag(pair, lag, key, value))


def _tenths(now: int | DurationOrZero, left: int) -> int:
    """How many tenths of a lag are given up."""
    before = now if isinstance(now, int) else now.minutes
    return (before - left) * 10 // before


def _lags(lag: Lag, key: str) -> range:
    """Other values of a lag: smaller least ones, greater most ones; in days where days are stated."""
    now = getattr(lag, key)
    if now is None:
        return range(0)
    if key == "working_days":
        return range(now - 1, -1, -1)
    if key == "at_most_working_days":
        return range(now + 1, now + MOST_DAYS + 1)
    step = DAY if now.minutes % DAY == 0 else 60 if now.minutes % 60 == 0 else 30
    if key == "at_least":
        return range(now.minutes - step, -1, -step)
    return range(now.minutes + step, now.minutes + step * MOST_DAYS + 1, step)


def _lag(pair: tuple[str, str], lag: Lag, key: str, value: int) -> Telling:
    def telling(speech: Speech) -> str:
        first, then = (speech.name(as_written(each)) for each in pair)
        if key.endswith("working_days"):
            length = formats.quantity(speech.language, "working_days", value)
        else:
            length = speech.minutes(value)
        most = key.startswith("at_most")
        entry = "greater_lag" if most else "smaller_lag" if value else "no_lag"
        return told(speech, entry, first=first, then=then, length=length)

    return telling


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
    return lambda speech: told(speech, "other_owner", task=_name(speech, task), unit=speech.name(unit))


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


def _name(speech: Speech, task: str) -> str:
    return f"“{speech.name(task)}”"
