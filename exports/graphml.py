"""GraphML as Gephi, Gephi Lite, networkx and igraph read it.

One edge is one statement between one pair. Traps this file steps around:

* edge ids are unique over the whole file, or Gephi keeps only the first edge of each pair;
* the relation type stands as XML attribute `label` on `<edge>`, which Gephi takes as the kind of edge, so that
  parallel edges of different types stay apart;
* weights are above 0, since Gephi deletes the others; whether a statement counts in sums says `counted`;
* every value is a plain string, number or boolean, and every attribute has one type throughout;
* y grows upwards here and downwards in the page.
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import networkx as nx
from networkx.readwrite.graphml import GraphMLWriter

from ..graph.knowledge import KnowledgeGraph
from ..graph.ontology import RelationType
from ..graph.records import Actor, Relation
from .looks import CLASS_COLORS, KIND_LOOKS, class_of, kind_of, to_rgb
from .picture import Dot, draw, records_of
from .whole_file import write_whole
from .xml_text import clean_text

Plain = str | int | float | bool
Attribute = tuple[str, Plain | None]

FAINT_WEIGHT = 0.01
BETWEEN = "; "
UNNAMED = "unnamed source"


def write(graph: KnowledgeGraph, path: Path) -> None:
    """Write actors and statements with two ends as GraphML; the same graph gives the same bytes.

    Raises `OutputError` when the file cannot be written.
    """
    write_whole(path, to_graphml(graph))


def to_graphml(graph: KnowledgeGraph) -> bytes:
    """The GraphML document as UTF-8."""
    root = GraphMLWriter(graph=to_plain_graph(graph), prettyprint=True).xml
    types = {clean_text(str(key)): data["relation"].type for *_, key, data in graph.nx.edges(keys=True, data=True)}
    for edge in root.iter("edge"):
        edge.set("label", clean_text(types[edge.attrib["id"]]))
    # As one string and not as bytes: ElementTree encodes piece by piece, four times as slow.
    return f"<?xml version='1.0' encoding='utf-8'?>\n{ET.tostring(root, encoding='unicode')}\n".encode()


def to_plain_graph(graph: KnowledgeGraph) -> nx.MultiDiGraph:
    """A graph of the same nodes and edges that holds nothing but plain, clean values."""
    plain = nx.MultiDiGraph()
    for dot in draw(graph, records_of(graph)):
        plain.add_node(clean_text(dot.record.id), **only_known(describe_actor(dot)))
    names = {record.id: record.name for record in graph.actors}
    edges = sorted(graph.nx.edges(keys=True, data=True), key=lambda edge: str(edge[2]))
    for source, target, key, data in edges:
        attributes = only_known((*describe_statement(graph, data), *describe_origin(graph, data, names)))
        plain.add_edge(clean_text(source), clean_text(target), clean_text(str(key)), **attributes)
    return plain


def describe_actor(dot: Dot) -> Iterator[Attribute]:
    """Node attributes: what is known of the actor, and how it looks."""
    record = dot.record
    look = KIND_LOOKS[kind_of(record)]
    yield "label", record.name or record.id
    yield "kind", kind_of(record)
    yield "country", record.country
    if isinstance(record, Actor):
        yield "parent", record.parent
        yield "sectors", BETWEEN.join(record.sectors)
        yield "aliases", BETWEEN.join(record.aliases)
        yield "wikipedia", record.wikipedia
    yield "wikidata", record.wikidata
    yield "statements", dot.support
    yield from to_rgb(look.color).items()
    yield from (("size", dot.size), ("x", float(dot.x)), ("y", -float(dot.y)))


def describe_statement(graph: KnowledgeGraph, data: Mapping[str, Any]) -> Iterator[Attribute]:
    """Edge attributes that tell what is stated, and how it looks."""
    relation: Relation = data["relation"]
    relation_type = graph.ontology.get(relation.type)
    yield "label", f"not {relation.predicate}" if relation.polarity == "negative" else relation.predicate
    yield "weight", float(data["weight"]) or FAINT_WEIGHT
    yield "counted", data["weight"] > 0
    yield from (("type", relation.type), ("modes", BETWEEN.join(relation.modes)), ("predicate", relation.predicate))
    yield from (("polarity", relation.polarity), ("status", relation.status), ("mutual", bool(data["mutual"])))
    yield "date", relation.date.edtf if relation.date is not None else None
    yield "refers_to", relation.refers_to.edtf if relation.refers_to is not None else None
    yield from (("place", relation.place), ("office", relation.office))
    yield "quad", relation_type.quad if relation_type is not None else None
    yield "score", score_of(relation, relation_type)
    yield from to_rgb(CLASS_COLORS[class_of(relation_type)]).items()


def describe_origin(graph: KnowledgeGraph, data: Mapping[str, Any], names: Mapping[str, str]) -> Iterator[Attribute]:
    """Edge attributes that tell who says so, where it stands and which rule drew it."""
    relation: Relation = data["relation"]
    article = graph.articles[data["article"]]
    voices = [UNNAMED if voice.actor is None else names.get(voice.actor, voice.actor) for voice in relation.attribution]
    yield "says", BETWEEN.join(voices)
    yield from (("outlet", article.outlet), ("published", article.published))
    yield from (("article", article.id), ("article_title", article.title), ("article_url", article.url))
    yield from (("quote", relation.evidence.quote), ("rule", relation.rule), ("confidence", float(relation.confidence)))
    yield "relation_id", data["relation_id"]


def score_of(relation: Relation, relation_type: RelationType | None) -> float | None:
    """The PLOVER score of the first mode that has one, else of the type; None for structure."""
    if relation_type is None:
        return None
    scores = [relation_type.modes[mode] for mode in relation.modes if mode in relation_type.modes]
    score = scores[0] if scores else relation_type.score
    return None if score is None else float(score)


def only_known(attributes: Iterable[Attribute]) -> dict[str, Plain]:
    """Drop what is unknown or empty, since GraphML has no word for it, and clean all text."""
    return {
        name: clean_text(value) if isinstance(value, str) else value
        for name, value in attributes
        if value is not None and value != ""
    }
