"""Acting: names the language model takes for places that turn out to be somebody.

A town does not sign treaties and nobody holds talks with a valley. An unlisted name that acts,
or is dealt with as states are, is an actor wherever it is named.
"""

from collections.abc import Container, Sequence
from dataclasses import replace

from .grammar import cases
from .mentions import Mention

SUBJECT = {"nsubj", "obl:agent"}
DEALING = {"with", "against"}


def tell_acting(mentions: Sequence[Mention], *, verbs: Container[str], place_verbs: Container[str]) -> list[Mention]:
    """Return the mentions with acting places turned into actors of kind "other".

    `verbs` are the lemmas of acts that only somebody can do, `place_verbs` those that towns suffer too.
    """
    acting = {
        mention.referent.id
        for mention in mentions
        if _is_unlisted_place(mention) and _acts(mention, verbs, place_verbs)
    }
    return [
        replace(mention, referent=replace(mention.referent, kind="other"))
        if mention.referent.id in acting and _is_unlisted_place(mention)
        else mention
        for mention in mentions
    ]


def _is_unlisted_place(mention: Mention) -> bool:
    return mention.referent.kind == "place" and mention.referent.row is None and mention.form == "name"


def _acts(mention: Mention, verbs: Container[str], place_verbs: Container[str]) -> bool:
    word = mention.head
    while word.dep == "conj" and word.head is not None:
        word = word.head
    head = word.head
    if head is None:
        return False
    if set(cases(word)) & DEALING:
        return head.pos == "NOUN" or head.lemma in verbs
    if head.pos != "VERB" or head.lemma not in verbs or (cases(word) and word.dep != "obl:agent"):
        return False
    return word.dep in SUBJECT or (word.dep in ("obj", "iobj") and head.lemma not in place_verbs)
