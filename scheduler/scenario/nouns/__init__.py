"""The nouns of a scenario: what a planner writes, one kind of thing a file."""

from scheduler.scenario.nouns.busy import Busy
from scheduler.scenario.nouns.change import Change, Reason
from scheduler.scenario.nouns.conference import (
    ONLINE,
    OWN,
    TO_BE_FOUND,
    AgendaItem,
    Banner,
    Choice,
    Conference,
    Group,
    Overlap,
    ParentWindow,
    Part,
    Requirement,
    Site,
    Total,
)
from scheduler.scenario.nouns.count import Count
from scheduler.scenario.nouns.document import Citation, Document
from scheduler.scenario.nouns.lag import Lag
from scheduler.scenario.nouns.noun import Named, Noun, Stated
from scheduler.scenario.nouns.place import Closure, Hall, Place, Restriction, Travel
from scheduler.scenario.nouns.progress import Progress
from scheduler.scenario.nouns.rulebook import Constraints, Objectives
from scheduler.scenario.nouns.scenario import TIE_BREAK, TIERS, Scenario
from scheduler.scenario.nouns.settings import (
    Defaults,
    NoticePeriod,
    Pin,
    Regulation,
    Reserve,
    Rule,
    Waiver,
    Wish,
)
from scheduler.scenario.nouns.task import Due, Owner, Task
from scheduler.scenario.nouns.unit import Absence, Person, Unit, UnitSet, Weekly
from scheduler.scenario.nouns.when import When

__all__ = [
    "ONLINE",
    "OWN",
    "TIERS",
    "TIE_BREAK",
    "TO_BE_FOUND",
    "Absence",
    "AgendaItem",
    "Banner",
    "Busy",
    "Change",
    "Choice",
    "Citation",
    "Closure",
    "Conference",
    "Constraints",
    "Count",
    "Defaults",
    "Document",
    "Due",
    "Group",
    "Hall",
    "Lag",
    "Named",
    "NoticePeriod",
    "Noun",
    "Objectives",
    "Overlap",
    "Owner",
    "ParentWindow",
    "Part",
    "Person",
    "Pin",
    "Place",
    "Progress",
    "Reason",
    "Regulation",
    "Requirement",
    "Reserve",
    "Restriction",
    "Rule",
    "Scenario",
    "Site",
    "Stated",
    "Task",
    "Total",
    "Travel",
    "Unit",
    "UnitSet",
    "Waiver",
    "Weekly",
    "When",
    "Wish",
]
