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
    name  = "the Old Man"
    actor = "anton-lubanov"

    [[drop]]                                # nobody; or `relation = "r..."`: not so
    actor = "moonlight"

Every entry may name the `articles` it is for. `correcting` tells how entries work together; of two
that cannot both hold the second is refused.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from .errors import CorrectionError
from .gazetteer import COUNTRY_CODE, LONGEST_NAME, NO_COUNTRY, SLUG, Row
from .names import fold
from .records import ActorKind

# What an entry decides: whom a name means, what becomes of an actor, whether a statement stands.
Subject = tuple[Literal["name", "split", "told", "actor", "relation"], str]

ARTICLE = re.compile(r"^(?:the|an?) (?=.)")
HEADER = re.compile(r"^\s*(\[\[?)?\s*[\"']?([\w-]+)[\"']?\s*(\]\]|[\]=.])")
# Comments and strings of one line are stepped over, so that what they hold does not pass for a long string.
LONG_STRING = re.compile(r"#[^\n]*|(\"\"\"(?:\\.|.)*?\"\"\"|'''.*?''')|\"(?:\\.|[^\"\\\n])*\"|'[^'\n]*'", re.DOTALL)
PLACE_IN_TOML = re.compile(r"^(.*?) ?\(at (?:line (\d+), column \d+|end of document)\)$")
# Pydantic's words for what is wrong, in ours.
PROBLEMS = {
    "missing": "is missing; add it",
    "string_type": "is no text; put it in quotes",
    "tuple_type": "is no list; put it in square brackets",
    "frozen_set_type": "is no list; put it in square brackets",
    "too_short": "is empty; name one at least, or leave it out",
}


def spelling(name: str) -> str:
    """Return the form in which names of the file and of the articles are compared.

    >>> spelling("The  Máxim’s") == spelling("maxim's")
    True
    """
    return ARTICLE.sub("", fold(name).replace("’", "'"))


def _check_id(id_: str) -> str:
    if SLUG.fullmatch(id_) is None:
        raise ValueError(f"{id_!r} is no id; write lower-case ASCII letters, digits and single hyphens")
    return id_


def _check_name(name: str) -> str:
    if len(name) > LONGEST_NAME:
        raise ValueError(f"a name of {len(name)} letters; write {LONGEST_NAME} at most")
    if not any(sign.isalnum() for sign in name) or not name.isprintable():
        raise ValueError(f"{name!r} is no name; write it in letters, without control characters")
    return name


def _check_country(code: str) -> str:
    if COUNTRY_CODE.fullmatch(code) is None or code in NO_COUNTRY:
        raise ValueError(f"{code!r} is no country code; write ISO 3166 alpha-3 such as FRA, or leave it out")
    return code


Id = Annotated[str, AfterValidator(_check_id)]
Name = Annotated[str, AfterValidator(_check_name)]
Country = Annotated[str, AfterValidator(_check_country)]


class Correction(BaseModel):
    """What all entries share: the number of the line it begins on, and the articles it is for, all where none."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    line: int
    articles: frozenset[str] = Field(default=frozenset(), min_length=1)


class Merge(Correction):
    """All of `actors` are `into`."""

    actors: tuple[str, ...] = Field(min_length=1)
    into: Id

    @property
    def claims(self) -> Iterator[tuple[Subject, str]]:
        """What it decides, and how."""
        yield from ((("actor", actor), self.into) for actor in self.actors if actor != self.into)

    @model_validator(mode="after")
    def _names_another(self) -> "Merge":
        if {self.into}.issuperset(self.actors):
            raise ValueError("`actors` names nobody but `into`; add the other one")
        return self


class Split(Correction):
    """In `articles` an actor is `into`, somebody else; name, kind and country stay as read unless told."""

    actor: str
    into: Id
    name: Name | None = None
    kind: ActorKind | None = None
    country: Country | None = None

    @property
    def told(self) -> Mapping[str, str]:
        """What it tells of the other one."""
        return self.model_dump(include={"name", "kind", "country"}, exclude_none=True)

    @property
    def claims(self) -> Iterator[tuple[Subject, str]]:
        """What it decides, and how."""
        yield ("split", self.actor), self.into
        if self.told:
            yield ("told", self.into), ", ".join(self.told.values())

    @model_validator(mode="after")
    def _names_articles(self) -> "Split":
        if not self.articles:
            raise ValueError("`articles` is missing; name those in which it is somebody else, by their ids")
        if self.into == self.actor:
            raise ValueError("`into` is the actor itself; give the other one an id of his own")
        return self


class Alias(Correction):
    """A name stands for `actor`, whoever it was taken for."""

    name: Name
    actor: Id

    @property
    def claims(self) -> Iterator[tuple[Subject, str]]:
        """What it decides, and how."""
        yield ("name", spelling(self.name)), self.actor


class Drop(Correction):
    """An actor that is none, or a statement that is not made."""

    actor: str | None = None
    relation: str | None = None

    @property
    def claims(self) -> Iterator[tuple[Subject, str]]:
        """What it decides, and how."""
        if self.actor is not None:
            yield ("actor", self.actor), "nobody"
        if self.relation is not None:
            yield ("relation", self.relation), "not so"

    @model_validator(mode="after")
    def _names_one(self) -> "Drop":
        if (self.actor is None) == (self.relation is None):
            raise ValueError("name either an actor or a relation, by its id")
        return self


Entry = Merge | Split | Alias | Drop
ENTRIES: Mapping[str, type[Entry]] = {"merge": Merge, "split": Split, "alias": Alias, "drop": Drop}


@dataclass(frozen=True, slots=True)
class Corrections:
    """What a file corrects, in the order of its lines; `decided` finds the entry by subject and article or None."""

    file: str
    entries: tuple[Entry, ...]
    decided: Mapping[tuple[Subject, str | None], Entry]

    def lookup(self, subject: Subject, *, article: str | None) -> Entry | None:
        """Return the entry that decides something in an article: one for it alone before one for all."""
        return self.decided.get((subject, article), self.decided.get((subject, None)))

    def lookup_fate(self, actor: str, *, article: str | None) -> Entry | None:
        """Return the entry that tells what becomes of an actor: a split, as it is for few articles, goes first."""
        split = self.lookup(("split", actor), article=article)
        return self.lookup(("actor", actor), article=article) if split is None else split

    def error(self, entry: Entry, problem: str) -> CorrectionError:
        """Return the error that tells where `problem` is; `problem` ends with the remedy."""
        return CorrectionError(f"{self.file}, line {entry.line}: {problem}")

    def check_places(self, rows: Mapping[str, Row]) -> None:
        """Raise CorrectionError for the first entry that takes a place of the tables for an actor."""
        for entry in self.entries:
            for (what, subject), becomes in entry.claims:
                named = {"name": [becomes], "split": [subject, becomes], "actor": [subject, becomes]}.get(what, [])
                for id_ in named:
                    if id_ in rows and rows[id_].kind == "place":
                        raise self.error(entry, f"{id_!r} is a place, and places do not act; name an actor")


def load_corrections(path: Path) -> Corrections:
    """Read a file of corrections; raises CorrectionError for the first line that is wrong."""
    text = _read_text(path)
    tables = _to_tables(path, text)
    entries = tuple(_to_entry(path, name, table, line=line) for line, name, table in _find_entries(path, text, tables))
    corrections = Corrections(str(path), entries, {})
    corrections = Corrections(str(path), entries, _decide(corrections))
    _check_circles(corrections)
    return corrections


def _read_text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise CorrectionError(f"{path}: cannot be opened ({error.strerror or error}); check the name") from error
    except UnicodeDecodeError as error:
        raise CorrectionError(f"{path}: not UTF-8 (byte {error.start}); save the file as UTF-8") from error


def _to_tables(path: Path, text: str) -> Mapping[str, object]:
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise CorrectionError(f"{path}: brackets within brackets without end; mend them") from error
    except ValueError as error:
        # TOMLDecodeError, and what a number of 5,000 digits raises, which names no line.
        place = PLACE_IN_TOML.match(str(error))
        if place is None:
            raise CorrectionError(f"{path}: no valid TOML ({error}); mend it") from error
        line = place[2] or text.rstrip().count("\n") + 1
        raise CorrectionError(f"{path}, line {line}: no valid TOML ({place[1]}); mend that line") from error


def _find_entries(path: Path, text: str, tables: Mapping[str, object]) -> list[tuple[int, str, Mapping[str, Any]]]:
    """Return line, name and table of each entry, in the order of lines."""
    headers: defaultdict[str, list[int]] = defaultdict(list)
    begins: dict[str, int] = {}
    for number, line in enumerate(LONG_STRING.sub(_keep_lines, text).split("\n"), 1):
        if (match := HEADER.match(line)) is not None:
            begins.setdefault(match[2], number)
            if (match[1], match[3]) == ("[[", "]]"):
                headers[match[2]].append(number)
    entries: list[tuple[int, str, Mapping[str, Any]]] = []
    for name, found in tables.items():
        first = begins.get(name, 1)
        if name not in ENTRIES:
            raise CorrectionError(f"{path}, line {first}: no correction {name!r}; known: {', '.join(ENTRIES)}")
        if not isinstance(found, list) or not all(isinstance(table, dict) for table in found):
            raise CorrectionError(f"{path}, line {first}: an entry begins with [[{name}]]; write it so")
        # Entries written in one line, `drop = [{...}, {...}]`, have no headers.
        lines = headers[name] if len(headers[name]) == len(found) else [first] * len(found)
        entries.extend((line, name, table) for line, table in zip(lines, found, strict=True))
    return sorted(entries, key=lambda entry: entry[0])


def _keep_lines(match: re.Match[str]) -> str:
    """Return a long string as its line breaks, anything else as it is."""
    return match[0] if match[1] is None else "\n" * match[1].count("\n")


def _to_entry(path: Path, name: str, table: Mapping[str, Any], *, line: int) -> Entry:
    kind = ENTRIES[name]
    keys = [key for key in kind.model_fields if key != "line"]
    unknown = next((key for key in table if key not in keys), None)
    if unknown is not None:
        raise CorrectionError(f"{path}, line {line}: {name} has no {unknown!r}; known: {', '.join(keys)}")
    try:
        return kind.model_validate({**table, "line": line})
    except ValidationError as error:
        first = error.errors()[0]
        where = "".join(f" {key!r}" for key in first["loc"][:1])
        problem = PROBLEMS.get(first["type"], first["msg"].removeprefix("Value error, "))
        raise CorrectionError(f"{path}, line {line}: {name}{where}: {problem}") from error


def _decide(corrections: Corrections) -> dict[tuple[Subject, str | None], Entry]:
    """Return the entries by what they decide and where; raises CorrectionError for one that decides it otherwise."""
    decided: dict[tuple[Subject, str | None], Entry] = {}
    answers: dict[tuple[Subject, str | None], str] = {}
    anywhere: defaultdict[Subject, dict[str, Entry]] = defaultdict(dict)
    for entry in corrections.entries:
        for subject, becomes in entry.claims:
            keys = [(subject, article) for article in sorted(entry.articles)]
            near = {answers[key]: decided[key] for key in (*keys, (subject, None)) if key in decided}
            for answer, other in (near if entry.articles else anywhere[subject]).items():
                if answer != becomes:
                    what = f"line {other.line} says that {subject[1]!r} is {answer}, this one {becomes}"
                    raise corrections.error(entry, f"{what}; keep one of them")
            for key in keys or [(subject, None)]:
                decided.setdefault(key, entry)
                answers.setdefault(key, becomes)
            anywhere[subject].setdefault(becomes, entry)
    return decided


def _check_circles(corrections: Corrections) -> None:
    """Raise CorrectionError for the last line of a circle: a is b, b is c, c is a."""
    safe: defaultdict[str | None, set[str]] = defaultdict(set)
    for entry in corrections.entries:
        if isinstance(entry, Merge | Split):
            for article in sorted(entry.articles) or [None]:
                circle = _find_circle(corrections, entry.into, article=article, safe=safe[article])
                if circle:
                    last = max(circle.values(), key=lambda each: each.line)
                    way = " -> ".join([*circle, next(iter(circle))])
                    raise corrections.error(last, f"{way} goes round in a circle; cut it somewhere")


def _find_circle(
    corrections: Corrections, actor: str, *, article: str | None, safe: set[str]
) -> dict[str, Merge | Split]:
    """Follow what becomes of an actor; return the circle it runs into, with the entry for each step.

    `safe` are actors known to run into none; those passed are added.
    """
    way: dict[str, Merge | Split] = {}
    while actor not in safe:
        if actor in way:
            steps = list(way)
            return {step: way[step] for step in steps[steps.index(actor) :]}
        entry = corrections.lookup_fate(actor, article=article)
        if not isinstance(entry, Merge | Split):
            break
        way[actor] = entry
        actor = entry.into
    safe.update(way)
    return {}
