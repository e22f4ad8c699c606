from __future__ import annotations

from tests.objectives.judged import judged
from tests.witnesses.scenarios import instant, meeting, tiny

PARTS = {
    "opening": {"name": "Opening", "duration": "1h"},
    "talks": {"name": "Talks", "duration": "2h"},
    "visit": {"name": "Visit", "day": 2, "duration": "2h"},
}


def test_each_day_off_counts_once() -> None:
    # Saturday with two parts and Sunday with one: two days.
    resolved = tiny(conferences={"a": meeting(parts=PARTS)})
    when = {
        ("a", "opening"): instant("2024-06-08 09:00"),
        ("a", "talks"): instant("2024-06-08 10:00"),
        ("a", "visit"): instant("2024-06-09 09:00"),
    }
    assert judged("weekends", resolved, when=when) == 2
    when["a", "opening"] = instant("2024-06-07 09:00")
    assert judged("weekends", resolved, when=when) == 1


def test_a_holiday_is_a_day_off_and_a_saturday_worked_is_none() -> None:
    calendar = {
        "week": {"mon-fri": ["08:00-17:00"]},
        "closed": {"2024-06-07": "a holiday"},
        "working": {"2024-06-08": "instead"},
    }
    resolved = tiny(calendars={"office": calendar}, conferences={"a": meeting()})
    assert judged("weekends", resolved, when={("a", "main"): instant("2024-06-07 09:00")}) == 1
    assert judged("weekends", resolved, when={("a", "main"): instant("2024-06-08 09:00")}) == 0
