"""Pronouns: who he, she, it and they are.

Everybody named so far who agrees is weighed by the cues of `salience`. The one with the
greatest share is meant if it is great enough; otherwise nobody is, for a wrong link makes a
wrong edge and a missing one none. Relative pronouns stand for the noun before them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from .candidates import SUBJECTS, Memory, Sort, find_candidates
from .grammar import Sentence, Word, ancestors, children, is_passive
from .grammar.misreadings import READY
from .mentions import Mention, Referent
from .salience import Weights, shares

RELATIVE_TAGS = {"WP", "WDT", "WP$"}


@dataclass(frozen=True, slots=True)
class Scales:
    """The weights of the cues, and the share that is enough for a pronoun of each sort; see `words/references.toml`."""

    weights: Weights
    enough: Mapping[Sort, float]


@dataclass(frozen=True, slots=True)
class EmptyVerbs:
    """Lemmas of verbs whose it may stand for nobody; see `words/references.toml`."""

    weather: frozenset[str]
    opinions: frozenset[str]
    judging: frozenset[str]
    seeming: frozenset[str]


class Meant(NamedTuple):
    """Who a pronoun stands for: one, several for "they", nobody where that is in doubt.

    `share` is that of the candidate who is meant, `key` the key.
    """

    referents: tuple[Referent, ...] = ()
    share: float = 0.0
    key: str = ""


def lookup_meant(
    word: Word, sort: Sort, sentence: Sentence, *, here: Sequence[Mention], memory: Memory, scales: Scales
) -> Meant:
    """Return who a pronoun of a `sort` stands for; `here` are the mentions of its whole sentence."""
    candidates = find_candidates(word, sort, sentence, here=here, memory=memory)
    found = shares(candidates, word, sentence, memory=memory, sort=sort, weights=scales.weights)
    best = max(range(len(found)), key=lambda i: found[i], default=None)
    if best is None or found[best] < scales.enough[sort] or not candidates[best].referents:
        return Meant()
    return Meant(candidates[best].referents, found[best], candidates[best].key)


def find_antecedent(word: Word) -> Word | None:
    """The noun that a relative pronoun goes back to: "Hamas" in "Hamas, whose fighters fled"."""
    clause = next((step for step in ancestors(word) if step.dep == "acl:relcl"), None)
    noun = None if clause is None else clause.head
    relative = word.tag in RELATIVE_TAGS or word.lower == "whose"
    return noun if noun is not None and noun.i < word.i and relative else None


def is_empty(word: Word, verbs: EmptyVerbs) -> bool:
    """Whether an it stands for nobody: "it appears that", "it is raining", "it is hard to say"."""
    verb = word.head
    if word.dep == "expl" or verb is None:
        return True
    if word.dep not in SUBJECTS:
        # "making it hard to keep"
        return verb.lemma in verbs.judging and bool(children(verb, "xcomp"))
    # "it was behind the raid" and "it is ready to help" are somebody
    stated = children(verb, "cop") and not children(verb, "case") and verb.lemma not in READY
    if verb.lemma in verbs.weather or stated or children(verb, "ccomp", "csubj"):
        return True
    # "it is not known if", "it takes days to mend"
    told = verb.lemma in verbs.seeming or (is_passive(verb) and verb.lemma in verbs.opinions)
    return told and bool(children(verb, "xcomp", "advcl"))
