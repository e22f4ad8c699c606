"""Plans to choose from, as they are told: what each is, which profiles have none, and what is proved."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Literal

from scheduler.alternatives.likeness import dates
from scheduler.alternatives.measures import measures

if TYPE_CHECKING:
    from scheduler.alternatives.likeness import Level
    from scheduler.alternatives.measures import Dominance
    from scheduler.alternatives.profiles import Profile
    from scheduler.plan import Plan

BASE = "base"
OTHER = "other"


@dataclass(frozen=True)
class Alternative:
    """A plan under a name of its own, and what is known of it.

    ``proved`` says of the scenario's own that it is optimal, of a profile's that none is better at the profile, of
    one found for its difference that none differs more from those found before, within what wishes may be missed by.
    """

    name: str
    plan: Plan
    proved: bool
    profile: Profile | None = None
    dominated_by: Dominance | None = None

    @property
    def is_other(self) -> bool:
        """Whether it was found for its difference."""
        return self.profile is None and self.name != BASE

    @property
    def measures(self) -> dict[str, int]:
        """How far it misses each wish."""
        return measures(self.plan)


@dataclass(frozen=True)
class Dropped:
    """A profile without a plan of its own, and why.

    The plan called ``by`` is as good (``proved`` if none is better at the profile), or better all round, or nobody is
    told anything else by it; or there is no room among those on other dates; or the limits left no time.
    """

    profile: Profile
    why: Literal["equal", "alike", "dominated", "no_room", "not_searched"]
    by: str | None = None
    proved: bool = False


@dataclass(frozen=True)
class Alternatives:
    """Plans to choose from, the scenario's own first.

    ``exhausted`` are the levels at which it is proved that no further plan differs from all those there are, within
    what may be missed of each wish. ``complete`` unless the limits or Ctrl-C ended the search for more.
    """

    plans: tuple[Alternative, ...]
    dropped: tuple[Dropped, ...]
    exhausted: tuple[Level, ...] = ()
    complete: bool = True
    interrupted: bool = False

    @property
    def same_dates(self) -> tuple[tuple[str, str], ...]:
        """Every two plans with all conferences on the same dates."""
        days = [(each.name, dates(each.plan)) for each in self.plans]
        return tuple((one, other) for (one, ours), (other, theirs) in combinations(days, 2) if ours == theirs)
