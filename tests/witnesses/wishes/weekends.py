from __future__ import annotations

from tests.witnesses.mutants import end_for_start, later
from tests.witnesses.wish_harness import WishWitness
from tests.witnesses.wishes.dated import off_hours

WITNESS = WishWitness(
    off_hours,
    {"a grain later": later(1), "a grain earlier": later(-1), "end for start": end_for_start()},
)
