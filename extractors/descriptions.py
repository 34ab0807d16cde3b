"""Descriptions: "the bloc", "the Lebanese militant group", "the president", led back to one named before.

The noun tells the kind, an adjective of a country the country. Where two fit alike, or another
word tells of somebody else ("the rival group"), nobody is meant.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ..graph.gazetteer import Row, Tenure
from .grammar import Word, children
from .mentions import Mention, Referent, covers, referent_of
from .titles import FORMER

DEFINITE = {"the", "this", "that"}
BESIDE = ("nmod", "nmod:poss", "acl:relcl", "acl", "nummod", "flat", "cop", "conj")
TELLING = ("appos", "nmod:desc", "flat", "compound")  # "Ana Weber, the president": the title tells of her
LONGEST_TITLE = 3  # words: "deputy prime minister"
WHOLE = {"prime minister", "vice president"}  # whoever is meant by their last word alone is somebody else


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

    titles: Container[str]
    tenures: Mapping[str, Sequence[Tenure]]
    day: str | None


@dataclass(slots=True)
class Holders:
    """Who was called by which title so far in the article."""

    posts: Posts
    by_title: dict[str, dict[str, Referent]] = field(default_factory=dict)

    def note(self, mentions: Iterable[Mention]) -> None:
        """Learn the titles of the people mentioned: beside the name, or held on the article's day."""
        for mention in mentions:
            for title in self._titles(mention):
                parts = {title} if title in WHOLE else {title, title.rpartition(" ")[2]}
                for part in parts:
                    self.by_title.setdefault(part, {})[mention.referent.id] = mention.referent

    def lookup(self, word: Word, title: str) -> Referent | None:
        """Return the one person so far who holds a title that stands alone: "the president"."""
        holders = self.by_title.get(title, {})
        if len(holders) != 1 or not is_definite(word) or word.dep in TELLING:
            return None
        if any(child.dep in (*BESIDE, "amod", *TELLING) for child in word.children):
            return None
        return next(iter(holders.values()))

    def _titles(self, mention: Mention) -> Iterator[str]:
        if mention.origin == "title":
            yield mention.surface.lower()
        if mention.form != "name" or mention.referent.kind != "person":
            return
        before = [word.lower for word in mention.sentence.words if word.end <= mention.start][-LONGEST_TITLE - 1 :]
        if FORMER.isdisjoint(before):
            endings = (" ".join(before[i:]) for i in range(len(before)))
            yield from [title for title in endings if title in self.posts.titles][:1]
        yield from self._held(mention.referent)

    def _held(self, person: Referent) -> Iterator[str]:
        if self.posts.day is not None:
            for tenure in self.posts.tenures.get(person.id, ()):
                if covers(tenure.since, tenure.until, self.posts.day):
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
