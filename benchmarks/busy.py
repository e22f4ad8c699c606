"""``python -m benchmarks.busy [ENTRIES]``: how long it takes to read somebody's calendar of so many entries.

A tenth of them recur; the horizon is two months.
"""

from __future__ import annotations

import resource
import sys
from datetime import UTC, date, datetime, timedelta
from time import perf_counter
from zoneinfo import ZoneInfo

from scheduler.busy import busy_times, read_calendar

ENTRY = """BEGIN:VEVENT
UID:{number}@example.org
DTSTAMP:20200801T000000Z
DTSTART;TZID=Asia/Ho_Chi_Minh:{day:%Y%m%d}T{hour:02}0000
DTEND;TZID=Asia/Ho_Chi_Minh:{day:%Y%m%d}T{hour:02}4500
SUMMARY:Họp giao ban số {number}
DESCRIPTION:{text}
{rule}END:VEVENT
"""
RULE = "RRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=30\nEXDATE;TZID=Asia/Ho_Chi_Minh:20200817T080000\n"
OPENS, CLOSES = datetime(2020, 8, 1, tzinfo=UTC), datetime(2020, 10, 1, tzinfo=UTC)


def calendar(entries: int) -> bytes:
    """A calendar of two years."""
    text = "".join(
        ENTRY.format(
            number=number,
            day=date(2019, 6, 1) + timedelta(days=number % 700),
            hour=7 + number % 9,
            text="nội dung " * 20,
            rule="" if number % 10 else RULE,
        )
        for number in range(entries)
    )
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//benchmark//EN\n{text}END:VCALENDAR\n".replace(
        "\n", "\r\n"
    ).encode()


def main(entries: int = 10_000) -> None:
    """Read a calendar and tell when its owner is busy; print how long each takes."""
    content = calendar(entries)
    started = perf_counter()
    read = read_calendar(content, "busy.ics")
    parsed = perf_counter()
    times = busy_times([read], OPENS, CLOSES, ZoneInfo("Asia/Ho_Chi_Minh"), public=True)
    ended = perf_counter()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  {entries} entries, {len(content) / 1e6:.1f} MB: read in {parsed - started:.2f} s; ", end="")
    print(f"{len(times)} busy times of two months in {ended - parsed:.2f} s; {memory:.0f} MB")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
