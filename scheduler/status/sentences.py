"""How a plan stands, in words: what is to be urged first, unit by unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.facts.worklists import fan
from scheduler.messages.sorting import alphabetical
from scheduler.reports.phrases.task import units
from scheduler.reports.text import one_line
from scheduler.reports.voice import Voice
from scheduler.status.presumed import is_said, presumed
from scheduler.status.standing import due_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from scheduler.reports.voice import Markup
    from scheduler.status.calendars.sentences import Teller
    from scheduler.status.reading import Gathered
    from scheduler.status.standing import Doubt, Standing


def lines(standing: Standing, read: Gathered, language: str) -> Iterator[str]:
    """The whole answer, line by line."""
    teller = _Teller(standing, Voice(language, one_line, zones=standing.planned.has_zones))
    yield from teller.head()
    yield from teller.section("overdue", standing.overdue, teller.overdue)
    yield from teller.presumed()
    yield from teller.section("soon", standing.soon, teller.soon)
    yield from teller.section("late", standing.late, teller.late)
    yield from teller.section("done", [task for task in standing.done if task not in standing.late], teller.done)
    back = _brought_back(standing, read, teller.voice)
    unread = "unread" if back is None else "unread_entries"
    for kind, said in (
        *((("moves", back.moves()), ("replies", back.replies())) if back else ()),
        ("doubtful", [*teller.doubts(), *(back.questions() if back else ())]),
        *((("differing", back.differing()),) if back else ()),
        (unread, [each.sentence(language) for each in read.unread]),
        *((("notes", back.notes()),) if back else ()),
    ):
        if said:
            yield from ("", teller.voice.say(f"status.{kind}", count=len(said)), *(f"  – {line}" for line in said))


def _brought_back(standing: Standing, read: Gathered, voice: Voice) -> Teller | None:
    if read.returned is None:
        return None
    from scheduler.status.calendars.sentences import Teller

    return Teller(standing.planned, read.returned, standing.as_of, voice)


class _Teller:
    """Tells one standing in one voice."""

    def __init__(self, standing: Standing, voice: Voice) -> None:
        self.voice = voice
        self._standing = standing
        self._planned = standing.planned

    def head(self) -> Iterator[str]:
        """What is told of, as of when, and in short."""
        standing = self._standing
        yield self.voice.say("status.title", title=self._planned.scenario.title, day=self.voice.day(standing.as_of))
        yield self.voice.say(
            "status.counts",
            count=len(self._planned.plan.tasks),
            done=len(standing.done),
            overdue=len(standing.overdue),
            soon=len(standing.soon),
        )

    def section(self, kind: str, tasks: Sequence[str], told: Callable[[str], Markup]) -> Iterator[str]:
        """Tasks below their units, the units in alphabetical order."""
        if not tasks:
            return
        days = self.voice.count("working_days", self._standing.days)
        yield from ("", self.voice.say(f"status.{kind}", count=len(tasks), days=days))
        for owners, said in self._by_unit(tasks, told).items():
            yield f"  {self.voice.joined(', ', owners)}"
            yield from (f"    – {line}" for line in said)

    def _by_unit(self, tasks: Sequence[str], told: Callable[[str], Markup]) -> dict[tuple[Markup, ...], list[Markup]]:
        """What is said of each unit's tasks; units of which the same is said stand together."""
        of: dict[str, list[Markup]] = {}
        for task in tasks:
            of.setdefault(self._planned.plan.tasks[task].unit, []).append(self._line(task, told(task)))
        alike: dict[tuple[Markup, ...], list[Markup]] = {}
        for unit in sorted(of, key=lambda unit: (alphabetical(self._planned.name(unit)), unit)):
            alike.setdefault(tuple(of[unit]), []).append(self.voice.text(self._planned.name(unit)))
        return {tuple(owners): list(said) for said, owners in alike.items()}

    def _line(self, task: str, what: Markup) -> Markup:
        name = self._planned.name(task)
        return self.voice.say("status.task", task=name, what=what) if what else self._quoted(name)

    def overdue(self, task: str) -> Markup:
        """By how much it is overdue, how far it is, and who waits."""
        days = (self._standing.as_of - due_day(self._planned, task)).days
        over = self.voice.say("status.over", count=days) if days else self.voice.say("status.over_today")
        return self._joined(self._due(task), over, self._begun(task) or self._unsaid(task), *self._waiting(task))

    def presumed(self) -> Iterator[str]:
        """That what is overdue may be done all the same, and what becomes of it if nobody says otherwise."""
        if taken := len(presumed(self._standing)):
            yield self.voice.say("status.presumed", count=taken)

    def soon(self, task: str) -> Markup:
        """By when it is due, how far it is, and who waits."""
        return self._joined(self._due(task), self._begun(task), *self._waiting(task))

    def late(self, task: str) -> Markup:
        """When it was due, when it was done, and how late that is."""
        on = self._standing.said[task].on
        assert on is not None
        days = (on - due_day(self._planned, task)).days
        return self.voice.say(
            "status.late_by",
            time=self.voice.moment(self._planned.plan.tasks[task].due),
            day=self.voice.day(on),
            count=days,
        )

    def done(self, task: str) -> Markup:
        """When it was done, if that is known."""
        on = self._standing.said[task].on
        return self.voice.say("status.done_on", day=self.voice.day(on)) if on else self._joined()

    def doubts(self) -> tuple[Markup, ...]:
        """What cannot be so; of several copies of a task that ought to come first, in one sentence."""
        groups: dict[tuple[str, ...], list[Doubt]] = {}
        for doubt in self._standing.doubtful:
            groups.setdefault((doubt.kind, doubt.task, fan(doubt.other), str(self._later(doubt))), []).append(doubt)
        return tuple(self._doubt(alike[0], [doubt.other for doubt in alike]) for alike in groups.values())

    def _doubt(self, doubt: Doubt, others: Sequence[str]) -> Markup:
        planned, on = self._planned, self._standing.said[doubt.task].on
        about = {"unit": planned.name(planned.plan.tasks[doubt.task].unit), "task": planned.name(doubt.task)}
        if doubt.kind == "future" and on:
            as_of = self.voice.day(self._standing.as_of)
            return self.voice.say("status.doubt_future", **about, day=self.voice.day(on), as_of=as_of)
        if doubt.kind == "before_conference":
            start = planned.plan.conferences[doubt.other].start
            assert start is not None
            day, conference = self.voice.day(start), planned.label(doubt.other)
            return self.voice.say("status.doubt_before_conference", **about, other=conference, day=day)
        names = [planned.label(planned.plan.tasks[other].unit) for other in others]
        by = self.voice.listing(sorted(names, key=alphabetical))
        about |= {"other": planned.name(doubt.other), "by": by}
        later = self._later(doubt)
        if later is None or on is None:
            return self.voice.say("status.doubt_before_task", **about)
        days = {"day": self.voice.day(on), "later": self.voice.day(later)}
        return self.voice.say("status.doubt_before_task_later", **about, **days)

    def _later(self, doubt: Doubt) -> date | None:
        """The later day on which what ought to come first was done."""
        return self._standing.said[doubt.other].on if doubt.other in self._standing.done else None

    def _due(self, task: str) -> Markup:
        """Its deadline, or when it takes place."""
        record = self._planned.plan.tasks[task]
        if self._planned.scenario.tasks[task].phase == "during":
            return self.voice.say("status.takes_place", time=self.voice.span(record.start, record.due))
        return self.voice.say("status.due", time=self.voice.moment(record.due))

    def _begun(self, task: str) -> Markup | None:
        said = self._standing.said.get(task)
        if said is None or said.state != "begun":
            return None
        if said.percent is None:
            return self.voice.say("status.begun")
        return self.voice.say("status.begun_percent", percent=said.percent)

    def _unsaid(self, task: str) -> Markup | None:
        return None if is_said(self._standing, task) else self.voice.say("status.unsaid")

    def _waiting(self, task: str) -> Iterator[Markup]:
        """Who waits to go on with what, then who waits just to receive it."""
        waiting = self._standing.holds_up(task)
        for unit, tasks in waiting.items():
            if tasks:
                quoted = self.voice.listing(dict.fromkeys(self._quoted(self._planned.name(each)) for each in tasks))
                yield self.voice.say("status.holds_up", unit=self._planned.label(unit), tasks=quoted)
        if receiving := [unit for unit, tasks in waiting.items() if not tasks]:
            yield self.voice.say("status.receives", units=units(self.voice, self._planned.several(receiving)))

    def _quoted(self, name: str) -> Markup:
        return self.voice.say("paper.quoted", task=name)

    def _joined(self, *said: Markup | None) -> Markup:
        return self.voice.joined("; ", said)
