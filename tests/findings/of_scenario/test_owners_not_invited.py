from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


WORK = "tasks: {tai-lieu: {name: In tài liệu, owner: noi-vu, effort: 1h}}"


def test_a_unit_that_works_and_is_not_invited(tell: Tell) -> None:
    assert tell("owners_not_invited", WORK) == [
        (
            "note",
            "“Hội nghị sơ kết”: 1 đơn vị có việc mà không được mời dự: Phòng Nội vụ.",
            "“Hội nghị sơ kết”: one unit has a task and is not invited: Phòng Nội vụ.",
        )
    ]
    invited = "conferences: {so-ket: {delegates: {noi-vu: {name: Phòng Nội vụ, from: noi-vu}}}}"
    assert tell("owners_not_invited", WORK, invited) == []


def test_a_unit_is_there_with_the_person_who_must_attend(tell: Tell) -> None:
    required = "people: {truong-phong: {name: Trưởng phòng, unit: noi-vu}}"
    assert tell("owners_not_invited", WORK, required, "conferences: {so-ket: {attend: {bc: truong-phong}}}") == []
