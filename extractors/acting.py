"""Acting: names the language model takes for places that turn out to be somebody.

A town does not sign treaties and nobody holds talks with a valley. An unlisted name that acts,
or is dealt with as states are, is an actor wherever it is named; one that is named seldom,
does something itself and has nothing in it is a person, for all one knows.
"""

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from .clauses import Clause, find_clauses
from .grammar import Sentence, Word, cases, children, first_of
from .hints import Hints
from .mentions import Mention

SUBJECT = {"nsubj", "obl:agent"}
DEALING = {"with", "against"}
# What is paid or said to somebody; what is sent to a place may well stay there.
GIVING = {
    "apologise",
    "apologize",
    "contribute",
    "donate",
    "give",
    "grant",
    "lend",
    "offer",
    "pay",
    "pledge",
    "promise",
}
INSIDE = {"in", "at", "near", "across", "from", "into", "around", "outside", "through"}
SELDOM = 3  # mentions; so often may a person be taken for a place


def tell_acting(
    mentions: Sequence[Mention],
    *,
    verbs: Container[str],
    place_verbs: Container[str],
    hints: Hints,
    utterances: Container[str] = (),
) -> list[Mention]:
    """Return the mentions with acting places turned into actors, persons or else of kind "other".

    `verbs` are the lemmas of acts that only somebody can do, `place_verbs` those that towns suffer
    too, `utterances` the nouns for what comes from somebody ("offer").
    """
    places = [mention for mention in mentions if _is_unlisted_place(mention)]
    sentences = {mention.sentence for mention in places}
    roles = {sentence: _roles(sentence, verbs, place_verbs) for sentence in sentences}
    acting = {
        mention.referent.id
        for mention in places
        if mention.head.tag != "NNPS"  # "the Alps provide water"
        if mention.head.i in roles[mention.sentence] or _is_dealt_with(first_of(mention.head), verbs, hints, utterances)
    }
    doing = {mention.referent.id for mention in places if first_of(mention.head).dep in SUBJECT}
    located = {mention.referent.id for mention in places if _is_somewhere(mention, hints)}
    often = {id_ for id_, count in Counter(mention.referent.id for mention in places).items() if count > SELDOM}
    # "Sudha Murthy" is built as names of persons are
    built = {mention.referent.id for mention in places if any(word.dep == "flat" for word in mention.words)}
    persons = (doing | built) - located - often
    return [
        replace(
            mention,
            referent=replace(mention.referent, kind="person" if mention.referent.id in persons else "other"),
        )
        if mention.referent.id in acting and _is_unlisted_place(mention)
        else mention
        for mention in mentions
    ]


def _is_unlisted_place(mention: Mention) -> bool:
    return mention.referent.kind == "place" and mention.referent.row is None and mention.form == "name"


def _is_somewhere(mention: Mention, hints: Hints) -> bool:
    """Whether something is in it, or it is one of those ranges and regions that bear an article."""
    head = mention.head
    has_article = any(child.lower == "the" for child in children(head, "det"))
    of_place = head.dep == "nmod" and head.head is not None and head.head.lemma in hints.clues.of_places
    return has_article or of_place or not INSIDE.isdisjoint(cases(head))


def _roles(sentence: Sentence, verbs: Container[str], place_verbs: Container[str]) -> set[int]:
    """The positions of the words that do what only somebody does, or suffer it."""
    found: set[int] = set()
    for clause in find_clauses(sentence):
        if clause.verb.pos == "VERB" and clause.verb.lemma in verbs:
            found.update(word.i for word in clause.doers)
            if clause.verb.lemma not in place_verbs:
                found.update(word.i for word in clause.undergoers)
            found.update(word.i for word in _given(clause))
    return found


def _given(clause: Clause) -> Iterator[Word]:
    """ "Contributed money to Halden"."""
    if clause.verb.lemma in GIVING and (clause.undergoers or "apolog" in clause.verb.lemma):
        yield from (word for word in clause.obliques if cases(word) == ("to",))


def _is_dealt_with(word: Word, verbs: Container[str], hints: Hints, utterances: Container[str]) -> bool:
    """ "Talks with Halden", "a pact between Halden and Oslo", "an offer from Halden", not "the border with Halden"."""
    head = word.head
    if head is None:
        return False
    if DEALING.isdisjoint(cases(word)):
        between, coming = cases(word) == ("between",), cases(word) == ("from",)
        return (between and head.lemma in hints.dealings) or (coming and head.lemma in utterances)
    return head.lemma in verbs or (head.pos == "NOUN" and head.lemma not in hints.clues.borders)
