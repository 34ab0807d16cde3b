"""Descriptions: "the bloc", "the Lebanese militant group", "the president", led back to one named before.

The noun tells the kind, an adjective of a country the country. Where two fit alike, or another
word tells of somebody else ("the rival group"), nobody is meant.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ..graph.gazetteer import Row, Tenure
from .grammar import Sentence, Word, children, head_of
from .guesses import LINKS
from .mentions import Mention, Referent, covers, referent_of
from .titles import LONGEST_TITLE, REACH, TitleIndex, spelling, title_before

DEFINITE = {"the", "this", "that"}
BESIDE = ("nmod", "nmod:poss", "acl:relcl", "acl", "nummod", "flat", "cop", "conj")
TELLING = ("appos", "nmod:desc", "flat", "compound")  # "Ana Weber, the president": the title tells of her


@dataclass(frozen=True, slots=True)
class Nouns:
    """What definite nouns can stand for: kinds of actor, and the words before them that tell of no other.

    `told` are words one of which must stand in the name: "the court" is no body without "court" in it.
    """

    kinds: Mapping[str, frozenset[str]]
    plain: frozenset[str]
    told: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Posts:
    """The titles there are, who held which office when, and the article's day."""

    titles: TitleIndex
    tenures: Mapping[str, Sequence[Tenure]]
    day: str | None


@dataclass(slots=True)
class Holders:
    """Who was called by which title so far in the article.

    `apart` are words of a title that tell of another office than those after them alone: "the minister" is no
    prime minister. `sure` are the pairs of title and id told by the article or its day: who has held the title
    at some time may be meant in an article without a date, but is not led back to.
    """

    posts: Posts
    apart: frozenset[str]
    by_title: dict[str, dict[str, Referent]] = field(default_factory=dict)
    sure: set[tuple[str, str]] = field(default_factory=set)

    def note(self, mentions: Iterable[Mention]) -> None:
        """Learn the titles of the people mentioned: beside the name, or held on the article's day."""
        for mention in mentions:
            for title in self._told(mention):
                self._learn(title, mention.referent, sure=True)
            for title in self._held(mention):
                self._learn(title, mention.referent, sure=self.posts.day is not None)

    def _learn(self, title: str, holder: Referent, *, sure: bool) -> None:
        for each in self._endings(title):
            self.by_title.setdefault(each, {})[holder.id] = holder
            if sure:
                self.sure.add((each, holder.id))

    def lookup(self, word: Word, sentence: Sentence) -> tuple[Referent, tuple[Word, ...]] | None:
        """Return the one person so far who holds a title that stands alone, and its words: "the prime minister"."""
        if not is_definite(word) or word.dep in TELLING:
            return None
        span = self._title_of(word, sentence)
        title = spelling(span)
        holders = [*self.by_title.get(title, {}).values()]
        # "the former president", "the ex-president"
        beside = {child.dep for each in span for child in each.children if child not in span}
        if len(holders) != 1 or not beside.isdisjoint((*BESIDE, *TELLING, "amod", "advmod")):
            return None
        return (holders[0], span) if (title, holders[0].id) in self.sure else None

    def _told(self, mention: Mention) -> Iterator[str]:
        """The titles that stand beside somebody's name, or for him, but not those he has held before."""
        words = mention.sentence.words
        spans = [mention.words] if mention.origin == "title" else []
        if mention.form == "name" and mention.referent.kind == "person":
            spans = [title_before(mention, self.posts.titles), *self._titles_beside(mention)]
        for span in spans:
            before = words[max(0, span[0].i - REACH) : span[0].i] if span else ()
            if span and self.posts.titles.former.isdisjoint(word.lower for word in before):
                yield spelling(span)

    def _titles_beside(self, mention: Mention) -> Iterator[tuple[Word, ...]]:
        """ "Ana Weber, the prime minister", "the prime minister, Ana Weber"."""
        head = mention.head
        above = [head.head] if head.dep == "appos" and head.head is not None else []
        for word in (head, *above, *children(head, "appos")):
            yield self._title_of(word, mention.sentence)

    def _title_of(self, word: Word, sentence: Sentence) -> tuple[Word, ...]:
        """The longest title that hangs in its sentence by a noun: "deputy prime minister", "secretary of state"."""
        runs = (
            sentence.words[start : start + length]
            for length in range(LONGEST_TITLE, 0, -1)
            for start in range(max(0, word.i - length + 1), word.i + 1)
        )
        return next((run for run in runs if spelling(run) in self.posts.titles.types and head_of(run) is word), ())

    def _endings(self, title: str) -> Iterator[str]:
        """A title and those it may be shortened to: "acting foreign minister", "foreign minister", "minister"."""
        yield title
        words = title.split()
        # "secretary of state", "the secretary"
        words = words[: next((i for i, word in enumerate(words) if word in LINKS), len(words))]
        for i, word in enumerate(words):
            ending = " ".join(words[i:])
            if ending in self.posts.titles.types:
                yield ending
            if word in self.apart:
                return

    def _held(self, mention: Mention) -> Iterator[str]:
        """The offices that the tables have somebody in on the article's day, or at any time if it has no day."""
        if mention.form == "name" and mention.referent.kind == "person":
            for tenure in self.posts.tenures.get(mention.referent.id, ()):
                if covers(tenure.since, tenure.until, self.posts.day or ""):
                    yield tenure.office


def is_definite(word: Word) -> bool:
    """Whether a noun has "the" or "this" before it."""
    return any(child.lower in DEFINITE for child in children(word, "det"))


def lookup_described(
    word: Word,
    *,
    nouns: Nouns,
    near: Sequence[Sequence[Mention]],
    rows: Mapping[str, Row],
    inside: Mention | None = None,
) -> Referent | None:
    """Return the one actor that a definite noun stands for, or None.

    `near` are the mentions before it by sentence, the latest first; the first sentence decides
    that has one of the kind. `rows` are all of the gazetteer. `inside` is the mention of a
    nameless collective that the noun makes: "the Lebanese militant group".
    """
    if not is_definite(word) or children(word, *BESIDE) or word.dep in TELLING:
        return None
    lands = {id(mention.head): mention.referent.country for mention in near[0] if mention.form == "demonym"}
    within = set() if inside is None else set(map(id, inside.words))
    countries = set() if inside is None or inside.referent.generic else {inside.referent.country}
    region = ""
    for child in children(word, "amod", "compound"):
        if id(child) in lands:
            countries.add(lands[id(child)])
            region = child.lower
        elif child.lower not in nouns.plain and id(child) not in within:
            return None
    if inside is not None and countries:
        region = inside.surface.lower().rpartition(" ")[0]
    asked = _Asked(word.lower, countries=frozenset(countries), region=region)
    for window in near:
        found = {m.referent.id: m.referent for m in window if _is_one(m, asked, nouns)}
        if "country" in nouns.kinds[word.lower]:
            # "Pakistani officials ... the country": the owner of a collective is spoken of too
            owners = [owner_of(m.referent, rows) for m in window]
            found |= {owner.id: owner for owner in owners if owner is not None}
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None


def owner_of(referent: Referent, rows: Mapping[str, Row]) -> Referent | None:
    """The country that a body or collective belongs to."""
    row = rows.get(referent.parent or "")
    return referent_of(row, day="") if row is not None and row.kind == "country" else None


class _Asked(NamedTuple):
    """A noun with the countries, or else the region, that adjectives before it tell."""

    noun: str
    countries: frozenset[str | None]
    region: str


def _is_one(mention: Mention, asked: _Asked, nouns: Nouns) -> bool:
    """Whether somebody mentioned is of the kind and the country: "the West African bloc" has both words in its name."""
    referent = mention.referent
    if referent.kind not in nouns.kinds[asked.noun] or referent.generic:
        return False
    known = () if referent.row is None else referent.row.strong
    words = " ".join((referent.name, *known)).lower()
    if asked.countries and (asked.countries != {referent.country} or referent.kind == "country"):
        return False
    if None in asked.countries and asked.region not in words:
        return False
    # a news agency needs no such word
    told = nouns.told.get(asked.noun)
    return referent.kind == "media" or told is None or not told.isdisjoint(words.split())
