"""How `explain` tells what was drawn from a sentence, and why a word of it drew nothing."""

from collections.abc import Iterator

from whowhom.extractors.explanations import Explanation, Silence
from whowhom.graph.knowledge import KnowledgeGraph
from whowhom.graph.records import LeftOut, Reading, Relation
from whowhom.tables import what, who, whom
from whowhom.terminal import plain

NOBODY = "-"


def to_lines(graph: KnowledgeGraph, explanation: Explanation) -> Iterator[str]:
    """Yield the sentence, a line with + for each statement drawn, and one with - for each word that drew nothing.

    `graph` is that of the article; in brackets stands the rule that drew it, or that came closest.
    """
    yield plain(explanation.sentence)
    for relation in explanation.relations:
        yield f"  + {plain(_statement(graph, relation))} [{plain(relation.rule)}]"
    for silence in explanation.silences:
        yield f"  - {plain(_silence(silence))}"


def to_region_line(reading: Reading, region: LeftOut) -> str:
    """Return a line that tells of a part of the article that was not read, and why."""
    return f"not read ({plain(region.reason)}): {plain(reading.article.text[region.start : region.end])}"


def _statement(graph: KnowledgeGraph, relation: Relation) -> str:
    """ "Norway not ACCUSE Chad": an end at which nobody stands is a dash."""
    return f"{who(graph, relation) or NOBODY} {what(relation)} {whom(graph, relation) or NOBODY}"


def _silence(silence: Silence) -> str:
    rule = "" if silence.rule is None else f" [{silence.rule}]"
    return f"{silence.word}: {silence.reason}{rule}"
