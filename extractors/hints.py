"""Hints: what words tell of names no table has, and the guesses made with them."""

from collections.abc import Collection, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from .grammar import Word

PLACE = "place"  # the kind of what cannot act: streets, rivers, provinces
# fmt: off
DAYS = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr",
    "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "jan.", "feb.", "mar.", "apr.", "aug.", "sept.", "oct.",
    "nov.", "dec.", "bc", "b.c.", "bce", "b.c.e.", "ad", "a.d.", "ce", "c.e.", "gmt", "utc", "no", "no.",
}
# What people do and towns and companies seldom.
PERSONAL = {
    "marry", "write", "sing", "play", "tell", "learn", "study", "graduate", "recall", "joke", "smile", "laugh", "cry",
    "resign", "retire", "die", "teach", "paint", "compose", "star", "run", "walk", "sit", "wear", "think", "feel",
    "know", "love", "hate", "want", "realise", "realize", "decide", "explain", "say", "add", "ask", "reply", "note",
    "perform", "describe", "argue", "admit", "testify", "tweet", "try", "leave", "return", "give", "take", "meet",
}
# What organisations do not do.
HUMAN = {
    "marry", "write", "sing", "learn", "study", "graduate", "recall", "joke", "smile", "laugh", "cry", "die", "think",
    "paint", "walk", "sit", "wear", "feel", "love", "hate", "resign", "retire", "teach", "compose", "star", "be born",
}
# fmt: on


@dataclass(frozen=True, slots=True, eq=False)
class Guess:
    """Words that may be a name; `label` is PERSON, ORG, LOC or NORP."""

    words: tuple[Word, ...]
    label: str


@dataclass(frozen=True, slots=True)
class Hints:
    """What words tell of names no table has.

    `titles` stand before a person's name ("president"), `kinds` gives the actor kind by the head
    word of a name ("ministry", "river"; "" for what is nobody's), `given` are first names and
    `agents` the nouns for what every country has ("foreign ministry"), `honorifics` are those titles that
    need nothing beside them ("king", "mr"), `people` the nouns for persons
    ("woman"), `generic` the words of which bodies everywhere make their names, `acts` the verbs and
    `dealings` the nouns for what is done to somebody ("urge", "ties"), `of_states` the nouns for those
    whom states have ("soldiers"). All in lower case.
    """

    titles: AbstractSet[str]
    kinds: Mapping[str, str]
    given: Collection[str]
    agents: Collection[str]
    honorifics: Collection[str] = frozenset()
    people: Collection[str] = frozenset()
    generic: AbstractSet[str] = frozenset()
    acts: Collection[str] = frozenset()
    dealings: Collection[str] = frozenset()
    of_states: Collection[str] = frozenset()
