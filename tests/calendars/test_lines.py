"""What stands in a file, line by line, for each kind of entry: also what no program reads back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler import __version__
from scheduler.calendars import calendar_files
from scheduler.calendars.strict.lines import content_lines
from scheduler.calendars.strict.tree import components

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.plan.records import Plan

HEAD = f"""\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//scheduler//scheduler {__version__}//VI
CALSCALE:GREGORIAN
DESCRIPTION:Theo kế hoạch ngày 26/8/2020. Đây là bản sao: khi kế hoạch thay đổi thì nhập tệp mới.
X-WR-CALDESC:Theo kế hoạch ngày 26/8/2020. Đây là bản sao: khi kế hoạch thay đổi thì nhập tệp mới.
NAME:Phường An Phú – Sơ kết 200 ngày
X-WR-CALNAME:Phường An Phú – Sơ kết 200 ngày
COLOR:seagreen
X-APPLE-CALENDAR-COLOR:#2E8B57
X-WR-TIMEZONE:Asia/Ho_Chi_Minh
BEGIN:VTIMEZONE"""
MEETING = """\
SUMMARY:HN trực tuyến – Điểm cầu quận
DTSTART:20200901T080000
DTEND:20200901T100000
DTSTAMP:20200825T170000Z
SEQUENCE:0
CATEGORIES:Hội nghị,Phòng Nội vụ
CREATED:20200825T170000Z
LAST-MODIFIED:20200825T170000Z
LOCATION:Phòng họp 2\\, UBND quận\\, 168 Trương Văn Bang
STATUS:CONFIRMED
TRANSP:OPAQUE
X-MICROSOFT-CDO-BUSYSTATUS:BUSY"""
DEADLINE = """\
SUMMARY:HẠN 10:00 – Gửi bài phát biểu
DTSTART:20200827T093000
DTEND:20200827T100000
DTSTAMP:20200825T170000Z
SEQUENCE:0
CATEGORIES:Thời hạn,Phường An Phú
CREATED:20200825T170000Z
LAST-MODIFIED:20200825T170000Z
STATUS:CONFIRMED
TRANSP:TRANSPARENT
X-MICROSOFT-CDO-BUSYSTATUS:FREE"""
TASK = """\
CATEGORIES:Nhiệm vụ,Phường An Phú
CREATED:20200825T170000Z
DTSTAMP:20200825T170000Z
DTSTART:20200826T073000
DUE:20200827T100000
LAST-MODIFIED:20200825T170000Z
PERCENT-COMPLETE:0
PRIORITY:1
SEQUENCE:0
STATUS:NEEDS-ACTION
SUMMARY:Gửi bài phát biểu – Phường An Phú"""


def test_what_a_file_begins_with(plan: Plan) -> None:
    lines = content_lines(calendar_files(plan, "vi")["calendars/units/an-phu.ics"])[0]
    assert "\n".join(map(str, lines)).startswith(HEAD)


def test_what_each_kind_of_entry_says(plan: Plan) -> None:
    """Apart from its id and its description, which come back as they are meant elsewhere."""
    files = calendar_files(plan, "vi")
    found = {*_entries(files["calendars/halls/nho.ics"]), *_entries(files["calendars/units/an-phu.ics"])}
    assert {MEETING, DEADLINE, TASK} <= found


def _entries(content: bytes) -> Iterator[str]:
    for calendar in components(content_lines(content)[0])[0]:
        for entry in calendar.entries:
            yield "\n".join(str(line) for line in entry.properties if line.name not in ("UID", "DESCRIPTION"))
