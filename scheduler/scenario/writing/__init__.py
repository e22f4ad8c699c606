"""Writing into scenario files: a variant appended as text, with every other byte left as it was."""

from scheduler.scenario.writing.append import appended, refuse_name
from scheduler.scenario.writing.block import variant_text

__all__ = ["appended", "refuse_name", "variant_text"]
