"""The decisions as CP-SAT variables, one family a file; no rules live here."""

from scheduler.model.model import FURTHER, Model
from scheduler.model.timeline import Timeline

__all__ = ["FURTHER", "Model", "Timeline"]
