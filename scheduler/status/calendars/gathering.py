"""All copies of all entries, in one account: done in any copy is done, and the copy revised last counts.

Copies need not agree, and mostly only one is touched: a task is ticked in the calendar of its unit, and the calendar
of its conference still has it open. What two copies say differently is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.busy.lines import FaultError
from scheduler.calendars.context import Context
from scheduler.calendars.places import location
from scheduler.errors import InputError, Problem
from scheduler.messages import LANGUAGES
from scheduler.publish.proposal import Edit, hall_at, subjects
from scheduler.rfc5545 import VTODO
from scheduler.status.calendars.answers import AddressBook
from scheduler.status.calendars.entries import Entries
from scheduler.status.calendars.moved import deadline_placed, sitting_placed
from scheduler.status.calendars.sources import sources
from scheduler.status.calendars.todo import said_of
from scheduler.status.reading import Gathered
from scheduler.status.returned import Differing, Move, Question, Returned

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from scheduler.facts import Planned, Sitting
    from scheduler.status.calendars.entries import Entry
    from scheduler.status.calendars.moved import Placed
    from scheduler.status.calendars.sources import Source
    from scheduler.status.returned import Kind, Reply, Subject
    from scheduler.status.said import Said


def from_calendars(place: str, planned: Planned) -> Gathered:
    """Read the calendars at a place; ``InputError`` says everything that keeps them from being read."""
    contexts = [Context(planned.plan, LANGUAGES[0], adopted=adopted) for adopted in (False, True)]
    entries = Entries({uid: subject for context in contexts for uid, subject in subjects(context).items()})
    for source in sources(place, planned.plan.scenario.id):
        entries.take(source)
    if entries.problems:
        raise InputError([*entries.problems])
    if not entries.found:
        key = "status_calendars_of_another_plan" if entries.foreign else "status_calendars_of_nothing_planned"
        raise InputError([Problem(place, 0, 0, "", key, {"scenario": planned.plan.scenario.id})])
    return _Account(contexts[-1], planned, entries).gathered()


class _Account:
    """The copies of each entry, taken together."""

    def __init__(self, context: Context, planned: Planned, entries: Entries) -> None:
        self.said: dict[str, Said] = {}
        self.moves: list[Move] = []
        self.questions: list[Question] = []
        self.differing: list[Differing] = []
        self.partly: list[str] = []
        self.unread: dict[Problem, None] = {}
        self._context = context
        self._planned = planned
        self._entries = entries
        self._places = [Context(planned.plan, language, adopted=True) for language in LANGUAGES]

    def gathered(self) -> Gathered:
        """All that is said of each task and sitting, in the order of the plan."""
        found = sorted(self._entries.found, key=lambda pair: pair[1].revised, reverse=True)
        copies: dict[Subject, list[tuple[Source, Entry]]] = {}
        for source, entry in found:
            copies.setdefault(entry.of, []).append((source, entry))
        everything = self._context.concerns.everything
        for task in (task for task in everything.tasks if task in copies):
            self._take_task(task, copies[task])
        for sitting in (sitting for sitting in everything.sittings if sitting in copies):
            self._take_sitting(sitting, copies[sitting])
        replies = AddressBook.of(self._planned).replies((e for _, e in found), self._context.concerns.attendees)
        return Gathered(self.said, tuple(self.unread), self._returned(tuple(replies)))

    def _returned(self, replies: tuple[Reply, ...]) -> Returned:
        return Returned(
            moves=tuple(self.moves),
            questions=tuple(self.questions),
            replies=replies,
            differing=tuple(self.differing),
            partly=tuple(self.partly),
            foreign=self._entries.foreign,
            others=self._entries.others,
        )

    def _take_task(self, task: str, copies: Sequence[tuple[Source, Entry]]) -> None:
        said = self._said(task, copies)
        if said:
            self.said[task] = max(said.values(), key=lambda each: each.state == "done")  # the first of the best
            self._see_that_they_agree(task, said)
            silent = {e.calendar for _, e in copies if e.component.name == VTODO} - said.keys()
            self.partly += [task] if silent else []
        self._ask("cancelled", task, [entry for _, entry in copies if entry.cancelled])
        if self._planned.plan.tasks[task].basis.kind != "during" and not self._is_done(task):
            self._take_deadline(task, copies)

    def _said(self, task: str, copies: Iterable[tuple[Source, Entry]]) -> dict[str, Said]:
        """What each calendar says of a task, if anything, the copy revised last first."""
        zone = self._planned.resolved.zone_of_unit(self._planned.plan.tasks[task].unit)
        found: dict[str, Said] = {}
        for source, entry in copies:
            try:
                said = said_of(entry, zone, self._planned.scenario.days[1])
            except FaultError as fault:
                self._set_apart(source, fault)
                continue
            if said is not None:
                found.setdefault(entry.calendar, said)
        return found

    def _is_done(self, task: str) -> bool:
        return task in self.said and self.said[task].state == "done"

    def _take_deadline(self, task: str, copies: Iterable[tuple[Source, Entry]]) -> None:
        record = self._planned.plan.tasks[task]
        due = record.due.astimezone(self._planned.resolved.zone_of_unit(record.unit))
        moved: dict[str, datetime] = {}
        for source, entry in copies:
            try:
                until = deadline_placed(entry, due) if not entry.cancelled else None
            except FaultError as fault:
                self._set_apart(source, fault)
                continue
            if until is not None:
                moved.setdefault(entry.calendar, until)
        if moved:
            self.moves.append(Move(Edit(task, end=next(iter(moved.values()))), None, tuple(moved)))
            self._see_that_they_agree(task, moved)

    def _take_sitting(self, sitting: Sitting, copies: Sequence[tuple[Source, Entry]]) -> None:
        self._ask("cancelled", sitting, [entry for _, entry in copies if entry.cancelled])
        placed = self._placed(sitting, [pair for pair in copies if not pair[1].cancelled])
        self._ask("all_day", sitting, (entry for entry, each in placed if each.all_day))
        self._ask("length", sitting, (entry for entry, each in placed if each.other_length))
        self._ask("place", sitting, (entry for entry, each in placed if self._is_nowhere(sitting, each.place)))
        self._move(sitting, placed)

    def _placed(self, sitting: Sitting, copies: Iterable[tuple[Source, Entry]]) -> list[tuple[Entry, Placed]]:
        zone = self._planned.resolved.zone_of_conference(sitting.conference)
        found = []
        for source, entry in copies:
            try:
                found.append((entry, sitting_placed(entry, sitting.start, sitting.end, zone)))
            except FaultError as fault:
                self._set_apart(source, fault)
        return found

    def _move(self, sitting: Sitting, placed: Sequence[tuple[Entry, Placed]]) -> None:
        starts: dict[str, datetime] = {}
        halls: dict[str, tuple[str, str]] = {}
        for entry, each in placed:
            hall = hall_at(self._context, sitting, each.place)
            if each.start:
                starts.setdefault(entry.calendar, each.start)
            if each.place and hall not in (None, sitting.hall):
                halls.setdefault(entry.calendar, (each.place, str(hall)))
        if not starts and not halls:
            return
        place, hall = next(iter(halls.values()), (None, None))
        edit = Edit(sitting, start=next(iter(starts.values()), None), place=place)
        self.moves.append(Move(edit, hall, tuple(dict.fromkeys((*starts, *halls)))))
        self._see_that_they_agree(sitting, starts)

    def _is_nowhere(self, sitting: Sitting, place: str | None) -> bool:
        """Whether a place is neither what the plan says, in any language, nor a hall that the site may get."""
        known = {location(context, sitting) for context in self._places}
        return place is not None and place not in known and hall_at(self._context, sitting, place) is None

    def _ask(self, kind: Kind, of: Subject, entries: Iterable[Entry]) -> None:
        if calendars := tuple(dict.fromkeys(entry.calendar for entry in entries)):
            self.questions.append(Question(kind, of, calendars))

    def _see_that_they_agree(self, of: Subject, said: Mapping[str, Said] | Mapping[str, datetime]) -> None:
        if len(set(said.values())) > 1:
            self.differing.append(Differing(of, tuple(said.items())))

    def _set_apart(self, source: Source, fault: FaultError) -> None:
        self.unread[fault.problem(source.file)] = None
