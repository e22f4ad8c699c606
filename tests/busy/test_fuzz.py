"""Calendars of chance: whatever is in a file, it is read or refused, soon, and never breaks anything."""

from __future__ import annotations

import os
import random
import time

import pytest

from scheduler.errors import InputError
from scheduler.messages import LANGUAGES
from tests.busy.cases import CASES
from tests.busy.hostile import BROKEN
from tests.busy.ics import calendar, times

SEED = 20_200_828
SECONDS = float(os.environ.get("BUSY_FUZZ_SECONDS", "60"))
SLOWEST = 10.0
SMALL = 20_000
WORDS = [
    *("20200828", "20200828T010000Z", "16000101T000000", "24001231T235959Z", "PT1H", "P1D", "-P1D", "P999999W"),
    *("FREQ=YEARLY", "FREQ=MONTHLY", "FREQ=WEEKLY", "FREQ=DAILY", "FREQ=HOURLY", "FREQ=SECONDLY", "INTERVAL=0"),
    *("INTERVAL=999999", "COUNT=999999", "BYDAY=-5MO", "BYDAY=MO,TU", "BYMONTHDAY=-31", "BYMONTH=2", "BYSETPOS=-1"),
    *("BYWEEKNO=53", "BYYEARDAY=366", "BYHOUR=0,12", "UNTIL=20200901", "WKST=SU", ";", ",", ":", "=", '"', "/", "\\n"),
    *("RANGE=THISANDFUTURE", "VALUE=DATE", "VALUE=PERIOD", "TZID=Local", "TZID=Europe/Berlin", "\r\n", "\n ", "ệ"),
    *("BEGIN:VEVENT", "END:VEVENT", "RRULE:", "RDATE:", "EXDATE:", "RECURRENCE-ID:", "DTSTART:", "DTEND:", "UID:a"),
]


def seeds() -> list[bytes]:
    """Where each walk starts: what is right, and what is wrong in one place."""
    right = [calendar(*case.components, head=case.head) for case in CASES]
    return [*right * 4, *(content for _, content in BROKEN.values() if len(content) < SMALL)]


def mutated(chance: random.Random, content: bytes, others: list[bytes]) -> bytes:
    """A calendar with something changed, put in, taken out, doubled, or taken from another."""
    lines = content.split(b"\r\n")
    place = chance.randrange(len(lines))
    kind = chance.randrange(7)
    if kind == 0:
        lines.insert(place, chance.choice(chance.choice(others).split(b"\r\n")))
    elif kind == 1:
        del lines[place]
    elif kind == 2:
        lines.insert(place, lines[chance.randrange(len(lines))])
    elif kind == 3:
        at = chance.randrange(len(lines[place]) + 1)
        lines[place] = lines[place][:at] + chance.choice(WORDS).encode() + lines[place][at:]
    elif kind == 4 and lines[place]:
        at = chance.randrange(len(lines[place]))
        lines[place] = lines[place][:at] + bytes([chance.randrange(256)]) + lines[place][at + 1 :]
    elif kind == 5:
        digits = [at for at, each in enumerate(lines[place]) if chr(each).isdigit()]
        for at in digits[: chance.randrange(4)]:
            lines[place] = lines[place][:at] + str(chance.randrange(10)).encode() + lines[place][at + 1 :]
    else:
        pieces = lines[place].split(b";")
        lines[place] = b";".join([*pieces, chance.choice(WORDS).encode()])
    return b"\r\n".join(lines)


def told(content: bytes) -> list[str]:
    """What is said of a calendar that is refused, in every language; nothing of one that is read."""
    try:
        found = times(content, public=True)
    except InputError as error:
        return [problem.sentence(language) for problem in error.problems for language in LANGUAGES]
    assert all(each.start < each.end for each in found)
    return []


def walk(seconds: float, most: int) -> tuple[int, int]:
    """How many calendars of chance are read, and how many refused; each within its time."""
    chance, begun, known = random.Random(SEED), time.monotonic(), seeds()
    counts = [0, 0]
    while sum(counts) < most and time.monotonic() - begun < seconds:
        content = chance.choice(known)
        for _ in range(chance.randrange(1, 3)):
            content = mutated(chance, content, known)
        began = time.process_time()
        counts[bool(told(content))] += 1
        assert time.process_time() - began < SLOWEST, content
    return counts[0], counts[1]


def test_no_calendar_of_chance_breaks_the_reader() -> None:
    read, refused = walk(60, 300)
    assert read + refused == 300
    assert min(read, refused) > 30


@pytest.mark.long
def test_no_calendar_of_chance_breaks_the_reader_however_long() -> None:
    """For a minute, or for ``BUSY_FUZZ_SECONDS``: ten minutes in ``make test-all``."""
    read, refused = walk(SECONDS, 10_000_000)
    assert min(read, refused) > SECONDS
