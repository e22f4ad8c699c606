"""The axis above the timeline: months, then weeks, days or hours, as many labels as fit the width."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.reports.page.timeline.scale import GAP, HOUR, LETTER

if TYPE_CHECKING:
    from datetime import date

    from scheduler.reports.page.timeline.scale import Scale
    from scheduler.reports.voice import Markup, Voice

WEEK = 7
HOUR_STEPS = (1, 2, 3, 4)


@dataclass(frozen=True)
class Label:
    """A text that begins (or, if ``middle``, is centred) at a place, and the line that stands there."""

    at: float
    text: str
    middle: bool = False


@dataclass(frozen=True)
class Axis:
    """Two rows of labels that do not touch at ``width`` pixels or more."""

    width: int
    upper: tuple[Label, ...]
    lower: tuple[Label, ...]


def axis(voice: Voice, scale: Scale, width: int) -> Axis:
    """The axis of a scale that is drawn ``width`` pixels wide."""
    days = _days(voice, scale, width)
    if days is None:
        return Axis(width, _months(voice, scale, width), _weeks(voice, scale, width))
    hours = _hours(scale, width)
    return Axis(width, days, hours) if hours else Axis(width, _months(voice, scale, width), days)


def _months(voice: Voice, scale: Scale, width: int) -> tuple[Label, ...]:
    firsts = [day for day in scale.all_days if day.day == 1 or day == scale.first]
    labels = []
    for place, day in enumerate(firsts):
        start = scale.of_day(day)
        end = scale.of_day(firsts[place + 1]) if place + 1 < len(firsts) else 100.0
        texts = (month(voice, day), voice.say("page.month_short", month=_month(voice, day), year=day.year))
        room = (end - start) / 100 * width
        labels.append(Label(start, next((text for text in texts if _length(text) <= room), "")))
    return tuple(label for label in labels if label.text)


def _weeks(voice: Voice, scale: Scale, width: int) -> tuple[Label, ...]:
    """Every Monday, or every second, third ... one, as they fit."""
    mondays = [day for day in scale.all_days if day.weekday() == 0]
    texts = [_date(voice, day) for day in mondays]
    widest = max((_length(text) for text in texts), default=0)
    step = max(1, -(-int(widest * scale.days) // (width * WEEK)))
    labels = (Label(scale.of_day(day), text) for day, text in zip(mondays[::step], texts[::step], strict=True))
    return tuple(label for label in labels if label.at / 100 * width + _length(label.text) <= width + GAP)


def _days(voice: Voice, scale: Scale, width: int) -> tuple[Label, ...] | None:
    """Every day, with its weekday where there is room; None if not even numbers fit."""
    for write in (_weekday_and_date, _weekday_and_number, _number):
        texts = [(day, write(voice, day)) for day in scale.all_days]
        if all(_length(text) <= width / scale.days for _, text in texts):
            half = 50 / scale.days
            return tuple(Label(round(scale.of_day(day) + half, 3), text, middle=True) for day, text in texts)
    return None


def month(voice: Voice, day: date) -> Markup:
    """The month of a day with its year."""
    return voice.say("page.month", month=_month(voice, day), year=day.year)


def _month(voice: Voice, day: date) -> str:
    return voice.say(f"formats.month_{day.month}")


def _weekday_and_date(voice: Voice, day: date) -> str:
    return f"{_weekday(voice, day)} {_date(voice, day)}"


def _weekday_and_number(voice: Voice, day: date) -> str:
    return f"{_weekday(voice, day)} {day.day}"


def _weekday(voice: Voice, day: date) -> str:
    return voice.say(f"page.weekday_short_{day.weekday()}")


def _date(voice: Voice, day: date) -> str:
    return voice.say("page.day_short", day=day.day, month=_month(voice, day))


def _number(_: Voice, day: date) -> str:
    return str(day.day)


def _hours(scale: Scale, width: int) -> tuple[Label, ...]:
    """The hours of every day, in the finest step that fits; none if no step does."""
    open_hours = (scale.closes - scale.opens) // HOUR
    hour_width = width / scale.days / open_hours
    step = next((step for step in HOUR_STEPS if step * hour_width >= _length("00")), None)
    if step is None or step >= open_hours:
        return ()
    hours = range(step, open_hours, step)
    each_hour = 100 / scale.days / open_hours
    return tuple(
        Label(round(scale.of_day(day) + hour * each_hour, 3), str(scale.opens // HOUR + hour), middle=True)
        for day in scale.all_days
        for hour in hours
    )


def _length(text: str) -> float:
    return len(text) * LETTER + GAP
