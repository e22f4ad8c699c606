"""Wishes in tiers that do not exist, and waivers that set aside nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.consistency.where import problem, unknown
from scheduler.scenario.nouns import TIE_BREAK, Constraints, Objectives
from scheduler.scenario.nouns.busy import BUSY_KEY
from scheduler.scenario.sections import ATOM_JOINT, FAN_JOINT, SECTIONS, entities, keys_inside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.errors import Problem
    from scheduler.scenario.nouns import Scenario
    from scheduler.scenario.reading import Tree


def tiers_exist(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    """Every wish stands in a tier that is listed, and each tier is listed once."""
    for place, tier in enumerate(scenario.tiers):
        if tier in scenario.tiers[:place]:
            yield problem(tree, ("tiers", place), "tier_twice", name=tier)
    for name in Objectives.model_fields:
        wanted = scenario.objectives.wish(name).tier
        if wanted is not None and wanted not in (*scenario.tiers, TIE_BREAK):
            known = ", ".join((*scenario.tiers, TIE_BREAK))
            yield problem(tree, ("objectives", name, "tier"), "tier_unknown", name=wanted, known=known)


def waivers_name_something(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    """Every name in a waiver is an id, or the key of something inside an entity; what merging means is not waived."""
    known = _names(scenario)
    for name in Constraints.model_fields:
        rule = scenario.constraints.rule(name)
        for atom in rule.waive if rule else ():
            if name == "merging":
                yield problem(tree, ("constraints", name, "waive", atom), "waiver_of_merging", on_key=True)
            for piece in atom.split(ATOM_JOINT):
                named = _is_named(known, piece) or _is_busy_time(scenario, piece)
                if not named and not tree.lost.may_define(piece):
                    path = ("constraints", name, "waive", atom)
                    yield unknown(tree, path, "waiver_of_nothing", piece, known, on_key=True)


def _is_named(known: dict[str, None], piece: str) -> bool:
    return piece in known or all(half in known for half in piece.split(FAN_JOINT))


def _is_busy_time(scenario: Scenario, piece: str) -> bool:
    """Whether it may be the key of a time in a calendar of somebody; those are read only afterwards."""
    found = BUSY_KEY.fullmatch(piece)
    busy = (*(each.busy for each in scenario.people.values()), *(each.busy for each in scenario.halls.values()))
    return found is not None and any(found["calendar"] in calendars for calendars in busy)


def _names(scenario: Scenario) -> dict[str, None]:
    ids = [name for section in SECTIONS for name in entities(scenario, section)]
    inside = [key for name in ids for key in keys_inside(scenario, name)]
    return dict.fromkeys((*ids, *inside, *(site.partition("/")[0] for site in inside)))
