"""The name index: every name of the gazetteer by its letters, however many there are.

A name is looked up as a whole: by its first word the index knows how long the names are
that begin with it, and each length is one question to a dictionary, the longest first. So
reading costs the same with a thousand rows that begin with "Mohammed" as with one.
Accents make no difference: "Luiz Inácio" is found as "Luiz Inacio" and the other way round.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from ..graph.gazetteer import Gazetteer, Row

Strength = Literal["strong", "weak", "demonym", "seat"]
# How the letters of a text are set: as usual, ALL IN CAPITALS, or all in small letters.
Letters = Literal["usual", "capitals", "small"]

FIRST_RUN = re.compile(r"\w+")
LEAST_LETTERS = 4  # a name needs to be told from ordinary words where capitals tell nothing
_LATIN = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
# Letters with a stroke, which Unicode does not take apart.
_STROKES = dict(zip("ØøŁłĐđÐðıĦħ", "OoLlDdDdiHh", strict=True))
_SIGNS = {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "\u2010": "-", "\u2011": "-"}
_PLAIN_LETTERS = {chr(code): unicodedata.normalize("NFKD", chr(code))[0] for code in _LATIN} | _STROKES | _SIGNS
_TO_PLAIN = str.maketrans(_PLAIN_LETTERS)


@dataclass(frozen=True, slots=True)
class Entry:
    """One way to write the name of one or more rows."""

    surface: str
    rows: tuple[Row, ...]
    strength: Strength

    @property
    def is_land(self) -> bool:
        """Whether it names a country or place, which organisations bear in their names."""
        return all(row.kind in ("country", "place") for row in self.rows)


class Found(NamedTuple):
    """The entries of the longest name at a position, and how many letters it has; no entries where none stands."""

    entries: tuple[Entry, ...]
    length: int


NOTHING = Found((), 0)


def unaccented(text: str) -> str:
    """Return the text letter for letter without accents and with plain signs: "São Tomé" as "Sao Tome"."""
    return text if text.isascii() else text.translate(_TO_PLAIN)


class NameIndex:
    """All names of a gazetteer, found where they stand in a text."""

    def __init__(self, gazetteer: Gazetteer, *, ordinary: Collection[str] = ()) -> None:
        """Index every name, demonym, capital and seat.

        `ordinary` are names that are also words of English in small letters ("turkey", "who"): they need
        their capitals to be names, but for countries in a text set in capitals (`is_ordinary`).
        """
        self._ordinary = frozenset(ordinary)
        self._names = [
            (unaccented(surface), strength, row)
            for row in gazetteer.rows.values()
            for surface, strength in _surfaces(row)
        ]
        self._usual = _entries(self._names)
        self._clear = [each for each in self._names if not self.is_ordinary(each[0])]
        self._lengths = _lengths(self._usual)

    def is_ordinary(self, surface: str) -> bool:
        """Whether a name is a word of English too, which only its capitals tell from it: "Turkey"."""
        return surface.lower() in self._ordinary

    # Texts set in capitals or in small letters are rare, and a table for them takes a while to make.

    @cached_property
    def _capitals(self) -> Mapping[str, tuple[Entry, ...]]:
        states = (each for each in self._names if each[1] == "strong" and each[2].kind == "country")
        named = dict.fromkeys((*self._clear, *states))
        return _entries((s.upper(), strength, row) for s, strength, row in named if _stands_out(s) or s.isupper())

    @cached_property
    def _small(self) -> Mapping[str, tuple[Entry, ...]]:
        clear = (
            (s.lower(), strength, row) for s, strength, row in self._clear if strength != "weak" and _stands_out(s)
        )
        return _entries(clear)

    def _set_in(self, letters: Letters) -> Mapping[str, tuple[Entry, ...]]:
        if letters == "usual":
            return self._usual
        return self._capitals if letters == "capitals" else self._small

    def at(self, text: str, position: int, first: str, *, letters: Letters = "usual") -> Found:
        """Return what is named at `position` of `text`, the longest name only.

        `first` is the first run of letters there, `letters` how the sentence around it is set.
        """
        table = self._set_in(letters)
        for length in self._lengths.get(unaccented(first).casefold(), ()):
            end = position + length
            if text[end : end + 1].isalnum() or end > len(text):
                continue
            entries = table.get(unaccented(text[position:end]))
            if entries is not None:
                return Found(entries, length)
        return NOTHING


def _stands_out(surface: str) -> bool:
    return len(surface) >= LEAST_LETTERS


def _entries(names: Iterable[tuple[str, Strength, Row]]) -> dict[str, tuple[Entry, ...]]:
    """The entries of each surface, one a strength; a row counts once however often it claims a surface."""
    found: dict[tuple[str, Strength], dict[str, Row]] = {}
    for surface, strength, row in names:
        found.setdefault((surface, strength), {})[row.id] = row
    entries: dict[str, list[Entry]] = {}
    for (surface, strength), rows in found.items():
        entries.setdefault(surface, []).append(Entry(surface=surface, rows=tuple(rows.values()), strength=strength))
    return {surface: tuple(each) for surface, each in entries.items()}


def _lengths(surfaces: Collection[str]) -> dict[str, tuple[int, ...]]:
    """How long the names are that begin with a word, the longest first."""
    lengths: dict[str, set[int]] = {}
    for surface in surfaces:
        run = FIRST_RUN.search(surface)
        if run is not None and run.start() == 0:
            lengths.setdefault(run.group().casefold(), set()).add(len(surface))
    return {first: tuple(sorted(each, reverse=True)) for first, each in lengths.items()}


def _surfaces(row: Row) -> Iterator[tuple[str, Strength]]:
    if row.name not in row.weak:
        yield row.name, "strong"
    for surface in row.strong:
        yield surface, "strong"
    for surface in row.weak:
        yield surface, "weak"
    for surface in row.demonyms:
        yield surface, "demonym"
    if row.capital is not None:
        yield row.capital, "seat"
    for surface in row.seats:
        yield surface, "seat"
