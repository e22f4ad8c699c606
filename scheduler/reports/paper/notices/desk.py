"""All that the notices of one change of plan are written with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from scheduler.compare import who_knows
from scheduler.reports.paper.head import document_named

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scheduler.compare import Comparison
    from scheduler.facts import Planned
    from scheduler.reports.voice import Markup, Voice
    from scheduler.scenario.nouns import Change


@dataclass(frozen=True)
class Desk:
    """The old plan and the new one side by side, and a voice."""

    voice: Voice
    comparison: Comparison

    @property
    def old(self) -> Planned:
        """The plan before."""
        return self.comparison.plans[0]

    @property
    def new(self) -> Planned:
        """The plan that takes its place."""
        return self.comparison.plans[1]

    @property
    def change(self) -> Change | None:
        """What the new scenario says of the change."""
        return self.new.scenario.change

    @cached_property
    def plan_before(self) -> Markup:
        """The document that is changed."""
        document = self.old.scenario.document
        return (document and document_named(self.voice, document)) or self.voice.say("notices.plan_before")

    def knows(self, thing: str) -> Planned:
        """The new plan, or the old one for what only that knows."""
        return who_knows(thing, (self.new, self.old))

    def name(self, thing: str) -> Markup:
        """The name for an id; a text that is no id stays as it is."""
        return self.voice.text(self.knows(thing).name(thing))

    def label(self, thing: str) -> Markup:
        """The short name for an id."""
        return self.voice.text(self.knows(thing).label(thing))

    def units(self, units: Iterable[str]) -> Markup:
        """Units in one phrase, all of them by name unless they are a whole set."""
        several = self.new.several(tuple(units))
        return self.voice.text(several.set_name) if several.set_name else self.voice.listing(several.names)
