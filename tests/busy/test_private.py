"""What stands in somebody's calendar, and what opens it, is nobody else's business."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, is_zipfile

import httpx
import pytest

from scheduler.scenario import load
from tests.busy.hostile import BROKEN
from tests.busy.ics import calendar, event
from tests.busy.scenario import scenario

if TYPE_CHECKING:
    from pathlib import Path

    from tests.contract.conftest import Program
    from tests.publish.conftest import Office

PRIVATE = ("Khám bệnh", "Bệnh viện", "bac-si", "ung thư", "mat-khau")
VISIT = "SUMMARY:Khám bệnh\nLOCATION:Bệnh viện mat-khau\nDESCRIPTION:ung thư\nATTENDEE:mailto:bac-si@example.org"
FRIDAY = f"DTSTART;VALUE=DATE:20200828\n{VISIT}"
ALL_WEEK = f"DTSTART;VALUE=DATE:20200824\nDTEND;VALUE=DATE:20200829\n{VISIT}"
EVERY_DAY = f"DTSTART:20200801T000000Z\nDTEND:20200801T230000Z\nRRULE:FREQ=DAILY\n{VISIT}"


def telling(folder: Path) -> list[str]:
    """The files below a folder that tell something private, by name or by content."""
    told = []
    for file in sorted(each for each in folder.rglob("*") if each.is_file()):
        said = f"{file.name}\n{content(file)}"
        told += [file.name] if any(word in said for word in PRIVATE) else []
    return told


def content(file: Path) -> str:
    """What a file says, that of a packed one part by part."""
    if not is_zipfile(file):
        return file.read_bytes().decode(errors="replace")
    with ZipFile(file) as packed:
        return "\n".join(packed.read(name).decode(errors="replace") for name in packed.namelist())


def test_what_is_packed_is_looked_into(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "units.docx", "w", ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", f"<w:t>{PRIVATE[0]}</w:t>" * 9)
    assert telling(tmp_path) == ["units.docx"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(FRIDAY, id="once"),
        pytest.param(ALL_WEEK, id="all week", marks=pytest.mark.long),
        pytest.param(EVERY_DAY, id="every day", marks=pytest.mark.long),
    ],
)
def test_no_command_tells_what_is_in_a_private_calendar(tmp_path: Path, command: Program, text: str) -> None:
    (tmp_path / "busy.ics").write_bytes(calendar(event(text, "bac-si-1@example.org")))
    (tmp_path / "s.yaml").write_text(scenario("busy.ics", unit="busy.ics"), encoding="utf-8")
    calls = [
        "check s.yaml",
        "check s.yaml --json",
        "solve s.yaml --out plan",
        "explain s.yaml",
        "explain s.yaml --json",
    ]
    if text == FRIDAY:
        calls += ["verify s.yaml plan", "export plan --format md", "export plan --format json"]
        calls += ["explain s.yaml --plan plan --at 28/8/2020", "alternatives s.yaml -n 2 --out choices"]
    for call in calls:
        ended = command(*call.split())
        assert not [word for word in PRIVATE if word in ended.out + ended.err], call
    assert telling(tmp_path) == ["busy.ics"]


@pytest.mark.parametrize("key", [key for key, (_, content) in BROKEN.items() if b"BEGIN:VEVENT" in content[:500]])
def test_no_refusal_tells_what_is_in_a_calendar(tmp_path: Path, command: Program, key: str) -> None:
    private = BROKEN[key][1].replace(b"a@example.org", f"bac-si\r\n{VISIT}".replace("\n", "\r\n").encode())
    (tmp_path / "busy.ics").write_bytes(private)
    (tmp_path / "s.yaml").write_text(scenario("busy.ics"), encoding="utf-8")
    ended = command("check", "s.yaml", "--json")
    assert ended.code == 2
    assert not [word for word in PRIVATE if word in ended.out + ended.err]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (scenario("busy.ics"), "An is away Friday, 28 August 2020 (calendar busy.ics)"),
        (scenario(hall="busy.ics"), "Room is busy Friday, 28 August 2020 (calendar busy.ics)"),
        (
            scenario(unit="busy.ics"),
            "Friday, 28 August 2020 is a day off in the calendar of Office: busy (calendar busy.ics).",
        ),
    ],
    ids=["person", "hall", "unit"],
)
def test_why_not_another_day_names_the_calendar_alone(tmp_path: Path, command: Program, text: str, told: str) -> None:
    (tmp_path / "busy.ics").write_bytes(calendar(event(FRIDAY)))
    (tmp_path / "s.yaml").write_text(text, encoding="utf-8")
    assert command("solve", "s.yaml", "--out", "plan").code == 0
    said = command("explain", "s.yaml", "--plan", "plan", "--at", "28/8/2020").out
    assert told in said


def test_a_calendar_on_a_server_is_read_with_a_password_that_nobody_is_told(
    tmp_path: Path, command: Program, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    user = office.place()
    address = f"{office.url}/{user}/lich/"
    put = httpx.put(address, content=calendar(event(FRIDAY, "bac-si-1")), auth=(user, "mat-khau"))
    assert put.status_code == 201
    monkeypatch.setenv("SCHEDULER_CALDAV_USER", user)
    monkeypatch.setenv("SCHEDULER_CALDAV_PASSWORD", "mat-khau")
    (tmp_path / "s.yaml").write_text(scenario(f"'{address}'"), encoding="utf-8")
    away = load(tmp_path / "s.yaml").scenario.people["chair"].away
    assert [(str(each.when), each.read_from) for each in away.values()] == [("2020-08-28", "127.0.0.1")]
    ended = command("solve", "s.yaml", "--out", "plan")
    assert ended.code == 0
    assert not [word for word in PRIVATE if word in ended.out + ended.err]
    assert telling(tmp_path) == []


def test_a_server_that_is_not_there_is_told_where_the_scenario_names_it(tmp_path: Path, command: Program) -> None:
    (tmp_path / "s.yaml").write_text(scenario("'http://127.0.0.1:9/an/?token=mat-khau'"), encoding="utf-8")
    ended = command("check", "s.yaml")
    assert ended.code == 2
    assert ended.err.startswith("s.yaml:10:48: people.chair.busy: ")
    assert "mat-khau" not in ended.err


def test_why_not_another_hour_names_the_calendar_that_shortens_the_day(tmp_path: Path, command: Program) -> None:
    """Until 15:00 on the 28th, so that two hours of the afternoon are left but those that are asked for."""
    (tmp_path / "busy.ics").write_bytes(calendar(event(f"DTSTART:20200828T003000Z\nDTEND:20200828T080000Z\n{VISIT}")))
    (tmp_path / "s.yaml").write_text(scenario(unit="busy.ics"), encoding="utf-8")
    assert command("solve", "s.yaml", "--out", "plan").code == 0
    said = command("explain", "s.yaml", "--plan", "plan", "--at", "14:00 28/8/2020").out
    assert "from 13:00 to 17:00, but for when Office does not work on 28 Aug 2020: busy (calendar busy.ics)" in said
    assert not [word for word in PRIVATE if word in said]
