"""A sample of drawn statements for a human to judge, spread over the types.

Each type gets as many rows as another, or all it has: seldom acts are judged too. How many there were to draw
from stands in each row, so that the scorer can weigh the types as the articles do.
"""

import hashlib
from collections import Counter
from collections.abc import Mapping

from whowhom.graph.knowledge import KnowledgeGraph
from whowhom.graph.records import Relation
from whowhom.tables import says, when, who, whom


def draw_sample(graph: KnowledgeGraph, *, number: int, seed: int) -> list[dict[str, str]]:
    """Return rows of a coding sheet for `number` statements, or for all where there are fewer.

    Chance is a hash of seed and statement: the order of the articles does not matter, and a larger sample with
    the same seed holds the smaller one. Rows stand in the order of chance, so that the first half is a sample too.
    """
    relations = sorted(graph.relations(), key=lambda relation: _chance(relation, seed))
    sizes = Counter(relation.type for relation in relations)
    left = share_out(sizes, number=number)
    drawn: list[Relation] = []
    for relation in relations:
        if left[relation.type]:
            left[relation.type] -= 1
            drawn.append(relation)
    return [_to_row(graph, each, number=place, of_type=sizes[each.type]) for place, each in enumerate(drawn, start=1)]


def share_out(sizes: Mapping[str, int], *, number: int) -> dict[str, int]:
    """Deal `number` places out one by one among groups of these sizes; the larger group is dealt first.

    >>> share_out({"AID": 9, "ACCUSE": 30, "ASSAULT": 1}, number=8)
    {'ACCUSE': 4, 'AID': 3, 'ASSAULT': 1}
    """
    order = sorted(sizes, key=lambda group: (-sizes[group], group))
    dealt = dict.fromkeys(order, 0)
    left = min(number, sum(sizes.values()))
    while left:
        for group in [group for group in order if dealt[group] < sizes[group]][:left]:
            dealt[group] += 1
            left -= 1
    return dealt


def _chance(relation: Relation, seed: int) -> str:
    return hashlib.sha256(f"{seed}|{relation.id}".encode()).hexdigest()


def _to_row(graph: KnowledgeGraph, relation: Relation, *, number: int, of_type: int) -> dict[str, str]:
    return {
        "number": str(number),
        "sentence": relation.evidence.quote,
        "source": who(graph, relation),
        "target": whom(graph, relation),
        "mutual": "yes" if relation.mutual else "no",
        "type": relation.type,
        "polarity": relation.polarity,
        "status": relation.status,
        "says": says(graph, relation),
        "date": when(relation) or "",
        "predicate": relation.predicate,
        "of_type": str(of_type),
        "article": graph.article(relation).id,
        "relation": relation.id,
    }
