"""Reasons: why a word of the wording drew nothing.

Each pattern of the word is laid over the sentence again with one demand less, then with two; the
demands given up when it first fits are what was missing. So this module knows nothing of how
patterns are laid, only what they ask for.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from ..graph.ontology import Frame, Noun, RelationType
from ..graph.wording import ANYTHING
from .clauses import Clause
from .ends import Ends
from .frames import Bearers, Draft, match_nouns, match_verbs
from .grammar import Sentence, Word, ancestors, children
from .moods import Moods

MOST_GIVEN_UP = 2
MOST_WORDS = 6  # of those that might have stood there
FAR = "no pattern of it comes near"
NO_ENDS = "no actor found at either end"
BARE = "bare noun without both ends"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why nothing was drawn, and the rule of the pattern that came closest; None where none came near."""

    text: str
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class _Demand:
    """What a pattern asks for: how to give it up, and what to say where that was needed."""

    give_up: Callable[[Frame], Frame]
    told: Callable[[Frame, Draft], str]


Lay = Callable[[Frame], Draft | None]


def why_no_verb(clause: Clause, sentence: Sentence, ends: Ends, *, frames: Sequence[Frame]) -> Reason:
    """Return why no frame of a verb fits."""
    particles = [child.lower for child in children(clause.verb, "compound:prt")]
    if particles and not any(frame.particle in particles for frame in frames):
        return Reason(f"no wording for {clause.verb.lemma} {particles[0]}")

    def lay(frame: Frame) -> Draft | None:
        return next(match_verbs(sentence, [clause], ends, frames={clause.verb.lemma: (frame,)}), None)

    somebody = ends.lookup_all((*clause.doers, *clause.undergoers))
    return _closest(frames, _OF_VERBS, lay) or Reason(FAR if somebody else NO_ENDS)


def why_no_noun(
    noun: Word,
    clauses: Sequence[Clause],
    sentence: Sentence,
    ends: Ends,
    *,
    frames: Sequence[Frame],
    bearers: Bearers | None,
) -> Reason:
    """Return why no frame of a noun fits; `bearers` as for `match_nouns`."""
    by_verb = {clause.verb.i: clause for clause in clauses}

    def lay(frame: Frame) -> Draft | None:
        # a verb may lack an end, a noun may not
        verbal = replace(frame, part="verb")
        drafts = match_nouns(sentence, by_verb, ends, frames={noun.lemma: (verbal,)}, bearers=bearers)
        return next((draft for draft in drafts if draft.trigger is noun), None)

    for frame in frames:
        draft = lay(frame)
        if draft is not None:
            return Reason(f"no actor found as {'target' if draft.sources else 'source'}", frame.rule)
    return _closest(frames, _OF_NOUNS, lay) or Reason(BARE)


def why_unsaid(draft: Draft, *, moods: Moods, types: Mapping[str, RelationType]) -> Reason:
    """Return why a draft that fits is not stated."""
    type_ = types[draft.type]
    nameless = [mention for mention in (*draft.sources, *draft.targets) if mention.referent.generic]
    if type_.is_event and type_.needs_target and not draft.targets:
        text = "no actor found as target"
    elif not draft.sources:
        text = "no actor found as source"
    elif not type_.is_event and not draft.targets:
        text = "no actor found as target"
    elif not type_.is_event and nameless:
        text = f"{nameless[0].surface!r} is nobody in particular"
    else:
        text = _untold(draft, moods)
    return Reason(text, draft.rule)


def _untold(draft: Draft, moods: Moods) -> str:
    start = draft.trigger if draft.clause is None else draft.clause.verb
    for word in ancestors(start):
        if moods.governors.get(word.lemma) == "demand":
            return f"asked of somebody, not done ({word.text!r})"
    return "not said to have been done"


def _closest(frames: Sequence[Frame], demands: Sequence[_Demand], lay: Lay) -> Reason | None:
    """What the frame lacks that fits with the fewest demands given up; among those, the one that finds most ends."""
    for number in range(1, MOST_GIVEN_UP + 1):
        near = [
            (frame, chosen, draft)
            for frame in frames
            for chosen in combinations(demands, number)
            if (draft := _lay_without(frame, chosen, lay)) is not None
        ]
        if near:
            # Then one that lacks no word, then the one with most words to choose from: it is the commonest wording.
            frame, chosen, draft = max(
                near, key=lambda each: (_count_ends(each[2]), _OF_ENDS.issuperset(each[1]), len(each[0].objects))
            )
            return Reason(" and ".join(dict.fromkeys(demand.told(frame, draft) for demand in chosen)), frame.rule)
    return None


def _lay_without(frame: Frame, demands: Sequence[_Demand], lay: Lay) -> Draft | None:
    """What a frame would draw with these demands given up; None where it does not make all of them."""
    if any(demand.give_up(frame) == frame for demand in demands):
        return None
    relaxed = frame
    for demand in demands:
        relaxed = demand.give_up(relaxed)
    return lay(relaxed)


def _count_ends(draft: Draft) -> int:
    return bool(draft.sources) + bool(draft.targets)


def _with_any_kinds(frame: Frame) -> Frame:
    return replace(frame, slots=tuple(replace(slot, kinds=()) for slot in frame.slots))


def _tell_kinds(frame: Frame, draft: Draft) -> str:
    if not draft.targets and any(slot.kinds and slot.end == "target" for slot in frame.slots):
        return _tell_target(frame, draft)
    kinds = dict.fromkeys(kind.replace("_", " ") for slot in frame.slots for kind in slot.kinds)
    return f"nobody of the right kind at its ends ({_listed(kinds)})"


def _without_target(frame: Frame) -> Frame:
    kept = tuple(slot for slot in frame.slots if slot.end != "target" or slot.role == "subject")
    return replace(frame, slots=kept)


def _tell_target(frame: Frame, _: Draft) -> str:
    prepositions = [each for slot in frame.slots if slot.end == "target" for each in slot.prepositions]
    return f"no actor found as target after {_listed(prepositions)}" if prepositions else "no actor found as target"


def _with_one_party(frame: Frame) -> Frame:
    """What is done together, as if it were done to the other."""
    slots = tuple(
        replace(slot, end="source" if slot.role in ("subject", "possessor") else "target")
        if slot.end == "both"
        else slot
        for slot in frame.slots
    )
    return replace(frame, slots=slots)


def _with_nobody_else(frame: Frame) -> Frame:
    """What is done together, as if one did it alone."""
    if not frame.is_mutual:
        return frame
    return replace(frame, slots=tuple(replace(slot, end="source") for slot in frame.slots[:1]))


def _with_any_object(frame: Frame) -> Frame:
    if any(slot.role == "object" for slot in frame.slots):
        return frame
    return replace(frame, objects=(Noun(ANYTHING),))


def _without_object(frame: Frame) -> Frame:
    return replace(frame, objects=())


def _tell_object(frame: Frame, _: Draft) -> str:
    if not frame.objects:
        return "it has an object, and this wording has none"
    return f"object word missing ({_listed(_spelt(frame.objects))})"


def _without_particle(frame: Frame) -> Frame:
    return replace(frame, particle=None)


def _without_phrases(frame: Frame) -> Frame:
    return replace(frame, phrases=())


def _tell_phrases(frame: Frame, _: Draft) -> str:
    phrases = (
        f"{' '.join(phrase.prepositions[:1])} {noun}" for phrase in frame.phrases for noun in _spelt(phrase.nouns)
    )
    return f"words missing ({_listed(phrase.strip() for phrase in phrases)})"


def _without_modifier(frame: Frame) -> Frame:
    return replace(frame, modifier=None)


def _spelt(nouns: Iterable[Noun]) -> Iterator[str]:
    return (noun.lemma if noun.modifier is None else f"{noun.modifier} {noun.lemma}" for noun in nouns)


def _listed(words: Iterable[str]) -> str:
    """ "sanction, embargo": the first few."""
    listed = list(dict.fromkeys(words))
    return ", ".join([*listed[:MOST_WORDS], *(["..."] if len(listed) > MOST_WORDS else [])])


_KINDS = _Demand(_with_any_kinds, _tell_kinds)
_TARGET = _Demand(_without_target, _tell_target)
_PARTIES = _Demand(_with_one_party, lambda *_: "only one of its parties found")
_ALONE = _Demand(_with_nobody_else, lambda *_: "only one of its parties found")
_PHRASES = _Demand(_without_phrases, _tell_phrases)
_OF_ENDS = frozenset({_KINDS, _TARGET, _PARTIES, _ALONE})
_OF_VERBS = (
    _KINDS,
    _TARGET,
    _PARTIES,
    _ALONE,
    _Demand(_with_any_object, _tell_object),
    _Demand(_without_object, _tell_object),
    _Demand(_without_particle, lambda frame, _: f"{frame.particle!r} missing"),
    _PHRASES,
)
_OF_NOUNS = (
    _KINDS,
    _PARTIES,
    _ALONE,
    _PHRASES,
    _Demand(_without_modifier, lambda frame, _: f"{frame.modifier!r} missing before it"),
)
