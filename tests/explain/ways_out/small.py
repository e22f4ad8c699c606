"""Small scenarios as texts: an office, a partner, two halls, a meeting on Wednesday 5 June 2024, and changes."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING, Any

from scheduler.explain import Explanation, explain
from scheduler.explain.questions import Questions
from scheduler.explain.ways_out.given import Given
from scheduler.explain.ways_out.search import Search
from scheduler.explain.ways_out.trials import Trials
from scheduler.scenario.loading import ScenarioFile
from scheduler.scenario.reading import parse
from scheduler.scenario.writing import appended, variant_text
from scheduler.solve import Limits
from tests.explain.judged import has_plan

if TYPE_CHECKING:
    from scheduler.explain.ways_out import WayOut
    from scheduler.scenario.resolved import Resolved

FILE = Path("small.yaml")
Facts = dict[str, Any]


def base() -> Facts:
    """A scenario that has a plan."""
    return {
        "format": 1,
        "title": "Small",
        "as_of": "2024-06-03",
        "horizon": {"from": "2024-06-03", "to": "2024-06-14"},
        "calendars": {"office": {"week": {"mon-fri": ["08:00-12:00", "13:00-17:00"]}}},
        "units": {"office": {"name": "Office"}, "partner": {"name": "Partner"}},
        "people": {
            "ann": {"name": "Ann", "unit": "office"},
            "bob": {"name": "Bob", "unit": "office"},
            "eve": {"name": "Eve", "unit": "partner"},
        },
        "halls": {"small": {"name": "Small hall", "seats": 20}, "large": {"name": "Large hall", "seats": 60}},
        "conferences": {"m": meeting()},
    }


def meeting(**facts: Any) -> Facts:
    """A meeting of two hours on Wednesday."""
    return {
        "name": "Meeting",
        "organiser": "office",
        "when": {"on": "2024-06-05"},
        "duration": "2h",
        "sites": {"main": {"halls": ["small"]}},
        "delegates": {"guests": {"name": "Guests", "count": "10-20"}},
        **facts,
    }


def text(*changes: Facts) -> str:
    """The base with changes merged in, as a planner's file."""
    facts = base()
    for change in changes:
        _merge(facts, change)
    return dedent(variant_text("x", facts).partition("\n")[2])


def _merge(facts: Facts, change: Facts) -> None:
    for key, value in change.items():
        if value is None:
            del facts[key]
        elif isinstance(value, dict) and isinstance(facts.get(key), dict):
            _merge(facts[key], value)
        else:
            facts[key] = value


@dataclass(frozen=True)
class Searched:
    """A scenario, why it has no plan, and the search for ways out with what it found."""

    content: bytes
    resolved: Resolved
    explanation: Explanation
    search: Search
    ways: tuple[WayOut, ...]

    def kinds(self) -> list[set[str]]:
        """The kinds of the changes of each way out."""
        return [{change.kind for change, _ in way.changes} for way in self.ways]

    def judge(self, *ways: WayOut) -> None:
        """Fail unless each of these ways out, written into the file, gives a plan by the production model."""
        for way in ways:
            content = appended(self.content, str(FILE), "mended", way.patch)
            assert has_plan(ScenarioFile(FILE, parse(content, str(FILE))).resolved("mended")), way.patch


def searched(content: str | bytes, stopped: threading.Event | None = None) -> Searched:
    """Look for the ways out of a text."""
    written = content.encode() if isinstance(content, str) else content
    file = ScenarioFile(FILE, parse(written, str(FILE)))
    resolved = file.resolved(None)
    explanation = explain(resolved)
    given = Given(resolved, file.whole(None))
    questions = Questions(resolved, Limits(), stopped or threading.Event())
    search = Search(given, Trials(given, questions), questions)
    assert explanation.feasible is False
    ways = tuple(search.ways([conflict.atoms for conflict in explanation.conflicts]))
    return Searched(written, resolved, explanation, search, ways)
