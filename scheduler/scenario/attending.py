"""Who attends what: those who are there in any case, those who may be chosen, which parts, at which site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.scenario.fanned_sites import site_of, sites_named

if TYPE_CHECKING:
    from scheduler.scenario.nouns import Requirement, Scenario


@dataclass(frozen=True)
class Attending:
    """A scenario in normal form, asked who attends its conferences."""

    scenario: Scenario

    def candidates(self, conference: str, requirement: str) -> tuple[str, ...]:
        """Who may go for a requirement: those named first, then their deputies in order."""
        required: Requirement = self.scenario.conferences[conference].attend[requirement]
        return tuple(dict.fromkeys((*required.of, *(d for p in required.of for d in self.deputies(required, p)))))

    def deputies(self, required: Requirement, person: str) -> tuple[str, ...]:
        """Who may stand in for a person here: as the requirement says, else as the person's own entry does."""
        if required.deputies is not None:
            return required.deputies
        known = self.scenario.people.get(person)
        return known.deputies if known else ()

    def always_there(self, conference: str) -> tuple[str, ...]:
        """The people who attend without any choice: named members of its groups, and its chair if a person."""
        given = self.scenario.conferences[conference]
        named = [person for group in given.delegates.values() for person in group.people]
        chair = [given.chair] if given.chair in self.scenario.people else []
        return tuple(dict.fromkeys([*named, *chair]))

    def may_attend(self, conference: str) -> tuple[str, ...]:
        """Everybody who attends a conference or may: those always there, and the candidates of its requirements."""
        attend = self.scenario.conferences[conference].attend
        choices = [person for requirement in attend for person in self.candidates(conference, requirement)]
        return tuple(dict.fromkeys([*self.always_there(conference), *choices]))

    def parts_attended(self, conference: str, requirement: str | None = None) -> tuple[str, ...]:
        """The parts that those who meet a requirement attend: as stated, else every session (or all parts)."""
        given = self.scenario.conferences[conference]
        stated = given.attend[requirement].parts if requirement else None
        sessions = tuple(name for name, part in given.parts.items() if part.kind == "session")
        return stated if stated is not None else sessions or tuple(given.parts)

    def parts_open_to(self, conference: str, person: str) -> tuple[str, ...]:
        """The parts of a conference that a person attends or may attend, in order."""
        given = self.scenario.conferences[conference]
        open_to = [name for name in given.attend if person in self.candidates(conference, name)]
        reasons = [*open_to, *([None] if person in self.always_there(conference) else [])]
        attended = {part for requirement in reasons for part in self.parts_attended(conference, requirement)}
        return tuple(part for part in given.parts if part in attended)

    def site_for(self, conference: str, part: str, person: str) -> str | None:
        """The site at which a person attends a part: as a group or requirement says, else the part's first site.

        Of sites made for each unit, it is that of the person's own. None for a part that uses no site.
        """
        given = self.scenario.conferences[conference]
        sites = given.parts[part].sites
        used = tuple(given.sites) if sites is None else sites
        said = [group.sites for group in given.delegates.values() if person in group.people and group.sites]
        said += [
            sites_named(given.sites, required.site)
            for name, required in given.attend.items()
            if required.site and person in self.candidates(conference, name)
        ]
        known = self.scenario.people.get(person)
        own = [site_of(each, known.unit if known else None) for each in said]
        return next((site for site in (*own, *used) if site in used), None)
