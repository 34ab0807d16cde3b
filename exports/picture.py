"""The picture of a graph: which actors are drawn, how big and where; the page and GraphML share it."""

import textwrap
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from ..graph.knowledge import KnowledgeGraph
from ..graph.records import Actor, Place
from .layout import Box, lay_out
from .looks import size_for

LINE_LENGTH, MOST_LINES = 20, 3
LETTER_WIDTH, LINE_HEIGHT = 7.2, 17.0


class Dot(NamedTuple):
    """One drawn actor or place: its record, where it stands (y downwards), its radius and its statements."""

    record: Actor | Place
    label: str
    x: float
    y: float
    size: float
    support: int


def draw(graph: KnowledgeGraph, records: Iterable[Actor | Place]) -> list[Dot]:
    """Lay out these actors and places of the graph, sorted by id.

    What is drawn is laid out by itself: positions computed for a whole look poor for a part of it.
    """
    drawn = sorted(records, key=lambda record: record.id)
    support = count_support(graph)
    place = {record.id: number for number, record in enumerate(drawn)}
    labels = [wrap_label(record.name or record.id) for record in drawn]
    sizes = [size_for(support[record.id]) for record in drawn]
    links = [(place[a], place[b]) for a, b in graph.nx.edges() if a in place and b in place]
    boxes = [to_box(label, size) for label, size in zip(labels, sizes, strict=True)]
    return [
        Dot(record, label, x, round(y - box.height / 2 + size, 1), size, support[record.id])
        for record, label, size, box, (x, y) in zip(drawn, labels, sizes, boxes, lay_out(boxes, links), strict=True)
    ]


def choose_best(graph: KnowledgeGraph, limit: int) -> list[Actor | Place]:
    """The actors and places with most statements, at most `limit` of them and none without a statement."""
    support = count_support(graph)
    able = [record for record in records_of(graph) if support[record.id] > 0]
    return sorted(able, key=lambda record: (-support[record.id], record.id))[:limit]


def records_of(graph: KnowledgeGraph) -> list[Actor | Place]:
    """All actors, and the places that are an end of a statement, sorted by id."""
    return [data["actor"] for _, data in sorted(graph.nx.nodes(data=True))]


def count_support(graph: KnowledgeGraph) -> Counter[str]:
    """How many statements each actor or place is an end of."""
    return Counter(
        actor
        for relation in graph.relations()
        for actor in sorted({end.actor for end in (*relation.sources, *relation.targets)})
    )


def wrap_label(name: str) -> str:
    """Break a name into lines that fit under a dot; what is too long ends in an ellipsis.

    >>> wrap_label("Organisation of Islamic Cooperation")
    'Organisation of\\nIslamic Cooperation'
    """
    words = " ".join(name.split())
    lines = wrap_words(words, LINE_LENGTH)
    # The narrowest width with as many lines: "Luiz Inácio / Lula da Silva", not "Luiz Inácio Lula da / Silva".
    widths = range(max(map(len, words.split()), default=1), LINE_LENGTH)
    balanced = (wrap_words(words, width) for width in widths)
    as_good = (found for found in balanced if len(found) == len(lines) and " ".join(found) == " ".join(lines))
    return "\n".join(next(as_good, lines))


def wrap_words(words: str, width: int) -> list[str]:
    """Lines of at most `width` letters, at most `MOST_LINES` of them."""
    return textwrap.wrap(words, width, max_lines=MOST_LINES, placeholder=" …")


def to_box(label: str, size: float) -> Box:
    """The room a dot of this radius takes with its label below it."""
    lines = label.split("\n")
    return Box(
        width=max(2 * size, LETTER_WIDTH * max(len(line) for line in lines)) + 14,
        height=2 * size + LINE_HEIGHT * len(lines) + 8,
    )
