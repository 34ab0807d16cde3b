"""Bodies: "its parliament", "the country's army", "his government", once it is known whose they are."""

from collections.abc import Sequence
from dataclasses import replace

from .agents import longest_noun
from .collectives import STANDING, AgentIndex, institution
from .grammar import Word, cases
from .mentions import Mention, Referent, referent_of
from .owners import RULED


def find_bodies(mentions: Sequence[Mention], *, agents: AgentIndex) -> list[Mention]:
    """Return the mentions of an article in text order, with the bodies of whoever is pointed to added.

    A nameless mention of the same noun gives way: "its army" is no longer just any army.
    """
    pointing = [m for m in mentions if m.origin == "reference" and m.referent.kind in ("country", "person")]
    nouns = [(mention, noun) for mention in pointing if (noun := _owned_noun(mention, agents))]
    if not nouns:
        return list(mentions)
    here = {mention.sentence.index for mention, _ in nouns}
    taken = {(m.sentence.index, word.i): m for m in mentions if m.sentence.index in here for word in m.words}
    found: list[Mention] = []
    gone: set[int] = set()
    for mention, noun in nouns:
        referent = _whose(" ".join(word.lower for word in noun), mention.referent, agents=agents)
        there = [taken.get((mention.sentence.index, word.i)) for word in noun]
        if referent is not None and all(other is None or other.referent.generic for other in there):
            gone.update(id(other) for other in there if other is not None)
            found.append(_mention(mention, noun, referent))
    kept = (mention for mention in mentions if id(mention) not in gone)
    return sorted((*kept, *found), key=lambda mention: (mention.start, mention.end))


def _mention(pointing: Mention, noun: Sequence[Word], body: Referent) -> Mention:
    return replace(
        pointing,
        words=tuple(noun),
        start=noun[0].start,
        end=noun[-1].end,
        form="nominal",
        referent=body,
        surface=" ".join(word.text for word in noun),
        origin="noun",
    )


def _owned_noun(mention: Mention, agents: AgentIndex) -> list[Word]:
    """The agent noun a pointing word owns: "its foreign ministry", "the parliament of the country"."""
    word, noun = mention.head, mention.head.head
    if noun is None or not (word.dep == "nmod:poss" or (word.dep == "nmod" and "of" in cases(word))):
        return []
    words = mention.sentence.words
    for first in range(word.i + 1 if word.i < noun.i else 0, noun.i + 1):
        span = longest_noun(words, first, (), agents)
        if noun in span:
            return span
    return []


def _whose(noun: str, owner: Referent, *, agents: AgentIndex) -> Referent | None:
    agent = agents.nouns[noun]
    if owner.kind == "country":
        return institution(agent, owner, surface=noun, agents=agents) if agent.scope in STANDING else None
    state = agents.states.get(owner.country or "")
    if agent.slug != RULED or state is None or "GOV" not in owner.sectors:
        return None
    return institution(agent, referent_of(state, day=""), surface=noun, agents=agents)
