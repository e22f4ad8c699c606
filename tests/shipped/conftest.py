"""Commands are run here as in the tests of the command line."""

from tests.cli.conftest import Ran, Run, run

__all__ = ["Ran", "Run", "run"]
