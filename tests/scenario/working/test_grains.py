"""The model's side of time: grains, masks, and days counted on them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from time import perf_counter
from zoneinfo import ZoneInfo

import pytest

from scheduler.scenario.working import (
    Grid,
    GridDays,
    Mask,
    MaskDays,
    NoGrainError,
    OffGridError,
    Shift,
    WorkingTime,
    choose_grain,
    midnight,
    shared_masks,
    working_periods,
)
from scheduler.scenario.working.calendar import Calendar

SAIGON = ZoneInfo("Asia/Ho_Chi_Minh")
OFFICE = Calendar.model_validate({"week": {"mon-fri": ["07:30-11:30", "13:00-17:00"], "sat": "07:30-11:30"}})
FIRST, LAST = date(2020, 8, 24), date(2020, 9, 6)  # a Monday, and the Sunday after the next week
GRID = Grid.spanning(midnight(FIRST, SAIGON), midnight(LAST, SAIGON) + timedelta(days=1), 30)
MASK = Mask.of(GRID, working_periods(OFFICE, SAIGON, FIRST, LAST))
DAYS = MaskDays(MASK, GridDays.of(GRID, SAIGON))

PER_DAY = 48  # grains of 30 minutes
MONDAY, TUESDAY, FRIDAY, SATURDAY, SUNDAY, NEXT_MONDAY = 0, 1, 4, 5, 6, 7


@pytest.mark.parametrize(
    ("stated", "grain"),
    [
        ([], 30),
        ([450, 1020, 90], 30),
        ([450, 45], 15),
        ([450, 50], 10),
        ([45, 50], 5),
        ([0, 105, 345], 15),  # 05:45, the offset of Kathmandu
    ],
)
def test_the_longest_grain_that_divides_everything(stated: list[int], grain: int) -> None:
    assert choose_grain(stated) == grain


def test_what_no_grain_divides_is_named() -> None:
    with pytest.raises(NoGrainError, match="62 minutes") as caught:
        choose_grain([450, 62, 33])
    assert caught.value.minutes == 62


def test_instants_on_the_grid() -> None:
    grid = Grid(datetime(2020, 8, 24, tzinfo=UTC), 30, 4)
    half_past, quarter_to = grid.origin + timedelta(minutes=90), grid.origin + timedelta(minutes=105)
    assert (grid.floor(half_past), grid.ceil(half_past)) == (3, 3)
    assert (grid.floor(quarter_to), grid.ceil(quarter_to)) == (3, 4)
    assert grid.floor(grid.instant(4)) == 4  # the end of the grid
    assert grid.floor(grid.origin - timedelta(minutes=15)) == -1


def test_a_grid_reaches_its_end() -> None:
    start = datetime(2020, 8, 24, tzinfo=UTC)
    assert Grid.spanning(start, start + timedelta(hours=2), 30).count == 4
    assert Grid.spanning(start, start + timedelta(hours=2, minutes=5), 30).count == 5


def test_work_ends_on_friday_and_not_on_monday() -> None:
    week = 5 * 16 + 8  # 16 grains a day, 8 on Saturday
    assert len(MASK.positions) == 2 * week
    # The grain 07:30-08:00 on Monday is number 15; Friday 17:00 is grain 34 of its day.
    assert MASK.start(0) == 15
    assert MASK.end(5 * 16) == FRIDAY * PER_DAY + 34
    assert MASK.start(5 * 16) == SATURDAY * PER_DAY + 15
    assert MASK.end(week) == SATURDAY * PER_DAY + 23
    assert MASK.start(week) == NEXT_MONDAY * PER_DAY + 15
    assert MASK.count_before(-5) == 0
    assert MASK.count_before(GRID.count + 5) == 2 * week


@pytest.mark.parametrize("position", [0, -1])
def test_nothing_ends_before_it_begins(position: int) -> None:
    with pytest.raises(IndexError):
        MASK.end(position)
    with pytest.raises(IndexError):
        MASK.start(position - 1)


def test_a_grain_half_in_a_shift_is_not_worked() -> None:
    odd = Calendar.model_validate({"week": {"mon": ["07:45-09:15"]}})
    mask = Mask.of(GRID, working_periods(odd, SAIGON, FIRST, FIRST))
    assert mask.positions == (16, 17)  # 08:00-08:30 and 08:30-09:00


def test_equal_masks_are_one_object() -> None:
    other = Calendar.model_validate(
        {"week": {"mon-sat": ["07:30-11:30"], "sun": []}, "closed": {"01/01/2021": "ngoài khung"}}
    )
    shifts = {
        "a": working_periods(OFFICE, SAIGON, FIRST, LAST),
        "b": working_periods(OFFICE, SAIGON, FIRST - timedelta(days=9), LAST + timedelta(days=9)),
        "c": working_periods(other, SAIGON, FIRST, LAST),
    }
    masks = shared_masks(GRID, shifts)
    assert list(masks) == ["a", "b", "c"]
    assert masks["a"] is masks["b"]
    assert masks["a"] != masks["c"]


def test_ten_o_clock_on_the_working_day_before() -> None:
    assert DAYS.before(NEXT_MONDAY, 1) == SATURDAY
    assert DAYS.before(FRIDAY, 3) == TUESDAY
    assert DAYS.before(FRIDAY, 3, "clear") == MONDAY
    assert DAYS.before(FRIDAY, 0) == FRIDAY
    assert DAYS.days.grain(SATURDAY, 600) == SATURDAY * PER_DAY + 20
    assert DAYS.days.grain(FRIDAY, 1440) == SATURDAY * PER_DAY


def test_by_the_end_of_work() -> None:
    assert DAYS.end_of_work(MONDAY) == 34  # Monday 17:00
    assert DAYS.end_of_work(SATURDAY) == SATURDAY * PER_DAY + 23  # Saturday 11:30
    assert DAYS.end_of_work(SUNDAY) == SATURDAY * PER_DAY + 23  # a day off: when work ended before it


def test_a_deadline_before_the_grid_begins_is_none_and_never_the_last_day() -> None:
    assert DAYS.before(TUESDAY, 2) is None
    assert DAYS.before(TUESDAY, 1, "clear") is None
    assert DAYS.after(SATURDAY + 7, 1) is None
    empty = MaskDays(Mask(GRID, bytes(GRID.count)), DAYS.days)
    assert empty.end_of_work(MONDAY) is None


def test_days_have_dates_and_numbers() -> None:
    assert DAYS.days.dates[NEXT_MONDAY] == date(2020, 8, 31)
    assert DAYS.days.number_at(NEXT_MONDAY * PER_DAY) == NEXT_MONDAY
    assert DAYS.days.number_at(NEXT_MONDAY * PER_DAY - 1) == SUNDAY


def test_a_time_shown_twice_is_its_first_showing_and_a_later_one_waits_for_the_second() -> None:
    # Berlin, 27/10/2024: 02:00 to 03:00 passes twice, so 03:00 is four hours after midnight.
    berlin = ZoneInfo("Europe/Berlin")
    day = date(2024, 10, 27)
    grid = Grid(midnight(day, berlin), 30, 50)
    days = GridDays.of(grid, berlin)
    assert [days.grain(0, clock) for clock in (0, 120, 150, 180, 1440)] == [0, 4, 5, 8, 50]


def test_a_skipped_time_is_the_moment_of_the_skip() -> None:
    # Berlin, 31/3/2024: 02:00 is followed by 03:00, two hours after midnight.
    berlin = ZoneInfo("Europe/Berlin")
    days = GridDays.of(Grid(midnight(date(2024, 3, 31), berlin), 30, 46), berlin)
    assert [days.grain(0, clock) for clock in (90, 120, 150, 180, 210, 1440)] == [3, 4, 4, 4, 5, 46]


def test_a_grid_that_begins_and_ends_inside_a_day() -> None:
    start = midnight(FIRST, SAIGON) + timedelta(hours=12)
    days = GridDays.of(Grid(start, 30, 40), SAIGON)  # from 12:00 to 08:00
    assert [days.grain(0, clock) for clock in (690, 720, 1440)] == [None, 0, 24]
    assert days.grain(1, 480) == 40
    for number, clock in ((1, 510), (1, 1440), (0, 735)):
        with pytest.raises(OffGridError):
            days.grain(number, clock)


def test_thirty_calendars_over_120_days_are_quick() -> None:
    first, last = date(2020, 6, 1), date(2020, 9, 28)
    grid = Grid.spanning(midnight(first, SAIGON), midnight(last + timedelta(days=1), SAIGON), 30)
    kinds = [OFFICE, OFFICE.model_copy(update={"week": {}}), Calendar.model_validate({"holidays": "VN"})]
    times = [WorkingTime.of(calendar, SAIGON, first, last) for calendar in kinds]
    shifts = {f"unit-{n}": times[n % 3].shifts for n in range(30)}
    best = min(_seconds(grid, shifts) for _ in range(5))
    assert best < 0.1


def _seconds(grid: Grid, shifts: dict[str, tuple[Shift, ...]]) -> float:
    start = perf_counter()
    for mask in shared_masks(grid, shifts).values():
        assert len(mask.before) == grid.count + 1
    return perf_counter() - start
