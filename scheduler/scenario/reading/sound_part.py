"""The part of a tree that can be read as a model, so that everything else about it can be looked into at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from scheduler.scenario.reading.locate import path_of
from scheduler.scenario.reading.lost import Lost
from scheduler.scenario.reading.refusal import MOST_PROBLEMS
from scheduler.scenario.reading.tree import Tree
from scheduler.scenario.reading.validate import blamed, complaints_of, problems_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from scheduler.errors import Problem
    from scheduler.scenario.reading.branches import Complaint
    from scheduler.scenario.reading.lost import KeyPath
    from scheduler.scenario.reading.tree import Mark

Model = TypeVar("Model", bound=BaseModel)
# Taking something out may leave what contains it unsound, at most once for each level of the language.
_MOST_ROUNDS = 20
# Reading a very large text takes time; there, what does not fit soon is not looked into.
_MOST_VALUES_READ = 100_000


class SoundPart(NamedTuple, Generic[Model]):
    """What of a tree is sound, as a model and as the tree of that, and what is wrong with the rest.

    There is no model if nearly everything is wrong.
    """

    model: Model | None
    tree: Tree
    problems: list[Problem]


def sound_part(model_class: type[Model], tree: Tree, stand_ins: Mapping[str, Any] | None = None) -> SoundPart[Model]:
    """Take out of a tree what cannot be read as the model, as little as possible.

    ``stand_ins`` are values that keys which must not be left out can have instead of what is wrong.
    """
    problems: list[Problem] | None = None
    for _ in range(min(_MOST_ROUNDS, 1 + _MOST_VALUES_READ // len(tree.marks))):
        try:
            return SoundPart(model_class.model_validate(tree.data), tree, problems or [])
        except ValidationError as error:
            complaints = complaints_of(error, tree)
        if problems is None:
            problems = problems_of(complaints, model_class, tree)
        if len(problems) > MOST_PROBLEMS:
            break
        tree = _Removal(tree, stand_ins or {}).without(complaints)
    return SoundPart(None, tree, problems or [])


@dataclass
class _Removal:
    tree: Tree
    stand_ins: Mapping[str, Any]
    gone: set[KeyPath] = field(default_factory=set)
    filled: dict[KeyPath, dict[str, Any]] = field(default_factory=dict)
    marks: dict[KeyPath, Mark] = field(default_factory=dict)

    def without(self, complaints: Iterable[Complaint]) -> Tree:
        """The tree without what is complained of, or with stand-ins for it."""
        for complaint in complaints:
            self._heal(complaint)
        data = self._kept(self.tree.data, (), ())
        return Tree(self.tree.file, data, self.marks, self.tree.deleted, self._lost())

    def _heal(self, complaint: Complaint) -> None:
        path = blamed(complaint, self.tree)
        while path not in self.tree.marks:  # a stand-in does not fit
            path = path[:-1]
        wanted = list(self._wanted(complaint, path))
        if wanted:
            self.filled.setdefault(path, {}).update({key: self.stand_ins[key] for key in wanted})
        else:
            self.gone.add(path)

    def _wanted(self, complaint: Complaint, path: KeyPath) -> Iterator[str]:
        """The keys whose lack is complained of, and for which there are stand-ins."""
        node = self.tree.value(path)
        if complaint.error["type"] == "missing" and path_of(complaint.steps) == path:
            yield from (key for key in self.stand_ins if key == complaint.error["loc"][-1])
        elif isinstance(node, dict):
            yield from (key for key in self.stand_ins if key not in node and (*path, key) in self.tree.lost.paths)

    def _kept(self, node: Any, old: KeyPath, new: KeyPath) -> Any:
        if old in self.tree.marks:
            self.marks[new] = self.tree.marks[old]
        if isinstance(node, dict):
            keys = [key for key in node if (*old, key) not in self.gone]
            kept = {key: self._kept(node[key], (*old, key), (*new, key)) for key in keys}
            return {**kept, **self.filled.get(old, {})}
        if isinstance(node, list):
            places = [place for place in range(len(node)) if (*old, place) not in self.gone]
            return [self._kept(node[place], (*old, place), (*new, after)) for after, place in enumerate(places)]
        return node

    def _lost(self) -> Lost:
        gone = {path: self.tree.value(path) for path in self.gone}
        stood_in = {(*path, key): value for path, added in self.filled.items() for key, value in added.items()}
        lost = self.tree.lost.with_all({**gone, **stood_in})
        return Lost(lost.paths, lost.names.union(value for value in stood_in.values() if isinstance(value, str)))
