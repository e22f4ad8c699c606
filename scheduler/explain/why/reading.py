"""Reading a question from a call: names or ids, and times in the scenario's own grammar; every problem at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import normalize

from pydantic_core import PydanticCustomError

from scheduler.errors import InputError, Problem
from scheduler.explain.why.question import Question
from scheduler.findings.facts.names import as_written
from scheduler.scenario.grain import stated_minutes
from scheduler.scenario.grammar import Moment, WindowEdge
from scheduler.scenario.reading.excerpts import visible
from scheduler.scenario.reading.known_keys import closest
from scheduler.scenario.working.grains import GRAINS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scheduler.errors import ProblemValue
    from scheduler.scenario.grammar import DaySpan
    from scheduler.scenario.nouns import Named
    from scheduler.scenario.resolved import Resolved

CONFERENCE, TASK, AT, HALL = "--conference", "--task", "--at", "--hall"


@dataclass(frozen=True)
class Call:
    """The words of a call, as given."""

    conference: str | None = None
    task: str | None = None
    at: str | None = None
    hall: str | None = None


def question(resolved: Resolved, call: Call) -> Question:
    """What a call asks of a scenario; ``InputError`` says everything that is wrong with it."""
    return _Reader(resolved, call).question()


class _Reader:
    def __init__(self, resolved: Resolved, call: Call) -> None:
        self.resolved = resolved
        self.scenario = resolved.scenario
        self.call = call
        self.problems: list[Problem] = []

    def question(self) -> Question:
        subject = self._subject()
        when = self._when() if self.call.at is not None else None
        hall = self._hall(subject) if self.call.hall is not None else None
        if self.problems or subject is None:
            raise InputError(self.problems)
        return Question(subject, when, hall)

    def _wrong(self, option: str, key: str, **values: ProblemValue) -> None:
        shown = {name: visible(value) if isinstance(value, str) else value for name, value in values.items()}
        self.problems.append(Problem(option, 0, 0, "", key, shown))

    def _subject(self) -> str | None:
        if self.call.task is not None:
            if self.call.conference is not None:
                self._wrong(TASK, "task_and_conference")
            return self._task(self.call.task)
        if self.call.conference is not None:
            return self._named(CONFERENCE, "conference", self.call.conference, self.scenario.conferences)
        names = [*self.scenario.conferences]
        if len(names) == 1:
            return names[0]
        self._wrong(CONFERENCE, "which_conference" if names else "no_conference_here", known=", ".join(names))
        return None

    def _task(self, text: str) -> str | None:
        """A task; of one that several units do, it must be said whose."""
        fan = [name for name in self.scenario.tasks if as_written(name) == text and name != text]
        if fan:
            self._wrong(TASK, "task_of_many", name=text, suggestion=fan[0])
            return None
        found = self._named(TASK, "task", text, self.scenario.tasks)
        task = self.scenario.tasks.get(found or "")
        if task is not None and task.phase == "during":
            self._wrong(TASK, "task_during", name=text, conference=task.conference or "")
        return found

    def _named(self, option: str, kind: str, text: str, things: Mapping[str, Named]) -> str | None:
        """The id that is given, or that bears a name of which there is no other."""
        if text in things:
            return text
        found = [name for name, thing in things.items() if _folded(text) in _folds((name, thing.name, thing.label))]
        if len(found) == 1:
            return found[0]
        if found:
            self._wrong(option, "called_alike", name=text, known=", ".join(found))
            return None
        guess = closest(text, [*things, *(name for each in things.values() for name in (each.name, each.label))])
        suggested = {"suggestion": guess} if guess else {}
        self._wrong(option, f"{kind}_unknown_here{'_suggestion' if guess else ''}", name=text, **suggested)
        return None

    def _when(self) -> Moment | DaySpan | None:
        assert self.call.at is not None
        try:
            said = WindowEdge.read(self.call.at).said
        except PydanticCustomError as error:
            self._wrong(AT, error.type, **(error.context or {}))
            return None
        day = said.stated_days[0]
        if not day.weekday_matches:
            self._wrong(AT, "at_weekday", day=day.date)
        if any(minutes % GRAINS[-1] for minutes in stated_minutes(said)):
            self._wrong(AT, "off_grain", value=str(said), grain=GRAINS[-1])
        first, last = self.scenario.days
        if not first <= day.date <= last:
            self._wrong(AT, "at_outside_horizon", first=first, last=last)
        return said

    def _hall(self, subject: str | None) -> str | None:
        assert self.call.hall is not None
        hall = self._named(HALL, "hall", self.call.hall, self.scenario.halls)
        if self.call.task is not None:
            self._wrong(HALL, "hall_of_task")
        elif hall is not None and subject is not None:
            sites = self.scenario.conferences[subject].sites
            candidates = dict.fromkeys(each for site in sites for each in self.resolved.halls(subject, site))
            if not candidates:
                self._wrong(HALL, "hall_without_candidates", conference=subject)
            elif hall not in candidates:
                self._wrong(HALL, "hall_not_candidate", name=hall, known=", ".join(candidates))
        return hall


def _folds(names: Iterable[str]) -> set[str]:
    return {_folded(name) for name in names}


def _folded(text: str) -> str:
    """A name as people compare it: whatever its case and however its accents are composed."""
    return " ".join(normalize("NFC", text).casefold().split())
