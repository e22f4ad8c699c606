"""Same scenario, same seed: the same bytes, whatever the hash seed, folder, time zone, locale and date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scheduler.starter import starter
from tests.contract.conftest import content
from tests.contract.dressed import scenario
from tests.contract.elsewhere import HERE, ROOT, THERE, Place

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

ASK_THE_CLOCK = """
from datetime import date, datetime
import os, time
looks = (date.today(), datetime.now().date(), date.fromtimestamp(time.time()))
assert isinstance(real_datetime(2020, 1, 1), datetime)
print(*{look.year for look in looks}, time.strftime("%Y"), hash("text"), time.tzname[0], os.getcwd())
"""


def test_the_places_differ_in_all_they_should(tmp_path: Path) -> None:
    """Else what follows would prove nothing."""
    here, there = (place.run(tmp_path, program=ASK_THE_CLOCK) for place in (HERE, THERE))
    assert (here.code, there.code) == (0, 0), (here, there)
    assert here.out.split()[:2] == ["2019", "2019"] or here.out.split()[:2] == ["2020", "2020"]
    assert there.out.split()[:2] == ["2036", "2036"]
    assert all(one != other for one, other in zip(here.out.split(), there.out.split(), strict=False))


def outputs(place: Place, tmp_path: Path, file: Path, options: Sequence[str]) -> tuple[dict[str, bytes], list[str]]:
    """All files of a solve, and what check, solve and verify said."""
    home = tmp_path / place.folder
    home.mkdir(parents=True, exist_ok=True)
    for each in file.parent.glob("*.yaml"):
        (home / each.name).write_bytes(each.read_bytes())
    said = []
    calls = (["check", file.name], ["solve", file.name, "--out", "out", *options], ["verify", file.name, "out"])
    for call in calls:
        ended = place.run(tmp_path, *call)
        assert ended.err == "", ended
        said.append(f"{ended.code}\n{ended.out}")
    return content(home / "out"), said


def assert_repeatable(tmp_path: Path, file: Path, *options: str) -> None:
    (files, said), (others, said_there) = (outputs(place, tmp_path, file, options) for place in (HERE, THERE))
    assert list(files) == list(others)
    assert [name for name in files if files[name] != others[name]] == []
    assert said == said_there
    assert {"plan.json", "report.md", "calendars/all.ics"} <= files.keys()


@pytest.mark.long
@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_starter(tmp_path: Path, language: str) -> None:
    (tmp_path / "start").mkdir()
    file = tmp_path / "start" / "mine.yaml"
    file.write_bytes(starter(language))
    assert_repeatable(tmp_path, file)


@pytest.mark.long
@pytest.mark.parametrize("options", [["--seed", "7", "--workers", "2"]], ids=" ".join)
def test_a_scenario_of_every_kind_of_thing(tmp_path: Path, options: list[str]) -> None:
    (tmp_path / "start").mkdir()
    file = tmp_path / "start" / "every.yaml"
    file.write_text(scenario(str, str), encoding="utf-8")
    assert_repeatable(tmp_path, file, *options)


@pytest.mark.long
@pytest.mark.parametrize("name", sorted(file.name for file in (ROOT / "scenarios").glob("*.yaml")))
def test_a_shipped_scenario(tmp_path: Path, name: str) -> None:
    assert_repeatable(tmp_path, ROOT / "scenarios" / name)
