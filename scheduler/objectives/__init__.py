"""What we wish: one objective a file, listed here tier by tier, in the order in which reports show them.

By default a point among dates and comfort is worth about a minute of somebody's time, so that the weights of one
tier can be held against each other: a day away from the preferred date weighs as much as eight hours' work.
"""

from scheduler.objectives.bent_rules import BentRules
from scheduler.objectives.earliest_finish import EarliestFinish
from scheduler.objectives.empty_seats import EmptySeats
from scheduler.objectives.even_seats import EvenSeats
from scheduler.objectives.evenings import Evenings
from scheduler.objectives.fair_attendance import FairAttendance
from scheduler.objectives.fair_load import FairLoad
from scheduler.objectives.journeys import Journeys
from scheduler.objectives.objective import Objective
from scheduler.objectives.outcomes import Outcomes
from scheduler.objectives.preferred_date import PreferredDate
from scheduler.objectives.preferred_time import PreferredTime
from scheduler.objectives.priced_absence import PricedAbsence
from scheduler.objectives.slack import Slack
from scheduler.objectives.stand_ins import StandIns
from scheduler.objectives.tie_break import TieBreak
from scheduler.objectives.wanted_features import WantedFeatures
from scheduler.objectives.weekends import Weekends

OBJECTIVES: tuple[Objective, ...] = (
    BentRules(),
    PricedAbsence(),
    Outcomes(),
    PreferredDate(),
    PreferredTime(),
    Weekends(),
    Evenings(),
    Slack(),
    StandIns(),
    Journeys(),
    WantedFeatures(),
    FairLoad(),
    FairAttendance(),
    EarliestFinish(),
    EmptySeats(),
    EvenSeats(),
    TieBreak(),
)

BY_NAME = {objective.name: objective for objective in OBJECTIVES}

__all__ = ["BY_NAME", "OBJECTIVES", "Objective"]
