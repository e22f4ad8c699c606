"""What must hold: one constraint a file, listed here in the order in which the checks report them."""

from scheduler.constraints.attendance import Attendance
from scheduler.constraints.attendance_cap import AttendanceCap
from scheduler.constraints.conference_precedence import ConferencePrecedence
from scheduler.constraints.constraint import Constraint, MeasuredConstraint, StartConstraint, Subject, Violation
from scheduler.constraints.contribution import Contribution
from scheduler.constraints.date_window import DateWindow
from scheduler.constraints.earliest_start import EarliestStart
from scheduler.constraints.equal_starts import EqualStarts
from scheduler.constraints.group_size import GroupSize
from scheduler.constraints.hall_capacity import HallCapacity
from scheduler.constraints.hall_features import HallFeatures
from scheduler.constraints.hall_no_overlap import HallNoOverlap
from scheduler.constraints.hall_open import HallOpen
from scheduler.constraints.head_count import HeadCount
from scheduler.constraints.merging import Merging
from scheduler.constraints.notice_period import NoticePeriod
from scheduler.constraints.parts_in_order import PartsInOrder
from scheduler.constraints.person_available import PersonAvailable
from scheduler.constraints.person_no_overlap import PersonNoOverlap
from scheduler.constraints.pinned import Pinned
from scheduler.constraints.progress import Progress
from scheduler.constraints.promised_deadline import PromisedDeadline
from scheduler.constraints.session_hours import SessionHours
from scheduler.constraints.sites_apart import SitesApart
from scheduler.constraints.start_time import StartTime
from scheduler.constraints.suspension import Suspension
from scheduler.constraints.task_deadline import TaskDeadline
from scheduler.constraints.task_phase import TaskPhase
from scheduler.constraints.task_precedence import TaskPrecedence
from scheduler.constraints.unit_capacity import UnitCapacity

CONSTRAINTS: tuple[Constraint, ...] = (
    DateWindow(),
    StartTime(),
    SessionHours(),
    EarliestStart(),
    Suspension(),
    Merging(),
    EqualStarts(),
    ConferencePrecedence(),
    PartsInOrder(),
    HallNoOverlap(),
    HallOpen(),
    HallFeatures(),
    HallCapacity(),
    SitesApart(),
    AttendanceCap(),
    GroupSize(),
    HeadCount(),
    Attendance(),
    PersonAvailable(),
    PersonNoOverlap(),
    TaskPhase(),
    TaskDeadline(),
    TaskPrecedence(),
    PromisedDeadline(),
    Contribution(),
    UnitCapacity(),
    NoticePeriod(),
    Pinned(),
    Progress(),
)

BY_NAME = {constraint.name: constraint for constraint in CONSTRAINTS}

__all__ = [
    "BY_NAME",
    "CONSTRAINTS",
    "Constraint",
    "MeasuredConstraint",
    "StartConstraint",
    "Subject",
    "Violation",
]
