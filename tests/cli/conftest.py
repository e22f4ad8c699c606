"""Commands are run within this process."""

from tests.commands import Program as Run
from tests.commands import command as run
from tests.commands import scenario

__all__ = ["Run", "run", "scenario"]
