"""How questions and their answers speak: when and where, how far a wish is missed, and why something cannot be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.explain.why.answers import Allowed, Forbidden
from scheduler.messages import formats, say
from scheduler.objectives import BY_NAME
from scheduler.plan.families.family import some
from scheduler.reports.phrases import quality
from scheduler.reports.text import one_line
from scheduler.reports.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime
    from zoneinfo import ZoneInfo

    from scheduler.explain.explain import Explanation
    from scheduler.explain.sentences import Teller
    from scheduler.explain.why.answers import Answer, TierChange, WishChange
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


@dataclass(frozen=True)
class Speaking:
    """Speaks of one scenario by the catalogue ``why``; ``teller`` tells the reasons.

    Times name their zone if there are several ``zones``.
    """

    teller: Teller
    zones: bool = False

    @property
    def resolved(self) -> Resolved:
        """The scenario."""
        return self.teller.resolved

    @property
    def language(self) -> str:
        """The language spoken."""
        return self.teller.language

    def say(self, entry: str, /, **values: object) -> str:
        """A text of the catalogue."""
        return say(self.language, f"why.{entry}", **values)

    @property
    def voice(self) -> Voice:
        """The voice of reports."""
        return Voice(self.language, one_line, self.zones)

    def name(self, thing: str) -> str:
        """The short name of anything."""
        return self.teller.speech.name(thing)

    def day(self, day: date) -> str:
        """A day, for lists."""
        return formats.day(self.language, day)

    def day_in_prose(self, day: date) -> str:
        """A day, for sentences."""
        return formats.day_in_prose(self.language, day)

    def moment(self, instant: datetime, subject: str) -> str:
        """An instant in the zone of a conference or of whoever does a task."""
        return self.voice.prose(instant.astimezone(self._zone(subject)))

    def _zone(self, subject: str) -> ZoneInfo:
        if subject in self.resolved.scenario.conferences:
            return self.resolved.zone_of_conference(subject)
        return self.resolved.zone_of_unit(self.resolved.owners(subject)[0])

    def place_in(self, plan: Plan, subject: str, *, halls: bool = True) -> str:
        """When a plan has a conference, and in which ``halls``; or when it has a task done."""
        if subject in plan.tasks:
            return self.moment(plan.tasks[subject].end, subject)
        record = plan.conferences[subject]
        if record.start is None:
            return self.say("not_held")
        time = self.moment(record.start, subject)
        if record.host is not None:
            return self.say("merged", time=time, host=self.name(record.host))
        names = [self.name(hall) for hall in dict.fromkeys(record.sites.values()) if hall is not None]
        if halls and names:
            return self.say("at_in", time=time, halls=some(self.language, names))
        return self.say("at", time=time)

    def tier(self, name: str) -> str:
        """A tier by its name."""
        return quality.tier(self.voice, name)

    def missed(self, wish: WishChange) -> str:
        """By how much more or less a wish is missed."""
        unit = BY_NAME[wish.name].unit
        before = wish.before.measure
        return self.say(
            "misses_more" if wish.more > 0 else "misses_less",
            wish=say(self.language, f"objectives.{wish.name}"),
            much=self.amount(unit, abs(wish.more)),
            before=self.amount(unit, before) if unit == "minutes" else formats.number(self.language, before),
            after=self.amount(unit, wish.after.measure),
        )

    def amount(self, unit: str, amount: int) -> str:
        """An amount in the natural unit of a wish; minutes as hours and minutes."""
        return (
            formats.duration(self.language, amount)
            if unit == "minutes"
            else formats.quantity(self.language, unit, amount)
        )

    def points(self, count: int) -> str:
        """So many points."""
        return self.say("points", count=count)

    def in_short(self, answer: Answer) -> str:
        """An answer in one phrase."""
        if isinstance(answer, Allowed):
            return self.costs(answer)
        return self.why_not(answer) if isinstance(answer, Forbidden) else self.say("day_open")

    def costs(self, allowed: Allowed) -> str:
        """What it costs in one phrase: wish by wish, and how much else changes."""
        told = [self.missed(wish) for tier in allowed.tiers for wish in tier.wishes if wish.more]
        costs = "; ".join(told) or self.say("no_cost")
        return costs if all(tier.certain for tier in allowed.tiers) else self.say("unproved_cost", costs=costs)

    def why_not(self, forbidden: Forbidden) -> str:
        """Why something cannot be in one phrase: the first reasons of the first conflict."""
        if forbidden.by_itself:
            return self.say("day_forbidden", why=self.say("no_room"))
        if not forbidden.why.conflicts:
            return self.say("day_unknown")
        conflict = forbidden.why.conflicts[0]
        first, *others = (self.teller.reason(atom, conflict).sentence.removesuffix(".") for atom in conflict.atoms)
        why = self.say("day_forbidden_more", first=first, count=len(others)) if others else first
        return self.say("day_forbidden", why=why)

    def tier_line(self, tier: TierChange) -> str:
        """What a tier costs more or less; where that is not proved, between what bounds."""
        more = tier.after - tier.before
        if more == 0:
            return self.say("tier_same", tier=self.tier(tier.name), points=self.points(tier.after))
        values = {"tier": self.tier(tier.name), "before": tier.before, "after": tier.after}
        line = self.say("tier_more" if more > 0 else "tier_less", points=self.points(abs(more)), **values)
        return line if tier.certain else self.say("at_most_more", what=line, points=self.points(tier.bound))

    def reasons(self, why: Explanation) -> Iterator[str]:
        """Why something cannot be, reason by reason; several obstacles each under a number."""
        several = len(why.conflicts) > 1
        for number, conflict in enumerate(why.conflicts, 1):
            yield from [f"  {self.say('obstacle', number=number)}"] if several else []
            yield from (f"  {line}" if several else line for line in self.teller.reasons(conflict))
