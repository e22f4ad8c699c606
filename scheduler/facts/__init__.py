"""What a plan says, row by row and in no language: pure functions of it.

Calendars, reports, sheets and pages all tell these same facts.
"""

from scheduler.facts.chain import Link, critical_chain
from scheduler.facts.concerns import Concerns, Selection, concerns
from scheduler.facts.conferences import (
    AttendanceRow,
    Chosen,
    ConferenceFacts,
    PartRow,
    SiteRow,
    conferences,
)
from scheduler.facts.planned import Planned, Several
from scheduler.facts.scores import scores
from scheduler.facts.seats import GroupSeats, HeadCount, groups, head_count
from scheduler.facts.sittings import Sitting
from scheduler.facts.worklists import (
    TimelineRow,
    WorkRow,
    timeline,
    units_with_work,
    worklist,
)

__all__ = [
    "AttendanceRow",
    "Chosen",
    "Concerns",
    "ConferenceFacts",
    "GroupSeats",
    "HeadCount",
    "Link",
    "PartRow",
    "Planned",
    "Selection",
    "Several",
    "SiteRow",
    "Sitting",
    "TimelineRow",
    "WorkRow",
    "concerns",
    "conferences",
    "critical_chain",
    "groups",
    "head_count",
    "scores",
    "timeline",
    "units_with_work",
    "worklist",
]
