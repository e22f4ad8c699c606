"""What is said of plans that were decided together: what they share, whether that is best, and what it costs each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.messages import formats, say
from scheduler.objectives import BY_NAME
from scheduler.scenario.nouns import TIE_BREAK
from scheduler.scenario.sections import FAN_JOINT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved
    from scheduler.solve.together import Together


def decided_once(resolved: Resolved, language: str) -> str:
    """What a scenario says is the same in all its variants: the date of the review, the hall of the conference."""
    same = resolved.scenario.same_in_all_variants
    return formats.listing(
        language,
        [
            say(language, "together.of", what=_words(language, words), name=_name(resolved, subject))
            for subject, words in same.items()
        ],
    )


def common_lines(
    together: Together, alone: Mapping[str | None, Plan], names: Mapping[str | None, str], what: str, language: str
) -> Iterator[str]:
    """The common choice, how good it is, and what it costs each of the plans, called by ``names``."""
    plans = formats.listing(language, [names[each] for each in together.solved])
    yield say(language, "together.heading", plans=plans, what=what)
    if left_out := [name for each, name in names.items() if each not in together.solved]:
        yield say(language, "together.left_out", plans=formats.listing(language, left_out))
    optimal = all(tier.status == "optimal" for tier in together.tiers if tier.name != TIE_BREAK)
    yield say(language, f"together.{'proved' if optimal else 'unproved'}")
    prices = [
        say(language, "together.price", plan=names[each], changes=", ".join(changes))
        for each, solved in together.solved.items()
        if (changes := list(_changes(alone[each], solved.plan, language)))
    ]
    yield from prices or [say(language, "together.no_price")]


def _name(resolved: Resolved, subject: str) -> str:
    """The name of a conference or task; that of the first of those that a task is fanned out to."""
    fanned = (task for task in resolved.scenario.tasks if task.partition(FAN_JOINT)[0] == subject)
    return resolved.name_of(subject if subject in resolved.scenario.conferences else next(fanned, subject))


def _words(language: str, words: Iterable[str]) -> str:
    return formats.listing(language, [say(language, f"together.word_{word}") for word in words])


def _changes(alone: Plan, plan: Plan, language: str) -> Iterator[str]:
    """How much worse or better each wish is met than by the plan of the same scenario alone."""
    for wish, score in plan.scores.items():
        more = score.measure - alone.scores[wish].measure
        if more and score.tier != TIE_BREAK:
            much = formats.quantity(language, BY_NAME[wish].unit, abs(more))
            named = say(language, f"objectives.{wish}")
            yield say(language, f"together.{'worse' if more > 0 else 'better'}", wish=named, much=much)
