"""Who asks a server: from the environment, else from a keyring if there is one; never from a file or an address."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec

USER, PASSWORD = "SCHEDULER_CALDAV_USER", "SCHEDULER_CALDAV_PASSWORD"
SERVICE = "scheduler:{host}"
"""What the keyring calls the password of a server."""


@dataclass(frozen=True)
class Credentials:
    """A user and a password; the password shows nowhere."""

    user: str
    password: str = field(repr=False)


def credentials_for(host: str) -> Credentials | None:
    """The user and password for a server, as far as anybody has given them."""
    user, password = os.environ.get(USER), os.environ.get(PASSWORD)
    if not user:
        return None
    if password is None and find_spec("keyring"):
        password = _kept(host, user)
    return Credentials(user, password or "")


def _kept(host: str, user: str) -> str | None:
    """What the keyring has; nothing where it is locked, or there is none to ask."""
    keyring = import_module("keyring")
    try:
        found: str | None = keyring.get_password(SERVICE.format(host=host), user)
    except keyring.errors.KeyringError:
        return None
    return found
