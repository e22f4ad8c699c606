"""What is said of plans to choose from: what each is best at, what is proved, and how they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.alternatives.alternatives import BASE
from scheduler.messages import formats, say
from scheduler.objectives import BY_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.alternatives.alternatives import Alternative, Alternatives, Dropped
    from scheduler.alternatives.measures import Dominance


def plan_lines(found: Alternatives, language: str) -> Iterator[str]:
    """How many plans there are, and a line for each; then the profiles without one."""
    title = found.plans[0].plan.scenario.resolved.title
    yield say(language, "alternatives.heading", count=len(found.plans), title=title)
    for each in found.plans:
        yield f"  {say(language, 'alternatives.plan', name=each.name, what=_what(each, language))}"
    if any(each.name != BASE and not each.is_other for each in found.plans):
        yield f"  {say(language, 'alternatives.note')}"
    if found.dropped:
        yield say(language, "alternatives.without")
        yield from (f"  {_dropped(each, language)}" for each in found.dropped)


def closing_lines(found: Alternatives, language: str) -> Iterator[str]:
    """Whether all plans differ in a date, and whether there are more."""
    if found.same_dates:
        pairs = [say(language, "alternatives.pair", one=one, other=other) for one, other in found.same_dates]
        yield say(language, "alternatives.same_dates", pairs="; ".join(pairs))
    elif len(found.plans) > 1:
        yield say(language, "alternatives.dates_differ")
    if "sites" in found.exhausted:
        yield say(language, "alternatives.sites_exhausted")
    elif "dates" in found.exhausted:
        yield say(language, "alternatives.dates_exhausted")
    if not found.complete:
        yield say(language, "alternatives.incomplete")


def _what(each: Alternative, language: str) -> str:
    kind = "other" if each.is_other else each.name
    said = say(language, f"alternatives.{'proved' if each.proved else 'unproved'}", what=_is(kind, language))
    if each.dominated_by is None:
        return said
    by = _by(each.dominated_by, language)
    return say(language, "alternatives.dominated", what=said, better=each.dominated_by.name, by=by)


def _is(kind: str, language: str) -> str:
    return say(language, f"alternatives.is_{kind.replace('-', '_')}")


def _by(dominance: Dominance, language: str) -> str:
    """By how much a plan is better, wish by wish."""
    gains = (
        say(
            language,
            "alternatives.by",
            wish=say(language, f"objectives.{wish}"),
            much=formats.quantity(language, BY_NAME[wish].unit, gain),
        )
        for wish, gain in dominance.by.items()
    )
    return ", ".join(gains)


def _dropped(each: Dropped, language: str) -> str:
    said = say(language, f"alternatives.because_{each.why}", what=_is(each.profile, language), better=each.by)
    if each.why != "equal":
        return said
    return say(language, f"alternatives.{'proved' if each.proved else 'unproved'}", what=said)
