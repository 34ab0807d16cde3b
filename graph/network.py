"""The NetworkX graph: actors are nodes, statements with two ends are keyed edges, one a pair."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product

import networkx

from .records import Actor, Place, Relation
from .statements import Statement, ends_of

# Only what is said to have happened weighs in sums; the rest is shown, and weighs nothing.
WEIGHING_STATUS = frozenset({"asserted", "historical"})


def to_networkx(actors: Mapping[str, Actor | Place], statements: Iterable[Statement]) -> networkx.MultiDiGraph:
    """Return a frozen MultiDiGraph with `actor` on the nodes and the statement on the edges.

    Edge data: `relation` (the record), `relation_id`, `article` (id), `mutual`, `weight` (1.0 for what is said to
    have happened, else 0.0). Edge keys are unique in the whole graph: the relation's id, or `id-1`, `id-2` ...
    where it spreads over several pairs. A mutual act runs from the lesser to the greater id.
    """
    graph = networkx.MultiDiGraph()
    for key in sorted(actors):
        graph.add_node(key, actor=actors[key])
    for relation_id, edges in _edges_by_id(statements).items():
        for number, (source, target, statement) in enumerate(edges, start=1):
            key = relation_id if len(edges) == 1 else f"{relation_id}-{number}"
            graph.add_edge(source, target, key=key, **_edge_data(statement))
    return networkx.freeze(graph)


def _edges_by_id(statements: Iterable[Statement]) -> dict[str, list[tuple[str, str, Statement]]]:
    edges: defaultdict[str, list[tuple[str, str, Statement]]] = defaultdict(list)
    for statement in statements:
        for source, target in find_pairs(statement.relation):
            edges[statement.relation.id].append((source, target, statement))
    return edges


def find_pairs(relation: Relation) -> Iterator[tuple[str, str]]:
    """Yield (source, target) for every edge a relation makes: none when one end is empty."""
    sources, targets = ends_of(relation)
    yield from combinations(sources, 2) if relation.mutual else product(sources, targets)


def weight(relation: Relation) -> float:
    """Return 1.0 for what is said to have happened, 0.0 for what is negated, denied, planned or only possible."""
    return 1.0 if relation.polarity == "positive" and relation.status in WEIGHING_STATUS else 0.0


def _edge_data(statement: Statement) -> dict[str, object]:
    relation = statement.relation
    return {
        "relation": relation,
        "relation_id": relation.id,
        "article": statement.article,
        "mutual": relation.mutual,
        "weight": weight(relation),
    }
