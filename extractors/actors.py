"""Actors and places: one record each, from all the mentions an article makes of them."""

from collections.abc import Collection, Mapping, Sequence

from ..graph.gazetteer import Row
from ..graph.records import Actor, Mention, Place
from .mentions import Mention as Found
from .mentions import Referent, referent_of
from .sentences import Page

FORM_RANK = {"name": 0, "metonym": 1, "demonym": 2, "nominal": 3, "pronoun": 4}


def collect_actors(
    found: Sequence[Found], page: Page, *, acting: Collection[str], rows: Mapping[str, Row]
) -> tuple[Actor, ...]:
    """Return the actors mentioned, sorted by id, and whoever they belong to.

    A nameless group is one only if its id is in `acting`: if it does something somewhere.
    `rows` is the gazetteer; the states of "Egyptian police" and "shelled Kharkiv" are listed, though without mentions.
    """
    groups = {
        referent.id: (referent, mentions)
        for referent, mentions in _by_referent(found)
        if referent.kind != "place" and (not referent.generic or referent.id in acting)
    }
    for id_ in acting:
        # "shelled Kharkiv": what is done there is done to Ukraine
        if id_ not in groups and id_ in rows and rows[id_].kind != "place":
            groups[id_] = (referent_of(rows[id_], day=""), [])
    for referent, _ in list(groups.values()):
        parent = referent.parent
        while parent is not None and parent not in groups and parent in rows:
            groups[parent] = (referent_of(rows[parent], day=""), [])
            parent = rows[parent].parent
    return tuple(_actor(*groups[id_], page) for id_ in sorted(groups))


def _actor(referent: Referent, mentions: Sequence[Found], page: Page) -> Actor:
    row = referent.row
    counts = {mention.referent.count for mention in mentions if mention.referent.count is not None}
    return Actor.model_validate(
        {
            "id": referent.id,
            "name": referent.name,
            "kind": referent.kind,
            "country": referent.country,
            "parent": referent.parent,
            "sectors": referent.sectors,
            "wikipedia": None if row is None else row.wikipedia,
            "wikidata": None if row is None else row.wikidata,
            "count": counts.pop() if len(counts) == 1 else None,
            "aliases": _aliases(referent, mentions),
            "mentions": _records(mentions, page),
        }
    )


def collect_places(found: Sequence[Found], page: Page) -> tuple[Place, ...]:
    """Return the places mentioned, sorted by id."""
    return tuple(
        Place(
            id=referent.id,
            name=referent.name,
            country=referent.country,
            wikidata=None if referent.row is None or referent.row.kind != "place" else referent.row.wikidata,
            mentions=_records(mentions, page),
        )
        for referent, mentions in _by_referent(found)
        if referent.kind == "place"
    )


def _by_referent(found: Sequence[Found]) -> list[tuple[Referent, list[Found]]]:
    groups: dict[str, list[Found]] = {}
    for mention in found:
        groups.setdefault(mention.referent.id, []).append(mention)
    # "Israeli lawyer Jane Doe": one mention of her may know more than the others
    return [(_best_known(groups[id_]), groups[id_]) for id_ in sorted(groups)]


def _best_known(mentions: Sequence[Found]) -> Referent:
    first = mentions[0].referent
    if first.row is not None or first.country is not None:
        return first
    return next((mention.referent for mention in mentions if mention.referent.country is not None), first)


def _aliases(referent: Referent, mentions: Sequence[Found]) -> tuple[str, ...]:
    """Other names, by which one may ask: those the article uses and those the tables know for sure."""
    used = {mention.surface for mention in mentions if mention.form in ("name", "metonym")}
    known = set() if referent.row is None else set(referent.row.strong)
    return tuple(sorted((used | known) - {referent.name}))


def _records(mentions: Sequence[Found], page: Page) -> tuple[Mention, ...]:
    """One record a place in the text; a title given apart has no place in it."""
    spans: dict[tuple[int, int], Mention] = {}
    for mention in mentions:
        field, start, end = page.place(mention.start, mention.end)
        record = Mention(start=start, end=end, form=mention.form, origin=mention.origin, doubts=mention.doubts)
        known = spans.get((start, end))
        if field == "text" and (known is None or FORM_RANK[mention.form] < FORM_RANK[known.form]):
            spans[start, end] = record
    return tuple(spans[span] for span in sorted(spans))
