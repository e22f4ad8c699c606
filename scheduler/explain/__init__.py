"""Why there is no plan: what needs no search, and minimal sets of rules that cannot hold together."""

from scheduler.explain.atoms import Atom
from scheduler.explain.explain import Conflict, Explanation, explain

__all__ = ["Atom", "Conflict", "Explanation", "explain"]
