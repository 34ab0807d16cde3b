"""Who is meant by a name: ids, names and aliases, and what comes close to a name nobody has."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process

from .records import Actor, Place

SUGGESTIONS = 3
# Below this share of likeness (0-100) a suggestion is a guess that helps nobody.
LIKENESS = 70


class Names:
    """Finds ids by what people call them, without regard to capitals, accents and spaces."""

    def __init__(self, actors: Iterable[Actor | Place]) -> None:
        """Sort every way of calling an actor into three ranks: its id, its name, its aliases."""
        ids: defaultdict[str, set[str]] = defaultdict(set)
        names: defaultdict[str, set[str]] = defaultdict(set)
        aliases: defaultdict[str, set[str]] = defaultdict(set)
        self._shown: dict[str, str] = {}
        for actor in actors:
            ids[fold(actor.id)].add(actor.id)
            names[fold(actor.name)].add(actor.id)
            self._shown.setdefault(fold(actor.name), actor.name)
            for alias in getattr(actor, "aliases", ()):
                aliases[fold(alias)].add(actor.id)
                self._shown.setdefault(fold(alias), alias)
        self._ranks: tuple[Mapping[str, set[str]], ...] = (ids, names, aliases)

    def lookup_ids(self, name: str) -> frozenset[str]:
        """Return the ids that `name` stands for: an id before a name, a name before an alias; empty if nobody's.

        Several actors may share a name ("14 factions" in two articles): then all are meant.
        """
        folded = fold(name)
        for rank in self._ranks:
            if folded in rank:
                return frozenset(rank[folded])
        return frozenset()

    def find_close(self, name: str) -> list[str]:
        """Return the names most like `name`, the closest first; none when nothing is alike."""
        folded = fold(name)
        close = process.extract(
            folded, sorted(self._shown), scorer=fuzz.token_set_ratio, limit=SUGGESTIONS, score_cutoff=LIKENESS
        )
        return [self._shown[key] for key, _, _ in close]


def fold(name: str) -> str:
    """Return the form in which names are compared.

    >>> fold("Luiz  Inácio Lula da Silva")
    'luiz inacio lula da silva'
    """
    letters = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())
