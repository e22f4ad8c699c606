"""Which hall each site of a conference gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.model.family import Aspect, Family, Solution

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ortools.sat.python import cp_model

    from scheduler.model.outcomes import Outcomes
    from scheduler.model.timeline import Timeline
    from scheduler.model.when import When
    from scheduler.plan.families import Key, Value


class Halls(Family):
    """One literal for each candidate hall of each site; exactly one is true if the conference is held.

    A site whose hall is to be found has none.
    """

    name = "halls"
    words = ("halls",)

    def __init__(self, cp: cp_model.CpModel, timeline: Timeline, outcomes: Outcomes, when: When) -> None:
        super().__init__(cp)
        self.timeline = timeline
        self.outcomes = outcomes
        self.when = when
        self._literals: dict[tuple[str, str], dict[str, cp_model.IntVar]] = {}
        self._bookings: dict[tuple[str, str, str, str], cp_model.IntervalVar] = {}
        resolved = timeline.resolved
        for name, conference in resolved.scenario.conferences.items():
            for site, given in conference.sites.items():
                if not isinstance(given.halls, str):
                    self._literals[name, site] = self._choice(name, site, given.halls)

    def _choice(self, name: str, site: str, halls: tuple[str, ...]) -> dict[str, cp_model.IntVar]:
        held = self.outcomes.held(name)
        if len(halls) == 1:
            return {halls[0]: held}
        literals: dict[str, cp_model.IntVar] = {
            hall: self.cp.new_bool_var(f"hall {name} {site} {hall}") for hall in halls
        }
        self.cp.add(sum(literals.values()) == held)
        return literals

    def at(self, conference: str, site: str) -> Mapping[str, cp_model.IntVar]:
        """For each candidate hall of a site, true if the conference is held there."""
        return self._literals.get((conference, site), {})

    def uses(self, hall: str) -> Iterator[tuple[str, str, str, cp_model.IntVar]]:
        """Every possible use of a hall: conference, site, part, and the literal that it happens."""
        for (conference, site), literals in self._literals.items():
            if hall in literals:
                for part in self.parts_at(conference, site):
                    yield conference, site, part, literals[hall]

    def parts_at(self, conference: str, site: str) -> tuple[str, ...]:
        """The parts of a conference that use a site."""
        parts = self.timeline.resolved.scenario.conferences[conference].parts
        return tuple(name for name, part in parts.items() if part.sites is None or site in part.sites)

    def setup(self, hall: str) -> int:
        """Grains to set a hall up before a part."""
        return self.timeline.grains(self.timeline.resolved.scenario.halls[hall].setup.minutes)

    def teardown(self, hall: str) -> int:
        """Grains to clear a hall after a part."""
        return self.timeline.grains(self.timeline.resolved.scenario.halls[hall].teardown.minutes)

    def booking(self, conference: str, site: str, part: str, hall: str) -> cp_model.IntervalVar:
        """The interval for which a part keeps a hall busy, set-up and tear-down included; optional."""
        key = (conference, site, part, hall)
        if key not in self._bookings:
            setup, teardown = self.setup(hall), self.teardown(hall)
            self._bookings[key] = self.cp.new_optional_fixed_size_interval_var(
                self.when.start(conference, part) - setup,
                setup + self.when.length(conference, part) + teardown,
                self._literals[conference, site][hall],
                "booking " + " ".join(key),
            )
        return self._bookings[key]

    def aspects(self, key: Key, word: str) -> Iterator[Aspect]:
        """Each hall, if it is the one."""
        conference, site = key
        for hall, literal in self.at(conference, site).items():
            yield Aspect(key, literal, hall)

    def every_key(self) -> Iterator[Key]:
        """Every site that has candidates."""
        return iter(self._literals)

    def decided(self, key: Key) -> cp_model.IntVar:
        """True if the conference is held."""
        return self.outcomes.held(key[0])

    def assigned(self, key: Key, recorded: Value) -> Iterator[tuple[cp_model.IntVar, int | None]]:
        """Each literal with whether its hall is the one recorded."""
        literals = self.at(key[0], key[1])
        if recorded is not None and recorded not in literals:
            yield self.outcomes.true, None
        for hall, literal in literals.items():
            yield literal, int(hall == recorded)

    def read(self, solution: Solution) -> dict[Key, Value]:
        """The hall of each site of each conference that is held; None while it is to be found."""
        read: dict[Key, Value] = {}
        for name, conference in self.timeline.resolved.scenario.conferences.items():
            if solution(self.outcomes.held(name)):
                for site in conference.sites:
                    literals = self.at(name, site)
                    read[name, site] = next((hall for hall, literal in literals.items() if solution(literal)), None)
        return read
