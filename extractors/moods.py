"""Moods: what the words around a verb or noun do to its truth.

Negation, modals, adverbs ("allegedly"), adjectives ("planned invasion") and conditions, each
looked at for one word; `truth` walks the sentence and adds them up.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .grammar import Word, cases, children

NEGATIVE = {"not", "n't", "never", "neither", "nor", "no", "hardly", "scarcely"}
NOBODY = {"nobody", "none", "nothing", "neither"}
# "no longer", "not yet", "hardly ever": the negation hangs on the adverb
NEGATED_ADVERBS = {"longer", "yet", "anymore", "once", "ever"}
# "at no point", "in no way", "under no circumstances"
NEVER = {"account", "circumstance", "means", "moment", "occasion", "point", "stage", "time", "way"}
INVERTED = {"should", "had", "were"}
# "not only froze assets": the negation is of "only"
NOT_ALONE = {"only", "just", "merely", "simply", "least", "necessarily"}
INSTEAD = {"without", "instead", "rather", "far"}
# "almost attacked" did not
UNDONE = {"almost", "nearly"}
FEW = {"a", "one", "two", "1", "2"}
IMPOSSIBLE = {"can", "ca", "could"}


@dataclass(frozen=True, slots=True)
class Moods:
    """The wording of truth; see `words/truth.toml`."""

    governors: Mapping[str, str]
    modals: Mapping[str, str]
    adverbs: Mapping[str, str]
    adjectives: Mapping[str, str]
    conditions: frozenset[str]
    penalties: frozenset[str]
    pledges: Mapping[str, str]
    consenting: frozenset[str]
    urging: frozenset[str]
    speaking: frozenset[str]
    occurring: frozenset[str]


def to_moods(table: Mapping[str, Any]) -> Moods:
    """Read `words/truth.toml`."""
    return Moods(
        governors=_by_word(table["governors"]),
        modals=_by_word(table["modals"]),
        adverbs=_by_word(table["adverbs"]),
        adjectives=_by_word(table["adjectives"]),
        conditions=frozenset(table["conditions"]["marks"]),
        penalties=frozenset(table["conditions"]["penalties"]),
        pledges=_by_word(table["pledges"]),
        consenting=frozenset(table["consenting"]["verbs"]),
        urging=frozenset(table["urging"]["nouns"]),
        speaking=frozenset(table["speaking"]["verbs"]),
        occurring=frozenset(table["occurring"]["verbs"]),
    )


def _by_word(table: Mapping[str, Sequence[str]]) -> dict[str, str]:
    return {word: effect for effect, words in table.items() for word in words}


def is_negated(verb: Word) -> bool:
    """Whether a verb carries a negation of its own: "did not", "no longer", "has yet to"."""
    for child in verb.children:
        if child.lower in NEGATED_ADVERBS and any(below.lower in NEGATIVE for below in child.children):
            return True
        if child.lemma in NEVER and child.dep == "obl" and any(below.lower == "no" for below in child.children):
            return True
        if child.lower in UNDONE and child.i == verb.i - 1:
            return True
        if child.lower not in NEGATIVE or child.dep not in ("advmod", "cc:preconj", "cc", "mark"):
            continue
        after = next((other.lower for other in verb.children if other.i == child.i + 1), "")
        if after not in NOT_ALONE:
            return True
    return is_yet_to_come(verb)


def is_yet_to_come(verb: Word) -> bool:
    """ "Has yet to attack", "is yet to attack", wherever the parser hangs the "yet"."""
    around = (*verb.children, *(verb.head.children if verb.head is not None else ()))
    starts = {child.i for child in children(verb, "mark") if child.lower == "to"}
    return any(word.lower == "yet" and word.i + 1 in starts for word in around)


def is_nobody(participants: Iterable[Word]) -> bool:
    """Whether one of the participants is nobody: "no soldier", "not a single one", "neither France nor", "none"."""
    return any(
        word.lower in NOBODY
        or any(child.lower in ("no", "neither") for child in children(word, "det", "cc:preconj", "advmod", "cc"))
        or {"not", "single"} <= {child.lower for child in word.children}
        for word in participants
    )


def is_impossible(verb: Word) -> bool:
    """ "Cannot have attacked": a possibility denied is a denial of the fact."""
    modal = any(child.lower in IMPOSSIBLE for child in children(verb, "aux"))
    return modal and any(child.lower == "have" for child in children(verb, "aux")) and is_negated(verb)


def is_inverted(verb: Word) -> bool:
    """Whether the order of words makes it a condition: "Had Norway attacked, Sweden would have left"."""
    subject = next((child.i for child in children(verb, "nsubj", "nsubj:pass")), -1)
    auxiliaries = [child for child in children(verb, "aux", "aux:pass", "cop") if child.lower in INVERTED]
    # one that opens the sentence is inverted even where the parser misses the subject
    return any(child.i == 0 or child.i < subject for child in auxiliaries)


def is_conditional(clause: Word, moods: Moods) -> bool:
    """Whether a subordinate clause states a condition: "if", "unless", "should the bank approve"."""
    marks = {_joined(child) for child in children(clause, "mark", "advmod", "case")}
    # "provided that Norway leaves": the parser takes it for a participle
    above = clause.head is not None and clause.dep == "ccomp" and clause.head.lower in moods.conditions
    return (
        above
        or _follows_condition(clause, moods)
        or bool(marks & moods.conditions)
        or (clause.dep == "advcl" and is_inverted(clause))
    )


def _follows_condition(clause: Word, moods: Moods) -> bool:
    """ "On condition that Norway leaves", wherever the parser hangs the condition."""
    starts = {mark.i for mark in children(clause, "mark") if mark.lower == "that"}
    if not starts or clause.head is None:
        return False
    around = (clause.head, *clause.head.children, *(each for child in clause.head.children for each in child.children))
    return any(word.lemma in moods.conditions and word.i + 1 in starts for word in around)


def _joined(word: Word) -> str:
    """ "in case" as one."""
    return " ".join([word.lower, *(child.lower for child in children(word, "fixed"))])


def is_penalty(clause: Word, moods: Moods) -> bool:
    """Whether a clause says what would spare somebody the act: "will leave unless the fighting stops"."""
    return any(child.lower in moods.penalties for child in children(clause, "mark", "advmod", "case"))


def stands_instead(clause: Word) -> bool:
    """ "Without condemning", "far from expelling", "instead of leaving": the act did not come about."""
    # the parser hangs "from expelling" on "far"
    above = clause.head is not None and clause.head.pos == "ADV" and clause.head.lower in INSTEAD
    leading = [child for child in children(clause, "mark", "case", "advmod", "cc") if child.lower in INSTEAD]
    # "it had instead attacked" did
    return above or any(child.dep != "advmod" or children(child, "fixed") for child in leading)


def modal_of(verb: Word, moods: Moods) -> str:
    """The mood of a verb's auxiliary: "future", "hypothetical", "possible" or "" for none."""
    for child in children(verb, "aux", "aux:pass", "cop"):
        mood = moods.modals.get(child.lower)
        if mood is not None:
            return mood
    # "is to impose duties"
    to_be = verb.tag == "VB" and any(child.lower in ("is", "are", "was", "were") for child in children(verb, "cop"))
    return "future" if to_be and not is_yet_to_come(verb) else ""


def is_hedged(verb: Word, moods: Moods) -> bool:
    """Whether an adverb takes the certainty out of it: "allegedly", "reportedly"."""
    sources = [child for child in children(verb, "obl") if "according" in cases(child)]
    unsure = any(mood_of_noun(source, moods) == "possible" for source in sources)  # "according to unconfirmed reports"
    return unsure or any(moods.adverbs.get(child.lower) == "possible" for child in children(verb, "advmod"))


def is_bygone(verb: Word, moods: Moods) -> bool:
    """ "Once jailed", "formerly supported": it is history; "attacked once", "once again attacked" are not."""
    before = next((child for child in children(verb, "advmod") if child.i == verb.i - 1), None)
    return before is not None and moods.adverbs.get(before.lower) == "past" and not is_negated(verb)


def is_years_back(clause: Word) -> bool:
    """ "It is eleven years since they attacked"; "two years since" is not long ago."""
    span = clause.head
    if span is None or not any(mark.lower == "since" for mark in children(clause, "mark")):
        return False
    few = any(number.lower in FEW for number in children(span, "nummod", "det"))
    return span.lemma in ("decade", "century", "generation") or (span.lemma == "year" and not few)


def mood_of_noun(noun: Word, moods: Moods) -> str:
    """What adjectives make of a noun: "planned", "possible", "negative" or ""."""
    if "without" in cases(noun):
        return "negative"
    for child in children(noun, "amod", "det", "compound", "advmod"):
        mood = moods.adjectives.get(child.lower)
        if mood is not None:
            return mood
    return ""
