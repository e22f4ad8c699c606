"""A small scenario of two meetings with their tasks, its plan, and the plan after one date is changed."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from scheduler.caldav import Address, Client, Credentials
from scheduler.publish import Publication, perform, prepare
from scheduler.publish.folder import Folder
from scheduler.publish.server import Server
from scheduler.scenario import load
from scheduler.solve import solve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import httpx

    from scheduler.plan.records import Plan
    from scheduler.publish.target import Target

TEXT = """
format: 1
title: Sơ kết 6 tháng
language: vi
timezone: Asia/Ho_Chi_Minh
as_of: 1/6/2026
horizon: {from: 1/6/2026, to: 31/7/2026}
calendars:
  office: {week: {mon-fri: [07:30-11:30, 13:30-17:00]}}
halls:
  lon: {name: Hội trường lớn}
  nho: {name: Phòng họp số 2}
units:
  van-phong: {name: Văn phòng, email: vanphong@example.org}
  tai-chinh: {name: Phòng Tài chính, email: taichinh@example.org}
  an-phu: {name: Phường An Phú}
conferences:
  so-ket:
    name: Hội nghị sơ kết 6 tháng
    organiser: van-phong
    when: {at: 08:00 18/6/2026}
    duration: 3h
    sites: {chinh: {halls: [lon, nho]}}
    delegates: {phuong: {name: Đại biểu phường, from: an-phu, each: 3}}
    source: mục II
  giao-ban:
    name: Giao ban tháng 7
    organiser: tai-chinh
    when: {at: 08:00 8/7/2026}
    duration: 2h
    sites: {chinh: nho}
tasks:
  bao-cao: {name: Viết báo cáo, for: so-ket, owner: tai-chinh, effort: 4h, due: {before: so-ket, working_days: 2}}
  giay-moi: {name: Gửi giấy mời, for: so-ket, owner: van-phong, effort: 2h, due: chậm nhất ngày 12/6/2026}
  quyet-toan: {name: Quyết toán, for: giao-ban, owner: tai-chinh, effort: 4h, due: chậm nhất ngày 6/7/2026}
  tra-nuoc: {name: Chuẩn bị nước uống, for: giao-ban, owner: van-phong, effort: 1h, due: 17:00 7/7/2026}
pins:
  so-ket: {halls: {chinh: lon}}
"""
MOVED = (("at: 08:00 18/6/2026", "at: 08:00 23/6/2026"),)
LAST_TASK = "  tra-nuoc: {name: Chuẩn bị nước uống, for: giao-ban, owner: van-phong, effort: 1h, due: 17:00 7/7/2026}\n"
DROPPED = (LAST_TASK, "")


def solved(folder: Path, *changes: tuple[str, str], variant: str | None = None) -> Plan:
    """The plan of the scenario with some of its text exchanged."""
    text = TEXT
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    file = folder / "so-ket.yaml"
    file.write_text(text, encoding="utf-8")
    return solve(load(file, variant)).plan


@pytest.fixture(scope="session")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    return solved(tmp_path_factory.mktemp("first"))


@pytest.fixture(scope="session")
def revised(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """One meeting five days later, and one task dropped."""
    return solved(tmp_path_factory.mktemp("second"), *MOVED, DROPPED)


def published(plan: Plan, target: Target) -> Publication:
    """Publish a plan, nobody else being at it."""
    publication = prepare(plan, "vi", target)
    assert perform(target, publication, lambda _: None) == ()
    return publication


@pytest.fixture
def folder(tmp_path: Path, plan: Plan) -> Folder:
    return Folder(tmp_path / "public", plan.scenario.id)


def files(folder: Folder) -> dict[str, bytes]:
    """Every file of a folder of calendars."""
    found = sorted(file for file in folder.folder.rglob("*") if file.is_file())
    return {file.relative_to(folder.folder).as_posix(): file.read_bytes() for file in found}


@dataclass
class Office:
    """A server of calendars with a place for each user, made as soon as they come."""

    url: str
    users: int = 0

    def place(self) -> str:
        """A user that nobody has been before."""
        self.users += 1
        return f"user-{self.users}"

    @contextmanager
    def at(self, user: str, transport: httpx.BaseTransport | None = None) -> Iterator[Server]:
        """A user's calendars of the scenario."""
        with Client(Address.of(f"{self.url}/{user}/"), Credentials(user, "any"), transport) as client:
            yield Server(client, "so-ket")


@pytest.fixture(scope="session")
def office() -> Iterator[Office]:
    """A real server in a process of its own, keeping its files in memory where there is a disk for that."""
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=memory) as storage:
        port = _free_port()
        options = ["--auth-type", "none", "--web-type", "none", "--storage-filesystem-folder", storage]
        server = subprocess.Popen(
            [sys.executable, "-m", "radicale", "-C", "", *options, "--server-hosts", f"127.0.0.1:{port}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _wait_for(port)
            yield Office(f"http://127.0.0.1:{port}")
        finally:
            server.terminate()
            server.wait(10)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def _wait_for(port: int) -> None:
    for _ in range(200):
        with socket.socket() as there:
            if there.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError
