"""Ids that name nothing, or something of another kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.consistency.where import problem, unknown
from scheduler.scenario.normal.sets import members
from scheduler.scenario.sections import FAN_JOINT, SECTIONS, entities
from scheduler.scenario.walk import Pointer, pointers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.errors import Problem
    from scheduler.scenario.nouns import Scenario
    from scheduler.scenario.reading import Tree

# That nobody makes a product is a finding: the plan itself may have forgotten whoever does.
_NOT_CHECKED = ("products",)


def references_name_something(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    """Every reference names an entity of the kind meant, fanned-out tasks included."""
    for pointer in pointers(scenario):
        sections = pointer.points.sections
        if pointer.points.manner != "id" or sections == _NOT_CHECKED:
            continue
        if not any(
            _is_in(scenario, section, pointer.text) or _may_be_in(tree, section, pointer.text) for section in sections
        ):
            yield _nothing(scenario, tree, pointer)


def _is_in(scenario: Scenario, section: str, text: str) -> bool:
    if text in entities(scenario, section):
        return True
    task, joint, unit = text.partition(FAN_JOINT)
    if section != "tasks" or not joint or task not in scenario.tasks:
        return False
    each = scenario.tasks[task].each
    return each is not None and unit in members(scenario, each)


def _may_be_in(tree: Tree, section: str, text: str) -> bool:
    """Whether it may have been there, before something was lost; fanned out, it hangs on more than its name."""
    return tree.lost.may_define(text, section) or (FAN_JOINT in text and bool(tree.lost.paths))


def _nothing(scenario: Scenario, tree: Tree, pointer: Pointer) -> Problem:
    path, text, wanted = pointer.path, pointer.text, ", ".join(pointer.points.sections)
    found = [section for section in SECTIONS if text in entities(scenario, section)]
    if found:
        return problem(
            tree, path, "reference_elsewhere", on_key=pointer.on_key, name=text, found=found[0], wanted=wanted
        )
    known = (name for section in pointer.points.sections for name in entities(scenario, section))
    return unknown(tree, path, "reference_unknown", text, known, on_key=pointer.on_key, wanted=wanted)
