"""What is said of plans to choose from: what each is best at, what is proved, and how they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.alternatives.found import BASE, OTHER
from scheduler.messages import formats, say
from scheduler.objectives import BY_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.alternatives.found import Alternative, Alternatives, Dropped
    from scheduler.alternatives.measures import Dominance
    from scheduler.alternatives.profiles import Profile


def plan_lines(found: Alternatives, language: str) -> Iterator[str]:
    """How many plans there are, and a line for each; then the profiles without one."""
    title = found.plans[0].plan.scenario.resolved.title
    yield say(language, "alternatives.heading", count=len(found.plans), title=title)
    for each in found.plans:
        yield f"  {say(language, 'alternatives.plan', name=each.name, what=_what(each, language))}"
    if any(each.profile for each in found.plans):
        yield f"  {say(language, 'alternatives.note')}"
    if any(each.is_other for each in found.plans):
        yield f"  {_allowed(found.plans[0], language)}"
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
    said = say(language, f"alternatives.is_{OTHER if each.is_other else BASE}")
    if each.profile:
        said = _best_at(each.profile, language)
    said = say(language, f"alternatives.{'proved' if each.proved else 'unproved'}", what=said)
    if each.dominated_by is None:
        return said
    by = _by(each.dominated_by, language)
    return say(language, "alternatives.dominated", what=said, better=each.dominated_by.name, by=by)


def _best_at(profile: Profile, language: str) -> str:
    """What a profile is best at: in the planner's own words, else those of the catalogue, else by its wishes."""
    if profile.usual:
        return say(language, f"alternatives.is_{profile.name.replace('-', '_')}")
    if profile.said:
        return say(language, "alternatives.is_named", name=profile.said)
    wishes = [say(language, f"objectives.{wish}") for wish in profile.weights]
    return say(language, "alternatives.is_best_at", wishes=formats.listing(language, wishes))


def _allowed(base: Alternative, language: str) -> str:
    """By how much more than in the scenario's own plan wishes may be missed by plans that differ from it."""
    objectives = base.plan.scenario.resolved.objectives
    stated = {wish: objectives.wish(wish).allowance for wish in base.measures}
    much = {
        wish: formats.quantity(language, BY_NAME[wish].unit, most) for wish, most in stated.items() if most is not None
    }
    said = ", ".join(_amount(language, wish, each) for wish, each in much.items())
    return say(language, "alternatives.allowed_stated" if said else "alternatives.allowed", stated=said)


def _by(dominance: Dominance, language: str) -> str:
    """By how much a plan is better, wish by wish."""
    return ", ".join(
        _amount(language, wish, formats.quantity(language, BY_NAME[wish].unit, gain))
        for wish, gain in dominance.by.items()
    )


def _amount(language: str, wish: str, much: str) -> str:
    return say(language, "alternatives.by", wish=say(language, f"objectives.{wish}"), much=much)


def _dropped(each: Dropped, language: str) -> str:
    what = _best_at(each.profile, language)
    said = say(language, f"alternatives.because_{each.why}", what=what, better=each.by)
    if each.why != "equal":
        return said
    return say(language, f"alternatives.{'proved' if each.proved else 'unproved'}", what=said)
