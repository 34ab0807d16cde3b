"""The drawing: actors and lines as pyvis hands them to vis-network.

A line gathers the statements of one type between two actors that agree in polarity and certainty;
its width tells how many there are. Names and sentences stay out of the way of vis-network's own
option names: a node or a line carries its number and looks only, the rest is in the payload.
"""

import math
import textwrap
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from pyvis.network import Network

from ...graph.knowledge import KnowledgeGraph
from ...graph.records import Relation
from ..looks import CLASS_COLORS, KIND_LOOKS, class_of, kind_of
from ..picture import Dot, records_of

UNCERTAIN = ("planned", "possible")
# How far lines between the same two actors bend, from the straight way to either side.
WIDEST_BEND, BEND = 0.7, 0.24
LONGEST_LABEL, WIDEST_LINE = 26, 7.0
OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "interaction": {"hover": True, "tooltipDelay": 120, "multiselect": False, "selectConnectedEdges": False},
    "nodes": {
        "borderWidth": 1.5,
        "borderWidthSelected": 3,
        "scaling": {"label": {"drawThreshold": 3}},
        "font": {"face": "system-ui, sans-serif", "strokeWidth": 4, "vadjust": -2},
    },
    "edges": {
        "scaling": {"label": {"drawThreshold": 3}},
        "font": {"face": "system-ui, sans-serif", "size": 11, "strokeWidth": 4, "align": "middle"},
        "selectionWidth": 1.6,
        "hoverWidth": 0.8,
    },
}


class Line(NamedTuple):
    """What the statements drawn as one line have in common; `first` and `second` are actor ids."""

    first: str
    second: str
    type: str
    negative: bool
    uncertain: bool
    mutual: bool


def to_network(graph: KnowledgeGraph, dots: Sequence[Dot], statements: Mapping[str, int]) -> dict[str, Any]:
    """Nodes, edges and options for vis-network; `statements` gives each relation id its number in the payload.

    Nodes are called by the number of their actor in `records_of(graph)`, so that no name reaches an id.
    """
    numbers = {record.id: number for number, record in enumerate(records_of(graph))}
    network = Network(directed=True, cdn_resources="in_line")
    network.options = OPTIONS
    for dot in dots:
        network.add_node(numbers[dot.record.id], **describe_dot(dot))
    lines = gather_lines(graph, drawn={dot.record.id for dot in dots})
    bends = bend_lines(lines)
    for line, relations in lines.items():
        look = describe_line(line, relations, graph=graph)
        told = [statements[relation.id] for relation in relations]
        network.add_edge(numbers[line.first], numbers[line.second], told=told, **look, **bends[line])
    nodes, edges, *_ = network.get_network_data()
    return {"nodes": nodes, "edges": [{"id": number, **edge} for number, edge in enumerate(edges)], "options": OPTIONS}


def gather_lines(graph: KnowledgeGraph, *, drawn: set[str]) -> dict[Line, list[Relation]]:
    """The lines between drawn actors, in a fixed order, each with its statements sorted by id."""
    lines: defaultdict[Line, list[Relation]] = defaultdict(list)
    for first, second, edge in graph.nx.edges(data=True):
        if first in drawn and second in drawn:
            relation: Relation = edge["relation"]
            one, other = sorted((first, second)) if edge["mutual"] else (first, second)
            line = Line(
                first=one,
                second=other,
                type=relation.type,
                negative=relation.polarity == "negative",
                uncertain=relation.status in UNCERTAIN,
                mutual=edge["mutual"],
            )
            lines[line].append(relation)
    return {line: sorted(lines[line], key=lambda relation: relation.id) for line in sorted(lines)}


def bend_lines(lines: Mapping[Line, Any]) -> dict[Line, dict[str, Any]]:
    """A bend of its own for every line between the same two actors, whichever way it points.

    Without it vis-network paints parallel and opposite lines on top of each other.
    """
    pairs: defaultdict[tuple[str, ...], list[Line]] = defaultdict(list)
    for line in lines:
        pairs[tuple(sorted((line.first, line.second)))].append(line)
    return {line: bend for together in pairs.values() for line, bend in spread_bends(together)}


def spread_bends(together: Sequence[Line]) -> Iterator[tuple[Line, dict[str, Any]]]:
    """Fan the lines of one pair out around the straight way; loops grow around their actor instead."""
    step = min(BEND, 2 * WIDEST_BEND / len(together))
    for number, line in enumerate(together):
        if line.first == line.second:
            angle = round(math.pi * (0.25 + number * 0.5), 3)
            yield line, {"selfReference": {"size": 22 + 6 * (number // 4), "angle": angle}}
            continue
        bend = (number - (len(together) - 1) / 2) * step or step / 3
        # Seen from the other end, the same side of the pair is the other hand.
        clockwise = (bend > 0) == (line.first < line.second)
        yield line, {"smooth": {"type": "curvedCW" if clockwise else "curvedCCW", "roundness": round(abs(bend), 3)}}


def describe_dot(dot: Dot) -> dict[str, Any]:
    """How vis-network draws an actor; well-connected ones keep their label longest when zooming out."""
    look = KIND_LOOKS[kind_of(dot.record)]
    return {
        "label": dot.label,
        "title": f"{dot.record.name}\n{look.word}, {count_words(dot.support)}",
        "shape": look.shape,
        "size": dot.size,
        "color": look.color,
        "x": dot.x,
        "y": dot.y,
        "font": {"size": round(12 + dot.size / 6, 1)},
    }


def describe_line(line: Line, relations: Sequence[Relation], *, graph: KnowledgeGraph) -> dict[str, Any]:
    """How vis-network draws a line: colour for the class, dashes for the uncertain, a blunt end for negation."""
    head = {"type": "bar" if line.negative else "arrow", "scaleFactor": 0.55}
    kind = class_of(graph.ontology.get(line.type))
    return {
        "label": textwrap.shorten(label_line(line, relations), LONGEST_LABEL, placeholder=" …"),
        "title": "\n".join((label_line(line, relations), line.type, count_words(len(relations)))),
        "width": round(min(WIDEST_LINE, 1.4 + 1.1 * math.log2(len(relations))), 2),
        "color": {"color": CLASS_COLORS[kind], "highlight": CLASS_COLORS[kind], "hover": CLASS_COLORS[kind]},
        "dashes": [7, 5] if line.uncertain else False,
        "arrows": {"to": {"enabled": True, **head}, "from": {"enabled": line.mutual, **head}},
    }


def label_line(line: Line, relations: Sequence[Relation]) -> str:
    """The predicate as people say it, and how many more statements the line stands for.

    The most frequent predicate speaks for the line, the first in the alphabet where several tie.
    """
    predicates = [relation.predicate for relation in relations]
    speaks = min(set(predicates), key=lambda predicate: (-predicates.count(predicate), predicate))
    return ("not " if line.negative else "") + speaks + (f" ×{len(relations)}" if len(relations) > 1 else "")


def count_words(count: int) -> str:
    """One statement, two statements."""
    return f"{count} statement" if count == 1 else f"{count} statements"
