"""Metonyms: capitals and seats of government, as states or as places.

"Moscow has not condemned the attack" is Russia; "invited to Moscow" is a place. Grammar
decides: a capital that does something, or is dealt with as states are, is its state; one
that something happens in, or that people travel to, is the place. Seats ("the Kremlin")
are the state unless something is in them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ..graph.gazetteer import Row
from .grammar import cases
from .mentions import Mention, Referent, slug

PLACE_PREPOSITIONS = {
    "in",
    "at",
    "near",
    "outside",
    "inside",
    "around",
    "through",
    "across",
    "into",
    "throughout",
    "within",
}
STATE_PREPOSITIONS = {"with", "by", "between", "against", "for", "on", "than"}
MOVING = {"to", "from", "toward", "towards"}
APPOSED = ("appos", "flat", "nmod:desc")
CITIES = {"capital", "city", "town"}  # "the Somali capital, Mogadishu"
AGENT = {"nsubj", "nsubj:pass", "obl:agent", "iobj"}


def tell_metonyms(mentions: Sequence[Mention], *, wording: Mapping[str, Sequence[str]]) -> Iterator[Mention]:
    """Yield all mentions, each capital or seat decided for state or place.

    `wording` has the lists `dealing_verbs` (whose object or "to" is a state: supply, condemn),
    `place_verbs` (whose object is a place: visit, shell) and `state_nouns` (what a state has
    or others have with it: troops, ties).
    """
    lists = {name: frozenset(words) for name, words in wording.items()}
    for mention in mentions:
        row = mention.referent.row
        if (
            mention.form != "metonym"
            or row is None
            or _is_state(mention, capital=mention.surface == row.capital, lists=lists)
        ):
            yield mention
        elif mention.surface == row.capital:
            yield replace(mention, form="name", referent=_capital_of(row))


def _capital_of(row: Row) -> Referent:
    name = row.capital or row.name
    id_ = slug(name)
    return Referent(id=f"{id_}-city" if id_ == row.id else id_, name=name, kind="place", country=row.country, row=row)


def _is_state(mention: Mention, *, capital: bool, lists: Mapping[str, frozenset[str]]) -> bool:
    word = mention.head
    while word.dep == "conj" and word.head is not None:
        word = word.head
    prepositions = set(cases(word))
    if prepositions & PLACE_PREPOSITIONS:
        return False
    head = word.head
    if head is not None and word.dep in APPOSED and head.lemma in CITIES:
        return False
    if not capital or head is None:
        return not capital
    if word.dep == "nsubj:pass" and head.lemma in lists["place_verbs"]:
        return False
    if word.dep in AGENT:
        return head.pos in ("VERB", "AUX")
    if prepositions & STATE_PREPOSITIONS:
        return True
    if prepositions & MOVING:
        return head.lemma in lists["dealing_verbs"] or head.lemma in lists["state_nouns"]
    if word.dep == "obj":
        return head.lemma not in lists["place_verbs"]
    return head.lemma in lists["state_nouns"] and word.dep in ("nmod:poss", "nmod", "compound", "amod")
