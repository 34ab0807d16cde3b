"""Agents: "Russian troops", "the Israeli government", "14 Palestinian factions", "Hamas fighters".

A noun that acts, with a country before it, is an actor of its own whose parent is the
country: an institution (one a country, the same in every article) or a collective (whoever
this article speaks of). With a group before it, it is the group. Without either it is a
nameless collective, an actor only where it does something.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..graph.gazetteer import Agent, Gazetteer, Row
from .grammar import Sentence, Word, cases, children, head_of
from .mentions import Mention, Referent, adjective, referent_of, slug

NOMINAL = {"ADJ", "NOUN", "PROPN", "NUM", "PART", "ADV"}
LONGEST_NOUN = 4  # words: "ministry of internal affairs"
REACH = 5  # words between "Russian" and "troops" at most: "Russian airborne and special forces troops"
RULED = "government"  # the agent noun that a person can have: "the Trump administration"
OWNERS = {"country", "people_group", "place"}
# Sectors of people who are somebody even without a name: "protesters", "rebels", "police".
NAMELESS = {"AGR", "COP", "CRM", "CVL", "EDU", "LAB", "MED", "MIL", "OPP", "PRM", "REB", "REF", "REL", "UAF"}


@dataclass(frozen=True, slots=True)
class AgentIndex:
    """Agent nouns by their lower-case forms, singular and plural, and the rows some of them make.

    `rows` are all of the gazetteer: "Israeli army" is the row `israel-military` if there is one;
    `states` are the countries of today by ISO code, `openers` the first words of all nouns.
    """

    nouns: Mapping[str, Agent]
    rows: Mapping[str, Row]
    states: Mapping[str, Row]
    openers: frozenset[str]


def index_agents(gazetteer: Gazetteer) -> AgentIndex:
    """Index the agent nouns of a gazetteer."""
    nouns = {form: agent for agent in gazetteer.agents for form in (agent.noun, agent.plural) if form}
    rows = gazetteer.rows.values()
    states = {row.country: row for row in rows if row.kind == "country" and row.country and row.until is None}
    openers = frozenset(noun.split()[0] for noun in nouns)
    return AgentIndex(nouns=nouns, rows=gazetteer.rows, states=states, openers=openers)


def find_agents(
    sentence: Sentence, named: Sequence[Mention], *, agents: AgentIndex, article: str, taken: Collection[int] = ()
) -> tuple[list[Mention], list[Mention]]:
    """Return the mentions made by agent nouns, and `named` as it stands after that.

    A demonym inside a collective's name is no mention of the country any more; the name of
    a group reaches to the noun that stands for its people. `article` is the article's id.
    """
    by_word = {word.i: mention for mention in named for word in mention.words}
    made: list[Mention] = []
    kept = {id(mention): mention for mention in named}
    for word, agent, span in _agent_nouns(sentence, {*by_word, *taken}, agents):
        owner = _owner(span, sentence, by_word, agents)
        if owner is None:
            # "groups of rebels" are rebels; "officials said" is nobody one could name
            if not _counts_others(word) and not NAMELESS.isdisjoint(agent.sectors):
                made.append(_nameless(sentence, span, agent, article))
        elif owner.referent.kind in OWNERS:
            referent = owned(agent, owner.referent, rows=agents.rows, article=article)
            made.append(_owned_mention(sentence, span, owner, referent))
            if owner.form == "demonym":
                kept.pop(id(owner), None)
        elif owner.referent.kind == "person":
            state = agents.states.get(owner.referent.country or "")
            if agent.slug == RULED and state is not None:
                rulers = owned(agent, referent_of(state, day=""), rows=agents.rows, article=article)
                made.append(_mention(sentence, tuple(span), rulers))
        elif owner.form != "demonym" and id(owner) in kept:
            kept[id(owner)] = replace(owner, words=(*owner.words, word))
    return made, list(kept.values())


def _agent_nouns(
    sentence: Sentence, taken: Collection[int], agents: AgentIndex
) -> Iterator[tuple[Word, Agent, list[Word]]]:
    """Each agent noun with its entry and its words: "foreign ministry" is one noun of two words."""
    words, i = sentence.words, 0
    while i < len(words):
        span = _longest(words[i : i + LONGEST_NOUN], taken, agents)
        if len(span) > 1:
            yield head_of(span), agents.nouns[" ".join(word.lower for word in span)], span
        elif span and words[i].pos in ("NOUN", "PROPN") and not _modifies(words[i]):
            yield words[i], agents.nouns[words[i].lower], span
        i += max(1, len(span))


def _longest(words: Sequence[Word], taken: Collection[int], agents: AgentIndex) -> list[Word]:
    """The longest agent noun that begins a run of words: "ministry of foreign affairs"."""
    if words[0].lower not in agents.openers:
        return []
    for length in range(len(words), 0, -1):
        span = words[:length]
        if " ".join(word.lower for word in span) in agents.nouns and not any(word.i in taken for word in span):
            return list(span)
    return []


def _modifies(word: Word) -> bool:
    # "army officers", "government spokesman": the second noun is the one that acts
    head = word.head
    return word.dep in ("compound", "nmod", "nmod:desc") and head is not None and head.i > word.i and head.pos == "NOUN"


def _counts_others(word: Word) -> bool:
    return any("of" in cases(child) and child.tag in ("NNS", "NNPS") for child in children(word, "nmod"))


def _owner(
    span: Sequence[Word], sentence: Sentence, by_word: Mapping[int, Mention], agents: AgentIndex
) -> Mention | None:
    """The name before the noun ("Russian", "Russia's") or after it ("the government of Sudan")."""
    first = span[0].i
    for i in range(first - 1, max(-1, first - 1 - REACH), -1):
        mention = by_word.get(i)
        if mention is not None:
            return mention
        if sentence.words[i].pos not in NOMINAL or sentence.words[i].lower in agents.nouns:
            break
    if any(child.pos in ("PRON", "DET") for word in span for child in children(word, "nmod:poss")):
        return None  # "its troops from Iraq": not Iraq's
    for after in (phrase for word in span for phrase in children(word, "nmod")):
        if any(child.lower in ("of", "from") for child in children(after, "case")) and after.i in by_word:
            return by_word[after.i]
    return None


def owned(agent: Agent, owner: Referent, *, rows: Mapping[str, Row], article: str) -> Referent:
    """The actor that an agent noun makes of a country or people: "Russian military" of Russia."""
    id_ = f"{owner.id}-{agent.slug}"
    row = rows.get(id_)
    if row is not None and agent.scope == "institution":
        return referent_of(row, day="")
    return Referent(
        id=id_ if agent.scope == "institution" else f"{id_}-{slug(article)}",
        name=f"{adjective(owner)} {agent.name}",
        kind=agent.kind,
        country=owner.country,
        parent=owner.id if owner.kind != "place" else None,
        sectors=agent.sectors,
    )


def _owned_mention(sentence: Sentence, span: list[Word], owner: Mention, referent: Referent) -> Mention:
    before = owner.form == "demonym" and owner.start < span[0].start
    words = (*owner.words, *span) if before else tuple(span)
    return _mention(sentence, words, referent)


def _nameless(sentence: Sentence, span: list[Word], agent: Agent, article: str) -> Mention:
    referent = Referent(
        id=f"{agent.slug}-{slug(article)}", name=agent.name, kind=agent.kind, sectors=agent.sectors, generic=True
    )
    return _mention(sentence, tuple(span), referent)


def _mention(sentence: Sentence, words: tuple[Word, ...], referent: Referent) -> Mention:
    return Mention(
        sentence=sentence,
        words=words,
        start=words[0].start,
        end=words[-1].end,
        form="nominal",
        referent=referent,
        surface=" ".join(word.text for word in words),
        origin="noun",
    )
