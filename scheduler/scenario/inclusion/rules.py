"""The rules of several scenarios as those of one: waivers side by side, one setting of each rule."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from scheduler.messages import say
from scheduler.scenario.nouns import Stated

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scheduler.errors import Problem
    from scheduler.scenario.reading import Tree

_CONSTRAINTS, _WAIVE = "constraints", "waive"
# This rule limits something only where a scenario asks for it.
_ON_REQUEST = "notice_period"


@dataclass(frozen=True)
class Rules:
    """Our own tree, and the included ones by prefix; ``problems`` tells where those disagree."""

    own: Tree
    included: Mapping[str, Tree]
    problems: list[Problem] = field(default_factory=list)

    def data(self) -> dict[str, Any]:
        """The section ``constraints`` that ours is written over."""
        names = {name: None for tree in self.included.values() for name in tree.data.get(_CONSTRAINTS, {})}
        return {name: {**self._setting(name), _WAIVE: self._waivers(name)} for name in names}

    def _setting(self, name: str) -> dict[str, Any]:
        """Ours, if we set the rule; else the one that all included scenarios that set it agree on."""
        if _setting_in(self.own, name):
            return {}
        stated = {prefix: setting for prefix, tree in self.included.items() if (setting := _setting_in(tree, name))}
        first = next(iter(stated.values()), {})
        for prefix, setting in stated.items():
            if _meaning(setting) != _meaning(first):
                path = (_CONSTRAINTS, name)
                one = next(iter(stated))
                self.problems.append(
                    self.included[prefix].problem(path, "rules_differ", on_key=True, one=one, other=prefix, name=name)
                )
                break
        return first

    def _waivers(self, name: str) -> dict[str, Any]:
        waivers = {
            atom: waiver
            for tree in self.included.values()
            for atom, waiver in _rule(tree, name).get(_WAIVE, {}).items()
        }
        return {**self._unasked(), **waivers} if name == _ON_REQUEST else waivers

    def _unasked(self) -> dict[str, Any]:
        """A waiver for each conference of a scenario that does not ask for the rule, unless ours asks for all."""
        if _setting_in(self.own, _ON_REQUEST):
            return {}
        silent = [tree for tree in (self.own, *self.included.values()) if not _setting_in(tree, _ON_REQUEST)]
        reason = say(self.own.data.get("language", "en"), "inclusion.rule_not_asked_for")
        asked = {
            name: None
            for tree in self.included.values()
            if _setting_in(tree, _ON_REQUEST)
            for name in tree.data.get("conferences", {})
        }
        return {name: reason for tree in silent for name in tree.data.get("conferences", {}) if name not in asked}


def _rule(tree: Tree, name: str) -> dict[str, Any]:
    rules = tree.data.get(_CONSTRAINTS, {})
    rule = rules.get(name) if isinstance(rules, dict) else None
    return rule if isinstance(rule, dict) else {}


def _setting_in(tree: Tree, name: str) -> dict[str, Any]:
    return {key: value for key, value in _rule(tree, name).items() if key != _WAIVE}


def _meaning(setting: dict[str, Any]) -> dict[str, Any]:
    """A setting without what is only said about it."""
    return {key: value for key, value in setting.items() if key not in Stated.model_fields}
