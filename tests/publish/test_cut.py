"""Publishing that is cut short at any request and taken up again ends where one that was not cut ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import httpx
import pytest

from scheduler.errors import InputError
from scheduler.publish.publication import perform, prepare
from tests.publish.conftest import MOVED, files, published, solved

if TYPE_CHECKING:
    from scheduler.plan import Plan
    from scheduler.publish.folder import Folder
    from scheduler.publish.server import Server
    from scheduler.publish.target import Request
    from tests.publish.conftest import Office


class Cutting(httpx.HTTPTransport):
    """A connection that breaks at one write: before the server has it, or before its answer is here."""

    def __init__(self, at: int, *, answered: bool) -> None:
        super().__init__()
        self.left = at
        self.answered = answered

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request on, unless the connection breaks."""
        if request.method in ("PROPFIND", "REPORT"):
            return super().handle_request(request)
        self.left -= 1
        if self.left >= 0:
            return super().handle_request(request)
        if self.answered and self.left == -1:
            super().handle_request(request).close()
        raise httpx.ConnectError("cut")


@dataclass
class Cut:
    """Ctrl-C after so many requests."""

    left: int

    def __call__(self, _: Request) -> None:
        """Count a request."""
        self.left -= 1
        if self.left < 0:
            raise KeyboardInterrupt


def state(server: Server) -> dict[str, bytes]:
    """Every file of a server by its path below the user's folder."""
    found = (file for held in server.holdings().values() for file in held.files)
    return {file.path.split("/", 2)[2]: file.content for file in found}


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """One meeting moved, which a unit leaves and another one joins."""
    folder = tmp_path_factory.mktemp("moved")
    return solved(folder, *MOVED, ("from: an-phu, each: 3", "from: tai-chinh, each: 3"))


def cut_and_taken_up(office: Office, plan: Plan, moved: Plan, at: int, *, answered: bool) -> dict[str, bytes]:
    user = office.place()
    with office.at(user) as server:
        published(plan, server)
    with office.at(user, Cutting(at, answered=answered)) as server:
        publication = prepare(moved, "vi", server)
        with pytest.raises(InputError, match="cannot be reached"):
            perform(server, publication, lambda _: None)
    with office.at(user) as server:
        published(moved, server)
        assert published(moved, server).requests == ()
        return state(server)


def uncut(office: Office, plan: Plan, moved: Plan) -> tuple[dict[str, bytes], int]:
    with office.at(office.place()) as server:
        published(plan, server)
        requests = len(published(moved, server).requests)
        return state(server), requests


def test_a_server_cut_halfway(office: Office, plan: Plan, moved: Plan) -> None:
    expected, requests = uncut(office, plan, moved)
    assert cut_and_taken_up(office, plan, moved, requests // 2, answered=True) == expected


@pytest.mark.long
@pytest.mark.parametrize("answered", [False, True])
def test_a_server_cut_at_each_request(office: Office, plan: Plan, moved: Plan, answered: bool) -> None:
    expected, requests = uncut(office, plan, moved)
    for at in range(requests):
        assert cut_and_taken_up(office, plan, moved, at, answered=answered) == expected, at


def first_cut(office: Office, plan: Plan, at: int) -> dict[str, bytes]:
    user = office.place()
    with office.at(user, Cutting(at, answered=at % 2 == 0)) as server, pytest.raises(InputError):
        perform(server, prepare(plan, "vi", server), lambda _: None)
    with office.at(user) as server:
        published(plan, server)
        return state(server)


def test_a_first_publication_cut_between_a_calendar_and_its_first_entry(office: Office, plan: Plan) -> None:
    # 2 meetings in 1 conference, 1 hall and their units each, and 4 tasks with 2 entries in 2 calendars each: 7 + 16
    assert len(first_cut(office, plan, 1)) == 23


@pytest.mark.long
def test_a_first_publication_cut_at_each_request(office: Office, plan: Plan) -> None:
    with office.at(office.place()) as server:
        requests = len(published(plan, server).requests)
        expected = state(server)
    for at in range(requests):
        assert first_cut(office, plan, at) == expected, at


def test_a_folder_cut_at_each_request(plan: Plan, moved: Plan, folder: Folder) -> None:
    published(plan, folder)
    before = files(folder)
    requests = published(moved, folder).requests
    expected = files(folder)
    assert len(requests) > 3
    for at in range(len(requests)):
        for path, content in before.items():
            (folder.folder / path).write_bytes(content)

        with pytest.raises(KeyboardInterrupt):
            perform(folder, prepare(moved, "vi", folder), Cut(at))
        published(moved, folder)
        assert files(folder) == expected, at
