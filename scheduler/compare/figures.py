"""The key figures of plans side by side, and which plan does best in each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from scheduler.compare.kinship import kinship
from scheduler.facts import head_count, load, scores
from scheduler.objectives.slack import reserve
from scheduler.scenario.nouns import TIE_BREAK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from scheduler.facts import Planned
    from scheduler.plan import Score

Better = Literal["least", "most"]
Amount = int | datetime | str | None


@dataclass(frozen=True)
class Figure:
    """One figure of every plan (None where it has none), its unit, and whether less or more of it is ``better``.

    ``name`` is empty but for a tier or an objective, of which there are several.
    """

    kind: str
    unit: str
    values: tuple[Amount, ...]
    better: Better | None = None
    name: str = ""

    @property
    def best(self) -> tuple[int, ...]:
        """The plans that do best; none where all are alike, or where nobody can say what is better."""
        numbers = [value for value in self.values if isinstance(value, int)]
        if self.better is None or len(numbers) < len(self.values) or len(set(numbers)) < 2:
            return ()
        goal = min(numbers) if self.better == "least" else max(numbers)
        return tuple(place for place, value in enumerate(self.values) if value == goal)


def figures(plans: Sequence[Planned]) -> tuple[Figure, ...]:
    """Every figure that says something of some plan. Plans of different scenarios are not ranked."""
    found = (
        Figure("proof", "", tuple(planned.plan.solver.status for planned in plans)),
        *_tiers(plans),
        *_scores(plans),
        *(_counted(kind, plans, count, better) for kind, count, better in COUNTS),
        Figure("first_start", "", tuple(_first_start(planned) for planned in plans)),
        Figure("last_end", "", tuple(_last_end(planned) for planned in plans)),
        Figure("least_slack", "minutes", tuple(_least_slack(planned) for planned in plans), "most"),
        Figure("busiest_day", "minutes", tuple(max(load(planned).values(), default=0) for planned in plans), "least"),
    )
    told = (figure for figure in found if any(value not in (0, None) for value in figure.values))
    if kinship(plans) == "scenarios":
        return tuple(Figure(each.kind, each.unit, each.values, None, each.name) for each in told)
    return tuple(told)


def _tiers(plans: Sequence[Planned]) -> Iterator[Figure]:
    """The penalty of each tier; it can be ranked where all weigh the same wishes alike."""
    tiers = [{tier.name: tier.objective for tier in planned.plan.solver.tiers} for planned in plans]
    for name in dict.fromkeys(name for each in tiers for name in each if name != TIE_BREAK):
        weights = [_weights(planned, name) for planned in plans]
        alike = all(each == weights[0] for each in weights)
        yield Figure("tier", "", tuple(each.get(name) for each in tiers), "least" if alike else None, name)


def _weights(planned: Planned, tier: str) -> dict[str, int]:
    return {name: score.weight for name, score in planned.plan.scores.items() if score.tier == tier}


def _scores(plans: Sequence[Planned]) -> Iterator[Figure]:
    """Each wish as measured; that which only breaks ties says nothing to anybody."""
    measured = [{name: score for name, score in scores(planned) if score.tier != TIE_BREAK} for planned in plans]
    for name, score in {name: score for each in reversed(measured) for name, score in each.items()}.items():
        yield Figure("wish", score.unit, tuple(_measure(each.get(name)) for each in measured), "least", name)


def _measure(score: Score | None) -> int | None:
    return score.measure if score else None


def _counted(kind: str, plans: Iterable[Planned], count: Callable[[Planned], int], better: Better | None) -> Figure:
    return Figure(kind, "", tuple(count(planned) for planned in plans), better)


def _outcome(outcome: str) -> Callable[[Planned], int]:
    return lambda planned: sum(record.outcome == outcome for record in planned.plan.conferences.values())


def _severity(severity: str) -> Callable[[Planned], int]:
    return lambda planned: sum(finding.severity == severity for finding in planned.plan.findings)


def _people(planned: Planned) -> int:
    return sum(head_count(planned, conference).at_most for conference in planned.plan.conferences)


def _without_hall(planned: Planned) -> int:
    return sum(
        hall is None and not planned.scenario.conferences[name].sites[site].without_hall
        for name, record in planned.plan.conferences.items()
        for site, hall in record.sites.items()
    )


COUNTS: tuple[tuple[str, Callable[[Planned], int], Better | None], ...] = (
    ("held", _outcome("held"), None),
    ("merged", _outcome("merged"), None),
    ("skipped", _outcome("skipped"), None),
    ("postponed", _outcome("postponed"), "least"),
    ("people", _people, None),
    ("without_hall", _without_hall, "least"),
    ("warnings", _severity("warning"), "least"),
    ("waivers", lambda planned: len(planned.plan.waivers), "least"),
)


def _first_start(planned: Planned) -> datetime | None:
    return min((record.start for record in planned.plan.conferences.values() if record.start), default=None)


def _last_end(planned: Planned) -> datetime | None:
    return max((record.end for record in planned.plan.conferences.values() if record.end), default=None)


def _least_slack(planned: Planned) -> int | None:
    return min((minutes for minutes in slack(planned).values() if minutes is not None), default=None)


def slack(planned: Planned) -> dict[str, int | None]:
    """The organiser's working minutes between the last preparation and the start of each conference."""
    return {name: reserve(planned.resolved, planned.plan, name) for name in planned.plan.conferences}
