"""Pronouns: who he, she, it and they are.

Everybody named so far who agrees is weighed by the cues of `salience`. The one with the
greatest share is meant if it is great enough; otherwise nobody is, for a wrong link makes a
wrong edge and a missing one none. Relative pronouns stand for the noun before them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .candidates import PERSONS, SUBJECTS, Memory, Sort, find_candidates
from .grammar import Sentence, Word, ancestors, children, is_passive
from .mentions import Mention, Referent
from .salience import Weights, shares

OPINIONS = {
    "know",
    "expect",
    "believe",
    "think",
    "say",
    "report",
    "understand",
    "hope",
    "fear",
    "agree",
    "allege",
    "claim",
}
SURE = 0.6  # the share from which on a pronoun tells the gender of whoever it means
RELATIVE_TAGS = {"WP", "WDT", "WP$"}
WEATHER = {"rain", "snow", "hail", "thunder", "freeze"}


@dataclass(frozen=True, slots=True)
class Scales:
    """The weights of the cues, and the share that is enough for a pronoun of each sort; see `words/references.toml`."""

    weights: Weights
    enough: Mapping[Sort, float]


def resolve_pronoun(
    word: Word, sort: Sort, sentence: Sentence, *, here: Sequence[Mention], memory: Memory, scales: Scales
) -> tuple[Referent, ...]:
    """Return who a pronoun of a `sort` stands for: one, several for "they", nobody where that is in doubt.

    `here` are the mentions of its own sentence, those after it included.
    """
    if sort == "body" and _is_empty(word):
        return ()
    candidates = find_candidates(word, sort, sentence, here=here, memory=memory)
    found = shares(candidates, word, sentence, memory=memory, sort=sort, weights=scales.weights)
    best = max(range(len(found)), key=lambda i: found[i], default=None)
    meant = candidates[best].referents if best is not None and found[best] >= scales.enough[sort] else ()
    if best is not None and meant and sort in PERSONS:
        known = memory.sorts if found[best] >= SURE else memory.guessed
        known.setdefault(meant[0].id, sort)
        if meant[0].kind != "person":
            memory.called.add(meant[0].id)
    memory.meant[sort] = (sentence.index, candidates[best].key if best is not None and meant else "")
    return meant


def find_antecedent(word: Word) -> Word | None:
    """The noun that a relative pronoun goes back to: "Hamas" in "Hamas, whose fighters fled"."""
    clause = next((step for step in ancestors(word) if step.dep == "acl:relcl"), None)
    noun = None if clause is None else clause.head
    relative = word.tag in RELATIVE_TAGS or word.lower == "whose"
    return noun if noun is not None and noun.i < word.i and relative else None


def _is_empty(word: Word) -> bool:
    """ "It appears that", "it is raining", "it is hard to say": an it that stands for nobody."""
    verb = word.head
    if word.dep == "expl" or verb is None:
        return True
    clauses = children(verb, "ccomp", "csubj", "xcomp", "advcl")
    if word.dep not in SUBJECTS:
        # "making it hard to keep"
        return verb.lemma in ("make", "find", "consider", "think") and bool(children(verb, "xcomp"))
    if verb.lemma in WEATHER or children(verb, "cop"):
        return True
    # "it is not known if", "it seems that", "it takes days to mend"
    opinion = is_passive(verb) and verb.lemma in OPINIONS
    return bool(children(verb, "ccomp", "csubj")) or (bool(clauses) and (opinion or verb.lemma in ("take", "seem")))
