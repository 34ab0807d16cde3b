"""Metonyms: capitals and seats of government, as states or as places.

"Moscow has not condemned the attack" is Russia; "invited to Moscow" is a place. Grammar
decides: a capital that does something, or is dealt with as states are, is its state; one
that something happens in, or that people travel to, is the place. Seats ("the Kremlin")
are the state unless something is in them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from ..graph.gazetteer import Row
from .grammar import Word, cases, children, first_of
from .hints import DAYS
from .mentions import Mention, Referent, slug

PLACE_PREPOSITIONS = {
    "across",
    "around",
    "at",
    "in",
    "including",
    "inside",
    "into",
    "near",
    "outside",
    "through",
    "throughout",
    "via",
    "within",
}
STATE_PREPOSITIONS = {"against", "between", "by", "for", "on", "than", "with"}
TOWARDS = {"to", "toward", "towards"}
MOVING = {"from", *TOWARDS}
APPOSED = ("appos", "flat", "nmod:desc")
CITIES = {"capital", "city", "town"}  # "the Somali capital, Mogadishu"
SUBJECT = {"nsubj", "nsubj:pass"}
BEFORE_NOUN = {"amod", "compound", "nmod", "nmod:desc"}

# "place" where grammar leaves no doubt, "maybe place" where something had to be weighed.
Sense = Literal["state", "place", "maybe place"]


@dataclass(frozen=True, slots=True)
class Wording:
    """The words by which a capital is told from its state; see `words/metonyms.toml`."""

    dealing_verbs: frozenset[str]
    carrying_verbs: frozenset[str]
    carried: frozenset[str]
    place_verbs: frozenset[str]
    town_verbs: frozenset[str]
    state_adjectives: frozenset[str]
    state_nouns: frozenset[str]
    state_endings: frozenset[str]
    town_nouns: frozenset[str]
    parts: frozenset[str]
    intents: frozenset[str]
    ruling_nouns: frozenset[str]
    exchanged: frozenset[str]
    local_nouns: frozenset[str]
    local_verbs: frozenset[str]
    joined: frozenset[str]
    shared: Mapping[str, str]


def to_wording(table: Mapping[str, Any], *, joined: Sequence[str]) -> Wording:
    """Read `words/metonyms.toml`; `joined` is what follows a hyphen behind a state: "Tehran-backed"."""
    own = {name: frozenset(table[name]) for name in Wording.__dataclass_fields__ if name not in ("joined", "shared")}
    return Wording(joined=frozenset(joined), shared=table["shared"], **own)


def tell_metonyms(mentions: Sequence[Mention], *, wording: Wording) -> Iterator[Mention]:
    """Yield all mentions, each capital or seat decided for state or place."""
    named = {mention.referent.id: mention.referent for mention in mentions if mention.form in ("name", "demonym")}
    for mention in mentions:
        row = mention.referent.row
        if mention.form != "metonym" or row is None:
            yield mention
            continue
        city = mention.surface == row.capital
        reading = _read_city(mention, row, wording) if city else _read_seat(mention, wording)
        if reading == "state" and mention.surface in wording.shared:
            referent = named.get(wording.shared[mention.surface]) or named.get(row.id)
            if referent is not None:
                yield replace(mention, referent=referent)
                continue
            reading = "maybe place"
        if reading == "state":
            yield mention if city else replace(mention, doubts=())
        else:
            doubts = mention.doubts if reading == "maybe place" else ()
            yield replace(mention, form="name", referent=_place_of(row, mention.surface), doubts=doubts)


def _place_of(row: Row, surface: str) -> Referent:
    id_ = slug(surface)
    return Referent(
        id=f"{id_}-city" if id_ == row.id else id_, name=surface, kind="place", country=row.country, row=row
    )


def _read_seat(mention: Mention, wording: Wording) -> Sense:
    """ "The Kremlin" is a state, "in the Kremlin" a place, and so is the front of "Kremlin Cup"."""
    word = first_of(mention.head)
    prepositions = set(cases(word))
    if prepositions & PLACE_PREPOSITIONS:
        return "place"
    head = word.head if prepositions & TOWARDS else None
    if head is not None and head.pos == "VERB" and _as_goal(head, wording) == "place":
        return "place"  # "invited to the Kremlin"
    return "maybe place" if _opens_name(mention) else "state"


def _read_city(mention: Mention, row: Row, wording: Wording) -> Sense:
    word = first_of(mention.head)
    prepositions, head = set(cases(word)), word.head
    if prepositions & PLACE_PREPOSITIONS or _is_addressed(mention, row):
        return "place"
    if head is None:
        return "maybe place"
    if _is_called_city(mention, word, head) or _has_parts(word, head, wording):
        return "place"
    joined = _joined(mention)
    if joined:
        return "state" if joined in wording.joined else "place"
    if word.dep in SUBJECT and head.pos != "NOUN":
        return _as_subject(word, head, wording)
    if word.dep == "obl:agent":
        return "state"
    if prepositions & STATE_PREPOSITIONS:
        local = head.lemma in wording.local_nouns or head.lemma in wording.local_verbs
        return "maybe place" if local else "state"
    if prepositions & MOVING:
        return _as_goal(head, wording)
    if word.dep in ("obj", "iobj"):
        return "maybe place" if head.lemma in wording.place_verbs else "state"
    return _of_noun(mention, word, head, wording)


def _is_addressed(mention: Mention, row: Row) -> bool:
    """ "Moscow, Russia": a place on the map."""
    words, after = mention.sentence.words, mention.words[-1].i + 1
    if after + 1 >= len(words) or words[after].text != ",":
        return False
    following = " ".join(word.text for word in words[after + 1 : after + 4])
    return any(following.startswith(name) for name in row.strong)


def _opens_name(mention: Mention) -> bool:
    """ "Paris Opera", "Washington Capitals": the front of a longer name."""
    words, after = mention.sentence.words, mention.words[-1].i + 1
    if mention.sentence.headline or after >= len(words) or words[after].pos != "PROPN":
        return False
    if words[after].lower in DAYS:
        return False  # "the Kremlin Friday said"
    return words[after].text[0].isupper() and words[after] in (mention.head.head, *mention.head.children)


def _is_called_city(mention: Mention, word: Word, head: Word) -> bool:
    """ "The Somali capital, Mogadishu", whatever the parser makes of it."""
    if word.dep in APPOSED and head.lemma in CITIES:
        return True
    before = [word.lower for word in mention.sentence.words[max(0, mention.words[0].i - 2) : mention.words[0].i]]
    return before[1:] == [","] and before[0] in CITIES


def _has_parts(word: Word, head: Word, wording: Wording) -> bool:
    """ "The outskirts of Kabul", "central Kabul"."""
    inside = word.dep == "nmod" and "of" in cases(word) and head.lemma in wording.parts
    return inside or any(child.lower in wording.parts for child in children(word, "amod", "compound"))


def _joined(mention: Mention) -> str:
    """ "backed" of "Tehran-backed": who backs is a state; "Tehran-based" is where."""
    words, after = mention.sentence.words, mention.words[-1].i + 1
    if mention.end < mention.words[-1].end:
        return mention.words[-1].lower.rpartition("-")[2]
    return words[after + 1].lower if after + 1 < len(words) and words[after].text == "-" else ""


def _as_subject(word: Word, head: Word, wording: Wording) -> Sense:
    if word.dep == "nsubj:pass":
        return "maybe place" if head.lemma in wording.place_verbs else "state"
    if head.pos == "ADJ":
        return "state" if head.lemma in wording.state_adjectives else "maybe place"
    if head.pos not in ("VERB", "AUX") or head.lemma in wording.town_verbs:
        return "maybe place"
    return "state"


def _as_goal(head: Word, wording: Wording) -> Sense:
    """ "Flew to Moscow", but "appealed to Moscow", "sent a letter to Moscow", "pressure from Moscow"."""
    if head.lemma in wording.carrying_verbs:
        goods = children(head, "obj", "nsubj:pass")
        return "state" if any(thing.lemma in wording.carried for thing in goods) else "maybe place"
    dealing = head.lemma in wording.dealing_verbs if head.pos in ("VERB", "ADJ") else head.lemma in wording.exchanged
    if dealing:
        return "state"
    return "place" if head.pos == "VERB" else "maybe place"


def _of_noun(mention: Mention, word: Word, head: Word, wording: Wording) -> Sense:
    """ "Tehran's claims" and "the Kabul government" are a state's; "Kabul residents" are a town's."""
    if word.dep in SUBJECT:  # "Tehran is an ally"
        return "state" if head.lemma in wording.state_nouns else "maybe place"
    # "the Treaty of Paris" is a name
    of = word.dep == "nmod" and "of" in cases(word) and head.pos != "PROPN" and not head.text[0].isupper()
    if word.dep == "nmod:poss" or of:
        lasting = head.lemma not in wording.town_nouns and head.lemma.endswith(tuple(wording.state_endings))
        return "state" if lasting or head.lemma in wording.state_nouns else "maybe place"
    following = mention.sentence.words[head.i + 1 : head.i + 2]
    if word.dep in BEFORE_NOUN and head.lemma in wording.intents and following and following[0].lower == "to":
        return "state"
    ruling = word.dep in BEFORE_NOUN and head.i > word.i and head.lemma in wording.ruling_nouns
    return "state" if ruling and not _opens_name(mention) else "maybe place"
