from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scheduler.cli.compare import names
from scheduler.plan.saved import plan_bytes
from scheduler.scenario import load
from scheduler.solve import solve
from scheduler.starter import starter

if TYPE_CHECKING:
    from tests.cli.conftest import Run


@pytest.fixture(scope="module")
def solved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plans of the starter scenario and of its variant, each in a folder of its own."""
    folder = tmp_path_factory.mktemp("solved")
    (folder / "review.yaml").write_bytes(starter("en"))
    for variant in (None, "earlier"):
        target = folder / (variant or "base")
        target.mkdir()
        (target / "plan.json").write_bytes(plan_bytes(solve(load(folder / "review.yaml", variant)).plan))
    return folder


@pytest.fixture
def plans(solved: Path, tmp_path: Path) -> tuple[Path, Path]:
    shutil.copytree(solved, tmp_path / "out")
    return Path("out/base"), Path("out/earlier")


def test_the_terminal_tells_what_differs_and_whom_to_tell(run: Run, plans: tuple[Path, Path]) -> None:
    ran = run("compare", *plans)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[1:3] == ["  base: scenario review", "  earlier: scenario review, variant earlier"]
    for part in ("Key figures", "Conferences that differ", "Tasks that differ", "Who would have to be told"):
        assert part in lines
    assert any(line.startswith("    Time: ") and line.endswith("earlier)") for line in lines)


def test_it_speaks_vietnamese_when_asked(run: Run, plans: tuple[Path, Path]) -> None:
    ran = run("compare", *plans, "--language", "vi")
    assert ran.code == 0
    for part in ("Số liệu chính", "Hội nghị có thay đổi", "Việc có thay đổi", "Cần báo cho ai", "Thời gian dự phòng"):
        assert part in ran.out.splitlines()


def test_each_form_on_standard_output_and_in_a_file(run: Run, plans: tuple[Path, Path], tmp_path: Path) -> None:
    for form, beginning in (("md", "# "), ("html", "<!doctype html>"), ("text", "2 plans compared")):
        printed = run("compare", *plans, "--format", form)
        assert (printed.code, printed.err) == (0, "")
        assert printed.out.startswith(beginning)
        written = run("compare", *plans, "--format", form, "--out", f"side.{form}")
        assert written.out == f"Written to side.{form}\n"
        assert (tmp_path / f"side.{form}").read_text(encoding="utf-8") == printed.out


def test_the_machine_form(run: Run, plans: tuple[Path, Path], tmp_path: Path) -> None:
    data = json.loads(run("compare", *plans, "--json").out)
    assert [plan["name"] for plan in data["plans"]] == ["base", "earlier"]
    assert (data["scenarios"], data["written"]) == ("variants", None)
    assert "when" in {each["family"] for each in data["differences"]}
    assert {"figures", "load", "slack", "to_tell", "not_in_all"} <= data.keys()
    data = json.loads(run("compare", *plans, "--json", "--format", "html", "--out", "side.html").out)
    assert data["written"] == "side.html"
    assert (tmp_path / "side.html").exists()


def test_a_plan_and_itself_agree(run: Run, plans: tuple[Path, Path]) -> None:
    ran = run("compare", plans[0], plans[0])
    assert "These plans decide everything alike." in ran.out
    assert "  base (2): scenario review" in ran.out.splitlines()


def test_one_plan_is_no_comparison(run: Run, plans: tuple[Path, Path]) -> None:
    ran = run("compare", plans[0], "--language", "vi")
    assert ran.code == 2
    assert "hãy nêu từ hai kế hoạch trở lên" in ran.err


def test_a_plan_that_disagrees_in_itself_is_refused(run: Run, plans: tuple[Path, Path], tmp_path: Path) -> None:
    file = tmp_path / plans[1] / "plan.json"
    plan = json.loads(file.read_text())
    plan["conferences"]["review"]["sites"]["nowhere"] = "great-hall"
    file.write_text(json.dumps(plan))
    ran = run("compare", *plans, "--format", "html", "--out", "side.html")
    assert ran.code == 2
    assert ran.err.startswith("out/earlier: ")
    assert not (tmp_path / "side.html").exists()


def test_what_is_no_plan_is_refused(run: Run, plans: tuple[Path, Path]) -> None:
    assert run("compare", plans[0], "nowhere").code == 2
    assert run("compare").code == 2


def test_all_variants_are_compared_beside_their_folders(run: Run, scenario: Path, tmp_path: Path) -> None:
    ran = run("solve", scenario, "--all-variants", "--out", "all")
    assert ran.out.splitlines()[-1] == "Written to all/compare.html"
    assert {path.name for path in (tmp_path / "all").iterdir()} == {"review", "review.earlier", "compare.html"}
    page = (tmp_path / "all" / "compare.html").read_text(encoding="utf-8")
    assert "review.earlier" in page


def test_no_old_comparison_stays_where_one_variant_alone_has_a_plan(run: Run, scenario: Path, tmp_path: Path) -> None:
    assert json.loads(run("solve", scenario, "--all-variants", "--json").out)["comparison"] == "out/compare.html"
    page = tmp_path / "out" / "compare.html"
    before = page.read_bytes()
    text = scenario.read_text()
    # the director, who chairs, teaches on Fridays, and 27 September 2030 is the last Friday of the window
    never = "not_before: 00:00 27 September 2030"
    scenario.write_text(text.replace("duration: 3h\n", f"duration: 3h\n    {never}\n"))
    assert run("solve", scenario, "--all-variants", "--json").code == 3
    assert page.read_bytes() == before  # no folder was replaced either
    earlier = "when: {prefer: 16 September 2030}"
    scenario.write_text(text.replace(earlier, f"{earlier}, {never}"))
    ran = run("solve", scenario, "--all-variants", "--json")
    assert (ran.code, json.loads(ran.out)["comparison"]) == (3, None)
    assert not page.exists()


@pytest.mark.parametrize(
    ("paths", "called"),
    [
        (["a/x", "a/y/plan.json", "a/z.json"], ["x", "y", "z"]),
        (["a/out", "b/out", "c/other"], ["a/out", "b/out", "other"]),
        (["x/a/out", "y/a/out", "a/out/plan.json"], ["x/a/out", "y/a/out", "top/a/out"]),
        (["a/out", "a/out", "a/out/plan.json"], ["out", "out (2)", "out (3)"]),
    ],
)
def test_no_two_names_are_alike(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, paths: list[str], called: list[str]
) -> None:
    (tmp_path / "top").mkdir()
    monkeypatch.chdir(tmp_path / "top")
    for path in map(Path, paths):
        folder = path.parent if path.suffix else path
        folder.mkdir(parents=True, exist_ok=True)
        (path if path.suffix else path / "plan.json").touch()
    assert [name.split("/top/")[-1] for name in names([Path(path) for path in paths])] == called
