"""When each part of a conference starts."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from ortools.sat.python import cp_model

from scheduler.model.family import Aspect, Family, Solution
from scheduler.plan.families.when import OTHER_DATE, OTHER_TIME

if TYPE_CHECKING:
    from scheduler.model.outcomes import Outcomes
    from scheduler.model.timeline import Timeline
    from scheduler.plan.families import Key, Value

Starts = Mapping[tuple[str, str], Sequence[int]]


@dataclass(frozen=True)
class _Start:
    """The start of one part: its candidates in order, the variable, and its place among the candidates."""

    candidates: Sequence[int]
    variable: cp_model.IntVar
    index: cp_model.LinearExpr
    length: int


class When(Family):
    """One start variable for each part of each conference, over its candidate grains.

    Whatever depends on a start alone (its day, a deadline counted back from it, a price) is a ``lookup``: a table
    over the candidates, made once for each name and shared. Without given candidates every grain at which the
    part still fits the horizon is one; a part that has none keeps its conference from being held. The start of a
    conference that is not held means nothing unless another rule ties it; if it does not take place it rests on the
    first candidate.
    """

    name = "when"
    words = ("date", "start")

    def __init__(self, cp: cp_model.CpModel, timeline: Timeline, outcomes: Outcomes, starts: Starts) -> None:
        super().__init__(cp)
        self.timeline = timeline
        self.outcomes = outcomes
        self._starts: dict[tuple[str, str], _Start] = {}
        self._lookups: dict[tuple[str, str, Hashable], cp_model.IntVar] = {}
        self._finishes: dict[str, cp_model.LinearExpr] = {}
        self._parts: dict[str, tuple[str, ...]] = {}
        for name, conference in timeline.resolved.scenario.conferences.items():
            self._parts[name] = tuple(conference.parts)
            for part, given in conference.parts.items():
                length = timeline.grains(given.duration.minutes)
                self._starts[name, part] = self._start((name, part), length, starts)

    def _start(self, key: tuple[str, str], length: int, starts: Starts) -> _Start:
        candidates = starts.get(key, range(max(self._last(*key) + 1, 0)))
        if not candidates:
            self.cp.add_bool_or([~self.outcomes.held(key[0])])
            return _Start((), self.cp.new_constant(0), self.cp.new_constant(0), length)
        domain = cp_model.Domain.from_values(list(candidates))
        variable = self.cp.new_int_var_from_domain(domain, "start " + " ".join(key))
        last = self.timeline.grid.count - length
        if candidates[-1] > last:
            self.cp.add(variable <= last).only_enforce_if(self.outcomes.held(key[0]))
        if not self.outcomes.always_held(key[0]):
            self.cp.add(variable == candidates[0]).only_enforce_if(~self.outcomes.takes_place(key[0]))
        return _Start(candidates, variable, self._index(candidates, variable), length)

    def _last(self, conference: str, part: str) -> int:
        """The last grain at which a part, or the conference with a host it is merged into, might start."""
        given = self.timeline.resolved.scenario.conferences
        minutes = [given[conference].parts[part].duration.minutes]
        if part == next(iter(given[conference].parts)):
            minutes += [
                next(iter(given[host].parts.values())).duration.minutes for host in self.outcomes.merged(conference)
            ]
        return self.timeline.grid.count - self.timeline.grains(min(minutes))

    def _index(self, candidates: Sequence[int], variable: cp_model.IntVar) -> cp_model.LinearExpr:
        if len(candidates) == candidates[-1] - candidates[0] + 1:
            return variable - candidates[0]
        index = self.cp.new_int_var(0, len(candidates) - 1, f"place of {variable.name}")
        self.cp.add_element(index, list(candidates), variable)
        return index

    def parts(self, conference: str) -> tuple[str, ...]:
        """The parts of a conference, in order."""
        return self._parts[conference]

    def candidates(self, conference: str, part: str) -> Sequence[int]:
        """The grains a part may start at, or its conference begin at with the host it is merged into."""
        return self._starts[conference, part].candidates

    def if_held(self, conference: str, part: str) -> list[int]:
        """The grains a part may start at if it takes place itself: those from which it ends within the horizon."""
        last = self.timeline.grid.count - self.length(conference, part)
        return [grain for grain in self.candidates(conference, part) if grain <= last]

    def start(self, conference: str, part: str) -> cp_model.IntVar:
        """The grain a part starts at."""
        return self._starts[conference, part].variable

    def length(self, conference: str, part: str) -> int:
        """The length of a part in grains."""
        return self._starts[conference, part].length

    def end(self, conference: str, part: str) -> cp_model.LinearExpr:
        """The grain a part ends at."""
        return self.start(conference, part) + self.length(conference, part)

    def begin(self, conference: str) -> cp_model.IntVar:
        """The grain the first part starts at; a merged conference begins with its host."""
        return self.start(conference, self._parts[conference][0])

    def finish(self, conference: str) -> cp_model.LinearExpr:
        """The grain at which a conference is over: its own end if it is held, its host's if it is merged."""
        if conference not in self._finishes:
            self._finishes[conference] = self._finish(conference)
        return self._finishes[conference]

    def _finish(self, conference: str) -> cp_model.LinearExpr:
        own = self.end(conference, self._parts[conference][-1])
        hosts = self.outcomes.merged(conference)
        if not hosts:
            return own
        finish = self.cp.new_int_var(0, self.timeline.grid.count, f"finish {conference}")
        self.cp.add(finish == own).only_enforce_if(self.outcomes.held(conference))
        self.cp.add(finish == own).only_enforce_if(~self.outcomes.takes_place(conference))
        for host, literal in hosts.items():
            self.cp.add(finish == self.end(host, self._parts[host][-1])).only_enforce_if(literal)
        return finish

    def lookup(self, conference: str, part: str, name: Hashable, table: Callable[[int], int]) -> cp_model.IntVar:
        """The value of ``table`` at the start of a part; ``name`` tells tables of one part apart."""
        start = self._starts[conference, part]
        key = (conference, part, name)
        if key not in self._lookups:
            values = [table(grain) for grain in start.candidates] or [0]
            domain = cp_model.Domain.from_values(sorted(set(values)))
            variable = self.cp.new_int_var_from_domain(domain, f"{name} of {conference} {part}")
            if len(values) > 1:
                self.cp.add_element(start.index, values, variable)
            self._lookups[key] = variable
        return self._lookups[key]

    def holds(self, conference: str, part: str, name: Hashable, test: Callable[[int], bool]) -> cp_model.IntVar:
        """A literal: whether ``test`` holds of the start of a part."""
        return self.lookup(conference, part, name, lambda grain: int(test(grain)))

    def at_begin(
        self, conference: str, part: str | None, name: Hashable, table: Callable[[int], int]
    ) -> cp_model.LinearExpr:
        """The value of ``table`` at the grain where a conference begins, or one of its parts; its host's if merged."""
        own = self.lookup(conference, part or self._parts[conference][0], name, table)
        if part in (None, self._parts[conference][0]):
            return own
        hosts = {
            host: self.lookup(host, self._parts[host][0], name, table) for host in self.outcomes.merged(conference)
        }
        return self._own_or_hosts(conference, ("merged begin", part, name), own, hosts)

    def at_finish(
        self, conference: str, part: str | None, name: Hashable, table: Callable[[int], int]
    ) -> cp_model.LinearExpr:
        """The value of ``table`` at the grain where a conference is over, or one of its parts; its host's if merged."""
        own = self._at_end(conference, part or self._parts[conference][-1], name, table)
        hosts = {
            host: self._at_end(host, self._parts[host][-1], name, table) for host in self.outcomes.merged(conference)
        }
        return self._own_or_hosts(conference, ("merged finish", part, name), own, hosts)

    def _at_end(self, conference: str, part: str, name: Hashable, table: Callable[[int], int]) -> cp_model.IntVar:
        length = self.length(conference, part)
        return self.lookup(conference, part, ("finish", name), lambda grain: table(grain + length))

    def _own_or_hosts(
        self, conference: str, name: Hashable, own: cp_model.IntVar, hosts: Mapping[str, cp_model.IntVar]
    ) -> cp_model.IntVar:
        """A value of the conference's own, or of the host it is merged into."""
        if not hosts:
            return own
        key = (conference, self._parts[conference][0], name)
        if key not in self._lookups:
            value = self.cp.new_int_var(-(2**31), 2**31, f"{name} of {conference}")
            self.cp.add(value == own).only_enforce_if(self.outcomes.held(conference))
            self.cp.add(value == own).only_enforce_if(~self.outcomes.takes_place(conference))
            merged = self.outcomes.merged(conference)
            for host, expression in hosts.items():
                self.cp.add(value == expression).only_enforce_if(merged[host])
            self._lookups[key] = value
        return self._lookups[key]

    def aspects(self, key: Key, word: str) -> Iterator[Aspect]:
        """The day or the instant at which a part starts, if it does; a merged conference starts with its host."""
        instant = self.timeline.minutes_since_epoch(self.start(*key))
        yield Aspect(key, self.decided(key), self._day(*key) if word == "date" else instant)

    def _day(self, conference: str, part: str) -> cp_model.IntVar:
        """The day on which a part starts where it is held, as a number that means the same on every grid."""
        days = self.timeline.days(self.timeline.resolved.zone_of_conference(conference))
        return self.lookup(conference, part, "day", lambda grain: days.date_of(grain).toordinal())

    def every_key(self) -> Iterator[Key]:
        """Every part of every conference."""
        return iter(self._starts)

    def decided(self, key: Key) -> cp_model.IntVar:
        """True if the part starts: its conference is held, or begins with the host it is merged into."""
        begins = key[1] == self._parts[key[0]][0]
        return self.outcomes.takes_place(key[0]) if begins else self.outcomes.held(key[0])

    def assigned(self, key: Key, recorded: Value) -> Iterator[tuple[cp_model.IntVar, int | None]]:
        """The start with the recorded grain; an unrecorded one is left to what ties it."""
        if isinstance(recorded, datetime):
            start, grain = self._starts[key[0], key[1]], self.timeline.on_grid(recorded)
            yield start.variable, grain if grain in start.candidates else None

    def change(self, key: Key, recorded: Value) -> cp_model.LinearExpr:
        """Another date weighs as much as the same date at another time, and more."""
        assert isinstance(recorded, datetime)
        other_date = self.cp.new_bool_var(f"other date {' '.join(key)}")
        start, same_day = self._starts[key[0], key[1]], self._grains_on_day_of(key, recorded)
        self.cp.add_linear_expression_in_domain(start.variable, cp_model.Domain.from_values(same_day)).only_enforce_if(
            ~other_date, self.decided(key)
        )
        return OTHER_TIME * self.changed(key, recorded) + (OTHER_DATE - OTHER_TIME) * other_date

    def _grains_on_day_of(self, key: Key, instant: datetime) -> list[int]:
        """The candidates on the date of an instant, in the zone of the conference."""
        days = self.timeline.days(self.timeline.resolved.zone_of_conference(key[0]))
        day = instant.astimezone(self.timeline.resolved.zone_of_conference(key[0])).date()
        return [grain for grain in self._starts[key[0], key[1]].candidates if days.date_of(grain) == day]

    def read(self, solution: Solution) -> dict[Key, Value]:
        """The start of each part of each conference that is held."""
        return {
            key: self.timeline.grid.instant(solution(start.variable))
            for key, start in self._starts.items()
            if solution(self.outcomes.held(key[0]))
        }
