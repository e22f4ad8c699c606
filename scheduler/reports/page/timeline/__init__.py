"""The timeline of a plan: where everything stands on one scale of days, as pure geometry and words."""

from scheduler.reports.page.timeline.axis import Axis, axis
from scheduler.reports.page.timeline.chart import Chart, chart
from scheduler.reports.page.timeline.conferences import units_of
from scheduler.reports.page.timeline.rows import Group, Lane, Row
from scheduler.reports.page.timeline.scale import Scale, scale_of
from scheduler.reports.page.timeline.strip import Bar, Mark, Strip

__all__ = [
    "Axis",
    "Bar",
    "Chart",
    "Group",
    "Lane",
    "Mark",
    "Row",
    "Scale",
    "Strip",
    "axis",
    "chart",
    "scale_of",
    "units_of",
]
