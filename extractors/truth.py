"""Truth: whether a statement is asserted, negated, planned, possible or denied, and which act that makes it.

What governs an act decides: "refused to", "will", "not", "if", "allegedly". The walk goes from
the word that carries the act up to where the sentence asserts something. A promised or
refused act is an act of another kind: "agreed to supply" is AGREE, "refused to meet" REJECT.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ..graph.ontology import RelationType
from ..graph.records import Polarity, Status, Voice
from .frames import Draft
from .grammar import Word, children
from .moods import (
    Moods,
    is_conditional,
    is_hedged,
    is_impossible,
    is_inverted,
    is_negated,
    is_nobody,
    is_penalty,
    modal_of,
    mood_of_noun,
    stands_instead,
)

CHAIN = {"xcomp", "ccomp", "advcl", "acl", "acl:relcl", "conj", "csubj", "obj", "obl", "nmod"}
# Clauses so introduced state what they state, whatever they are joined to.
STANDING = {"after", "although", "as", "because", "before", "since", "though", "when", "whereas", "while"}
RANK: Mapping[Status, int] = {"asserted": 0, "historical": 0, "planned": 1, "possible": 2, "denied": 3}
# Cues of claims that the article does not stand by.
UNPROVEN = {"accuse", "allege", "claim", "suspect"}


@dataclass(slots=True)
class _Weight:
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
        if RANK[status] > RANK[self.status]:
            self.status = status

    def flip(self) -> None:
        self.negative = not self.negative


def weigh(draft: Draft, *, moods: Moods, types: Mapping[str, RelationType]) -> Draft | None:
    """Return the draft with its truth and the act it comes to, or None where nothing is stated.

    `types` are the relation types by code: a type says what a promise or refusal of it becomes.
    """
    weight = _Weight()
    noun = draft.trigger.pos in ("NOUN", "PROPN")
    if noun:
        _weigh_noun(draft.trigger, weight, moods)
    if draft.clause is not None:
        start = draft.clause.verb
        _weigh_verb(start, weight, moods)
        if is_nobody((*draft.clause.subjects, *(() if noun else draft.clause.undergoers))):
            weight.flip()
    else:
        start = draft.trigger
    if noun and draft.clause is None:
        _weigh_occurrence(draft.trigger, weight, moods)
    if any(mood_of_noun(mention.head, moods) == "possible" for mention in draft.sources):
        weight.doubt("possible")
    # a name that says it in passing, "bombs went off in Narvik, Norway", says it whatever the sentence does
    if types[draft.type].is_event or all(draft.trigger not in mention.words for mention in draft.sources):
        _climb(start, weight, moods, noun=noun and draft.clause is None)
    if draft.sentence.words[-1].text == "?":
        weight.doubt("possible")
    if weight.dropped or not _says_enough(draft, weight, types[draft.type]):
        return None
    return _settled(draft, weight, types[draft.type])


def _says_enough(draft: Draft, weight: _Weight, type_: RelationType) -> bool:
    """Whether the ends found make a statement worth keeping.

    Words need somebody who says them, and what nobody is said to have done says nothing.
    """
    if draft.mutual:
        return True
    if not type_.is_event:
        named = all(not mention.referent.generic for mention in (*draft.sources, *draft.targets))
        return bool(draft.sources and draft.aims) and named
    if not draft.targets and type_.needs_target:
        return False
    material = type_.quad in (2, 4)
    return bool(draft.sources) or (material and weight.status == "asserted" and not weight.negative)


def hear(draft: Draft, voices: Sequence[Voice]) -> Draft:
    """Return the draft as its innermost voice has it: what somebody denies is denied, what one alleges possible."""
    if not voices or draft.status in ("denied", "possible"):
        return draft
    if voices[0].stance == "deny":
        return replace(draft, polarity="negative", status="denied")
    if voices[0].stance == "claim" and draft.status in ("asserted", "planned") and voices[0].cue in UNPROVEN:
        return replace(draft, status="possible")
    return draft


def _climb(word: Word, weight: _Weight, moods: Moods, *, noun: bool) -> None:
    """Walk up while the act depends on what stands above it."""
    while word.head is not None and word.dep in CHAIN:
        head = word.head
        effect = moods.governors.get(_with_particle(head)) or moods.governors.get(head.lemma)
        nominal = word.dep in ("obj", "obl", "nmod")
        # what somebody opposes or promises may well be what another has done
        if nominal and (not noun or effect in (None, "refuse", "promise", "threaten")):
            return
        if word.dep == "conj":
            if children(word, "nsubj", "nsubj:pass") and word.pos == "VERB":
                return
            _share(word, head, weight, moods)
        elif word.dep in ("advcl", "ccomp") and is_conditional(word, moods):
            weight.conditional = True
            weight.doubt("possible")
            return
        elif word.dep == "advcl" and any(mark.lower in STANDING for mark in children(word, "mark")):
            # "held off after Greece threatened a veto": the threat stands whatever was held off
            return
        elif word.dep == "acl:relcl":
            # "it was not Norway that attacked"
            if any(child.lower == "it" for child in children(head, "expl", "nsubj")) and is_negated(head):
                weight.flip()
            # "rumours that Iran had seized ...": a clause of content, though it looks relative
            if effect is not None and any(mark.lower == "that" for mark in children(word, "mark")):
                _apply(effect, word, weight)
            return
        else:
            if _is_untold(word, moods):
                weight.dropped = True
                return
            _apply(effect, word, weight)
            if effect not in (None, "deny", "certain", "hearsay") or word.dep == "xcomp":
                _weigh_verb(head, weight, moods)
            if word.dep == "ccomp" and effect in (None, "hearsay"):
                # "did not say that": not said is not the same as not done
                if is_negated(head):
                    weight.doubt("possible")
                return
        word = head


def _is_untold(act: Word, moods: Moods) -> bool:
    """ "Did not accuse Iran of hiding", "stopped short of accusing": nobody says that Iran hid."""
    telling = act.head
    if telling is not None and act.dep == "acl" and telling.dep in ("obj", "iobj"):
        telling = telling.head  # the parser hangs "of hiding" on Iran
    if telling is None or act.tag != "VBG" or moods.governors.get(telling.lemma) != "hearsay":
        return False
    weight = _Weight()
    _weigh_verb(telling, weight, moods)
    _climb(telling, weight, moods, noun=False)
    return weight.negative


def _with_particle(head: Word) -> str:
    return " ".join([head.lemma, *(child.lower for child in children(head, "compound:prt"))])


def _share(word: Word, head: Word, weight: _Weight, moods: Moods) -> None:
    """ "Did not attack or threaten", "will attack and destroy": what the second verb shares with the first."""
    if word.pos != "VERB" or head.pos not in ("VERB", "AUX") or children(word, "aux", "aux:pass"):
        return
    either = any(child.lower in ("or", "nor") for child in children(word, "cc"))
    negative = weight.negative
    if word.tag in ("VB", "VBN", "VBG"):
        _weigh_verb(head, weight, moods)
    weight.negative = negative != (either and is_negated(head))


def _apply(effect: str | None, word: Word, weight: _Weight) -> None:
    """Count in what the governor of an act does to it."""
    marks = {mark.lower for mark in children(word, "mark", "case")}
    if word.dep == "acl" and word.head is not None and is_nobody((word.head,)):
        weight.flip()  # "has no plans to"
    if stands_instead(word):
        weight.flip()
    elif effect is None:
        head = word.head
        if head is not None and head.lemma in ("have", "remain") and any(c.lower == "yet" for c in head.children):
            weight.flip()
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
    elif effect == "certain":
        if word.head is not None and (is_negated(word.head) or is_nobody((word.head,))):
            weight.doubt("possible")
    elif effect == "past":
        weight.status = "historical" if weight.status == "asserted" else weight.status
    elif effect in ("refuse", "promise", "threaten"):
        weight.act = weight.act or effect
    elif effect == "plan":
        weight.doubt("planned")
    elif effect in ("wish", "doubt") or (effect == "hearsay" and word.dep == "xcomp"):
        weight.doubt("possible")
    elif effect == "demand":
        weight.dropped = True


def _weigh_verb(verb: Word, weight: _Weight, moods: Moods) -> None:
    """Count in negation, modals and adverbs of one verb."""
    if is_negated(verb):
        weight.flip()
    if is_inverted(verb):
        weight.conditional = True
        weight.doubt("possible")
    mood = modal_of(verb, moods)
    if mood == "future":
        weight.future = True
    elif mood == "hypothetical" and verb.dep == "ccomp":
        # "said it would withdraw": a future seen from the past
        weight.future = True
    elif mood in ("hypothetical", "possible") and not is_impossible(verb):
        weight.doubt("possible")
    if weight.future and is_negated(verb):
        weight.unwilling = True
    if is_hedged(verb, moods):
        weight.doubt("possible")
    if any(is_conditional(child, moods) for child in children(verb, "advcl")):
        weight.conditional = True
    # the clause after "unless" is often parsed as a phrase
    weight.penalty = weight.penalty or any(is_penalty(child, moods) for child in children(verb, "advcl", "obl"))
    if verb.lemma == "be" and children(verb, "xcomp"):
        weight.doubt("planned")


def _weigh_occurrence(noun: Word, weight: _Weight, moods: Moods) -> None:
    """Count in what is said of an act that a noun names: "talks never took place", "is not a member"."""
    if children(noun, "cop"):
        _weigh_verb(noun, weight, moods)
    verb = noun.head
    if verb is None or noun.dep not in ("nsubj", "nsubj:pass"):
        return
    if verb.lemma in moods.occurring and noun.dep == "nsubj":
        _weigh_verb(verb, weight, moods)
    elif moods.governors.get(verb.lemma) == "fail" and noun.dep == "nsubj:pass":
        weight.flip()


def _weigh_noun(noun: Word, weight: _Weight, moods: Moods) -> None:
    mood = mood_of_noun(noun, moods)
    if mood == "negative":
        weight.flip()
    elif mood == "planned":
        weight.doubt("planned")
    elif mood == "possible":
        weight.doubt("possible")


def _settled(draft: Draft, weight: _Weight, type_: RelationType) -> Draft | None:
    """The draft as what was found makes it."""
    polarity: Polarity = "negative" if weight.negative else "positive"
    if not type_.is_event:
        # "will become president"
        status: Status = "planned" if weight.future and weight.status == "asserted" else weight.status
        return replace(draft, polarity=polarity, status=draft.status if status == "asserted" else status)
    drawn = replace(draft, polarity=polarity, status=weight.status)
    if weight.act == "refuse":
        return _refused(drawn, type_)
    if weight.act in ("promise", "threaten"):
        return _as(drawn, "THREATEN" if weight.act == "threaten" else type_.promised)
    if weight.vain and weight.negative and type_.code == "AGREE" and weight.status == "asserted":
        return replace(drawn, type="REJECT", mode=None, polarity="positive")
    if weight.penalty and weight.future and not weight.negative and (type_.is_hostile or type_.code == "RETREAT"):
        return replace(_as(drawn, "THREATEN"), status="asserted")
    if weight.unwilling and weight.negative and RANK[weight.status] <= RANK["planned"] and _can_refuse(draft, type_):
        return _refused(replace(drawn, polarity="positive", status="asserted"), type_)
    if weight.future:
        if type_.is_hostile and weight.conditional:
            return replace(_as(drawn, type_.promised), status="asserted")
        planned: Status = "planned" if RANK[weight.status] < RANK["planned"] else weight.status
        return replace(drawn if type_.is_hostile else _as(drawn, type_.promised), status=planned)
    return drawn


def _can_refuse(draft: Draft, type_: RelationType) -> bool:
    """ "Norway will not meet Iran" turns Iran down; "Norway and Iran will not meet" turns nobody down."""
    if type_.refused != "REJECT" or draft.clause is None:
        return False
    before = [mention for mention in draft.sources if mention.head.i < draft.clause.verb.i]
    return not draft.mutual or len(before) == 1 < len(draft.sources)


def _as(draft: Draft, code: str | None) -> Draft:
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
    return _as(draft, type_.refused)
