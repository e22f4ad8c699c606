"""Quận 5: an hour that is only expected, 65 people to be shared out, and duties without an owner."""

from __future__ import annotations

import pytest

from scheduler.errors import InfeasibleError
from scheduler.findings import findings_of
from tests.shipped.shipped import QUAN_5, every, fanned, here, loaded, mended, plan_of, solved, start_of, the, told

WARDS = tuple(f"phuong-{number}" for number in range(1, 16))
PER_WARD = ("dang-uy-ubnd", "mttq-phuong", "moi-truong")


def seats() -> dict[str, dict[str, int]]:
    return plan_of(QUAN_5).conferences["so-ket"].seats


def test_the_expected_hour_is_kept_and_marked_as_expected() -> None:
    record = plan_of(QUAN_5).conferences["so-ket"]
    assert record.start == here("2020-08-28T08:00")
    assert record.end == here("2020-08-28T11:00")
    assert plan_of(QUAN_5).scores["preferred_date"].measure == 0
    finding = the("tentative_facts", told(QUAN_5), "conferences.so-ket.when")
    assert finding.values["fact"] == "when.prefer"


def test_the_expected_hour_gives_way_when_the_one_who_runs_it_is_away() -> None:
    # 28/8 to 2/9/2020 away, and 2/9 is National Day: the next working days are 3/9 and 4/9.
    assert start_of(plan_of(QUAN_5, "nhat-ha-vang"), "so-ket") >= here("2020-09-03")


def test_x6_the_seats_add_up_to_sixty_five() -> None:
    assert sum(sum(group.values()) for group in seats().values()) == 65
    groups = loaded(QUAN_5).conference("so-ket").delegates
    for name, group in groups.items():
        size = group.count or group.each
        for number in seats()[name].values():
            assert size.at_least <= number <= (size.at_most or 65), name


def test_x6_never_two_from_all_fifteen_wards_on_one_line() -> None:
    # Two from all wards on one line make 15 × 2 + 15 + 15 = 60 of the wards, with 3 + 4 + 1 others already 68 > 65.
    # City, Party and mass mobilisation 3, the four organisations 4, environment 1, the wards 45 make 53; so 12 are left
    # for the Front's own board (at least 3 of it) and for second people: a ward line has at most 15 + 12 = 27.
    for line in PER_WARD:
        assert len(seats()[line]) == 15
        assert 15 <= sum(seats()[line].values()) <= 27
        assert min(seats()[line].values()) == 1
    assert sorted(seats()["dang-uy-ubnd"]) == sorted(WARDS)


@pytest.mark.parametrize("line", ["dang-uy-ubnd", "mttq-phuong"])
def test_x6_the_excluded_reading_is_told(line: str) -> None:
    # At least 1 + 1 + 1 + 3 + 4 + 1 + 45 = 56 people; 56 + 15 = 71 > 65, and 65 - 56 = 9 wards may send a second.
    values = the("total_rules_out", told(QUAN_5), "so-ket", line).values
    assert (values["each"], values["units"], values["sum"], values["total"], values["fits"]) == (2, 15, 71, 65, 9)


def test_x6_two_from_every_ward_are_no_plan() -> None:
    assert the("total_out_of_reach", told(QUAN_5, "hai-nguoi-moi-phuong"), "so-ket").severity == "error"
    with pytest.raises(InfeasibleError):
        solved(QUAN_5, "hai-nguoi-moi-phuong")


def test_two_inviters_are_asked_about() -> None:
    finding = the("several_inviters", told(QUAN_5), "so-ket")
    assert finding.severity == "question"
    assert finding.subject == ("so-ket", "thu-moi", "moi-phuong")


def test_the_wards_invite_once_the_office_has_sent_the_letters() -> None:
    tasks = plan_of(QUAN_5).tasks
    calls = fanned(plan_of(QUAN_5), "moi-phuong")
    assert len(calls) == 15
    assert all(call.start >= tasks["thu-moi"].end for call in calls.values())


def test_x7_the_survey_report_has_no_author() -> None:
    finding = the("product_without_maker", told(QUAN_5), "bao-cao-khao-sat")
    assert finding.severity == "warning"
    assert "khảo sát" in str(finding.values["users"])


def test_x7_the_partner_for_the_clip_is_not_named() -> None:
    assert the("partner_unnamed", told(QUAN_5), "clip").severity == "question"


def test_x19_the_banner_has_another_title() -> None:
    finding = the("banner_title", told(QUAN_5), "so-ket")
    assert "đợt thi đua" in str(finding.values["banner"])
    assert "công trình thi đua" in str(finding.values["name"])


def test_x21_friday_beside_its_date_is_right_and_thursday_would_be_told() -> None:
    assert every("weekday_mismatch", told(QUAN_5)) == []
    thursday = "conferences: {so-ket: {when: {prefer: 08 giờ 00 ngày 28 tháng 8 năm 2020 (thứ năm)}}}"
    (finding,) = every("weekday_mismatch", findings_of(mended(QUAN_5, thursday)))
    assert (finding.values["day"], finding.values["stated"], finding.values["actual"]) == ("2020-08-28", 3, 4)


def test_the_notice_of_three_working_days_is_kept() -> None:
    # Three working days before Friday 28/8 is Tuesday 25/8.
    sent = plan_of(QUAN_5).tasks["thu-moi"].end
    assert sent <= here("2020-08-25T17:00")
    assert plan_of(QUAN_5).waivers == ()
