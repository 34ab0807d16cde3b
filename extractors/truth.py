"""Truth: whether a statement is asserted, negated, planned, possible or denied, and which act that makes it.

What governs an act decides: "refused to", "will", "not", "if", "allegedly". The walk goes from
the word that carries the act up to where the sentence asserts something. A promised or
refused act is an act of another kind: "agreed to supply" is AGREE, "refused to meet" REJECT.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from ..graph.ontology import RelationType
from ..graph.records import Polarity, Status, Voice
from .frames import Draft
from .governors import RANK, Weight, apply_effect, effect_of, weigh_rank
from .grammar import Sentence, Word, ancestors, children
from .moods import (
    Moods,
    is_bygone,
    is_conditional,
    is_hedged,
    is_impossible,
    is_inverted,
    is_negated,
    is_nobody,
    is_penalty,
    is_years_back,
    modal_of,
    mood_of_noun,
)

CHAIN = {"xcomp", "ccomp", "advcl", "acl", "acl:relcl", "conj", "csubj", "obj", "obl", "nmod"}
CLAUSAL = {"advcl", "ccomp", "acl", "acl:relcl"}
# Clauses so introduced state what they state, whatever they are joined to.
STANDING = {"after", "although", "as", "because", "before", "since", "though", "when", "whereas", "while"}
# What a clause that lacks nothing has; a clause that describes a noun leaves it out.
MATTER = ("obj", "iobj", "obl", "ccomp", "xcomp", "nsubj:pass")
# What nobody says that he has not done unless he is charged with it.
DEEDS = {"AID", "ASSAULT", "COERCE", "SANCTION"}
# What a verb does to the act it carries as an object.
CARRIED = {"deny", "plan", "threaten", "wish"}
QUOTES = {'"', "“", "”", "``", "''", "‘", "’", "'"}
# Cues of claims that the article does not stand by.
UNPROVEN = {"accuse", "allege", "blame", "claim", "suspect"}


def weigh(draft: Draft, *, moods: Moods, types: Mapping[str, RelationType]) -> Draft | None:
    """Return the draft with its truth and the act it comes to, or None where nothing is stated.

    `types` are the relation types by code: a type says what a promise or refusal of it becomes.
    """
    weight = Weight()
    noun = draft.trigger.pos in ("NOUN", "PROPN")
    if noun:
        _weigh_noun(draft.trigger, weight, moods)
    if draft.clause is not None:
        start = draft.clause.verb
        _weigh_verb(start, weight, moods)
        if noun and start is not draft.trigger:
            _weigh_carried(draft.trigger, start, weight, moods)
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
    if draft.sentence.words[-1].text == "?" or (noun and _is_scare_quoted(draft.trigger, draft.sentence)):
        weight.doubt("possible")
    if weight.dropped or not _says_enough(draft, weight, types[draft.type]):
        return None
    return _settled(draft, weight, types[draft.type])


def _says_enough(draft: Draft, weight: Weight, type_: RelationType) -> bool:
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
    if weight.act and not draft.sources:
        return False  # a promise or threat is somebody's
    material = type_.quad in (2, 4)
    return bool(draft.sources) or (material and weight.status == "asserted" and not weight.negative)


def _is_scare_quoted(noun: Word, sentence: Sentence) -> bool:
    """ "The so-called "invasion"": a word by itself between quotation marks is somebody else's."""
    around = [word.text for word in (*sentence.words[noun.i - 1 : noun.i], *sentence.words[noun.i + 1 : noun.i + 2])]
    return len(around) == 2 and all(mark in QUOTES for mark in around)


def hear(draft: Draft, voices: Sequence[Voice]) -> Draft:
    """Return the draft as its innermost voice has it: what somebody denies is denied, what one alleges possible."""
    if not voices or draft.status == "denied":
        return draft
    if voices[0].stance == "deny":
        return replace(draft, polarity="negative", status="denied")
    if draft.status == "possible":
        return draft
    own = voices[0].actor in {mention.referent.id for mention in draft.sources}
    told = draft.clause is None or draft.clause.verb.dep != "xcomp"  # "was unable to help" is no denial
    if own and told and draft.polarity == "negative" and draft.status == "asserted" and draft.type in DEEDS:
        return replace(draft, status="denied")  # "we did not attack": who is charged with it says so
    if own and draft.clause is not None and draft.trigger is not draft.clause.verb:
        return draft  # "claimed responsibility for the attack" owns up to it
    if voices[0].stance == "claim" and draft.status in ("asserted", "planned") and voices[0].cue in UNPROVEN:
        return replace(draft, status="possible")
    return draft


def _climb(word: Word, weight: Weight, moods: Moods, *, noun: bool) -> None:
    """Walk up while the act depends on what stands above it."""
    while word.dep in CHAIN:
        head = _governor_of(word)
        if head is None:
            return
        effect = effect_of(head, moods, act=word)
        # "in case Norway attacks": the parser takes the clause for a phrase
        clausal = word.dep == "obl" and word.pos == "VERB" and bool(children(word, "nsubj"))
        nominal = word.dep in ("obj", "obl", "nmod") and not clausal
        # what somebody opposes or promises may well be what another has done
        if nominal and (not noun or effect in (None, "refuse", "promise", "threaten")):
            return
        if word.dep == "conj":
            if children(word, "nsubj", "nsubj:pass") and word.pos == "VERB":
                return
            _share(word, head, weight, moods)
        elif (clausal or word.dep in CLAUSAL) and _weigh_aside(word, weight, moods):
            return
        elif word.dep == "acl:relcl":
            _weigh_relative(word, head, weight, effect)
            return
        elif not _weigh_governed(word, head, effect, weight, moods):
            return
        word = head


def _governor_of(word: Word) -> Word | None:
    """The word an act hangs on: in "suspect Iran of hiding" the verb, though the parser hangs it on Iran."""
    head = word.head
    charged = word.tag == "VBG" and word.dep == "acl" and head is not None and head.dep in ("obj", "iobj")
    if charged and head is not None and any(mark.lower in ("of", "from") for mark in children(word, "mark")):
        return head.head
    return head


def _weigh_aside(clause: Word, weight: Weight, moods: Moods) -> bool:
    """Count in a clause that is no part of what stands above it; whether it is one."""
    if is_conditional(clause, moods):
        weight.conditional = True
        weight.future = False  # "if Norway were to recognise Mali" promises nothing
        weight.doubt("possible")
        return True
    if clause.dep == "advcl" and is_years_back(clause):
        weight.status = "historical" if weight.status == "asserted" else weight.status
        return True
    # "held off after Greece threatened a veto": the threat stands whatever was held off
    return clause.dep == "advcl" and any(mark.lower in STANDING for mark in children(clause, "mark", "advmod"))


def _weigh_governed(word: Word, head: Word, effect: str | None, weight: Weight, moods: Moods) -> bool:
    """Count in what governs an act; whether that one's own governor counts too."""
    if _is_untold(word, moods):
        weight.dropped = True
        return False
    apply_effect(effect, word, weight)
    if effect not in ("deny", "certain", "true") and (effect not in (None, "hearsay") or word.dep == "xcomp"):
        _weigh_verb(head, weight, moods)
    if word.dep == "ccomp" and effect is None and modal_of(head, moods) in ("possible", "hypothetical"):
        weight.doubt("possible")  # "may mean that"
    if any(mood_of_noun(teller, moods) == "possible" for teller in children(head, "nsubj")):
        weight.doubt("possible")  # "unconfirmed reports say that"
    if word.dep != "ccomp" or effect not in (None, "hearsay"):
        return True
    if is_negated(head):
        # "did not say that": not said is not the same as not done
        weight.doubt("possible")
        weight.dropped = effect == "hearsay" and any(mark.lower == "that" for mark in children(word, "mark"))
    return False


def _is_untold(act: Word, moods: Moods) -> bool:
    """ "Did not accuse Iran of hiding", "stopped short of accusing": nobody says that Iran hid."""
    telling = act.head
    if telling is not None and act.dep == "acl" and telling.dep in ("obj", "iobj"):
        telling = telling.head  # the parser hangs "of hiding" on Iran
    if telling is None or act.tag != "VBG" or moods.governors.get(telling.lemma) != "hearsay":
        return False
    weight = Weight()
    _weigh_verb(telling, weight, moods)
    _climb(telling, weight, moods, noun=False)
    return weight.negative != is_nobody(children(telling, "nsubj"))


def _weigh_relative(word: Word, head: Word, weight: Weight, effect: str | None) -> None:
    """Count in the noun that a clause describes: nothing, but for what only looks like a noun described."""
    # "it was not Norway that attacked"; "Neither Chad nor Mali attacked", as the parser sees it
    cleft = any(child.lower == "it" for child in children(head, "expl", "nsubj")) and is_negated(head)
    if cleft or head.lower == "neither":
        weight.flip()
    if children(head, "cop"):
        weigh_rank(head, weight)
    # "rumours that Iran had seized ...": a clause of content; "a plan that Iran condemned" is none
    whole = [child for child in children(word, *MATTER) if child.lower != "that"]
    if effect is not None and whole and any(mark.lower == "that" for mark in children(word, "mark", "obj")):
        apply_effect(effect, word, weight)


def _share(word: Word, head: Word, weight: Weight, moods: Moods) -> None:
    """ "Did not attack or threaten", "will attack and destroy": what the second verb shares with the first."""
    if word.pos != "VERB" or head.pos not in ("VERB", "AUX") or children(word, "aux", "aux:pass"):
        return
    either = any(child.lower == "or" for child in children(word, "cc"))
    negative = weight.negative
    if word.tag in ("VB", "VBN", "VBG"):
        _weigh_verb(head, weight, moods)
    weight.negative = negative != (either and is_negated(head))


def _weigh_verb(verb: Word, weight: Weight, moods: Moods) -> None:
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
    if weight.status == "asserted" and is_bygone(verb, moods):
        weight.status = "historical"
    if any(is_conditional(child, moods) for child in children(verb, "advcl")):
        weight.conditional = True
    # the clause after "unless" is often parsed as a phrase
    weight.penalty = weight.penalty or any(is_penalty(child, moods) for child in children(verb, "advcl", "obl"))
    if verb.lemma == "be" and children(verb, "xcomp"):
        weight.doubt("planned")


def _weigh_occurrence(noun: Word, weight: Weight, moods: Moods) -> None:
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


def _weigh_carried(noun: Word, carrier: Word, weight: Weight, moods: Moods) -> None:
    """Count in what the verb that carries an act does to it: "denied an attack", "had no part in the attack"."""
    path = [noun, *takewhile(lambda each: each is not carrier, ancestors(noun))]
    effect = effect_of(carrier, moods)
    if effect in CARRIED:
        apply_effect(effect, path[-1], weight)
    if effect == "deny" and is_negated(carrier):
        weight.flip()  # "did not deny an attack" says nothing against it
    shares = (*path[1:], *(child for child in children(carrier, "obj") if child not in path))
    if is_nobody(shares):
        weight.flip()


def _weigh_noun(noun: Word, weight: Weight, moods: Moods) -> None:
    mood = mood_of_noun(noun, moods)
    if mood == "negative":
        weight.flip()
    elif mood == "planned":
        weight.doubt("planned")
    elif mood == "possible":
        weight.doubt("possible")


def _settled(draft: Draft, weight: Weight, type_: RelationType) -> Draft | None:
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
