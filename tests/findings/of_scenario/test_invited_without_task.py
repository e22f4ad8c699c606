from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


IDLE = "conferences: {so-ket: {delegates: {noi-vu: {name: Phòng Nội vụ, from: noi-vu}}}}"


def test_a_unit_that_is_invited_and_has_nothing_to_do(tell: Tell) -> None:
    assert tell("invited_without_task", IDLE) == [
        (
            "note",
            "“Hội nghị sơ kết”: 1 đơn vị được mời mà không có việc: Phòng Nội vụ.",
            "“Hội nghị sơ kết”: one unit is invited and has no task: Phòng Nội vụ.",
        )
    ]


def test_a_helper_the_organiser_an_outside_unit_and_one_whose_office_works_are_busy(tell: Tell) -> None:
    assert tell("invited_without_task", IDLE, "tasks: {thu-moi: {with: [noi-vu]}}") == []
    assert tell("invited_without_task", IDLE, "conferences: {so-ket: {organiser: noi-vu}}") == []
    assert tell("invited_without_task", IDLE, "units: {noi-vu: {external: true}}") == []
    assert tell("invited_without_task", "conferences: {so-ket: {delegates: {quan: {name: Quận, from: quan}}}}") == []
