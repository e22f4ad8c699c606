"""Values that may be written as several kinds of text: one complaint, and the most definite one."""

from __future__ import annotations

import pytest

from scheduler.errors import InputError
from scheduler.scenario.nouns import When
from scheduler.scenario.reading import parse, validate
from scheduler.scenario.reading.known_keys import closest, known_keys

WISHED = {
    "sáng": "1:25: prefer: “sáng” is not a day or a part of one; write for example 28/8/2020 or sáng 28/8/2020",
    "31/9/2030": "1:25: prefer: 31/9/2030 does not exist: month 9/2030 has 30 days; check the day",
    "quý V/2030": "1:25: prefer: there is no quarter V; write I, II, III or IV",
    "{from: 1/9/2030, to: 31/9/2030}": (
        "1:46: prefer.to: 31/9/2030 does not exist: month 9/2030 has 30 days; check the day"
    ),
    "{form: 1/9/2030, to: 2/9/2030}": '1:26: prefer.form: unknown key "form"; did you mean "from"?',
    "[1/9/2030]": "1:25: prefer: a date or time is written as text; write for example 28/8/2020",
}


@pytest.mark.parametrize("text", WISHED)
def test_a_wished_time_is_complained_about_once(text: str) -> None:
    with pytest.raises(InputError) as caught:
        validate(When, parse(f"{{on: 28/8/2020, prefer: {text}}}".encode(), "s.yaml"))
    assert str(caught.value) == f"s.yaml:{WISHED[text]}"


def test_the_opposite_of_a_key_is_never_meant() -> None:
    assert closest("not-befor", ["not_before", "after"]) == "not_before"
    assert closest("before", ["not_before", "after"]) is None


def test_a_places_own_keys_come_before_those_that_everything_has() -> None:
    keys = known_keys(When, ())
    assert (keys[0], keys[-1]) == ("at", "assumed")
