"""From a tree to a model, and from everything pydantic dislikes to sentences with addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from scheduler.errors import Problem
from scheduler.scenario.reading.branches import Complaint, most_relevant
from scheduler.scenario.reading.excerpts import visible
from scheduler.scenario.reading.known_keys import closest, known_keys
from scheduler.scenario.reading.locate import KEY_MARKER, locate, path_of
from scheduler.scenario.reading.refusal import MOST_PROBLEMS, refusal
from scheduler.scenario.reading.tree import KeyPath, Tree, dotted
from scheduler.scenario.reading.wording import words_for

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic_core import ErrorDetails

Model = TypeVar("Model", bound=BaseModel)
# A validator of a whole entry puts the path of the culprit below it into its context under this name.
CULPRIT = "at"
_LONGEST_LIST = 400


def validate(model_class: type[Model], tree: Tree) -> Model:
    """Read a tree as a model, or refuse it with every problem, each at the address where it is written."""
    try:
        return model_class.model_validate(tree.data)
    except ValidationError as error:
        raise refusal(problems_of(error.errors(), model_class, tree)) from None


def problems_of(errors: Iterable[ErrorDetails], model_class: type[BaseModel], tree: Tree) -> list[Problem]:
    """One problem for each thing wrong: a union by its likeliest branch, a misspelt key once."""
    complaints = most_relevant(Complaint(error, _steps(error, tree)) for error in errors)
    # Looking for a similar key takes time; nobody reads the thousandth suggestion.
    misspelt = [each for each in complaints if each.error["type"] == "extra_forbidden"][:MOST_PROBLEMS]
    meant = {each.error["loc"]: _meant(each.error, model_class) for each in misspelt}
    absent = {(*location[:-1], word) for location, word in meant.items() if word}
    return [
        _problem(complaint, model_class, tree, meant.get(complaint.error["loc"]))
        for complaint in complaints
        if not (complaint.error["type"] == "missing" and complaint.error["loc"] in absent)
    ]


def _steps(error: ErrorDetails, tree: Tree) -> Any:
    location = error["loc"]
    if KEY_MARKER in location:
        return locate(tree.data, location[: location.index(KEY_MARKER)], None)
    if error["type"] == "missing":
        return locate(tree.data, location[:-1], error["input"])
    return locate(tree.data, location, error["input"])


def _meant(error: ErrorDetails, model_class: type[BaseModel]) -> str | None:
    *place, key = error["loc"]
    return closest(str(key), known_keys(model_class, tuple(place)))


def _problem(complaint: Complaint, model_class: type[BaseModel], tree: Tree, meant: str | None) -> Problem:
    error, path = complaint.error, path_of(complaint.steps)
    if error["type"] == "missing":
        return _missing(error["loc"][-1], path, tree)
    if error["type"] == "extra_forbidden":
        return _unknown(error["loc"], path, model_class, tree, meant)
    context = dict(error.get("ctx", {}))
    path += _below(tree, path, context.pop(CULPRIT, ()))
    message, values = words_for({**error, "ctx": context})
    on_key = KEY_MARKER in error["loc"] or _is_below_key(tree, path)
    return tree.problem(path, message, on_key=on_key, **values)


def _missing(key: str | int, path: KeyPath, tree: Tree) -> Problem:
    if isinstance(key, int):
        return tree.problem(path, "item_missing", number=key + 1)
    deletion = tree.deleted.get((*path, key))
    if deletion is None:
        return tree.problem(path, "missing_key", on_key=True, name=key)
    where = dotted(deletion.path)
    return Problem(deletion.file, deletion.line, deletion.column, where, "missing_key_deleted", {"name": key})


def _unknown(location: KeyPath, path: KeyPath, model_class: type[BaseModel], tree: Tree, meant: str | None) -> Problem:
    name = visible(str(location[-1]))
    if meant:
        return tree.problem(path, "unknown_key_suggestion", on_key=True, name=name, suggestion=meant)
    known = visible(", ".join(known_keys(model_class, location[:-1])), _LONGEST_LIST)
    return tree.problem(path, "unknown_key", on_key=True, name=name, known=known)


def _below(tree: Tree, path: KeyPath, culprit: Any) -> KeyPath:
    """The path a validator named, as far as it is written out."""
    below: KeyPath = tuple(culprit) if isinstance(culprit, list | tuple) else (culprit,)
    while below and (*path, *below) not in tree.marks:
        below = below[:-1]
    return below


def _is_below_key(tree: Tree, path: KeyPath) -> bool:
    """Whether the value begins on a line after its key, so that the key is what the eye looks for."""
    mark = tree.mark(path)
    return mark.line > mark.key_line
