"""Plans side by side: what differs, what each costs, and who must be told; in no language, without the solver."""

from scheduler.compare.as_data import as_data
from scheduler.compare.comparison import Comparison, compare
from scheduler.compare.differences import (
    NOTHING,
    Decided,
    Difference,
    applied,
    between,
    by_subject,
    differences,
    family_of,
)
from scheduler.compare.figures import Figure
from scheduler.compare.invited import Invitation
from scheduler.compare.kinship import Kinship, Uncommon, who_knows
from scheduler.compare.loads import Loads, UnitLoad
from scheduler.compare.notices import ConferenceChange, Notice, TaskChange, notices
from scheduler.compare.told import ToTell, to_tell

__all__ = [
    "NOTHING",
    "Comparison",
    "ConferenceChange",
    "Decided",
    "Difference",
    "Figure",
    "Invitation",
    "Kinship",
    "Loads",
    "Notice",
    "TaskChange",
    "ToTell",
    "Uncommon",
    "UnitLoad",
    "applied",
    "as_data",
    "between",
    "by_subject",
    "compare",
    "differences",
    "family_of",
    "notices",
    "to_tell",
    "who_knows",
]
