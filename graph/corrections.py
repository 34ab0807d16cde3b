"""Corrections by hand: who is one and the same, who is not, what a name means, what is nobody.

They stand in a TOML file of the user's, in any order, and are replayed on the readings each time:

    [[merge]]                               # one and the same, under the id of `into`
    actors = ["anton-lubanov", "a-lubanov"]
    into   = "anton-lubanov"

    [[split]]                               # in these articles it is somebody else
    actor    = "john-smith"
    articles = ["a1f0", "b77c"]
    into     = "john-smith-of-leeds"        # optional: name, kind, country

    [[alias]]                               # a name the articles use means him
    name  = "the Old Man"                   # optional: articles
    actor = "anton-lubanov"

    [[drop]]                                # nobody; or `relation = "r..."`: not so
    actor = "moonlight"                     # optional: articles

Splits come first, then aliases, drops and merges. A reading is corrected by itself, so the
order of readings and entries does not matter.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from .errors import CorrectionError
from .names import fold
from .records import ActorKind

TABLE = re.compile(r"^\s*\[{0,2}\s*\"?([A-Za-z0-9_-]+)")
SLUG = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"


class Entry(BaseModel):
    """One entry of a corrections file, and the number of the line it begins on."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    line: int
    articles: frozenset[str] = frozenset()

    def is_for(self, article: str) -> bool:
        """Whether the entry speaks of an article: of all where it names none."""
        return not self.articles or article in self.articles

    def meets(self, other: "Entry") -> bool:
        """Whether there may be an article that both speak of."""
        return not self.articles or not other.articles or not self.articles.isdisjoint(other.articles)


class Merge(Entry):
    """All of `actors` are `into`."""

    actors: tuple[str, ...] = Field(min_length=1)
    into: str = Field(pattern=SLUG)


class Split(Entry):
    """In `articles` an actor is `into`, somebody else; what is not told of him stays as it was read."""

    actor: str
    into: str = Field(pattern=SLUG)
    name: str | None = Field(default=None, min_length=1)
    kind: ActorKind | None = None
    country: str | None = Field(default=None, pattern=r"^[A-Z]{3}$")

    @model_validator(mode="after")
    def _names_articles(self) -> "Split":
        if not self.articles:
            raise ValueError("name the articles in which it is somebody else, by their ids")
        if self.into == self.actor:
            raise ValueError("`into` is the actor itself; give the other one an id of his own")
        return self


class Alias(Entry):
    """A name stands for `actor`, whoever it was taken for."""

    name: str = Field(min_length=1)
    actor: str


class Drop(Entry):
    """An actor that is none, or a statement that is not made."""

    actor: str | None = None
    relation: str | None = None

    @model_validator(mode="after")
    def _names_one(self) -> "Drop":
        if (self.actor is None) == (self.relation is None):
            raise ValueError("name either an actor or a relation, by its id")
        return self


EntryKind = TypeVar("EntryKind", bound=Entry)
ENTRIES: Mapping[str, type[Entry]] = {"merge": Merge, "split": Split, "alias": Alias, "drop": Drop}


@dataclass(frozen=True, slots=True)
class Corrections:
    """What a file corrects, in the order of its lines."""

    file: str
    entries: tuple[Entry, ...]

    def of(self, kind: type[EntryKind], article: str) -> Iterator[EntryKind]:
        """Yield the entries of a kind that speak of an article."""
        return (entry for entry in self.entries if isinstance(entry, kind) and entry.is_for(article))

    def error(self, entry: Entry, problem: str) -> CorrectionError:
        """Return the error that tells where `problem` is; `problem` ends with the remedy."""
        return CorrectionError(f"{self.file}, line {entry.line}: {problem}")


def load_corrections(path: Path) -> Corrections:
    """Read a file of corrections; raises CorrectionError for the first line that is wrong."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise CorrectionError(f"{path}: cannot be opened ({error.strerror or error}); check the name") from error
    except UnicodeDecodeError as error:
        raise CorrectionError(f"{path}: not UTF-8 (byte {error.start}); save the file as UTF-8") from error
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CorrectionError(f"{path}: not valid TOML: {error}; mend that line") from error
    lines = [(match[1], number) for number, line in enumerate(text.splitlines(), 1) if (match := TABLE.match(line))]
    entries = [
        _to_entry(path, name, table, line=line)
        for name, found in tables.items()
        for table, line in zip(*_tables(path, name, found, lines), strict=False)
    ]
    corrections = Corrections(str(path), tuple(sorted(entries, key=lambda entry: entry.line)))
    _check_rivals(corrections)
    return corrections


def _tables(path: Path, name: str, found: object, lines: list[tuple[str, int]]) -> tuple[list[Any], list[int]]:
    """The entries under one name, and the line on which each begins."""
    starts = [number for key, number in lines if key == name] or [1]
    if name not in ENTRIES:
        raise CorrectionError(f"{path}, line {starts[0]}: no correction {name!r}; known: {', '.join(ENTRIES)}")
    if not isinstance(found, list) or not all(isinstance(table, dict) for table in found):
        raise CorrectionError(f"{path}, line {starts[0]}: one entry or several begin with [[{name}]]; write it so")
    return found, [*starts, *[starts[-1]] * len(found)]


def _to_entry(path: Path, name: str, table: Mapping[str, Any], *, line: int) -> Entry:
    known = ENTRIES[name].model_fields
    unknown = next((key for key in table if key == "line" or key not in known), None)
    if unknown is not None:
        keys = ", ".join(key for key in known if key != "line")
        raise CorrectionError(f"{path}, line {line}: {name} has no {unknown!r}; known: {keys}")
    try:
        return ENTRIES[name].model_validate({**table, "line": line})
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(step) for step in first["loc"])
        problem = first["msg"].removeprefix("Value error, ")
        raise CorrectionError(f"{path}, line {line}: {name}{where and f' {where}'}: {problem}") from error


def _check_rivals(corrections: Corrections) -> None:
    """Raise CorrectionError for the second of two entries that cannot both hold."""
    said: dict[tuple[str, str], list[tuple[Entry, str]]] = {}
    merged: dict[str, str] = {}
    for entry in corrections.entries:
        for subject, becomes in _claims(entry):
            for other, before in said.setdefault(subject, []):
                if before != becomes and entry.meets(other):
                    what = f"line {other.line} says of {subject[1]!r} that it is {before}, this one {becomes}"
                    raise corrections.error(entry, f"{what}; keep one of them")
            said[subject].append((entry, becomes))
        if isinstance(entry, Merge):
            merged.update((actor, entry.into) for actor in entry.actors if actor != entry.into)
            _check_circle(corrections, entry, merged)


def _claims(entry: Entry) -> Iterator[tuple[tuple[str, str], str]]:
    """What an entry says becomes of whom."""
    match entry:
        case Merge():
            yield from ((("actor", actor), entry.into) for actor in entry.actors if actor != entry.into)
        case Split():
            yield ("split", entry.actor), entry.into
        case Alias():
            yield ("alias", fold(entry.name)), entry.actor
        case Drop(actor=str(actor)):
            yield ("actor", actor), "nobody"
        case _:
            pass


def _check_circle(corrections: Corrections, entry: Merge, merged: Mapping[str, str]) -> None:
    seen, actor = {entry.into}, merged.get(entry.into)
    while actor is not None:
        if actor in seen:
            raise corrections.error(entry, f"{entry.into!r} comes round to {actor!r} again; cut the circle")
        seen.add(actor)
        actor = merged.get(actor)
