"""Faults of every layer (text, keys and types, what entries say of each other) are all told in one round."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scheduler.errors import InputError
from scheduler.scenario import load_all

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SOUND = """\
format: 1
title: A day in March
as_of: 2027-03-01
units:
  office: Office
  ward: {name: Ward, level: ward}
sets:
  wards: {level: ward}
halls:
  hall: Hall
  room: Room
people:
  boss: {name: Boss, unit: office}
conferences:
  meeting:
    name: Meeting
    organiser: office
    when: 2027-03-10
    duration: 1h
    sites: {main: hall}
    delegates: {all: {name: All, from: wards, at: main}}
    attend: {top: boss}
tasks:
  papers: {name: Papers, each: wards, makes: paper}
  bind: {name: Bind, owner: office, after: papers}
  print: {name: Print, owner: office, after: bind, for: meeting}
"""
# Each change breaks SOUND in one place: the text before and after, and the address and message of the one complaint.
TEXT = ("owner: office, after: papers", "owner: office, effort: null, after: papers", "25:45", "null_value")
KEY = ("unit: office", "unt: office", "13:22", "unknown_key_suggestion")
TYPE = ("level: ward}\nsets", "level: ward, capacity: x}\nsets", "6:45", "expected_whole_number")
UNKNOWN = ("{main: hall}", "{main: haall}", "20:19", "reference_unknown_suggestion")
RING = ("makes: paper}", "makes: paper, after: print}", "24:60", "ring_of_tasks")
DUPLICATE = ("  room: Room\n", "  room: Room\n  hall: Other\n", "12:3", "duplicate_key")
GROUP = ("at: main", "at: mian", "21:51", "site_unknown_suggestion")


def broken(*changes: tuple[str, str, str, str], text: str = SOUND) -> str:
    for before, after, _, _ in changes:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    return text


def told(path: Path) -> list[str]:
    with pytest.raises(InputError) as caught:
        load_all(path)
    found = caught.value.problems
    assert list(found) == sorted(found, key=lambda each: (each.file, each.line, each.column))
    return [f"{each.file}:{each.line}:{each.column} {each.key}" for each in found]


def addresses(*changes: tuple[str, str, str, str]) -> list[str]:
    found = [f"main.yaml:{address} {key}" for _, _, address, key in changes]
    return sorted(found, key=lambda each: [int(part) for part in each.split(" ")[0].split(":")[1:]])


def test_the_scenario_is_sound(write: Callable[..., Path]) -> None:
    load_all(write(SOUND))


FAULTS = [TEXT, KEY, TYPE, UNKNOWN, RING, GROUP]


@pytest.mark.parametrize("mended", range(len(FAULTS) + 1))
def test_a_fault_of_each_layer_in_one_round_and_one_less_when_one_is_mended(
    write: Callable[..., Path], mended: int
) -> None:
    left = FAULTS[:mended] + FAULTS[mended + 1 :]
    assert told(write(broken(*left))) == addresses(*left)


def test_a_key_written_twice_and_everything_else(write: Callable[..., Path]) -> None:
    assert told(write(broken(DUPLICATE, KEY))) == ["main.yaml:12:3 duplicate_key", "main.yaml:14:22 " + KEY[3]]


@pytest.mark.parametrize(
    ("before", "after", "complaint"),
    [
        # What is wrong inside one conference does not hide the rest of it, not even what it cannot do without.
        ("duration: 1h", "duration: null", "19:15 null_value"),
        ("duration: 1h", "duration: 1 bird", "19:15 duration_not_understood"),
        ("when: 2027-03-10", "when:", "18:5 value_empty"),
        ("when: 2027-03-10", "wen: 2027-03-10", "18:5 unknown_key_suggestion"),
        ("organiser: office", "organizer: office", "17:5 unknown_key_suggestion"),
        ("organiser: office", "organiser: *boss", "17:16 alias_unknown"),
        ("name: Meeting", "name: !!x Meeting", "16:11 tag_unknown"),
        ("name: Meeting", 'name: "a\\nb"', "16:11 line_break_escape"),
        ("title: A day in March", "title:", "2:1 value_empty"),
    ],
)
def test_with_another_fault_in_the_same_entry(
    write: Callable[..., Path], before: str, after: str, complaint: str
) -> None:
    text = SOUND.replace(before, after)
    assert told(write(text)) == [f"main.yaml:{complaint}"]
    other = UNKNOWN if complaint.split(":")[0] != "20" else KEY
    assert told(write(broken(other, text=text))) == [f"main.yaml:{complaint}", *addresses(other)]


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        # Ids that were defined in what cannot be read.
        ([("bind: {name: Bind, owner: office, after: papers}", "bind:")], "25:3 value_empty"),
        ([("name: Bind, owner", "name: 5, owner")], "25:16 expected_text"),
        ([("  bind: {", "  Bind: {")], "25:3 id_malformed"),
        ([("  bind: {", '  "bi\\u200bnd": {')], "25:3 key_hidden_character"),
        ([("units:\n", "unts:\n")], "4:1 unknown_key_suggestion"),
        ([("units:\n", "units: !!x\n")], "4:8 tag_unknown"),
        ([("  office: Office\n", "  <<: {office: Office}\n")], "5:3 merge_key"),
        ([("  ward: {name: Ward, level: ward}\n", "  <<: {ward: Ward}\n")], "6:3 merge_key"),
        ([("sets:\n", "units: {ward-2: Ward 2}\nsets:\n"), ("owner: office, after: bind", "owner: ward-2")],
         "7:1 duplicate_key"),
        ([("conferences:\n", "conferenses:\n")], "14:1 unknown_key_suggestion"),
        ([("sites: {main: hall}", "sites: [1]")], "20:12 expected_map"),
        ([("sites: {main: hall}", "sites: *x")], "20:12 alias_unknown"),
        # What hangs on a value that cannot be read: members of a set, the conference of a task, days, halls.
        ([("level: ward}\nsets", "level: null}\nsets")], "6:29 null_value"),
        ([("each: wards", "each: null")], "24:32 null_value"),
        ([("{main: hall}", "{main: {halls: [null]}}")], "20:28 item_empty"),
        ([("as_of: 2027-03-01", "as_of: 2027-03-32"), ("2027-03-10", "2027-02-10")], "3:8 date_impossible"),
        ([("for: meeting", "for: meeting, part: main, phase: null")], "26:85 null_value"),
    ],
)  # fmt: skip
def test_one_complaint_only(write: Callable[..., Path], changes: list[tuple[str, str]], complaint: str) -> None:
    text = SOUND
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    assert told(write(text)) == [f"main.yaml:{complaint}"]


PARENT = """\
format: 1
title: Two
as_of: 2027-03-01
include: {a: a.yaml, b: {file: b.yaml, share: {boss: chief}}}
people: {chief: Chief}
conferences:
  a.meeting: {chair: b.bosss, level: high}
  own:
    {name: Own, organiser: a.office, when: 2027-03-11, duration: 1h, sites: {main: b.hall}, chari: chief,
     attend: {top: chif}}
pins: {a.meeting: {halls: {main: a.room}}}
"""


def test_included_files_and_the_one_that_includes_them(write: Callable[..., Path]) -> None:
    own = ["main.yaml:9:93 unknown_key_suggestion", "main.yaml:10:20 reference_unknown_suggestion"]
    assert told(write(PARENT, a=SOUND, b=SOUND)) == own
    inside = ["a.yaml:6:45 expected_whole_number", "a.yaml:20:19 reference_unknown_suggestion"]
    # What ours says of the one that cannot be read, and names from it, is passed over.
    assert told(write(PARENT, a=broken(UNKNOWN, TYPE), b=SOUND)) == [*inside, *own]
    assert told(write(PARENT, a=broken(TEXT), b=broken(KEY))) == [
        "a.yaml:25:45 null_value", "b.yaml:13:22 unknown_key_suggestion", *own,
    ]  # fmt: skip
    gone = PARENT.replace("a.yaml", "gone.yaml")
    assert told(write(gone, b=SOUND)) == ["main.yaml:4:14 include_missing", *own]


def test_what_is_shared_with_an_included_file_that_cannot_be_read(write: Callable[..., Path]) -> None:
    text = PARENT.replace("boss: chief", "boss: a.boss").replace("chari", "chair").replace("chif", "chief")
    assert told(write(text, a=broken(TEXT), b=SOUND)) == ["a.yaml:25:45 null_value"]
    # "people:" is unreadable, so that nobody knows whether chief is there.
    text = PARENT.replace("{chief: Chief}", "!!x").replace("chari", "chair").replace("chif", "chief")
    assert told(write(text, a=SOUND, b=SOUND)) == ["main.yaml:5:9 tag_unknown"]


def test_variants_of_a_base_that_cannot_be_read_whole(write: Callable[..., Path]) -> None:
    variants = """\
variants:
  short: {tasks: {bind: {effort: null}}, people: {bos: {rank: high}}}
  long: 5
  late: {conferences: {meeting: {when: 2027-03-12, chair: null}}}
"""
    text = broken(TEXT, UNKNOWN) + variants
    # In "short" the null deletes what is a mistake in the base; "late" deletes a chair that was never there.
    assert told(write(text)) == [
        *addresses(UNKNOWN, TEXT),
        "main.yaml:28:51 missing_key",
        "main.yaml:28:63 expected_whole_number",
        "main.yaml:29:9 expected_map",
        "main.yaml:30:52 nothing_to_delete",
    ]
