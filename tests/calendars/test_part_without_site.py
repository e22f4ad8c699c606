"""A part that uses no site is in the calendars all the same."""

from __future__ import annotations

from icalendar import Calendar

from scheduler.calendars import calendar_files
from scheduler.solve import solve
from tests.witnesses.scenarios import tiny


def test_a_part_without_a_site_is_one_event() -> None:
    resolved = tiny(
        halls={"x": {"name": "X"}},
        units={"north": {"name": "North"}},
        conferences={
            "a": {
                "name": "A",
                "organiser": "office",
                "when": {"on": "2024-06-06"},
                "sites": {"main": ["x"]},
                "parts": {
                    "arrival": {"name": "Arrival", "at": "08:00", "duration": "1h", "sites": []},
                    "session": {"name": "Session", "at": "10:00", "duration": "2h"},
                },
                "delegates": {"north": {"name": "North", "from": "north"}},
            }
        },
    )
    files = calendar_files(solve(resolved).plan, "en")
    for name in ("calendars/conferences/a.ics", "calendars/units/north.ics"):
        events = Calendar.from_ical(files[name]).walk("VEVENT")
        assert [(str(event["SUMMARY"]), event["DTSTART"].to_ical()[9:11]) for event in events] == [
            ("(Tentative) Arrival – A", b"08"),
            ("Session – A", b"10"),
        ]


def test_a_part_at_a_fanned_out_site_is_at_each_of_its_points() -> None:
    resolved = tiny(
        halls={"x": {"name": "X", "owner": "north"}, "y": {"name": "Y", "owner": "south"}},
        units={"north": {"name": "North"}, "south": {"name": "South"}},
        sets={"both": ["north", "south"]},
        conferences={
            "a": {
                "name": "A",
                "organiser": "office",
                "when": {"on": "2024-06-06"},
                "sites": {"main": "to be found", "points": {"each": "both", "halls": "own"}},
                "parts": {"session": {"name": "Session", "duration": "2h", "sites": ["points"]}},
            }
        },
    )
    assert resolved.conference("a").parts["session"].sites == ("points/north", "points/south")
    record = solve(resolved).plan.conferences["a"]
    assert record.sites == {"main": None, "points/north": "x", "points/south": "y"}
