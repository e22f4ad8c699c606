"""Which entities of an included scenario are one of ours."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from scheduler.scenario.reading import refusal
from scheduler.scenario.reading.lost import faults_in
from scheduler.scenario.sections import SECTIONS, entities
from scheduler.scenario.suggestion import unknown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scheduler.errors import Problem
    from scheduler.scenario.nouns import Scenario
    from scheduler.scenario.reading import Tree
    from scheduler.scenario.reading.lost import Lost

Shared = dict[str, dict[str, str]]


def shared_by_section(
    prefix: str, theirs: Scenario, share: Mapping[str, str], ours: Tree, before: list[Tree], unread: Lost
) -> Shared:
    """For each section, their ids and ours; ours may also come from what was included ``before``.

    Refused without a word if one of ours may be in what is ``unread`` there, or cannot be read here.
    """
    hidden = unread.with_all(dict(faults_in(ours.data)))
    shared: Shared = defaultdict(dict)
    problems: list[Problem] = []
    complete = True
    for their, our in share.items():
        sections = [section for section in SECTIONS if their in entities(theirs, section)]
        common = [section for section in sections if our in _ids(section, ours, before)]
        for section in common:
            shared[section][their] = our
        guessed = any(hidden.may_define(our, section) for section in sections)
        if not common and not guessed:
            problems.append(_not_shared(prefix, theirs, their, our, sections, ours, before))
        complete = complete and bool(common)
    if not complete:
        raise refusal(problems)
    return shared


def _ids(section: str, ours: Tree, before: list[Tree]) -> dict[str, None]:
    trees = [found for tree in (ours, *before) if isinstance(found := tree.data.get(section), dict)]
    return {name: None for found in trees for name in found}


def _not_shared(
    prefix: str, theirs: Scenario, their: str, our: str, sections: list[str], ours: Tree, before: list[Tree]
) -> Problem:
    path = ("include", prefix, "share", their)
    if not sections:
        known = (name for section in SECTIONS for name in entities(theirs, section))
        return unknown(ours, path, "share_unknown", their, known, on_key=True)
    candidates = (name for section in sections for name in _ids(section, ours, before))
    return unknown(ours, path, "share_with_unknown", our, candidates, sections=", ".join(sections))
