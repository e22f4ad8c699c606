"""A scenario and those it includes as one tree, as if one file had said it all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scheduler.errors import InputError
from scheduler.scenario.busy_sources import below
from scheduler.scenario.consistency import checked
from scheduler.scenario.grammar import Day, Period
from scheduler.scenario.inclusion.prefix import Prefix
from scheduler.scenario.inclusion.rules import Rules
from scheduler.scenario.inclusion.sharing import shared_by_section
from scheduler.scenario.inclusion.standing import standing
from scheduler.scenario.reading import Included, Tree, UnsoundTreeError, apply_patch, load_included, salvaged
from scheduler.scenario.reading.ids import is_prefixed
from scheduler.scenario.reading.lost import Fault, Lost, names_in
from scheduler.scenario.sections import SECTIONS
from scheduler.scenario.suggestion import unknown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scheduler.errors import Problem
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
    ``UnsoundTreeError`` if some of that cannot be; a ``Fault`` stands for it.
    """
    whole, problems = _merged(load_included(tree, folder))
    if problems:
        raise UnsoundTreeError(problems, whole)
    return whole


def written_on(tree: Tree, patch: Tree) -> Tree:
    """The patch, unless it writes on in included entities that do not exist: then a ``Fault`` stands for each."""
    data, problems = dict(patch.data), []
    unread = set(names_in(tree.data.get(_INCLUDE)))
    for section in SECTIONS:
        known, written = tree.data.get(section, {}), patch.data.get(section, {})
        if not isinstance(known, dict) or not isinstance(written, dict):
            continue
        there = [name for name in known if "." in name]
        nowhere = [name for name in written if is_prefixed(name) and name not in known]
        data |= {section: {**written, **{name: Fault(written[name]) for name in nowhere}}} if nowhere else {}
        problems += [
            unknown(patch, (section, name), "written_on_nothing", name, there, on_key=True)
            for name in nowhere
            if name.partition(".")[0] not in unread
        ]
    rest = Tree(patch.file, data, patch.marks, patch.deleted)
    if problems:
        raise UnsoundTreeError(problems, rest)
    return rest


def _merged(scenario: Included) -> tuple[Tree, list[Problem]]:
    """A scenario with all that it includes, as far as that is sound, and what is wrong with the rest."""
    own = scenario.tree.without(_INCLUDE, _VARIANTS)
    parts, unread, problems = _parts(scenario)
    base = Tree(own.file, {}, {(): own.marks[()]})
    if parts:
        rules = Rules(own, {part.prefix: part.tree for part in parts})
        base = _Base(own, parts, rules.data()).tree()
        problems += rules.problems
    if unread.names:
        data = {**base.data, _INCLUDE: Fault(dict.fromkeys(sorted(unread.names)))}
        base = Tree(base.file, data, {**base.marks, (_INCLUDE,): own.marks[()]})
    own, unwritten = salvaged(lambda: written_on(base, own))
    whole = apply_patch(base, own)
    return _own_first(whole) if parts else whole, [*problems, *unwritten]


def _parts(scenario: Included) -> tuple[list[_Part], Lost, list[Problem]]:
    """The included scenarios that are sound, the prefixes of the others, and what is wrong with those."""
    parts: list[_Part] = []
    problems = [*scenario.problems]
    stated = scenario.tree.data.get(_INCLUDE, {})
    prefixes = stated if isinstance(stated, dict) else (_INCLUDE, *names_in(stated))
    unread = Lost(names=frozenset(prefix for prefix in prefixes if prefix not in scenario.included))
    for prefix, each in scenario.included.items():
        try:
            parts.append(_part(prefix, each, scenario.tree, parts, unread))
        except InputError as error:
            problems += error.problems
            unread = Lost(names=unread.names | {prefix})
    return parts, unread, problems


def _part(prefix: str, included: Included, ours: Tree, before: list[_Part], unread: Lost) -> _Part:
    written, problems = _merged(included)
    scenario = checked(written, problems)
    shared = shared_by_section(prefix, scenario, included.share, ours, [part.tree for part in before], unread)
    scenario = below(scenario, included.path.parent.relative_to(Path(ours.file).parent))
    whole = standing(scenario, ours.data.get("timezone", scenario.timezone))
    return _Part(prefix, whole.today, scenario.horizon, Prefix(prefix, whole, shared).tree(written))


@dataclass(frozen=True)
class _Base:
    """What a tree is written over: the sections of all included scenarios side by side."""

    own: Tree
    parts: list[_Part]
    rules: dict[str, Any]

    def tree(self) -> Tree:
        data: dict[str, Any] = dict(self._days())
        marks: dict[KeyPath, Mark] = {}
        for part in self.parts:
            for section in (*SECTIONS, "pins", "progress", "products", "documents", "remarks"):
                data.setdefault(section, {}).update(part.tree.data.get(section, {}))
            marks |= part.tree.marks
        data["travel"] = self._travel()
        data["constraints"] = self.rules
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
        document = said.get("document")
        dated = isinstance(document, dict) and document.get("date")
        if not any((said.get("as_of"), said.get("horizon"), dated)):
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
