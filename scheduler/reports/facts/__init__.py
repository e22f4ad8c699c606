"""The rows that every report is made of: pure functions of a plan, in no language.

Markdown, and later pages, sheets and documents, print the same rows.
"""

from scheduler.reports.facts.chain import Link, critical_chain
from scheduler.reports.facts.conferences import (
    AttendanceRow,
    Chosen,
    ConferenceFacts,
    PartRow,
    SiteRow,
    conferences,
)
from scheduler.reports.facts.planned import Planned, Several
from scheduler.reports.facts.scores import scores
from scheduler.reports.facts.seats import GroupSeats, HeadCount, groups, head_count
from scheduler.reports.facts.worklists import (
    TimelineRow,
    WorkRow,
    timeline,
    units_with_work,
    worklist,
)

__all__ = [
    "AttendanceRow",
    "Chosen",
    "ConferenceFacts",
    "GroupSeats",
    "HeadCount",
    "Link",
    "PartRow",
    "Planned",
    "Several",
    "SiteRow",
    "TimelineRow",
    "WorkRow",
    "conferences",
    "critical_chain",
    "groups",
    "head_count",
    "scores",
    "timeline",
    "units_with_work",
    "worklist",
]
