"""What a planner should know about a scenario or a plan: one kind a file, values and not sentences.

Each kind is a function from a scenario (and a plan) to its findings; the two registries list them in the order
in which a planner reads them, the gravest matters of each severity first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from scheduler.findings.finding import SEVERITIES, Finding, Severity
from scheduler.findings.of_plan.absence_broken import absence_broken
from scheduler.findings.of_plan.critical_tasks import critical_tasks
from scheduler.findings.of_plan.hall_still_open import hall_still_open
from scheduler.findings.of_plan.late import late
from scheduler.findings.of_plan.must_be_held_by import must_be_held_by
from scheduler.findings.of_plan.no_day_in_time import no_day_in_time
from scheduler.findings.of_plan.notice_given_short import notice_given_short
from scheduler.findings.of_plan.outside_programme import outside_programme
from scheduler.findings.of_plan.preference_missed import preference_missed
from scheduler.findings.of_plan.put_off import put_off
from scheduler.findings.of_plan.start_proposed import start_proposed
from scheduler.findings.of_plan.stood_in import stood_in
from scheduler.findings.of_scenario.assumed_facts import assumed_facts
from scheduler.findings.of_scenario.banner_date import banner_date
from scheduler.findings.of_scenario.banner_hosts import banner_hosts
from scheduler.findings.of_scenario.banner_period import banner_period
from scheduler.findings.of_scenario.banner_title import banner_title
from scheduler.findings.of_scenario.calendar_against_wish import calendar_against_wish
from scheduler.findings.of_scenario.calendar_rules_out import calendar_rules_out
from scheduler.findings.of_scenario.capacity_short import capacity_short
from scheduler.findings.of_scenario.chair_missing import chair_missing
from scheduler.findings.of_scenario.clock_is_universal import clock_is_universal
from scheduler.findings.of_scenario.date_to_be_announced import date_to_be_announced
from scheduler.findings.of_scenario.day_off_not_permitted import day_off_not_permitted
from scheduler.findings.of_scenario.days_outside_horizon import days_outside_horizon
from scheduler.findings.of_scenario.days_suspended import days_suspended
from scheduler.findings.of_scenario.deadline_on_day_off import deadline_on_day_off
from scheduler.findings.of_scenario.document_replaced import document_replaced
from scheduler.findings.of_scenario.duty_doubled import duty_doubled
from scheduler.findings.of_scenario.effort_in_days import effort_in_days
from scheduler.findings.of_scenario.gathering_too_large import gathering_too_large
from scheduler.findings.of_scenario.groups_overlap import groups_overlap
from scheduler.findings.of_scenario.hall_slack import hall_slack
from scheduler.findings.of_scenario.hall_to_be_found import hall_to_be_found
from scheduler.findings.of_scenario.hall_too_small import hall_too_small
from scheduler.findings.of_scenario.heads_without_seats import heads_without_seats
from scheduler.findings.of_scenario.invited_without_task import invited_without_task
from scheduler.findings.of_scenario.inviter_missing import inviter_missing
from scheduler.findings.of_scenario.kinds_combined import kinds_combined
from scheduler.findings.of_scenario.longest_chain import longest_chain
from scheduler.findings.of_scenario.made_twice import made_twice
from scheduler.findings.of_scenario.notice_short import notice_short
from scheduler.findings.of_scenario.notice_waived import notice_waived
from scheduler.findings.of_scenario.organiser_busy import organiser_busy
from scheduler.findings.of_scenario.owner_disputed import owner_disputed
from scheduler.findings.of_scenario.owner_missing import owner_missing
from scheduler.findings.of_scenario.owners_not_invited import owners_not_invited
from scheduler.findings.of_scenario.part_on_day_off import part_on_day_off
from scheduler.findings.of_scenario.part_too_long import part_too_long
from scheduler.findings.of_scenario.partner_unnamed import partner_unnamed
from scheduler.findings.of_scenario.people_uncounted import people_uncounted
from scheduler.findings.of_scenario.person_away import person_away
from scheduler.findings.of_scenario.priced_absence import priced_absence
from scheduler.findings.of_scenario.product_without_maker import product_without_maker
from scheduler.findings.of_scenario.programme_narrower import programme_narrower
from scheduler.findings.of_scenario.sessions_too_long import sessions_too_long
from scheduler.findings.of_scenario.set_miscounted import set_miscounted
from scheduler.findings.of_scenario.several_inviters import several_inviters
from scheduler.findings.of_scenario.shared_half_day import shared_half_day
from scheduler.findings.of_scenario.tentative_facts import tentative_facts
from scheduler.findings.of_scenario.total_leaves_open import total_leaves_open
from scheduler.findings.of_scenario.total_out_of_reach import total_out_of_reach
from scheduler.findings.of_scenario.total_rules_out import total_rules_out
from scheduler.findings.of_scenario.travels_twice import travels_twice
from scheduler.findings.of_scenario.waiver_in_force import waiver_in_force
from scheduler.findings.of_scenario.waiver_without_effect import waiver_without_effect
from scheduler.findings.of_scenario.weekday_mismatch import weekday_mismatch
from scheduler.findings.sentence import sentence

if TYPE_CHECKING:
    from scheduler.plan.records import Plan
    from scheduler.scenario.resolved import Resolved

ScenarioKind = Callable[["Resolved"], Iterator[Finding]]
PlanKind = Callable[["Resolved", "Plan"], Iterator[Finding]]

SCENARIO_FINDINGS: tuple[ScenarioKind, ...] = (
    weekday_mismatch,
    set_miscounted,
    days_outside_horizon,
    person_away,
    calendar_rules_out,
    calendar_against_wish,
    organiser_busy,
    days_suspended,
    part_too_long,
    gathering_too_large,
    total_out_of_reach,
    hall_too_small,
    capacity_short,
    longest_chain,
    day_off_not_permitted,
    notice_short,
    shared_half_day,
    owner_missing,
    product_without_maker,
    duty_doubled,
    deadline_on_day_off,
    effort_in_days,
    waiver_without_effect,
    sessions_too_long,
    kinds_combined,
    banner_title,
    banner_hosts,
    banner_period,
    banner_date,
    clock_is_universal,
    owner_disputed,
    several_inviters,
    inviter_missing,
    chair_missing,
    made_twice,
    partner_unnamed,
    document_replaced,
    date_to_be_announced,
    hall_to_be_found,
    people_uncounted,
    notice_waived,
    waiver_in_force,
    programme_narrower,
    part_on_day_off,
    priced_absence,
    travels_twice,
    total_rules_out,
    total_leaves_open,
    groups_overlap,
    heads_without_seats,
    hall_slack,
    invited_without_task,
    owners_not_invited,
    tentative_facts,
    assumed_facts,
)

PLAN_FINDINGS: tuple[PlanKind, ...] = (
    put_off,
    must_be_held_by,
    no_day_in_time,
    late,
    notice_given_short,
    absence_broken,
    outside_programme,
    hall_still_open,
    start_proposed,
    preference_missed,
    stood_in,
    critical_tasks,
)


def findings_of(resolved: Resolved) -> tuple[Finding, ...]:
    """Everything to know about a scenario: by severity, then in the order of the kinds, then of the file."""
    return _in_order([finding for kind in SCENARIO_FINDINGS for finding in kind(resolved)])


def findings_of_plan(resolved: Resolved, plan: Plan) -> tuple[Finding, ...]:
    """Everything to know about a plan: what it decided, and all that there is to know about its scenario."""
    of_plan = [finding for kind in PLAN_FINDINGS for finding in kind(resolved, plan)]
    return _in_order([*of_plan, *findings_of(resolved)])


def _in_order(findings: list[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity)))


__all__ = [
    "PLAN_FINDINGS",
    "SCENARIO_FINDINGS",
    "SEVERITIES",
    "Finding",
    "Severity",
    "findings_of",
    "findings_of_plan",
    "sentence",
]
