"""Conferences of drawn scenarios: every kind of time, place, invitation and outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from random import Random

    Facts = dict[str, Any]

NAMES = ("alpha", "beta", "gamma")


def conferences(random: Random) -> Facts:
    """One to three conferences that may hang together."""
    names = NAMES[: random.choice([1, 2, 3])]
    return {name: _conference(random, names[:place]) for place, name in enumerate(names)}


def _conference(random: Random, earlier: tuple[str, ...]) -> Facts:
    parts = _parts(random) if random.random() < 0.4 else {}
    sites = _sites(random)
    if parts and len(sites) > 1 and random.random() < 0.5:
        for part in parts.values():
            part["sites"] = random.sample([*sites], random.choice([1, 1, 2]))
    length = {"parts": parts} if parts else {"duration": random.choice(["1h", "1h", "2h", "3h30m", "9h"])}
    together: Facts = {}
    if earlier and random.random() < 0.3:
        together["after"] = {random.choice(earlier): random.choice(LAGS)}
    when = _when(random)
    if earlier and not together and random.random() < 0.2:
        when = {"same_start_as": random.choice(earlier)}
    return {
        "name": "Conference",
        "organiser": random.choice(["office"] * 9 + ["board", "north", "idle"]),
        "when": when,
        **length,
        "sites": sites,
        **_people(random, [*sites]),
        "attend": _attend(random, [*sites], [*parts]),
        **together,
        **({"instead": _instead(random, earlier)} if random.random() < 0.4 else {}),
        **random.choice([{}, {"chair": "an"}]),
        **random.choice([{}, {}, {"not_before": "2024-11-01 10:00"}]),
        **random.choice([{}, {"territory": "north"}]),
    }


LAGS: tuple[Facts, ...] = (
    {},
    {"at_least": "1h"},
    {"at_least": "4h", "in": "calendar"},
    {"working_days": 1},
    {"at_most": "20h"},
    {"at_most": "72h", "in": "calendar"},
    {"at_least": "1h", "at_most_working_days": 2},
)


def _people(random: Random, sites: list[str]) -> Facts:
    """The groups, and now and then a head-count; then some group is open enough to bring it about."""
    groups = _delegates(random, sites)
    if random.random() < 0.7:
        return {"delegates": groups}
    several = {"groups": [*groups][:2], "people": "1-2"} if len(groups) > 1 else None
    return {
        "delegates": {**groups, "rest": {"name": "Rest", "count": "0-90"}},
        "total": random.choice(["4+", "20-60", 40]),
        **({"overlaps": [several]} if several and random.random() < 0.5 else {}),
    }


def _when(random: Random) -> Facts:
    where: Facts = random.choice(
        [
            {"within": {"from": "2024-10-30", "to": "2024-11-08"}},
            {"within": {"from": "2024-10-30", "to": "2024-11-08"}},
            {"within": {"from": "2024-11-02", "to": "2024-11-05"}},
            {"within": {"from": "2024-11-02", "to": "2024-11-03"}, "weekends": True},
            {"on": "2024-11-04"},
            {"on": "chiều 5/11/2024"},
            {"at": "2024-11-05 10:00"},
        ]
    )
    wishes: list[Facts] = [
        {},
        {"prefer": "2024-11-04"},
        {"prefer": "2024-11-04 10:30"},
        {"prefer": "2024-11-03 to 2024-11-04"},
        {"prefer": "sáng 4/11/2024"},
    ]
    hours: list[Facts] = [
        *[{}] * 5,
        {"sessions": ["morning"]},
        {"times": ["09:00", "14:00", "23:00"]},
        {"hours": ["07:00-11:00"]},
        {"evenings": "17:00-21:00"},
    ]
    return {
        **where,
        **random.choice(wishes),
        **({} if "at" in where else random.choice(hours)),
        **random.choice([{}, {"weekends": True}]),
    }


def _parts(random: Random) -> Facts:
    days = sorted(random.choice([1, 1, 2]) for _ in range(random.choice([2, 3])))
    return {
        f"p{number}": {
            "name": "Part",
            "day": day - days[0] + 1,
            "duration": random.choice(["1h", "2h", "30m"]),
            "kind": random.choice(["session", "session", "visit"]),
            **random.choice([{}, {}, {"sessions": ["morning"]}]),
        }
        for number, day in enumerate(days)
    }


def _sites(random: Random) -> Facts:
    halls = ["large", "small", "attic", "shed"]
    kinds: list[Any] = [
        "to be found",
        {"halls": "to be found", "place": random.choice(["here", "there"])},
        {"halls": random.sample(halls, 1), "wanted": ["sound"]},
        {"halls": random.sample(halls, 3), "wanted": ["sound", "stage"]},
        {"halls": random.sample(halls, 2), "required": random.choice([[], ["sound"]])},
    ]
    sites: Facts = {"main": random.choice(kinds)}
    if random.random() < 0.3:
        sites["side"] = random.choice(kinds)
    if random.random() < 0.2:
        sites["points"] = {"halls": "to be found", "each": random.choice(["wards", "one"])}
    return sites


def _delegates(random: Random, sites: list[str]) -> Facts:
    at: list[Facts] = [{}, {}, {"at": random.choice(sites)}, {"at": sites}]
    kinds: dict[str, Facts] = {
        "wards": {"name": "Wards", "from": "wards", "each": random.choice([1, "1-5", "2+"]), **random.choice(at)},
        "single": {"name": "Single", "from": "one", "each": "1-9", "count": random.choice([5, "3+"])},
        "unit": {"name": "Unit", "from": "board", "count": "2-8", **random.choice(at)},
        "plain": {"name": "Plain", "count": random.choice([10, "5-40", "unknown"]), **random.choice(at)},
        "named": {"name": "Named", "count": 2, "people": ["binh", "chi"], "kind": "guest"},
        "press": {"name": "Press", "count": "0-3", "kind": "press"},
        "crowd": {"name": "Crowd", "count": "0-900000"},
    }
    chosen = {name: group for name, group in kinds.items() if random.random() < 0.25}
    if "plain" in chosen and random.random() < 0.5:
        chosen["inner"] = {"name": "Inner", "count": 3, "inside": "plain"}
    return chosen


def _attend(random: Random, sites: list[str], parts: list[str]) -> Facts:
    kinds: dict[str, Facts] = {
        "head": {"of": ["an"]},
        "either": {"of": ["an", "binh", "chi"]},
        "two": {"of": ["binh", "chi", "dung"], "at_least": 2, "deputies": ["an"]},
        "there": {"of": ["chi"], "site": random.choice(sites)},
    }
    chosen = {name: required for name, required in kinds.items() if random.random() < 0.25}
    for required in chosen.values():
        if parts and random.random() < 0.3:
            required["parts"] = random.sample(parts, 1)
    return chosen


def _instead(random: Random, earlier: tuple[str, ...]) -> Facts:
    hosts = [name for name in earlier if random.random() < 0.5]
    return {
        "merge_into": hosts,
        "skip": random.random() < 0.6,
        **random.choice([{}, {"prefer": ["merge", "skip", "hold"]}, {"prefer": ["skip"]}]),
    }
