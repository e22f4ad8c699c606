"""Walking a scenario by its types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

import pytest
from pydantic import BaseModel

from scheduler.scenario.nouns import Scenario, Task
from scheduler.scenario.reading import IncludeEntry, Reference
from scheduler.scenario.reading.ids import Points
from scheduler.scenario.sections import SECTIONS
from scheduler.scenario.walk import Copy, pointers, times

if TYPE_CHECKING:
    from collections.abc import Iterator

TASK = {
    "name": "Papers",
    "for": "meeting",
    "each": "wards",
    "with": ["office"],
    "to": "office",
    "makes": "paper",
    "after": {"draft": "2h"},
    "due": {"before": "meeting", "lead": "3h"},
}


def kinds(kind: Any) -> Iterator[tuple[Any, ...]]:
    """The annotations of every text inside a type, however deep."""
    metadata = tuple(getattr(kind, "__metadata__", ()))
    if metadata:
        yield metadata
    for inner in get_args(kind):
        if not isinstance(inner, Points):
            yield from kinds(inner)


def nouns(model: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    """A model and every model in its fields."""
    if model in seen:
        return
    seen.add(model)
    yield model
    for info in model.model_fields.values():
        for inner in _models(info.annotation):
            yield from nouns(inner, seen)


def _models(kind: Any) -> Iterator[type[BaseModel]]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield kind
    for inner in get_args(kind):
        yield from _models(inner)


CHECKED_AS_REFERENCE = get_args(Reference)[2]


def name_of(model: type[BaseModel]) -> str:
    return model.__name__


# The ids that an inclusion shares are those of another file.
CHECKED = sorted(set(nouns(Scenario, set())) - {IncludeEntry}, key=name_of)


@pytest.mark.parametrize("model", CHECKED, ids=name_of)
def test_every_reference_says_where_it_points(model: type[BaseModel]) -> None:
    for name, info in model.model_fields.items():
        for metadata in (tuple(info.metadata), *kinds(info.annotation)):
            if CHECKED_AS_REFERENCE in metadata:
                points = [each for each in metadata if isinstance(each, Points)]
                assert points, f"{model.__name__}.{name}"
                assert set(points[-1].sections) <= {*SECTIONS, "products"}


def test_a_copy_says_in_full_what_was_written_short_and_where_it_was() -> None:
    task = Task.model_validate(TASK)
    copy = Copy(lambda pointer: f"x.{pointer.text}" if pointer.points.manner == "id" else pointer.text)
    data = copy.of(task)
    assert data["with"] == {"x.office": None}
    assert (data["for"], data["each"], data["to"], data["makes"]) == ("x.meeting", "x.wards", "office", ["x.paper"])
    assert list(data["after"]) == ["x.draft"]
    assert copy.origins["after", "x.draft", "at_least"] == ("after", "draft", "at_least")
    unchanged = Copy(lambda pointer: pointer.text).of(task)
    assert Task.model_validate(unchanged) == task


def test_pointers_say_what_may_stand_there() -> None:
    task = Task.model_validate(TASK)
    found = {path: (points.manner, points.sections) for path, _, points, _ in pointers(task)}
    assert found == {
        ("for",): ("id", ("conferences",)),
        ("each",): ("id", ("sets", "units")),
        ("with", "office"): ("id", ("sets", "units")),
        ("to",): ("mention", ("people", "units", "sets")),
        ("makes", 0): ("id", ("products",)),
        ("after", "draft"): ("id", ("tasks",)),
        ("due", "before"): ("id", ("conferences",)),
    }


def test_times_have_their_paths() -> None:
    found = {path: str(value) for path, _, value in times(Task.model_validate(TASK))}
    assert found == {("after", "draft", "at_least"): "2h", ("due", "lead"): "3h"}
