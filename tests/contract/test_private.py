"""Why somebody is away is nobody else's business."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile, is_zipfile

import pytest

from scheduler.messages import LANGUAGES
from scheduler.output import files_of
from scheduler.scenario import load
from scheduler.solve import solve
from tests.contract.dressed import scenario

if TYPE_CHECKING:
    from scheduler.plan import Plan

ERRAND = "sees a doctor"


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """A plan in which somebody who must be there is away for a while, and would be on each of the other days."""
    file = tmp_path_factory.mktemp("private") / "private.yaml"
    file.write_text(scenario(str, lambda text: ERRAND if text == "Reason" else text), encoding="utf-8")
    return solve(load(file)).plan


def words(content: bytes) -> str:
    """What a file says: the parts of an archive, the lines of a calendar in one."""
    if is_zipfile(BytesIO(content)):
        archive = ZipFile(BytesIO(content))
        return "".join(archive.read(name).decode() for name in archive.namelist())
    return content.decode().replace("\r\n ", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_why_somebody_is_away_is_in_the_plan_alone(plan: Plan, language: str) -> None:
    told = [name for name, content in files_of(plan, language).items() if ERRAND in words(content)]
    assert told == ["plan.json"]


def test_in_the_plan_only_the_scenario_says_why_somebody_is_away(plan: Plan) -> None:
    assert {"priced_absence", "absence_broken"} <= {finding.kind for finding in plan.findings}
    assert ERRAND in plan.model_dump_json(include={"scenario"})
    assert ERRAND not in plan.model_dump_json(exclude={"scenario"})
