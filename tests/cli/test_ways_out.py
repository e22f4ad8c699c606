"""``scheduler explain``: what to do where there is no plan, and ``--apply``, which writes it down."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.shipped.shipped import DUC_GIANG, QUAN_2, path

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


def copied(name: str, folder: Path) -> Path:
    """A shipped scenario that may be written into."""
    copy = folder / f"{name}.yaml"
    copy.write_bytes(path(name).read_bytes())
    return copy


def test_the_cap_of_quan_2(run: Run) -> None:
    ended = run("explain", path(QUAN_2), "--variant", "cap-30")
    _, ways = ended.out.split("Cách xử lý (đã kiểm tra):\n")
    first, second, third, *rest = ways.splitlines()
    assert first == "  (1) Lùi HN sơ kết 200 ngày sang thứ Ba, ngày 01/9/2020."
    # 35 come at least, 5 too many: 4 of the first group, in which each of four units sends one fewer, and one more
    assert "Bớt 4 người" in second
    assert "; đồng thời bớt 1 người" in second
    assert "35 người, vượt 5 người so với mức 30" in third
    assert "nhẹ nhất" in rest[0]
    assert f"scheduler explain {path(QUAN_2)} --variant cap-30 --apply" in rest[1]


@pytest.mark.long
def test_a_suspended_month(run: Run) -> None:
    answer = json.loads(run("explain", path(DUC_GIANG), "--variant", "march-suspended", "--json").out)
    assert answer["ways_out_complete"] is True
    earlier, later, exception = answer["ways_out"]
    assert [each["changes"][0]["kind"] for each in answer["ways_out"]] == ["earlier", "later", "meeting_allowed"]
    assert "28/02/2020" in earlier["sentence"]
    assert "16/4/2020" in later["sentence"]  # the first day after the order of 28/3 to 15/4
    assert exception["patch"]["constraints"]["suspension"]["waive"]["hoi-nghi"]["reason"].startswith("CẦN GHI LẠI")
    assert all(each["verified"] for each in answer["ways_out"])


@pytest.mark.parametrize(
    ("name", "variant", "way"),
    [
        pytest.param(QUAN_2, "cap-30", 1, id="cap-30", marks=pytest.mark.long),
        pytest.param(QUAN_2, "cap-30", 2, id="cap-30-second", marks=pytest.mark.long),
        pytest.param(QUAN_2, "no-waiver", 2, id="a-reason-to-write", marks=pytest.mark.long),
        pytest.param(DUC_GIANG, "march-suspended", 3, id="march-suspended", marks=pytest.mark.long),
    ],
)
def test_a_way_out_written_down_is_a_variant_that_can_be_planned(
    run: Run, tmp_path: Path, name: str, variant: str, way: int
) -> None:
    scenario = copied(name, tmp_path)
    before = scenario.read_bytes()
    applied = run("explain", scenario, "--variant", variant, "--apply", "cach-moi", "--way", str(way))
    assert (applied.code, applied.err) == (0, "")
    start, found, rest = scenario.read_bytes().partition(b"  cach-moi:\n")
    assert found
    assert before.startswith(start)
    assert rest.endswith(before.removeprefix(start))
    assert f"inherits: {variant}".encode() in rest
    assert run("check", scenario, "--variant", "cach-moi").code == 0
    assert run("solve", scenario, "--variant", "cach-moi", "--out", tmp_path / "out").code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--variant", "cap-30", "--apply", "buoi-sang"], "đã có phương án"),
        (["--variant", "cap-30", "--apply", "Cách mới"], "cach-moi"),
        (["--variant", "buoi-sang", "--apply", "moi"], "không có gì phải xử lý"),
        (["--variant", "no-waiver", "--apply", "moi", "--way", "9"], "từ 1 đến 2"),
        (["--variant", "no-waiver", "--way", "2"], "hãy thêm --apply TÊN"),
    ],
)
def test_what_cannot_be_written_leaves_the_file_alone(
    run: Run, tmp_path: Path, arguments: list[str], said: str
) -> None:
    scenario = copied(QUAN_2, tmp_path)
    ended = run("explain", scenario, *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err
    assert scenario.read_bytes() == path(QUAN_2).read_bytes()


@pytest.mark.parametrize("variants", ["5", "", "[x]", "{x: 5}"])
def test_variants_that_are_none_are_told_as_such(run: Run, tmp_path: Path, variants: str) -> None:
    copy = copied(QUAN_2, tmp_path)
    before, _, _ = copy.read_text(encoding="utf-8").partition("\nvariants:")
    copy.write_text(f"{before}\nvariants: {variants}\n", encoding="utf-8")
    ended = run("explain", copy, "--apply", "x")
    assert (ended.code, ended.out) == (2, "")
    assert f"{before.count(chr(10)) + 2}:" in ended.err
    assert "x" not in variants or "đã có phương án" not in ended.err
