"""What the planner writes: scenario files, from text to a scenario in normal form."""

from __future__ import annotations

from scheduler.scenario.echo import Reading, readings
from scheduler.scenario.loading import decided_in_all_variants, load, load_all, variants
from scheduler.scenario.resolved import Resolved

__all__ = ["Reading", "Resolved", "decided_in_all_variants", "load", "load_all", "readings", "variants"]
