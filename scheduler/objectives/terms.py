"""How the costs of objectives are put together on the model; nothing here knows any of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ortools.sat.python import cp_model

    from scheduler.model import Model


def total(model: Model, terms: Iterable[cp_model.LinearExpr]) -> cp_model.LinearExpr:
    """The sum of expressions, none of them too."""
    return sum(terms, model.constant(0))


def if_so(
    model: Model, literal: cp_model.IntVar, amount: cp_model.LinearExpr, most: int
) -> cp_model.LinearExpr:
    """What is paid if a literal is true: at least ``amount``, which is at most ``most``; otherwise nothing.

    It is bounded from below only, so it must be minimised.
    """
    if literal is model.outcomes.true:
        return amount
    paid = model.cp.new_int_var(0, most, "")
    model.cp.add(paid >= amount).only_enforce_if(literal)
    return paid
