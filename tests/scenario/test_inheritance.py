"""Variants that inherit: patches in order, addresses where the words stand, and circles refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scheduler.errors import InputError
from scheduler.explain.places import place_of
from scheduler.scenario import load, load_all
from scheduler.scenario.inheritance import INHERITS, lineage
from scheduler.scenario.loading import ScenarioFile
from scheduler.scenario.nouns import Scenario
from tests.scenario.test_load import BASE, sentences

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ROOM = "  room: {title: In the room, conferences: {meeting: {sites: {main: room}}}}\n"


def test_what_is_inherited_comes_before_what_the_variant_says(write: Callable[..., Path]) -> None:
    path = write(f"{BASE}variants:\n{ROOM}  late: {{inherits: room, conferences: {{meeting: {{when: 2027-03-11}}}}}}\n")
    base, room, late = load_all(path).values()
    assert [each.halls("meeting", "main") for each in (base, room, late)] == [("hall",), ("room",), ("room",)]
    assert late.scenario.title == room.scenario.title == "In the room"
    assert (late.variant, str(late.scenario.conferences["meeting"].when.on)) == ("late", "2027-03-11")


def test_of_several_the_later_one_wins_and_each_is_applied_once(write: Callable[..., Path]) -> None:
    """Deleting a key twice would be refused: what both parents inherit from is applied once."""
    tail = f"""\
variants:
  both: {{inherits: [bound, free]}}
{ROOM}  bound: {{inherits: alone, title: Bound}}
  free: {{inherits: [alone, room], defaults: {{effort: {{write: 1h}}}}}}
  alone: {{people: {{boss: {{away: null}}}}}}
"""
    both = load(write(BASE + tail), "both").scenario
    assert (both.title, both.people["boss"].away) == ("In the room", {})
    assert str(both.tasks["papers/ward"].effort) == "1h"


@pytest.mark.parametrize(
    ("parents", "order"),
    [
        ({"a": []}, "a"),
        ({"a": ["b"], "b": ["c"], "c": []}, "cba"),
        ({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}, "dbca"),
        ({"a": ["b"], "b": ["a"]}, "ba"),
    ],
)
def test_the_order_of_a_lineage(parents: dict[str, list[str]], order: str) -> None:
    assert "".join(lineage({name: {INHERITS: others} for name, others in parents.items()}, "a")) == order


def test_a_long_line_of_ancestors_is_followed_to_its_end() -> None:
    variants = {f"v{number}": {INHERITS: f"v{number + 1}"} for number in range(5000)}
    assert len(lineage(variants, "v0")) == 5000


def test_a_key_that_a_parent_adds_can_be_deleted_and_one_it_deletes_cannot(write: Callable[..., Path]) -> None:
    tail = """\
variants:
  more: {halls: {third: Third}, people: {boss: {away: null}}}
  less: {inherits: more, halls: {third: null}}
"""
    assert load(write(BASE + tail), "less").scenario.halls.keys() == {"hall", "room"}
    again = write(BASE + tail.replace("third: null", "third: null}, people: {boss: {away: null}"))
    assert sentences(again, "less") == [
        'main.yaml:19:64: variants.less.people.boss.away: there is no "away" to delete; check the key'
    ]


def test_addresses_lead_to_the_variant_that_says_it(write: Callable[..., Path]) -> None:
    path = write(f"{BASE}variants:\n{ROOM}  late: {{inherits: room, conferences: {{meeting: {{when: 2027-03-11}}}}}}\n")
    tree = ScenarioFile.read(path).whole("late")
    hall = place_of(tree, ("conferences", "meeting", "sites", "main", "halls", 0))
    day = place_of(tree, ("conferences", "meeting", "when", "on"))
    assert (hall.line, hall.variant) == (18, "room")
    assert (day.line, day.variant) == (19, "late")
    assert place_of(tree, ("conferences", "meeting", "duration")).variant is None


def test_what_is_wrong_in_a_parent_is_told_once(write: Callable[..., Path]) -> None:
    tail = "variants: {wrong: {conferences: {meeting: {sites: {main: rom}}}}, heir: {inherits: wrong}}\n"
    assert sentences(write(BASE + tail), every=True) == [
        "main.yaml:17:58: variants.wrong.conferences.meeting.sites.main: "
        'there is no "rom" under halls; did you mean "room"?',
    ]


def test_none_there_is_to_inherit_from(write: Callable[..., Path]) -> None:
    path = write(BASE + "variants: {room: {inherits: [rooms, rom]}, rooms: {}, n: {inherits: 5}, s: {inherits: s}}\n")
    assert sentences(path) == [
        'main.yaml:17:37: variants.room.inherits[2]: there is no variant "rom"; did you mean "rooms"?',
        "main.yaml:17:69: variants.n.inherits: expected a list, found 5; write it in brackets: [a, b]",
        "main.yaml:17:87: variants.s.inherits: variants inherit from each other in a circle: "
        "s → s; remove one inherits",
    ]


def test_what_is_misspelt_is_not_told_of_those_who_inherit_it(write: Callable[..., Path]) -> None:
    path = write(BASE + "variants: {Room: {title: Room}, heir: {inherits: room}}\n")
    assert [problem.split(": ")[1] for problem in sentences(path)] == ["variants.Room"]


def test_a_variant_may_inherit_what_is_included(write: Callable[..., Path]) -> None:
    tail = """\
variants:
  wide: {include: {a: a.yaml}, defaults: {conference: meeting}}
  wider: {inherits: wide, conferences: {a.meeting: {duration: 2h}}}
"""
    wider = load(write(BASE + tail, a=BASE), "wider").scenario
    assert str(wider.conferences["a.meeting"].parts["main"].duration) == "2h"
    with pytest.raises(InputError):
        load(write(BASE + tail.replace("inherits: wide, ", ""), a=BASE), "wider")


def test_no_key_of_a_scenario_is_called_like_it() -> None:
    assert INHERITS not in Scenario.model_fields
