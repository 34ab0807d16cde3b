"""Certainty: what makes a statement less sure, and how often statements with the same doubts are right.

What each doubt costs stands in `words/confidence.toml`; `benchmarks/calibration.py` tells it from judged statements.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from math import exp
from typing import Any

from .frames import Draft
from .grammar import Word
from .mentions import Mention

FAR = 10  # words between the act and whoever stands at an end of it
LONG = 30  # words of a sentence in which much can go wrong


@dataclass(frozen=True, slots=True)
class Scale:
    """The log odds of a statement without doubts, and what each doubt takes from them."""

    plain: float
    costs: Mapping[str, float]


def to_scale(table: Mapping[str, Any]) -> Scale:
    """Read `words/confidence.toml`."""
    return Scale(plain=table["plain"], costs=table["costs"])


def to_confidence(doubts: Collection[str], scale: Scale) -> float:
    """The share of statements with these doubts that are right, between 0 and 1.

    >>> to_confidence((), Scale(2.0, {"noun": 1.0})), to_confidence(("noun",), Scale(2.0, {"noun": 1.0}))
    (0.881, 0.731)
    """
    odds = scale.plain - sum(scale.costs[doubt] for doubt in doubts)
    return round(1 / (1 + exp(-odds)), 3)


def find_doubts(draft: Draft, *, is_event: bool) -> tuple[str, ...]:
    """What makes a statement less sure, by name and each once, in the order of the alphabet."""
    ends = (*draft.sources, *draft.targets)
    found: set[str] = {doubt for mention in ends for doubt in mention.doubts}
    if is_event:
        found.update(_of_act(draft, ends))
    if draft.understood:
        found.add("understood")
    if not draft.mutual and not draft.sources:
        found.add("source unread" if draft.clause is not None and draft.clause.doers else "no source")
    if not draft.mutual and not draft.aims:
        found.add("target unread" if _has_object(draft) else "no target")
    return tuple(sorted(found))


def _of_act(draft: Draft, ends: Collection[Mention]) -> Iterator[str]:
    """Doubts about what happens; what somebody is ("Mali's president") is said more plainly."""
    yield "act"
    if draft.trigger.pos != "VERB":
        yield "noun"
    if any(mention.form == "demonym" for mention in ends):
        yield "adjective"
    if any(_between(draft.trigger, mention) > FAR for mention in ends):
        yield "far"
    if len(draft.sentence.words) > LONG:
        yield "long"


def _has_object(draft: Draft) -> bool:
    """Whether the act is done to something beside what the wording asks for: to whom, was not read."""
    told = draft.predicate.split()
    return draft.clause is not None and any(word.lemma not in told for word in draft.clause.undergoers)


def _between(trigger: Word, mention: Mention) -> int:
    return min(abs(word.i - trigger.i) for word in mention.words) - 1
