"""Overview: what the names of one article say about each other.

Read before any of them is linked: which rows are named for sure, which full name a surname
belongs to, what an acronym is short for, and what kind each name is by all its mentions.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..graph.gazetteer import Row
from .clues import majority_labels
from .grammar import Sentence
from .hints import Hints
from .identity import find_countries_beside
from .names import Name
from .spellings import alike, skeleton

_INITIALS = re.compile(r"\s*\(\s*(?:the\s+)?[\"“']?([A-Z][A-Za-z.&-]{1,9})[\"”']?\s*\)")
_SHORT_FORM = re.compile(r",\s+(?:or|known as|nicknamed)\s+(?:simply\s+)?[\"“']?([A-Z]\w+)[\"”']?,")
NO_DATE = "9999"  # without a publication date the latest holder of a name is meant


@dataclass(frozen=True, slots=True)
class Overview:
    """What is known of an article's names by their surfaces.

    `named` counts the rows that are meant for sure, `rows` has them by surface, `countries` are
    theirs, `places` counts the towns and regions of each. `full_names` leads a part of a person's
    name to all of it, unless several people share it (`shared`: all of theirs); `short_forms` lead an
    acronym to the name it is given for; `origins` has the country within a name, `owners` the one country
    that stands beside a name, `subject` is the country the article is about.
    """

    day: str
    named: Counter[str]
    countries: frozenset[str]
    places: Counter[str]
    rows: Mapping[str, Row]
    labels: Mapping[str, str]
    full_names: Mapping[str, str]
    shared: Mapping[str, tuple[str, ...]]
    short_forms: Mapping[str, str]
    origins: Mapping[str, str]
    owners: Mapping[str, Row]
    subject: Row | None


def read_overview(
    names: Sequence[tuple[Sentence, Name]], text: str, *, sentences: Iterable[Sentence], hints: Hints, day: str
) -> Overview:
    """Read the names of an article together; `day` is its date, `text` the field they stand in."""
    small: set[str] = set()
    if any(len(name.words) == 1 and name.words[0].i == 0 and not name.entries for _, name in names):
        words = (word for sentence in sentences for word in sentence.words if word.pos == "NOUN")
        small = {word.lower for word in words if word.text[0].islower()}
    labels = majority_labels(names, hints, small=small)
    alone = [name for _, name in names]
    sure = [
        (name, entry.rows[0])
        for name in alone
        for entry in name.entries
        if entry.strength != "weak" and len(entry.rows) == 1
    ]
    people = _full_names(alone, labels)
    bearers = _bearers(people)
    full_names = {part: one for part, fulls in bearers.items() if (one := _same_person(fulls)) is not None}
    return Overview(
        day=day,
        named=Counter(row.id for _, row in sure),
        countries=frozenset(row.country for _, row in sure if row.country is not None),
        places=Counter(row.country or "" for name, row in sure if row.kind == "place" or row.capital == name.surface),
        rows={name.surface: row for name, row in sure},
        labels=labels,
        full_names=full_names,
        shared={part: tuple(sorted(fulls)) for part, fulls in bearers.items() if part not in full_names},
        short_forms=_short_forms(alone, text),
        origins={name.surface: name.country for name in alone if name.country is not None},
        owners=find_countries_beside(names, hints=hints),
        subject=_subject([row for _, row in sure]),
    )


def _subject(rows: Sequence[Row]) -> Row | None:
    """The country an article is about: the only one it names, and more than once."""
    named = Counter(row.id for row in rows if row.kind == "country")
    countries = {row.id: row for row in rows if row.kind == "country"}
    return next(iter(countries.values())) if len(named) == 1 and named.total() > 1 else None


def _short_forms(names: Iterable[Name], text: str) -> dict[str, str]:
    """ "Palestine Liberation Organization (PLO)", "Lula da Silva, or Lula,"."""
    found = {}
    for name in names:
        for shape in (_INITIALS, _SHORT_FORM):
            match = shape.match(text, name.end)
            if match and _abbreviates(match.group(1), name.surface):
                found[match.group(1)] = name.surface
    return found


def _abbreviates(short: str, name: str) -> bool:
    """Whether `short` is the initials of a name, or one of its words."""
    letters = [letter.lower() for letter in short if letter.isalpha()]
    initials = [word[0].lower() for word in re.findall(r"\w+", name)]
    capitals = [letter.lower() for letter in name if letter.isupper()]
    return short in name.split() or letters in (initials, capitals, initials[: len(letters)])


def _full_names(names: Iterable[Name], labels: Mapping[str, str]) -> list[str]:
    """The names of two words or more that persons bear, each once."""
    people: list[str] = []
    for name in names:
        person = any(row.kind == "person" for entry in name.entries for row in entry.rows if entry.strength == "strong")
        if len(name.words) > 1 and (person or (not name.entries and labels.get(name.surface) == "PERSON")):
            people.append(name.surface)
    return list(dict.fromkeys(people))


def _bearers(people: Sequence[str]) -> dict[str, set[str]]:
    """From each part of a person's name, and each other spelling of it, to the full names it is part of."""
    parts: dict[str, set[str]] = {}
    spellings: dict[str, set[str]] = {}
    for surface in people:
        words = surface.split()
        spellings.setdefault(skeleton(surface), set()).add(surface)
        for part in {words[-1], words[0], " ".join(words[1:]), " ".join(words[-2:])}:
            if part != surface:
                parts.setdefault(part, set()).add(surface)
    for surface in people:
        others = {other for other in spellings[skeleton(surface)] if alike(surface, other)}
        if len(others) > 1:
            parts.setdefault(surface, set()).update(others)
    return parts


def _same_person(fulls: Collection[str]) -> str | None:
    """The longest of several full names if it holds the others or is another spelling of them.

    "Lula da Silva" is in "Luiz Inacio Lula da Silva"; "Mohamed Hassan" is spelt "Mohammed Hassan" too.
    """
    longest = max(fulls, key=lambda full: (len(full), full))
    words = set(longest.split())
    return longest if all(words.issuperset(full.split()) or alike(full, longest) for full in fulls) else None
