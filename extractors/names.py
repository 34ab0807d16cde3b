"""Names in running text: those the gazetteer knows, and those the language model finds.

A name of the gazetteer is found by its letters, so that it does not matter how the text was
cut into words; where two overlap the longer wins. What the language model calls a person,
an organisation or a place is added where no known name says otherwise.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ..graph.gazetteer import Gazetteer, Row
from .grammar import Sentence, Word, head_of

Strength = Literal["strong", "weak", "demonym", "seat"]

_FIRST_RUN = re.compile(r"\w+")
# "anti-Israel", "pro-Russia": a stance, not somebody who acts.
_STANCE = re.compile(r"(?:^|[^\w])(?:anti|pro|non|ex|pre|post|mid|trans|un)-$", re.IGNORECASE)
CAPITALS_NEED = 4  # letters a name needs to be told from ordinary words in text set in capitals
BRACKETS = {"(", ")", "[", "]", "-LRB-", "-RRB-"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One way to write the name of one or more rows."""

    surface: str
    rows: tuple[Row, ...]
    strength: Strength


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """A name where it stands; `entries` is empty for one only the language model knows.

    `label` is the language model's opinion: PERSON, ORG, LOC, NORP or "".
    """

    words: tuple[Word, ...]
    start: int
    end: int
    surface: str
    entries: tuple[Entry, ...] = ()
    label: str = ""

    @property
    def head(self) -> Word:
        """The word by which the name hangs in the sentence."""
        return head_of(self.words)


class NameIndex:
    """All names of a gazetteer by their first letters, so that one pass over a sentence finds them."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Index every name, demonym, capital and seat."""
        found: dict[tuple[str, Strength], list[Row]] = {}
        for row in gazetteer.rows.values():
            for surface, strength in _surfaces(row):
                rows = found.setdefault((surface, strength), [])
                if row not in rows:
                    rows.append(row)
        by_first: dict[str, list[Entry]] = {}
        for (surface, strength), rows in found.items():
            run = _FIRST_RUN.search(surface)
            if run is not None:
                entry = Entry(surface=surface, rows=tuple(rows), strength=strength)
                by_first.setdefault(run.group().casefold(), []).append(entry)
        self._by_first: Mapping[str, list[Entry]] = {
            first: sorted(entries, key=lambda entry: (-len(entry.surface), entry.surface, entry.strength))
            for first, entries in by_first.items()
        }

    def at(self, text: str, position: int, first: str, *, capitals: bool) -> tuple[Entry, ...]:
        """Entries whose name stands at `position` of `text`, the longest only; `first` is its first run of letters."""
        found: list[Entry] = []
        for entry in self._by_first.get(first, ()):
            if found and len(entry.surface) < len(found[0].surface):
                break
            if _stands(entry.surface, text, position, capitals=capitals):
                found.append(entry)
        return tuple(found)


def _surfaces(row: Row) -> Iterator[tuple[str, Strength]]:
    if row.name not in row.weak:
        yield row.name, "strong"
    for surface in row.strong:
        yield surface, "strong"
    for surface in row.weak:
        yield surface, "weak"
    for surface in row.demonyms:
        yield surface, "demonym"
    for surface in (row.capital, *row.seats):
        if surface:
            yield surface, "seat"


def _stands(surface: str, text: str, position: int, *, capitals: bool) -> bool:
    end = position + len(surface)
    if end < len(text) and text[end].isalnum():
        return False
    if text.startswith(surface, position):
        return True
    return capitals and len(surface) >= CAPITALS_NEED and text[position:end] == surface.upper()


def find_names(sentence: Sentence, text: str, *, index: NameIndex, titles: frozenset[str]) -> list[Name]:
    """Return the names of a sentence in text order, none inside another.

    `text` is the whole field the sentence stands in, with plain quotes and spaces; `titles` are
    lower-case words such as "president" that stand before a name and are no part of it.
    """
    known = list(_known_names(sentence, text, index=index))
    guessed = [_without_title(span, titles) for span in _model_spans(sentence)]
    names = _settle(known, [name for name in (_guess(span, text) for span in guessed if span) if name is not None])
    taken = {word.i for name in names for word in name.words}
    names.extend(_titled_names(sentence, text, titles=titles, taken=taken))
    return sorted(names, key=lambda name: name.start)


def _known_names(sentence: Sentence, text: str, *, index: NameIndex) -> Iterator[Name]:
    letters = [word.text for word in sentence.words if word.text.isalpha()]
    capitals = len(letters) > 3 and sum(each.isupper() for each in letters) > 0.7 * len(letters)
    words, until = sentence.words, -1
    for i, word in enumerate(words):
        if word.start < until:
            continue
        run = _FIRST_RUN.search(word.text)
        if run is None:
            continue
        start = word.start + run.start()
        entries = index.at(text, start, run.group().casefold(), capitals=capitals)
        if not entries or _STANCE.search(text[max(0, start - 8) : start]):
            continue
        end = start + len(entries[0].surface)
        until = end
        inside = tuple(other for other in words[i:] if other.start < end)
        yield Name(
            words=inside,
            start=start,
            end=end,
            surface=text[start:end],
            entries=entries,
            label=_label(inside),
        )


def _label(words: Sequence[Word]) -> str:
    return next((word.entity for word in words if word.entity), "")


def _model_spans(sentence: Sentence) -> Iterator[list[Word]]:
    span: list[Word] = []
    for word in sentence.words:
        if span and (word.entity != span[0].entity or (word.entity_begins and not _continues(word, span[-1]))):
            yield span
            span = []
        if word.entity and word.text not in BRACKETS:
            span.append(word)
    if span:
        yield span


def _continues(word: Word, before: Word) -> bool:
    """Whether the parser takes for one name what the name finder cut in two."""
    return (
        word.dep == "flat" and word.head is not None and word.head in (before, before.head) and word.i == before.i + 1
    )


def _without_title(span: list[Word], titles: frozenset[str]) -> list[Word]:
    while span and (span[0].lower in titles or span[0].lower in {"the", "a", "an"} or not span[0].text[0].isalnum()):
        span = span[1:]
    while span and (span[-1].lower in {"'s", "’s", "'"} or not any(letter.isalnum() for letter in span[-1].text)):
        span = span[:-1]
    return span


def _guess(span: list[Word], text: str) -> Name | None:
    if span[0].entity == "NORP" or not any(word.text[0].isupper() for word in span):
        return None
    start, end = span[0].start, span[-1].end
    return Name(words=tuple(span), start=start, end=end, surface=text[start:end], label=span[0].entity)


def _settle(known: list[Name], guessed: list[Name]) -> list[Name]:
    """Known names win, but for a longer person or organisation that has one inside it.

    "Bank of Israel" is not Israel; "Vladimir Putin" found as one person is not the weak "Putin".
    """
    kept = list(known)
    for guess in guessed:
        inside = [name for name in kept if name.start < guess.end and guess.start < name.end]
        if not inside:
            kept.append(guess)
        elif all(guess.start <= name.start and name.end <= guess.end for name in inside) and _outgrows(guess, inside):
            kept = [name for name in kept if name not in inside]
            kept.append(guess)
    return kept


def _outgrows(guess: Name, inside: list[Name]) -> bool:
    if (guess.start, guess.end) == (inside[0].start, inside[0].end) or guess.label not in ("PERSON", "ORG"):
        return False
    if any(len(name.words) > 1 and name.entries[0].strength == "strong" for name in inside if name.entries):
        return False
    if any(name.entries and name.entries[0].strength == "demonym" for name in inside if name.start == guess.start):
        # "Israeli Army" is read from its parts
        return len(guess.words) > 2
    if guess.label == "PERSON":
        return len(guess.words) > 1
    # an organisation that is merely a known name with a common noun hanging on is the known name
    return all(word.text[0].isupper() or word.lower in {"of", "for", "and", "the", "-"} for word in guess.words)


def _titled_names(sentence: Sentence, text: str, *, titles: frozenset[str], taken: set[int]) -> Iterator[Name]:
    """Capitalised words right after a title that the model did not take for a name: "Chancellor Olaf Scholz"."""
    words = sentence.words
    i = 0
    while i < len(words) - 1:
        word = words[i]
        i += 1
        if word.lower not in titles or not word.text[0].isupper() or word.i in taken:
            continue
        run = []
        while i < len(words) and i not in taken and words[i].pos == "PROPN" and words[i].text[0].isupper():
            if words[i].lower in titles:
                break
            run.append(words[i])
            i += 1
        if len(run) >= 2 and not sentence.headline:
            start, end = run[0].start, run[-1].end
            yield Name(words=tuple(run), start=start, end=end, surface=text[start:end], label="PERSON")
