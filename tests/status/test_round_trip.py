"""The whole way: published, worked on by people in their calendars, read back, written down, and planned again."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import yaml

from scheduler.facts import Planned
from scheduler.publish.folder import Folder
from scheduler.replan import replan
from scheduler.scenario import load
from scheduler.status import proposed, standing
from scheduler.status.calendars import from_calendars
from tests.publish.conftest import published, solved
from tests.status.clients import ACCOUNTS, REPORT, REVIEW
from tests.status.conftest import CHANGES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pytest

    from scheduler.plan import Plan
    from scheduler.scenario import Resolved
    from tests.publish.conftest import Office

TICKED = {"STATUS:NEEDS-ACTION": "STATUS:COMPLETED\r\nCOMPLETED:20260611T072431Z", "COMPLETE:0": "COMPLETE:100"}
BEGUN = {"STATUS:NEEDS-ACTION": "STATUS:IN-PROCESS", "COMPLETE:0": "COMPLETE:40"}
MOVED_AND_DECLINED = {
    ":20260618T080000": ":20260619T140000",
    ":20260618T110000": ":20260619T170000",
    "STATUS:CONFIRMED": "STATUS:CONFIRMED\r\nATTENDEE;PARTSTAT=DECLINED:mailto:an@example.org",
}
DONE = {REPORT: TICKED, ACCOUNTS: BEGUN, REVIEW: MOVED_AND_DECLINED}
"""By UID: the report done at 14:24 on 11/6, the accounts 40 %, the review at 14:00 a day later, its chair declining."""

PATCH = {
    "as_of": "11/6/2026",
    "progress": {"bao-cao": {"done": "14:24 11/6/2026"}, "quyet-toan": {"remaining": "145m"}},
    "conferences": {"so-ket": {"when": {"at": "14:00 19/6/2026"}}},
    "people": {"an": {"away": {"declined-so-ket-main": {"when": "08:00-11:00 18/6/2026"}}}},
}
"""60 % of four hours are 144 minutes."""


def worked_on(content: bytes, changes: Mapping[str, Mapping[str, str]] = DONE) -> bytes:
    """A file in which people have worked on entries, known by their UID."""
    blocks = content.decode().split("BEGIN:V")
    for uid, exchanged in changes.items():
        for place, block in enumerate(blocks):
            for old, new in exchanged.items() if f"UID:{uid}" in block else ():
                assert old in block
                blocks[place] = blocks[place].replace(old, new)
    return "BEGIN:V".join(blocks).encode()


def brought_back(place: str, plan: Plan) -> dict[str, object]:
    planned = Planned(plan)
    found = from_calendars(place, planned)
    return proposed(standing(planned, found, 3), found)


def test_replan_starts_from_what_happened(plan: Plan, tmp_path: Path) -> None:
    """The review takes place where and when they moved it; nothing of what is done is planned once more."""
    folder = Folder(tmp_path / "public", "so-ket")
    published(plan, folder)
    for name in ("units/tai-chinh.ics", "halls/lon.ics"):
        file = folder.folder / name
        file.write_bytes(worked_on(file.read_bytes()))
    patch = brought_back(str(tmp_path / "public"), plan)
    assert patch == PATCH
    again = replan(scenario_with(patch, tmp_path), plan).plan
    review = again.conferences["so-ket"]
    assert review.start == datetime(2026, 6, 19, 14, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
    assert review.attendees == {"chu-tri": ("an",)}  # she declined another day
    assert again.tasks["bao-cao"].end == Planned(again).resolved.happened["bao-cao"].end
    assert "progress" not in brought_back(str(tmp_path / "public"), again)  # nobody has done anything since
    file = folder.folder / "units/tai-chinh.ics"
    file.write_bytes(file.read_bytes().replace(b"PERCENT-COMPLETE:40", b"PERCENT-COMPLETE:70"))
    # 30 % of all four hours are 72 minutes, rounded up.
    assert brought_back(str(tmp_path / "public"), again)["progress"] == {"quyet-toan": {"remaining": "75m"}}


def test_a_stand_in_is_found_for_whoever_declines(plan: Plan, tmp_path: Path) -> None:
    folder = Folder(tmp_path / "public", "so-ket")
    published(plan, folder)
    file = folder.folder / "units" / "an-phu.ics"
    declined = {"STATUS:CONFIRMED": MOVED_AND_DECLINED["STATUS:CONFIRMED"]}
    file.write_bytes(worked_on(file.read_bytes(), {REVIEW: declined}))
    again = replan(scenario_with(brought_back(str(tmp_path / "public"), plan), tmp_path), plan).plan
    assert again.conferences["so-ket"].stand_ins == {"an": "binh"}
    assert again.conferences["so-ket"].start == plan.conferences["so-ket"].start


def scenario_with(patch: Mapping[str, object], folder: Path) -> Resolved:
    """The scenario with a patch as its variant, as it is read from a file."""
    variants = yaml.safe_dump({"variants": {"so-far": patch}}, allow_unicode=True)
    solved(folder, *CHANGES)
    file = folder / "so-ket.yaml"
    file.write_text(file.read_text(encoding="utf-8") + variants, encoding="utf-8")
    return load(file, "so-far")


def test_what_people_do_on_a_server(plan: Plan, office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program puts back single entries, in calendars that stand among others; one calendar alone can be named."""
    user = office.place()
    monkeypatch.setenv("SCHEDULER_CALDAV_USER", user)
    monkeypatch.setenv("SCHEDULER_CALDAV_PASSWORD", "any")
    with office.at(user) as server:
        published(plan, server)
        server.client.make(server.client.calendar("private"), "Private")
        for name in ("units/tai-chinh", "halls/lon"):
            for file in server.holdings()[name].files:
                server.client.put(server.client.address.at(file.path), worked_on(file.content), file.etag)
    assert brought_back(f"{office.url}/{user}/", plan) == PATCH
    unit = brought_back(f"{office.url}/{user}/so-ket_units_tai-chinh/", plan)
    assert unit == {"as_of": PATCH["as_of"], "progress": PATCH["progress"]}  # they do not come to the review
