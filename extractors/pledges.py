"""Pledges: acts whose content no wording knows, told by the verb that governs them.

"Norway agreed to rebuild the bridge" is AGREE whatever is built; "refused to leave" is
REJECT. Where the governed verb is itself a known act, that act decides (see `truth`).
"""

from collections.abc import Collection, Iterator, Sequence

from .clauses import Clause
from .ends import Ends
from .frames import Draft
from .grammar import Sentence, Word, cases, children, conjuncts
from .moods import Moods, is_negated, is_nobody, modal_of

TOWARDS = {"to", "with", "for", "against", "from", "by"}
URGERS = {"by", "from"}


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
    yield from _find_withheld(sentence, clauses, ends, moods=moods, told=told)
    for clause in clauses:
        code = moods.pledges.get(clause.verb.lemma)
        acts = children(clause.verb, "xcomp", "advcl", "ccomp")
        acts = [act for act in acts if act.dep != "advcl" or clause.verb.pos == "ADJ"]
        if code is None or not acts or clause.verb.i in told:
            continue
        if any(word.i in told for act in acts for word in (act, *children(act, "obj", "xcomp", "conj"))):
            continue  # the act pledged is a known one
        if (acts[0].lemma in moods.speaking and code != "THREATEN") or (
            acts[0].dep == "ccomp" and not children(acts[0], "aux")
        ):
            continue
        sources = ends.doers(clause.doers or clause.subjects)
        if not sources:
            continue
        names = {mention.referent.id for mention in sources}
        aimed = ends.lookup_all(tuple(_aimed_at(clause.verb, acts[0], moods)))
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


def _find_withheld(
    sentence: Sentence, clauses: Sequence[Clause], ends: Ends, *, moods: Moods, told: Collection[int]
) -> Iterator[Draft]:
    """Yield the consent that "will not accept", "would not tolerate" withholds; its negation makes it a refusal."""
    for clause in clauses:
        verb = clause.verb
        if verb.lemma not in moods.consenting or not is_negated(verb) or not _is_will(verb, moods):
            continue
        known = any(word.i in told for word in (verb, *children(verb, "obj", "xcomp", "ccomp")))
        sources = ends.doers(clause.doers)
        if sources and not known and not is_nobody(clause.subjects):
            yield Draft(
                type="AGREE",
                mode=None,
                rule="AGREE: will accept",
                sentence=sentence,
                trigger=verb,
                predicate=f"refuse to {verb.lemma}",
                sources=sources,
                targets=(),
                clause=clause,
            )


def _is_will(verb: Word, moods: Moods) -> bool:
    """Whether the verb tells what somebody will do, also as seen from the past: "said it would"."""
    mood = modal_of(verb, moods)
    return mood == "future" or (mood == "hypothetical" and verb.dep == "ccomp")


def _aimed_at(pledge: Word, act: Word, moods: Moods) -> Iterator[Word]:
    """Whom the pledge is made to or who had pressed for another, else whom the act would touch."""
    for host in (pledge, act):
        for plea in children(host, "obl"):
            if "despite" in cases(plea) and plea.lemma in moods.urging:
                for urger in children(plea, "nmod"):
                    if set(cases(urger)) & URGERS:
                        yield from conjuncts(urger)
    for host in (pledge, act, *children(act, "obj")):
        for phrase in children(host, "obj", "iobj", "obl", "nmod"):
            if phrase.dep in ("obj", "iobj") or set(cases(phrase)) & TOWARDS:
                yield from conjuncts(phrase)
