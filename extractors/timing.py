"""Timing: which date of a sentence belongs to which act, and where it happened."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..graph.records import When
from .dates import DatePhrase, to_when
from .frames import Draft
from .grammar import Sentence, Word, cases, head_of
from .mentions import Mention

AHEAD = {"AGREE", "THREATEN", "REQUEST", "CONCEDE"}
VENUE = {"in", "at", "near", "outside", "inside"}
RECENT_YEARS = 2  # an act dated further back than this is history to the article


@dataclass(frozen=True, slots=True)
class Timing:
    """When the coded act happened, and when what it promises or threatens would."""

    date: When | None = None
    refers_to: When | None = None


def find_timing(draft: Draft, phrases: Sequence[DatePhrase]) -> Timing:
    """Return the dates that hang on the draft's own words or on the verb above them."""
    date: When | None = None
    refers_to: When | None = None
    own = {draft.trigger.i}
    if draft.clause is not None:
        own.add(draft.clause.verb.i)
    above = _governor(draft)
    for phrase in phrases:
        word = _word_of(phrase, draft.sentence)
        if word is None:
            continue
        holder = _holder(word, draft.sentence)
        if holder is None:
            continue
        if holder.i in own or (draft.trigger.pos in ("NOUN", "PROPN") and draft.trigger in _above(word)):
            ahead = draft.ahead or draft.status == "planned" or _promises(draft, word)
            when = to_when(phrase, future=ahead)
            if ahead and draft.type in AHEAD:
                refers_to = refers_to or when
            else:
                date = date or when
        elif above is not None and holder is above:
            date = date or to_when(phrase, future=False)
    return Timing(date=date, refers_to=refers_to)


def is_history(when: When | None, published: str | None) -> bool:
    """Whether an act so dated lies well before the article: years back, or a decade or age by its name."""
    if when is None or when.edtf is None or when.edtf.startswith("XXXX") or when.edtf.endswith("/.."):
        return False
    last = when.edtf.rpartition("/")[2].lstrip(".") or when.edtf
    year = last[:4].replace("X", "9")
    if not year.isdigit():
        return False
    if published is None:
        return len(when.edtf) <= 4 or when.edtf.endswith("X")
    return int(year) < int(published[:4]) - RECENT_YEARS


def find_venue(draft: Draft, by_word: Mapping[int, Mention]) -> str | None:
    """The id of the place where the act happens: "in Cairo" hanging on its words, or the town that suffers it."""
    clause = draft.clause
    hosts = [draft.trigger, *([clause.verb] if clause is not None else [])]
    around = [child for host in hosts for child in host.children if set(cases(child)) & VENUE]
    for word in (*around, *(clause.undergoers if clause is not None else ())):
        mention = by_word.get(word.i)
        if mention is not None and mention.referent.kind == "place":
            return mention.referent.id
    return None


def _promises(draft: Draft, word: Word) -> bool:
    """Whether a date under a promise or demand is that of what is promised: "invited ... for talks on Monday"."""
    return draft.type in AHEAD and word.head is not draft.trigger and draft.trigger.pos == "VERB"


def _governor(draft: Draft) -> Word | None:
    """The verb above one that is promised or planned: "agreed on Monday to supply"."""
    word = draft.clause.verb if draft.clause is not None else draft.trigger
    head = word.head
    return head if head is not None and head.pos == "VERB" and word.dep in ("xcomp", "ccomp", "advcl") else None


def _word_of(phrase: DatePhrase, sentence: Sentence) -> Word | None:
    """The word by which a date hangs in the sentence."""
    inside = [word for word in sentence.words if phrase.start <= word.start and word.end <= phrase.end]
    return head_of(inside) if inside else None


def _holder(word: Word, sentence: Sentence) -> Word | None:
    """The verb a date modifies: the nearest above its phrase."""
    for head in _above(word):
        if head.pos in ("VERB", "AUX"):
            return head
    return None


def _above(word: Word) -> list[Word]:
    found = []
    while word.head is not None:
        word = word.head
        found.append(word)
    return found
