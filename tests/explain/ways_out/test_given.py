"""Patches of what a planner wrote in a short form keep all that it stands for."""

from __future__ import annotations

import pytest

from scheduler.explain.ways_out.given import Given
from scheduler.scenario.loading import ScenarioFile
from scheduler.scenario.reading import parse
from tests.explain.ways_out.small import FILE, Facts, meeting, searched, text

REPORT: Facts = {"name": "Report", "for": "m", "owner": "office", "effort": "1h"}


def given(*changes: Facts) -> Given:
    file = ScenarioFile(FILE, parse(text(*changes).encode(), str(FILE)))
    return Given(file.resolved(None), file.whole(None))


def test_a_value_in_a_map_is_written_alone() -> None:
    patch = given().put(("conferences", "m", "duration"), "1h")
    assert patch == {"conferences": {"m": {"duration": "1h"}}}


def test_what_a_bare_text_stands_for_is_kept() -> None:
    short = given({"conferences": {"m": meeting(attend={"chief": ["ann", "eve"]})}})
    patch = short.amend(("conferences", "m", "attend", "chief"), deputies=["bob"])
    assert patch == {"conferences": {"m": {"attend": {"chief": {"of": ["ann", "eve"], "deputies": ["bob"]}}}}}


def test_links_in_a_list_stay_links() -> None:
    short = given({"tasks": {"a": REPORT, "b": REPORT, "c": {**REPORT, "after": ["a", "b"]}}})
    patch = short.put(("tasks", "c", "after", "a", "at_least"), "2h")
    assert patch == {"tasks": {"c": {"after": {"a": {"at_least": "2h"}, "b": {}}}}}


def test_what_is_not_written_needs_no_clearing() -> None:
    assert given().clear(("conferences", "m", "not_before")) == {}


def test_a_fact_goes_with_the_mark_of_its_certainty() -> None:
    marked = given({"conferences": {"m": {"when": {"sessions": ["morning"], "tentative": {"sessions": "maybe"}}}}})
    patch = marked.clear(("conferences", "m", "when", "sessions"))
    assert patch == {"conferences": {"m": {"when": {"sessions": None, "tentative": None}}}}


def test_what_nobody_stated_costs_half() -> None:
    """Half of 15 is rounded up to 8."""
    marked = given({"conferences": {"m": {"assumed": {"duration": "a guess"}}}})
    assert marked.eased(15, ("conferences", "m", "duration")) == 8
    assert marked.eased(15, ("conferences", "m", "when")) == 15


@pytest.mark.parametrize("when", ["2024-06-05", "09:00 2024-06-05", "2024-06-05 morning", "2024-06-05..2024-06-05"])
def test_a_day_in_any_form_can_be_moved(when: str) -> None:
    """The hall is shut on Wednesday; the large one is not listed, and Thursday is the next day."""
    shut = {"halls": {"small": {"closed": {"works": "2024-06-05"}}}}
    found = searched(text({"conferences": {"m": None}}, {"conferences": {"m": meeting(when=when)}}, shut))
    later = next(way for way in found.ways if [change.kind for change, _ in way.changes] == ["later"])
    found.judge(later)
    assert "2024-06-06" in str(later.patch)
