"""Titles: "Palestinian Authority Prime Minister Mohammad Shtayyeh", "the Hamas leader".

A title ties a person to the body it is held in. With a name beside it, it is a fact of
structure; for whom it stands without one, `holders` tells.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..graph.ontology import Ontology
from .grammar import Sentence, Word, cases, children
from .mentions import Mention, referent_of
from .taking import Taking, TakingWords, find_taking, is_identity

LONGEST_TITLE = 5  # words: "permanent representative to the united nations" is the longest seen
REACH = 4  # words between the owner and the title: "Israeli government chief spokesman"
BETWEEN = {"ADJ", "NOUN", "PROPN", "PART", "ADV"}
JOINING = {",", "and", "or", "the", "his", "her"}
OF = {"of", "for"}
ONE_OF = {"one", "of"}
PLURAL = {"NNS", "NNPS"}
AMBASSADOR = "ambassador"
MINISTER = "minister"
LEADS = "LEADS"
PRESIDENT = "president"
LEADER = "leader"  # "the Turkish leader": whatever the office is called there


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
    """A title where it stands: its type of relation, the body it is held in and, if named, the holder.

    `taking` tells of a holder that a verb names: "she became president".
    """

    type: str
    title: str
    words: tuple[Word, ...]
    body: Mention
    holder: Mention | None
    former: bool
    taking: Taking | None = None


def index_titles(ontology: Ontology, beside: Mapping[str, Sequence[str]]) -> TitleIndex:
    """Index all titles; `beside` is that part of `words/offices.toml`."""
    types = {title.lower(): type_.code for type_ in ontology.types.values() for title in type_.titles}
    return TitleIndex(types, former=frozenset(beside["former"]), sent=frozenset(beside["sent"]))


def find_offices(
    sentence: Sentence, mentions: Sequence[Mention], text: str, *, titles: TitleIndex, wording: TakingWords
) -> Iterator[Office]:
    """Yield each title of a sentence that is held in somebody known; `wording` tells who takes one."""
    by_word = {word.i: mention for mention in mentions for word in mention.words}
    office: Office | None = None
    taking: Taking | None = None
    end = 0
    for words, title in _as_one(_title_words(sentence, by_word, text, titles), sentence, titles):
        first, last = words[0], words[-1]
        body = _body(words, title, sentence, by_word, titles) or _shared(office, words, sentence, by_word, titles)
        joined = sentence.words[end + 1 : first.i]
        # "became minister of finance and chairman of the bank"
        if not (taking is not None and joined and all(word.lower in JOINING for word in joined)):
            taking = find_taking(words, sentence, by_word, wording=wording)
        end = last.i if body is None else max(last.i, body.words[-1].i)
        if body is None:
            continue
        holder = _holder(words, sentence, by_word, body, titles, relatives=wording.relatives)
        office = Office(
            type=titles.types[title],
            title=title,
            words=words,
            body=body,
            holder=holder,
            former=any(word.lower in titles.former for word in sentence.words[max(0, first.i - REACH) : first.i]),
            taking=taking if holder is None else None,
        )
        yield office


def _as_one(
    found: Iterable[tuple[tuple[Word, ...], str]], sentence: Sentence, titles: TitleIndex
) -> list[tuple[tuple[Word, ...], str]]:
    """The titles of a sentence, two of them that lead one body taken for one: "chairman and chief executive"."""
    kept: list[tuple[tuple[Word, ...], str]] = []
    for words, title in found:
        if kept and _leads(title, titles) and _leads(kept[-1][1], titles):
            first, last = kept[-1][0][0].i, kept[-1][0][-1].i
            if [word.lower for word in sentence.words[last + 1 : words[0].i]] == ["and"]:
                one = title if titles.types[title] == LEADS else kept[-1][1]
                kept[-1] = (sentence.words[first : words[-1].i + 1], one)
                continue
        kept.append((words, title))
    return kept


def _leads(title: str, titles: TitleIndex) -> bool:
    return titles.types[title] == LEADS or title == PRESIDENT


def _body(
    words: tuple[Word, ...], title: str, sentence: Sentence, by_word: Mapping[int, Mention], titles: TitleIndex
) -> Mention | None:
    """The body right before or after a title; "the Chechen president": a people has no offices."""
    body = _before(words[0], sentence, by_word)
    # "elected Jane Doe president of Ghana"
    if body is None or body.referent.kind == "person":
        body = _after(words[-1], sentence, by_word, titles) or body
    if body is not None and words[-1].lemma == AMBASSADOR and body.referent.kind == "igo":
        # "Syria's U.N. ambassador"
        sender = _before(body.words[0], sentence, by_word)
        body = sender if sender is not None and sender.referent.kind == "country" else body
    if body is not None and title.endswith(MINISTER):
        body = _of_seat(body)
    return None if body is None or body.referent.kind in ("person", "place", "people_group") else body


def _title_words(
    sentence: Sentence, by_word: Mapping[int, Mention], text: str, titles: TitleIndex
) -> Iterator[tuple[tuple[Word, ...], str]]:
    words, i = sentence.words, 0
    while i < len(words):
        found = None
        if (words[i].pos in ("NOUN", "PROPN", "ADJ") or words[i].tag == "VBG") and i not in by_word:
            # "chief correspondent", but "representative Jane Doe"
            alone = words[i].pos in ("NOUN", "PROPN") or (i + 1 < len(words) and words[i + 1].pos == "PROPN")
            least = i if alone else i + 1
            for j in range(min(len(words), i + LONGEST_TITLE) - 1, least - 1, -1):
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
        # "National Liberation Army (ELN) leader"
        if sentence.words[i].text == ")" and i == first.i - 1:
            continue
        if sentence.words[i].pos not in BETWEEN:
            return None
    return None


def _after(last: Word, sentence: Sentence, by_word: Mapping[int, Mention], titles: TitleIndex) -> Mention | None:
    """The body after "of": "the president of Ghana", "President of Ghana Jane Doe"."""
    if last.lemma in titles.sent:
        return None  # "ambassador to Japan" holds no office in it
    for phrase in children(last, "nmod"):
        # "minister of defence and leader of the party" is no minister of the party
        joined = any(word.pos == "CCONJ" for word in sentence.words[last.i : phrase.i])
        body = None if joined or not set(cases(phrase)) & OF else by_word.get(phrase.i)
        if body is not None and body.referent.kind != "person":
            return body
    place = last.i + 1
    if place < len(sentence.words) and sentence.words[place].lower in OF:
        place += 2 if place + 1 < len(sentence.words) and sentence.words[place + 1].lower == "the" else 1
        body = by_word.get(place)
        if body is not None and (_ends_phrase(body, sentence) or _following(body.words[-1].i + 1, sentence, by_word)):
            return body
    return None


def _of_seat(body: Mention) -> Mention:
    """ "Seoul's foreign minister" is South Korea's, but Seoul's mayor is not."""
    row = body.referent.row
    seat = body.referent.kind == "place" and row is not None and row.kind == "country"
    return replace(body, referent=referent_of(row, day="")) if seat and row is not None else body


def _ends_phrase(body: Mention, sentence: Sentence) -> bool:
    """ "Leader of Hamas" but not of "Hamas fighters"."""
    after = body.words[-1].i + 1
    apart = after >= len(sentence.words) or sentence.words[after].pos not in ("NOUN", "PROPN", "PART")
    return apart and body.form == "name" and body.referent.kind != "person"


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
    *,
    relatives: Container[str],
) -> Mention | None:
    """The person right after the title, put beside it between commas, or said to hold it."""
    first, last = words[0], words[-1]
    after = last.i + 1
    apart = after < len(sentence.words) and sentence.words[after].text == ","
    # "the prime minister, Jane Doe,"; but "minister, Ukraine" is nobody
    following = _following(after + apart, sentence, by_word)
    # "the son of a former senator, Jane Doe": who knows whether she is the son's or the senator's name
    others = last.dep in ("nmod", "nmod:poss") and last.head is not None and last.head.lemma in relatives
    if apart and others:
        following = None
    if following is None and body.start > last.start and first.text[0].isupper():
        # "President of Ghana Jane Doe"
        following = _following(body.words[-1].i + 1, sentence, by_word)
    if following is not None:
        return following
    start = min(first.i, body.words[0].i) if body.start < first.start else first.i
    while start > 0 and sentence.words[start - 1].lower in {"the", "a", "an", *titles.former, *ONE_OF}:
        start -= 1
    if start > 1 and sentence.words[start - 1].text == ",":
        preceding = by_word.get(before_aside(start - 2, sentence))
        if preceding is not None and _may_be_person(preceding):
            return preceding
    beside = None if others else _beside(last, body, sentence, by_word)
    if beside is not None:
        return beside
    subjects = [subject for subject in children(last, "nsubj") if children(last, "cop")]
    # "the first president of Ghana was Jane Doe"
    if not subjects and last.dep == "nsubj" and last.head is not None and is_identity(last.head):
        subjects = [last.head]
    held_by = by_word.get(subjects[0].i) if subjects else None
    return held_by if held_by is not None and _may_be_person(held_by) else None


def title_before(mention: Mention, titles: TitleIndex) -> tuple[Word, ...]:
    """ "Secretary of State Ana Weber": the longest title that ends where the name begins."""
    before = [word for word in mention.sentence.words if word.end <= mention.start][-LONGEST_TITLE:]
    endings = (tuple(before[i:]) for i in range(len(before)))
    return next((each for each in endings if spelling(each) in titles.types), ())


def spelling(words: Sequence[Word]) -> str:
    """Words as titles are listed: "vice-president"."""
    return " ".join(word.lower for word in words).replace(" - ", "-")


def before_aside(place: int, sentence: Sentence) -> int:
    """The position before an age or what stands in brackets: "Jane Doe, 50, president", "Jane Doe (born 1950), "."""
    words = sentence.words
    if words[place].text == ")":
        return next((i - 1 for i in range(place, 0, -1) if words[i].text.startswith("(")), place)
    if words[place].pos == "NUM" and place > 1 and words[place - 1].text == ",":
        return place - 2
    return place


def _beside(last: Word, body: Mention, sentence: Sentence, by_word: Mapping[int, Mention]) -> Mention | None:
    """ "The president of Ghana, Jane Doe": who is put beside the title behind what it governs."""
    if last.tag in PLURAL:
        return None
    # a person beside a country is beside the title: "the ambassador to Ghana, Jane Doe"
    first = last.head if last.dep == "conj" and last.head is not None else last
    hosts = (first, last, body.head, *children(last, "nmod"))
    for word in (each for host in hosts for each in children(host, "appos")):
        person = by_word.get(word.i)
        if person is not None and person.head is word and person.words[0].i > last.i and _may_be_person(person):
            comma = person.words[0].i - 1
            return person if sentence.words[comma].text == "," else None
    return None


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
