"""The time zones of a calendar: as the file itself defines them, else by the name everybody knows (RFC 5545, 3.6.5).

A name that the file does not define may be one of the time zone database, or one that Windows uses.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING

from scheduler.busy.components import one
from scheduler.busy.file_zones import FileZone
from scheduler.busy.known_zones import known_zone
from scheduler.busy.lines import FaultError
from scheduler.rfc5545 import VTIMEZONE

if TYPE_CHECKING:
    from scheduler.rfc5545 import Component, Line


@dataclass
class Zones:
    """The zones that a calendar defines, and the one in which its floating times hang, if it says so."""

    defined: dict[str, Component] = field(default_factory=dict)
    usual: tzinfo | None = None
    _made: dict[str, tzinfo | FaultError] = field(default_factory=dict)

    @classmethod
    def of(cls, calendar: Component) -> Zones:
        """The zones of a calendar; what it defines twice counts as first defined."""
        zones = cls()
        for component in calendar.inside:
            name = one(component, "TZID") if component.name == VTIMEZONE else None
            if name:
                zones.defined.setdefault(name.value, component)
        usual = one(calendar, "X-WR-TIMEZONE")
        zones.usual = zones._zone(usual.value, usual) if usual and usual.value else None
        return zones

    def named(self, line: Line) -> tzinfo | None:
        """The zone that a property names, else the one of floating times; ``FaultError`` if nobody knows it."""
        name = line.parameters.get("TZID")
        return self._zone(name, line) if name else self.usual

    def of_start(self, start: date) -> tzinfo | None:
        """The zone that a start hangs in, for what is said beside it."""
        return start.tzinfo if isinstance(start, datetime) else self.usual

    def _zone(self, name: str, line: Line) -> tzinfo:
        if name not in self._made:
            self._made[name] = self._made_of(name)
        made = self._made[name]
        if isinstance(made, FaultError):
            raise made if made.line else FaultError(made.key, line.number, name=line.name)
        return made

    def _made_of(self, name: str) -> tzinfo | FaultError:
        """The zone, or what is wrong with it: that is looked into once, however many entries use it."""
        try:
            known = FileZone.of(self.defined[name]) if name in self.defined else known_zone(name)
        except FaultError as fault:
            return fault
        return known or FaultError("zone_undefined")
