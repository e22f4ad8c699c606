"""Another hall: one that there is, one to be found with so many seats, one opened or cleared faster for the day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scheduler.explain.numbers import group_range
from scheduler.explain.ways_out.change import Change, Step, Telling, together, told
from scheduler.messages import say
from scheduler.scenario.grammar import DurationOrZero
from scheduler.scenario.reading.ids import suggested_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scheduler.explain.atoms import Atom
    from scheduler.explain.ways_out.given import Given
    from scheduler.scenario.reading import KeyPath

ANOTHER_HALL = 14
ELSEWHERE = 6
TO_FIND, EACH_SEAT = 34, 1
OPENED = 45
FASTER, EACH_QUARTER = 16, 4
WITHOUT = 40

MOST_HALLS = 6
QUARTER = 15


def another_hall(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Take another hall of the scenario; one elsewhere weighs more."""
    for conference, site in _sites(given, atoms):
        known = given.resolved.halls(conference, site)
        home = given.resolved.place_of_hall(known[0])
        others = [name for name in given.scenario.halls if name not in known and _near(given, name, home)]
        others.sort(key=lambda name: (given.scenario.halls[name].place != home, given.scenario.halls[name].seats or 0))
        for hall in [name for name in others if _seats_enough(given, conference, site, name)][:MOST_HALLS]:
            path = ("conferences", conference, "sites", site)
            elsewhere = ELSEWHERE if given.scenario.halls[hall].place != home else 0
            step = Step(
                given.eased(ANOTHER_HALL + elsewhere, path),
                given.amend(path, halls=[hall]),
                _another_hall(conference, site, hall),
                given.amend(path, halls=[*known, hall]),
            )
            yield Change("another_hall", (conference, site, hall), (step,))


def _another_hall(conference: str, site: str, hall: str) -> Telling:
    return lambda speech: told(speech, "another_hall", site=speech.site(conference, site), hall=speech.name(hall))


def hall_to_find(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Find a hall at the same place with so many more seats than the largest that is open, and all that is needed."""
    shut = {hall for _, _, hall, _ in given.about(atoms, "hall_open")}
    for conference, site in _sites(given, atoms, orders=False):
        halls = given.resolved.halls(conference, site)
        seats = [given.scenario.halls[hall].seats for hall in halls if hall not in shut or shut >= {*halls}]
        known = [each for each in seats if each is not None]
        largest = max(known) if len(known) == len(seats) else None
        most = 2 * max(_people(given, conference, site), largest or 0)
        sizes = [None] if largest is None else [*range(largest, most + 1)]
        yield Change(
            "hall_to_find", (conference, site), tuple(_find(given, conference, site, size, largest) for size in sizes)
        )


def _find(given: Given, conference: str, site: str, size: int | None, largest: int | None) -> Step:
    known = given.resolved.halls(conference, site)
    added = {"halls": {_id_to_find(given, conference, site): _hall_to_find(given, conference, site, size)}}
    path: KeyPath = ("conferences", conference, "sites", site)
    more = (size or 0) - (largest or 0)
    new = [*added["halls"]]
    return Step(
        TO_FIND + EACH_SEAT * more,
        together(added, given.amend(path, halls=new)),
        _to_find(conference, site, size, more),
        together(added, given.amend(path, halls=[*known, *new])),
    )


def _id_to_find(given: Given, conference: str, site: str) -> str:
    return suggested_id(f"{say(given.scenario.language, 'repairs.hall_to_find_id')} {conference} {site}")


def _hall_to_find(given: Given, conference: str, site: str, size: int | None) -> dict[str, Any]:
    """A hall with what is required, that takes as long to set up and clear as the largest one considered."""
    known = given.resolved.halls(conference, site)
    like = given.scenario.halls[max(known, key=lambda hall: given.scenario.halls[hall].seats or 0)]
    required = given.scenario.conferences[conference].sites[site].required
    hall = {
        "name": say(
            given.scenario.language, "repairs.hall_to_find_name", conference=given.resolved.name_of(conference)
        ),
        "place": given.resolved.place_of_hall(known[0]),
        "seats": size,
        "features": [*required] or None,
        "setup": str(like.setup),
        "teardown": str(like.teardown),
        "tentative": True,
    }
    return {key: value for key, value in hall.items() if value is not None}


def _to_find(conference: str, site: str, size: int | None, more: int) -> Telling:
    entry = "hall_to_find_any" if size is None else "hall_to_find_larger" if more else "hall_to_find_alike"
    return lambda speech: told(speech, entry, site=speech.site(conference, site), seats=size, count=more)


def open_hall(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Ask for a hall to be opened when it is closed."""
    for conference, site, hall, key in given.about(atoms, "hall_open"):
        path = ("halls", hall, "closed", key)
        patch = given.clear(path) or given.waive("hall_open", (conference, site, hall, key), "reason_opened")
        if patch:
            eased = given.eased(OPENED, path)
            yield Change("open_hall", (hall, key), (Step(eased, patch, _opened(hall, key)),))


def _opened(hall: str, key: str) -> Telling:
    return lambda speech: told(
        speech,
        "open_hall",
        hall=speech.name(hall),
        time=speech.written(speech.scenario.halls[hall].closed[key].when),
    )


def faster_change(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Set a hall up, or clear it, in less time."""
    for hall in dict.fromkeys(subject[-1] for subject in given.about(atoms, "hall_no_overlap")):
        for kind in ("setup", "teardown"):
            path, now = ("halls", hall, kind), getattr(given.scenario.halls[hall], kind).minutes
            steps = []
            for number, left in enumerate(range(now - QUARTER, -1, -QUARTER), start=1):
                patch = given.put(path, str(DurationOrZero(left)))
                steps.append(Step(given.eased(FASTER + EACH_QUARTER * number, path), patch, _faster(hall, kind, left)))
            yield Change(f"faster_{kind}", (hall,), tuple(steps))


def _faster(hall: str, kind: str, left: int) -> Telling:
    return lambda speech: told(speech, f"faster_{kind}", hall=speech.name(hall), length=speech.minutes(left))


def without_feature(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Do without something that a hall must offer."""
    for conference, site in given.about(atoms, "hall_features"):
        path: KeyPath = ("conferences", conference, "sites", site)
        required = given.scenario.conferences[conference].sites[site].required
        for feature in required:
            patch = given.amend(path, required=[each for each in required if each != feature])
            step = Step(given.eased(WITHOUT, (*path, "required")), patch, _without(conference, site, feature))
            yield Change("without_feature", (conference, site, feature), (step,))


def _without(conference: str, site: str, feature: str) -> Telling:
    return lambda speech: told(speech, "without_feature", site=speech.site(conference, site), feature=feature)


def _sites(given: Given, atoms: Sequence[Atom], *, orders: bool = True) -> Iterator[tuple[str, str]]:
    """The sites that halls are to blame for, where the planner lists their halls; with the orders that bear on them."""
    rules = ["hall_capacity", "hall_features", "hall_open", *(["attendance_cap"] if orders else [])]
    found = [(subject[0], subject[1]) for subject in given.about(atoms, *rules)]
    for first, then, hall in given.about(atoms, "hall_no_overlap"):
        for name in (first, then):
            sites = given.scenario.conferences[name].sites
            found += [(name, site) for site in sites if hall in given.resolved.halls(name, site)]
    for conference, site in dict.fromkeys(found):
        if "/" not in site and given.resolved.halls(conference, site):
            yield conference, site


def _near(given: Given, hall: str, home: str | None) -> bool:
    """Whether a hall stands where another is, or in the same territory."""
    place, places = given.resolved.place_of_hall(hall), given.scenario.places
    if place == home or place not in places or home not in places:
        return place == home
    return (places[place].territory, places[place].timezone) == (places[home].territory, places[home].timezone)


def _seats_enough(given: Given, conference: str, site: str, hall: str) -> bool:
    seats = given.scenario.halls[hall].seats
    return seats is None or seats >= _people(given, conference, site)


def _people(given: Given, conference: str, site: str) -> int:
    """How many people sit at a site and nowhere else, at least."""
    groups = given.resolved.counted_groups(conference)
    there = [name for name, group in groups.items() if group.seated and group.sites == (site,)]
    return sum(group_range(given.resolved, conference, name)[0] for name in there)
