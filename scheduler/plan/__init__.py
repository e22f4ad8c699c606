"""What the planner gets: records of decisions, and the JSON they travel in."""

from scheduler.plan.records import (
    Basis,
    Before,
    ConferenceRecord,
    FindingRecord,
    Origin,
    Outcome,
    Plan,
    Score,
    Solver,
    Span,
    TaskRecord,
    Tier,
    WaiverRecord,
    Work,
)

__all__ = [
    "Basis",
    "Before",
    "ConferenceRecord",
    "FindingRecord",
    "Origin",
    "Outcome",
    "Plan",
    "Score",
    "Solver",
    "Span",
    "TaskRecord",
    "Tier",
    "WaiverRecord",
    "Work",
]
