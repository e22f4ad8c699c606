"""From a tree to a model, and from everything pydantic dislikes to sentences with addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from scheduler.errors import Problem
from scheduler.scenario.reading.branches import Complaint, most_relevant
from scheduler.scenario.reading.excerpts import visible
from scheduler.scenario.reading.known_keys import closest, known_keys
from scheduler.scenario.reading.locate import KEY_MARKER, locate, path_of
from scheduler.scenario.reading.lost import faults_in, is_aside
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
        raise refusal(problems_of(complaints_of(error, tree), model_class, tree)) from None


def complaints_of(error: ValidationError, tree: Tree) -> list[Complaint]:
    """What pydantic complains of; of each union, only the likeliest branch."""
    return most_relevant(Complaint(each, _steps(each, tree)) for each in error.errors())


def blamed(complaint: Complaint, tree: Tree) -> KeyPath:
    """The path of what a complaint is about; of the map that should contain it, if that is missing."""
    path = path_of(complaint.steps)
    return path + _below(tree, path, complaint.error.get("ctx", {}).get(CULPRIT, ()))


def problems_of(complaints: Iterable[Complaint], model_class: type[BaseModel], tree: Tree) -> list[Problem]:
    """One problem for each thing wrong, a misspelt key once; what follows from a fault in the tree is not told."""
    complaints = _without_consequences(complaints, tree)
    # Looking for a similar key takes time; nobody reads the thousandth suggestion.
    misspelt = [each for each in complaints if each.error["type"] == "extra_forbidden"][:MOST_PROBLEMS]
    meant = {each.error["loc"]: _meant(each.error, model_class) for each in misspelt}
    absent = {(*location[:-1], word) for location, word in meant.items() if word}
    return [
        _problem(complaint, model_class, tree, meant.get(complaint.error["loc"]))
        for complaint in complaints
        if not (complaint.error["type"] == "missing" and complaint.error["loc"] in absent)
    ]


def _without_consequences(complaints: Iterable[Complaint], tree: Tree) -> list[Complaint]:
    """What does not follow from a fault: of a value with one in it, or a key missing where one cannot be read."""
    faults = list(faults_in(tree.data))
    touched = {path[:depth] for path, _ in faults for depth in range(len(path) + 1)}
    unknown = {path[:-1] for path, fault in faults if fault.of_key}
    return [each for each in complaints if not _follows(each, touched, unknown)]


def _follows(complaint: Complaint, touched: set[KeyPath], unknown: set[KeyPath]) -> bool:
    error, path = complaint.error, path_of(complaint.steps)
    if error["type"] == "missing":
        return path in unknown
    return is_aside(path[-1]) if KEY_MARKER in error["loc"] else path in touched


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
