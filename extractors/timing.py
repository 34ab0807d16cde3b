"""Timing: which date of a sentence belongs to which act, and where it happened."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from ..graph.records import When
from .dates import DatePhrase, to_when
from .frames import Draft
from .grammar import Word, ancestors, cases, children, head_between
from .mentions import Mention

AHEAD = {"AGREE", "THREATEN", "REQUEST", "CONCEDE"}
# Acts of speech about other acts.
JUDGING = {"ACCUSE", "SUPPORT", "REQUEST"}
MEANWHILE = {"amid", "during", "throughout"}
VENUE = {"in", "at", "near", "outside", "inside"}
RECENT_YEARS = 2  # an act dated further back than this is history to the article


@dataclass(frozen=True, slots=True)
class Timing:
    """When the coded act happened, and when what it promises or threatens would."""

    date: When | None = None
    refers_to: When | None = None


def find_timing(draft: Draft, phrases: Sequence[DatePhrase], *, acts: Container[str], published: str | None) -> Timing:
    """Return the dates that hang on the draft's own words or on the verb above them.

    `acts` are nouns that name acts, which keep their dates to themselves ("over the 1995 massacre").
    `published` is the article's ISO date: "invited ... for March", said in February, is the March to come.
    """
    date: When | None = None
    refers_to: When | None = None
    above = _governor(draft)
    for phrase in phrases:
        word = head_between(draft.sentence, phrase.start, phrase.end)
        holder = None if word is None else _holder(word, acts)
        if word is None or holder is None or _judges(draft, phrase, acts, published):
            continue
        if date is None and _is_dated_before(draft, phrase):
            date = to_when(phrase, future=draft.status == "planned")
            continue
        if _is_own(holder, draft):
            ahead = draft.ahead or draft.status == "planned" or _promises(draft, word, phrase, published)
            when = to_when(phrase, future=ahead)
            if ahead and draft.type in AHEAD:
                refers_to = refers_to or when
            else:
                date = date or when
        elif holder is above:
            date = date or to_when(phrase, future=False)
        elif draft.type in AHEAD and holder.pos == "NOUN" and draft.trigger in ancestors(holder):
            # "invited them to talks in March"
            refers_to = refers_to or to_when(phrase, future=True)
    return Timing(date=date, refers_to=refers_to)


def _is_own(holder: Word, draft: Draft) -> bool:
    """Whether a date hangs on the verb that carries the act, or on the noun that names it."""
    carrying = draft.trigger if draft.clause is None else draft.clause.verb
    return holder is draft.trigger or holder is carrying


def _is_dated_before(draft: Draft, phrase: DatePhrase) -> bool:
    """ "In 2003, when Chad attacked Mali", "in 1979, the year Chad attacked": what happened then."""
    carrying = draft.trigger if draft.clause is None else draft.clause.verb
    after = [word for word in draft.sentence.words if word.start >= phrase.end and word.text != ","]
    told = [word.lower for word in after[:2]]
    if told[:1] != ["when"] and told != ["the", "year"]:
        return False
    return carrying is next((word for word in after if word.pos == "VERB"), None)


def is_history(when: When | None, published: str | None) -> bool:
    """Whether an act so dated lies well before the article: years back, or a decade or age by its name."""
    if when is None or when.edtf is None or when.edtf.startswith("XXXX") or when.edtf.endswith("/.."):
        return False
    last = when.edtf.rpartition("/")[2].lstrip(".") or when.edtf
    year = last[:4].replace("X", "9")
    if not year.isdigit():
        return False
    if published is None:
        return all(len(part) <= len("1991") for part in when.edtf.split("/"))
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


def _promises(draft: Draft, word: Word, phrase: DatePhrase, published: str | None) -> bool:
    """Whether a date under a promise or demand is that of what is promised: "invited ... for talks on Monday".

    On the verb itself it is, when the day to come is nearer than the day gone by: "invited them for March".
    """
    if draft.type not in AHEAD or draft.trigger.pos != "VERB":
        return False
    if word.head is not draft.trigger:
        # "on Monday invited them", wherever the parser hangs it, is the day of the invitation
        return word.i > draft.trigger.i
    if published is None or phrase.past is None or phrase.future is None:
        return phrase.past is None and phrase.future is not None
    if phrase.past == phrase.future:
        # a month that is not over yet: "invited them for the end of February"
        return len(phrase.future) == len("2024-02") and phrase.future >= published[:7]
    # a weekday gone by is never further off than the month before
    gone = _months_away(phrase.past, published)
    return gone > 1 and _months_away(phrase.future, published) < gone


def _months_away(edtf: str, published: str) -> int:
    """How many months lie between an EDTF date and the day of publication, whichever comes first."""
    year, month = edtf.lstrip("./")[:4], edtf.lstrip("./")[5:7]
    if not year.isdigit() or not month.isdigit():
        return 0
    return abs((int(year) - int(published[:4])) * 12 + int(month) - int(published[5:7]))


def _governor(draft: Draft) -> Word | None:
    """The verb above one that is promised or planned: "agreed on Monday to supply"."""
    word = draft.trigger if draft.clause is None else draft.clause.verb
    head = word.head
    governed = word.dep in ("xcomp", "advcl") or (word.dep == "ccomp" and draft.ahead)
    return head if head is not None and head.pos == "VERB" and governed else None


def _holder(word: Word, acts: Container[str]) -> Word | None:
    """The verb or act a date modifies: the nearest above its phrase."""
    for head in ancestors(word):
        if head.pos in ("VERB", "AUX"):
            return head
        # "armed rebels during the 1971 war" is dated by the war
        if head.pos == "NOUN" and head.lemma in acts and not set(cases(head)) & MEANWHILE:
            return head
    # "In 1990 Chad attacked": the parser may hang the sentence on its date
    return next(iter(children(word, "parataxis")), None)


def _judges(draft: Draft, phrase: DatePhrase, acts: Container[str], published: str | None) -> bool:
    """Whether a date of long ago is that of an act that is spoken of: "condemned Iran for the attack of 1990".

    Wherever the parser hangs it: what is judged may be history, the judgement is news.
    """
    if draft.type not in JUDGING or draft.trigger.pos != "VERB":
        return False
    if not is_history(to_when(phrase, future=False), published):
        return False
    judged = (w for child in children(draft.trigger, "obl", "obj") for w in (child, *children(child, "nmod")))
    return any(w.lemma in acts and draft.trigger.start < w.start < phrase.start for w in judged)
