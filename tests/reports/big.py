"""A plan of any size, made by hand: a year of conferences in the halls of a city, each prepared by its offices."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from scheduler.plan import Basis, ConferenceRecord, Origin, Plan, Score, Solver, Span, TaskRecord, Tier
from scheduler.scenario import Resolved
from scheduler.scenario.normal import expand
from scheduler.scenario.nouns import Scenario

from .examples import SAIGON

UNITS, WARDS, HALLS = 48, 24, 24
VERBS = ("Soạn báo cáo", "Gửi giấy mời", "Chuẩn bị hội trường", "Dự trù kinh phí", "Đưa tin", "In tài liệu")

BASE: dict[str, Any] = {
    "format": 1,
    "title": "Lịch hội nghị cả năm của thành phố",
    "language": "vi",
    "timezone": "Asia/Ho_Chi_Minh",
    "as_of": "2021-01-04",
    "horizon": {"from": "2021-01-04", "to": "2021-12-31"},
    "calendars": {
        "office": {"week": {"mon-fri": ["07:30-11:30", "13:00-17:00"]}, "closed": {"2021-09-02": "Quốc khánh"}}
    },
    "units": {
        f"unit-{number}": f"Phường {number}" if number <= WARDS else f"Phòng số {number}"
        for number in range(1, UNITS + 1)
    },
    "sets": {"phuong": {"name": f"{WARDS} phường", "members": [f"unit-{number}" for number in range(1, WARDS + 1)]}},
    "people": {"chu-tri": "Nguyễn Văn An"},
    "places": {"trung-tam": "Trung tâm Hội nghị"},
    "halls": {
        f"hall-{number}": {
            "name": f"Hội trường {number}",
            "place": "trung-tam",
            "seats": 50 + 10 * number,
            "setup": "1h",
            "teardown": "30m",
        }
        for number in range(1, HALLS + 1)
    },
    "conferences": {
        "one": {
            "name": "Hội nghị",
            "organiser": "unit-30",
            "when": {"within": "2021-01-11..2021-12-31"},
            "duration": "3h",
            "sites": {"chinh": [f"hall-{number}" for number in range(1, HALLS + 1)]},
            "delegates": {
                "phuong": {"name": "Lãnh đạo phường", "from": "phuong", "each": "1-2"},
                "khach": {"name": "Khách mời", "count": "5-10", "kind": "guest"},
            },
            "attend": {"chu-tri": "chu-tri"},
        }
    },
    "tasks": {"one": {"name": "Việc", "for": "one", "owner": "unit-1", "effort": "4h", "product": "Báo cáo"}},
}


@cache
def _base() -> Resolved:
    return Resolved(expand(Scenario.model_validate(BASE)))


def big_plan(conferences: int, tasks: int) -> Plan:
    """So many conferences spread over a year, and so many tasks spread over them; never more than 24 on a half day."""
    names = [f"conference-{number}" for number in range(1, conferences + 1)]
    records = {name: _conference(number, conferences) for number, name in enumerate(names)}
    of_tasks = [names[number * conferences // tasks] for number in range(tasks)]
    done = {f"task-{number}": _task(number, records[of]) for number, of in enumerate(of_tasks, start=1)}
    return Plan(
        scenario=Origin(id="big", sha256="0" * 64, resolved=_scenario(names, of_tasks)),
        solver=Solver(
            status="feasible",
            tiers=(Tier(name="comfort", objective=190, bound=150, status="feasible"),),
        ),
        conferences=records,
        tasks=done,
        scores={"empty_seats": Score(measure=190, unit="seats", weight=1, tier="comfort")},
    )


def _scenario(conferences: list[str], of_tasks: list[str]) -> Scenario:
    base = _base().scenario
    conference, task = base.conferences["one"], base.tasks["one"]
    return base.model_copy(
        update={
            "conferences": {
                name: conference.model_copy(
                    update={"name": f"Hội nghị chuyên đề số {number}", "organiser": _unit(25 + number % 24)}
                )
                for number, name in enumerate(conferences, start=1)
            },
            "tasks": {
                f"task-{number}": task.model_copy(
                    update={
                        "name": f"{VERBS[number % len(VERBS)]} số {number}",
                        "conference": of,
                        "owner": _unit(1 + number * 7 % UNITS),
                        "collaborators": {_unit(1 + number * 5 % UNITS): None},
                    }
                )
                for number, of in enumerate(of_tasks, start=1)
            },
        }
    )


def _conference(number: int, conferences: int) -> ConferenceRecord:
    days = _working_days()[10:]
    day = days[number * len(days) // conferences]
    start = _at(day, 8) if number % 2 else _at(day, 13, 30)
    end = start + timedelta(hours=3)
    return ConferenceRecord(
        outcome="held",
        start=start,
        end=end,
        parts={"main": Span(start=start, end=end)},
        sites={"chinh": f"hall-{number % HALLS + 1}"},
        seats={"phuong": {_unit(ward): 1 + ward % 2 for ward in range(1, WARDS + 1)}, "khach": {"chinh": 5}},
        attendees={"chu-tri": ("chu-tri",)},
    )


def _task(number: int, of: ConferenceRecord) -> TaskRecord:
    """A morning's work one to eight working days before the conference, due at the end of the day after."""
    assert of.start is not None
    days = _working_days()
    day = days[days.index(of.start.date()) - 2 - number % 7]
    due = _at(days[days.index(day) + 1], 17)
    return TaskRecord(
        unit=_unit(1 + number * 7 % UNITS),
        start=_at(day, 7, 30),
        end=_at(day, 11, 30),
        due=due,
        latest=due,
        basis=Basis(kind="derived"),
    )


@cache
def _working_days() -> list[date]:
    first, last = _base().scenario.days
    return [day for day in _base().working_time("unit-1").working_days if first <= day <= last]


def _unit(number: int) -> str:
    return f"unit-{number}"


def _at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=SAIGON)
