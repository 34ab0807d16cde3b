"""Events: what the verbs and nouns of a sentence say that somebody does to somebody."""

from collections.abc import Iterator, Sequence

from .clauses import Clause
from .ends import Ends
from .frames import Draft, match_nouns, match_verbs
from .grammar import Sentence
from .lexicon import Lexicon
from .pledges import find_pledges


def find_events(sentence: Sentence, clauses: Sequence[Clause], ends: Ends, *, lexicon: Lexicon) -> Iterator[Draft]:
    """Yield a draft for each act of a sentence, none of them told twice.

    A noun that a verb of the same act carries adds nothing: "launched an attack" is one act.
    """
    acts = list(match_verbs(sentence, clauses, ends, frames=lexicon.event_verbs))
    told = {(draft.type, draft.trigger.i) for draft in acts}
    # "called off talks", "ended its support": the noun is part of what the verb says
    named = {(draft.trigger.i, draft.predicate.rpartition(" ")[2]) for draft in acts}
    by_verb = {clause.verb.i: clause for clause in clauses}
    for draft in match_nouns(sentence, by_verb, ends, frames=lexicon.event_nouns):
        # "claimed responsibility for an attack": the verb may stand farther off
        carrier = None if draft.clause is None else draft.clause.verb
        verbs = [verb.i for verb in (draft.trigger.head, carrier) if verb is not None]
        if not any((draft.type, verb) in told or (verb, draft.trigger.lemma) in named for verb in verbs):
            acts.append(draft)
    carried = {draft.trigger.i for draft in acts}
    yield from acts
    yield from find_pledges(sentence, clauses, ends, moods=lexicon.moods, told=carried)
