"""Collectives: who a noun and its owner make, and how many they are.

"The Israeli army" is one institution in every article; "14 Palestinian factions" are whoever this
article means, and "a Palestinian militant" is one person of it. People counted by their demonym
("15 Cubans") are a collective too: the country is not among those arrested.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from ..graph.gazetteer import Agent, Gazetteer, Row
from .grammar import Word, children
from .mentions import Mention, Referent, adjective, referent_of, slug
from .owners import OWNERS, PLURAL, Owner, is_plural
from .quantities import Quantity, Traits, counted

STANDING = {"institution", "members"}  # scopes of what every country has
ANYBODY = {"any", "each", "every", "no"}
BODIES = {"government_body", "military", "media"}


@dataclass(frozen=True, slots=True)
class AgentIndex:
    """Agent nouns by their lower-case forms, singular and plural, and the rows some of them make.

    `rows` are all of the gazetteer: "Israeli army" is the row `israel-military` if there is one;
    `bodies` are those whose name is a country with an agent noun, by the country's id and the noun or
    the ministry's slug. `states` are the countries of today by ISO code, `openers` the first words
    of all nouns with the most words that one of them goes on for.
    """

    nouns: Mapping[str, Agent]
    rows: Mapping[str, Row]
    bodies: Mapping[tuple[str, str], Row]
    states: Mapping[str, Row]
    openers: Mapping[str, int]
    traits: Traits


def index_agents(gazetteer: Gazetteer, *, traits: Traits) -> AgentIndex:
    """Index the agent nouns of a gazetteer."""
    nouns = {form.lower(): agent for agent in gazetteer.agents for form in (agent.noun, agent.plural) if form}
    rows = gazetteer.rows.values()
    states = {row.country: row for row in rows if row.kind == "country" and row.country and row.until is None}
    openers: dict[str, int] = {}
    for noun in nouns:
        first, *others = noun.split()
        openers[first] = max(openers.get(first, 0), 1 + len(others))
    return AgentIndex(
        nouns=nouns,
        rows=gazetteer.rows,
        bodies=_bodies(gazetteer, nouns),
        states=states,
        openers=openers,
        traits=traits,
    )


def _bodies(gazetteer: Gazetteer, nouns: Mapping[str, Agent]) -> dict[tuple[str, str], Row]:
    """Rows named "British Foreign Office": whatever means a foreign ministry, of Britain, is that row."""
    rows = gazetteer.rows.values()
    lands = {surface: row.id for row in rows if row.kind == "country" for surface in (*row.strong, *row.demonyms)}
    bodies: dict[tuple[str, str], Row] = {}
    for row in rows:
        if row.kind not in BODIES or row.until is not None:
            continue
        for name in row.strong:
            words = name.split()
            for cut in range(1, len(words)):
                land, agent = lands.get(" ".join(words[:cut])), nouns.get(" ".join(words[cut:]).lower())
                if land is not None and agent is not None:
                    bodies.setdefault((land, " ".join(words[cut:]).lower()), row)
                    if agent.slug.endswith("-ministry"):
                        bodies.setdefault((land, agent.slug), row)
    return bodies


def is_singular(agent: Agent, noun: Word, *, surface: str) -> bool:
    """ "A militant", "the soldier": one of those the plural names; "no soldier" is none in particular."""
    if not agent.plural or surface != agent.noun.lower() or agent.scope == "institution":
        return False
    return all(child.lower not in ANYBODY for child in children(noun, "det"))


def made_by(agent: Agent, owner: Owner, noun: Word, *, surface: str, agents: AgentIndex, article: str) -> Referent:
    """Who an agent noun with an owner is; `surface` is the noun as it stands, in lower case."""
    of = owner.mention.referent
    is_counted, count = owner.quantity or counted(noun, owner.mention.sentence.words, agents.traits)
    singular = is_singular(agent, noun, surface=surface)
    if owner.joined:
        name = agent.noun if singular else agent.name
        id_ = f"{of.id}-{owner.joined}-{slug(name)}-{slug(article)}"
        name = f"{owner.mention.surface}-{owner.joined} {surface}"
        return Referent(id=id_, name=name, kind=agent.kind, sectors=agent.sectors, count=count)
    if _stands_for_all(agent, of, noun) or (agent.scope == "members" and not is_counted and not singular):
        return institution(agent, of, surface=surface, agents=agents)
    person = singular and agent.scope in ("people", "members")
    name, kind = _name(agent, singular=singular), "person" if person else agent.kind
    return _collective(name, of, kind=kind, sectors=agent.sectors, count=count, article=article)


def _stands_for_all(agent: Agent, owner: Referent, noun: Word) -> bool:
    """One a country has; but "Western embassies" are those of many."""
    several = owner.kind in ("people_group", "place") and noun.tag in PLURAL and agent.kind != "military"
    return agent.scope == "institution" and not several


def _name(agent: Agent, *, singular: bool) -> str:
    """What one of them or several are called; soldiers that are counted are not the military."""
    if singular:
        return agent.noun
    return agent.plural or agent.noun if agent.scope in STANDING else agent.name


def nameless(agent: Agent, noun: Word, *, surface: str, quantity: Quantity, article: str) -> Referent:
    """ "Protesters", "five soldiers": whoever they are, one group an article; `quantity` as `counted` gives it."""
    is_counted, count = quantity
    singular = is_singular(agent, noun, surface=surface)
    apart = singular or (agent.scope == "members" and is_counted)
    name = _name(agent, singular=singular) if apart else agent.name
    id_ = f"{slug(name) if apart else agent.slug}-{slug(article)}"
    return Referent(id=id_, name=name, kind=agent.kind, sectors=agent.sectors, generic=True, count=count)


def institution(agent: Agent, owner: Referent, *, surface: str, agents: AgentIndex) -> Referent:
    """The body that a country has one of: "Russian military"; a row of the tables where they have it."""
    id_ = f"{owner.id}-{agent.slug}"
    row = agents.bodies.get((owner.id, surface)) or agents.rows.get(id_) or agents.bodies.get((owner.id, agent.slug))
    if row is not None:
        return referent_of(row, day="")
    return Referent(
        id=id_,
        name=f"{adjective(owner)} {agent.name}",
        kind=agent.kind,
        country=owner.country,
        parent=owner.id if owner.kind != "place" else None,
        sectors=agent.sectors,
    )


def _collective(
    name: str, owner: Referent, *, kind: str, sectors: tuple[str, ...], count: int | None, article: str
) -> Referent:
    return Referent(
        id=f"{owner.id}-{slug(name)}-{slug(article)}",
        name=f"{adjective(owner)} {name}",
        kind=kind,
        country=owner.country,
        parent=owner.id if owner.kind != "place" else None,
        sectors=sectors,
        count=count,
    )


def people_of(mention: Mention, *, agents: AgentIndex, article: str) -> Referent | None:
    """ "15 Cubans", "dozens of Iraqis", "an Israeli": some people of a state or people, and not all of it."""
    word, of = mention.head, mention.referent
    if of.kind not in OWNERS or word.dep in ("amod", "compound", "flat") or word not in mention.words:
        return None
    people = agents.nouns["people"]
    if is_plural(mention) or children(word, "nummod"):
        is_counted, count = counted(word, mention.sentence.words, agents.traits)
        if not is_counted:
            return None
        return _collective(people.name, of, kind=people.kind, sectors=people.sectors, count=count, article=article)
    alone = word.tag in ("NN", "NNP", "JJ") and any(child.lower in ("a", "an") for child in children(word, "det"))
    if mention.form != "demonym" or not alone or word.dep not in ("nsubj", "nsubj:pass", "obj", "obl", "conj"):
        return None
    return _collective("person", of, kind="person", sectors=people.sectors, count=None, article=article)


def people_within(people: Mention, land: Mention) -> Referent:
    """ "Syrian Kurds": those of a people who live in a country."""
    of = people.referent
    name = f"{land.surface} {of.name if of.kind == 'people_group' else people.surface}"
    return Referent(
        id=slug(name),
        name=name,
        kind="people_group",
        country=land.referent.country,
        parent=of.id if of.kind == "people_group" else None,
        sectors=of.sectors,
    )
