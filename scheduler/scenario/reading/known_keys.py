"""The keys that a model class knows at a place of its data, for suggesting one."""

from __future__ import annotations

import re
import types
from collections.abc import Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel, Tag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scheduler.scenario.reading.tree import KeyPath


_WRAPPED = re.compile(r"function-.*, (\w+)\]+")


class _Option(NamedTuple):
    """A type that may stand at a place, and the name pydantic gives to its branch."""

    label: str | None
    kind: Any


def known_keys(model_class: type[BaseModel], location: KeyPath) -> list[str]:
    """The keys allowed in the map at a pydantic location, as planners write them; inherited ones last."""
    options = _options(model_class)
    for part in location:
        options = _after(options, part)
    models = [option.kind for option in options if _is_model(option.kind)]
    return list(dict.fromkeys(str(key) for model in models for key in _own_first(model)))


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known key that a planner most likely meant; upper case and hyphens do not count as differences.

    Its opposite is never meant: ``not_before`` for ``before``.
    """
    plain = {_plain(key): key for key in known if _plain(key) != f"not_{_plain(word)}"}
    matches = get_close_matches(_plain(word), plain, n=1)
    return plain[matches[0]] if matches else None


def _plain(word: str) -> str:
    return word.strip().lower().replace("-", "_").replace(" ", "_")


def _options(annotation: Any, label: str | None = None) -> list[_Option]:
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *metadata = get_args(annotation)
        tags = [each.tag for each in metadata if isinstance(each, Tag)]
        return _options(inner, tags[0] if tags else label)
    if origin in (Union, types.UnionType):
        return [option for branch in get_args(annotation) for option in _options(branch)]
    itself = _Option(label or getattr(annotation, "__name__", None), annotation)
    map_form = getattr(annotation, "map_form", None)
    return [itself, _Option(None, map_form)] if map_form else [itself]


def _after(options: list[_Option], part: str | int) -> list[_Option]:
    """What may stand one part further; a part that leads nowhere names a validator and is passed over."""
    branch = [_Option(None, option.kind) for option in options if option.label == _branch(part)]
    deeper = [found for option in options for found in _inside(option.kind, part)]
    return branch or deeper or options


def _inside(kind: Any, part: str | int) -> list[_Option]:
    if _is_model(kind):
        fields = _fields(kind)
        return _options(fields[part]) if part in fields else []
    origin, arguments = get_origin(kind), get_args(kind)
    if isinstance(origin, type) and arguments:
        if issubclass(origin, Mapping):
            return _options(arguments[-1])
        if isinstance(part, int):
            items = [each for each in arguments if each is not ...]
            return _options(items[min(part, len(items) - 1)])
    return []


def _branch(part: str | int) -> str | int:
    """The class behind a branch that validators wrap: ``function-after[check(), Window]`` is ``Window``."""
    wrapped = _WRAPPED.fullmatch(str(part))
    return wrapped[1] if wrapped else part


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _own_first(model: type[BaseModel]) -> list[str | int]:
    ancestors = [each for each in model.__mro__ if issubclass(each, BaseModel)]
    return sorted(_fields(model), key=lambda key: sum(key in _fields(each) for each in ancestors))


def _fields(model: type[BaseModel]) -> dict[str | int, Any]:
    return {info.alias or name: info.annotation for name, info in model.model_fields.items()}
