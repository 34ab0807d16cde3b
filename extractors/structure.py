"""Structure: what holds rather than happens - membership, office, leadership, where something is.

Titles, appositions and names joined by a hyphen ("Iran-backed") say it in passing, and the
article itself vouches for it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from .clauses import Clause
from .ends import Ends
from .frames import Draft, match_nouns, match_verbs
from .grammar import Sentence, Word, cases
from .lexicon import Lexicon
from .mentions import Mention
from .titles import Office


def find_structure(
    sentence: Sentence, clauses: Sequence[Clause], ends: Ends, *, offices: Sequence[Office], lexicon: Lexicon
) -> Iterator[Draft]:
    """Yield a draft for each fact of structure in a sentence, the most specific one for a phrase."""
    for office in offices:
        if office.holder is not None:
            yield _held(office, office.holder)
    titled = {word.i for office in offices for word in office.words}
    for draft in match_verbs(sentence, clauses, ends, frames=lexicon.structure_verbs):
        # whoever leads a delegation of Hamas does not lead Hamas
        if all(_stands_for_itself(mention) for mention in draft.targets):
            yield _with_office(draft)
    by_verb = {clause.verb.i: clause for clause in clauses}
    for draft in match_nouns(sentence, by_verb, ends, frames=lexicon.structure_nouns, bearers=True):
        # "the prime ministers of Norway and Chad" do not hold an office in their own selves
        itself = any(draft.trigger in mention.words for mention in draft.sources)
        if draft.trigger.i not in titled and draft.targets and not itself:
            yield _with_office(draft)
    yield from _joined(sentence, ends, suffixes=lexicon.suffixes)


def _held(office: Office, holder: Mention) -> Draft:
    return Draft(
        type=office.type,
        mode=None,
        rule=f"{office.type}: title {office.title!r}",
        sentence=office.body.sentence,
        trigger=office.words[-1],
        predicate=f"be {office.title}",
        sources=(holder,),
        targets=(office.body,),
        office=office.title if office.type == "HOLDS_OFFICE" else None,
        status="historical" if office.former else "asserted",
    )


def _stands_for_itself(mention: Mention) -> bool:
    """Whether a mention hangs in the sentence by its own name, not by a noun for its people."""
    return mention.start <= mention.head.start < mention.end or mention.referent.kind == "person"


def _with_office(draft: Draft) -> Draft:
    """Name the office where no title does: "a king of Sweden", "serves as ambassador"."""
    if draft.type != "HOLDS_OFFICE":
        return draft
    served = draft.clause.obliques if draft.clause is not None else ()
    named = [phrase for phrase in served if "as" in cases(phrase)]
    if draft.trigger.pos != "VERB":
        named = [draft.trigger]
    return replace(draft, office=named[0].lemma) if named else draft


def _joined(sentence: Sentence, ends: Ends, *, suffixes: Mapping[str, str]) -> Iterator[Draft]:
    """ "Iran-backed fighters": the fighters are affiliated with Iran."""
    for word in sentence.words:
        suffix = word.lower.rpartition("-")[2]
        if suffix not in suffixes or word.i == 0:
            continue
        whole = word if "-" in word.text else sentence.words[word.i - 1]
        if whole is not word and (whole.text != "-" or word.i < 2):
            continue
        body = ends.by_word.get(word.i if whole is word else word.i - 2)
        bearer = _bearer(word, ends)
        if body is None or bearer is None or bearer.referent.id == body.referent.id:
            continue
        yield Draft(
            type=suffixes[suffix],
            mode=None,
            rule=f"{suffixes[suffix]}: suffix -{suffix}",
            sentence=sentence,
            trigger=word,
            predicate=f"be {suffix}",
            sources=(bearer,) if suffix != "led" else (body,),
            targets=(body,) if suffix != "led" else (bearer,),
        )


def _bearer(word: Word, ends: Ends) -> Mention | None:
    """Whoever the joined word describes: the noun it stands before."""
    head = word.head
    return None if head is None or head.i < word.i else ends.lookup(head, owners=False)
