"""Plurals: "both countries", "the two leaders", "the former ... the latter": two who were named together.

Exactly two of the kind must have been named lately; with a third in sight, nobody is meant.
"""

from collections.abc import Mapping, Sequence
from itertools import takewhile

from ..graph.gazetteer import Row
from .candidates import named_together
from .descriptions import owner_of
from .grammar import Word, cases, children
from .mentions import Mention, Referent

TWO = {"both", "two"}
DEFINITE = {"both", "the", "these", "those"}
TELLING_APART = ("nmod", "nmod:poss", "acl:relcl", "acl", "amod", "compound", "conj", "appos")
ORDER = {"former": 0, "latter": 1}
OWNING = ("nmod", "nmod:poss", "nmod:desc", "compound")  # "India's army", "the army of India"
IN = {"in", "at", "near"}
OWNING = ("nmod", "nmod:poss", "nmod:desc", "compound")


def find_pair(
    word: Word, *, nouns: Mapping[str, frozenset[str]], near: Sequence[Sequence[Mention]], rows: Mapping[str, Row]
) -> tuple[Referent, ...]:
    """Return the two that a plural noun stands for ("both countries"), or nobody.

    `nouns` are the kinds of actor by noun, `near` the mentions before it by sentence, the latest first,
    `rows` all of the gazetteer.
    """
    before = {child.lower for child in children(word, "det", "det:predet", "nummod", "advmod", "cc:preconj")}
    if not before & TWO or not before & DEFINITE or children(word, *TELLING_APART):
        return ()
    found: dict[str, Referent] = {}
    for window in near:
        for mention in window:
            # "Malian rebels crossed into Niger. The two countries": their land is spoken of too
            owner = owner_of(mention.referent, rows)
            for each in (mention.referent, *(() if owner is None else (owner,))):
                if each.kind in nouns[word.lower] and not each.generic:
                    found.setdefault(each.id, each)
        if len(found) > 1:
            break
    return tuple(found.values()) if len(found) == len(TWO) else ()


def find_ordered(word: Word, *, near: Sequence[Sequence[Mention]]) -> tuple[Referent, ...]:
    """Return the first or the second of the two last named together: "the former", "the latter".

    Together are the only two people of a sentence, or its only two other actors: "Norway accused Denmark."
    """
    stands_alone = word.dep not in ("amod", "compound", "advmod") and any(
        child.lower == "the" for child in children(word, "det")
    )
    if not stands_alone or children(word, "nmod", "acl:relcl"):
        return ()
    for window in near:
        # "The former accused Togo. The latter": of the two before
        named = [*takewhile(lambda mention: mention.surface.lower() not in ORDER, window)]
        actors = [each for each in named if each.referent.kind != "place" and each.form != "demonym"]
        if len({each.referent.id for each in actors}) > 1:
            groups = [group for group in _groups(actors) if len(group) > 1]
            is_told = len(groups) == 1 and len(groups[0]) == len(TWO)
            return (groups[0][ORDER[word.lower]],) if is_told else ()
    return ()


def _groups(actors: Sequence[Mention]) -> tuple[list[Referent], list[Referent]]:
    """The people of a sentence, and its other actors, in order; not those who only tell of another or of the place.

    "Norway met Denmark in Chad", "Norway's army met Denmark": two; but "talks between Norway and Denmark" name both.
    """
    together = {id(mention) for joined in named_together(actors) for mention in joined}
    people: dict[str, Referent] = {}
    others: dict[str, Referent] = {}
    for mention in actors:
        aside = mention.head.dep in OWNING or not IN.isdisjoint(cases(mention.head))
        if id(mention) in together or not aside:
            group = people if mention.referent.kind == "person" else others
            group.setdefault(mention.referent.id, mention.referent)
    return list(people.values()), list(others.values())
