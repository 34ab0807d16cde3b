"""The graph of who did what to whom, and the questions it answers.

It holds readings, one an article, and nothing else; actors, edges and indices are drawn from the sorted
union of the readings when somebody asks. So the same readings in any order, or merged in shards, are the
same graph.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from importlib import resources
from itertools import product

import networkx

from .edtf import Days, to_days
from .errors import UnknownActor, UnknownRelationType
from .holdings import Holdings
from .merging import merge_readings
from .ontology import RelationType, load_ontology
from .records import Actor, Article, Polarity, Reading, Relation, Status
from .statements import Role, Statement, ends_of

# Who is asked for: ids that count as one, or None for anybody.
Asked = frozenset[str] | None
# How many actors are named to one who asks for somebody unknown.
MOST_NAMED = 10


class KnowledgeGraph:
    """What a set of articles says about actors and what they do to each other.

    Names, aliases and ids all serve as arguments. An actor stands for its parts too, a country for its
    government and army, unless asked with `within=False`.
    """

    def __init__(self, readings: Iterable[Reading] = (), *, ontology: Mapping[str, RelationType] | None = None) -> None:
        """Hold `readings`; `ontology` maps codes to relation types, ours where none is given."""
        self._readings: dict[str, Reading] = {}
        self._holdings: Holdings | None = None
        self._ontology = ontology
        for reading in readings:
            self.add(reading)

    def add(self, reading: Reading) -> None:
        """Take in what was read from one article.

        A second reading of the same article adds what it states; nothing is taken back. `merging` tells
        which of two records of one thing stands.
        """
        known = self._readings.get(reading.article.id, reading)
        self._readings[reading.article.id] = merge_readings(known, reading)
        self._holdings = None

    def merge(self, other: "KnowledgeGraph") -> None:
        """Take in everything that another graph holds."""
        for reading in other.readings:
            self.add(reading)

    @property
    def readings(self) -> tuple[Reading, ...]:
        """One reading an article, sorted by article id."""
        return self._held.readings

    @property
    def articles(self) -> Mapping[str, Article]:
        """The articles by id, with empty text."""
        return self._held.articles

    @property
    def actors(self) -> tuple[Actor, ...]:
        """All actors sorted by id, as all articles together know them; mentions stay with the readings."""
        return tuple(self._held.actors.values())

    @property
    def ontology(self) -> Mapping[str, RelationType]:
        """The relation types by code."""
        return _own_ontology() if self._ontology is None else self._ontology

    @property
    def nx(self) -> networkx.MultiDiGraph:
        """The NetworkX graph (`network` tells what is on it), frozen: copy it to change it."""
        return self._held.network

    def actor(self, name: str) -> Actor:
        """Return the actor called so, the one with most statements where several are.

        Raises UnknownActor, which names those that come close.
        """
        called = sorted(self._held.names.lookup_ids(name))
        if not called:
            raise self._unknown(name)
        return self._held.actors[max(called, key=lambda key: len(self._held.find("actor", [key])))]

    def article(self, relation: Relation) -> Article:
        """Return the article that makes a statement of this graph, with empty text."""
        return self.articles[self._held.article_of[relation.id]]

    def relations(
        self,
        *,
        source: str | None = None,
        target: str | None = None,
        actor: str | None = None,
        type: str | None = None,
        polarity: Polarity | None = None,
        status: Status | None = None,
        says: str | None = None,
        since: str | None = None,
        until: str | None = None,
        within: bool = True,
    ) -> tuple[Relation, ...]:
        """Return the statements that fit all that is asked, in the order of time, those without a day last.

        `actor` stands at either end, `says` anywhere in the chain of voices. `since` and `until` are EDTF
        ("2023-10") and both included: a statement fits when its act may have happened within them. The parties
        of a mutual act count as source and as target. Raises UnknownActor, UnknownRelationType, and ValueError
        for what is no date.
        """
        days = _asked_days(since, until)
        played: dict[Role, Asked] = {
            "source": self._asked(source, within=within),
            "target": self._asked(target, within=within),
            "actor": self._asked(actor, within=within),
            "says": self._asked(says, within=within),
            "type": self._asked_type(type),
        }
        return tuple(
            statement.relation
            for statement in self._find(played)
            if polarity in (None, statement.relation.polarity)
            and status in (None, statement.relation.status)
            and _may_fall_within(statement, days)
        )

    def between(self, one: str, other: str, *, within: bool = True) -> tuple[Relation, ...]:
        """Return what the two do to each other, in both directions, in the order of time."""
        ones, others = self._asked(one, within=within), self._asked(other, within=within)
        found = {*self._find({"source": ones, "target": others}), *self._find({"source": others, "target": ones})}
        return tuple(statement.relation for statement in sorted(found, key=lambda statement: statement.order))

    @property
    def _held(self) -> Holdings:
        if self._holdings is None:
            self._holdings = Holdings(self._readings)
        return self._holdings

    def _find(self, played: Mapping[Role, Asked]) -> tuple[Statement, ...]:
        """Return the statements in which each role is played by one of those asked for, in the order of time."""
        statements = self._held.statements
        found = [self._held.find(role, asked) for role, asked in played.items() if asked is not None]
        if not found:
            return statements
        positions = sorted(frozenset.intersection(*found))
        return tuple(statements[position] for position in positions if _joins(statements[position], played))

    def _asked(self, name: str | None, *, within: bool) -> Asked:
        """Return the ids that a name stands for, places included."""
        if name is None:
            return None
        called = self._held.names.lookup_ids(name) | self._held.place_names.lookup_ids(name)
        if not called:
            raise self._unknown(name)
        return called.union(*(self._held.parts.get(key, ()) for key in called)) if within else called

    def _asked_type(self, type: str | None) -> Asked:
        if type is None:
            return None
        if type.upper() not in self.ontology:
            raise UnknownRelationType(type, known=sorted(self.ontology))
        return frozenset({type.upper()})

    def _unknown(self, name: str) -> UnknownActor:
        """Return the error that names who comes close, else who is there: those with most statements."""
        close = self._held.names.find_close(name)
        known = close or self._find_busiest()
        remedy = f"{'close to it' if close else 'most is said of'}: {', '.join(known)}" if known else "nobody is in it"
        return UnknownActor(f"nobody in the graph is called {name!r}; {remedy}")

    def _find_busiest(self) -> list[str]:
        counts = {key: len(self._held.find("actor", [key])) for key in self._held.actors}
        busiest = sorted(counts, key=lambda key: (-counts[key], key))
        return list(dict.fromkeys(self._held.actors[key].name for key in busiest))[:MOST_NAMED]


@cache
def _own_ontology() -> Mapping[str, RelationType]:
    package = str(__package__).rpartition(".")[0]
    return load_ontology([resources.files(f"{package}.seeds")]).types


def _asked_days(since: str | None, until: str | None) -> Days | None:
    """Return the first and the last day asked for, None when any time will do."""
    if since is None and until is None:
        return None
    first = date.min if since is None else _to_days(since)[0]
    last = date.max if until is None else _to_days(until)[1]
    return first, last


def _to_days(edtf: str) -> Days:
    days = to_days(edtf)
    if days is None:
        raise ValueError(f"{edtf!r} is no date; write 2023, 2023-10 or 2023-10-07")
    return days


def _may_fall_within(statement: Statement, days: Days | None) -> bool:
    if days is None:
        return True
    return statement.days is not None and statement.days[0] <= days[1] and days[0] <= statement.days[1]


def _joins(statement: Statement, played: Mapping[Role, Asked]) -> bool:
    """Whether two different parties meet the question, where all parties of a mutual act stand at both ends."""
    sources, targets = played.get("source"), played.get("target")
    if sources is None or targets is None or not statement.relation.mutual:
        return True
    parties = ends_of(statement.relation)[0]
    return any(one != other for one, other in product(sources.intersection(parties), targets.intersection(parties)))
