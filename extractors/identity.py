"""Identity: under which id an actor without a row is known, and in how many articles.

Ids are what joins articles, so a name keeps its plain id only where it means one actor
wherever it stands: "Arvid Halvorsen", "Tobago Fishers Alliance". A surname alone, and a name
made of words that every country has for its bodies ("Supreme Court", "Democratic Party"),
belong to the country that the article gives them, or else to the article.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..graph.gazetteer import Row
from .collectives import AgentIndex, institution
from .grammar import Sentence
from .guesses import ARTICLES, LINKS, POSSESSIVE
from .hints import PLACE, Hints
from .mentions import Referent, adjective, referent_of, slug
from .names import Name

SHORT_ACRONYM = 3  # letters: "NDP" is a party in Canada, Egypt and Nigeria


def find_countries_beside(names: Sequence[tuple[Sentence, Name]], *, hints: Hints) -> dict[str, Row]:
    """The one country that stands beside each name that no row claims for sure, by the name's surface.

    "Peru's Supreme Court", "the Peruvian Supreme Court", "the Supreme Court of Peru", with a title between them or
    without: "Jordan's King Abdullah"; none where two do.
    """
    joints = POSSESSIVE | hints.former | hints.titles
    owners: dict[str, dict[str, Row]] = {}
    for (sentence, name), (other, after) in pairwise(names):
        if sentence is not other:
            continue
        between = [word.lower for word in sentence.words[name.words[-1].i + 1 : after.words[0].i]]
        if _is_unsure(after) and joints.issuperset(between):
            _note(owners, after, name)
        elif _is_unsure(name) and between[:1] == ["of"] and ARTICLES.issuperset(between[1:]):
            _note(owners, name, after)
    return {surface: next(iter(rows.values())) for surface, rows in owners.items() if len(rows) == 1}


def _is_unsure(name: Name) -> bool:
    return all(entry.strength == "weak" for entry in name.entries)


def _note(owners: dict[str, dict[str, Row]], name: Name, owner: Name) -> None:
    rows = [row for entry in owner.entries if entry.strength in ("strong", "weak", "demonym") for row in entry.rows]
    if len(rows) == 1 and rows[0].kind == "country":
        owners.setdefault(name.surface, {})[rows[0].id] = rows[0]


def is_unmistakable(surface: str, kind: str, hints: Hints) -> bool:
    """Whether a name means the same actor in every article.

    "Arvid Halvorsen" does, "Halvorsen" does not; "Tobago Fishers Alliance" does, "National Assembly" does not.
    """
    words = surface.replace("-", " ").split()
    if kind == "person":
        return len(words) > 1
    if kind in (PLACE, "other"):
        return True
    if len(words) == 1 and surface.isupper():
        return len(surface) > SHORT_ACRONYM
    return not _are_generic((word.strip("'.,").lower() for word in words), hints)


def _are_generic(words: Iterable[str], hints: Hints) -> bool:
    return all(word in hints.generic or word in LINKS for word in words)


@dataclass(frozen=True, slots=True)
class Unlisted:
    """A name without a row: its kind, and the country around it.

    `owner` is the country that the article gives it, `country` the code of the one within it.
    """

    surface: str
    kind: str
    owner: Row | None
    country: str | None


def to_referent(name: Unlisted, *, hints: Hints, agents: AgentIndex, article: str) -> Referent:
    """Who a name without a row stands for: somebody known everywhere, a country's own, or the article's."""
    surface, kind, owner = name.surface, name.kind, name.owner
    state = agents.states.get(name.country or "")
    common = None if state is None or kind in (PLACE, "person") else _without(surface, state)
    # "Bank of Israel" has but one word of its own, and is known by both
    if common is not None and " " in common and _are_generic(common.lower().split(), hints):
        surface, owner = common, state
    elif name.country is not None or is_unmistakable(surface, kind, hints):
        country = None if kind in (PLACE, "person") else name.country
        return Referent(id=slug(surface), name=surface, kind=kind, country=country)
    if owner is None or kind == "person":
        return Referent(id=f"{slug(surface)}-{slug(article)}", name=surface, kind=kind)
    return _owned(surface, kind, owner, agents)


def _owned(surface: str, kind: str, owner: Row, agents: AgentIndex) -> Referent:
    """The body of that name that a country has: its institution where the noun is one ("Interior Ministry")."""
    state, agent = referent_of(owner, day=""), agents.nouns.get(surface.lower())
    if agent is not None and agent.scope == "institution":
        return institution(agent, state, surface=surface.lower(), agents=agents)
    id_ = f"{owner.id}-{slug(surface)}"
    if id_ in agents.rows:
        return referent_of(agents.rows[id_], day="")
    name = f"{adjective(state)} {surface}"
    return Referent(id=id_, name=name, kind=kind, country=owner.country, parent=owner.id)


def _without(name: str, state: Row) -> str | None:
    """The rest of a name that begins or ends with its country: "National Front" of "National Front of Peru"."""
    for own in (*state.demonyms, *state.strong):
        if name.startswith(f"{own} "):
            return name.removeprefix(f"{own} ")
        if name.endswith(f" of {own}"):
            return name.removesuffix(f" of {own}")
    return None
