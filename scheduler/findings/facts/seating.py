"""How many people take seats, at a conference and at each of its sites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.people import SEATED, Range, overlaps, people_of_kinds

if TYPE_CHECKING:
    from scheduler.scenario.resolved import Resolved


def seated(resolved: Resolved, conference: str) -> Range:
    """How many people take seats: what the groups bring, within what the total leaves for them."""
    people = people_of_kinds(resolved, conference, SEATED)
    total = resolved.conference(conference).total
    if total is None or not set(SEATED).issubset(total.counts):
        return people
    others = [kind for kind in total.counts if kind not in SEATED]
    both = people & (Range.of(total.people) - people_of_kinds(resolved, conference, others))
    return both or people


def least_at_site(resolved: Resolved, conference: str, site: str) -> int:
    """How many people are sure to sit at one site."""
    if len(resolved.conference(conference).sites) == 1:
        return seated(resolved, conference).at_least
    groups = {name: g for name, g in resolved.counted_groups(conference).items() if g.seated}
    shares = [share for name in groups for share in resolved.shares(conference, name) if share.site == site]
    twice = sum(
        overlap.people.at_least if overlap.people.at_most is None else overlap.people.at_most
        for overlap in overlaps(resolved.conference(conference), groups)
    )
    return max(0, sum(share.at_least for share in shares) - twice)


def least_gathered(resolved: Resolved, conference: str, site: str) -> int:
    """How many people a cap on gatherings has to allow at one site: everybody, seated or not.

    People perhaps counted in two groups count twice, as in the rule itself: nobody can rely on the overlap.
    """
    return sum(_least_of(resolved, conference, group, site) for group in resolved.counted_groups(conference))


def _least_of(resolved: Resolved, conference: str, group: str, site: str) -> int:
    shares = resolved.shares(conference, group)
    here = sum(share.at_least for share in shares if share.site == site)
    stated = resolved.conference(conference).delegates[group].count
    if stated is None or any(share.site != site for share in shares):
        return here
    return max(here, stated.at_least)
