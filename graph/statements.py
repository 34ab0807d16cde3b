"""Statements with their day and their article, and the index that finds them without looking at all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from .edtf import Days, to_days
from .records import Article, Reading, Relation

Role = Literal["source", "target", "actor", "says", "type"]


@dataclass(frozen=True, slots=True)
class Statement:
    """A relation, the id of the article that makes it, and the days on which the act may have happened."""

    relation: Relation
    article: str
    days: Days | None

    @property
    def order(self) -> tuple[date, str, bool, int, int, str]:
        """Sort by the first day, those without a day at the end; what an article says of one day stays in its order.

        The title goes before the text.
        """
        day = date.max if self.days is None else self.days[0]
        evidence = self.relation.evidence
        place = evidence.field == "text", evidence.start, self.relation.trigger.start
        return day, self.article, *place, self.relation.id


def to_statements(readings: Iterable[Reading]) -> tuple[Statement, ...]:
    """Return what the readings state, in the order of time."""
    statements = (
        Statement(relation, reading.article.id, _days(relation, article=reading.article))
        for reading in readings
        for relation in reading.relations
    )
    return tuple(sorted(statements, key=lambda statement: statement.order))


def _days(relation: Relation, *, article: Article) -> Days | None:
    """Return the days of the act by the text itself, else the day of publication.

    News without a date tells what has just happened. What is told as history has not just happened, and a
    date that cannot be laid on the calendar (its year is unknown) is not the day of publication either.
    """
    if relation.date is not None and relation.date.edtf is not None:
        return to_days(relation.date.edtf)
    if relation.status == "historical" or article.published is None:
        return None
    return to_days(article.published)


def to_index(statements: Iterable[Statement]) -> Mapping[tuple[Role, str], frozenset[int]]:
    """Map each (role, actor id or type code) to the positions of the statements it has a part in.

    All parties of a mutual act stand at both ends.
    """
    found: defaultdict[tuple[Role, str], set[int]] = defaultdict(set)
    for position, statement in enumerate(statements):
        for key in _keys(statement.relation):
            found[key].add(position)
    return {key: frozenset(positions) for key, positions in found.items()}


def _keys(relation: Relation) -> Iterator[tuple[Role, str]]:
    yield "type", relation.type
    sources, targets = ends_of(relation)
    for actor in sources:
        yield "source", actor
        yield "actor", actor
    for actor in targets:
        yield "target", actor
        yield "actor", actor
    for voice in relation.attribution:
        if voice.actor is not None:
            yield "says", voice.actor


def ends_of(relation: Relation) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the ids at the source and at the target end, each once and sorted; a mutual act has all at both."""
    sources = {end.actor for end in relation.sources}
    targets = {end.actor for end in relation.targets}
    if relation.mutual:
        sources = targets = sources | targets
    return tuple(sorted(sources)), tuple(sorted(targets))
