"""The wording of relation types: one pattern, taken apart.

Patterns are written in a small language, told with examples in `seeds/relations/README.md`:

    condemn|denounce TARGET             a verb and who suffers it; the subject is the source
    impose sanction|embargo on TARGET   the object must be one of these nouns
    TARGET host SOURCE                  slots say the direction: a visitor acts, the host is visited
    demand something from TARGET        there must be an object, whatever it is
    talk with|between BOTH              a noun for something done together
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, get_args

from .errors import SeedError
from .records import ActorKind

Part = Literal["verb", "noun"]
SlotEnd = Literal["source", "target", "both"]
SlotRole = Literal["subject", "object", "possessor", "oblique"]

# fmt: off
PREPOSITIONS = frozenset({
    "about", "above", "across", "after", "against", "along", "alongside", "amid", "among", "around", "as", "at",
    "before", "behind", "beside", "between", "beyond", "by", "despite", "during", "for", "from", "in", "inside", "into",
    "near", "of", "off", "on", "onto", "opposite", "out", "outside", "over", "past", "per", "that", "through",
    "throughout", "to", "toward", "towards", "under", "until", "up", "upon", "via", "with", "within", "without",
})
# fmt: on
ANYTHING = "something"  # as an object: whatever it is
_ENDS: Mapping[str, SlotEnd] = {"SOURCE": "source", "TARGET": "target", "BOTH": "both"}
_ACTORS = get_args(ActorKind)
# Besides actors a slot may ask for a place, or for a capital that stands for its state as the host of a visit.
_KINDS = (*_ACTORS, "actor", "place", "capital")


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in the clause where one end of the relation stands.

    `prepositions` (any of them) lead it in when `role` is "oblique"; `kinds`, where given, are
    the only actor kinds that may stand there.
    """

    end: SlotEnd
    role: SlotRole
    prepositions: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


# Prepositions for which something else may stand: "gave Mali arms", "demanded Mali leave", "Mali's plan".
UNSAID = frozenset({"for", "of", "that", "to"})
BY_SOURCE = Slot("source", "oblique", ("by",))


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that must be there, with the modifier it must carry: hunger-strike, peace-talk."""

    lemma: str
    modifier: str | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must follow: "put TARGET on trial", "take to street", "urge TARGET to release".

    After "to" the word may be an infinitive. Without prepositions it is a second object or a
    complement: "take TARGET hostage", "find TARGET guilty".
    """

    prepositions: tuple[str, ...]
    nouns: tuple[Noun, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """One pattern, taken apart: a verb or noun, what must stand around it, and who is who.

    `slots` are complete. A verb frame has its subject, unless its SOURCE stands after the verb ("base
    SOURCE in TARGET": whoever does it is nobody's concern). A noun frame that does not name its
    SOURCE has two slots for it, possessor ("Russia's", "Russian") and oblique "by". `where` is file and line.
    """

    type: str
    part: Part
    lemmas: tuple[str, ...]
    particle: str | None
    modifier: str | None
    objects: tuple[Noun, ...]
    slots: tuple[Slot, ...]
    phrases: tuple[Phrase, ...]
    mode: str | None
    pattern: str
    where: str = field(default="", compare=False)
    needs: tuple[frozenset[str], ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Note once which words must be there: one of each of `needs`, as a lemma or as it stands."""
        object.__setattr__(self, "needs", tuple(_needs(self)))

    @property
    def rule(self) -> str:
        """The name by which a relation says which wording drew it: "ACCUSE: condemn|denounce TARGET"."""
        return f"{self.type}: {self.pattern}"

    @property
    def weight(self) -> int:
        """How much the pattern asks for; of several that match, the heaviest wins.

        Required words count double, because they tell senses apart; slots only tell who is who.
        """
        named = bool(self.objects) and not self.takes_anything
        words = named + len(self.phrases) + (self.particle is not None) + (self.modifier is not None)
        modified = bool(self.objects) and all(noun.modifier is not None for noun in self.objects)
        placed = sum(slot.role in ("object", "oblique") and slot != BY_SOURCE for slot in self.slots)
        return 2 * words + modified + placed + sum(bool(slot.kinds) for slot in self.slots)

    @property
    def takes_anything(self) -> bool:
        """Whether the required object may be anything."""
        return any(noun.lemma == ANYTHING for noun in self.objects)

    @property
    def is_mutual(self) -> bool:
        """Whether the act is done together, so that all parties are sources."""
        return any(slot.end == "both" for slot in self.slots)


def _needs(frame: Frame) -> Iterator[frozenset[str]]:
    for nouns in (frame.objects, *(phrase.nouns for phrase in frame.phrases)):
        if nouns and all(noun.lemma != ANYTHING for noun in nouns):
            yield frozenset(noun.lemma for noun in nouns)
    for word in (frame.particle, frame.modifier):
        if word is not None:
            yield frozenset([word])
    verbal = frame.part == "verb" and all(slot.role != "possessor" for slot in frame.slots)
    for slot in frame.slots if verbal else ():
        led = slot.role == "oblique" and slot != BY_SOURCE
        if led and UNSAID.isdisjoint(slot.prepositions):
            yield frozenset(slot.prepositions)


def parse_patterns(text: str, *, part: Part, type: str, mode: str | None = None) -> Iterator[Frame]:
    """Yield the frames of one pattern: one, or one for each modifier its nouns carry ("air-strike|drone-strike")."""
    frame = parse_pattern(text, part=part, type=type, mode=mode)
    if frame.modifier is None:
        yield frame
        return
    heads = _alternatives(next(word for word in text.split() if not _is_slot(word)), pattern=text)
    for modifier in dict.fromkeys(head.modifier for head in heads):
        lemmas = tuple(head.lemma for head in heads if head.modifier == modifier)
        yield replace(frame, lemmas=lemmas, modifier=modifier)


def parse_pattern(text: str, *, part: Part, type: str, mode: str | None = None) -> Frame:
    """Take one pattern apart; a pattern that says nothing clear is a SeedError naming it.

    >>> parse_pattern("impose sanction on TARGET", part="verb", type="SANCTION").objects
    (Noun(lemma='sanction', modifier=None),)
    """
    words = text.split()
    place = next((place for place, word in enumerate(words) if not _is_slot(word)), None)
    if place is None:
        raise SeedError(f"pattern {text!r} has no {part}; write one in lower case, as in 'condemn TARGET'")
    if place > 1:
        raise SeedError(f"pattern {text!r} has {place} slots before the {part}; write at most one")
    heads = _alternatives(words[place], pattern=text)
    frame = Frame(
        type=type,
        part=part,
        lemmas=tuple(head.lemma for head in heads),
        particle=None,
        modifier=_one_modifier(heads, pattern=text),
        objects=(),
        slots=(),
        phrases=(),
        mode=mode,
        pattern=text,
    )
    if part == "verb":
        frame = _with_particle(heads, frame)
    before = tuple(_slot(word, "subject" if part == "verb" else "possessor", pattern=text) for word in words[:place])
    return _with_implied(_with_rest(words[place + 1 :], replace(frame, slots=before)))


def _with_particle(heads: Sequence[Noun], frame: Frame) -> Frame:
    """Read `call-off` the way verbs mean it: the word before the hyphen is the verb."""
    if frame.modifier is None:
        return frame
    particles = {head.lemma for head in heads}
    if len(particles) > 1:
        raise SeedError(f"pattern {frame.pattern!r} mixes particles; write one pattern for each")
    verbs = tuple(head.modifier for head in heads if head.modifier is not None)
    return replace(frame, lemmas=verbs, particle=particles.pop(), modifier=None)


def _with_rest(words: Sequence[str], frame: Frame) -> Frame:
    """Read what follows the verb or noun, from left to right."""
    place = 0
    while place < len(words):
        prepositions = _prepositions(words[place], pattern=frame.pattern)
        place += bool(prepositions)
        if place == len(words) or (prepositions and words[place] in PREPOSITIONS):
            raise SeedError(
                f"pattern {frame.pattern!r}: no slot or noun after a preposition; add one, or write verb-out"
            )
        frame = _with_word(words[place], prepositions, frame)
        place += 1
    return frame


def _with_word(word: str, prepositions: tuple[str, ...], frame: Frame) -> Frame:
    """Add one slot, required phrase or required object."""
    if _is_slot(word):
        return replace(frame, slots=(*frame.slots, _following_slot(word, prepositions, frame)))
    nouns = _alternatives(word, pattern=frame.pattern)
    has_object = any(slot.role == "object" for slot in frame.slots)
    if prepositions or (has_object and frame.part == "verb"):
        return replace(frame, phrases=(*frame.phrases, Phrase(prepositions, nouns)))
    if frame.part == "noun" or frame.objects or frame.phrases:
        raise SeedError(f"pattern {frame.pattern!r}: {word!r} hangs loose; put a preposition before it or write a-b")
    return replace(frame, objects=nouns)


def _following_slot(word: str, prepositions: tuple[str, ...], frame: Frame) -> Slot:
    if prepositions:
        return replace(_slot(word, "oblique", pattern=frame.pattern), prepositions=prepositions)
    if frame.part == "noun" or frame.objects or any(slot.role == "object" for slot in frame.slots):
        raise SeedError(f"pattern {frame.pattern!r}: {word} needs a preposition before it")
    return _slot(word, "object", pattern=frame.pattern)


def _with_implied(frame: Frame) -> Frame:
    """Add the slots that need not be written, and refuse ends that are named twice."""
    ends = [slot.end for slot in frame.slots]
    if "both" in ends and set(ends) != {"both"}:
        raise SeedError(f"pattern {frame.pattern!r} mixes BOTH with SOURCE or TARGET; keep one kind")
    if any(ends.count(end) > 1 for end in ("source", "target")):
        raise SeedError(f"pattern {frame.pattern!r} names one end twice; keep one slot for each")
    roles = [slot.role for slot in frame.slots]
    acting: SlotEnd = "both" if "both" in ends else "source"
    if frame.part == "verb" and "subject" not in roles:
        # "base SOURCE in TARGET" is said in the passive: whoever does it is none of the ends
        if "source" in ends:
            return frame
        return replace(frame, slots=(Slot(acting, "subject"), *frame.slots))
    if frame.part == "noun" and "source" not in ends:
        possessor = () if "possessor" in roles else (Slot(acting, "possessor"),)
        by = () if acting == "both" else (BY_SOURCE,)
        return replace(frame, slots=(*possessor, *frame.slots, *by))
    return frame


def _is_slot(word: str) -> bool:
    return word.partition("@")[0].isupper()


def _slot(word: str, role: SlotRole, *, pattern: str) -> Slot:
    name, _, kinds = word.partition("@")
    if name not in _ENDS:
        raise SeedError(f"pattern {pattern!r}: {name} is no slot; use SOURCE, TARGET or BOTH")
    chosen = kinds.split("|") if "@" in word else []
    unknown = [kind for kind in chosen if kind not in _KINDS]
    if unknown:
        raise SeedError(f"pattern {pattern!r}: no kind {unknown[0]!r} for a slot; known: {', '.join(_KINDS)}")
    wanted = [each for kind in chosen for each in (_ACTORS if kind == "actor" else (kind,))]
    return Slot(_ENDS[name], role, kinds=tuple(dict.fromkeys(wanted)))


def _prepositions(word: str, *, pattern: str) -> tuple[str, ...]:
    """Give the prepositions of `on|against`, nothing when the word is none."""
    choices = word.split("|")
    known = [choice in PREPOSITIONS for choice in choices]
    if any(known) and not all(known):
        raise SeedError(f"pattern {pattern!r}: {word!r} mixes prepositions with other words; write two patterns")
    return tuple(choices) if all(known) else ()


def _alternatives(word: str, *, pattern: str) -> tuple[Noun, ...]:
    nouns = []
    for choice in word.split("|"):
        modifier, _, lemma = choice.rpartition("-")
        if not choice.replace("-", "", 1).isalpha() or not choice.islower() or choice[-1] == "-":
            raise SeedError(f"pattern {pattern!r}: {choice!r} is no lemma; use lower-case letters, one hyphen at most")
        nouns.append(Noun(lemma, modifier or None))
    twice = next((noun for noun in nouns if nouns.count(noun) > 1), None)
    if twice is not None:
        raise SeedError(f"pattern {pattern!r} names {twice.lemma!r} twice in {word!r}; once will do")
    return tuple(nouns)


def _one_modifier(heads: Sequence[Noun], *, pattern: str) -> str | None:
    modifiers = {head.modifier for head in heads}
    if None in modifiers and len(modifiers) > 1:
        raise SeedError(f"pattern {pattern!r} mixes plain and hyphenated words; write one pattern for each")
    return heads[0].modifier
