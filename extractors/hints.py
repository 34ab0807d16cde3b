"""Hints: what words tell of names no table has, and the guesses made with them."""

from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from .grammar import Word

QUOTES = {'"', "``", "''", "'", "“", "”", "‘", "’"}
PLACE = "place"  # the kind of what cannot act: streets, rivers, provinces
# fmt: off
DAYS = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr",
    "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "jan.", "feb.", "mar.", "apr.", "aug.", "sept.", "oct.",
    "nov.", "dec.", "bc", "b.c.", "bce", "b.c.e.", "ad", "a.d.", "ce", "c.e.", "gmt", "utc", "no", "no.",
}
# fmt: on


@dataclass(frozen=True, slots=True, eq=False)
class Guess:
    """Words that may be a name; `label` is PERSON, ORG, LOC or NORP."""

    words: tuple[Word, ...]
    label: str


@dataclass(frozen=True, slots=True)
class Clues:
    """The words around a name that tell what bears it; see `words/clues.toml`."""

    personal: AbstractSet[str] = frozenset()
    human: AbstractSet[str] = frozenset()
    playing: AbstractSet[str] = frozenset()
    possessed: AbstractSet[str] = frozenset()
    of_places: AbstractSet[str] = frozenset()
    borders: AbstractSet[str] = frozenset()
    coming: AbstractSet[str] = frozenset()


def to_clues(table: Mapping[str, Sequence[str]]) -> Clues:
    """Read `words/clues.toml`."""
    return Clues(**{name: frozenset(table[name]) for name in Clues.__dataclass_fields__})


@dataclass(frozen=True, slots=True)
class Hints:
    """What words tell of names no table has.

    `titles` stand before a person's name ("president"), `kinds` gives the actor kind by the head
    word of a name ("ministry", "river"; "" for what is nobody's), `given` are first names and
    `agents` the nouns for what every country has ("foreign ministry"), `honorifics` are those titles that
    need nothing beside them ("king", "mr"), `people` the nouns for persons
    ("woman"), `generic` the words of which bodies everywhere make their names, `acts` the verbs and
    `dealings` the nouns for what is done to somebody ("urge", "ties"), `of_states` the nouns for those
    whom states have ("soldiers"), `former` the words that say a title is held no more, `clues` the words
    around a name. All in lower case.
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
    former: AbstractSet[str] = frozenset()
    clues: Clues = Clues()
