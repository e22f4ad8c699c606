"""Where things happen: places, the ways between them, halls, and what restricts gatherings."""

from __future__ import annotations

from pydantic import ConfigDict, Field

from scheduler.scenario.grammar import DurationOrZero, Period, Window
from scheduler.scenario.nouns.busy import BusyCalendars, ReadFrom
from scheduler.scenario.nouns.noun import Named, Noun, Stated
from scheduler.scenario.reading.ids import Key, PlaceId, UnitId
from scheduler.scenario.short_forms import TEXT, bare_text, or_short


class Place(Named):
    """A spot on the map that halls stand on and people travel between."""

    address: str | None = None
    territory: UnitId | None = Field(default=None, description="The unit whose territory it lies in")
    timezone: str | None = None


class Travel(Noun):
    """Least travel times between places; a pair not listed takes the default, one place to itself nothing."""

    default: DurationOrZero = Field(default=DurationOrZero(0))
    between: dict[PlaceId, dict[PlaceId, DurationOrZero]] = Field(
        default={}, description="From a place to another; the way back takes as long unless it is listed"
    )
    inside: dict[Key, DurationOrZero] = Field(
        default={}, description="Instead of the default between two places of one included scenario, by its prefix"
    )

    def minutes(self, origin: str | None, destination: str | None) -> int:
        """Travel time in minutes; unknown places are not travelled to."""
        if origin is None or destination is None or origin == destination:
            return 0
        for a, b in ((origin, destination), (destination, origin)):
            if b in self.between.get(a, {}):
                return self.between[a][b].minutes
        return self._usual(origin, destination).minutes

    def _usual(self, origin: str, destination: str) -> DurationOrZero:
        """The default of the innermost included scenario that both places belong to."""
        around = [each for each in self.inside if origin.startswith(f"{each}.") and destination.startswith(f"{each}.")]
        return self.inside[max(around, key=len)] if around else self.default


class Closure(Stated):
    """A time when a hall cannot be used, and why."""

    model_config = ConfigDict(json_schema_extra=or_short(TEXT))

    when: Window
    reason: str | None = None
    read_from: ReadFrom = None

    _short_form = bare_text("when")


class Hall(Named):
    """A room that hosts one conference at a time, with the time it takes to set up and clear."""

    place: PlaceId | None = None
    seats: int | None = Field(default=None, ge=1, le=1_000_000, description="Not limited if left out")
    features: tuple[str, ...] = Field(default=(), description="What it offers: sound, video link, stage ...")
    setup: DurationOrZero = Field(default=DurationOrZero(0))
    teardown: DurationOrZero = Field(default=DurationOrZero(0))
    owner: UnitId | None = Field(default=None, description="The unit it belongs to")
    closed: dict[str, Closure] = Field(default={}, description="When it cannot be used, each with an id")
    busy: BusyCalendars = {}


class Restriction(Stated):
    """What an authority imposes on gatherings, somewhere, for a while: an epidemic order, a security rule."""

    name: str | None = None
    during: Period
    territory: UnitId | None = Field(default=None, description="Where it holds; everywhere if left out")
    suspend: bool = Field(default=False, description="No conference at all")
    at_most: int | None = Field(default=None, ge=1, description="The most people in one place")
    seat_factor: int | None = Field(default=None, ge=1, le=100, description="The share of seats that may be used, in %")
    reason: str | None = None
