"""Pledges: acts whose content no wording knows, told by the verb that governs them.

"Norway agreed to rebuild the bridge" is AGREE whatever is built; "refused to leave" is
REJECT. Where the governed verb is itself a known act, that act decides (see `truth`).
"""

from collections.abc import Collection, Iterator, Sequence

from .clauses import Clause
from .ends import Ends
from .frames import Draft
from .grammar import Sentence, Word, cases, children, conjuncts
from .moods import Moods

TOWARDS = {"to", "with", "for", "against", "from", "by"}


def find_pledges(
    sentence: Sentence,
    clauses: Sequence[Clause],
    ends: Ends,
    *,
    moods: Moods,
    told: Collection[int],
) -> Iterator[Draft]:
    """Yield a draft for each promise, refusal or threat of an unknown act.

    `told` are the positions of words that carry a draft already.
    """
    for clause in clauses:
        code = moods.pledges.get(clause.verb.lemma)
        acts = children(clause.verb, "xcomp", "advcl", "ccomp")
        acts = [act for act in acts if act.dep != "advcl" or clause.verb.pos == "ADJ"]
        if code is None or not acts or clause.verb.i in told:
            continue
        if any(word.i in told for act in acts for word in (act, *children(act, "obj", "xcomp", "conj"))):
            continue  # the act pledged is a known one
        if acts[0].lemma in moods.speaking or (acts[0].dep == "ccomp" and not children(acts[0], "aux")):
            continue
        sources = ends.doers(clause.doers or clause.subjects)
        if not sources:
            continue
        names = {mention.referent.id for mention in sources}
        aimed = ends.lookup_all(tuple(_aimed_at(clause.verb, acts[0])))
        yield Draft(
            type=code,
            mode=None,
            rule=f"{code}: {clause.verb.lemma} to do",
            sentence=sentence,
            trigger=clause.verb,
            predicate=f"{clause.verb.lemma} to {acts[0].lemma}",
            sources=sources,
            targets=tuple(m for m in aimed if m.referent.id not in names and not m.referent.generic)[:2],
            clause=clause,
        )


def _aimed_at(pledge: Word, act: Word) -> Iterator[Word]:
    """Whom the pledge is made to, else whom the act would touch."""
    for host in (pledge, act, *children(act, "obj")):
        for phrase in children(host, "obj", "iobj", "obl", "nmod"):
            if phrase.dep in ("obj", "iobj") or set(cases(phrase)) & TOWARDS:
                yield from conjuncts(phrase)
