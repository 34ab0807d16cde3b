"""Bearers: which of several people of one name a title means.

"Former President Bush" is one Bush and "President Bush" the other; "Jordan's King Abdullah"
and "King Abdullah of Saudi Arabia" are two. A name alone keeps all who bear it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ..graph.gazetteer import Row
from .grammar import Sentence
from .guesses import POSSESSIVE
from .names import Name
from .tenures import Tenures
from .titles import FORMER, LONGEST_TITLE, TitleIndex


@dataclass(frozen=True, slots=True)
class Bearing:
    """What stands around a person's name: a title, whether it is held no more, and the country it is held in."""

    title: str
    former: bool
    country: str | None


def find_bearing(
    name: Name, sentence: Sentence, neighbours: Sequence[Name], text: str, *, titles: TitleIndex
) -> Bearing | None:
    """Return the title right before a name with what belongs to it, None where there is none.

    `neighbours` are the names of the sentence, among them the country: "U.S. President Bush".
    """
    words, first = sentence.words, name.words[0].i
    for opening in range(max(0, first - LONGEST_TITLE), first):
        title = text[words[opening].start : words[first - 1].end].lower()
        if title not in titles:
            continue
        before = opening
        while before and words[before - 1].lower in POSSESSIVE:
            before -= 1
        land = next((other for other in neighbours if other.words[-1].i == before - 1), None)
        start = before if land is None else land.words[0].i
        former = any(words[i].lower in FORMER for i in range(max(0, start - 2), opening))
        return Bearing(title, former, _country_of(land) or _country_after(name, sentence, neighbours))
    return None


def _country_after(name: Name, sentence: Sentence, neighbours: Sequence[Name]) -> str | None:
    """ "King Abdullah of Jordan": Jordan."""
    after = name.words[-1].i + 1
    if after + 1 >= len(sentence.words) or sentence.words[after].lower != "of":
        return None
    return _country_of(next((other for other in neighbours if other.words[0].i == after + 1), None))


def _country_of(land: Name | None) -> str | None:
    if land is None:
        return None
    countries = {row.country for entry in land.entries for row in entry.rows if row.kind == "country"}
    return countries.pop() if len(countries) == 1 else None


def choose_bearers(rows: Sequence[Row], bearing: Bearing, *, tenures: Tenures, day: str) -> list[Row]:
    """Those of the people a title fits; none where all belong to other countries than the one beside it.

    Rows that are no people are kept.
    """
    others = [row for row in rows if row.kind != "person"]
    people = [row for row in rows if row.kind == "person"]
    if bearing.country is not None:
        people = [row for row in people if row.country in (None, bearing.country)]
    return [*others, *tenures.bearing(people, bearing.title, former=bearing.former, day=day)]
