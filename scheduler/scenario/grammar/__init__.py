"""Times as people write them, in any language of the tables; each type is a pydantic field type.

A value is read from text (some also from a map), is frozen, tells how it was read (``echo``), and is saved as
one canonical text that reads back to an equal value. Nothing here knows a time zone or a calendar.
"""

from scheduler.scenario.grammar.clock import ClockSpan, ClockTime
from scheduler.scenario.grammar.day import Day
from scheduler.scenario.grammar.day_span import PART_CLOCKS, DayPart, DaySpan
from scheduler.scenario.grammar.deadline import DeadlineText
from scheduler.scenario.grammar.duration import Duration, DurationOrZero
from scheduler.scenario.grammar.echo import Echo
from scheduler.scenario.grammar.moment import Moment
from scheduler.scenario.grammar.period import Period
from scheduler.scenario.grammar.weekdays import Weekdays
from scheduler.scenario.grammar.window import Window, WindowEdge
from scheduler.scenario.grammar.written import Written

__all__ = [
    "PART_CLOCKS",
    "ClockSpan",
    "ClockTime",
    "Day",
    "DayPart",
    "DaySpan",
    "DeadlineText",
    "Duration",
    "DurationOrZero",
    "Echo",
    "Moment",
    "Period",
    "Weekdays",
    "Window",
    "WindowEdge",
    "Written",
]
