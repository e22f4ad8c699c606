"""Loading scenarios whole: variants, includes, and everything that is wrong at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import scheduler
from scheduler.errors import InputError
from scheduler.scenario import Resolved, load, load_all, variants
from scheduler.scenario.nouns import Scenario

if TYPE_CHECKING:
    from collections.abc import Callable

SHIPPED = sorted((Path(scheduler.__file__).parent.parent / "scenarios").glob("*.yaml"))

BASE = """\
format: 1
title: A day in March
as_of: 2027-03-01
calendars: {hours: {week: {mon-fri: ["08:00-12:00", "13:00-17:00"]}}}
units: {office: Office, ward: {name: Ward, level: ward}}
sets: {wards: {level: ward}}
halls: {hall: Hall, room: Room}
people: {boss: {name: Boss, unit: office, away: {trip: 8/3/2027}}}
conferences:
  meeting:
    {name: Meeting, organiser: office, when: 2027-03-10, duration: 1h, sites: {main: hall}, chair: boss,
     attend: {top: boss}}
tasks:
  papers: {name: Papers, each: wards, to: office, makes: paper, verb: write}
  bind: {name: Bind, owner: office, needs: paper, to: the guests, due: trước ngày 9/3/2027}
defaults: {effort: {write: 3h}}
"""


def sentences(path: Path, variant: str | None = None, *, every: bool = False) -> list[str]:
    with pytest.raises(InputError) as caught:
        load_all(path) if every else load(path, variant)
    return str(caught.value).split("\n")


@pytest.mark.parametrize("path", SHIPPED, ids=[path.stem for path in SHIPPED])
def test_shipped_scenarios_load_with_every_variant(path: Path) -> None:
    found = load_all(path)
    assert tuple(found) == (None, *variants(path))
    for variant, resolved in found.items():
        assert (resolved.id, resolved.variant) == (path.stem, variant)
        assert resolved.grain in (5, 10, 15, 30)
        saved = resolved.scenario.model_dump_json(by_alias=True)
        assert Scenario.model_validate_json(saved) == resolved.scenario


def test_the_file_names_the_scenario_and_variants_stay_outside(write: Callable[..., Path]) -> None:
    path = write(BASE + "variants: {room: {conferences: {meeting: {sites: {main: room}}}}, none: {}}\n")
    assert variants(path) == ("room", "none")
    assert load(path) == Resolved(load(path).scenario, "main", None)
    assert load(path).halls("meeting", "main") == ("hall",)
    assert load(path, "room").halls("meeting", "main") == ("room",)
    assert load(path, "none").scenario == load(path).scenario
    assert load(path, "room").scenario.variants == {}


def test_an_unknown_variant(write: Callable[..., Path]) -> None:
    path = write(BASE + "variants: {room: {}}\n")
    assert sentences(path, "rom") == ['main.yaml:17:1: variants: there is no variant "rom"; did you mean "room"?']
    assert sentences(write(BASE), "zzz") == [
        'main.yaml:1:1: there is no variant "zzz"; leave it out, or write one under variants'
    ]


def test_variants_are_named_and_addressed_like_everything_else(write: Callable[..., Path]) -> None:
    path = write(BASE + "variants:\n  ../calm: {title: Calm}\n")
    assert sentences(path) == [
        'main.yaml:18:3: variants.../calm: "../calm" is no id: use a to z, 0 to 9 and hyphens; write calm'
    ]
    path = write(BASE + "variants:\n  away: {conferences: {meeting: {sites: {main: rooom}}}}\n  late: {title: ''}\n")
    assert sentences(path, every=True) == [
        "main.yaml:18:48: variants.away.conferences.meeting.sites.main: "
        'there is no "rooom" under halls; did you mean "room"?',
        "main.yaml:19:17: variants.late.title: the name is empty; write it",
    ]


def test_every_problem_at_once_in_the_base_and_the_variants(write: Callable[..., Path]) -> None:
    tail = "pins: {bind: {outcome: held}}\nobjectives: {slack: {tier: calm}}\nvariants: {a: {tiers: [dates, dates]}}\n"
    path = write(BASE.replace("owner: office, needs", "owner: boss, effort: 61m, needs") + tail)
    assert [sentence.split(": ")[1] for sentence in sentences(path, every=True)] == [
        "tasks.bind.owner",
        "tasks.bind.effort",
        "pins.bind.outcome",
        "objectives.slack.tier",
        "variants.a.tiers[2]",
    ]


PARENT = """\
format: 1
title: Two offices
as_of: 2027-02-15
timezone: Asia/Ho_Chi_Minh
include: {a: a.yaml, b: {file: b.yaml, share: {boss: chief, hours: day}}}
calendars: {day: {week: {mon-sat: ["09:00-16:00"]}}}
people: {chief: Chief}
"""


@pytest.fixture
def both(write: Callable[..., Path]) -> Path:
    return write(PARENT, a=BASE, b=BASE)


def test_included_ids_take_the_prefix_and_shared_ones_ours(both: Path) -> None:
    scenario = load(both).scenario
    assert list(scenario.people) == ["chief", "a.boss"]
    assert list(scenario.calendars) == ["day", "a.hours"]
    assert list(scenario.tasks) == ["a.papers/a.ward", "a.bind", "b.papers/b.ward", "b.bind"]
    meeting = scenario.conferences["b.meeting"]
    assert (meeting.chair, meeting.attend["top"].of, meeting.organiser) == ("chief", ("chief",), "b.office")
    assert meeting.sites["main"].halls == ("b.hall",)
    bind = scenario.tasks["b.bind"]
    assert (bind.conference, bind.owner, bind.to) == ("b.meeting", "b.office", "the guests")
    assert list(bind.after) == ["b.papers/b.ward"]
    assert scenario.tasks["a.papers/a.ward"].to == "a.office"


def test_what_the_included_file_leaves_out_keeps_its_meaning(both: Path) -> None:
    resolved = load(both)
    scenario = resolved.scenario
    # "Every ward" of a is a's ward, not b's.
    assert scenario.sets["a.wards"].members == ("a.ward",)
    # Its usual effort for writing, 3 h, and the general one, 4 h.
    assert str(scenario.tasks["a.papers/a.ward"].effort) == "3h"
    assert str(scenario.tasks["a.bind"].effort) == "4h"
    # Its first calendar and its zone (UTC, which ours is not); b works by ours.
    assert (scenario.units["a.ward"].calendar, scenario.units["b.ward"].calendar) == ("a.hours", "day")
    assert resolved.zone_of_unit("a.ward").key == "UTC"
    assert resolved.zone_of_unit("b.ward").key == "Asia/Ho_Chi_Minh"
    # Made on 1 March, two weeks after ours: nothing of it starts before.
    for planned in (scenario.conferences["a.meeting"], scenario.tasks["a.bind"]):
        assert planned.not_before is not None
        assert planned.not_before.day.date == date(2027, 3, 1)


def test_ours_writes_on_in_included_entities(write: Callable[..., Path]) -> None:
    more = "conferences: {a.meeting: {sites: {main: a.room}, attend: {also: chief}}}\n"
    path = write(PARENT + more, a=BASE, b=BASE)
    meeting = load(path).scenario.conferences["a.meeting"]
    assert meeting.sites["main"].halls == ("a.room",)
    assert {name: required.of for name, required in meeting.attend.items()} == {"top": ("a.boss",), "also": ("chief",)}


def test_variants_change_included_entities_and_includes(write: Callable[..., Path]) -> None:
    changes = """\
variants:
  room: {conferences: {a.meeting: {sites: {main: a.room}, chair: null}}}
  only-b: {include: {a: null}}
  slip: {conferences: {a.metting: {duration: 2h}}}
"""
    path = write(PARENT + changes, a=BASE, b=BASE)
    meeting = load(path, "room").scenario.conferences["a.meeting"]
    assert (meeting.sites["main"].halls, meeting.chair) == (("a.room",), None)
    assert list(load(path, "only-b").scenario.conferences) == ["b.meeting"]
    assert sentences(path, "slip") == [
        "main.yaml:11:24: variants.slip.conferences.a.metting: an id with a point writes on in an included scenario, "
        'but there is no "a.metting"; did you mean "a.meeting"?'
    ]


def test_includes_of_includes_and_problems_in_each_file(write: Callable[..., Path]) -> None:
    middle = "format: 1\ntitle: M\ninclude: {a: a.yaml}\n"
    path = write(PARENT.replace("a.yaml", "middle.yaml"), middle=middle, a=BASE, b=BASE)
    scenario = load(path).scenario
    assert list(scenario.conferences) == ["a.a.meeting", "b.meeting"]
    assert scenario.sets["a.a.wards"].members == ("a.a.ward",)
    # The one in the middle says no day of its own: that of what it includes.
    assert scenario.conferences["a.a.meeting"].not_before is not None
    path = write(
        PARENT.replace("a.yaml", "middle.yaml"),
        middle=middle,
        a=BASE.replace("organiser: office", "organiser: ofice"),
        b=BASE.replace("chair: boss", "chari: boss"),
    )
    assert sentences(path) == [
        'a.yaml:11:32: conferences.meeting.organiser: there is no "ofice" under units; did you mean "office"?',
        'b.yaml:11:93: conferences.meeting.chari: unknown key "chari"; did you mean "chair"?',
    ]


NOTICE = "constraints: {notice_period: {working_days: 3, waive: {meeting: urgent}}}\n"


def test_rules_of_included_scenarios(write: Callable[..., Path]) -> None:
    constraints = load(write(PARENT, a=BASE + NOTICE, b=BASE)).scenario.constraints
    assert constraints.notice_period is not None
    assert constraints.notice_period.working_days == 3
    reasons = {atom: waiver.reason for atom, waiver in constraints.notice_period.waive.items()}
    assert reasons == {"a.meeting": "urgent", "b.meeting": "its own scenario does not ask for this rule"}

    ours = PARENT + "constraints: {notice_period: {working_days: 5}}\n"
    constraints = load(write(ours, a=BASE + NOTICE, b=BASE + NOTICE.replace("3", "4"))).scenario.constraints
    assert constraints.notice_period is not None
    assert constraints.notice_period.working_days == 5
    assert list(constraints.notice_period.waive) == ["a.meeting", "b.meeting"]


def test_waivers_name_entities_and_what_is_inside_them(write: Callable[..., Path]) -> None:
    waivers = "{hall_capacity: {waive: {meeting + main: r}}, person_available: {waive: {boss + trip: r}}}"
    text = f"{BASE}constraints: {waivers}\n"
    constraints = load(write(PARENT, a=text, b=text)).scenario.constraints
    assert list(constraints.hall_capacity.waive) == ["a.meeting + main", "b.meeting + main"]
    assert list(constraints.person_available.waive) == ["a.boss + trip", "chief + trip"]


def test_a_waiver_of_a_task_that_many_do_is_one_for_each(write: Callable[..., Path]) -> None:
    waivers = "constraints: {task_deadline: {waive: {papers: late}}, task_precedence: {waive: {papers + bind: late}}}\n"
    constraints = load(write(BASE + waivers)).scenario.constraints
    assert list(constraints.task_deadline.waive) == ["papers/ward"]
    assert list(constraints.task_precedence.waive) == ["papers/ward + bind"]


def test_travel_inside_an_included_scenario_keeps_its_default(write: Callable[..., Path]) -> None:
    travels = "travel: {default: 20m, between: {here: {there: 10m}}}\n"
    places = BASE + "places: {here: Here, there: There, off: Off}\n" + travels
    travel = load(write(PARENT + "travel: {default: 2h}\n", a=places, b=BASE)).scenario.travel
    assert travel.minutes("a.here", "a.there") == 10
    assert travel.minutes("a.here", "a.off") == 20
    assert travel.minutes("a.here", "elsewhere") == 120


def test_a_parent_without_days_takes_those_of_what_it_includes(write: Callable[..., Path]) -> None:
    silent = PARENT.replace("as_of: 2027-02-15\n", "")
    horizons = {name: BASE + f"horizon: 1/{month}/2027 - 20/3/2027\n" for name, month in (("a", 2), ("b", 3))}
    scenario = load(write(silent, **horizons)).scenario
    assert scenario.today == date(2027, 3, 1)
    assert scenario.days == (date(2027, 2, 1), date(2027, 3, 20))
