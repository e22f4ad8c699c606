"""What every family of decisions offers as records: where a plan keeps it, and how two of it are told apart."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from scheduler.messages import formats, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scheduler.plan.records import Plan
    from scheduler.scenario.nouns import Conference
    from scheduler.scenario.resolved import Resolved

Key: TypeAlias = tuple[str, ...]
Value: TypeAlias = datetime | int | str | tuple[str, ...] | tuple[str, str | None] | None
Decisions: TypeAlias = Mapping[str, Mapping[Key, Value]]
Noun: TypeAlias = Literal[
    "conference", "part", "site", "group", "share", "requirement", "task", "unit", "person", "hall"
]

SHOWN = 3
"""As many names are listed; of more, so many and how many others."""


class Family(ABC):
    """One kind of decision (or of what follows from decisions) as a plan records it.

    ``key`` says what the ids of a key are, first of all the conference or task that it is about; ``value`` what the
    ids in a value are, if it has any. Whoever is concerned must be told of a change if ``told``. ``when_held``
    families have values only for conferences that are held, and are not worth a line of their own where the outcome
    says as much. ``weight`` is how much it weighs to change a decision once made, in points: a seat is one; what was
    never decided before weighs nothing unless the family ``weighs_new``.
    """

    name: ClassVar[str]
    key: ClassVar[tuple[Noun, ...]]
    value: ClassVar[Noun | None] = None
    told: ClassVar[bool] = True
    when_held: ClassVar[bool] = False
    weight: ClassVar[int] = 1
    weighs_new: ClassVar[bool] = False

    @abstractmethod
    def read(self, plan: Plan) -> dict[Key, Value]:
        """All decisions of this family in a plan."""

    def change(self, resolved: Resolved, key: Key, before: Value, after: Value) -> int:
        """How much it weighs that a decision is no longer what it was."""
        return 0 if after == before else self.weight

    def title(self, language: str) -> str:
        """What is decided, as a heading."""
        return say(language, f"families.{self.name}")

    def about(self, language: str, resolved: Resolved, key: Key) -> tuple[str, ...]:
        """What of its conference or task a decision is about, in names; what is the only one of its kind has none."""
        named = (_named(resolved, noun, key[0], thing) for noun, thing in zip(self.key[1:], key[1:], strict=False))
        return tuple(name for name in named if name)

    def said(self, language: str, resolved: Resolved, key: Key, value: Value) -> str | datetime:
        """A decision in words; an instant as it is, for each format writes it in its own way."""
        if isinstance(value, datetime):
            return value
        if isinstance(value, int):
            return formats.number(language, value)
        if isinstance(value, tuple):
            return some(language, [resolved.name_of(thing) for thing in value if thing], "families.more_people")
        if value is None:
            return say(language, "families.nothing")
        return resolved.name_of(value)


def some(language: str, names: Sequence[str], more: str = "families.more") -> str:
    """Several names as one phrase; of many the first few, and in the message ``more`` how many others there are."""
    if len(names) <= SHOWN + 1:
        return formats.listing(language, names)
    return say(language, more, some=", ".join(names[:SHOWN]), count=len(names) - SHOWN)


def _named(resolved: Resolved, noun: Noun, subject: str, thing: str) -> str:
    """The name of what stands in a key; empty for the only one of its kind."""
    conference = resolved.scenario.conferences.get(subject)
    if conference is None or noun in ("unit", "person", "hall"):
        return resolved.name_of(thing)
    if noun == "part":
        return conference.parts[thing].name if len(conference.parts) > 1 else ""
    if noun == "site":
        return _site(resolved, conference, thing) if len(conference.sites) > 1 else ""
    if noun == "group":
        return conference.delegates[thing].name
    if noun == "share":
        return "" if thing in conference.delegates else _share(resolved, conference, thing)
    return ""


def _share(resolved: Resolved, conference: Conference, share: str) -> str:
    return _site(resolved, conference, share) if share in conference.sites else resolved.name_of(share)


def _site(resolved: Resolved, conference: Conference, name: str) -> str:
    site = conference.sites[name]
    if site.name or site.place:
        return site.name or resolved.name_of(site.place or "")
    return resolved.name_of(site.halls[0]) if len(site.halls) == 1 else name
