"""The scenario that a way out changes: its facts, its text, and how to write a change of either as a patch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scheduler.constraints.notice_period import senders
from scheduler.explain.places import as_written, place_of
from scheduler.explain.ways_out.change import together
from scheduler.findings.facts.names import as_written as base_name
from scheduler.messages import formats, say
from scheduler.scenario.sections import ATOM_JOINT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from scheduler.constraints import Subject
    from scheduler.explain.atoms import Atom
    from scheduler.explain.ways_out.change import Patch
    from scheduler.scenario.nouns import Scenario
    from scheduler.scenario.reading import KeyPath, Tree
    from scheduler.scenario.resolved import Resolved


@dataclass(frozen=True)
class Given:
    """A scenario in normal form, and the tree of its text with everything included and the variant applied."""

    resolved: Resolved
    tree: Tree

    @property
    def scenario(self) -> Scenario:
        """The scenario in normal form."""
        return self.resolved.scenario

    # What conflicts are about

    def about(self, atoms: Sequence[Atom], *constraints: str) -> Iterator[Subject]:
        """The subjects of some rules in a conflict, each once; of all rules if none is named."""
        named = (atom.subject for atom in atoms if atom.subject and (not constraints or atom.constraint in constraints))
        yield from dict.fromkeys(named)

    def conferences(self, atoms: Sequence[Atom], *constraints: str) -> Iterator[str]:
        """The conferences that some rules in a conflict name, each once."""
        named = (name for subject in self.about(atoms, *constraints) for name in subject)
        yield from dict.fromkeys(name for name in named if name in self.scenario.conferences)

    def tasks(self, atoms: Sequence[Atom]) -> Iterator[str]:
        """The tasks whose work a conflict is about, in normal form: those named, and those that send invitations."""
        named = [name for subject in self.about(atoms) for name in subject if name in self.scenario.tasks]
        notice = self.scenario.constraints.notice_period
        if notice is not None:
            for (conference,) in self.about(atoms, "notice_period"):
                named += senders(self.resolved, notice, conference)
        yield from dict.fromkeys(name for name in named if self.scenario.tasks[name].effort is not None)

    # What is written

    def eased(self, weight: int, *paths: KeyPath) -> int:
        """Half the weight for facts that nobody stated, or that are not final yet: they cost less to change."""
        places = [place_of(self.tree, path) for path in paths]
        unsure = any(place.assumed or place.tentative for place in places)
        return (weight + 1) // 2 if unsure else weight

    def writes(self, path: KeyPath) -> bool:
        """Whether something is written out, key by key."""
        node: Any = self.tree.data
        for step in as_written(self.tree, path):
            if not isinstance(node, dict) or step not in node:
                return False
            node = node[step]
        return True

    def put(self, path: KeyPath, value: object) -> Patch:
        """The patch that writes a value; what is written in a short form around it is spelled out."""
        path = as_written(self.tree, path)
        node: Any = self.tree.data
        for depth, step in enumerate(path):
            if not isinstance(node, dict):
                spelled = self._spelled(path[:depth], node)
                return _nested(path[:depth], _overwritten(spelled, path[depth:], value))
            if step not in node:
                break
            node = node[step]
        return _nested(path, value)

    def amend(self, path: KeyPath, **values: object) -> Patch:
        """The patch that writes some values in a map and, for None, takes some away."""
        node = self.tree.value(as_written(self.tree, path)) if self.writes(path) else {}
        if not isinstance(node, dict):
            whole = {**self._spelled(as_written(self.tree, path), node), **values}
            return self.put(path, {key: value for key, value in whole.items() if value is not None})
        patches = [
            self.clear((*path, key)) if value is None else self.put((*path, key), value)
            for key, value in values.items()
        ]
        return together(*patches)

    def clear(self, path: KeyPath) -> Patch:
        """The patch that takes a fact away, and the marks of its certainty; an empty one if it is not written."""
        if not self.writes(path):
            return {}
        path = as_written(self.tree, path)
        patches = [_nested(path, None)]
        for mark in ("tentative", "assumed"):
            marked: KeyPath = (*path[:-1], mark, path[-1])
            if self.writes(marked):
                alone = len(self.tree.value(marked[:-1])) == 1
                patches.append(_nested(marked[:-1] if alone else marked, None))
        return together(*patches)

    def waive(self, constraint: str, subject: Subject, reason: str) -> Patch:
        """The patch that sets a rule aside for one subject, with a reason."""
        path: KeyPath = ("constraints", constraint, "waive", ATOM_JOINT.join(subject))
        return self.put(path, self.reason(reason))

    def day(self, day: date) -> str:
        """A day as this planner writes it."""
        return formats.day("vi", day) if self.scenario.language == "vi" else day.isoformat()

    def days(self, first: date, last: date) -> str:
        """A run of days as this planner writes it."""
        return f"{first.isoformat()}..{last.isoformat()}"

    def reason(self, entry: str) -> str:
        """A reason in the language of the scenario that asks to be written."""
        return say(self.scenario.language, f"repairs.{entry}")

    def _spelled(self, path: KeyPath, node: Any) -> dict[str, Any]:
        """What a short form stands for."""
        if isinstance(node, list | str) and path[-1] == "after":
            return {item: {} for item in ([node] if isinstance(node, str) else node)}
        section, name = str(path[0]), str(path[1])
        entity = getattr(self.scenario, section)[self._any_of(section, name)]
        data: Any = entity.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        for step in path[2:]:
            data = data[step]
        return dict(data)

    def _any_of(self, section: str, name: str) -> str:
        """An entity in normal form by its id as written: itself, or the first it was fanned out to."""
        found = getattr(self.scenario, section)
        return name if name in found else next(each for each in found if base_name(each) == name)


def _nested(path: KeyPath, value: object) -> Patch:
    whole: Patch = {str(path[-1]): value}
    for step in reversed(path[:-1]):
        whole = {str(step): whole}
    return whole


def _overwritten(data: dict[str, Any], path: KeyPath, value: object) -> dict[str, Any]:
    if len(path) == 1:
        return {**data, str(path[0]): value}
    inner = data.get(str(path[0]), {})
    return {**data, str(path[0]): _overwritten(inner, path[1:], value)}
