"""A small scenario in which one person, one unit or one hall has a calendar."""

from __future__ import annotations


def scenario(person: str = "", *, unit: str = "", hall: str = "", more: str = "") -> str:
    """A meeting of two hours in the last week of August 2020, wished for Friday the 28th; each ``busy`` as YAML."""
    return f"""
format: 1
title: Họp sơ kết
language: en
timezone: Asia/Ho_Chi_Minh
as_of: 20/8/2020
horizon: 20/8/2020 - 4/9/2020
calendars: {{office: {{week: {{mon-fri: ["07:30-11:30", "13:00-17:00"]}}}}}}
units: {{office: {{name: Office, calendar: office{_busy(unit)}}}}}
people: {{chair: {{name: An, unit: office{_busy(person)}}}}}
halls: {{room: {{name: Room{_busy(hall)}}}}}
conferences:
  review:
    name: Review
    organiser: office
    when: {{within: 24/8/2020 - 28/8/2020, prefer: 28/8/2020}}
    duration: 2h
    sites: {{main: {{halls: [room]}}}}
    delegates: {{all: {{name: All, count: 10}}}}
    attend: {{speech: {{of: [chair]}}}}
tasks:
  paper: {{name: Paper, owner: office, effort: 4h, due: {{before: review, working_days: 1}}}}
{more}"""


def _busy(said: str) -> str:
    return f", busy: {said}" if said else ""
