"""What the page knows: actors, articles and statements as plain values that become JSON.

Actors, articles and sentences are kept once and referred to by number. Offsets within a sentence
are code points, so the script slices over `Array.from(sentence)` and not over UTF-16 units.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from ...graph.knowledge import KnowledgeGraph
from ...graph.records import Actor, Article, Place, Relation, Voice
from ..looks import CLASS_COLORS, KIND_LOOKS, class_of, kind_of
from ..picture import count_support, records_of
from .wording import STANCE_WORDS, date_words, edtf_words, sort_date, status_words

Json = dict[str, Any]
Mark = tuple[int, int, str]


class Numbers(NamedTuple):
    """The number of each actor, article and sentence in the lists of the payload, and the names of places."""

    actors: Mapping[str, int]
    articles: Mapping[str, int]
    sentences: Mapping[str, int]
    # Venues do not act and have no number: they are named.
    places: Mapping[str, str]


def to_payload(graph: KnowledgeGraph) -> Json:
    """Everything but the drawing: looks, actors, articles, sentences and statements, the newest first."""
    told = sort_statements(graph)
    numbers = Numbers(
        actors=to_numbers(record.id for record in records_of(graph)),
        articles=to_numbers(sorted(graph.articles)),
        sentences=to_numbers(relation.evidence.quote for relation, _ in told),
        places={place.id: place.name for reading in graph.readings for place in reading.places},
    )
    support = count_support(graph)
    return {
        "kinds": {kind: look._asdict() for kind, look in KIND_LOOKS.items()},
        "classes": CLASS_COLORS,
        "types": {code: describe_type(graph, code) for code in sorted({relation.type for relation, _ in told})},
        "actors": [describe_actor(record, support[record.id]) for record in records_of(graph)],
        "articles": [describe_article(graph.articles[article]) for article in numbers.articles],
        "sentences": list(numbers.sentences),
        "statements": [describe_statement(relation, article, numbers) for relation, article in told],
    }


def to_numbers(keys: Iterable[str]) -> dict[str, int]:
    """Number the distinct keys in the order they come."""
    return {key: number for number, key in enumerate(dict.fromkeys(keys))}


def sort_statements(graph: KnowledgeGraph) -> list[tuple[Relation, str]]:
    """All statements with the id of their article, the newest first, those without any date last."""
    told = [(relation, graph.article(relation).id) for relation in graph.relations()]
    told.sort(key=lambda pair: (pair[1], pair[0].evidence.start, pair[0].id))
    told.sort(key=lambda pair: sort_date(pair[0], graph.articles[pair[1]].published), reverse=True)
    return told


def describe_type(graph: KnowledgeGraph, code: str) -> Json:
    """A relation type for legend and filter: its class, and how it reads between two names."""
    relation_type = graph.ontology.get(code)
    reads = relation_type.reads if relation_type is not None else code.lower().replace("_", " ")
    words = reads.replace("{source}", "").replace("{target}", "…").strip(" …")
    return {"class": class_of(relation_type), "words": words}


def describe_actor(record: Actor | Place, support: int) -> Json:
    """An actor or place with what search and panel need; `support` counts its statements."""
    described: Json = {
        "name": record.name or record.id,
        "kind": kind_of(record),
        "country": record.country,
        "wikidata": record.wikidata,
        "support": support,
    }
    if isinstance(record, Actor):
        described |= {"aliases": record.aliases, "sectors": record.sectors, "wikipedia": record.wikipedia}
    return described


def describe_article(article: Article) -> Json:
    """Where sentences come from: title, outlet, link and day."""
    published = edtf_words(article.published) if article.published is not None else None
    return {"title": article.title, "outlet": article.outlet, "url": article.url, "published": published}


def describe_statement(relation: Relation, article: str, numbers: Numbers) -> Json:
    """One statement with its ends by number and its sentence marked up by offsets."""
    return {
        "type": relation.type,
        "modes": relation.modes,
        "predicate": relation.predicate,
        "negative": relation.polarity == "negative",
        "status": relation.status,
        "words": status_words(relation),
        "mutual": relation.mutual,
        "sources": [numbers.actors[end.actor] for end in relation.sources],
        "targets": [numbers.actors[end.actor] for end in relation.targets],
        "voices": [describe_voice(voice, relation, numbers) for voice in relation.attribution],
        "date": date_words(relation.date),
        "refers": date_words(relation.refers_to),
        "place": numbers.places.get(relation.place, relation.place) if relation.place is not None else None,
        "office": relation.office,
        "article": numbers.articles[article],
        "sentence": numbers.sentences[relation.evidence.quote],
        "marks": list(find_marks(relation)),
        "rule": relation.rule,
        "confidence": round(relation.confidence, 2),
    }


def describe_voice(voice: Voice, relation: Relation, numbers: Numbers) -> Json:
    """Who says so: an actor by number, else the words of the sentence ("officials"), and in what manner."""
    actor = numbers.actors.get(voice.actor) if voice.actor is not None else None
    span = to_sentence(voice.start, voice.end, relation)
    words = relation.evidence.quote[slice(*span)] if span is not None else voice.actor or "an unnamed source"
    return {"actor": actor, "name": words, "stance": STANCE_WORDS[voice.stance]}


def find_marks(relation: Relation) -> Iterator[Mark]:
    """What to highlight in the sentence: the act first, then its ends, where they stand in it."""
    spans: list[tuple[int | None, int | None, str]] = [(relation.trigger.start, relation.trigger.end, "trigger")]
    spans += [(end.start, end.end, "source") for end in relation.sources]
    spans += [(end.start, end.end, "target") for end in relation.targets]
    for start, end, role in spans:
        span = to_sentence(start, end, relation)
        if span is not None:
            yield (*span, role)


def to_sentence(start: int | None, end: int | None, relation: Relation) -> tuple[int, int] | None:
    """Offsets within the article as offsets within the sentence; None for what stands elsewhere or nowhere."""
    if start is None or end is None:
        return None
    first = relation.evidence.start
    inside = first <= start < end <= first + len(relation.evidence.quote)
    return (start - first, end - first) if inside else None
