"""The ids of an included scenario: under a prefix, or shared with the scenario that includes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scheduler.scenario.reading import Tree
from scheduler.scenario.sections import ATOM_JOINT, FAN_JOINT, SECTIONS, entities, keys_inside
from scheduler.scenario.walk import Copy, Pointer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scheduler.scenario.nouns import Scenario

# What an included scenario brings along; its own head, its wishes and its variants stay behind.
BROUGHT = (*SECTIONS, "pins", "progress", "products", "travel", "constraints", "documents", "remarks")

# The document of the scenario itself, among those of the scenarios that it includes in turn.
DOCUMENT = "document"


@dataclass(frozen=True)
class Prefix:
    """How the ids of ``scenario`` are called where it is included.

    ``shared`` says, section by section, which of its entities are one of ours.
    """

    name: str
    scenario: Scenario
    shared: Mapping[str, Mapping[str, str]]

    def tree(self, written: Tree) -> Tree:
        """The scenario as a tree with our ids, in which everything is still where ``written`` has it."""
        copy = Copy(self.renamed)
        data = copy.of(self.scenario.model_copy(update={"documents": self._documents()}))
        data = {section: value for section, value in data.items() if section in BROUGHT}
        tree = Tree(written.file, data, {new: written.mark(old) for new, old in copy.origins.items()})
        return self._kept(tree)

    def renamed(self, pointer: Pointer) -> str:
        """What a text reads where the scenario is included."""
        points, text = pointer.points, pointer.text
        if points.manner == "key":
            return self._id(text, pointer.path[:1])
        if points.manner == "local":
            site, joint, unit = text.partition(FAN_JOINT)
            return f"{site}{joint}{self._id(unit, ('units',))}" if joint else text
        if points.manner == "atom":
            return ATOM_JOINT.join(self._atom(text.split(ATOM_JOINT)))
        if points.manner == "mention" and not self._sections(text, points.sections):
            return text
        name, joint, unit = text.partition(FAN_JOINT)
        renamed = self._id(name, points.sections)
        return f"{renamed}{joint}{self._id(unit, ('units',))}" if joint else renamed

    def _id(self, text: str, sections: tuple[Any, ...]) -> str:
        ours = (self.shared[section][text] for section in sections if text in self.shared.get(section, {}))
        return next(ours, f"{self.name}.{text}")

    def _atom(self, pieces: list[str]) -> list[str]:
        """The names of a waiver: ids, and keys inside the conference named before them."""
        local = {key for piece in pieces for key in keys_inside(self.scenario, piece)}
        return [piece if piece in local else self._piece(piece) for piece in pieces]

    def _piece(self, piece: str) -> str:
        names = ((name, self._sections(name, SECTIONS)) for name in piece.split(FAN_JOINT))
        return FAN_JOINT.join(self._id(name, sections) if sections else name for name, sections in names)

    def _sections(self, name: str, among: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(section for section in among if name in entities(self.scenario, section))

    def _documents(self) -> dict[str, object]:
        document = self.scenario.document
        return {**self.scenario.documents, **({DOCUMENT: document} if document else {})}

    def _kept(self, tree: Tree) -> Tree:
        """Without the definitions of what is shared: ours holds."""
        dropped = {(section, ours) for section, names in self.shared.items() for ours in names.values()}
        data = {
            section: {name: value for name, value in found.items() if (section, name) not in dropped}
            for section, found in tree.data.items()
        }
        marks = {path: mark for path, mark in tree.marks.items() if path[:2] not in dropped}
        return Tree(tree.file, data, marks)
