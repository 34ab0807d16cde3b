"""Threats: whom a threat is made to, and harm that its doer announces."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ..graph.ontology import RelationType
from ..graph.records import Voice
from .ends import Ends
from .frames import Draft
from .grammar import Word, ancestors, children
from .moods import Moods, is_conditional, is_penalty

THREAT = "THREATEN"
# Posture is no threat of harm to anybody yet: "said it would send ships".
HARMING = {"ASSAULT", "COERCE", "SANCTION"}


def aim_threat(draft: Draft, ends: Ends, *, moods: Moods) -> Draft:
    """Return a threat without target as one to whoever could avert it: "will strike unless Peru pays"."""
    if draft.type != THREAT or draft.targets or draft.mutual or draft.clause is None:
        return draft
    own = {mention.referent.id for mention in draft.sources}
    averting = tuple(_averting(draft.clause.verb, moods))
    threatened = [mention for mention in ends.lookup_all(averting, owners=False) if mention.referent.id not in own]
    return replace(draft, targets=tuple(threatened))


def _averting(verb: Word, moods: Moods) -> Iterator[Word]:
    """Yield the subjects of the conditions of an act, which may hang on what it is part of."""
    for host in (verb, *children(verb, "xcomp", "ccomp"), *ancestors(verb)):
        for clause in children(host, "advcl", "obl"):
            if is_conditional(clause, moods) or is_penalty(clause, moods):
                # a short clause is often parsed as a phrase: "unless Peru pays"
                yield from children(clause, "nsubj") or ([clause] if clause.dep == "obl" else [])


def announced(draft: Draft, voices: Sequence[Voice], *, types: Mapping[str, RelationType]) -> Draft:
    """Return harm to come as a threat where its doer says so: "Peru said it would expel Chilean envoys"."""
    if draft.type not in HARMING or draft.status != "planned" or draft.polarity == "negative" or not draft.targets:
        return draft
    actors = {mention.referent.id for mention in draft.sources}
    promised = types[draft.type].promised
    if promised is None or not voices or voices[0].actor not in actors:
        return draft
    return replace(draft, type=promised, mode=None, status="asserted", ahead=True)
