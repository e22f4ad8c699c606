"""``python -m tests.interop [SCENARIO...]``: every calendar of the shipped scenarios, read by other programs.

Each must find the same entries at the same instants with the same words as are in our own reading: icalendar,
ical.js and node-ical (npm), libical (a Debian package, compiled against), and khal (PyPI), which shows events. All
but the first are installed into a folder outside the tree, ``--tools DIR`` (kept there for the next time).
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from icalendar import Calendar

from scheduler.calendars import calendar_files
from scheduler.publish.items import items_of
from scheduler.scenario import load
from scheduler.solve import solve

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

HERE = Path(__file__).parent
SCENARIOS = HERE.parents[1] / "scenarios"
LIBICAL = ("libical3", "libical-dev", "libicu72", "libicu-dev")


class Read(NamedTuple):
    """An entry as a program reads it."""

    kind: str
    uid: str
    start: float
    end: float
    summary: str
    description: str | None
    location: str | None


Entries = list[Read]
Readings = dict[str, Entries]


def main() -> None:
    """Read everything with everything, print a line for each program, and fail if any reads anything otherwise."""
    parser = argparse.ArgumentParser(prog="python -m tests.interop", description=__doc__)
    parser.add_argument("names", nargs="*", help="scenarios; all by default")
    parser.add_argument("--tools", type=Path, default=Path(tempfile.gettempdir()) / "scheduler-interop")
    arguments = parser.parse_args()
    arguments.tools.mkdir(exist_ok=True)
    names = arguments.names or sorted(file.stem for file in SCENARIOS.glob("*.yaml"))
    with tempfile.TemporaryDirectory() as folder:
        files = _written(Path(folder), names)
        expected = {str(file): _own(file) for file in files}
        print(f"{len(files)} files of {len(names)} scenarios, {sum(map(len, expected.values()))} entries")
        wrong = [name for name, read in PROGRAMS.items() if not _alike(name, expected, read(arguments.tools, files))]
    sys.exit(f"read otherwise by {', '.join(wrong)}" if wrong else 0)


def _written(folder: Path, names: Sequence[str]) -> list[Path]:
    """The calendars of scenarios, as ``solve`` writes them."""
    files = []
    for name in names:
        plan = solve(load(SCENARIOS / f"{name}.yaml")).plan
        for path, content in calendar_files(plan, plan.scenario.resolved.language).items():
            file = folder / name / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
            files.append(file)
    return files


def _own(file: Path) -> Entries:
    """What is meant, by our own reading."""
    found = []
    for item in items_of(file.read_bytes()).values():
        start, end = item.instant("DTSTART"), item.end
        assert start
        assert end
        place = item.shown("LOCATION") or None
        texts = (item.shown("SUMMARY"), item.shown("DESCRIPTION"), place)
        found.append(Read(item.kind, item.uid, start.timestamp(), end.timestamp(), *texts))
    return found


def _alike(name: str, expected: Mapping[str, Entries], found: Mapping[str, Entries]) -> bool:
    """Whether a program finds what is meant; the first differences are printed."""
    differing = [path for path in found if sorted(expected[path], key=_key) != sorted(found[path], key=_key)]
    count, verdict = sum(map(len, found.values())), f"{len(differing)} differ" if differing else "alike"
    print(f"  {name:<10} {len(found)} files, {count} entries: {verdict}")
    for path in differing[:3]:
        pairs = zip(sorted(expected[path], key=_key), sorted(found[path], key=_key), strict=False)
        print(f"    {path}:", *next((pair for pair in pairs if pair[0] != pair[1]), ("not as many",)))
    return bool(found) and not differing


def _key(read: Read) -> tuple[str, str]:
    return read.uid, read.kind


def _icalendar(_: Path, files: Sequence[Path]) -> Readings:
    return {str(file): _entries(file) for file in files}


def _entries(file: Path) -> Entries:
    found = []
    for entry in Calendar.from_ical(file.read_bytes()).walk():
        if entry.name in ("VEVENT", "VTODO"):
            start, end = entry.decoded("DTSTART"), entry.decoded("DTEND" if entry.name == "VEVENT" else "DUE")
            place = str(entry["LOCATION"]) if "LOCATION" in entry else None
            texts = (str(entry["SUMMARY"]), str(entry["DESCRIPTION"]), place)
            found.append(Read(entry.name, str(entry["UID"]), start.timestamp(), end.timestamp(), *texts))
    return found


def _ical_js(tools: Path, files: Sequence[Path]) -> Readings:
    return _node(tools, "ical.js@2", "ical.mjs", files)


def _node_ical(tools: Path, files: Sequence[Path]) -> Readings:
    return _node(tools, "node-ical@0.26", "node-ical.mjs", files)


def _node(tools: Path, package: str, script: str, files: Sequence[Path]) -> Readings:
    if not (tools / "node_modules" / package.partition("@")[0]).exists():
        _run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(tools), package], tools)
    (tools / script).write_bytes((HERE / script).read_bytes())
    return _told(["node", script, *map(str, files)], tools)


def _libical(tools: Path, files: Sequence[Path]) -> Readings:
    root, program = tools / "libical", tools / "libical" / "read"
    if not program.exists():
        root.mkdir(exist_ok=True)
        _run(["apt-get", "download", *LIBICAL], root)
        for package in root.glob("*.deb"):
            _run(["dpkg", "-x", str(package), str(root)], root)
        library = next(root.glob("usr/lib/*/libical.so")).parent
        places = ["-I", str(root / "usr/include"), "-L", str(library), f"-Wl,-rpath,{library}"]
        linked = ["-lical", "-Wl,--allow-shlib-undefined"]
        _run(["gcc", *places, "-o", str(program), str(HERE / "libical.c"), *linked], root)
    return _told([str(program), *map(str, files)], root)


def _khal(tools: Path, files: Sequence[Path]) -> Readings:
    """The events of each file, which khal imports into an empty calendar and lists."""
    program = tools / "khal" / "bin" / "khal"
    if not program.exists():
        _run([sys.executable, "-m", "venv", str(tools / "khal")], tools)
        _run([str(program.with_name("pip")), "install", "--quiet", "khal>=0.14"], tools)
    return {str(file): _listed(program, file) for file in files if file.match("calendars/events/all.ics")}


def _listed(program: Path, file: Path) -> Entries:
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "config"
        (Path(folder) / "calendar").mkdir()
        config.write_text(
            f"[calendars]\n[[c]]\npath = {folder}/calendar\n[sqlite]\npath = {folder}/db\n[locale]\n"
            "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
            "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
            "local_timezone = UTC\ndefault_timezone = UTC\n",
            encoding="utf-8",
        )
        _run([str(program), "-c", str(config), "import", "--batch", "-a", "c", str(file)], Path(folder))
        fields = ("uid", "start-long", "end-long", "title", "description", "location")
        asked = [word for field in fields for word in ("--json", field)]
        days = ["2018-01-01", "5000d"]
        said = _run([str(program), "-c", str(config), "list", "--once", *asked, *days], Path(folder))
    events = [event for line in said.splitlines() for event in json.loads(line)]
    once = {event["uid"]: event for event in reversed(events)}  # an event of several days is listed on each
    return [_event(event) for event in once.values()]


def _event(said: dict[str, str]) -> Read:
    times = (_utc(said["start-long"]), _utc(said["end-long"]))
    return Read("VEVENT", said["uid"], *times, said["title"], said["description"], said["location"] or None)


def _utc(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()


def _told(command: Sequence[str], folder: Path) -> Readings:
    told: dict[str, list[Any]] = json.loads(_run(command, folder))
    return {path: [Read(*entry) for entry in entries] for path, entries in told.items()}


def _run(command: Sequence[str], folder: Path) -> str:
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, "TZ": "UTC"}, stdout=subprocess.PIPE, text=True, check=True
    )
    return done.stdout


PROGRAMS: Mapping[str, Callable[[Path, Sequence[Path]], Readings]] = {
    "icalendar": _icalendar,
    "ical.js": _ical_js,
    "node-ical": _node_ical,
    "libical": _libical,
    "khal": _khal,
}

if __name__ == "__main__":
    main()
