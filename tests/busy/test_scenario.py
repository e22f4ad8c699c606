"""What the calendars of people, units and halls change in a plan."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from scheduler.checks import check, violations
from scheduler.errors import InputError
from scheduler.findings import sentence
from scheduler.plan.saved import plan_bytes, read_plan
from scheduler.scenario import load, load_all
from scheduler.scenario.grain import grain_minutes
from tests.busy.ics import calendar, event
from tests.busy.scenario import FRIDAY, planned, problems, scenario, written

if TYPE_CHECKING:
    from pathlib import Path


TENTATIVE = FRIDAY.replace("SUMMARY", "STATUS:TENTATIVE\nSUMMARY")


def test_a_busy_person_moves_the_conference_off_the_day_that_is_wished_for(tmp_path: Path) -> None:
    assert planned(written(tmp_path, scenario()))[2].startswith("28/08")
    resolved, plan, start = planned(written(tmp_path, scenario("busy.ics"), busy=calendar(FRIDAY)))
    assert start.startswith("27/08")
    said = [sentence(each, resolved, "en") for each in plan.findings if each.kind == "calendar_rules_out"]
    assert said == ["The calendar of An (busy.ics) leaves no room for “Review” on: 28 Aug 2020."]


def test_the_plan_carries_the_busy_time_and_needs_no_calendar(tmp_path: Path) -> None:
    file = written(tmp_path, scenario("busy.ics"), busy=calendar(FRIDAY))
    resolved, plan, _ = planned(file)
    (tmp_path / "plan.json").write_bytes(plan_bytes(plan))
    away = read_plan(tmp_path / "plan.json").scenario.resolved.people["chair"].away
    # 07:30 to 16:23, told in whole five minutes.
    assert {key: str(each.when) for key, each in away.items()} == {
        "busy-2020-08-28T07:30": "2020-08-28T07:30..2020-08-28T16:25"
    }
    assert check(plan, load(file)) == ()
    assert grain_minutes(resolved.scenario) == 30


def test_a_plan_is_of_another_scenario_once_the_calendar_has_changed(tmp_path: Path) -> None:
    file = written(tmp_path, scenario("busy.ics"), busy=calendar(FRIDAY))
    _, plan, _ = planned(file)
    (tmp_path / "busy.ics").write_bytes(calendar(FRIDAY.replace("28T00", "28T01")))
    assert check(plan, load(file)) != ()


def test_a_plan_names_no_calendar_that_is_still_to_be_read(tmp_path: Path) -> None:
    _, plan, _ = planned(written(tmp_path, scenario("busy.ics"), busy=calendar(FRIDAY)))
    text = plan_bytes(plan).decode().replace('"name": "An",', '"name": "An", "busy": {"busy": {"calendar": "x"}},', 1)
    (tmp_path / "plan.json").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="not written out in full"):
        read_plan(tmp_path / "plan.json")


def test_a_busy_hall_is_closed(tmp_path: Path) -> None:
    file = written(tmp_path, scenario(hall="{sổ-đặt: busy.ics}".replace("sổ-đặt", "so-dat")), busy=calendar(FRIDAY))
    resolved, _, start = planned(file)
    assert start.startswith("27/08")
    assert [*resolved.scenario.halls["room"].closed] == ["so-dat-2020-08-28T07:30"]


def test_a_busy_unit_does_not_work_then_and_others_of_its_calendar_do(tmp_path: Path) -> None:
    """Wednesday and Thursday are gone but for 07:30 to 09:00 on Thursday: four hours of work are done on Tuesday."""
    days = event("DTSTART:20200826T003000Z\nDTEND:20200826T100000Z") + "\n"
    days += event("DTSTART:20200827T021000Z\nDTEND:20200827T100000Z", "b")
    other = "units: {other: {name: Other, calendar: office}}"
    text = scenario(unit="busy.ics").replace("units: {", f"{other[:-1]}, ", 1)
    resolved, plan, start = planned(written(tmp_path, text, busy=calendar(days)))
    working = resolved.working_time("office")
    shifts = [shift for shift in working.shifts if shift.start.day in (26, 27) and shift.start.month == 8]
    # 09:10 is told in whole half hours, the grain of the plan: work ends at 09:00, two hours after midnight in UTC.
    assert [(f"{shift.start:%d %H:%M}", f"{shift.end:%d %H:%M}") for shift in shifts] == [("27 00:30", "27 02:00")]
    assert [sentence(each, resolved, "en") for each in plan.findings if each.kind == "organiser_busy"] == [
        "Office does not work, so “Review” cannot be held on: 26 Aug 2020 – busy (calendar busy.ics)."
    ]
    assert resolved.scenario.units["other"].calendar == "office"
    assert resolved.working_time("other").is_working_day(working.first.replace(year=2020, month=8, day=26))
    assert start.startswith("28/08")
    assert f"{plan.tasks['paper'].end:%d}" <= "27"


@pytest.mark.parametrize(("said", "day"), [("busy", "27/08"), ("free", "28/08")])
def test_tentative_entries_count_unless_the_scenario_says_otherwise(tmp_path: Path, said: str, day: str) -> None:
    text = scenario(f"{{own: {{calendar: busy.ics, tentative: {said}}}}}")
    resolved, _, start = planned(written(tmp_path, text, busy=calendar(TENTATIVE)))
    assert start.startswith(day)
    assert all(absence.tentative for absence in resolved.scenario.people["chair"].away.values())


@pytest.mark.parametrize(("address", "day"), [("an@example.org", "28/08"), ("binh@example.org", "27/08")])
def test_an_invitation_that_was_declined_leaves_its_owner_free(tmp_path: Path, address: str, day: str) -> None:
    declined = FRIDAY.replace("SUMMARY", "ATTENDEE;PARTSTAT=DECLINED:mailto:An@Example.org\nSUMMARY")
    text = scenario("busy.ics").replace("{name: An,", f"{{name: An, email: {address},")
    assert planned(written(tmp_path, text, busy=calendar(declined)))[2].startswith(day)


@pytest.mark.parametrize("busy", ["{own: {calendar: lich, public: true}}", "{calendar: lich, public: true}"])
def test_a_public_calendar_names_its_entries_with_their_lines(tmp_path: Path, busy: str) -> None:
    text = scenario(busy)
    closed = FRIDAY.replace("SUMMARY", "CLASS:PRIVATE\nSUMMARY").replace("20200828", "20200827")
    resolved = load(written(tmp_path, text, lich_a=calendar(FRIDAY, closed.replace("a@", "b@"))))
    told = {(each.reason, each.read_from) for each in resolved.scenario.people["chair"].away.values()}
    assert told == {("Khám bệnh", "lich/a.ics:4"), (None, "lich")}


def test_a_variant_may_take_another_calendar(tmp_path: Path) -> None:
    more = "variants: {later: {people: {chair: {busy: other.ics}}}, free: {people: {chair: {busy: null}}}}"
    found = load_all(written(tmp_path, scenario("busy.ics", more=more), busy=calendar(FRIDAY), other=calendar()))
    assert {name: len(each.scenario.people["chair"].away) for name, each in found.items()} == {
        None: 1,
        "later": 0,
        "free": 0,
    }


def test_one_time_in_a_calendar_may_be_waived(tmp_path: Path) -> None:
    waive = 'constraints: {person_available: {waive: {"review + chair + busy-2020-08-28T07:30": He will come}}}'
    file = written(tmp_path, scenario("busy.ics", more=waive), busy=calendar(FRIDAY))
    assert planned(file)[2].startswith("28/08")
    assert "waiver" not in str(problems(written(tmp_path, scenario("no.ics", more=waive))))
    assert "waive" in problems(written(tmp_path, scenario(more=waive)))[0]


def test_a_scenario_without_calendars_loads_no_reader(tmp_path: Path) -> None:
    """Nor one with a file the client for servers."""
    written(tmp_path, scenario("busy.ics"), busy=calendar(FRIDAY))
    (tmp_path / "none.yaml").write_text(scenario(), encoding="utf-8")
    assert loaded(tmp_path / "none.yaml") == set()
    assert loaded(tmp_path / "scenario.yaml") == {"scheduler.busy"}


def loaded(file: Path) -> set[str]:
    """Which rooms and libraries for calendars are loaded with a scenario."""
    code = "import sys; from pathlib import Path; from scheduler.scenario import load; load(Path(sys.argv[1]))"
    watched = "{'scheduler.busy', 'scheduler.caldav', 'icalendar', 'recurring_ical_events', 'httpx'}"
    program = f"{code}; print(*sorted({watched} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program, str(file)], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


# Every morning of the week is taken until 09:23; from 09:30 on there are two hours.
MORNINGS = "DTSTART:20200824T003000Z\nDTEND:20200824T022300Z\nRRULE:FREQ=DAILY;COUNT=5"
AFTERNOONS = "DTSTART:20200824T043500Z\nDTEND:20200824T100000Z\nRRULE:FREQ=DAILY;COUNT=5"


def test_what_ends_between_two_grains_leaves_the_next_one_free(tmp_path: Path) -> None:
    """Also for whoever judges the plan: begun half an hour earlier, it breaks the absence."""
    content = calendar(event(MORNINGS), event(AFTERNOONS, "b"))
    resolved, plan, start = planned(written(tmp_path, scenario("busy.ics"), busy=content))
    assert start == "28/08 09:30"
    record = plan.conferences["review"]
    (name,) = record.parts
    earlier = record.parts[name].model_copy(update={"start": record.parts[name].start - timedelta(minutes=30)})
    early = plan.model_copy(update={"conferences": {"review": record.model_copy(update={"parts": {name: earlier}})}})
    assert [each.constraint for each in violations(resolved, early) if each.constraint == "person_available"]


def test_a_plan_is_the_same_wherever_it_is_made(tmp_path: Path) -> None:
    made = []
    for name in ("here", "there"):
        (tmp_path / name).mkdir()
        file = written(tmp_path / name, scenario("{own: {calendar: lich, public: true}}"), lich_a=calendar(FRIDAY))
        made.append(plan_bytes(planned(file)[1]))
    assert made[0] == made[1]
