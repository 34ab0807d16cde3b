"""What a set of readings amounts to: its actors, its statements, who is called what, who belongs to whom.

Everything here is drawn from the readings in the order of article ids, the costly parts only when somebody asks.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property, reduce
from types import MappingProxyType

import networkx

from .merging import merge_actors, merge_places
from .names import Names
from .network import to_networkx
from .records import Actor, Article, Place, Reading
from .statements import Role, Statement, ends_of, to_index, to_statements


class Holdings:
    """The readings of a graph at one moment; they do not change, so nothing here ever gets stale."""

    def __init__(self, readings: Mapping[str, Reading]) -> None:
        """Take the readings by article id."""
        self.readings: tuple[Reading, ...] = tuple(readings[key] for key in sorted(readings))
        self.statements: tuple[Statement, ...] = to_statements(self.readings)

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        """The articles by id, with empty text."""
        bare = {reading.article.id: reading.article.model_copy(update={"text": ""}) for reading in self.readings}
        return MappingProxyType(bare)

    @cached_property
    def actors(self) -> Mapping[str, Actor]:
        """The actors by id, sorted: one record each, without mentions, which count within single articles.

        An end of a statement that no record describes is an actor of which only the id is known.
        """
        forms: defaultdict[str, set[Actor]] = defaultdict(set)
        for reading in self.readings:
            for actor in reading.actors:
                forms[actor.id].add(actor.model_copy(update={"mentions": ()}))
        for key in self._ends - forms.keys() - self.places.keys():
            forms[key].add(Actor(id=key, name=key, kind="other"))
        return {key: reduce(merge_actors, forms[key]) for key in sorted(forms)}

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """The places by id, sorted, without mentions."""
        forms: defaultdict[str, set[Place]] = defaultdict(set)
        for reading in self.readings:
            for place in reading.places:
                forms[place.id].add(place.model_copy(update={"mentions": ()}))
        return {key: reduce(merge_places, forms[key]) for key in sorted(forms)}

    @cached_property
    def names(self) -> Names:
        """Who is called what, actors only."""
        return Names(self.actors.values())

    @cached_property
    def place_names(self) -> Names:
        """Which place is called what."""
        return Names(self.places.values())

    @cached_property
    def parts(self) -> Mapping[str, frozenset[str]]:
        """For each actor those whose chain of parents reaches it: for a country its government, army, ministries."""
        parts: defaultdict[str, set[str]] = defaultdict(set)
        for actor in self.actors.values():
            parent, seen = actor.parent, {actor.id}
            # Tables have no circles; readings written by others might.
            while parent is not None and parent not in seen:
                parts[parent].add(actor.id)
                seen.add(parent)
                parent = self.actors[parent].parent if parent in self.actors else None
        return {key: frozenset(found) for key, found in parts.items()}

    @cached_property
    def article_of(self) -> Mapping[str, str]:
        """The id of the article that makes a statement, by relation id."""
        return {statement.relation.id: statement.article for statement in reversed(self.statements)}

    @cached_property
    def network(self) -> networkx.MultiDiGraph:
        """The NetworkX graph over all actors, and over the places that are an end of a statement."""
        located = {key: place for key, place in self.places.items() if key in self._ends}
        return to_networkx({**located, **self.actors}, self.statements)

    def find(self, role: Role, keys: Iterable[str]) -> frozenset[int]:
        """Return the positions of the statements in which one of `keys` plays this role."""
        return frozenset().union(*(self._index.get((role, key), frozenset()) for key in keys))

    @cached_property
    def _index(self) -> Mapping[tuple[Role, str], frozenset[int]]:
        return to_index(self.statements)

    @cached_property
    def _ends(self) -> frozenset[str]:
        return frozenset().union(*(ends for statement in self.statements for ends in ends_of(statement.relation)))
