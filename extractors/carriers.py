"""Carriers: the verb that tells who does what a noun names.

A light verb does ("launched an attack"), and so does one that plans or denies it ("denied an
attack"), one that has a part in it ("claimed responsibility for an attack"), and what somebody
is said to be: behind it, or responsible for it.
"""

from collections.abc import Iterator, Mapping

from .clauses import Clause
from .ends import Ends, Phrasing
from .grammar import Word, ancestors, cases, children, conjuncts, is_passive

INTO = {"in", "into", "under", "on", "out"}
PARTAKING = {"behind", "for", "in", "of"}
JUDGED = {"for", "of", "over"}
# Acts that somebody is behind, and does not own up to.
DEEDS = {"ASSAULT", "COERCE"}


def find_carrier(noun: Word, clauses: Mapping[int, Clause], ends: Ends, *, type_: str) -> Clause | None:
    """Return the clause whose doer is that of the noun, an act of a type; None where the noun stands by itself.

    `clauses` are those of the sentence by the position of their verb.
    """
    for carried, phrasing in _carried(noun, ends.phrasing, type_=type_):
        verb = carried.head
        if verb is not None and verb.i in clauses and verb.lemma in phrasing:
            return clauses[verb.i]
    return _blamed(noun) if type_ in DEEDS else None


def _carried(noun: Word, phrasing: Phrasing, *, type_: str) -> Iterator[tuple[Word, frozenset[str]]]:
    """The words that a verb may carry, each with the verbs that do: the noun, or somebody's part in it."""
    first = noun
    while first.dep == "conj" and first.head is not None:
        first = first.head
    if first.dep in ("obj", "nsubj:pass") or (first.dep == "obl" and set(cases(first)) & INTO):
        yield first, phrasing.light_verbs | phrasing.suffering_verbs
    if first.dep == "obj":
        yield first, phrasing.intending_verbs
    doing = first.head
    if (
        type_ in DEEDS
        and doing is not None
        and doing.lemma == "do"
        and "with" in cases(first)
        and doing.head is not None
    ):
        yield doing.head, phrasing.owning_verbs  # "had nothing to do with the attack"
    if type_ in DEEDS and set(cases(first)) & PARTAKING and first.head is not None:
        # the parser hangs "in an attack" on the part or on the verb
        above = [first.head, *children(first.head, "obj")]
        yield from ((share, phrasing.owning_verbs) for share in above if share.lemma in phrasing.shares)


def _blamed(noun: Word) -> Clause | None:
    """What somebody is: "Chad was behind the attack", "Chad is responsible for the attack"."""
    for word in (noun, *ancestors(noun)):
        behind = word is noun and "behind" in cases(noun)
        responsible = word is noun.head and word.lemma == "responsible" and "for" in cases(noun)
        if (behind or responsible) and children(word, "cop"):
            doers = tuple(each for subject in children(word, "nsubj") for each in conjuncts(subject))
            return Clause(
                verb=word, passive=False, subjects=doers, doers=doers, undergoers=(), receivers=(), obliques=()
            )
    return None


def find_judged(noun: Word, phrasing: Phrasing) -> tuple[Word, ...]:
    """Who is judged for what a noun names, and so did it: "condemned Chad for the attack on Mali"."""
    verb = noun.head
    if verb is not None and verb.dep == "obj":
        verb = verb.head  # the parser hangs "of an attack" on Chad
    if verb is None or verb.lemma not in phrasing.judging_verbs or not set(cases(noun)) & JUDGED:
        return ()
    judged = children(verb, "nsubj:pass") if is_passive(verb) else children(verb, "obj")
    return tuple(each for word in judged for each in conjuncts(word))
