"""The constraints and objectives by name, so that a scenario can set each and a typo is found while reading.

The classes themselves live in ``scheduler.constraints`` and ``scheduler.objectives``; a test holds these names
against their registries.
"""

from __future__ import annotations

from scheduler.scenario.nouns.noun import Noun
from scheduler.scenario.nouns.settings import NoticePeriod, Reserve, Rule, Wish


class Constraints(Noun):
    """How each constraint applies in this scenario; what is left out applies in full.

    The notice period limits something only when it is given.
    """

    attendance: Rule = Rule()
    attendance_cap: Rule = Rule()
    conference_precedence: Rule = Rule()
    contribution: Rule = Rule()
    date_window: Rule = Rule()
    earliest_start: Rule = Rule()
    equal_starts: Rule = Rule()
    group_size: Rule = Rule()
    hall_capacity: Rule = Rule()
    hall_features: Rule = Rule()
    hall_no_overlap: Rule = Rule()
    hall_open: Rule = Rule()
    head_count: Rule = Rule()
    merging: Rule = Rule()
    parts_in_order: Rule = Rule()
    person_available: Rule = Rule()
    person_no_overlap: Rule = Rule()
    pinned: Rule = Rule()
    progress: Rule = Rule()
    promised_deadline: Rule = Rule()
    session_hours: Rule = Rule()
    sites_apart: Rule = Rule()
    start_time: Rule = Rule()
    suspension: Rule = Rule()
    task_deadline: Rule = Rule()
    task_phase: Rule = Rule()
    task_precedence: Rule = Rule()
    unit_capacity: Rule = Rule()
    notice_period: NoticePeriod | None = None

    def rule(self, name: str) -> Rule | None:
        """The setting of one constraint; None where it limits nothing."""
        setting = getattr(self, name)
        return setting if isinstance(setting, Rule) else None


class Objectives(Noun):
    """How much each wish weighs; what is left out has the default weight and tier of its class."""

    bent_rules: Wish = Wish()
    earliest_finish: Wish = Wish()
    empty_seats: Wish = Wish()
    evenings: Wish = Wish()
    even_seats: Wish = Wish()
    fair_attendance: Wish = Wish()
    fair_load: Wish = Wish()
    journeys: Wish = Wish()
    outcomes: Wish = Wish()
    preferred_date: Wish = Wish()
    preferred_time: Wish = Wish()
    priced_absence: Wish = Wish()
    slack: Reserve = Reserve()
    stand_ins: Wish = Wish()
    tie_break: Wish = Wish()
    wanted_features: Wish = Wish()
    weekends: Wish = Wish()

    def wish(self, name: str) -> Wish:
        """The setting of one objective."""
        setting = getattr(self, name)
        assert isinstance(setting, Wish)
        return setting
