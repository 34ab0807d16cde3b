"""The records: the common language of every stage.

Extractors write them, the graph holds them, exports read them, and `whowhom read` puts
them on disk as JSON lines, one `Reading` a line. They are frozen, hold tuples and never
lists, and import nobody. Field names are a contract: fields may be added, none renamed.

All offsets are Unicode code points with the end excluded, so that
`article.text[span.start:span.end]` is the surface.
"""

from collections.abc import Iterable, Mapping
from math import prod
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

ActorKind = Literal[
    "country",
    "government_body",
    "military",
    "armed_group",
    "political_party",
    "igo",
    "ngo",
    "company",
    "media",
    "person",
    "people_group",
    "other",
]
MentionForm = Literal["name", "metonym", "demonym", "nominal", "pronoun"]
Origin = Literal["row", "model", "noun", "title", "reference", "correction"]
Doubt = Literal["weak", "shared", "spelling", "seat", "unlisted", "office", "description", "pronoun", "letters"]
# What each doubt leaves of the certainty that the words mean this referent. To be calibrated on judged samples.
CERTAINTY: Mapping[Doubt, float] = {
    "weak": 0.85,
    "shared": 0.85,
    "spelling": 0.9,
    "seat": 0.95,
    "unlisted": 0.9,
    "office": 0.95,
    "description": 0.85,
    "pronoun": 0.8,
    "letters": 0.9,
}

Polarity = Literal["positive", "negative"]
Status = Literal["asserted", "planned", "possible", "denied", "historical"]
Stance = Literal["say", "claim", "confirm", "deny"]


def certainty_of(doubts: Iterable[Doubt]) -> float:
    """What several doubts together leave of certainty, between 0 and 1; 1 where there are none."""
    return prod(CERTAINTY[doubt] for doubt in doubts)


class Record(BaseModel):
    """What all records share: frozen, and tolerant of fields added by a later version."""

    model_config = ConfigDict(frozen=True)


class Span(Record):
    """A stretch of text in code points, end excluded."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)


class LeftOut(Span):
    """A stretch of the article that was set aside and is not read: a byline, a caption."""

    reason: str


class Article(Record):
    """One news article as it came in; `published` is an ISO date or None."""

    id: str
    text: str
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    language: str | None = None


class Mention(Span):
    """Where an actor or place is named, and how; the span leaves out article, title and quantity.

    `origin` tells how it was found: by a `row` of the gazetteer, by the language `model`, by a
    `noun` for those who act ("troops"), by a `title`, led back as a `reference` to somebody named
    before, or told by a `correction` of the user's. `doubts` are what speaks against it, none where
    nothing does:

    * `weak`: the name means others too, and only the article supports this reading
    * `shared`: several rows bear the name; date or context chose
    * `spelling`: no row has the name in just these letters
    * `seat`: a city that stands for its state, or may, told by grammar
    * `unlisted`: no row has the name; the kind is read off its words
    * `office`: a title without a name, led to whoever held it on the day
    * `description`: "the group", led to the one body nearby that is one
    * `pronoun`: led to the weightiest that agrees
    * `letters`: found in text without proper capitals
    """

    form: MentionForm
    origin: Origin | None = None
    doubts: tuple[Doubt, ...] = ()

    @property
    def certainty(self) -> float:
        """How sure it is, between 0 and 1, that the words mean this actor."""
        return certainty_of(self.doubts)


class Actor(Record):
    """Somebody who can act: a state, a body, a group, a person.

    `country` is ISO 3166 alpha-3 (XKX for Kosovo, withdrawn codes for former states) or None,
    `sectors` are PLOVER sector codes, `parent` is the id of the actor it belongs to. `count` is
    the number of members that the article gives a collective ("14 factions"), None where it gives
    none, several, or only a bound ("over a dozen factions").
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    parent: str | None = None
    sectors: tuple[str, ...] = ()
    wikipedia: str | None = None
    wikidata: str | None = None
    count: int | None = Field(default=None, ge=0)
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()


class Place(Record):
    """A venue. Places do not act; a LOCATED_IN may point at one."""

    id: str
    name: str
    country: str | None = None
    wikidata: str | None = None
    mentions: tuple[Mention, ...] = ()


class End(Record):
    """One end of a relation: an actor where the sentence names it.

    `start` and `end` are None when the end is understood from another sentence.
    `sectors` are those valid at the event's date.
    """

    actor: str
    start: int | None = None
    end: int | None = None
    sectors: tuple[str, ...] = ()


class Voice(Record):
    """Who says so. `actor` is None for an unnamed source such as "officials"."""

    actor: str | None = None
    start: int | None = None
    end: int | None = None
    cue: str = "say"
    stance: Stance = "say"


class When(Record):
    """A date as the text gives it; `edtf` is None where only words are known.

    The year may be `XXXX` when neither the text nor the publication date tells it.
    """

    edtf: str | None
    text: str
    start: int
    end: int


class Evidence(Span):
    """The sentence that says so. `field` is "title" when the title was given apart from the text;
    all offsets of such a relation count within the title."""

    field: Literal["text", "title"] = "text"
    quote: str


class Trigger(Span):
    """The word that carries the act."""

    lemma: str


class Relation(Record):
    """Who did what to whom, and the sentence that says so.

    `sources` act, `targets` are acted upon; either may be empty, never both. A `mutual` act
    has all its parties in `sources`. A relation the text denies is kept with negative
    polarity: a denial is news too. `attribution` runs innermost voice first; empty means the
    article itself says so. `doubts` name what makes the reading less sure, and `confidence` is the
    share of statements with such doubts that are right.
    """

    id: str
    type: str
    modes: tuple[str, ...] = ()
    sources: tuple[End, ...] = ()
    targets: tuple[End, ...] = ()
    mutual: bool = False
    predicate: str
    polarity: Polarity = "positive"
    status: Status = "asserted"
    attribution: tuple[Voice, ...] = ()
    date: When | None = None
    refers_to: When | None = None
    place: str | None = None
    office: str | None = None
    evidence: Evidence
    trigger: Trigger
    rule: str
    doubts: tuple[str, ...] = ()
    confidence: float = Field(ge=0, le=1)


class Quotation(Record):
    """What somebody is reported to say, whether or not an event stands in it."""

    voices: tuple[Voice, ...]
    content: Span
    direct: bool | Literal["mixed"]


class Reader(Record):
    """What read the article: version of whowhom, language model, hash of the seeds."""

    version: str
    model: str
    seeds: str


class Reading(Record):
    """Everything read from one article."""

    reader: Reader
    article: Article
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    relations: tuple[Relation, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
