"""Plurals: "both countries", "the two leaders", "the former ... the latter": two who were named together.

Exactly two of the kind must have been named lately; with a third in sight, nobody is meant.
"""

from collections.abc import Mapping, Sequence

from ..graph.gazetteer import Row
from .candidates import named_together
from .descriptions import owner_of
from .grammar import Word, children
from .mentions import Mention, Referent

TWO = {"both", "two"}
DEFINITE = {"both", "the", "these", "those"}
TELLING_APART = ("nmod", "nmod:poss", "acl:relcl", "acl", "amod", "compound", "conj", "appos")
ORDER = {"former": 0, "latter": 1}


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

    Together are "Norway and Denmark", or the only two people of a sentence: "Anna Weber met Peter Lund."
    """
    stands_alone = word.dep not in ("amod", "compound", "advmod") and any(
        child.lower == "the" for child in children(word, "det")
    )
    if not stands_alone or children(word, "nmod", "acl:relcl"):
        return ()
    for window in near:
        people = {mention.referent.id: mention for mention in reversed(window) if mention.referent.kind == "person"}
        groups = list(named_together(window)) or ([list(reversed(people.values()))] if len(people) > 1 else [])
        if groups:
            pair = groups[-1]
            return (pair[ORDER[word.lower]].referent,) if len(groups) == 1 and len(pair) == len(TWO) else ()
    return ()
