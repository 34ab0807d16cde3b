"""Taking: whose a title or another noun of structure is where a verb says so.

"Jane Roe became president of Ghana", "was elected a member of the council", "resigned as chairman",
"is a lawyer who was minister of defence".
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .clauses import RELATIVE, Clause, find_clauses
from .grammar import Sentence, Word, cases, children, conjuncts, subtree
from .mentions import Mention
from .moods import is_negated

BETWEEN = {"ADJ", "ADV", "DET", "NUM", "PROPN"}
DENYING = {"not", "n't", "never", "neither"}
NOBODY = {"this", "that", "there", "what"}
BEHIND = ("acl", "acl:relcl", "nmod")  # what may have a name of its own
THEM = {"her", "him", "them"}
REACH = 8  # words between a verb and "as": "succeeded the longtime chairman John Smith as"
CLAUSES = {"acl:relcl", "appos", "conj"}  # what the parser makes of "who was president"
UNSAID = {"xcomp", "acl", "advcl", "csubj"}


@dataclass(frozen=True, slots=True)
class TakingWords:
    """The verbs that give and take offices, and whom people have; see `words/taking.toml`."""

    becoming: frozenset[str]
    serving: frozenset[str]
    making: frozenset[str]
    leaving: frozenset[str]
    unseating: frozenset[str]
    relatives: frozenset[str]


def to_taking_words(table: Mapping[str, Any]) -> TakingWords:
    """Read `words/taking.toml`."""
    return TakingWords(**{name: frozenset(table[name]) for name in TakingWords.__dataclass_fields__})


@dataclass(frozen=True, slots=True, eq=False)
class Taking:
    """Whose the noun is, the clause that says so (None for "is", and for whoever leaves), and whether it is over."""

    whom: tuple[Word, ...]
    clause: Clause | None = None
    over: bool = False


def find_taking(
    words: Sequence[Word], sentence: Sentence, by_word: Mapping[int, Mention], *, wording: TakingWords
) -> Taking | None:
    """Return who is said to be, to become or to cease to be what some words of a sentence name.

    `by_word` are the mentions of the sentence by the position of their words.
    """
    last = words[-1]
    # "is an economist and member of the party"
    shared = last.head if last.dep == "conj" and last.head is not None and last.head.pos == "NOUN" else None
    for noun in (last, shared):
        if noun is not None and children(noun, "cop"):
            return _being(noun, by_word)
    place, named = _before(words[0].i - 1, sentence, by_word)
    if place < 0:
        return None
    if sentence.words[place].lower == "as":
        verb = _verb_before(place, sentence)
        return None if verb is None else _taken_as(verb, sentence, wording)
    return _taken(sentence.words[place], named, sentence, wording)


def is_over(word: Word) -> bool:
    """Whether a clause of its own says that somebody was something; "said he was" may be still."""
    apart = word.head is None or (word.dep in CLAUSES and _relative(word) is not None)
    return apart and any(be.tag == "VBD" for be in children(word, "cop"))


def is_beside(noun: Word) -> bool:
    """Whether a noun is put beside a name: "the office, part of the court,", which the parser may take for a row."""
    if noun.dep != "conj" or noun.head is None:
        return noun.dep == "appos" and not cases(noun)
    row = [noun, *children(noun.head, "conj")]
    return noun.head.pos == "PROPN" and not any(cases(each) or children(each, "cc") for each in row)


def one_of(noun: Word) -> Word:
    """ "One" of "one of the founders", which is what somebody is said to be."""
    one = noun.head
    return one if one is not None and one.lower == "one" and noun.dep == "nmod" and cases(noun) == ("of",) else noun


def whom(word: Word) -> Word:
    """The name that a noun is said of: "Jane Roe is a lawyer who leads the party", Jane Roe for the lawyer."""
    if word.pos != "NOUN":
        return word
    # "by the expatriate Jane Roe", "the other brother, Jane Roe, was"
    name = next((each for each in children(word, "appos", "flat") if each.i > word.i), None)
    if (
        name is not None
        and name.pos == "PROPN"
        and not any(name.i > each.i > word.i for each in children(word, *BEHIND))
    ):
        return name
    # "is a lawyer and politician who"
    shared = word.head if word.dep == "conj" else None
    noun = shared if shared is not None and children(shared, "cop") else word
    # of two names before it an apposition is the second's, whatever the parser has
    if noun.dep == "appos" and noun.head is not None and not children(noun.head, "conj"):
        return noun.head
    subjects = children(noun, "nsubj")
    # the parser may give each word of a name as a subject
    one = bool(subjects) and subjects[-1].i - subjects[0].i == len(subjects) - 1
    # "could be the one that"
    return subjects[0] if one and is_identity(noun) and not children(noun, "aux") else word


def is_identity(word: Word) -> bool:
    """Whether the subject of a name or noun is said to be it: "the leader was Jane Doe", not "was not"."""
    before = (each for each in subtree(word) if each.i < word.i)
    return bool(children(word, "cop")) and not any(each.lower in DENYING for each in before)


def _relative(noun: Word) -> Word | None:
    """ "Who" of "who was president"."""
    return next((each for each in children(noun, "nsubj") if each.lower in RELATIVE), None)


def _being(noun: Word, by_word: Mapping[int, Mention]) -> Taking | None:
    """ "Is president", "who was president"; "it was the president who" says nothing of anybody."""
    subjects = [each for each in children(noun, "nsubj") if each.lower not in NOBODY]
    relative = _relative(noun)
    if noun.head is not None and noun.dep in CLAUSES and relative is not None:
        # "is a branch of the house, which is part of": the house
        near = by_word.get(relative.i - 2)
        named = (
            near is not None and near.form == "name" and (near.referent.kind == "person") == (relative.lower == "who")
        )
        return Taking(whom=(near.head if near is not None and named else whom(noun.head),), over=is_over(noun))
    if not subjects or (subjects[0].lower == "it" and subjects[0].i not in by_word):
        return None
    return Taking(whom=tuple(conjuncts(subjects[0])), over=is_over(noun))


def _before(place: int, sentence: Sentence, by_word: Mapping[int, Mention]) -> tuple[int, Word | None]:
    """The position before all that describes a noun, and the one person on the way."""
    named: Word | None = None
    while place >= 0:
        word, mention = sentence.words[place], by_word.get(place)
        person = mention is not None and mention.referent.kind == "person"
        if person or word.lower in THEM:
            if named is not None and mention is not by_word.get(named.i):
                return -1, None
            named = word
        # "the 37th and current president"
        joined = word.lower == "and" and place > 0 and sentence.words[place - 1].pos == "ADJ"
        if mention is None and not joined and word.pos not in BETWEEN and word.tag != "POS" and word is not named:
            break
        place -= 1
    return place, named


def _verb_before(place: int, sentence: Sentence) -> Word | None:
    before = sentence.words[max(0, place - REACH) : place]
    return next((word for word in reversed(before) if word.pos == "VERB"), None)


def _taken(verb: Word, named: Word | None, sentence: Sentence, wording: TakingWords) -> Taking | None:
    """ "Became president", "was elected president", "elected her president"."""
    if verb.lemma not in wording.becoming | wording.making or is_unsaid(verb):
        return None
    clause = _clause_of(verb, sentence)
    if verb.lemma in wording.becoming:
        return Taking(whom=clause.doers, clause=clause) if clause is not None and named is None else None
    if named is not None:
        return None if clause is None or clause.passive else Taking(whom=(named,), clause=clause)
    if clause is None:  # the parser took the participle for an adjective
        return Taking(whom=tuple(children(verb, "nsubj:pass")))
    return Taking(whom=clause.undergoers, clause=clause) if clause.passive else None


def _taken_as(verb: Word, sentence: Sentence, wording: TakingWords) -> Taking | None:
    """ "Serves as president", "was appointed as minister", "resigned as chairman"."""
    clause = None if is_unsaid(verb) else _clause_of(verb, sentence)
    if clause is None:
        return None
    if verb.lemma in wording.making:
        return Taking(whom=clause.undergoers, clause=clause)
    if verb.lemma in wording.serving and not clause.passive:
        return Taking(whom=clause.doers, clause=clause)
    leaving = verb.lemma in wording.leaving and not clause.passive
    # "was replaced as chairman"
    unseated = verb.lemma in wording.unseating or (clause.passive and verb.lemma in wording.serving)
    if not (leaving or unseated) or is_negated(verb):
        return None
    ahead = any(child.tag == "MD" for child in children(verb, "aux"))
    return Taking(whom=clause.doers if leaving else clause.undergoers, over=not ahead)


def _clause_of(verb: Word, sentence: Sentence) -> Clause | None:
    return next((clause for clause in find_clauses(sentence) if clause.verb is verb), None)


def is_unsaid(verb: Word) -> bool:
    """ "Hopes to become president": nobody says that it comes to that."""
    return verb.tag == "VB" and verb.dep in UNSAID
