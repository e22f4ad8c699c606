"""How a password is shown to a server: as it is, or, where the server asks for that, by a digest (RFC 7616)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx

if TYPE_CHECKING:
    from collections.abc import Generator

    from scheduler.caldav.credentials import Credentials

UNAUTHORIZED = 401


class Password(httpx.Auth):
    """Shows a password at once, since most servers want it so, and by digest from when one has asked for it."""

    def __init__(self, credentials: Credentials) -> None:
        user, password = _octets(credentials.user), _octets(credentials.password)
        self._basic, self._digest = httpx.BasicAuth(user, password), httpx.DigestAuth(user, password)
        self._by_digest = False

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """One request, and again as the answer asks for."""
        if not self._by_digest:
            response = yield next(self._basic.auth_flow(request))
            self._by_digest = _asks_for_digest(response)
        if self._by_digest:
            request.headers.pop("Authorization", None)
            try:
                yield from self._digest.auth_flow(request)
            except (KeyError, ValueError, NotImplementedError):
                return  # what it asks for cannot be done; its refusal stands


def _octets(text: str) -> bytes:
    return text.encode(errors="surrogateescape")  # as it was in the environment


def _asks_for_digest(response: httpx.Response) -> bool:
    asked = response.headers.get_list("WWW-Authenticate")
    return response.status_code == UNAUTHORIZED and any(each.lower().startswith("digest ") for each in asked)
