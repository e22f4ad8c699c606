"""A scenario and those it includes as one tree, as if one file had said it all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scheduler.errors import InputError, Problem
from scheduler.scenario.consistency import checked
from scheduler.scenario.grammar import Day, Period
from scheduler.scenario.inclusion.prefix import Prefix
from scheduler.scenario.inclusion.rules import Rules
from scheduler.scenario.inclusion.sharing import shared_by_section
from scheduler.scenario.inclusion.standing import standing
from scheduler.scenario.reading import Included, Tree, apply_patch, load_included, refusal
from scheduler.scenario.reading.ids import is_prefixed
from scheduler.scenario.sections import SECTIONS
from scheduler.scenario.suggestion import unknown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from scheduler.scenario.reading import KeyPath, Mark

_INCLUDE, _VARIANTS = "include", "variants"
_DEFAULT, _BETWEEN, _INSIDE = "default", "between", "inside"


@dataclass(frozen=True)
class _Part:
    """One included scenario: the day it is made, the days it states that it may use, and its tree with our ids."""

    prefix: str
    today: date
    horizon: Period | None
    tree: Tree


def with_included(tree: Tree, folder: Path) -> Tree:
    """The tree written over everything that it includes from ``folder`` or below.

    What it says of an included entity (``conferences: {quan-2.so-ket: {...}}``) is merged into that entity.
    """
    return _merged(tree, load_included(tree, folder))


def check_written_on(tree: Tree, patch: Tree) -> None:
    """Refuse a patch that writes on in an included entity which does not exist."""
    problems = list(_written_on_nothing(tree, patch))
    if problems:
        raise refusal(problems)


def _merged(tree: Tree, included: dict[str, Included]) -> Tree:
    own = tree.without(_INCLUDE, _VARIANTS)
    base = _Base(own, _parts(tree, included)).tree() if included else Tree(tree.file, {}, {(): tree.marks[()]})
    check_written_on(base, own)
    return _own_first(apply_patch(base, own)) if included else own


def _parts(tree: Tree, included: dict[str, Included]) -> list[_Part]:
    parts: list[_Part] = []
    problems: list[Problem] = []
    for prefix, each in included.items():
        try:
            parts.append(_part(prefix, each, tree, parts))
        except InputError as error:
            problems += error.problems
    if problems:
        raise refusal(problems)
    return parts


def _part(prefix: str, included: Included, ours: Tree, before: list[_Part]) -> _Part:
    written = _merged(included.tree, included.included)
    scenario = checked(written)
    shared = shared_by_section(prefix, scenario, included.share, ours, [part.tree for part in before])
    whole = standing(scenario, ours.data.get("timezone", scenario.timezone))
    return _Part(prefix, whole.today, scenario.horizon, Prefix(prefix, whole, shared).tree(written))


@dataclass(frozen=True)
class _Base:
    """What a tree is written over: the sections of all included scenarios side by side."""

    own: Tree
    parts: list[_Part]

    def tree(self) -> Tree:
        data: dict[str, Any] = dict(self._days())
        marks: dict[KeyPath, Mark] = {}
        for part in self.parts:
            for section in (*SECTIONS, "pins", "products", "documents", "remarks"):
                data.setdefault(section, {}).update(part.tree.data.get(section, {}))
            marks |= part.tree.marks
        data["travel"] = self._travel()
        rules = Rules(self.own, {part.prefix: part.tree for part in self.parts})
        data["constraints"] = rules.data()
        here = self.own.marks[()]
        return Tree(self.own.file, data, {**marks, **{(section,): here for section in data}, (): here})

    def _travel(self) -> dict[str, Any]:
        travel: dict[str, Any] = {_BETWEEN: {}, _INSIDE: {}}
        for part in self.parts:
            theirs = part.tree.data.get("travel", {})
            for origin, ways in theirs.get(_BETWEEN, {}).items():
                travel[_BETWEEN].setdefault(origin, {}).update(ways)
            travel[_INSIDE] |= theirs.get(_INSIDE, {})
            if _DEFAULT in theirs:
                travel[_INSIDE][part.prefix] = theirs[_DEFAULT]
        return travel

    def _days(self) -> Iterator[tuple[str, object]]:
        """Where ours says no day: the first day of any, and the days that all of them together may use."""
        said = self.own.data
        if not any((said.get("as_of"), said.get("horizon"), said.get("document", {}).get("date"))):
            yield "as_of", Day(min(part.today for part in self.parts))
        horizons = [part.horizon for part in self.parts if part.horizon]
        if len(horizons) == len(self.parts):
            yield "horizon", Period(min(each.first for each in horizons), max(each.last for each in horizons))


def _own_first(tree: Tree) -> Tree:
    """In each section what is new in ours comes first: the first calendar is the usual one."""
    data = dict(tree.data)
    for section in SECTIONS:
        if isinstance(found := data.get(section), dict):
            data[section] = dict(sorted(found.items(), key=lambda item: "." in item[0]))
    return Tree(tree.file, data, tree.marks, tree.deleted)


def _written_on_nothing(tree: Tree, patch: Tree) -> Iterator[Problem]:
    for section in SECTIONS:
        known, written = tree.data.get(section, {}), patch.data.get(section, {})
        if not isinstance(known, dict) or not isinstance(written, dict):
            continue
        for name in written:
            if is_prefixed(name) and name not in known:
                there = (each for each in known if "." in each)
                yield unknown(patch, (section, name), "written_on_nothing", name, there, on_key=True)
