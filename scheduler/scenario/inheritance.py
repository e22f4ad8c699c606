"""Variants that build on others: each is applied after all those that it inherits from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scheduler.scenario.consistency.rings import rings
from scheduler.scenario.suggestion import unknown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scheduler.errors import Problem
    from scheduler.scenario.reading import KeyPath, Tree

    Changes = Mapping[str, Mapping[str, Any]]

VARIANTS, INHERITS = "variants", "inherits"


def variants_of(tree: Tree) -> dict[str, dict[str, Any]]:
    """The changes that each variant of a scenario file makes, as far as they can be read."""
    found = tree.data.get(VARIANTS)
    return {name: each for name, each in found.items() if isinstance(each, dict)} if isinstance(found, dict) else {}


def lineage(variants: Changes, name: str) -> tuple[str, ...]:
    """The variants to apply one after the other, each once: those inherited from first, the variant itself last."""
    order: dict[str, None] = {}
    met = {name}
    waiting = [(name, iter(_parents(variants[name])))]
    while waiting:
        heir, parents = waiting[-1]
        parent = next((each for each in parents if each in variants and each not in met), None)
        if parent is None:
            order[heir] = None
            waiting.pop()
        else:
            met.add(parent)
            waiting.append((parent, iter(_parents(variants[parent]))))
    return tuple(order)


def inheritance_problems(tree: Tree) -> Iterator[Problem]:
    """Variants that inherit from none there is, or from each other in a circle."""
    variants = variants_of(tree)
    links = {
        name: {parent: (VARIANTS, name, INHERITS, *place) for parent, place in _parents(variant).items()}
        for name, variant in variants.items()
    }
    for name, parents in links.items():
        for parent, path in parents.items():
            if parent not in variants and not tree.lost.may_define(parent, VARIANTS):
                yield unknown(tree, path, "variant_unknown", parent, [each for each in variants if each != name])
    for ring in rings(links):
        yield tree.problem(links[ring[0]][ring[1]], "ring_of_variants", ring=" → ".join(ring))


def _parents(variant: Mapping[str, Any]) -> dict[str, KeyPath]:
    """What a variant says that it inherits from, one name or a list of them, and the place in the list."""
    stated = variant.get(INHERITS)
    if isinstance(stated, list):
        return {each: (place,) for place, each in enumerate(stated) if isinstance(each, str)}
    return {stated: ()} if isinstance(stated, str) else {}
