"""Whatever the value, its canonical text reads back to it, in Python and as JSON."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError

from scheduler.messages import catalogue
from scheduler.scenario.grammar import (
    ClockSpan,
    ClockTime,
    Day,
    DayPart,
    DaySpan,
    DeadlineText,
    Duration,
    DurationOrZero,
    Moment,
    Period,
    Weekdays,
    Window,
    WindowEdge,
    Written,
)
from scheduler.scenario.grammar.words import LANGUAGES

TYPES: list[type[Written]] = [
    *(ClockSpan, ClockTime, Day, DayPart, DaySpan, DeadlineText, Duration, DurationOrZero),
    *(Moment, Period, Weekdays, Window, WindowEdge),
]

dates = st.dates(date(1900, 1, 1), date(2199, 12, 30))
weekdays = st.none() | st.integers(0, 6)
offsets = st.none() | st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))
clocks = st.integers(0, 24 * 60 - 1).map(ClockTime)
days = st.builds(Day, dates, weekdays)
spans = (
    st.tuples(st.integers(0, 24 * 60), st.integers(0, 24 * 60))
    .filter(lambda ends: ends[0] != ends[1])
    .map(lambda ends: ClockSpan(ClockTime(min(ends)), ClockTime(max(ends))))
)
naive = st.datetimes(datetime(1900, 1, 1), datetime(2199, 12, 30)).map(lambda at: at.replace(second=0, microsecond=0))
moments = st.builds(lambda at, zone, day: Moment(at.replace(tzinfo=zone), day), naive, offsets, weekdays)
day_spans = st.builds(DaySpan, days, st.none() | st.sampled_from(DayPart))
periods = st.builds(
    lambda first, more, stated: Period(first, min(first + timedelta(days=more), date.max), stated),
    st.dates(date(1900, 1, 1), date(2190, 12, 31)),
    st.integers(0, 400),
    st.tuples(weekdays, weekdays),
)
deadlines = st.builds(
    lambda at, zone, clock, before, weekday: DeadlineText(
        at.date(), at.time().replace(tzinfo=zone) if clock else None, before and not clock, weekday
    ),
    *(naive, offsets, st.booleans(), st.booleans(), weekdays),
)
edges = st.builds(WindowEdge, st.builds(Moment, naive, weekdays) | day_spans)
windows = (
    st.tuples(edges, edges)
    .map(lambda pair: sorted(pair, key=lambda edge: edge.start))
    .filter(lambda pair: pair[0].start < pair[1].end)
    .map(lambda pair: Window(*pair))
)
anything = st.one_of(
    *(days, clocks, spans, moments, day_spans, periods, deadlines, windows, edges, st.sampled_from(DayPart)),
    st.builds(Duration, st.integers(1, 500_000)),
    st.builds(DurationOrZero, st.integers(0, 500_000)),
    st.builds(Weekdays, st.lists(st.integers(0, 6), min_size=1).map(tuple)),
)


@given(anything)
def test_canonical_text_reads_back_to_the_value(value: Written) -> None:
    field = TypeAdapter(type(value))
    text = field.dump_python(value)
    assert isinstance(text, str)
    again = field.validate_python(text)
    assert again == value
    assert field.dump_python(again) == text
    assert field.validate_json(field.dump_json(value)) == value


@given(anything)
def test_every_value_tells_how_it_was_read(value: Written) -> None:
    assert value.echo().sentence("vi")
    assert value.echo().sentence("en")


phrases = sorted({phrase for table in LANGUAGES.values() for phrases in table.values() for phrase in phrases})
marks = ["/", "-", "..", ":", ",", "(", ")", "–", "T", " ", "z", "+07:00", "{", "}"]
numbers = st.integers(0, 2100).map(str)
nonsense = st.text() | st.lists(st.sampled_from([*phrases, *marks]) | numbers).map("".join)
not_text = st.none() | st.booleans() | st.floats() | st.integers() | st.lists(st.integers()) | st.binary()


def complaints(kind: type[Written], written: object) -> set[str]:
    try:
        TypeAdapter(kind).validate_python(written)
    except ValidationError as error:
        return {each["type"] for each in error.errors()}
    return set()


@pytest.mark.parametrize("kind", TYPES)
@given(nonsense | not_text)
def test_nonsense_gives_only_our_own_errors(kind: type[Written], written: object) -> None:
    assert complaints(kind, written) <= set(catalogue("en", "errors"))


@pytest.mark.parametrize("kind", TYPES)
@given(nonsense)
def test_whatever_is_read_reads_back(kind: type[Written], text: str) -> None:
    if not complaints(kind, text):
        value = TypeAdapter(kind).validate_python(text)
        assert kind.read(str(value)) == value


@pytest.mark.parametrize("kind", TYPES)
def test_the_examples_of_a_type_are_read_by_it(kind: type[Written]) -> None:
    assert kind.examples
    for example in kind.examples:
        TypeAdapter(kind).validate_python(example)


@pytest.mark.parametrize("kind", TYPES)
def test_the_json_schema_describes_text(kind: type[Written]) -> None:
    schema = TypeAdapter(kind).json_schema()
    forms = [form["type"] for form in schema.get("anyOf", [schema])]
    assert forms == (["string", "object"] if kind in (Period, Window) else ["string"])
    assert schema["description"]
    assert schema["examples"] == list(kind.examples)


class Office(BaseModel):
    """A model with the types as fields and as keys."""

    week: dict[Weekdays, list[ClockSpan]]
    closed: tuple[Window, ...] = ()


def test_fields_and_keys_survive_json() -> None:
    office = Office.model_validate(
        {"week": {"thứ hai - thứ sáu": ["7h30-11h30", "13:00-17:00"]}, "closed": ["2/9/2020", "sáng 3/9/2020"]}
    )
    assert office.model_dump_json() == (
        '{"week":{"mon-fri":["07:30-11:30","13:00-17:00"]},"closed":["2020-09-02","2020-09-03 morning"]}'
    )
    assert Office.model_validate_json(office.model_dump_json()) == office
