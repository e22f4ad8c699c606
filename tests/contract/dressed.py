"""One scenario with every kind of name and free text, which a test may dress up as it likes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Callable

    Dress = Callable[[str], str]


def scenario(name: Dress, text: Dress) -> str:
    """The scenario as YAML; ``name`` dresses names, which stay on one line, and ``text`` whatever else is free."""
    return yaml.dump(_scenario(name, text), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**6)


class _Dumper(yaml.SafeDumper):
    """Texts of several lines go behind ``|``, as a planner writes them; all others into quotes."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _quoted(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else '"')


_Dumper.add_representer(str, _quoted)


def _scenario(name: Dress, text: Dress) -> dict[str, Any]:
    return {
        "format": 1,
        "title": name("Title"),
        "language": "vi",
        "timezone": "Asia/Ho_Chi_Minh",
        "as_of": "3/8/2020",
        "horizon": {"from": "3/8/2020", "to": "31/8/2020"},
        "document": {
            "issuer": text("Issuer"),
            "number": text("Number"),
            "date": "1/8/2020",
            "place": text("Town"),
            "title": text("Paper"),
            "signed_by": text("Signer"),
            "replaces": {"number": text("Older"), "date": "1/7/2020", "about": text("Matter")},
        },
        "calendars": {"office": {"week": {"mon-fri": ["07:30-11:30", "13:00-17:00"]}}},
        "places": {
            "house": {"name": name("House"), "address": text("1 Street"), "territory": "city"},
            "college": {"name": name("College"), "short": name("Coll"), "address": text("2 Lane")},
        },
        "travel": {"default": "30m"},
        "units": {
            "city": name("City"),
            "east": {"name": name("East"), "within": "city", "level": "ward"},
            "west": {"name": name("West"), "short": name("W"), "within": "city", "level": "ward"},
        },
        "sets": {"wards": {"name": name("Wards"), "members": ["east", "west"]}},
        "products": {"talk": name("Talk")},
        "people": {
            "an": {
                "name": name("An An"),
                "posts": [text("Post")],
                "unit": "city",
                "away": {
                    "trip": {"when": "20/8/2020", "reason": text("Reason")},
                    "feast": {"when": "17/8/2020 - 26/8/2020", "price": 5, "reason": text("Reason")},
                    "class": {"weekly": {"days": "mon-fri"}, "price": 2, "reason": text("Reason")},
                },
                "deputies": ["binh"],
            },
            "binh": {"name": name("Binh Binh"), "short": name("Binh")},
        },
        "halls": {
            "large": {"name": name("Large"), "place": "house", "seats": 80, "features": ["sound"]},
            "little": {
                "name": name("Little"),
                "place": "college",
                "seats": 40,
                "closed": {"paint": {"when": "21/8/2020", "reason": text("Paint")}},
            },
        },
        "restrictions": {
            "fair": {"name": text("Fair"), "during": "24/8/2020", "suspend": True, "reason": text("Fair ground")}
        },
        "conferences": {
            "review": {
                "name": name("Review"),
                "short": name("Rev"),
                "organiser": "city",
                "hosts": [text("Host")],
                "chair": "an",
                "about": text("About"),
                "when": {"within": {"from": "17/8/2020", "to": "26/8/2020"}, "tentative": text("Not final")},
                "parts": {
                    "opening": {"name": name("Opening"), "duration": "2h"},
                    "visit": {"name": name("Visit"), "day": 2, "duration": "1h", "kind": "visit", "sites": ["second"]},
                },
                "sites": {
                    "main": {"name": text("Main site"), "halls": ["large"], "required": ["sound"]},
                    "second": {"name": text("Second site"), "halls": "to be found", "place": "college"},
                },
                "delegates": {
                    "chiefs": {"name": name("Chiefs"), "from": "wards", "each": "2-3", "posts": [text("Chief")]},
                    "guests": {"name": name("Guests"), "count": "4-8", "kind": "guest", "condition": text("If")},
                },
                "attend": {"speech": {"of": ["an"], "source": text("Section 1")}},
                "agenda": [{"name": name("Item"), "by": text("Speaker"), "needs": ["talk"]}],
                "assumed": {"delegates": text("Ground")},
            },
            "small": {
                "name": name("Small talk"),
                "organiser": "east",
                "chair": text("Somebody"),
                "when": {"within": {"from": "17/8/2020", "to": "26/8/2020"}},
                "duration": "1h",
                "sites": {"main": "little"},
                "instead": {"merge_into": ["review"], "skip": True},
            },
        },
        "tasks": {
            "speak": {
                "name": name("Write the talk"),
                "for": "review",
                "each": "wards",
                "to": text("Desk"),
                "product": text("Talk on paper"),
                "makes": "talk",
                "effort": "4h",
                "assumed": {"effort": text("Usual")},
                "due": {"before": "review", "working_days": 2, "source": text("Section 2")},
                "note": text("Note"),
            },
            "print": {
                "name": name("Print"),
                "for": "review",
                "owner": {"one_of": ["city", "east"], "disputed": text("Both claim it")},
                "with": {"west": "1h"},
                "after": ["speak"],
                "effort": "3h",
            },
            "invite": {
                "name": name("Invite"),
                "for": "review",
                "owner": "city",
                "effort": "2h",
                "sends": "invitations",
            },
            "host": {"name": name("Host it"), "for": "review", "owner": "city", "phase": "during"},
            "settle": {"name": name("Settle"), "for": "review", "owner": "city", "phase": "after", "effort": "1h"},
        },
        "constraints": {"notice_period": {"working_days": 30, "waive": {"review": text("Urgent")}}},
        "pins": {},
        "regulations": {"rule": {"text": text("Rule"), "source": text("Law")}},
        "remarks": {"extra": text("Remark")},
        "change": {
            "ground": "not-ready",
            "reason": text("Reason"),
            "based_on": [{"number": text("Order"), "issuer": text("Above")}],
            "number": text("Number"),
            "signed_by": text("Signer"),
            "confirm_to": text("Desk"),
            "contact": text("Telephone"),
        },
        "variants": {"other": {"title": name("Other")}},
    }
