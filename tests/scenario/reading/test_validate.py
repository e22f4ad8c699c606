"""Complaints of a model as sentences with addresses."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Annotated, Any, Literal

import pytest
from pydantic import AfterValidator, BaseModel, ConfigDict, Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from scheduler.errors import InputError
from scheduler.scenario.reading import Id, Name, Reference, parse, validate


def odd(text: str) -> str:
    if text == "odd":
        raise ValueError("nothing odd")
    if text == "unheard":
        raise PydanticCustomError("unheard_of", "never heard of {text}", {"text": text})
    if text == "empty":
        raise PydanticCustomError("name_empty", "said differently", {})
    return text


def branch(value: Any) -> str:
    return "on" if isinstance(value, dict) and "on" in value else "span"


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Day(Strict):
    on: str
    sessions: tuple[Literal["morning", "evening"], ...] = ()


class Window(Strict):
    first: str = Field(alias="from")
    to: str

    @model_validator(mode="after")
    def _forward(self) -> Window:
        if self.to < self.first:
            raise PydanticCustomError("too_small", "-", {"limit": self.first, "at": ("to",)})
        return self


class Seats(Strict):
    least: int = Field(ge=1)
    most: int = Field(le=9)


class Conference(Strict):
    name: Name = "-"
    unit: Reference = "-"
    when: Day | Window | None = None
    tagged: Annotated[Annotated[Day, Tag("on")] | Annotated[Window, Tag("span")], Discriminator(branch)] = Day(on="-")
    seats: int | Seats = 1
    invited: bool = False
    share: float = Field(default=0.5, gt=0, lt=1)
    hall: Literal["none"] | list[Id] = "none"
    code: str = Field(default="a1", pattern="[a-z][0-9]", max_length=2)
    steps: list[int] = Field(default=[1], min_length=1, max_length=2)
    every: int = Field(default=15, multiple_of=15)
    day: date | None = None
    hour: time | None = None
    instant: datetime | None = None
    length: timedelta | None = None
    pair: tuple[int, int] = (1, 1)
    note: Annotated[str, AfterValidator(odd)] = ""

    @model_validator(mode="before")
    @classmethod
    def _bare_text_is_the_name(cls, value: Any) -> Any:
        return {"name": value} if isinstance(value, str) else value


class Scenario(Strict):
    format: Literal[1]
    title: str = Field(min_length=1)
    working_days: int = 5
    conferences: dict[Id, Conference] = {}


def sentences(text: str) -> list[str]:
    with pytest.raises(InputError) as caught:
        validate(Scenario, parse(text.encode(), "s.yaml"))
    for problem in caught.value.problems:
        assert problem.sentence("vi") != problem.sentence("en")
    return str(caught.value).split("\n")


HEAD = {
    "{fromat: 1, title: T}": ['1:2: fromat: unknown key "fromat"; did you mean "format"?'],
    "{Format: 1, title: T}": ['1:2: Format: unknown key "Format"; did you mean "format"?'],
    "{format: 1, title: T, working-days: 3}": [
        '1:23: working-days: unknown key "working-days"; did you mean "working_days"?'
    ],
    "{format: 1, title: T, colour: 3}": [
        '1:23: colour: unknown key "colour"; known here: format, title, working_days, conferences'
    ],
    "format: 1": ['1:1: the key "title" is missing; add it'],
    "{format: 2, title: T}": ["1:10: format: 2 is not one of the choices; write one of: 1"],
    "{format: 1, title: ''}": ["1:20: title: the text is empty; write it, or leave the key out"],
    "{format: 1, title: 2020}": ["1:20: title: expected a text, found 2020; put it in quotes if it is meant as one"],
    "format: 1\ntitle:\n  a: {b: {c: [1]}}": [
        "2:1: title: expected a text, found {a: {b: {…}}}; put it in quotes if it is meant as one",
    ],
    "{format: 1, title: T, conferences: [a, b]}": [
        '1:36: conferences: expected keys with values, found ["a", "b"]; write `key: value` lines under it'
    ],
    "{format: 1, title: T, conferences: {Sơ kết: {}}}": [
        '1:37: conferences.Sơ kết: "Sơ kết" is no id: use a to z, 0 to 9 and hyphens; write so-ket'
    ],
}


@pytest.mark.parametrize("text", HEAD)
def test_head(text: str) -> None:
    assert sentences(text) == [f"s.yaml:{sentence}" for sentence in HEAD[text]]


# One line of a conference called c, at 4:5; the address within the line is given by the column.
LINE = {
    "name: ''": "4:11: name: the name is empty; write it",
    "name: 5": "4:11: name: expected a text, found 5; put it in quotes if it is meant as one",
    "unit: A b": '4:11: unit: "A b" cannot be an id; write one that exists, such as a-b',
    "unit: a/b/c": '4:11: unit: "a/b/c" cannot be an id; write one that exists, such as a-b-c',
    "seats: x": '4:12: seats: expected a whole number, found "x"; write it in digits',
    "seats: 1.5": "4:12: seats: expected a whole number, found 1.5; write it in digits",
    "seats: {least: 0, most: 3}": "4:20: seats.least: 0 is too small; write 1 or more",
    "seats: {least: 1, most: 10}": "4:29: seats.most: 10 is too large; write 9 or less",
    "seats: {least: 1}": '4:5: seats: the key "most" is missing; add it',
    "share: 1": "4:12: share: 1 is too large; write less than 1",
    "share: 0": "4:12: share: 0 is too small; write more than 0",
    "share: half": '4:12: share: expected a number, found "half"; write it in digits, with a point for decimals',
    "invited: maybe": '4:14: invited: expected true or false, found "maybe"; write one of the two',
    "hall: all": '4:11: hall: "all" is not one of the choices; write one of: none',
    "hall: [a, nul]": '4:15: hall[2]: "nul" cannot be an id, because Windows cannot call a file so; choose another',
    "hall: {a: 1}": "4:11: hall: expected a list, found {a: 1}; write it in brackets: [a, b]",
    "code: a": '4:11: code: "a" is not written as expected here; see the format\'s description',
    "code: a12": '4:11: code: "a12" is too long; write at most 2 characters',
    "steps: []": "4:12: steps: the list is empty; write at least one entry, or leave the key out",
    "steps: [1, 2, 3]": "4:12: steps: [1, 2, 3] has too many entries; write at most 2",
    "steps: 1": "4:12: steps: expected a list, found 1; write it in brackets: [a, b]",
    "every: 20": "4:12: every: 20 is no multiple of 15; write one",
    "day: soon": '4:10: day: expected a date, found "soon"; write it like 2020-08-28',
    "hour: noon": '4:11: hour: expected a time of day, found "noon"; write it like 10:00',
    "instant: x": '4:14: instant: expected a date with a time, found "x"; write it like 2020-08-28 10:00',
    "length: x": '4:13: length: expected a length of time, found "x"; write it like 3h30m',
    "pair: [1]": "4:11: pair: the list lacks its item 2; add it",
    "note: odd": '4:11: note: "odd" cannot be used here: nothing odd',
    "note: unheard": '4:11: note: "unheard" cannot be used here: never heard of unheard',
    "note: empty": "4:11: note: the name is empty; write it",
    # Of a union, the branch that fits best is the one that speaks.
    "when: {on: 5}": "4:16: when.on: expected a text, found 5; put it in quotes if it is meant as one",
    "when: {form: a, to: b}": '4:12: when.form: unknown key "form"; did you mean "from"?',
    "when: {on: a, sessions: [noon]}": (
        '4:30: when.sessions[1]: "noon" is not one of the choices; write one of: morning, evening'
    ),
    "when: {from: b, to: a}": '4:25: when.to: {from: "b", to: "a"} is too small; write b or more',
    "when: {from: a, to: b, colour: c}": '4:28: when.colour: unknown key "colour"; known here: from, to',
    "when: 5": "4:11: when: expected keys with values, found 5; write `key: value` lines under it",
    # A branch may be called like a key.
    "tagged: {on: a, sessions: [noon]}": (
        '4:32: tagged.sessions[1]: "noon" is not one of the choices; write one of: morning, evening'
    ),
    "tagged: {on: a, session: []}": '4:21: tagged.session: unknown key "session"; did you mean "sessions"?',
    "tagged: {from: a}": '4:5: tagged: the key "to" is missing; add it',
}


@pytest.mark.parametrize("line", LINE)
def test_line(line: str) -> None:
    place, _, rest = LINE[line].partition(": ")
    assert sentences(f"format: 1\ntitle: T\nconferences: {{c: {{\n    {line}}}}}") == [
        f"s.yaml:{place}: conferences.c.{rest}"
    ]


def test_a_name_on_several_lines() -> None:
    assert sentences("format: 1\ntitle: T\nconferences:\n  c:\n    name: |\n      a\n      b\n") == [
        's.yaml:5:11: conferences.c.name: the name "a\\nb\\n" runs over several lines; write it on one'
    ]


def test_a_bare_text_that_stands_for_a_map_keeps_its_address() -> None:
    assert sentences("format: 1\ntitle: T\nconferences: {c: ''}") == [
        "s.yaml:3:18: conferences.c: the name is empty; write it"
    ]


def test_an_alias_is_blamed_where_the_text_is_written_and_once() -> None:
    text = "format: 1\ntitle: T\nconferences:\n  a: &a {seats: x}\n  b: *a\n  c: *a\n"
    assert sentences(text) == [
        's.yaml:4:17: conferences.a.seats: expected a whole number, found "x"; write it in digits'
    ]


def test_all_problems_come_at_once() -> None:
    found = sentences("format: 3\nconferences:\n  A: {seats: x, when: 5}\n  b: {sets: 1}\n")
    assert [sentence.split(": ")[0] for sentence in found] == [
        "s.yaml:1:1",
        "s.yaml:1:9",
        "s.yaml:3:3",
        "s.yaml:3:14",
        "s.yaml:3:23",
        "s.yaml:4:7",
    ]


def test_a_sound_text_becomes_its_model() -> None:
    tree = parse(b"format: 1\ntitle: T\nconferences: {c: {when: {from: a, to: b}}}", "s.yaml")
    scenario = validate(Scenario, tree)
    assert scenario.conferences["c"].when == Window.model_validate({"from": "a", "to": "b"})


def test_very_many_unknown_keys_take_no_time() -> None:
    found = sentences("format: 1\ntitle: T\n" + "".join(f"titel{number}: 1\n" for number in range(5000)))
    assert found[0] == "s.yaml: 5000 problems in all, of which 100 are shown; mend these first"
    assert found[1] == 's.yaml:3:1: titel0: unknown key "titel0"; did you mean "title"?'


def test_what_is_both_a_branch_and_a_key_is_told_by_the_value_blamed() -> None:
    # Pydantic's location is ("tagged", "on", "sessions", 0): the branch called on, not the key of that name.
    text = "format: 1\ntitle: T\nconferences: {c: {tagged: {on: {sessions: [noon]}, sessions: [noon]}}}"
    assert [sentence.split(": ")[1] for sentence in sentences(text)] == [
        "conferences.c.tagged.on",
        "conferences.c.tagged.sessions[1]",
    ]
