"""Which files there are, and that they are the same bytes wherever and whenever they are written."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar

from scheduler.calendars import calendar_files
from scheduler.calendars.strict import faults
from scheduler.plan.origin import as_alternative

if TYPE_CHECKING:
    from pathlib import Path

    from scheduler.plan.records import Plan


def summaries(data: bytes) -> list[str]:
    return sorted(str(entry["SUMMARY"]) for entry in Calendar.from_ical(data).walk() if "UID" in entry)


def test_layout(plan: Plan) -> None:
    """A skipped conference, an idle unit, and who goes nowhere have no file; who has no tasks has no file of them."""
    expected = {
        "": ["all", "conferences/so-ket", "conferences/diem-cau", "conferences/hop-nho", "conferences/xa"],
        "units": ["an-phu", "cat-lai", "noi-vu", "quan", "tai-chinh"],
        "halls": ["lon", "nho", "salle"],
        "people": ["pho"],
    }
    both = {"/".join(filter(None, (folder, name))) for folder, names in expected.items() for name in names}
    tasks = {"all", "conferences/so-ket", *(f"units/{u}" for u in ("an-phu", "cat-lai", "noi-vu", "tai-chinh"))}
    assert set(calendar_files(plan, "vi")) == {
        *(f"calendars/{name}.ics" for name in both),
        *(f"calendars/events/{name}.ics" for name in both),
        *(f"calendars/tasks/{name}.ics" for name in tasks),
        *(f"calendars/hours/units/{u}.ics" for u in ("an-phu", "cat-lai", "noi-vu", "tai-chinh")),
    }


def test_a_copy_says_of_which_day_its_plan_is(plan: Plan) -> None:
    """The civil day there, 26/8/2020, which begins on the 25th by universal time."""
    assert "ngày 26/8/2020" in str(Calendar.from_ical(calendar_files(plan, "vi")["calendars/all.ics"])["DESCRIPTION"])


def test_events_and_tasks_add_up_to_the_whole(plan: Plan) -> None:
    files = calendar_files(plan, "vi")
    apart = [*summaries(files["calendars/events/all.ics"]), *summaries(files["calendars/tasks/all.ics"])]
    assert summaries(files["calendars/all.ics"]) == sorted(apart)
    # 2 parts + 3 sites + 1 abroad = 6 sittings; 3 tasks with a deadline and 1 done in 2 parts
    assert (len(apart), len(summaries(files["calendars/tasks/all.ics"]))) == (6 + 3 + 2 + 4, 4)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_nothing_to_fault(plan: Plan, language: str) -> None:
    assert {path: faults(data) for path, data in calendar_files(plan, language).items() if faults(data)} == {}


def test_an_entry_is_the_same_in_every_file(plan: Plan) -> None:
    """Only what a task waits for depends on the file: it is left out where it is not there."""
    seen: dict[str, set[bytes]] = {}
    for data in calendar_files(plan, "vi").values():
        for entry in Calendar.from_ical(data).walk():
            if "UID" in entry:
                entry.pop("RELATED-TO", None)
                seen.setdefault(f"{entry['UID']} {entry.name}", set()).add(entry.to_ical())
    # 6 sittings, 3 deadlines, 2 parts in which a task is done, 4 tasks; and the work on them between breaks: from
    # 26/8 07:30 to 27/8 10:00 in two wards (3 stretches each), from 10:00 to 15:00 (2), from 13:00 to 14:00 (1)
    assert len(seen) == 6 + 3 + 2 + 4 + 2 * 3 + 2 + 1
    assert {len(versions) for versions in seen.values()} == {1}


def test_both_languages_have_the_same_uids(plan: Plan) -> None:
    vi, en = (Calendar.from_ical(calendar_files(plan, lang)["calendars/all.ics"]) for lang in ("vi", "en"))
    uids = [[entry["UID"] for entry in calendar.walk() if "UID" in entry] for calendar in (vi, en)]
    assert uids[0] == uids[1]


def test_a_variant_stands_beside_the_plan(plan: Plan) -> None:
    """Its entries have ids of their own, and none of them is confirmed."""
    origin = plan.scenario.model_copy(update={"variant": "cap-30"})
    variant = plan.model_copy(update={"scenario": origin})
    plain, other = (Calendar.from_ical(calendar_files(p, "vi")["calendars/all.ics"]) for p in (plan, variant))
    uids = [{str(entry["UID"]) for entry in calendar.walk() if "UID" in entry} for calendar in (plain, other)]
    assert not uids[0] & uids[1]
    assert {str(event["STATUS"]) for event in other.walk("VEVENT")} == {"TENTATIVE"}
    assert "cap-30" in str(other["NAME"])


def test_alternatives_stand_beside_the_plan_and_each_other(plan: Plan) -> None:
    plans = [plan, as_alternative(plan, "other-1"), as_alternative(plan, "other-2")]
    calendars = [Calendar.from_ical(calendar_files(each, "vi")["calendars/all.ics"]) for each in plans]
    uids = [{str(entry["UID"]) for entry in calendar.walk() if "UID" in entry} for calendar in calendars]
    assert len(set.union(*uids)) == 3 * len(uids[0])
    assert {str(event["STATUS"]) for event in calendars[1].walk("VEVENT")} == {"TENTATIVE"}
    assert "other-1" in str(calendars[1]["NAME"])


def test_nothing_private_is_told(plan: Plan) -> None:
    for data in calendar_files(plan, "vi").values():
        text = data.replace(b"\r\n ", b"").decode()
        assert "khám bệnh" not in text
        assert "rieng" not in text


def test_alarms_only_when_asked_for(plan: Plan) -> None:
    from datetime import timedelta

    assert b"VALARM" not in calendar_files(plan, "vi")["calendars/all.ics"]
    files = calendar_files(plan, "vi", alarm=timedelta(hours=1))
    # 6 sittings, 3 deadlines and 2 parts in which a task is done
    assert files["calendars/all.ics"].count(b"BEGIN:VALARM") == 11
    assert b"TRIGGER:-PT1H" in files["calendars/all.ics"]
    assert faults(files["calendars/all.ics"]) == []


PROGRAM = """
import sys
from scheduler.calendars import calendar_files
from scheduler.plan.records import Plan
files = calendar_files(Plan.model_validate_json(open(sys.argv[1], encoding="utf-8").read()), "vi")
for path in files:
    sys.stdout.buffer.write(path.encode() + b"\\n" + files[path])
"""


def test_same_bytes_in_any_process(plan: Plan, tmp_path: Path) -> None:
    """The hash seed, the machine's zone, its folder and the round trip through JSON change nothing."""
    saved = tmp_path / "plan.json"
    saved.write_text(plan.model_dump_json(), encoding="utf-8")
    here = b"".join(path.encode() + b"\n" + data for path, data in calendar_files(plan, "vi").items())
    for seed, zone in (("1", "America/New_York"), ("2", "Asia/Tokyo")):
        result = subprocess.run(
            [sys.executable, "-c", PROGRAM, str(saved)],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            cwd=tmp_path,
            capture_output=True,
            check=True,
        )
        assert result.stdout == here
