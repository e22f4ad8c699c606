"""How the costs of objectives are put together on the model; nothing here knows any of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from ortools.sat.python import cp_model

    from scheduler.model import Model

    Term = cp_model.LinearExpr | int


def total(model: Model, terms: Iterable[Term]) -> cp_model.LinearExpr:
    """The sum of expressions, also of none."""
    added = model.constant(0)
    for term in terms:
        added = added + term
    return added


def if_so(model: Model, literal: cp_model.LiteralT, amount: Term, most: int) -> Term:
    """What is paid if a literal is true: ``amount``, which is at most ``most``; otherwise nothing.

    It is bounded from below only, so it must be minimised.
    """
    if literal is model.outcomes.true:
        return amount
    paid = model.cp.new_int_var(0, most, "")
    model.cp.add(paid >= amount).only_enforce_if(literal)
    return paid


def for_start(
    model: Model,
    part: tuple[str, str],
    name: Hashable,
    table: Callable[[int], int],
    literal: cp_model.LiteralT,
) -> Term:
    """What is paid for the start of a part, by a table over grains, if a literal is true.

    ``part`` is a conference and its part; ``name`` tells the tables of one part apart.
    """
    most = max((table(grain) for grain in model.when.candidates(*part)), default=0)
    return if_so(model, literal, model.when.lookup(*part, name, table), most) if most else 0
