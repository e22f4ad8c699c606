from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


CAP = "restrictions: {thang-8: {name: Hạn chế tập trung, during: tháng 8/2020, territory: quan, at_most: %d}}"


def test_x2_a_cap_below_the_groups_on_every_day_is_an_error(tell: Tell) -> None:
    # 2 wards of 20 people are 40; 28/8 is the only possible day and lies in August.
    assert tell("gathering_too_large", CAP % 30) == [
        (
            "error",
            "“Hội nghị sơ kết” có ít nhất 40 người ở một nơi, trong khi chỉ được tập trung tối đa 30 người "
            "(Hạn chế tập trung); ảnh hưởng 1 trong 1 ngày có thể họp.",
            "“Hội nghị sơ kết” brings at least 40 people to one place, where at most 30 may gather "
            "(Hạn chế tập trung); this concerns 1 of 1 possible days.",
        )
    ]
    assert tell("gathering_too_large", CAP % 40) == []


def test_a_cap_on_some_days_is_a_warning(tell: Tell) -> None:
    told = tell(
        "gathering_too_large", CAP % 30, "conferences: {so-ket: {when: {at: null, within: 31/8/2020 - 1/9/2020}}}"
    )
    assert [severity for severity, _, _ in told] == ["warning"]


def test_a_waiver_settles_it(tell: Tell) -> None:
    assert tell("gathering_too_large", CAP % 30, "constraints: {attendance_cap: {waive: {so-ket: được phép}}}") == []


def test_an_overlap_that_may_be_is_not_relied_on(tell: Tell) -> None:
    guests = "guests: {name: Khách, count: 5}"
    overlap = "overlaps: [{groups: [phuong, guests], people: 0-5}]"
    told = tell("gathering_too_large", CAP % 44, f"conferences: {{so-ket: {{delegates: {{{guests}}}, {overlap}}}}}")
    # 40 + 5 people, of whom up to 5 may be the same: 45 > 44 all the same, as the rule itself counts.
    assert [severity for severity, _, _ in told] == ["error"]
