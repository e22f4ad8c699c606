"""When somebody's availability moves a conference, every deadline counted from it moves along."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scheduler.checks import check
from scheduler.solve import Limits, solve
from tests.witnesses.scenarios import tiny

if TYPE_CHECKING:
    from scheduler.plan import Plan

OFFICE = {"office": {"week": {"mon-fri": ["07:30-11:30", "13:00-17:00"]}, "holidays": "VN"}}

DEADLINES: dict[str, dict[str, Any]] = {
    "papers": {"due": {"before": "review", "working_days": 2, "at": "10:00"}},
    "badges": {"due": {"before": "review", "days": 3}},
    "notes": {"due": {"before": "review", "lead": "8h"}},
    "slides": {},
    "letters": {"phase": "after", "due": {"after": "review", "working_days": 3}},
    "fees": {"phase": "after", "due": {"after": "review", "days": 4}},
}


def planned(first: str, last: str, window: dict[str, str], prefer: str, away: str | None = None) -> Plan:
    """One conference at 08:00 with a chair, its tasks of one hour each; whatever a deadline allows is used in full."""
    chair = {"name": "Chair", "away": {"trip": away} if away else {}}
    resolved = tiny(
        timezone="Asia/Ho_Chi_Minh",
        as_of=first,
        horizon={"from": first, "to": last},
        calendars=OFFICE,
        people={"chair": chair},
        conferences={
            "review": {
                "name": "Review",
                "organiser": "office",
                "chair": "chair",
                "when": {"within": window, "prefer": prefer, "times": ["08:00"]},
                "duration": "2h",
                "sites": {"main": "to be found"},
            }
        },
        tasks={name: {"name": name, "owner": "office", "effort": "1h", **facts} for name, facts in DEADLINES.items()},
    )
    plan = solve(resolved, Limits(work=1.0)).plan
    assert not check(plan)
    return plan


def told(plan: Plan) -> dict[str, str]:
    """The start of the conference and what each task is told, without the offset, which is +07:00 throughout."""
    start = plan.conferences["review"].start
    assert start is not None
    moments = {"review": start, **{name: record.due for name, record in plan.tasks.items()}}
    moments["slides"] = plan.tasks["slides"].latest
    assert {moment.isoformat()[-6:] for moment in moments.values()} == {"+07:00"}
    return {name: moment.isoformat()[:16] for name, moment in moments.items()}


def test_over_the_second_of_september_2020() -> None:
    days = ("2020-08-26", "2020-09-11", {"from": "2020-08-31", "to": "2020-09-04"}, "2020-09-01")
    assert told(planned(*days)) == {
        "review": "2020-09-01T08:00",  # Tuesday, as preferred
        "papers": "2020-08-28T10:00",  # Mon 31/8 is one working day before, Fri 28/8 two
        "badges": "2020-08-28T17:00",  # three days before is Sat 29/8: the end of work on Friday
        "notes": "2020-08-31T08:00",  # 07:30-08:00 on Tuesday, and the 7.5 h from 08:00 to 17:00 on Monday
        "slides": "2020-09-01T08:00",  # no deadline of its own: the latest is the start
        "letters": "2020-09-07T17:00",  # Wed 2/9 is off: Thu 3/9, Fri 4/9, Mon 7/9
        "fees": "2020-09-04T17:00",  # four days after is Sat 5/9: the end of work on Friday
    }
    assert told(planned(*days, away="31/8/2020 - 2/9/2020")) == {
        "review": "2020-09-03T08:00",  # Wed 2/9 is off, so Thursday is the nearest to Tuesday
        "papers": "2020-08-31T10:00",  # Wed 2/9 is no working day: Tue 1/9 is one before, Mon 31/8 two
        "badges": "2020-08-31T17:00",  # three days before is Mon 31/8
        "notes": "2020-09-01T08:00",  # 07:30-08:00 on Thursday, nothing on Wednesday, 7.5 h from 08:00 on Tuesday
        "slides": "2020-09-03T08:00",
        "letters": "2020-09-08T17:00",  # Fri 4/9, Mon 7/9, Tue 8/9
        "fees": "2020-09-07T17:00",  # four days after is Mon 7/9
    }


def test_over_tet_2024() -> None:
    # Off from Thu 8/2 to Wed 14/2/2024.
    days = ("2024-01-29", "2024-02-29", {"from": "2024-02-07", "to": "2024-02-16"}, "2024-02-07")
    assert told(planned(*days)) == {
        "review": "2024-02-07T08:00",  # the Wednesday before Tết
        "papers": "2024-02-05T10:00",  # Tue 6/2, Mon 5/2
        "badges": "2024-02-02T17:00",  # three days before is Sun 4/2: the end of work on Fri 2/2
        "notes": "2024-02-06T08:00",  # half an hour on Wednesday, 7.5 h on Tuesday
        "slides": "2024-02-07T08:00",
        "letters": "2024-02-19T17:00",  # the first working day after is Thu 15/2, then Fri 16/2, Mon 19/2
        "fees": "2024-02-07T17:00",  # four days after is Sun 11/2, in Tết: the end of work on Wed 7/2
    }
    assert told(planned(*days, away="7/2/2024")) == {
        "review": "2024-02-15T08:00",  # the Thursday after Tết
        "papers": "2024-02-06T10:00",  # the working day before is Wed 7/2, the one before that Tue 6/2
        "badges": "2024-02-07T17:00",  # three days before is Mon 12/2, in Tết: the end of work on Wed 7/2
        "notes": "2024-02-07T08:00",  # half an hour on Thursday, 7.5 h on Wed 7/2
        "slides": "2024-02-15T08:00",
        "letters": "2024-02-20T17:00",  # Fri 16/2, Mon 19/2, Tue 20/2
        "fees": "2024-02-19T17:00",  # four days after is Mon 19/2
    }


def test_over_a_saturday_worked_in_exchange_in_2024() -> None:
    # Off from Sat 27/4 to Wed 1/5/2024: Monday 29/4 is exchanged for Saturday 4/5, which is worked.
    days = ("2024-04-22", "2024-05-17", {"from": "2024-05-03", "to": "2024-05-07"}, "2024-05-03")
    assert told(planned(*days)) == {
        "review": "2024-05-03T08:00",  # Friday, as preferred
        "papers": "2024-04-26T10:00",  # Thu 2/5 is one working day before, Fri 26/4 two
        "badges": "2024-04-26T17:00",  # three days before is Tue 30/4, off: the end of work on Fri 26/4
        "notes": "2024-05-02T08:00",  # half an hour on Friday, 7.5 h on Thursday
        "slides": "2024-05-03T08:00",
        "letters": "2024-05-07T17:00",  # Sat 4/5 counts, Mon 6/5, Tue 7/5
        "fees": "2024-05-07T17:00",  # four days after is Tue 7/5
    }
    assert told(planned(*days, away="3/5/2024 - 4/5/2024")) == {
        "review": "2024-05-06T08:00",  # Monday: Friday and the worked Saturday are taken
        "papers": "2024-05-03T10:00",  # the worked Sat 4/5 is one working day before, Fri 3/5 two
        "badges": "2024-05-03T17:00",  # three days before is Fri 3/5
        "notes": "2024-05-04T08:00",  # half an hour on Monday, 7.5 h on the worked Saturday
        "slides": "2024-05-06T08:00",
        "letters": "2024-05-09T17:00",  # Tue 7/5, Wed 8/5, Thu 9/5
        "fees": "2024-05-10T17:00",  # four days after is Fri 10/5
    }
