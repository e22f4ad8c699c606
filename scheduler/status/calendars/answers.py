"""What invited people answer (RFC 5545, 3.2.12), known by the addresses of the scenario's people and units.

Neither an address nor a name that only a calendar has goes any further.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from scheduler.busy.attendees import address_of, plain_address
from scheduler.status.calendars.moved import was_at_another
from scheduler.status.returned import Reply

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from scheduler.facts import Planned, Sitting
    from scheduler.rfc5545 import Line
    from scheduler.status.calendars.entries import Entry
    from scheduler.status.returned import Answer, Subject

ANSWERS = ("accepted", "tentative", "declined", "delegated")
SCHEME = "mailto:"


@dataclass(frozen=True)
class AddressBook:
    """Who has which address: people first, then units."""

    owners: Mapping[str, str]

    @classmethod
    def of(cls, planned: Planned) -> AddressBook:
        """The addresses that a scenario gives."""
        scenario = planned.scenario
        units = {unit.email.casefold(): name for name, unit in scenario.units.items() if unit.email}
        people = {person.email.casefold(): name for name, person in scenario.people.items() if person.email}
        return cls({**units, **people})

    def replies(self, entries: Iterable[Entry], required: Mapping[Sitting, Collection[str | None]]) -> Iterator[Reply]:
        """Everybody's last answer, of copies that come in the order of their revision, the last first.

        One to an earlier edition, which had the sitting at another time, is none to this one.
        """
        answered: set[tuple[Subject, str]] = set()
        current = (each for each in entries if isinstance(each.of, str) or not was_at_another(each, each.of.start))
        for entry in current:
            for line in entry.component.all("ATTENDEE"):
                answer, address = line.parameters.get("PARTSTAT", "").casefold(), address_of(line)
                if answer in ANSWERS and (entry.of, address) not in answered:
                    answered.add((entry.of, address))
                    yield self._reply(entry.of, line, cast("Answer", answer), required)

    def _reply(
        self, of: Subject, line: Line, answer: Answer, required: Mapping[Sitting, Collection[str | None]]
    ) -> Reply:
        who, to = self.owners.get(address_of(line)), plain_address(line.parameters.get("DELEGATED-TO", ""))
        called = () if isinstance(of, str) else required.get(of, ())
        return Reply(of, who, answer, self.owners.get(to), who in called)
