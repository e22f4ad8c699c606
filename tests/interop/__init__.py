"""Whether other programs read our calendars as they are meant. It needs a network: ``make interop``."""
