"""How many people the rules of a conflict bring together, against how many they allow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scheduler.explain.atoms import Atom
    from scheduler.scenario.resolved import Resolved


@dataclass(frozen=True)
class Excess:
    """The people of some groups of a conference, at least, against the most allowed; ``all_people`` of all its groups.

    For a head-count that is not reached the other way round: ``short`` people are missing even if all come. There is
    ``room`` if it is not for want of seats: some hall would take all of them.
    """

    conference: str
    people: int
    allowed: int
    all_people: int
    short: bool = False
    room: bool = False

    @property
    def over(self) -> int:
        """By how many people the groups are too many, or too few."""
        return self.allowed - self.people if self.short else self.people - self.allowed

    @property
    def over_in_all(self) -> int:
        """By how many people the whole conference is too large."""
        return self.all_people - self.allowed


def group_range(resolved: Resolved, conference: str, group: str) -> tuple[int, int | None]:
    """How many people of a group come, at least and at most: by the units that send them, and by its own count."""
    shares = resolved.shares(conference, group)
    count = resolved.conference(conference).delegates[group].count
    least, most = sum(share.at_least for share in shares), sum(share.at_most for share in shares)
    if count is None:
        return least, most
    return max(least, count.at_least), most if count.at_most is None else min(most, count.at_most)


def excesses(resolved: Resolved, atoms: Sequence[Atom]) -> Iterator[Excess]:
    """The sums behind a conflict about sizes of groups: each group counted with its least, or with its most."""
    for conference, groups in _groups(atoms).items():
        for allowed, everybody, rule in _limits(resolved, conference, atoms):
            counted = [group for group in groups if group in everybody]
            least, whole = _least(resolved, conference, counted), _least(resolved, conference, everybody)
            if least > allowed:
                room = rule == "attendance_cap" and _has_room(resolved, conference, whole)
                yield Excess(conference, least, allowed, whole, room=room)
        yield from _shortage(resolved, conference, groups, atoms)


def _groups(atoms: Sequence[Atom]) -> dict[str, list[str]]:
    """The groups whose sizes take part in a conflict, by conference."""
    found: dict[str, list[str]] = {}
    for atom in atoms:
        if atom.constraint == "group_size":
            conference, group = atom.subject
            found.setdefault(conference, []).append(group)
    return found


def _limits(resolved: Resolved, conference: str, atoms: Sequence[Atom]) -> Iterator[tuple[int, list[str], str]]:
    """The most people that the other atoms allow, each with the groups that count towards it, and the rule.

    Where people are spread over sites, or a head-count may be met by overlaps, there is no such plain sum.
    """
    given, counted = resolved.conference(conference), resolved.counted_groups(conference)
    for atom in atoms:
        if atom.subject[:1] != (conference,):
            continue
        if atom.constraint == "attendance_cap" and len(given.sites) == 1:
            yield resolved.scenario.restrictions[atom.subject[2]].at_most or 0, list(counted), atom.constraint
        if atom.constraint == "hall_capacity" and len(given.sites) == 1:
            seats = [resolved.scenario.halls[hall].seats for hall in resolved.halls(*atom.subject)]
            known = [each for each in seats if each is not None]
            if len(known) == len(seats):
                yield max(known), [name for name, group in counted.items() if group.seated], atom.constraint
        if atom.constraint == "head_count" and given.total and given.total.people.at_most is not None:
            twice = [overlap.people.at_most for overlap in given.overlaps]
            if None not in twice:
                most = given.total.people.at_most + sum(each or 0 for each in twice)
                yield (
                    most,
                    [name for name, group in counted.items() if group.kind in given.total.counts],
                    atom.constraint,
                )


def _has_room(resolved: Resolved, conference: str, people: int) -> bool:
    """Whether some hall of a conference's only site has seats for so many, and no order leaves it fewer."""
    (site,) = resolved.conference(conference).sites
    return any(
        (resolved.scenario.halls[hall].seats or 0) >= people
        and all(order.seat_factor is None for order in resolved.restrictions(conference, site, hall).values())
        for hall in resolved.halls(conference, site)
    )


def _least(resolved: Resolved, conference: str, groups: Sequence[str]) -> int:
    return sum(group_range(resolved, conference, group)[0] for group in groups)


def _shortage(resolved: Resolved, conference: str, groups: Sequence[str], atoms: Sequence[Atom]) -> Iterator[Excess]:
    """A head-count that all groups together, each with as many as may come, do not reach."""
    total = resolved.conference(conference).total
    if total is None or not any(atom == ("head_count", (conference,)) for atom in atoms):
        return
    tops = [group_range(resolved, conference, group)[1] for group in groups]
    most = sum(top or 0 for top in tops)
    if None not in tops and most < total.people.at_least:
        yield Excess(conference, most, total.people.at_least, most, short=True)
