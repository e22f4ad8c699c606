"""Every error about dates and times, with its sentence in both languages."""

from __future__ import annotations

from importlib.resources import files

import pytest
from pydantic import TypeAdapter, ValidationError

from scheduler.errors import Problem
from scheduler.messages import LANGUAGES
from scheduler.scenario.grammar import Period, Window, Written
from tests.scenario.grammar.errors import ERRORS


@pytest.mark.parametrize(("kind", "written", "key", "english", "vietnamese"), ERRORS)
def test_an_error_says_what_is_wrong_and_what_to_do(
    kind: type[Written], written: object, key: str, english: str, vietnamese: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(written)
    (error,) = caught.value.errors()
    assert error["type"] == key
    problem = Problem("file", 0, 0, "", key, error.get("ctx", {}))
    assert problem.sentence("en") == f"file: {english}"
    assert problem.sentence("vi") == f"file: {vietnamese}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_of_the_catalogue_is_shown_above(language: str) -> None:
    text = files("scheduler.messages").joinpath(language, "errors.toml").read_text(encoding="utf-8")
    ours = text.partition("# dates and times\n")[2].partition("\n#")[0].strip()
    in_catalogue = {line.partition(" = ")[0] for line in ours.splitlines()}
    assert in_catalogue == {key for _, _, key, _, _ in ERRORS}


def test_an_error_in_a_map_stands_at_its_end() -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Period).validate_python({"from": "28/8/2020", "to": "31/4/2021"})
    (error,) = caught.value.errors()
    assert error["loc"] == ("to",)
    assert error["type"] == "date_impossible"


def test_a_map_needs_both_ends_and_nothing_else() -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Window).validate_python({"from": "28/8/2020", "until": "29/8/2020"})
    assert [(error["type"], error["loc"]) for error in caught.value.errors()] == [
        ("missing", ("to",)),
        ("extra_forbidden", ("until",)),
    ]
