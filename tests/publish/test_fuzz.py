"""Whatever others make of a published file: publishing is refused or done, and done once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scheduler.errors import InputError
from scheduler.publish.messages import changes_only, messages
from scheduler.publish.proposal import proposal
from scheduler.publish.publication import perform, prepare
from scheduler.publish.sentences import Teller
from tests.publish.conftest import files, published

if TYPE_CHECKING:
    from scheduler.plan import Plan
    from scheduler.publish.folder import Folder

LINES = (
    *(f"{word}:{name}" for word in ("BEGIN", "END") for name in ("VEVENT", "VTODO", "VCALENDAR", "")),
    *(
        f"DT{which};TZID={zone}:{year}0618T080000"
        for which in ("START", "END")
        for zone in ("Mars", "..", "Asia/Ho_Chi_Minh")
        for year in ("0001", "2026", "9999")
    ),
    *("UID:x", "RRULE:FREQ=DAILY", "RECURRENCE-ID:20260618T010000Z", "STATUS:CANCELLED", "SEQUENCE:-1"),
    *("SEQUENCE:" + "9" * 5000, "LAST-MODIFIED:99991231T235959Z", "DUE;VALUE=DATE:20269999", "X-SCHEDULER-DIGEST:a"),
    *(" folded", "\t", "", ":", "\x00", "\ufeff", "BEGIN", "END"),
)
EDITS = st.tuples(st.sampled_from(("put in", "in place of", "take out", "cut")), st.integers(0), st.sampled_from(LINES))
PATHS = ("halls/lon.ics", "units/an-phu.ics", "units/tai-chinh.ics")


@pytest.mark.long
@given(path=st.sampled_from(PATHS), edits=st.lists(EDITS, min_size=1, max_size=4))
@settings(
    max_examples=400, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_file_ends_publishing(
    plan: Plan, revised: Plan, folder: Folder, path: str, edits: list[tuple[str, int, str]]
) -> None:
    for name in files(folder):
        (folder.folder / name).unlink()
    published(plan, folder)
    file = folder.folder / path
    file.write_bytes(edited(file.read_bytes(), edits))
    before = file.read_bytes()
    try:
        publication = prepare(revised, "vi", folder)
    except InputError:
        assert file.read_bytes() == before
        return
    left = list(publication.of("left"))
    proposed = proposal(revised, "vi", [decision for _, decision in left])
    teller = Teller("vi", "Asia/Ho_Chi_Minh", "public")
    assert [*teller.planned(publication), *teller.left(left, proposed)]
    assert messages(revised, "vi", publication).files
    assert changes_only(revised, "vi", publication)
    assert perform(folder, publication, lambda _: None) == ()
    assert prepare(revised, "vi", folder).requests == ()


def edited(content: bytes, edits: list[tuple[str, int, str]]) -> bytes:
    """A file with some lines put in, exchanged, taken out or cut in half."""
    lines = content.split(b"\r\n")
    for how, where, line in edits:
        at = where % len(lines)
        put = {
            "put in": [lines[at], line.encode()],
            "in place of": [line.encode()],
            "cut": [lines[at][: len(lines[at]) // 2]],
        }
        lines[at : at + 1] = put.get(how, [])
        lines = lines or [b""]
    return b"\r\n".join(lines)
