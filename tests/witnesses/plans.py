"""Random plans: every decision of a scenario drawn, and the records that follow from the decisions."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from scheduler.plan import Basis, ConferenceRecord, Origin, Plan, Solver, Span, TaskRecord
from scheduler.plan.origin import origin
from tests.witnesses.scenarios import instants

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from random import Random

    from scheduler.plan.families import Decisions, Key, Value
    from scheduler.scenario.resolved import Resolved

Drawn = dict["Key", "Value"]


def random_plan(resolved: Resolved, random: Random, **said: Mapping[Any, Value]) -> Plan:
    """A plan that keeps its records in order and no rule: drawn at random but for what is said, by family."""
    return plan_of(resolved, draw(resolved, random, **said))


def near(random: Random, resolved: Resolved, anchors: Iterable[datetime], minutes: int = 0) -> datetime:
    """An instant at one of the anchors or a grain away, at which something of so many minutes may start."""
    grain = timedelta(minutes=resolved.grain)
    room = instants(resolved, minutes)
    beside = [anchor + grain * shift for anchor in anchors for shift in (-1, 0, 1)]
    return random.choice([instant for instant in beside if room[0] <= instant <= room[-1]])


def draw(resolved: Resolved, random: Random, **said: Mapping[Any, Value]) -> Decisions:
    """Decisions of every family, drawn at random but for what is said: ``when={("a", "main"): instant}``.

    What is said of the owner of a task that is not done goes unheard.
    """
    outcomes = _outcomes(resolved, random) | dict(said.get("outcomes", {}))
    held = [name for name in resolved.scenario.conferences if outcomes[name,] == ("held", None)]
    owners = _owners(resolved, random, outcomes)
    owners |= {key: unit for key, unit in said.get("owners", {}).items() if key in owners}
    drawn: dict[str, Drawn] = {
        "outcomes": outcomes,
        "when": dict(_when(resolved, random, held)),
        "halls": dict(_halls(resolved, random, held)),
        "seats": dict(_seats(resolved, random, held)),
        "attendance": dict(_attendance(resolved, random, held)),
        "owners": owners,
        "work": dict(_work(resolved, random, owners)),
    }
    return {family: drawn[family] | dict(said.get(family, {})) for family in drawn} | {"owners": owners}


def _outcomes(resolved: Resolved, random: Random) -> Drawn:
    """Held or skipped first; then some are merged, into hosts that are held."""
    drawn: Drawn = {}
    for name, conference in resolved.scenario.conferences.items():
        may_skip = conference.instead is not None and conference.instead.skip
        drawn[name,] = ("skipped", None) if may_skip and random.random() < 0.25 else ("held", None)
    for name, conference in resolved.scenario.conferences.items():
        hosts = conference.instead.merge_into if conference.instead else ()
        held = [host for host in hosts if drawn[host,] == ("held", None)]
        if held and random.random() < 0.25 and ("merged", name) not in drawn.values():
            drawn[name,] = ("merged", random.choice(held))
    return drawn


def _when(resolved: Resolved, random: Random, held: Sequence[str]) -> Iterator[tuple[Key, Value]]:
    for name in held:
        for part, given in resolved.scenario.conferences[name].parts.items():
            yield (name, part), random.choice(instants(resolved, given.duration.minutes))


def _halls(resolved: Resolved, random: Random, held: Sequence[str]) -> Iterator[tuple[Key, Value]]:
    for name in held:
        for site in resolved.scenario.conferences[name].sites:
            halls = resolved.halls(name, site)
            yield (name, site), random.choice(halls) if halls else None


def _seats(resolved: Resolved, random: Random, held: Sequence[str]) -> Iterator[tuple[Key, Value]]:
    for name in held:
        for group in resolved.scenario.conferences[name].delegates:
            for share in resolved.shares(name, group):
                yield (name, group, share.key), random.randint(share.at_least, share.at_most)


def _attendance(resolved: Resolved, random: Random, held: Sequence[str]) -> Iterator[tuple[Key, Value]]:
    for name in held:
        for requirement in resolved.scenario.conferences[name].attend:
            candidates = resolved.candidates(name, requirement)
            yield (name, requirement), tuple(person for person in candidates if random.random() < 0.5)


def _owners(resolved: Resolved, random: Random, outcomes: Drawn) -> Drawn:
    return {
        (name,): random.choice(resolved.owners(name))
        for name, task in resolved.scenario.tasks.items()
        if task.conference is None or outcomes[task.conference,] != ("skipped", None)
    }


def _work(resolved: Resolved, random: Random, owners: Drawn) -> Iterator[tuple[Key, Value]]:
    for (name,), unit in owners.items():
        task = resolved.scenario.tasks[name]
        if task.phase == "during":
            continue
        assert task.effort is not None
        assert isinstance(unit, str)
        yield (name,), random.choice(working_starts(resolved, unit, task.effort.minutes))
        for collaborator, effort in task.collaborators.items():
            if effort is not None:
                yield (name, collaborator), random.choice(working_starts(resolved, collaborator, effort.minutes))


def working_starts(resolved: Resolved, unit: str, minutes: int) -> list[datetime]:
    """The grains at which a unit may start work of so many minutes and end it within the horizon."""
    working = resolved.working_time(unit)
    return [
        start
        for start in instants(resolved, minutes)
        if working.is_working(start) and working.add(start, minutes) <= resolved.closes
    ]


def plan_of(resolved: Resolved, decisions: Decisions) -> Plan:
    """The records that decisions stand for; deadlines are not counted."""
    conferences = {name: _conference(resolved, decisions, name) for name in resolved.scenario.conferences}
    for name, record in conferences.items():
        if record.host:
            host = conferences[record.host]
            conferences[name] = record.model_copy(update={"start": host.start, "end": host.end})
    return Plan(
        scenario=_origin_of(resolved),
        solver=Solver(status="feasible"),
        conferences=conferences,
        tasks={name: _task(resolved, decisions, conferences, name) for (name,) in decisions["owners"]},
    )


_origins: dict[int, Origin] = {}


def _origin_of(resolved: Resolved) -> Origin:
    """The origin of a scenario, the same one for all its plans; it holds on to the scenario, so ids stay apart."""
    scenario = id(resolved.scenario)
    if scenario not in _origins:
        _origins[scenario] = origin(resolved)
    return _origins[scenario]


def _conference(resolved: Resolved, decisions: Decisions, name: str) -> ConferenceRecord:
    outcome, host = _pair(decisions["outcomes"][name,])
    if outcome != "held":
        return ConferenceRecord.model_validate({"outcome": outcome, "host": host})
    given = resolved.scenario.conferences[name]
    zone = resolved.zone_of_conference(name)
    parts = {
        part: _elapsed(decisions["when"][name, part], stated.duration.minutes, zone)
        for part, stated in given.parts.items()
    }
    return ConferenceRecord.model_validate(
        {
            "outcome": "held",
            "start": next(iter(parts.values())).start,
            "end": next(reversed(parts.values())).end,
            "parts": parts,
            "sites": {site: decisions["halls"].get((name, site)) for site in given.sites},
            "seats": {
                group: {share.key: decisions["seats"][name, group, share.key] for share in resolved.shares(name, group)}
                for group in given.delegates
            },
            "attendees": {requirement: decisions["attendance"][name, requirement] for requirement in given.attend},
        }
    )


def _pair(value: Value) -> tuple[str, str | None]:
    assert isinstance(value, tuple)
    outcome, host = value
    assert outcome is not None
    return outcome, host


def _elapsed(start: Value, minutes: int, zone: Any) -> Span:
    assert isinstance(start, datetime)
    end = start.astimezone(UTC) + timedelta(minutes=minutes)
    return Span(start=start.astimezone(zone), end=end.astimezone(zone))


def _task(
    resolved: Resolved, decisions: Decisions, conferences: Mapping[str, ConferenceRecord], name: str
) -> TaskRecord:
    task = resolved.scenario.tasks[name]
    unit = decisions["owners"][name,]
    assert isinstance(unit, str)
    if task.phase == "during":
        assert task.conference is not None
        span = _time_of(conferences[task.conference], task.part)
    else:
        assert task.effort is not None
        span = _worked(resolved, unit, decisions["work"][name,], task.effort.minutes)
    contributions = {
        collaborator: _worked(resolved, collaborator, decisions["work"][name, collaborator], effort.minutes)
        for collaborator, effort in task.collaborators.items()
        if effort is not None and task.phase != "during"
    }
    return TaskRecord(
        unit=unit,
        start=span.start,
        end=span.end,
        due=span.end,
        latest=span.end,
        basis=Basis(kind="derived"),
        contributions=contributions,
    )


def _time_of(record: ConferenceRecord, part: str | None) -> Span:
    if part in record.parts:
        return record.parts[part]
    assert record.start is not None
    assert record.end is not None
    return Span(start=record.start, end=record.end)


def _worked(resolved: Resolved, unit: str, start: Value, minutes: int) -> Span:
    assert isinstance(start, datetime)
    zone = resolved.zone_of_unit(unit)
    end = resolved.working_time(unit).add(start, minutes)
    return Span(start=start.astimezone(zone), end=end.astimezone(zone))
