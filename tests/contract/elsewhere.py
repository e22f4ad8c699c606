"""The same command somewhere else: another hash seed, folder, time zone, locale, and another day by the clock."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.contract.conftest import SURROUNDINGS, Ended

ROOT = Path(__file__).parents[2]

# Every way that Python code learns the date, moved before it is imported (the solver comes first: compiled code
# wants the types as they are). They pass for the real ones, so that nobody notices but by looking at the clock.
MOVED_CLOCK = """
import datetime, sys, time
import ortools.sat.python.cp_model
moment = datetime.datetime.fromisoformat(sys.argv.pop(1))
shift = moment.timestamp() - time.time()
real_time, real_datetime, real_date = time.time, datetime.datetime, datetime.date
localtime, gmtime, strftime = time.localtime, time.gmtime, time.strftime

class Looks(type):
    def __instancecheck__(cls, value):
        return isinstance(value, cls.real)

    def __subclasscheck__(cls, other):
        return issubclass(other, cls.real)

class MovedDate(real_date, metaclass=Looks):
    real = real_date

    @classmethod
    def today(cls):
        return real_date.fromtimestamp(time.time())

class MovedDatetime(real_datetime, metaclass=Looks):
    real = real_datetime

    @classmethod
    def now(cls, tz=None):
        return real_datetime.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls):
        return real_datetime.fromtimestamp(time.time(), datetime.timezone.utc).replace(tzinfo=None)

    @classmethod
    def today(cls):
        return cls.now()

time.time = lambda: real_time() + shift
time.time_ns = lambda: int(time.time() * 10**9)
time.localtime = lambda seconds=None: localtime(time.time() if seconds is None else seconds)
time.gmtime = lambda seconds=None: gmtime(time.time() if seconds is None else seconds)
time.strftime = lambda form, moment=None: strftime(form, moment or time.localtime())
datetime.datetime, datetime.date = MovedDatetime, MovedDate
"""
COMMAND = "\nfrom scheduler.cli import main\nmain()\n"


@dataclass(frozen=True)
class Place:
    """Where and when a command runs."""

    folder: str
    moment: str
    surroundings: dict[str, str]

    def run(self, below: Path, *arguments: str, program: str = COMMAND) -> Ended:
        """Run a command here, in a folder below the one given."""
        folder = below / self.folder
        folder.mkdir(parents=True, exist_ok=True)
        done = subprocess.run(
            [sys.executable, "-c", MOVED_CLOCK + program, self.moment, *arguments],
            cwd=folder,
            env={**SURROUNDINGS, "PYTHONPATH": str(ROOT), **self.surroundings},
            capture_output=True,
            timeout=600,
            check=False,
        )
        return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())


HERE = Place(
    "here",
    "2019-12-31T23:59:59+00:00",
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LANG": "C", "HOME": os.devnull},
)
THERE = Place(
    "bên kia/rất xa/there",
    "2036-02-29T12:00:00+00:00",
    {"PYTHONHASHSEED": "4242", "TZ": "America/St_Johns", "LANG": "vi_VN.UTF-8", "LC_ALL": "vi_VN.UTF-8"},
)
