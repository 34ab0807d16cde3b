"""Truth: whether a statement is asserted, negated, planned, possible or denied, and which act that makes it.

What governs an act decides: "refused to", "will", "not", "if", "allegedly". The walk goes from
the word that carries the act up to where the sentence asserts something. A promised or
refused act is an act of another kind: "agreed to supply" is AGREE, "refused to meet" REJECT.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from ..graph.ontology import RelationType
from ..graph.records import Polarity, Status
from .frames import Draft
from .grammar import Word, cases, children

CHAIN = {"xcomp", "ccomp", "advcl", "acl", "conj", "csubj", "obj", "obl", "nmod"}
NEGATIVE = {"not", "n't", "n’t", "never", "neither", "nor", "no"}
# "not only froze assets": the negation is of "only"
NOT_ALONE = {"only", "just", "merely", "simply", "least"}
RANK: Mapping[Status, int] = {"asserted": 0, "historical": 0, "planned": 1, "possible": 2, "denied": 3}


@dataclass(frozen=True, slots=True)
class Moods:
    """The wording of truth; see `words/truth.toml`."""

    governors: Mapping[str, str]
    modals: Mapping[str, str]
    adverbs: Mapping[str, str]
    adjectives: Mapping[str, str]
    conditions: frozenset[str]


def to_moods(table: Mapping[str, Any]) -> Moods:
    """Read `words/truth.toml`."""
    return Moods(
        governors=_by_word(table["governors"]),
        modals=_by_word(table["modals"]),
        adverbs=_by_word(table["adverbs"]),
        adjectives=_by_word(table["adjectives"]),
        conditions=frozenset(table["conditions"]["marks"]),
    )


def _by_word(table: Mapping[str, list[str]]) -> dict[str, str]:
    return {word: effect for effect, words in table.items() for word in words}


@dataclass(slots=True)
class _Weight:
    """What the walk has found so far."""

    negative: bool = False
    status: Status = "asserted"
    act: str = ""
    future: bool = False
    conditional: bool = False
    dropped: bool = False

    def doubt(self, status: Status) -> None:
        if RANK[status] > RANK[self.status]:
            self.status = status


def weigh(draft: Draft, *, moods: Moods, types: Mapping[str, RelationType]) -> Draft | None:
    """Return the draft with its truth and the act it comes to, or None where nothing is stated.

    `types` are the relation types by code: a type says what a promise or refusal of it becomes.
    """
    weight = _Weight()
    noun = draft.trigger.pos in ("NOUN", "PROPN")
    if noun:
        _weigh_noun(draft.trigger, weight, moods)
    start = draft.clause.verb if draft.clause is not None else draft.trigger
    if draft.clause is not None:
        _weigh_verb(start, weight, moods)
    _climb(start, weight, moods, noun=noun and draft.clause is None)
    if draft.sentence.words[-1].text == "?":
        weight.doubt("possible")
    if weight.dropped:
        return None
    return _settled(draft, weight, types[draft.type], types)


def _climb(word: Word, weight: _Weight, moods: Moods, *, noun: bool) -> None:
    """Walk up while the act depends on what stands above it."""
    while word.head is not None and word.dep in CHAIN:
        head = word.head
        if word.dep in ("obj", "obl", "nmod") and not noun:
            return
        if word.dep == "conj":
            if children(word, "nsubj", "nsubj:pass") and word.pos == "VERB":
                return
            _share(word, head, weight, moods)
        elif word.dep in ("advcl", "ccomp") and _is_conditional(word, moods):
            weight.conditional = True
            weight.doubt("possible")
            return
        else:
            effect = moods.governors.get(head.lemma) or moods.governors.get(_with_particle(head))
            if word.dep in ("obj", "obl", "nmod") and effect is None:
                return
            _apply(effect, word, weight)
            if effect is not None or word.dep == "xcomp":
                _weigh_verb(head, weight, moods)
            if word.dep == "ccomp" and effect in (None, "hearsay"):
                return
        word = head


def _with_particle(head: Word) -> str:
    return " ".join([head.lemma, *(child.lower for child in children(head, "compound:prt"))])


def _share(word: Word, head: Word, weight: _Weight, moods: Moods) -> None:
    """ "did not attack or threaten", "will attack and destroy": what the second verb shares with the first."""
    if word.pos != "VERB" or head.pos not in ("VERB", "AUX"):
        return
    if not children(word, "aux", "aux:pass"):
        either = any(child.lower in ("or", "nor") for child in children(word, "cc"))
        before = weight.negative
        if word.tag in ("VB", "VBN", "VBG"):
            _weigh_verb(head, weight, moods)
        weight.negative = before != (either and _is_negated(head))


def _is_conditional(word: Word, moods: Moods) -> bool:
    marks = {child.lower for child in children(word, "mark", "advmod")}
    inverted = word.dep == "advcl" and any(child.lower == "should" and child.i == 0 for child in children(word, "aux"))
    return bool(marks & moods.conditions) or inverted


def _apply(effect: str | None, word: Word, weight: _Weight) -> None:
    if effect is None:
        marks = {mark.lower for mark in children(word, "mark", "case")}
        if "without" in marks:
            weight.negative = not weight.negative
        elif word.dep in ("advcl", "acl") and "to" in marks:
            weight.doubt("planned")
    elif effect == "fail":
        weight.negative = not weight.negative
    elif effect == "deny":
        weight.negative = True
        weight.doubt("denied")
    elif effect in ("refuse", "promise", "threaten"):
        weight.act = weight.act or effect
    elif effect == "plan":
        weight.doubt("planned")
    elif effect in ("wish", "doubt") or (effect == "hearsay" and word.dep == "xcomp"):
        weight.doubt("possible")
    elif effect == "demand":
        weight.dropped = True


def _weigh_verb(verb: Word, weight: _Weight, moods: Moods) -> None:
    """Negation, modals and adverbs of one verb."""
    if _is_negated(verb):
        weight.negative = not weight.negative
    for child in verb.children:
        if child.dep in ("aux", "aux:pass", "cop"):
            mood = moods.modals.get(child.lower)
            if mood == "future":
                weight.future = True
            elif mood == "hypothetical":
                # "said it would withdraw": a future seen from the past
                weight.future = weight.future or verb.dep == "ccomp"
                weight.doubt("asserted" if verb.dep == "ccomp" else "possible")
            elif mood == "possible":
                weight.doubt("possible")
        elif child.dep == "advmod" and moods.adverbs.get(child.lower) == "possible":
            weight.doubt("possible")
        elif child.dep == "advcl" and _is_conditional(child, moods):
            weight.conditional = True
    if verb.lemma == "be" and children(verb, "xcomp"):
        weight.doubt("planned")


def _is_negated(word: Word) -> bool:
    for child in word.children:
        if child.lower in NEGATIVE and child.dep in ("advmod", "cc:preconj", "cc", "det", "mark"):
            following = [other.lower for other in word.children if other.i > child.i][:1]
            if not (set(following) & NOT_ALONE) and not (
                child.lower == "no" and word.pos == "VERB" and not _no_longer(child)
            ):
                return True
        # "no longer", "not yet" may hang on an adverb
        if child.dep == "advmod" and any(below.lower in ("no", "not") for below in child.children):
            return child.lower not in NOT_ALONE
    return False


def _no_longer(word: Word) -> bool:
    return word.head is not None and any(child.lower == "longer" for child in word.head.children)


def _weigh_noun(noun: Word, weight: _Weight, moods: Moods) -> None:
    for child in children(noun, "amod", "det", "compound", "advmod"):
        mood = moods.adjectives.get(child.lower)
        if mood == "negative":
            weight.negative = True
        elif mood in ("planned", "possible"):
            weight.doubt("planned" if mood == "planned" else "possible")
    if "without" in cases(noun):
        weight.negative = not weight.negative


def _settled(draft: Draft, weight: _Weight, type_: RelationType, types: Mapping[str, RelationType]) -> Draft | None:
    polarity: Polarity = "negative" if weight.negative else "positive"
    if not type_.is_event:
        return replace(draft, polarity=polarity, status=draft.status if weight.status == "asserted" else weight.status)
    drawn = replace(draft, polarity=polarity, status=weight.status)
    if weight.act == "refuse":
        return _refused(drawn, type_)
    if weight.act in ("promise", "threaten"):
        ahead = "THREATEN" if weight.act == "threaten" else type_.promised
        return _as(drawn, ahead, type_)
    if weight.future:
        if type_.is_hostile and weight.conditional:
            return _as(drawn, type_.promised, type_)
        planned: Status = "planned" if RANK[weight.status] < RANK["planned"] else weight.status
        return replace(drawn if type_.is_hostile else _as(drawn, type_.promised, type_), status=planned)
    if weight.conditional and weight.status == "possible" and draft.clause is None:
        return None
    return drawn


def _as(draft: Draft, code: str | None, type_: RelationType) -> Draft:
    """The same ends under another type; its modes are no longer those of the act itself."""
    if code is None or code == draft.type:
        return draft
    return replace(draft, type=code, mode=None, ahead=True)


def _refused(draft: Draft, type_: RelationType) -> Draft:
    if type_.refused == "negative":
        return replace(draft, polarity="negative" if draft.polarity == "positive" else "positive")
    if draft.mutual:
        first, *others = draft.sources
        draft = replace(draft, sources=(first,), targets=tuple(others), mutual=False)
    return _as(draft, type_.refused, type_)
