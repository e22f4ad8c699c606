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
from scheduler.facts.half_days import HalfDay, half_day, half_days
from scheduler.facts.invitations import Invitation, invitations
from scheduler.facts.load import load
from scheduler.facts.names import PersonName
from scheduler.facts.occupancy import HallUse, hall_uses
from scheduler.facts.planned import Planned, Several
from scheduler.facts.scores import scores
from scheduler.facts.seating import Seating, seating
from scheduler.facts.seats import GroupSeats, HeadCount, groups, head_count
from scheduler.facts.sendings import Sending
from scheduler.facts.sittings import Sitting
from scheduler.facts.week import Week, WeekRow, weeks
from scheduler.facts.worklists import (
    TimelineRow,
    WorkRow,
    timeline,
    units_with_work,
    work,
    worklist,
)

__all__ = [
    "AttendanceRow",
    "Chosen",
    "Concerns",
    "ConferenceFacts",
    "GroupSeats",
    "HalfDay",
    "HallUse",
    "HeadCount",
    "Invitation",
    "Link",
    "PartRow",
    "PersonName",
    "Planned",
    "Seating",
    "Selection",
    "Sending",
    "Several",
    "SiteRow",
    "Sitting",
    "TimelineRow",
    "Week",
    "WeekRow",
    "WorkRow",
    "concerns",
    "conferences",
    "critical_chain",
    "groups",
    "half_day",
    "half_days",
    "hall_uses",
    "head_count",
    "invitations",
    "load",
    "scores",
    "seating",
    "timeline",
    "units_with_work",
    "weeks",
    "work",
    "worklist",
]
