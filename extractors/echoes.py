"""Echoes: acts that take an end from what was said before.

"Russia attacked Ukraine. ... NATO condemned the attack": whoever condemns the attack condemns
the one who attacked. And "Russia must leave, NATO said" is a request by the one who says so.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ..graph.records import Voice
from .clauses import Clause
from .ends import Ends
from .frames import Draft, FrameIndex
from .grammar import Sentence, Word, children
from .mentions import Mention
from .moods import is_negated, is_nobody

# Words about an act are aimed at who did it.
ABOUT_ACTS = {"ACCUSE", "SUPPORT"}
DEFINITE = {"the", "this", "that", "these", "those"}
REACH = 10  # sentences to look back
DUTY = {"must", "should"}


def with_echo(draft: Draft, earlier: Sequence[Draft], *, nouns: FrameIndex) -> Draft:
    """Return the draft with its target understood from an earlier act that its object names again.

    `nouns` says which acts a noun can name; the latest such act within a few sentences is meant.
    """
    if draft.type not in ABOUT_ACTS or draft.targets or draft.mutual or draft.clause is None:
        return draft
    if draft.trigger is not draft.clause.verb:
        return draft
    for noun in draft.clause.undergoers:
        # "the attack" alone is no attack on somebody's record
        plain = (frame for frame in nouns.get(noun.lemma, ()) if frame.modifier is None and not frame.phrases)
        types = {frame.type for frame in plain}
        if not types or not any(child.lower in DEFINITE for child in children(noun, "det")):
            continue
        for act in reversed(earlier):
            near = draft.sentence.index - act.sentence.index <= REACH and act.trigger is not draft.trigger
            if near and act.type in types and act.sources and act.polarity == "positive":
                others = {mention.referent.id: mention.referent for mention in act.sources}
                for mention in draft.sources:
                    others.pop(mention.referent.id, None)
                return replace(draft, understood=tuple(others.values()))
    return draft


def find_duties(
    sentence: Sentence,
    clauses: Sequence[Clause],
    ends: Ends,
    *,
    voices: Mapping[int, Sequence[Voice]],
    speakers: Mapping[int, Mention],
) -> Iterator[tuple[Draft, Sequence[Voice]]]:
    """Yield a request for each duty somebody is said to have, with the voices that report it.

    `voices` are those at the verb of each clause, by its position, innermost first; `speakers`
    the mentions of the article by where they start.
    """
    for clause in clauses:
        chain = voices.get(clause.verb.i, ())
        if not chain or clause.passive or not _is_duty(clause.verb) or is_nobody(clause.subjects):
            continue
        speaker = speakers.get(chain[0].start) if chain[0].start is not None else None
        bound = tuple(m for m in ends.doers(clause.doers) if not m.referent.generic)
        if speaker is None or speaker.referent.kind == "media" or not bound or chain[0].stance == "deny":
            continue
        if speaker.referent.id in {mention.referent.id for mention in bound} or _is_own(speaker, bound):
            continue
        draft = Draft(
            type="REQUEST",
            mode="change",
            rule="REQUEST: says that TARGET must",
            sentence=sentence,
            trigger=clause.verb,
            predicate=f"demand to {'not ' if is_negated(clause.verb) else ''}{clause.verb.lemma}",
            sources=(speaker,),
            targets=bound,
            clause=clause,
        )
        yield draft, chain[1:]


def _is_own(speaker: Mention, bound: Sequence[Mention]) -> bool:
    """Whether somebody speaks of his own country: "we must change", said of one's state, asks nothing of it."""
    states = {mention.referent.country for mention in bound if mention.referent.kind == "country"}
    return speaker.referent.country is not None and speaker.referent.country in states


def is_owed(draft: Draft, duties: Sequence[Draft]) -> bool:
    """Whether an act is what somebody is told to do: the request says all there is to say of it.

    "Japan must release the ship, Iran said", "Chad must stop attacking Mali, Niger said"
    """
    owed = {duty.trigger.i for duty in duties}
    word = draft.trigger if draft.clause is None else draft.clause.verb
    while word.i not in owed and word.dep in ("xcomp", "conj") and word.head is not None:
        word = word.head
    return draft.status == "possible" and word.i in owed


def _is_duty(verb: Word) -> bool:
    return verb.pos == "VERB" and any(child.lower in DUTY for child in children(verb, "aux"))
