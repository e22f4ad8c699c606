"""Where the calendars are that a scenario names, in files, in folders and on servers, and what is wrong there."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from scheduler.errors import InputError
from scheduler.messages import LANGUAGES
from scheduler.scenario import load, load_all
from tests.busy.ics import calendar, event
from tests.busy.scenario import FRIDAY, planned, problems, scenario, written

if TYPE_CHECKING:
    from pathlib import Path


def test_a_folder_is_all_of_its_calendars(tmp_path: Path) -> None:
    thursday = FRIDAY.replace("20200828", "20200827")
    file = written(tmp_path, scenario("lich"), lich_a=calendar(FRIDAY), lich_b=calendar(thursday))
    assert planned(file)[2].startswith("26/08")


def test_calendars_of_an_included_scenario_are_beside_it(tmp_path: Path) -> None:
    (tmp_path / "quan").mkdir()
    (tmp_path / "quan" / "busy.ics").write_bytes(calendar(FRIDAY))
    (tmp_path / "quan" / "inner.yaml").write_text(scenario("busy.ics"), encoding="utf-8")
    outer = "format: 1\ntitle: Outer\ntimezone: Asia/Ho_Chi_Minh\ninclude: {quan: quan/inner.yaml}\n"
    away = load(written(tmp_path, outer)).scenario.people["quan.chair"].away
    assert [each.read_from for each in away.values()] == ["quan/busy.ics"]


def test_what_is_wrong_with_calendars_is_told_with_all_the_rest(tmp_path: Path) -> None:
    broken = calendar(FRIDAY.replace("20200828T0030", "20200230T0030"))
    text = scenario("busy.ics", hall="nowhere.ics").replace("count: 10", "count: many")
    said = problems(written(tmp_path, text, busy=broken))
    assert len(said) == 3
    assert said[0].startswith("busy.ics:7: DTSTART is a date or a time that does not exist")
    assert "scenario.yaml:11:34: halls.room.busy: there is no calendar file or folder" in said[1]
    assert "conferences.review.delegates.all.count" in said[2]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("busi.ics", 'there is no calendar file "busi.ics"; did you mean "busy.ics"?'),
        ("nowhere/at-all.ics", 'there is no calendar file or folder "nowhere/at-all.ics"'),
        ("../busy.ics", 'the calendar "../busy.ics" is outside the folder'),
        ("/etc/passwd", 'the calendar "/etc/passwd" is outside the folder'),
        ("C:\\busy.ics", "is outside the folder"),
        ("empty", 'the folder "empty" has no .ics file'),
        ("odd.ics", 'the calendar "odd.ics" is no plain file'),
        ("leads-out.ics", 'the calendar "leads-out.ics" is outside the folder'),
        ("links", 'the calendar "links/leads-out.ics" is outside the folder'),
        ("leads-nowhere.ics", 'the calendar file "leads-nowhere.ics" cannot be read'),
        ("leads-to-itself.ics", 'the calendar file "leads-to-itself.ics" cannot be read'),
        ("large", 'the calendars of "large" are larger than 10 MB together'),
    ],
)
def test_only_calendars_beside_the_scenario_are_read(tmp_path: Path, source: str, said: str) -> None:
    folder = tmp_path / "plans"
    (folder / "empty").mkdir(parents=True)
    (tmp_path / "secret.ics").write_bytes(calendar(FRIDAY))
    (folder / "links").mkdir()
    for link in ("leads-out.ics", "links/leads-out.ics"):
        (folder / link).symlink_to(tmp_path / "secret.ics")
    (folder / "leads-nowhere.ics").symlink_to("nowhere.ics")
    (folder / "leads-to-itself.ics").symlink_to("leads-to-itself.ics")
    (folder / "large").mkdir()
    for name in ("a", "b"):
        (folder / "large" / f"{name}.ics").write_bytes(b"X" * 6_000_000)
    os.mkfifo(folder / "odd.ics")
    (told,) = problems(written(folder, scenario(f"'{source}'"), busy=calendar(FRIDAY)))
    assert told.startswith("scenario.yaml:10:48: people.chair.busy: ")
    assert said in told


def test_very_many_problems_are_counted_once(tmp_path: Path) -> None:
    """Sixty in each of two files, told by the scenario and again by all its variants together."""
    broken = calendar(*(event("DTSTART:tomorrow", str(number)) for number in range(60)))
    with pytest.raises(InputError) as found:
        load_all(written(tmp_path, scenario("lich"), lich_a=broken, lich_b=broken))
    assert [each.values for each in found.value.problems if not each.line] == [{"total": 120, "shown": 100}]


SECRET = "https://calendar.example.org/shared/mat-khau/"


def test_of_a_calendar_on_a_server_plans_name_the_server_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rest of an address may be all that it takes to open it."""
    monkeypatch.setattr("scheduler.caldav.fetch", lambda _: {"a.ics": calendar(FRIDAY), "b.ics": calendar()})
    text = f"{{own: {{calendar: '{SECRET}'}}, told: {{calendar: '{SECRET}', public: true}}}}"
    resolved = load(written(tmp_path, scenario(text)))
    told = [(each.reason, each.read_from) for each in resolved.scenario.people["chair"].away.values()]
    assert told == [(None, "calendar.example.org"), ("Khám bệnh", "calendar.example.org#1:4")]


def test_what_is_wrong_on_a_server_is_told_by_entry_and_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever may open the calendar is told where it is."""
    broken = calendar(FRIDAY.replace("20200828T0030", "20200230T0030"))
    monkeypatch.setattr("scheduler.caldav.fetch", lambda _: {"b.ics": broken, "a.ics": calendar(FRIDAY)})
    (said,) = problems(written(tmp_path, scenario(f"'{SECRET}'")))
    assert said.startswith(f"{SECRET}#2:7: DTSTART is a date or a time that does not exist")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_password_in_an_address_is_refused_and_never_told(tmp_path: Path, language: str) -> None:
    address = "https://an:mat-khau@calendar.example.org/an/?token=mat-khau"
    with pytest.raises(InputError) as found:
        load(written(tmp_path, scenario(f"'{address}'")))
    assert "mat-khau" not in "".join(problem.sentence(language) for problem in found.value.problems)
    assert "mat-khau" not in str(found.value)
    assert found.value.problems[0].where == "people.chair.busy"
