"""A plan as calendar files: one for everything, and one for each conference, unit, hall and person.

::

    calendars/all.ics                        all there is
    calendars/conferences/<id>.ics           what concerns one conference, unit, hall or person
    calendars/units/<id>.ics
    calendars/halls/<id>.ics
    calendars/people/<id>.ics
    calendars/events/...                     the same again without tasks, for programs that know events only
    calendars/tasks/...                      the same again without events, for lists of tasks
    calendars/hours/units/<id>.ics           when a unit works on what, stretch by stretch between breaks

What would be empty is left out. In an id ``/`` becomes ``--``; every path is ASCII and stays below ``calendars``.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from scheduler.calendars.context import Context
from scheduler.calendars.deadlines import deadlines
from scheduler.calendars.events import event
from scheduler.calendars.todos import todo
from scheduler.calendars.work import work
from scheduler.calendars.writer import Book, entry_octets
from scheduler.facts import Selection
from scheduler.facts.waiting import waiting
from scheduler.messages import formats
from scheduler.plan.file_names import file_names

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import timedelta

    from scheduler.calendars.entry import Entry, Event, Todo
    from scheduler.facts.sittings import Sitting
    from scheduler.plan.records import Plan

FOLDER = "calendars"
PUBLISHED = ("conferences/", "units/", "halls/")
OF_ALL = "slategray"
COLORS = {"conferences": "steelblue", "units": "seagreen", "halls": "indianred"}


def calendar_files(plan: Plan, language: str, *, alarm: timedelta | None = None) -> dict[str, bytes]:
    """Every calendar file of a plan: its path below the output folder, with ``/``, and its bytes.

    ``alarm`` rings so long before each sitting and deadline; without it nothing rings.
    """
    context = Context(plan, language, alarm)
    library = _Library(context)
    write = cache(entry_octets)
    files = {
        path: book.to_ical(write)
        for where, who, selection in _selections(context)
        for path, book in library.books(where, who, selection)
    }
    return files | {path: book.to_ical(write) for path, book in library.work()}


def published_books(plan: Plan, language: str) -> dict[str, Book]:
    """The calendar of each conference, unit and hall, by its path without ending, as of a plan that is adopted."""
    context = Context(plan, language, adopted=True)
    library = _Library(context)
    return {
        where: library.book(where, who, selection)
        for where, who, selection in _selections(context)
        if where.startswith(PUBLISHED) and (selection.sittings or selection.tasks)
    }


def _selections(context: Context) -> Iterator[tuple[str, str | None, Selection]]:
    """Path without its ending, whose calendar it is, and what is in it."""
    scenario, concerns = context.scenario, context.concerns
    yield "all", None, concerns.everything
    kinds = (
        ("conferences", scenario.conferences, concerns.conferences),
        ("units", scenario.units, concerns.units),
        ("halls", scenario.halls, concerns.halls),
        ("people", scenario.people, concerns.people),
    )
    for folder, things, concerned in kinds:
        for thing, file in file_names(things).items():
            yield f"{folder}/{file}", things[thing].name, concerned.get(thing, Selection())


class _Library:
    """The entries of a plan, each written once and lent to every file that it belongs in."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.events: dict[Sitting, Event] = {s: event(context, s) for s in context.concerns.everything.sittings}
        self.deadlines: dict[str, tuple[Event, ...]] = {task: deadlines(context, task) for task in context.plan.tasks}
        self.todos: dict[str, Todo] = {task: todo(context, task) for task in context.plan.tasks}

    def books(self, where: str, who: str | None, selection: Selection) -> Iterator[tuple[str, Book]]:
        """The file with both kinds of entry, that with events, and that with tasks, where they hold anything."""
        events, todos = self._events(selection), self._todos(selection)
        name = self._name(who)
        if events or todos or who is None:
            yield f"{FOLDER}/{where}.ics", self.book(where, who, selection)
        for kind, entries in (("events", events), ("tasks", todos)):
            if entries:
                apart = self.context.say(f"name_{kind}", name=name)
                yield f"{FOLDER}/{kind}/{where}.ics", self._book(f"{kind}/{where}", apart, entries)

    def work(self) -> Iterator[tuple[str, Book]]:
        """The work of each unit that has any."""
        units = self.context.scenario.units
        for unit, file in file_names(units).items():
            tasks = self.context.planned.tasks_of_units.get(unit, ())
            events = tuple(event for task in tasks for event in work(self.context, unit, task))
            if events:
                name = self.context.say("name_work", name=self._name(units[unit].name))
                yield f"{FOLDER}/hours/units/{file}.ics", self._book(f"hours/units/{unit}", name, events)

    def book(self, where: str, who: str | None, selection: Selection) -> Book:
        """A calendar with both kinds of entry."""
        return self._book(where, self._name(who), (*self._events(selection), *self._todos(selection)))

    def _events(self, selection: Selection) -> tuple[Entry, ...]:
        sittings = (self.events[sitting] for sitting in selection.sittings)
        return (*sittings, *(event for task in selection.tasks for event in self.deadlines[task]))

    def _todos(self, selection: Selection) -> tuple[Entry, ...]:
        return tuple(self.todos[task] for task in selection.tasks)

    def _name(self, who: str | None) -> str:
        context = self.context
        title = context.scenario.title
        name = context.say("name_of", who=who, title=title) if who else title
        return context.say("name_variant", name=name, variant=context.proposal) if context.proposal else name

    def _book(self, where: str, name: str, entries: tuple[Entry, ...]) -> Book:
        context = self.context
        zone, now = context.scenario.timezone, context.resolved.now
        day = formats.day(context.language, context.scenario.today)
        about = context.say("description_published") if context.adopted else context.say("description_copy", day=day)
        if waits := _waits(context):
            about = f"{about} {waits}"
        color = COLORS.get(where.split("/")[-2] if "/" in where else "", OF_ALL)
        return Book(name, context.language, zone, now, entries, about, color)


def _waits(context: Context) -> str:
    """Which conferences are postponed, and how many tasks wait for their new day; empty if none is."""
    postponed = [name for name, record in context.plan.conferences.items() if record.outcome == "postponed"]
    names = context.listing([context.conference(name) for name in postponed])
    return context.say("description_waiting", names=names, count=len(waiting(context.planned))) if postponed else ""
