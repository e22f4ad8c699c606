"""What the page can be filtered by: units and conferences, known by number in the page itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.messages.sorting import alphabetical

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from scheduler.facts import Planned
    from scheduler.reports.page.timeline import Chart
    from scheduler.reports.voice import Markup, Voice


@dataclass(frozen=True)
class Choice:
    """One thing to filter by: its number, its name, and whatever else tables may call it."""

    value: int
    name: Markup
    others: tuple[Markup, ...]


@dataclass(frozen=True)
class Choices:
    """All units (in alphabetical order) and conferences (in order of time) that some row concerns."""

    units: tuple[Choice, ...]
    conferences: tuple[Choice, ...]
    _numbers: Mapping[str, int]

    def numbers(self, things: Iterable[str]) -> str:
        """The numbers of units or conferences, apart by spaces."""
        return " ".join(str(self._numbers[thing]) for thing in things if thing in self._numbers)


def choices(voice: Voice, planned: Planned, chart: Chart) -> Choices:
    """What there is to choose from on a timeline; its first rows are the conferences in order."""
    rows = [row for lane in chart.lanes for row in lane.rows]
    concerned = dict.fromkeys(unit for row in rows for unit in row.units if unit in planned.scenario.units)
    units = sorted(concerned, key=lambda unit: (alphabetical(planned.name(unit)), unit))
    held = [*dict.fromkeys(conference for row in rows for conference in row.conferences)]
    numbers = {thing: number for number, thing in enumerate(dict.fromkeys((*units, *held)))}
    sets = _sets(planned)
    return Choices(
        tuple(_choice(voice, planned, unit, numbers, sets.get(unit, ())) for unit in units),
        tuple(_choice(voice, planned, conference, numbers, ()) for conference in held),
        numbers,
    )


def _choice(voice: Voice, planned: Planned, thing: str, numbers: Mapping[str, int], sets: Sequence[str]) -> Choice:
    others = dict.fromkeys(voice.text(name) for name in (planned.label(thing), *sets))
    return Choice(numbers[thing], voice.text(planned.name(thing)), tuple(others))


def _sets(planned: Planned) -> Mapping[str, Sequence[str]]:
    """The names of the sets that each unit belongs to."""
    found: dict[str, list[str]] = {}
    for name, unit_set in planned.scenario.sets.items():
        for unit in planned.resolved.members(name) if unit_set.name else ():
            found.setdefault(unit, []).append(unit_set.name or name)
    return found
