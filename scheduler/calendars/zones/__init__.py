"""Time zones as calendar files tell them."""

from scheduler.calendars.zones.observances import Observance, observances

__all__ = ["Observance", "observances"]
