"""Corrections by hand: who is one and the same, who is not, what a name means, what is nobody.

They stand in a TOML file of the user's (`corrections_file` reads it), in any order, and are replayed
on the readings each time:

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
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from .errors import CorrectionError
from .gazetteer import COUNTRY_CODE, LONGEST_NAME, NO_COUNTRY, SLUG, Row
from .names import fold
from .records import ActorKind

# What an entry decides: whom a name means, what becomes of an actor, whether a statement stands.
Subject = tuple[Literal["name", "split", "told", "actor", "relation"], str]
# A subject in one article, or in all where that is None.
Question = tuple[Subject, str | None]

ARTICLE = re.compile(r"^(?:the|an?) (?=.)")


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

    @property
    def scopes(self) -> tuple[str | None, ...]:
        """The articles it is for, None for all of them."""
        return tuple(sorted(self.articles)) or (None,)


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


@dataclass(frozen=True, slots=True)
class Corrections:
    """What a file corrects, in the order of its lines; `decided` finds the entry by subject and article or None."""

    file: str
    entries: tuple[Entry, ...]
    decided: Mapping[Question, Entry]

    def lookup(self, subject: Subject, *, article: str | None) -> Entry | None:
        """Return the entry that decides something in an article: one for it alone before one for all."""
        return self.decided.get((subject, article), self.decided.get((subject, None)))

    def lookup_fate(self, actor: str, *, article: str | None) -> Entry | None:
        """Return the entry that tells what becomes of an actor: a split, as it is for few articles, goes first."""
        split = self.lookup(("split", actor), article=article)
        return self.lookup(("actor", actor), article=article) if split is None else split

    def check_tables(self, rows: Mapping[str, Row], *, capitals: Container[str]) -> None:
        """Raise CorrectionError for the first entry that takes a place for an actor, or gives a code no country has.

        `capitals` are the ids of places that are in no row but in that of their country.
        """
        codes = {row.country for row in rows.values()}
        for entry in self.entries:
            if isinstance(entry, Split) and entry.country is not None and entry.country not in codes:
                problem = f"no country has the code {entry.country!r}; write ISO 3166 alpha-3 such as FRA"
                raise wrong_line(self.file, entry.line, problem)
            named = list(_named_ids(entry))
            places = [id_ for id_ in named if (rows[id_].kind == "place" if id_ in rows else id_ in capitals)]
            if places:
                problem = f"{places[0]!r} is a place, and places do not act; name an actor"
                raise wrong_line(self.file, entry.line, problem)


def find_targets(entry: Entry) -> tuple[str, ...]:
    """Return the ids that an entry takes for somebody who is known: whom an alias means, into whom others merge."""
    match entry:
        case Alias():
            return (entry.actor,)
        case Merge():
            return (entry.into,)
        case _:
            return ()


def to_corrections(file: str, entries: Iterable[Entry]) -> Corrections:
    """Put entries in the order of their lines; raises CorrectionError for one that cannot hold beside another."""
    ordered = tuple(sorted(entries, key=lambda entry: entry.line))
    corrections = Corrections(file, ordered, _decide(file, ordered))
    _check_circles(corrections)
    return corrections


def wrong_line(file: str, line: int, problem: str) -> CorrectionError:
    """Return the error that tells where `problem` is; `problem` ends with the remedy."""
    return CorrectionError(f"{file}, line {line}: {problem}")


def _named_ids(entry: Entry) -> Iterator[str]:
    """Yield the ids of actors an entry names."""
    for (what, subject), becomes in entry.claims:
        yield from {"actor": (subject, becomes), "split": (subject, becomes), "name": (becomes,)}.get(what, ())


def _decide(file: str, entries: Iterable[Entry]) -> Mapping[Question, Entry]:
    """Return the entries by what they decide and where; raises CorrectionError for one that decides it otherwise."""
    decided: dict[Question, Entry] = {}
    answers: dict[Question, str] = {}
    anywhere: defaultdict[Subject, dict[str, Entry]] = defaultdict(dict)
    for entry in entries:
        for subject, becomes in entry.claims:
            near = [(subject, article) for article in (*entry.scopes, None)]
            known = {answers[key]: decided[key] for key in near if key in decided}
            for answer, other in (known if entry.articles else anywhere[subject]).items():
                if answer != becomes:
                    what = f"line {other.line} says that {subject[1]!r} is {answer}, this one {becomes}"
                    raise wrong_line(file, entry.line, f"{what}; keep one of them")
            for article in entry.scopes:
                decided.setdefault((subject, article), entry)
                answers.setdefault((subject, article), becomes)
            anywhere[subject].setdefault(becomes, entry)
    return decided


def _check_circles(corrections: Corrections) -> None:
    """Raise CorrectionError for the last line of a circle: a is b, b is c, c is a."""
    safe: defaultdict[str | None, set[str]] = defaultdict(set)
    for entry in corrections.entries:
        if isinstance(entry, Merge | Split):
            for article in entry.scopes:
                circle = _find_circle(corrections, entry.into, article=article, safe=safe[article])
                if circle:
                    last = max(circle.values(), key=lambda each: each.line)
                    way = " -> ".join([*circle, next(iter(circle))])
                    raise wrong_line(corrections.file, last.line, f"{way} goes round in a circle; cut it somewhere")


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
