"""Every error about dates and times, shown by a text that makes it."""

from __future__ import annotations

from typing import TypeAlias

from scheduler.scenario.grammar import Written
from tests.scenario.grammar.errors import days, hours, stretches

Error: TypeAlias = tuple[type[Written], object, str, str, str]
"""What is read, the text, the error, and its sentence in English and in Vietnamese."""

ERRORS = [*days.ERRORS, *hours.ERRORS, *stretches.ERRORS]
