"""Two records of the same thing become one, and it does not matter which came first.

Every function here is a union: `merge(a, b) == merge(b, a)`, merging with itself changes nothing, and
brackets may stand anywhere. That is why shards can be read apart and put together in any order.
"""

from collections.abc import Callable, Iterable
from typing import TypeVar

from .records import Actor, Place, Reading, Record, Relation

R = TypeVar("R", bound=Record)
Identified = TypeVar("Identified", Actor, Place, Relation)


def merge_readings(one: Reading, other: Reading) -> Reading:
    """Return all that either reading states about an article.

    Of two records of the article itself, or of the reader, the longer one stands: any fixed rule serves, as
    long as the order of arrival has no say. Statements are listed as they stand in the text.
    """
    if one == other:
        return one
    return Reading(
        reader=max(one.reader, other.reader, key=_fullness),
        article=max(one.article, other.article, key=_fullness),
        actors=_union(one.actors + other.actors, merge=merge_actors),
        places=_union(one.places + other.places, merge=merge_places),
        relations=tuple(sorted(_union(one.relations + other.relations, merge=_merge_relations), key=_position)),
        quotations=_distinct(one.quotations + other.quotations),
        left_out=_distinct(one.left_out + other.left_out),
    )


def merge_actors(one: Actor, other: Actor) -> Actor:
    """Return what both records of an actor know: the longer name shows, the other becomes an alias."""
    name = max(one.name, other.name, key=_length)
    return Actor(
        id=one.id,
        name=name,
        kind=max(one.kind, other.kind, key=lambda kind: (kind != "other", kind)),
        country=_known(one.country, other.country),
        parent=_known(one.parent, other.parent),
        sectors=tuple(sorted({*one.sectors, *other.sectors})),
        wikipedia=_known(one.wikipedia, other.wikipedia),
        wikidata=_known(one.wikidata, other.wikidata),
        count=max((count for count in (one.count, other.count) if count is not None), default=None),
        aliases=tuple(sorted({one.name, other.name, *one.aliases, *other.aliases} - {name})),
        mentions=_distinct(one.mentions + other.mentions),
    )


def merge_places(one: Place, other: Place) -> Place:
    """Return what both records of a place know; the longer name shows."""
    return Place(
        id=one.id,
        name=max(one.name, other.name, key=_length),
        country=_known(one.country, other.country),
        wikidata=_known(one.wikidata, other.wikidata),
        mentions=_distinct(one.mentions + other.mentions),
    )


def _merge_relations(one: Relation, other: Relation) -> Relation:
    """One id is one statement; of two tellings the surer stands."""
    return max(one, other, key=lambda relation: (relation.confidence, _json(relation)))


def _union(
    records: Iterable[Identified], *, merge: Callable[[Identified, Identified], Identified]
) -> tuple[Identified, ...]:
    """Merge what shares an id; a record is merged with itself first, so that all come out in one form."""
    merged: dict[str, Identified] = {}
    for record in records:
        merged[record.id] = merge(merged.get(record.id, record), record)
    return tuple(merged[key] for key in sorted(merged))


def _distinct(records: Iterable[R]) -> tuple[R, ...]:
    """Drop repetitions and put the rest in the order of the text, where records have a place in it."""
    return tuple(sorted(set(records), key=lambda record: (getattr(record, "start", 0), _json(record))))


def _position(relation: Relation) -> tuple[str, int, int, str]:
    return relation.evidence.field, relation.evidence.start, relation.trigger.start, relation.id


def _known(one: str | None, other: str | None) -> str | None:
    """Of two values the greater, of one value that one."""
    return max((value for value in (one, other) if value is not None), default=None)


def _length(name: str) -> tuple[int, str]:
    return len(name), name


def _fullness(record: Record) -> tuple[int, str]:
    known = record.model_dump_json(exclude_none=True)
    return len(known), known


def _json(record: Record) -> str:
    return record.model_dump_json()
