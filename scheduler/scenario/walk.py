"""Walking a scenario by its types: every value with its path, every text with what it points to.

Paths are those of the full form of the language (``sites.main.halls[1]`` where the text may say ``main: hall``).
"""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel

from scheduler.scenario.grammar import Written
from scheduler.scenario.reading.ids import Points

if TYPE_CHECKING:
    from collections.abc import Callable

    from scheduler.scenario.reading import KeyPath


class Pointer(NamedTuple):
    """A text that points somewhere: where it stands, whether as a key, and what it may point to."""

    path: KeyPath
    on_key: bool
    points: Points
    text: str


@dataclass
class Copy:
    """A model as plain data in full form, with some of its texts rewritten.

    Only what was stated is written; times stay values. ``origins`` leads from each new path to the old one.
    """

    rewrite: Callable[[Pointer], str]
    origins: dict[KeyPath, KeyPath] = field(default_factory=dict)

    def of(self, model: BaseModel) -> dict[str, Any]:
        """Copy a model."""
        data = self._model(model, (), ())
        assert isinstance(data, dict)
        return data

    def _value(self, value: Any, kind: Any, old: KeyPath, new: KeyPath) -> Any:
        self.origins[new] = old
        if isinstance(value, BaseModel):
            return self._model(value, old, new)
        if isinstance(value, Mapping):
            return self._map(value, kind, old, new)
        if isinstance(value, tuple | list):
            items = _item_kind(kind)
            return [self._value(each, items, (*old, place), (*new, place)) for place, each in enumerate(value)]
        return self._text(value, kind, old, on_key=False)

    def _model(self, model: BaseModel, old: KeyPath, new: KeyPath) -> Any:
        self.origins[new] = old
        if type(model).__pydantic_decorators__.model_serializers:
            return model.model_dump()
        return {key: self._value(value, kind, (*old, key), (*new, key)) for key, value, kind in stated_fields(model)}

    def _map(self, value: Mapping[Any, Any], kind: Any, old: KeyPath, new: KeyPath) -> dict[str, Any]:
        keys, values = _map_kinds(kind)
        copied = {}
        for key, each in value.items():
            renamed = str(self._text(key, keys, (*old, str(key)), on_key=True))
            copied[renamed] = self._value(each, values, (*old, str(key)), (*new, renamed))
        return copied

    def _text(self, value: Any, kind: Any, old: KeyPath, *, on_key: bool) -> Any:
        points = points_of(kind) if isinstance(value, str) else None
        return self.rewrite(Pointer(old, on_key, points, value)) if points else value


def pointers(model: BaseModel) -> Iterator[Pointer]:
    """Every text in a model that points to something, in the order of the language."""
    found: list[Pointer] = []

    def note(pointer: Pointer) -> str:
        found.append(pointer)
        return pointer.text

    Copy(note).of(model)
    yield from found


def times(value: object, path: KeyPath = ()) -> Iterator[tuple[KeyPath, bool, Written]]:
    """Every time in a model: its path, whether it is a key, and itself."""
    if isinstance(value, Written):
        yield path, False, value
    elif isinstance(value, BaseModel):
        for key, each, _ in stated_fields(value):
            yield from times(each, (*path, key))
    elif isinstance(value, Mapping):
        for key, each in value.items():
            if isinstance(key, Written):
                yield (*path, str(key)), True, key
            yield from times(each, (*path, str(key)))
    elif isinstance(value, tuple | list):
        for place, each in enumerate(value):
            yield from times(each, (*path, place))


def stated_fields(model: BaseModel) -> Iterator[tuple[str, Any, Any]]:
    """The fields that were stated: key as written, value, and type."""
    for name, key, kind in _fields(type(model)):
        if name in model.model_fields_set:
            yield key, getattr(model, name), kind


@cache
def _fields(model: type[BaseModel]) -> list[tuple[str, str, Any]]:
    """The fields of a kind of model: name, key as written, and type."""
    found = []
    for name, info in model.model_fields.items():
        kind: Any = info.annotation
        for each in info.metadata:
            kind = Annotated[kind, each]
        found.append((name, info.alias or name, kind))
    return found


@cache
def points_of(kind: Any) -> Points | None:
    """What a text of this type points to, if to anything; of a union, the branch for a text decides."""
    if get_origin(kind) is Annotated:
        inner, *metadata = get_args(kind)
        found = [each for each in metadata if isinstance(each, Points)]
        return found[-1] if found else points_of(inner)
    if get_origin(kind) in (Union, types.UnionType):
        branches = (points_of(branch) for branch in get_args(kind))
        return next((points for points in branches if points), None)
    return None


def _bare(kind: Any) -> Iterator[Any]:
    """A type without its annotations; of a union, each branch."""
    if get_origin(kind) is Annotated:
        yield from _bare(get_args(kind)[0])
    elif get_origin(kind) in (Union, types.UnionType):
        for branch in get_args(kind):
            yield from _bare(branch)
    else:
        yield kind


@cache
def _item_kind(kind: Any) -> Any:
    lists = (each for each in _bare(kind) if get_origin(each) in (tuple, list))
    return next((get_args(each)[0] for each in lists), Any)


@cache
def _map_kinds(kind: Any) -> tuple[Any, Any]:
    maps = (each for each in _bare(kind) if get_origin(each) is dict)
    return next(((get_args(each)[0], get_args(each)[1]) for each in maps), (Any, Any))
