"""Titles: "Palestinian Authority Prime Minister Mohammad Shtayyeh", "the Hamas leader".

A title ties a person to the body it is held in. With a name beside it, it is a fact of
structure; without one ("the Turkish president") it stands for its holder on the day that the
sentence or else the article speaks of, or for the office where the tables know no holder.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..graph.ontology import Ontology
from .dates import find_dates
from .grammar import Sentence, Word, ancestors, cases, children, head_between, subtree
from .mentions import Mention, Referent, adjective, slug
from .tenures import Tenures

LONGEST_TITLE = 5  # words: "permanent representative to the united nations" is the longest seen
REACH = 4  # words between the owner and the title: "Israeli government chief spokesman"
# Intervals and dates without a year settle nobody.
PLAIN_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
BETWEEN = {"ADJ", "NOUN", "PROPN", "PART", "ADV"}
JOINING = {",", "and", "or", "the", "his", "her"}
DENYING = {"not", "n't", "never", "neither"}
OF = {"of", "for"}
LEADER = "leader"  # "the Turkish leader": whatever the office is called there
ONCE_IN_OFFICE = ("ELI",)
SECTORS = {"HOLDS_OFFICE": ("GOV",), "SPOKESPERSON_FOR": ("GOV",), "LEADS": ()}


@dataclass(frozen=True, slots=True, eq=False)
class TitleIndex:
    """The relation type of each title in lower case, and two lists of `words/offices.toml`.

    `former` are words that say a title is held no more, `sent` the titles of those who are sent to a state.
    """

    types: Mapping[str, str]
    former: frozenset[str]
    sent: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Office:
    """A title where it stands: its type of relation, the body it is held in and, if named, the holder."""

    type: str
    title: str
    words: tuple[Word, ...]
    body: Mention
    holder: Mention | None
    former: bool


def index_titles(ontology: Ontology, beside: Mapping[str, Sequence[str]]) -> TitleIndex:
    """Index all titles; `beside` is that part of `words/offices.toml`."""
    types = {title.lower(): type_.code for type_ in ontology.types.values() for title in type_.titles}
    return TitleIndex(types, former=frozenset(beside["former"]), sent=frozenset(beside["sent"]))


def find_offices(sentence: Sentence, mentions: Sequence[Mention], text: str, *, titles: TitleIndex) -> Iterator[Office]:
    """Yield each title of a sentence that is held in somebody known."""
    by_word = {word.i: mention for mention in mentions for word in mention.words}
    office: Office | None = None
    for words, title in _title_words(sentence, by_word, text, titles):
        first, last = words[0], words[-1]
        body = _before(first, sentence, by_word) or _after(last, sentence, by_word, titles)
        # "the Chechen president", "a Sunni legislator": a people has no offices
        if body is None or body.referent.kind in ("person", "place", "people_group"):
            body = _shared(office, words, sentence, by_word, titles)
        if body is None:
            continue
        office = Office(
            type=titles.types[title],
            title=title,
            words=words,
            body=body,
            holder=_holder(words, sentence, by_word, body, titles),
            former=any(word.lower in titles.former for word in sentence.words[max(0, first.i - REACH) : first.i]),
        )
        yield office


def _title_words(
    sentence: Sentence, by_word: Mapping[int, Mention], text: str, titles: TitleIndex
) -> Iterator[tuple[tuple[Word, ...], str]]:
    words, i = sentence.words, 0
    while i < len(words):
        found = None
        if words[i].pos in ("NOUN", "PROPN", "ADJ") and i not in by_word:
            for j in range(min(len(words), i + LONGEST_TITLE) - 1, i - 1, -1):
                title = text[words[i].start : words[j].end].lower()
                if title in titles.types:
                    found = (tuple(words[i : j + 1]), title)
                    break
        if found is not None:
            yield found
            i += len(found[0])
        else:
            i += 1


def _before(first: Word, sentence: Sentence, by_word: Mapping[int, Mention]) -> Mention | None:
    for i in range(first.i - 1, max(-1, first.i - 1 - REACH), -1):
        if i in by_word:
            return by_word[i]
        if sentence.words[i].pos not in BETWEEN:
            return None
    return None


def _after(last: Word, sentence: Sentence, by_word: Mapping[int, Mention], titles: TitleIndex) -> Mention | None:
    """The body after "of": "the president of Ghana", "President of Ghana Jane Doe"."""
    if last.lemma in titles.sent:
        return None  # "ambassador to Japan" holds no office in it
    for phrase in children(last, "nmod"):
        if set(cases(phrase)) & OF and phrase.i in by_word and by_word[phrase.i].referent.kind != "person":
            return by_word[phrase.i]
    place = last.i + 1
    if place < len(sentence.words) and sentence.words[place].lower in OF:
        place += 2 if place + 1 < len(sentence.words) and sentence.words[place + 1].lower == "the" else 1
        body = by_word.get(place)
        if body is not None and _following(body.words[-1].i + 1, sentence, by_word) is not None:
            return body
    return None


def _shared(
    before: Office | None,
    words: tuple[Word, ...],
    sentence: Sentence,
    by_word: Mapping[int, Mention],
    titles: TitleIndex,
) -> Mention | None:
    """The body of the office `before`: "Norwegian Prime Minister Jane Doe and Finance Minister John Roe".

    Whose title it is must be known to be of that country: "and Secretary of State" may be another's.
    """
    if before is None or before.holder is None or before.body.start > before.words[0].start:
        return None
    between = sentence.words[before.holder.words[-1].i + 1 : words[0].i]
    holder = _following(words[-1].i + 1, sentence, by_word)
    if holder is None or holder.referent.row is None or holder.referent.country != before.body.referent.country:
        return None
    joined = between and all(word.lower in JOINING or word.lower in titles.former for word in between)
    return before.body if joined and before.body.referent.country is not None else None


def _holder(
    words: tuple[Word, ...],
    sentence: Sentence,
    by_word: Mapping[int, Mention],
    body: Mention,
    titles: TitleIndex,
) -> Mention | None:
    """The person right after the title, put beside it between commas, or said to hold it."""
    first, last = words[0], words[-1]
    after = last.i + 1
    if after < len(sentence.words) and sentence.words[after].text == ",":
        # "the prime minister, Jane Doe,"; but "minister, Ukraine" is nobody
        after += 1
    following = _following(after, sentence, by_word)
    if following is None and body.start > last.start and first.text[0].isupper():
        # "President of Ghana Jane Doe"
        following = _following(body.words[-1].i + 1, sentence, by_word)
    if following is not None:
        return following
    start = min(first.i, body.words[0].i) if body.start < first.start else first.i
    while start > 0 and sentence.words[start - 1].lower in {"the", "a", "an", *titles.former}:
        start -= 1
    if start > 1 and sentence.words[start - 1].text == ",":
        preceding = by_word.get(start - 2)
        if preceding is not None and _may_be_person(preceding):
            return preceding
    subjects = [subject for subject in children(last, "nsubj") if children(last, "cop")]
    # "the first president of Ghana was Jane Doe"
    if not subjects and last.dep == "nsubj" and last.head is not None and is_identity(last.head):
        subjects = [last.head]
    held_by = by_word.get(subjects[0].i) if subjects else None
    return held_by if held_by is not None and _may_be_person(held_by) else None


def is_identity(word: Word) -> bool:
    """Whether the subject of a name or noun is said to be it: "the leader was Jane Doe", not "was not"."""
    before = (each for each in subtree(word) if each.i < word.i)
    return bool(children(word, "cop")) and not any(each.lower in DENYING for each in before)


def _following(place: int, sentence: Sentence, by_word: Mapping[int, Mention]) -> Mention | None:
    """The person whose name begins at a place, ranks and honorifics before it: "Minister Dr. Jane Doe"."""
    words = sentence.words
    while place < len(words) and place not in by_word and words[place].pos == "PROPN":
        head = words[place].head
        named = by_word.get(head.i) if head is not None and head.i > place else None
        if named is None or not _may_be_person(named):
            return None
        place += 1
    following = by_word.get(place)
    return following if following is not None and _may_be_person(following) else None


def _may_be_person(mention: Mention) -> bool:
    """A person, or a name of several words that no table knows and the model took for something else."""
    referent = mention.referent
    return referent.kind == "person" or (
        referent.row is None
        and referent.kind in ("place", "other", "ngo", "company")
        and mention.form == "name"
        and len(mention.words) > 1
    )


@dataclass(frozen=True, slots=True, eq=False)
class Background:
    """What tells who is meant by a title without a name: the article's id, text and ISO date, the tenures
    and the dates that have names."""

    article: str
    text: str
    published: str | None
    tenures: Tenures
    dates: Mapping[str, str]


def name_holders(offices: Sequence[Office], mentions: Sequence[Mention], *, background: Background) -> list[Mention]:
    """Return the mentions as they stand once titles are understood.

    A person no table knows takes country and sector from the title; a title without a name
    is added as a mention of its holder or office.
    """
    described: dict[str, Referent] = {}
    title_of: dict[int, tuple[Word, ...]] = {}
    for office in offices:
        if office.holder is None:
            continue
        title_of[id(office.holder)] = office.words
        holder = office.holder.referent
        if holder.row is None and holder.country is None:
            sectors = ONCE_IN_OFFICE if office.former else _sectors(office)
            country = office.body.referent.country
            described.setdefault(holder.id, replace(holder, kind="person", country=country, sectors=sectors))
    kept = [
        replace(
            mention,
            referent=described.get(mention.referent.id, mention.referent),
            # the title may be what the name hangs in the sentence by
            words=(*title_of.get(id(mention), ()), *mention.words),
        )
        for mention in mentions
    ]
    named = {mention.referent.id for mention in mentions if mention.referent.kind == "person"}
    kept.extend(_unnamed(office, background, named) for office in offices if office.holder is None)
    return sorted(kept, key=lambda mention: (mention.start, mention.end))


def _sectors(office: Office) -> tuple[str, ...]:
    return office.body.referent.sectors or SECTORS.get(office.type, ())


def _unnamed(office: Office, background: Background, named: Collection[str]) -> Mention:
    last = office.words[-1]
    referent = _former(office, background.article) if office.former else _occupant(office, background, named)
    return Mention(
        sentence=office.body.sentence,
        words=office.words,
        start=office.words[0].start,
        end=last.end,
        form="nominal",
        referent=referent,
        surface=office.title,
        origin="title",
        doubts=("office",) if referent.row is not None and referent.kind == "person" else (),
    )


def _former(office: Office, article: str) -> Referent:
    """ "A former Danish minister": somebody of this article, and not the one in office."""
    body = office.body.referent
    return Referent(
        id=f"{body.id}-former-{slug(office.title)}-{slug(article)}",
        name=f"former {adjective(body)} {office.title}",
        kind="people_group" if _is_plural(office) else "person",
        country=body.country,
        sectors=ONCE_IN_OFFICE,
    )


def _occupant(office: Office, background: Background, named: Collection[str]) -> Referent:
    """The one person the tables have in that office on that day; `named` are the people of the article.

    Where they have none or several it is the body, for its leaders and spokesmen, or else the office.
    """
    body, day = office.body.referent, _day_of(office, background)
    if day is not None:
        tenures = background.tenures
        holder = tenures.lookup_holder(office.title, (body.id, body.parent), day=day)
        if holder is None and office.title == LEADER and body.kind == "country":
            holder = tenures.lookup_leader(body.id, named=named, day=day)
        if holder is not None:
            return holder
    if _is_plural(office) or office.type != "HOLDS_OFFICE" or body.kind != "country":
        return body
    return Referent(
        id=f"{body.id}-{slug(office.title)}",
        name=f"{adjective(body)} {office.title}",
        kind="government_body",
        country=body.country,
        parent=body.id,
        sectors=("GOV",),
    )


def _is_plural(office: Office) -> bool:
    return office.words[-1].tag in ("NNS", "NNPS")


def _day_of(office: Office, background: Background) -> str | None:
    """The day the office's verb is dated by ("in 2003 the Russian president met"), else that of the article."""
    sentence, published = office.body.sentence, background.published
    verb = next((head for head in ancestors(office.words[-1]) if head.pos == "VERB"), None)
    phrases = find_dates(
        background.text[sentence.start : sentence.end],
        start=sentence.start,
        published=None if published is None else date.fromisoformat(published),
        names=background.dates,
    )
    for phrase in phrases:
        word = head_between(sentence, phrase.start, phrase.end)
        if word is not None and word.head is verb and phrase.past is not None and PLAIN_DATE.fullmatch(phrase.past):
            return phrase.past
    return published
