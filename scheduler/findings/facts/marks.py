"""The facts that are marked as uncertain, put together by what they are."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Literal

from scheduler.findings.facts.walk import walk
from scheduler.findings.facts.words import plain
from scheduler.findings.finding import Finding, found, listed
from scheduler.messages import LANGUAGES, say
from scheduler.scenario.normal.tasks import OTHER
from scheduler.scenario.nouns import Stated, Task
from scheduler.scenario.working.calendar import Calendar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.marks import Marks
    from scheduler.scenario.nouns import Scenario

Mark = Literal["tentative", "assumed"]


def marked(scenario: Scenario, mark: Mark) -> Iterator[tuple[str, tuple[str, ...], str, str]]:
    """Give each marked fact: what it is (``task.effort``; ``task`` for all of it), address, name, remark."""
    for address, name, value in walk(scenario):
        if isinstance(value, Stated | Calendar):
            noun = noun_of(type(value))
            marks = _marks(value, mark)
            if isinstance(marks, dict):
                for key, remark in marks.items():
                    usual = isinstance(value, Task) and _is_usual_effort(value, key, remark)
                    fact = f"{noun}.{field_of(type(value), key)}"
                    yield fact, address, name, "" if usual else _ground(mark, remark)
            elif marks:
                yield noun, address, name, "" if marks is True else _ground(mark, marks)


def _marks(value: Stated | Calendar, mark: Mark) -> Marks:
    """What is said of a noun's certainty; hours may be assumed, but are never tentative."""
    if mark == "assumed":
        return value.assumed
    return value.tentative if isinstance(value, Stated) else False


def _is_usual_effort(task: Task, key: str, remark: str) -> bool:
    """Whether a remark only says that an effort is the usual one of its verb."""
    return key == "effort" and remark == (task.verb or OTHER)


def _ground(mark: Mark, remark: str) -> str:
    """What a remark adds to the mark: nothing where it only repeats the word, in whatever language."""
    words = {plain(say(language, f"explanations.{mark}")) for language in LANGUAGES}
    return "" if plain(remark) in words else remark


def noun_of(kind: type[Stated | Calendar]) -> str:
    """A class as the catalogue names it: ``AgendaItem`` is ``agenda_item``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", kind.__name__).lower()


def field_of(kind: type[Stated | Calendar], key: str) -> str:
    """The field that a key stands for: ``with`` is ``collaborators``."""
    aliases = {info.alias: field for field, info in kind.model_fields.items() if info.alias}
    return aliases.get(key, key)


def grouped(scenario: Scenario, mark: Mark, kind: str) -> Iterator[Finding]:
    """One finding for each sort of fact that bears a mark, with how often and where."""
    facts: dict[str, list[tuple[tuple[str, ...], str, str]]] = defaultdict(list)
    for fact, address, name, remark in marked(scenario, mark):
        facts[fact].append((address, name, remark))
    for fact, places in facts.items():
        addresses = tuple(".".join(address) for address, _, _ in places)
        names = listed(dict.fromkeys(name for _, name, _ in places if name))
        why = places[0][2] if len({remark for _, _, remark in places}) == 1 else ""
        yield found(kind, "note", addresses, fact=fact, count=len(places), names=names, why=why)
