"""Calendar servers: reading and writing calendars by CalDAV (RFC 4791), and no more of it than that takes."""

from scheduler.caldav.address import Address, is_address, shown
from scheduler.caldav.client import Client, File, PreconditionError, fetch
from scheduler.caldav.credentials import Credentials, credentials_for

__all__ = [
    "Address",
    "Client",
    "Credentials",
    "File",
    "PreconditionError",
    "credentials_for",
    "fetch",
    "is_address",
    "shown",
]
