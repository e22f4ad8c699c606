"""Calendar files as programs write them: not one line is as it was published but the UID."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.calendars.identity import uid
from scheduler.facts import Planned
from scheduler.status import lines, proposed, standing
from scheduler.status.calendars import from_calendars

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from scheduler.plan import Plan
    from scheduler.status import Gathered

REPORT = uid("so-ket", None, "task", "bao-cao")
"""Four hours' work of the finance office, due at 17:00 on 16/6."""
ACCOUNTS = uid("so-ket", None, "task", "quyet-toan")
DEADLINE = uid("so-ket", None, "deadline", "bao-cao")
REVIEW = uid("so-ket", None, "sitting", "so-ket", "main", "chinh")

TICKED = "COMPLETED:20260611T072431Z"  # 14:24 in Vietnam
MORNING = ("DTSTART:20260618T010000Z", "DTEND:20260618T040000Z")
"""When the review is held."""
AFTERNOON = {"conferences": {"so-ket": {"when": {"at": "14:00 18/6/2026"}}}}
"""What is proposed where it is moved to the afternoon."""

THUNDERBIRD = "-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN"
APPLE = "-//Apple Inc.//iOS 17.5.1//EN"
NEXTCLOUD = "-//Nextcloud Tasks v0.16.1"
DAVX5 = "+//IDN tasks.org//android-130605//EN"
OUTLOOK = "-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN"

ZONE = """BEGIN:VTIMEZONE
TZID:SE Asia Standard Time
BEGIN:STANDARD
DTSTART:16010101T000000
TZOFFSETFROM:+0700
TZOFFSETTO:+0700
END:STANDARD
END:VTIMEZONE
"""


def todo(name: str, *said: str, stamp: str = "20260610T010000Z") -> str:
    """A task as some program writes it."""
    return "\n".join(("BEGIN:VTODO", f"UID:{name}", *said, f"DTSTAMP:{stamp}", "END:VTODO", ""))


def event(name: str, *said: str, stamp: str = "20260610T010000Z") -> str:
    """An event as some program writes it."""
    return "\n".join(("BEGIN:VEVENT", f"DTSTAMP:{stamp}", f"UID:{name}", *said, "END:VEVENT", ""))


def calendar(*inside: str, program: str = THUNDERBIRD, method: str | None = None) -> bytes:
    """A calendar file of some program."""
    head = ["BEGIN:VCALENDAR", f"PRODID:{program}", "VERSION:2.0", *([f"METHOD:{method}"] if method else []), ""]
    return ("\n".join(head) + "".join(inside) + "END:VCALENDAR\n").replace("\n", "\r\n").encode()


def kept(folder: Path, **files: bytes) -> Path:
    """A folder with files of these names."""
    for name, content in files.items():
        (folder / f"{name}.ics").write_bytes(content)
    return folder


def read(folder: Path, plan: Plan) -> Gathered:
    return from_calendars(str(folder), Planned(plan))


def patch(folder: Path, plan: Plan) -> dict[str, Any]:
    """What is proposed to the scenario."""
    found = read(folder, plan)
    return proposed(standing(Planned(plan), found, 3), found)


def told(folder: Path, plan: Plan, language: str = "vi") -> list[str]:
    """The whole answer."""
    found = read(folder, plan)
    return list(lines(standing(Planned(plan), found, 3), found, language))
