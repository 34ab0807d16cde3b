"""Acting: names the language model takes for places that turn out to do something.

A town does not sign treaties. An unlisted name that stands as the subject of such a verb is
somebody - a region's government, a state no table has - and is an actor wherever it is named.
"""

from collections.abc import Container, Sequence
from dataclasses import replace

from .grammar import cases
from .mentions import Mention

SUBJECT = {"nsubj", "obl:agent"}


def tell_acting(mentions: Sequence[Mention], *, verbs: Container[str]) -> list[Mention]:
    """Return the mentions with acting places turned into actors of kind "other".

    `verbs` are the lemmas of acts that only somebody can do.
    """
    acting = {mention.referent.id for mention in mentions if _is_unlisted_place(mention) and _acts(mention, verbs)}
    return [
        replace(mention, referent=replace(mention.referent, kind="other"))
        if mention.referent.id in acting and _is_unlisted_place(mention)
        else mention
        for mention in mentions
    ]


def _is_unlisted_place(mention: Mention) -> bool:
    return mention.referent.kind == "place" and mention.referent.row is None and mention.form == "name"


def _acts(mention: Mention, verbs: Container[str]) -> bool:
    word = mention.head
    while word.dep == "conj" and word.head is not None:
        word = word.head
    verb = word.head
    named = word.dep in SUBJECT and (word.dep == "obl:agent" or not cases(word))
    return named and verb is not None and verb.pos == "VERB" and verb.lemma in verbs
