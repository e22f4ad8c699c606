"""Ids, references and names."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from scheduler.scenario.reading.ids import LONGEST_NAME, Id, Name, Reference, suggested_id

IDS: TypeAdapter[str] = TypeAdapter(Id)
REFERENCES: TypeAdapter[str] = TypeAdapter(Reference)
NAMES: TypeAdapter[str] = TypeAdapter(Name)


def refusal(adapter: TypeAdapter[str], value: object) -> str:
    with pytest.raises(ValidationError) as caught:
        adapter.validate_python(value)
    return caught.value.errors()[0]["type"]


@pytest.mark.parametrize("text", ["a", "2", "quan-2", "a--b", "x-", "con-1", "a" * 60])
def test_ids(text: str) -> None:
    assert IDS.validate_python(text) == text
    assert REFERENCES.validate_python(text) == text


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("", "id_malformed"),
        ("-a", "id_malformed"),
        ("A", "id_malformed"),
        ("a_b", "id_malformed"),
        ("a b", "id_malformed"),
        ("a\n", "id_malformed"),
        ("đ", "id_malformed"),
        ("../x", "id_malformed"),
        ("a.b", "id_malformed"),
        ("a\u202e", "id_malformed"),
        ("a" * 61, "id_too_long"),
        ("nul", "id_reserved"),
        ("com9", "id_reserved"),
        (5, "string_type"),
    ],
)
def test_what_is_no_id(value: object, message: str) -> None:
    assert refusal(IDS, value) == message


@pytest.mark.parametrize("text", ["quan-2.so-ket", "papers/an-phu", "q2.papers/q2.an-phu", "a.b.c"])
def test_references(text: str) -> None:
    assert REFERENCES.validate_python(text) == text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a/b/c", "reference_malformed"),
        (".a", "reference_malformed"),
        ("a.", "reference_malformed"),
        ("a..b", "reference_malformed"),
        ("/a", "reference_malformed"),
        ("a.nul", "id_reserved"),
        ("con/a", "id_reserved"),
        ("a." * 100 + "a", "id_too_long"),
    ],
)
def test_what_is_no_reference(text: str, message: str) -> None:
    assert refusal(REFERENCES, text) == message


@pytest.mark.parametrize("text", ["Hội nghị; (2020), `x` | y", "a\u202eb", "5"])
def test_names(text: str) -> None:
    assert NAMES.validate_python(text) == text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "name_empty"),
        (" \t", "name_empty"),
        ("a\nb", "name_line_break"),
        ("a\rb", "name_line_break"),
        ("a\u2028b", "name_line_break"),
        ("a\x0bb", "name_line_break"),
        ("a" * (LONGEST_NAME + 1), "name_too_long"),
    ],
)
def test_what_is_no_name(text: str, message: str) -> None:
    assert refusal(NAMES, text) == message


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("Phòng Nội vụ", "phong-noi-vu"),
        ("Đức Giang", "duc-giang"),
        (" a_b--c. ", "a-b-c"),
        ("第一", ""),
    ],
)
def test_an_id_is_suggested(text: str, suggestion: str) -> None:
    assert suggested_id(text) == suggestion
