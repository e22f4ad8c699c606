"""A server of calendars, and the command within this process, as other rooms' tests have them."""

from tests.contract.conftest import command
from tests.publish.conftest import office

__all__ = ["command", "office"]
