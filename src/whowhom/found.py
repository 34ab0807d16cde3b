"""Who was found: every actor of some readings with all that is called so, and how sure that is."""

from collections.abc import Iterable
from functools import reduce
from itertools import chain
from statistics import fmean

from whowhom.graph.merging import merge_actors
from whowhom.graph.records import Actor, ActorKind, Mention, Reading, Record
from whowhom.graph.statements import ends_of


class FoundMention(Mention):
    """A mention with the article it stands in and what is written there."""

    article: str
    surface: str


class FoundActor(Record):
    """An actor as all readings together know it.

    `count` is the number of members of a collective; `certainty`, between 0 and 1, that of its mentions on average.
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None
    sectors: tuple[str, ...]
    count: int | None
    certainty: float
    mentions: tuple[FoundMention, ...]


def find_actors(readings: Iterable[Reading]) -> list[FoundActor]:
    """Return everybody mentioned in the readings, the least certain first, then by name.

    Whoever a title alone names has no mention in the text. Whoever is listed only because somebody belongs
    to him, such as the state of a police force, is left out.
    """
    records: dict[str, list[Actor]] = {}
    mentions: dict[str, set[FoundMention]] = {}
    for reading in readings:
        told = {key for relation in reading.relations for key in chain(*ends_of(relation))}
        for actor in reading.actors:
            if actor.mentions or actor.id in told:
                records.setdefault(actor.id, []).append(actor.model_copy(update={"mentions": ()}))
                mentions.setdefault(actor.id, set()).update(_found(mention, reading) for mention in actor.mentions)
    found = [_to_found(reduce(merge_actors, records[id_]), mentions[id_]) for id_ in records]
    return sorted(found, key=lambda actor: (actor.certainty, actor.name, actor.id))


def _found(mention: Mention, reading: Reading) -> FoundMention:
    surface = reading.article.text[mention.start : mention.end]
    return FoundMention(**mention.model_dump(), article=reading.article.id, surface=surface)


def _to_found(actor: Actor, mentions: Iterable[FoundMention]) -> FoundActor:
    placed = tuple(sorted(mentions, key=lambda each: (each.certainty, each.article, each.start, each.end)))
    return FoundActor(
        id=actor.id,
        name=actor.name,
        kind=actor.kind,
        country=actor.country,
        sectors=actor.sectors,
        count=actor.count,
        certainty=round(fmean([mention.certainty for mention in placed] or [1.0]), 3),
        mentions=placed,
    )
