"""Every kind of change has a case in which it is a way out, verified, and said in both languages."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from scheduler.explain.statements import Speech
from scheduler.explain.ways_out.sentences import sentence
from scheduler.messages import LANGUAGES
from tests.explain.ways_out.small import Facts, Searched, meeting, searched, text

AWAY = {"people": {"ann": {"away": {"trip": "2024-06-04..2024-06-07"}}}}
ALL_JUNE = "2024-06-01..2024-06-30"
MORNING: Facts = {"conferences": {"m": {"when": {"sessions": ["morning"]}}}}
SHUT_MORNING: Facts = {"halls": {"small": {"closed": {"works": "2024-06-05T00:00..2024-06-05T12:00"}}}}


def task(**facts: Any) -> Facts:
    return {"name": "Report", "owner": "office", "effort": "8h", **facts}


CASES: list[tuple[str, list[Facts], str]] = [
    ("later", [{"restrictions": {"order": {"during": "2024-06-05..2024-06-06", "suspend": True}}}], "Friday, 7 June"),
    (
        "earlier",
        [{"restrictions": {"order": {"during": "2024-06-05..2024-06-13", "suspend": True}}}],
        "Tuesday, 4 June",
    ),
    ("other_session", [MORNING, SHUT_MORNING], "the afternoon"),
    ("other_half", [{"conferences": {"m": {"when": {"on": "2024-06-05 morning"}}}}, SHUT_MORNING], "the afternoon"),
    ("other_time", [{"conferences": {"m": {"when": {"times": ["09:00"]}}}}, SHUT_MORNING], "09:00"),
    ("other_time", [{"conferences": {"m": {"when": {"on": None, "at": "09:00 2024-06-05"}}}}, SHUT_MORNING], "09:00"),
    ("longer_hours", [{"conferences": {"m": {"duration": "10h"}}}], "18:00"),
    ("on_day_off", [{"conferences": {"m": {"when": {"on": "2024-06-08"}}}}], "day off"),
    ("shorter_conference", [{"conferences": {"m": {"duration": "9h30m"}}}], "9 hours"),
    (
        "plan_closes_later",
        [{"conferences": {"m": {"when": {"on": "2024-06-14"}}}, "tasks": {"sum-up": task(phase="after")}}],
        "17 June",
    ),
    (
        "plan_opens_earlier",
        [{"horizon": {"from": "2024-06-05", "to": "2024-06-14"}, "tasks": {"report": task()}}],
        "4 June",
    ),
    ("another_hall", [{"conferences": {"m": {"delegates": {"guests": {"count": 30}}}}}], "Large hall"),
    ("hall_to_find", [{"conferences": {"m": {"delegates": {"guests": {"count": 25}}}}}], "5 more seats"),
    ("hall_to_find", [{"halls": {"small": {"closed": {"works": ALL_JUNE}}, "large": {"seats": 9}}}], "20 seats"),
    ("open_hall", [{"halls": {"small": {"closed": {"works": "2024-06-05"}}}}], "Small hall"),
    (
        "faster_teardown",
        [
            {"conferences": {"m": {"when": {"on": None, "at": "10:00 2024-06-05"}}}},
            {"conferences": {"n": meeting(name="Other", when={"at": "08:00 2024-06-05"}, duration="1h30m")}},
            {"halls": {"small": {"teardown": "1h"}}},
        ],
        "30 minutes",
    ),
    ("without_feature", [{"conferences": {"m": {"sites": {"main": {"required": ["stage"]}}}}}], "stage"),
    ("fewer_people", [{"conferences": {"m": {"delegates": {"guests": {"count": 24}}}}}], "4 people fewer"),
    ("larger_total", [{"conferences": {"m": {"total": 8}}}], "8 to 10"),
    ("smaller_total", [{"conferences": {"m": {"total": 30}}}], "30 to 20"),
    ("deputy", [AWAY, {"conferences": {"m": {"attend": {"chief": ["ann"]}}}}], "Bob"),
    ("deputy", [AWAY, {"conferences": {"m": {"chair": "ann"}}}], "Bob"),
    ("free_person", [AWAY, {"conferences": {"m": {"attend": {"chief": ["ann"]}}}}], "Ann"),
    ("not_needed", [AWAY, {"conferences": {"m": {"attend": {"chief": ["ann"]}}}}], "Ann"),
    ("not_needed", [AWAY, {"conferences": {"m": {"attend": {"both": {"of": ["ann", "eve"], "at_least": 2}}}}}], "1 of"),
    ("left_out", [AWAY, {"conferences": {"m": {"chair": "ann"}}}], "without Ann"),
    ("later_due", [{"tasks": {"report": task(effort="6h", due="12:00 2024-06-03")}}], "15:00"),
    ("later_due", [{"tasks": {"report": task(effort="10h", due={"before": "m", "working_days": 2})}}], "1 working day"),
    ("later_due", [{"tasks": {"sum-up": task(phase="after", effort="16h", due={"after": "m", "days": 1})}}], "2 days"),
    ("less_work", [{"tasks": {"report": task(effort="24h")}}], "22 hours"),
    (
        "lag_at_least",
        [{"tasks": {"report": task(effort="4h"), "print": task(name="Print", after={"report": {"at_least": "16h"}})}}],
        "10 hours",
    ),
    (
        "lag_at_most_working_days",
        [
            {
                "conferences": {
                    "n": meeting(name="Other", when={"on": "2024-06-10"}, after={"m": {"at_most_working_days": 1}})
                }
            }
        ],
        "3 working days",
    ),
    (
        "other_owner",
        [
            {
                "units": {"office": {"capacity": 1}},
                "tasks": {"a": task(**{"with": ["partner"]}), "b": task(name="Other report", effort="16h")},
            }
        ],
        "Partner",
    ),
    (
        "more_hands",
        [
            {
                "units": {"office": {"capacity": 1}},
                "tasks": {"a": task(), "b": task(name="Other report", effort="16h")},
            }
        ],
        "2 tasks",
    ),
    ("begun_earlier", [{"tasks": {"report": task(not_before="08:00 2024-06-05")}}], "before the day"),
    ("unpinned", [SHUT_MORNING, {"pins": {"m": {"start": "09:00 2024-06-05"}}}], "09:00"),
    (
        "waived_notice",
        [
            {
                "constraints": {"notice_period": {"working_days": 3}},
                "tasks": {"letters": task(name="Letters", effort="1h", sends="invitations")},
            }
        ],
        "reason",
    ),
    (
        "waived_promise",
        [
            {
                "sets": {"all": ["office", "partner"]},
                "tasks": {
                    "papers": {"name": "Papers", "each": "all", "effort": "1h", "due": "16:00 2024-06-04"},
                    "collect": task(name="Collect", effort="4h", after=["papers"], owner="partner"),
                },
                "conferences": {"m": {"when": {"sessions": ["morning"]}}},
            }
        ],
        "Papers",
    ),
    ("more_allowed", [{"restrictions": {"order": {"during": ALL_JUNE, "at_most": 8}}}], "10 people"),
    (
        "more_seats_allowed",
        [{"restrictions": {"order": {"during": ALL_JUNE, "seat_factor": 40}}}],
        "50%",
    ),
    ("meeting_allowed", [{"restrictions": {"order": {"during": ALL_JUNE, "suspend": True}}}], "June 2024"),
]


@cache
def found_in(case: int) -> Searched:
    """The ways out of a case."""
    return searched(text(*CASES[case][1]))


@pytest.mark.parametrize(
    "case", [pytest.param(n, marks=pytest.mark.long if n % 4 else (), id=CASES[n][0]) for n in range(len(CASES))]
)
def test_a_kind_of_change_is_a_way_out(case: int) -> None:
    kind, _, said = CASES[case]
    found = found_in(case)
    assert found.search.settled
    assert {kind} in found.kinds()
    way = found.ways[found.kinds().index({kind})]
    assert said in sentence(way, Speech(found.resolved, "en"))
    for language in LANGUAGES:
        for each in found.ways:
            told = sentence(each, Speech(found.resolved, language))
            assert "{" not in told
            assert "None" not in told
    found.judge(way)


@pytest.mark.long
@pytest.mark.parametrize("case", range(len(CASES)), ids=[kind for kind, _, _ in CASES])
def test_the_other_ways_out_of_a_case(case: int) -> None:
    found_in(case).judge(*found_in(case).ways)


@pytest.mark.long
def test_every_kind_has_a_case() -> None:
    known = {"lag_working_days", "lag_at_most", "faster_setup"}  # told as those that have a case
    offered = {change.kind for case in range(len(CASES)) for change in found_in(case).search.cheapest.menu}
    assert offered - known <= {kind for kind, _, _ in CASES}
