"""What has happened to a plan: read back from the workbook that people fill in, and what is to be urged."""

from scheduler.status.as_data import as_data
from scheduler.status.proposals import proposed
from scheduler.status.reading import Gathered, gathered
from scheduler.status.sentences import lines
from scheduler.status.standing import Standing, standing

__all__ = ["Gathered", "Standing", "as_data", "gathered", "lines", "proposed", "standing"]
