"""What the stages pass on between names and records: who is meant, and where."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from ..graph.gazetteer import Row, Tenure
from ..graph.records import Doubt, MentionForm, Origin, certainty_of
from .grammar import Sentence, Word, head_of


@dataclass(frozen=True, slots=True)
class Referent:
    """Who or what is meant. `kind` is an actor's kind, or "place" for what cannot act.

    `row` is the gazetteer row it was found by; `generic` marks a nameless group
    ("protesters"), which is an actor only where it does something; `count` is the number of
    members the article gives a collective.
    """

    id: str
    name: str
    kind: str
    country: str | None = None
    parent: str | None = None
    sectors: tuple[str, ...] = ()
    row: Row | None = None
    generic: bool = False
    count: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Mention:
    """Words of a sentence that stand for a referent; `start` and `end` are the name alone.

    `words` may reach further than the name: in "Hamas fighters" they hold the noun by
    which Hamas hangs in the sentence. `origin` and `doubts` are those of the record.
    """

    sentence: Sentence
    words: tuple[Word, ...]
    start: int
    end: int
    form: MentionForm
    referent: Referent
    surface: str
    origin: Origin = "row"
    doubts: tuple[Doubt, ...] = ()

    @property
    def head(self) -> Word:
        """The word by which the mention hangs in its sentence."""
        return self.words[0] if len(self.words) == 1 else head_of(self.words)

    @property
    def certainty(self) -> float:
        """How sure it is, between 0 and 1, that the words mean this referent."""
        return certainty_of(self.doubts)


def slug(name: str) -> str:
    """A readable id: ASCII letters, digits and hyphens, `mohammad-shtayyeh`."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-") or "unnamed"


def covers(since: str | None, until: str | None, day: str) -> bool:
    """Whether the EDTF date `day` lies between two others, either of which may be open.

    Dates of unequal length compare by their common part: 2010 covers 2010-05-01.
    """
    begun = since is None or since <= day or day.startswith(since) or since.startswith(day)
    return begun and (until is None or day <= until or day.startswith(until))


def referent_of(row: Row, *, tenures: Iterable[Tenure] = (), day: str) -> Referent:
    """Who a row of the gazetteer is on an EDTF `day`: a person's sectors are those of the office held then."""
    held = sorted(
        {sector for tenure in tenures if covers(tenure.since, tenure.until, day) for sector in tenure.sectors}
    )
    return Referent(
        id=row.id,
        name=row.name,
        kind=row.kind,
        country=row.country,
        parent=row.parent,
        sectors=tuple(held) or row.sectors,
        row=row,
    )


def adjective(referent: Referent) -> str:
    """ "Russian" for Russia; the name itself where no demonym is known."""
    return referent.row.demonyms[0] if referent.row is not None and referent.row.demonyms else referent.name
