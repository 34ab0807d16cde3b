"""Acting: names the language model takes for places that turn out to be somebody.

A town does not sign treaties and nobody holds talks with a valley. An unlisted name that acts,
or is dealt with as states are, is an actor wherever it is named; one that is named seldom,
does something itself and has nothing in it is a person, for all one knows.
"""

from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import replace

from .grammar import Word, cases, children
from .leftovers import OF_PLACES
from .mentions import Mention

SUBJECT = {"nsubj", "obl:agent"}
DEALING = {"with", "against"}
BORDERS = {"border", "frontier", "boundary", "road", "bridge", "route"}  # what towns and valleys have with each other
INSIDE = {"in", "at", "near", "across", "from", "into", "around", "outside", "through"}
SELDOM = 3  # mentions; so often may a person be taken for a place


def tell_acting(mentions: Sequence[Mention], *, verbs: Container[str], place_verbs: Container[str]) -> list[Mention]:
    """Return the mentions with acting places turned into actors, persons or else of kind "other".

    `verbs` are the lemmas of acts that only somebody can do, `place_verbs` those that towns suffer too.
    """
    places = [mention for mention in mentions if _is_unlisted_place(mention)]
    acting = {mention.referent.id for mention in places if _acts(mention, verbs, place_verbs)}
    doing = {mention.referent.id for mention in places if _first(mention.head).dep in SUBJECT}
    located = {mention.referent.id for mention in places if _is_somewhere(mention)}
    often = {id_ for id_, count in Counter(mention.referent.id for mention in places).items() if count > SELDOM}
    # "Sudha Murthy" is built as names of persons are
    built = {mention.referent.id for mention in places if any(word.dep == "flat" for word in mention.words)}
    persons = (doing | built) - located - often
    return [
        replace(
            mention,
            referent=replace(mention.referent, kind="person" if mention.referent.id in persons else "other"),
        )
        if mention.referent.id in acting and _is_unlisted_place(mention)
        else mention
        for mention in mentions
    ]


def _is_unlisted_place(mention: Mention) -> bool:
    return mention.referent.kind == "place" and mention.referent.row is None and mention.form == "name"


def _is_somewhere(mention: Mention) -> bool:
    """Whether something is in it, or it is one of those ranges and regions that bear an article."""
    head = mention.head
    has_article = any(child.lower == "the" for child in children(head, "det"))
    of_place = head.dep == "nmod" and head.head is not None and head.head.lemma in OF_PLACES
    return has_article or of_place or not INSIDE.isdisjoint(cases(head))


def _first(word: Word) -> Word:
    """The first of several that are coordinated, which tells what all of them do."""
    while word.dep == "conj" and word.head is not None:
        word = word.head
    return word


def _acts(mention: Mention, verbs: Container[str], place_verbs: Container[str]) -> bool:
    word = _first(mention.head)
    head = word.head
    if head is None or mention.head.tag == "NNPS":  # "the Alps provide water"
        return False
    if set(cases(word)) & DEALING:
        return (head.pos == "NOUN" and head.lemma not in BORDERS) or head.lemma in verbs
    if head.pos != "VERB" or head.lemma not in verbs or (cases(word) and word.dep != "obl:agent"):
        return False
    return word.dep in SUBJECT or (word.dep in ("obj", "iobj") and head.lemma not in place_verbs)
