"""What must hold: one constraint a file, listed here in the order in which the checks report them."""

from scheduler.constraints.attendance import Attendance
from scheduler.constraints.constraint import Constraint, MeasuredConstraint, StartConstraint, Subject, Violation
from scheduler.constraints.contribution import Contribution
from scheduler.constraints.hall_no_overlap import HallNoOverlap
from scheduler.constraints.notice_period import NoticePeriod
from scheduler.constraints.person_available import PersonAvailable
from scheduler.constraints.person_no_overlap import PersonNoOverlap
from scheduler.constraints.pinned import Pinned
from scheduler.constraints.promised_deadline import PromisedDeadline
from scheduler.constraints.task_deadline import TaskDeadline
from scheduler.constraints.task_phase import TaskPhase
from scheduler.constraints.task_precedence import TaskPrecedence
from scheduler.constraints.unit_capacity import UnitCapacity

CONSTRAINTS: tuple[Constraint, ...] = (
    HallNoOverlap(),
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
