"""``python -m benchmarks.calendar [ENTRIES]``: how long one large calendar takes to write, and to publish twice."""

from __future__ import annotations

import sys
import tempfile
from datetime import datetime, timedelta
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from scheduler.calendars.entry import Entry, Event, Predecessor, Todo
from scheduler.calendars.writer import Book
from scheduler.publish.folder import Folder
from scheduler.publish.publication import perform, prepare
from tests.reports.big import big_plan

if TYPE_CHECKING:
    from collections.abc import Callable

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
START = datetime(2026, 1, 5, 8, tzinfo=ZONE)
TEXT = (
    "Hội nghị sơ kết phong trào thi đua\nĐơn vị tổ chức: Phòng Nội vụ; thành phần: 30 người, 2 người mỗi phường\n" * 3
)


def entry(number: int) -> Entry:
    """Meetings and tasks in turn, each task after the one before."""
    start = START + timedelta(hours=number)
    title, uid, end = f"Việc thứ {number}", _uid(number), start + timedelta(hours=1)
    if number % 2:
        return Event(
            uid, start, end, title, TEXT, ("Hội nghị", "Phòng Nội vụ"), location="Hội trường, 168 Trương Văn Bang"
        )
    after = (Predecessor(_uid(number - 2)),) if number else ()
    return Todo(uid, start, end, title, TEXT, ("Nhiệm vụ", "Phòng Nội vụ"), 5, after)


def main(entries: int = 10_000) -> None:
    """Measure and print."""
    book = Book("Lịch", "vi", ZONE.key, START, tuple(entry(number) for number in range(entries)))
    _timed(f"one calendar of {entries} entries", book.to_ical)
    plan = big_plan(100, entries // 2)
    with tempfile.TemporaryDirectory() as folder:
        target = Folder(Path(folder), plan.scenario.id)
        for label in ("publish a plan of as many", "publish it again"):
            _timed(label, lambda: perform(target, prepare(plan, "vi", target), lambda _: None))


def _uid(number: int) -> str:
    return f"00000000-0000-0000-0000-{number:012}"


def _timed(label: str, action: Callable[[], object]) -> None:
    started = perf_counter()
    action()
    print(f"  {label:<40}{perf_counter() - started:.2f} s", flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
