"""People: somebody goes instead, makes themselves free, or is not needed after all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.explain.ways_out.change import Change, Patch, Step, Telling, together, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scheduler.explain.atoms import Atom
    from scheduler.explain.statements import Speech
    from scheduler.explain.ways_out.given import Given

KNOWN_DEPUTY, COLLEAGUE, EACH_RANK = 10, 14, 1
FREED = 40
NOT_NEEDED = 50

MOST_DEPUTIES = 6


def deputy(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Send somebody else: a known deputy, or a colleague of the same unit."""
    for conference, person in _wanted(given, atoms):
        for rank, (other, weight) in enumerate(_others(given, conference, person)):
            stands_in = _may_stand_in(given, conference, person, other)
            patch = together(stands_in, _named(given, conference, person, other))
            if patch:
                loosely = together(stands_in, _named(given, conference, person, None))
                step = Step(weight + EACH_RANK * rank, patch, _stands_in(conference, person, other), loosely)
                yield Change("deputy", (conference, person, other), (step,))


def _wanted(given: Given, atoms: Sequence[Atom]) -> Iterator[tuple[str, str]]:
    """Whom a conflict wants at which conference."""
    found = [(conference, person) for conference, person, _ in given.about(atoms, "person_available")]
    for person, first, then in given.about(atoms, "person_no_overlap"):
        found += [(first, person), (then, person)]
    for conference, requirement in given.about(atoms, "attendance"):
        found += [(conference, person) for person in given.scenario.conferences[conference].attend[requirement].of]
    yield from dict.fromkeys(found)


def _others(given: Given, conference: str, person: str) -> list[tuple[str, int]]:
    """Who might go instead, with what that weighs, the likeliest first."""
    known = given.scenario.people[person]
    people = given.scenario.people
    colleagues = [name for name, each in people.items() if known.unit is not None and each.unit == known.unit]
    others = [(name, KNOWN_DEPUTY) for name in known.deputies]
    others += [(name, COLLEAGUE) for name in colleagues if name not in known.deputies]
    there = given.resolved.always_there(conference)
    return [(name, weight) for name, weight in others if name != person and name not in there][:MOST_DEPUTIES]


def _may_stand_in(given: Given, conference: str, person: str, other: str) -> Patch:
    """Let one person be the deputy of another wherever that one is required."""
    patches = []
    for name, required in given.scenario.conferences[conference].attend.items():
        known = given.resolved.candidates(conference, name)
        if person in required.of and other not in known:
            deputies = [each for each in known if each not in required.of]
            path = ("conferences", conference, "attend", name)
            patches.append(given.amend(path, deputies=[*deputies, other]))
    return together(*patches)


def _named(given: Given, conference: str, person: str, other: str | None) -> Patch:
    """Name another person, or nobody, where one is named among those who come or as the chair."""
    noun, path = given.scenario.conferences[conference], ("conferences", conference)
    patches = []
    for name, group in noun.delegates.items():
        if person in group.people:
            named = [other if each == person else each for each in group.people]
            people = [each for each in named if each is not None]
            patches.append(given.amend((*path, "delegates", name), people=people))
    if noun.chair == person:
        patches.append(given.amend(path, chair=other))
    return together(*patches)


def _stands_in(conference: str, person: str, other: str) -> Telling:
    return lambda speech: told(
        speech,
        "deputy",
        deputy=speech.name(other),
        conference=speech.name(conference),
        person=speech.name(person),
    )


def free_person(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Ask somebody who is away to come all the same."""
    for conference, person, key in given.about(atoms, "person_available"):
        path = ("people", person, "away", key)
        # What stands in somebody's calendar stays there; that it does not keep them away is for the scenario to say.
        patch = given.clear(path) or given.waive("person_available", (conference, person, key), "reason_freed")
        if patch:
            yield Change("free_person", (person, key), (Step(given.eased(FREED, path), patch, _freed(person, key)),))


def _freed(person: str, key: str) -> Telling:
    def telling(speech: Speech) -> str:
        away = speech.scenario.people[person].away[key]
        when = speech.written(away.when) if away.when is not None else ""
        return told(speech, "free_person", person=speech.name(person), time=when).replace("  ", " ").strip()

    return telling


def not_needed(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Do with one person fewer of those who must be there."""
    for conference, requirement in _requirements(given, atoms):
        required = given.scenario.conferences[conference].attend[requirement]
        path = ("conferences", conference, "attend", requirement)
        left = required.at_least - 1
        patch = given.amend(path, at_least=left) if left else given.clear(path)
        if patch:
            step = Step(given.eased(NOT_NEEDED, path), patch, _not_needed(conference, requirement, left))
            yield Change("not_needed", (conference, requirement), (step,))


def _requirements(given: Given, atoms: Sequence[Atom]) -> Iterator[tuple[str, str]]:
    """The requirements that a conflict is about: named, or met by somebody it names."""
    found = list(given.about(atoms, "attendance"))
    for conference, person in _wanted(given, atoms):
        attend = given.scenario.conferences[conference].attend
        found += [(conference, name) for name in attend if person in given.resolved.candidates(conference, name)]
    for conference, requirement in dict.fromkeys(found):
        yield conference, requirement


def _not_needed(conference: str, requirement: str, left: int) -> Telling:
    def telling(speech: Speech) -> str:
        people = speech.names(speech.conference(conference).attend[requirement].of)
        entry = "fewer_needed" if left else "not_needed"
        return told(speech, entry, conference=speech.name(conference), people=people, count=left)

    return telling


def left_out(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Go without somebody who was named among those who come."""
    for conference, person in _wanted(given, atoms):
        patch = _named(given, conference, person, None)
        if patch:
            yield Change("left_out", (conference, person), (Step(NOT_NEEDED, patch, _left_out(conference, person)),))


def _left_out(conference: str, person: str) -> Telling:
    return lambda speech: told(speech, "left_out", conference=speech.name(conference), person=speech.name(person))
