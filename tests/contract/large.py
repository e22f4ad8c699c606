"""A scenario too large to be proved optimal soon: many conferences that want the same hours of few halls."""

from __future__ import annotations


def large(conferences: int = 40) -> str:
    """A scenario of so many conferences over four weeks, each with tasks of its own before it."""
    lines = [
        "format: 1",
        "title: A crowded autumn",
        "timezone: Europe/London",
        "as_of: 2 September 2030",
        "horizon: {from: 2 September 2030, to: 4 October 2030}",
        'calendars: {office: {week: {mon-fri: ["09:00-12:30", "13:30-17:00"]}}}',
        "places: {house: House, college: College}",
        "travel: {default: 1h}",
        "units: {" + ", ".join(f"unit-{number}: Unit {number}" for number in range(8)) + "}",
        "people: {" + ", ".join(f"person-{number}: Person {number}" for number in range(20)) + "}",
        "halls:",
        *(
            f"  hall-{number}: {{name: Hall {number}, place: {'house' if number % 2 else 'college'}, "
            f"seats: {40 + 15 * number}, setup: 30m, teardown: 30m}}"
            for number in range(5)
        ),
        "conferences:",
    ]
    for number in range(conferences):
        lines += [
            f"  meeting-{number}:",
            f"    name: Meeting {number}",
            f"    organiser: unit-{number % 8}",
            "    when: {within: {from: 9 September 2030, to: 2 October 2030}, "
            f"prefer: {16 + number % 5} September 2030}}",
            f"    duration: {2 + number % 3}h",
            "    sites: {main: {halls: [hall-0, hall-1, hall-2, hall-3, hall-4]}}",
            f"    delegates: {{guests: {{name: Guests, count: {20 + number % 17}-{40 + number % 17}}}}}",
            f"    attend: {{speech: {{of: [person-{number % 20}, person-{(number * 7 + 3) % 20}]}}}}",
        ]
    lines.append("tasks:")
    for number in range(conferences):
        lines += [
            f"  prepare-{number}: {{name: Prepare {number}, for: meeting-{number}, "
            f"owner: {{one_of: [unit-{number % 8}, unit-{(number + 3) % 8}]}}, effort: {4 + number % 9}h}}",
            f"  invite-{number}: {{name: Invite {number}, for: meeting-{number}, owner: unit-{(number + 1) % 8}, "
            f"effort: 2h, after: [prepare-{number}]}}",
        ]
    return "\n".join(lines) + "\n"
