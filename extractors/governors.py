"""Governors: what a verb, adjective or noun does to the act that hangs on it.

"Refused to", "plans to", "denied", "it is not true that": each counts into the weight of the
act; `truth` walks up the sentence from one governor to the next. The words are in `words/truth.toml`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from ..graph.records import Status
from .grammar import Word, children
from .moods import Moods, is_negated, is_nobody, stands_instead

RANK: Mapping[Status, int] = {"asserted": 0, "historical": 0, "planned": 1, "possible": 2, "denied": 3}
# "was the first to attack" did; "was ready to attack" has not yet.
CONFIRMING = {"confirm", "corroborate", "prove", "verify"}
DUTY = {"must", "should", "be"}
RANKS = {"first", "last", "latest", "second", "third"}


@dataclass(slots=True)
class Weight:
    """What the walk has found so far."""

    negative: bool = False
    status: Status = "asserted"
    act: str = ""
    future: bool = False
    conditional: bool = False
    penalty: bool = False
    unwilling: bool = False
    vain: bool = False
    dropped: bool = False

    def doubt(self, status: Status) -> None:
        """Make the act less certain, never more."""
        if RANK[status] > RANK[self.status]:
            self.status = status

    def flip(self) -> None:
        """Count in one more negation."""
        self.negative = not self.negative


def effect_of(governor: Word, moods: Moods, *, act: Word | None = None) -> str | None:
    """What a governor does to the act below it, as listed: "rule out", "clear of", "clear".

    Some adjectives look like participles: "unwilling".
    """
    particles = [child.lower for child in children(governor, "compound:prt")]
    marks = () if act is None else (f"{governor.lemma} {mark.lower}" for mark in children(act, "mark", "case"))
    spellings = (*marks, " ".join([governor.lemma, *particles]), governor.lemma, governor.lower)
    return next((moods.governors[each] for each in spellings if each in moods.governors), None)


def apply_effect(effect: str | None, word: Word, weight: Weight) -> None:
    """Count in what the governor of an act does to it."""
    marks = {mark.lower for mark in children(word, "mark", "case")}
    if word.dep == "acl" and effect not in ("certain", "true") and word.head is not None and is_nobody((word.head,)):
        weight.flip()  # "has no plans to"
    if stands_instead(word):
        weight.flip()
    elif effect is None:
        if word.head is not None and word.head.lemma in RANKS:
            weigh_rank(word.head, weight)
        elif word.dep in ("advcl", "acl") and "to" in marks:
            weight.doubt("planned")
    elif effect in ("fail", "false"):
        weight.flip()
        weight.vain = weight.vain or (effect == "fail" and word.dep == "xcomp")
    elif effect == "deny":
        if word.head is not None and is_negated(word.head):
            weight.doubt("possible")
        else:
            weight.negative = True
            weight.doubt("denied")
    elif effect in ("certain", "true"):
        if word.head is None or not (is_negated(word.head) or is_nobody((word.head,))):
            return
        if effect == "true":
            weight.flip()
        else:
            weight.doubt("possible")
    elif effect == "past" and word.head is not None and not children(word.head, "obj"):
        weight.status = "historical" if weight.status == "asserted" else weight.status
    elif effect == "promise" and word.head is not None and word.head.pos == "ADJ" and is_negated(word.head):
        weight.act = weight.act or "refuse"  # "is not willing to"
        weight.flip()  # which is what the negation comes to
    elif effect == "exclude" and word.head is not None and is_negated(word.head):
        weight.flip()  # which is what the negation comes to
        weight.doubt("possible")
    elif effect in ("refuse", "exclude", "promise", "threaten"):
        weight.act = weight.act or ("refuse" if effect == "exclude" else effect)
    elif effect == "plan":
        weight.doubt("planned")
    elif effect in ("wish", "doubt") or (effect == "hearsay" and _is_only_told(word)):
        weight.doubt("possible")
    elif effect == "demand" and not _is_told(word):
        weight.dropped = True


def _is_only_told(word: Word) -> bool:
    """ "Is said to have attacked", "claims that Iran attacked": nobody vouches for it."""
    head = word.head
    if word.dep == "xcomp" or head is None or head.pos != "NOUN":
        return word.dep == "xcomp"
    return head.head is None or head.head.lemma not in CONFIRMING


def _is_told(word: Word) -> bool:
    """ "Warned that it had attacked", "insisted that it did not": what is asked for stands in the infinitive."""
    auxiliaries = children(word, "aux", "aux:pass", "cop")
    owed = any(child.lower in DUTY for child in auxiliaries)
    return word.dep == "ccomp" and not owed and (bool(auxiliaries) or word.tag in ("VBD", "VBZ"))


def weigh_rank(head: Word, weight: Weight) -> None:
    """ "Would be the first to attack", "would be the first raid in which Iran attacked": it has not yet."""
    if any(child.lower == "would" for child in children(head, "aux")):
        weight.doubt("possible")
