"""``scheduler explain``: an answer is exit code 0, whichever it is; nothing proved is 4."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.contract.large import large
from tests.shipped.shipped import DUC_GIANG, QUAN_2, path

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


def test_why_there_is_no_plan(run: Run) -> None:
    ended = run("explain", path(QUAN_2), "--variant", "cap-30")
    assert (ended.code, ended.err) == (0, "")
    assert "(đã chứng minh)" in ended.out
    assert "Không xếp được HN sơ kết 200 ngày vào ngày 28/8/2020 tại Hội trường 200 chỗ:" in ended.out
    assert "Những điều khác của kịch bản cùng được đáp ứng (đã kiểm tra)." in ended.out


def test_a_scenario_that_has_a_plan_says_what_to_do_instead(run: Run) -> None:
    ended = run("explain", path(QUAN_2), "--variant", "buoi-sang", "--language", "en")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.endswith(f"scheduler solve {path(QUAN_2)} --variant buoi-sang\n")


def test_the_machine_form(run: Run) -> None:
    ended = run("explain", path(DUC_GIANG), "--variant", "march-suspended", "--json")
    answer = json.loads(ended.out)
    assert (ended.code, answer["feasible"], answer["complete"]) == (0, False, True)
    assert [finding["kind"] for finding in answer["findings"]] == ["days_suspended"]
    (conflict,) = answer["conflicts"]
    assert conflict["minimal"] is True
    assert [reason["constraint"] for reason in conflict["reasons"]] == ["suspension", "date_window"]
    assert conflict["reasons"][0]["subject"] == ["hoi-nghi", "main", "thang-3"]
    (place,) = conflict["reasons"][0]["places"]
    assert place["where"] == "variants.march-suspended.restrictions.thang-3"


def test_nothing_proved_is_no_answer(run: Run, tmp_path: Path) -> None:
    scenario = tmp_path / "large.yaml"
    scenario.write_text(large(), encoding="utf-8")
    ended = run("explain", scenario, "--time-limit", "0.1")
    assert (ended.code, ended.out) == (4, "")
    assert "--time-limit" in ended.err
