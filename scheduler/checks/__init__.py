"""A plan judged without the solver: what it breaks, how good it is, by when each task is due.

Nothing in this room knows the model; it reads records in civil time.
"""

from scheduler.checks.scores import objective_values
from scheduler.checks.sentence import sentence
from scheduler.checks.structure import Fault
from scheduler.checks.verify import check, unfit_to_show, violations

__all__ = ["Fault", "check", "objective_values", "sentence", "unfit_to_show", "violations"]
