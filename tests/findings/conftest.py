"""A sound little scenario that nothing is to be said about, and a way to change it and hear what is found."""

from __future__ import annotations

from textwrap import dedent, indent
from typing import Any, Protocol

import pytest

from scheduler.findings import PLAN_FINDINGS, SCENARIO_FINDINGS, Finding, findings_of, sentence
from scheduler.plan import Origin, Plan, Solver
from scheduler.scenario.normal import expand
from scheduler.scenario.nouns import Scenario
from scheduler.scenario.reading import parse
from scheduler.scenario.resolved import Resolved

# 28/8/2020 is a Friday, 2/9/2020 a holiday in some calendars but not in this one.
SOUND = """
format: 1
title: Hội nghị thử
language: vi
timezone: Asia/Ho_Chi_Minh
as_of: 3/8/2020
horizon: {from: 3/8/2020, to: 11/9/2020}
places: {tru-so: {name: Trụ sở, territory: quan}}
halls: {hoi-truong: {name: Hội trường, place: tru-so, seats: 60}}
units:
  quan: Quận
  van-phong: {name: Văn phòng, within: quan}
  noi-vu: {name: Phòng Nội vụ, within: quan}
  an-phu: {name: Phường An Phú, within: quan}
  binh-an: {name: Phường Bình An, within: quan}
sets: {phuong: {name: các phường, members: [an-phu, binh-an]}}
people: {bi-thu: Bí thư}
conferences:
  so-ket:
    name: Hội nghị sơ kết
    organiser: van-phong
    chair: bi-thu
    when: 08:00 28/8/2020
    duration: 3h
    sites: {chinh: hoi-truong}
    delegates: {phuong: {name: Đại diện các phường, from: phuong, each: 20}}
tasks:
  thu-moi: {name: Phát hành thư mời, owner: van-phong, effort: 1h, sends: invitations}
  y-kien: {name: Chuẩn bị ý kiến, each: phuong, effort: 2h}
"""

Told = tuple[str, str, str]


class Tell(Protocol):
    """Change the sound scenario (a merge patch in YAML) and hear one kind of finding.

    ``conferences`` and ``tasks`` are the records of a plan, for the kinds that judge one. Each finding is told as
    its severity and its sentence in Vietnamese and in English.
    """

    def __call__(
        self,
        kind: str,
        *changes: str,
        conferences: dict[str, Any] | None = None,
        tasks: dict[str, Any] | None = None,
    ) -> list[Told]: ...


@pytest.fixture
def tell() -> Tell:
    def told(
        kind: str,
        *changes: str,
        conferences: dict[str, Any] | None = None,
        tasks: dict[str, Any] | None = None,
    ) -> list[Told]:
        resolved = changed(*changes)
        return [
            (finding.severity, sentence(finding, resolved, "vi"), sentence(finding, resolved, "en"))
            for finding in _found(kind, resolved, conferences or {}, tasks or {})
        ]

    return told


@pytest.fixture
def found() -> Any:
    """All findings of the sound scenario after some changes."""

    def all_of(*changes: str) -> tuple[Finding, ...]:
        return findings_of(changed(*changes))

    return all_of


def _found(kind: str, resolved: Resolved, conferences: dict[str, Any], tasks: dict[str, Any]) -> list[Finding]:
    for of_scenario in SCENARIO_FINDINGS:
        if of_scenario.__name__ == kind:
            return list(of_scenario(resolved))
    origin = Origin(id="scenario", sha256="", resolved=resolved.scenario)
    records = {"scenario": origin, "solver": Solver(status="optimal"), "conferences": conferences, "tasks": tasks}
    of_plan = {rule.__name__: rule for rule in PLAN_FINDINGS}[kind]
    return list(of_plan(resolved, Plan.model_validate(records)))


def changed(*changes: str) -> Resolved:
    """The sound scenario with merge patches applied, in normal form."""
    data: Any = parse(SOUND.encode(), "sound.yaml").data
    for change in changes:
        data = _merged(data, _patch(change))
    return Resolved(expand(Scenario.model_validate(data)))


def _patch(change: str) -> Any:
    """A change as a variant, since only there does null mean to delete."""
    text = "variants:\n  change:\n" + indent(dedent(change), "    ")
    return parse(text.encode(), "change.yaml").data["variants"]["change"]


def _merged(old: Any, new: Any) -> Any:
    """A JSON merge patch."""
    if not isinstance(new, dict):
        return new
    kept = dict(old) if isinstance(old, dict) else {}
    for key, value in new.items():
        if value is None:
            kept.pop(key, None)
        else:
            kept[key] = _merged(kept.get(key), value)
    return kept
