"""A zone as a file defines it, beside the same zone as everybody knows it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from scheduler.busy.components import calendars
from scheduler.busy.file_zones import FileZone
from scheduler.busy.lines import content_lines
from tests.busy.cases import BERLIN
from tests.busy.ics import calendar

KNOWN = ZoneInfo("Europe/Berlin")


def of_file(definition: str) -> FileZone:
    (read,) = calendars(content_lines(calendar(definition)))
    return FileZone.of(read.inside[0])


def test_the_first_and_the_last_day_of_all_are_no_trouble() -> None:
    """As programs write "always": in the year 1, and without end."""
    always = (
        BERLIN.format(name="x")
        .replace("19961027T030000", "00010101T000000")
        .replace("BYDAY=-1SU", "BYDAY=-1SU;UNTIL=99991231T000000Z")
    )
    noon = datetime(2020, 8, 28, 12, tzinfo=UTC)
    assert noon.astimezone(of_file(always)).hour == 14
    assert noon.replace(tzinfo=of_file(always)).astimezone(UTC).hour == 10


def test_every_hour_of_years_is_shown_alike() -> None:
    """Both ways; of an hour that is shown twice, its second showing is read back as the first."""
    zone = of_file(BERLIN.format(name="Berlin"))
    start, twice = datetime(2019, 12, 30, tzinfo=UTC), []
    for hour in range(24 * 366):
        instant = start + timedelta(hours=hour)
        shown = instant.astimezone(KNOWN)
        assert instant.astimezone(zone).replace(tzinfo=None) == shown.replace(tzinfo=None)
        if shown.replace(tzinfo=zone, fold=0).astimezone(UTC) != instant:
            twice.append(instant)
    assert twice == [datetime(2020, 10, 25, 1, tzinfo=UTC)]
