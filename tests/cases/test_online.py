"""A meeting that everybody joins from wherever they are, and one that some join by video."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scheduler.calendars import calendar_files
from scheduler.calendars.strict import faults
from scheduler.calendars.strict.lines import content_lines
from scheduler.checks import check
from scheduler.findings import findings_of
from scheduler.plan.families.halls import Halls
from scheduler.reports import render_markdown
from scheduler.scenario.resolved import Resolved
from scheduler.solve import Limits, solve
from tests.witnesses.scenarios import meeting, tiny

if TYPE_CHECKING:
    from scheduler.plan import Plan

LINK = "https://meet.example.org/review"


def planned(online: object) -> Plan:
    """Fifty people at a site, while at most ten may gather in one place."""
    resolved = tiny(
        conferences={"review": meeting(sites={"main": online}, delegates={"all": {"name": "All", "count": 50}})},
        restrictions={"epidemic": {"during": {"from": "2024-06-06", "to": "2024-06-09"}, "at_most": 10}},
    )
    plan = solve(resolved, Limits(work=1.0)).plan
    assert not check(plan)
    return plan


@pytest.mark.parametrize("written", ["online", LINK, {"link": LINK}, {"halls": "online", "link": LINK}])
def test_nobody_gathers_online(written: object) -> None:
    plan = planned(written)
    assert plan.conferences["review"].sites == {"main": None}
    resolved = Resolved(plan.scenario.resolved)
    assert "hall_to_be_found" not in {each.kind for each in findings_of(resolved)}
    assert Halls().said("en", resolved, ("review", "main"), None) == "online"


def test_who_is_invited_is_told_where_to_join() -> None:
    plan = planned(LINK)
    assert f"họp trực tuyến (tham gia tại {LINK})" in render_markdown(plan, "vi")
    data = calendar_files(plan, "en")["calendars/all.ics"]
    assert faults(data) == []
    lines = {line.name: line.value for line in content_lines(data)[0]}
    assert (lines["LOCATION"], lines["STATUS"], lines["CONFERENCE"]) == ("Online", "CONFIRMED", LINK)


def test_a_hall_that_is_to_be_found_is_neither() -> None:
    resolved = tiny(conferences={"review": meeting()})
    assert "hall_to_be_found" in {each.kind for each in findings_of(resolved)}
    assert Halls().said("en", resolved, ("review", "main"), None) == "no hall yet"
