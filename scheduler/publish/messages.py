"""What changed, for those who hold a copy: a file to import, and messages to attach to mail (RFC 5546).

A message concerns one meeting or deadline and one recipient. It asks for no answer, and whoever gets it sees no
other recipient. Nobody is written to about wording: only what is new, called off, or at another time or place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from scheduler.calendars.text import one_line
from scheduler.calendars.writer import Book, bare_head
from scheduler.messages import say
from scheduler.plan.file_names import file_names
from scheduler.plan.origin import resolved_of
from scheduler.publish.document import written
from scheduler.publish.marks import MARK
from scheduler.publish.organisers import ORGANISER
from scheduler.rfc5545 import VEVENT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scheduler.plan import Plan
    from scheduler.publish.items import Item
    from scheduler.publish.publication import Publication
    from scheduler.publish.revision import Decision
    from scheduler.scenario.nouns import Unit

Method = Literal["REQUEST", "CANCEL"]

CHANGES = ("new", "changed", "cancelled")
UNIT = "units/"
_OURS = {MARK: None, ORGANISER: None}
_PART = "CUTYPE=GROUP;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE"
_MAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+")
_QUOTE, _APOSTROPHE = '"', "'"


@dataclass(frozen=True)
class Messages:
    """Files to attach by their path, one folder for each recipient.

    ``without_address`` are the units that cannot be written to, ``without_sender`` those in whose name nobody can.
    """

    files: Mapping[str, bytes]
    without_address: tuple[str, ...]
    without_sender: tuple[str, ...]


def changes_only(plan: Plan, language: str, publication: Publication) -> bytes | None:
    """A calendar file of the entries that are new, changed or cancelled; None if none is."""
    found = {decision.uid: decision.item.revised(_OURS) for _, decision in publication.of(*CHANGES)}
    if not found:
        return None
    scenario, now = plan.scenario.resolved, resolved_of(plan).now
    name = say(language, "publish.changes_title", title=scenario.title)
    return written(
        Book(name, language, scenario.timezone, now, ()).head(),
        (item.related_within(found) for item in found.values()),
        {},
    )


def messages(plan: Plan, language: str, publication: Publication) -> Messages:
    """A message for each unit about each meeting and deadline that it must hear of, from whoever calls it there."""
    units, head = plan.scenario.resolved.units, bare_head(language)
    letters = list(_letters(units, publication))
    return Messages(
        {letter.path: letter.written(head) for letter in letters if letter.recipient and letter.sender},
        tuple(dict.fromkeys(letter.unit.name for letter in letters if not letter.recipient)),
        tuple(dict.fromkeys(letter.item.shown("SUMMARY") for letter in letters if not letter.sender)),
    )


@dataclass(frozen=True)
class _Letter:
    """A message to one unit about one entry, from the unit that calls it there, if it is known.

    ``alive`` if the entry takes place without the recipient.
    """

    path: str
    method: Method
    item: Item
    unit: Unit
    organiser: Unit | None
    alive: bool

    @property
    def recipient(self) -> str | None:
        """The address to write to."""
        return _address(self.unit)

    @property
    def sender(self) -> str | None:
        """The address in whose name to write."""
        return _address(self.organiser) if self.organiser else None

    def written(self, head: bytes) -> bytes:
        """The file: what takes place without the recipient is not told as cancelled (RFC 5546, 3.2.5)."""
        assert self.organiser is not None
        lines = {
            **_OURS,
            "ORGANIZER": f"ORGANIZER;{_name(self.organiser)}:mailto:{self.sender}",
            "ATTENDEE": f"ATTENDEE;{_name(self.unit)};{_PART}:mailto:{self.recipient}",
            **({"STATUS": None} if self.method == "CANCEL" and self.alive else {}),
        }
        return written(head + f"METHOD:{self.method}\r\n".encode(), [self.item.revised(lines)], {})


def _letters(units: Mapping[str, Unit], publication: Publication) -> Iterator[_Letter]:
    """Every message there is reason to write, in the order of the units and of time."""
    alive = {each.uid for _, each in publication.of("new", "changed", "unchanged") if not each.item.cancelled}
    folders = {UNIT + name: unit for unit, name in file_names(units).items()}
    for path, unit in folders.items():
        told = (each for each in publication.decisions.get(path, ()) if _is_news(each, unit))
        for number, each in enumerate(sorted(told, key=lambda each: (str(each.item.instant("DTSTART")), each.uid)), 1):
            organiser = units.get(each.item.text(ORGANISER))
            method: Method = "CANCEL" if each.kind == "cancelled" else "REQUEST"
            file = f"{path.removeprefix(UNIT)}/{number:02}-{method.lower()}.ics"
            yield _Letter(file, method, each.item, units[unit], organiser, each.uid in alive)


def _is_news(decision: Decision, unit: str) -> bool:
    """Whether a change of a meeting or deadline is one that a unit must hear of; it need not write to itself."""
    if decision.kind not in CHANGES or decision.item.kind != VEVENT or decision.item.text(ORGANISER) == unit:
        return False
    return decision.before is None or decision.item.sequence > decision.before.sequence


def _address(unit: Unit) -> str | None:
    """The address of a unit, if it has one to which mail can go."""
    return unit.email if unit.email and _MAIL.fullmatch(unit.email) else None


def _name(unit: Unit) -> str:
    return f'CN="{one_line(unit.name).replace(_QUOTE, _APOSTROPHE)}"'
