"""What each unit is told when one plan takes the place of another: its own conferences and its own tasks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scheduler.compare.differences import by_subject, family_of
from scheduler.compare.invited import invitations_of, is_over
from scheduler.facts import conferences
from scheduler.facts.meetings import meetings
from scheduler.facts.sendings import Sendings
from scheduler.facts.sittings import host_of
from scheduler.messages.sorting import alphabetical

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from scheduler.compare.comparison import Comparison
    from scheduler.compare.differences import Decided, Difference
    from scheduler.compare.invited import Invitation
    from scheduler.facts import ConferenceFacts, Planned
    from scheduler.facts.meetings import Meeting
    from scheduler.plan import TaskRecord

TIME = ("outcomes", "when", "lengths")
TIME_AND_PLACE = (*TIME, "halls")


@dataclass(frozen=True)
class ConferenceChange:
    """A conference that changes for a unit, as each plan has it with the parts and sites that concern the unit.

    ``others`` are the differences that are none of time and place; ``invitations`` those that the unit was to get by
    the old plan, if it was to come.
    """

    id: str
    old: ConferenceFacts | None
    new: ConferenceFacts | None
    others: tuple[Difference, ...]
    invitations: tuple[Invitation, ...]


@dataclass(frozen=True)
class TaskChange:
    """A task as each plan has it for a unit; None where it is not the unit's.

    ``owner`` is the unit that leads it in the new plan, None if it is not done there. It ``waits`` if that is because
    its conference is put off. What is done ``during`` a conference has its time, not a deadline.
    """

    id: str
    name: str
    conference: str | None
    during: bool
    old: TaskRecord | None
    new: TaskRecord | None
    owner: str | None
    waits: bool

    @property
    def is_told(self) -> bool:
        """Whether it is another unit's to do now, or to be done by another time."""
        if self.old is None or self.new is None:
            return self.old is not self.new
        moved = self.old.end != self.new.end or self.old.start != self.new.start
        return self.old.unit != self.new.unit or (moved if self.during else self.old.due != self.new.due)

    @property
    def due(self) -> datetime:
        """The new deadline, or the old one of what is not done any more."""
        record = self.new or self.old
        assert record is not None
        return record.due


@dataclass(frozen=True)
class Notice:
    """All that one unit is told: its conferences in the order of time, its tasks by deadline.

    ``received`` are the tasks of others whose product comes to the unit. It is to ``confirm_to`` these units, people
    or names, and ``collects`` what these units confirm to it.
    """

    unit: str
    conferences: tuple[ConferenceChange, ...]
    tasks: tuple[TaskChange, ...]
    received: tuple[TaskChange, ...]
    confirm_to: tuple[str, ...] = ()
    collects: tuple[str, ...] = ()

    @property
    def of(self) -> tuple[str, ...]:
        """The conferences that its changes have to do with."""
        prepared = (task.conference for task in (*self.tasks, *self.received) if task.conference)
        return tuple(dict.fromkeys((*(each.id for each in self.conferences), *prepared)))


def notices(comparison: Comparison) -> tuple[Notice, ...]:
    """The notice of each unit that something changes for, in alphabetical order; the second plan is the new one."""
    desk = _Desk(comparison)
    old, new = comparison.plans
    units = dict.fromkeys((*new.scenario.units, *old.scenario.units))
    told = [desk.notice(unit) for unit in sorted(units, key=lambda unit: (alphabetical(desk.name(unit)), unit))]
    told = [notice for notice in told if notice.of]
    answers = {notice.unit: desk.answers(notice) for notice in told}
    return tuple(
        replace(notice, confirm_to=answers[notice.unit], collects=desk.answering(notice.unit, answers))
        for notice in told
    )


class _Desk:
    """Two plans, and what is asked of them for every unit looked up once."""

    def __init__(self, comparison: Comparison) -> None:
        self.old, self.new = comparison.plans
        (to_tell,) = comparison.to_tell
        self._told = to_tell.units
        self._facts = tuple({facts.id: facts for facts in conferences(planned)} for planned in comparison.plans)
        self._meetings = tuple(meetings(planned) for planned in comparison.plans)
        self._sendings = Sendings(self.old)
        self._moved = {each.subject for each in comparison.differences if each.family in TIME}
        # In the order of the new plan, those that it no longer has behind them.
        self._order = tuple(dict.fromkeys((*self._facts[1], *self._facts[0])))

    def name(self, unit: str) -> str:
        """The name of a unit; of one that the new plan no longer has, the old name."""
        return (self.new if unit in self.new.scenario.units else self.old).name(unit)

    def notice(self, unit: str) -> Notice:
        """All that one unit is told; whoever prepares a conference learns of its new time with its own deadlines."""
        subjects = by_subject(self._told.get(unit, ()))
        own = dict.fromkeys(task for side in (self.old, self.new) for task in side.tasks_of_units.get(unit, ()))
        others = [name for name, changes in subjects.items() if changes[0].of_task and name not in own]
        tasks = _told(self._task(task, unit) for task in own if not is_over(self.new, task))
        met = {name for name, changes in subjects.items() if not changes[0].of_task}
        met |= {task.conference for task in tasks if task.conference in self._moved}
        return Notice(
            unit,
            tuple(self._conference(unit, name, subjects.get(name, ())) for name in self._order if name in met),
            tasks,
            _told(self._task(task) for task in others if not is_over(self.new, task)),
        )

    def answers(self, notice: Notice) -> tuple[str, ...]:
        """Whom a unit confirms to: whoever is named for it, else the organisers, in no case itself."""
        change = self.new.scenario.change
        named = (change.confirm_to,) if change and change.confirm_to else map(self._organiser, notice.of)
        return tuple(whom for whom in dict.fromkeys(named) if notice.unit not in self.new.units(whom))

    def answering(self, unit: str, answers: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
        """The units that confirm to a unit."""
        return tuple(other for other, whom in answers.items() if any(unit in self.new.units(each) for each in whom))

    def _organiser(self, conference: str) -> str:
        known = self.new if conference in self.new.scenario.conferences else self.old
        return known.scenario.conferences[conference].organiser

    def _conference(self, unit: str, name: str, changes: Sequence[Difference]) -> ConferenceChange:
        meeting, new_meeting = (self._meeting(side, unit, name) for side in (0, 1))
        organises = any(each.organises for each in (meeting, new_meeting) if each)
        others = [change for change in changes if change.family not in TIME_AND_PLACE]
        goes = meeting is not None and bool(meeting.delegations or meeting.attendees)
        return ConferenceChange(
            name,
            meeting.facts if meeting else self._facts[0].get(name),
            self._with_place(new_meeting.facts if new_meeting else self._facts[1].get(name)),
            tuple(others if organises else [self._narrowed(unit, change) for change in others]),
            invitations_of(self._sendings, self.old, self.new, name, unit) if goes else (),
        )

    def _with_place(self, facts: ConferenceFacts | None) -> ConferenceFacts | None:
        """A conference that is merged in the new plan, with the place of its host."""
        host = host_of(self.new.plan, facts.id) if facts and facts.outcome == "merged" else None
        return replace(facts, sites=self._facts[1][host].sites) if facts and host else facts

    def _meeting(self, side: int, unit: str, conference: str) -> Meeting | None:
        own = self._meetings[side].get(unit, ())
        return next((meeting for meeting in own if meeting.facts.id == conference), None)

    def _narrowed(self, unit: str, change: Difference) -> Difference:
        """A difference in who goes, with only the people of a unit."""
        if family_of(change.family).value != "person":
            return change
        sides = zip((self.old, self.new), change.values, strict=True)
        return replace(change, values=tuple(_of_unit(planned, unit, value) for planned, value in sides))

    def _task(self, name: str, unit: str | None = None) -> TaskChange:
        """How a task changes; for a ``unit``, which may not have it in both plans."""
        old, new = (_record(planned, name, unit) for planned in (self.old, self.new))
        known = (self.new if name in self.new.scenario.tasks else self.old).scenario.tasks[name]
        owner = self.new.plan.tasks[name].unit if name in self.new.plan.tasks else None
        put_off = self.new.plan.conferences.get(known.conference or "")
        waits = owner is None and put_off is not None and put_off.outcome == "postponed"
        return TaskChange(name, known.name, known.conference, known.phase == "during", old, new, owner, waits)


def _record(planned: Planned, task: str, unit: str | None) -> TaskRecord | None:
    """What is decided for a task, unless it is none of the unit's."""
    record = planned.plan.tasks.get(task)
    return None if record is None or (unit is not None and unit not in planned.involved(task)) else record


def _told(changes: Iterable[TaskChange]) -> tuple[TaskChange, ...]:
    return tuple(sorted((change for change in changes if change.is_told), key=lambda change: (change.due, change.id)))


def _of_unit(planned: Planned, unit: str, value: Decided) -> Decided:
    """Those of some people who belong to a unit."""
    if not isinstance(value, tuple):
        return value
    return tuple(person for person in value if person and planned.unit_of(person) == unit)
