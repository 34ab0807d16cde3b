"""Bodies: "its parliament", "the country's army", "his government", once it is known whose they are."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from .agents import RULED, longest_noun
from .collectives import STANDING, AgentIndex, institution
from .grammar import Word, cases
from .mentions import Mention, Referent, referent_of


def find_bodies(mentions: Sequence[Mention], *, agents: AgentIndex) -> list[Mention]:
    """Return the mentions of an article in text order, with the bodies of whoever is pointed to added.

    A nameless mention of the same noun gives way: "its army" is no longer just any army.
    """
    here: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        here[mention.sentence.index].append(mention)
    found: list[Mention] = []
    for near in here.values():
        found.extend(_in_sentence(near, agents=agents))
    return found


def _in_sentence(mentions: list[Mention], *, agents: AgentIndex) -> list[Mention]:
    pointing = [m for m in mentions if m.origin == "reference" and m.referent.kind in ("country", "person")]
    if not pointing:
        return mentions
    taken = {word.i for mention in mentions if not mention.referent.generic for word in mention.words}
    bodies = [body for mention in pointing for body in _body(mention, taken, agents=agents)]
    inside = {word.i for body in bodies for word in body.words}
    kept = [m for m in mentions if not (m.referent.generic and any(word.i in inside for word in m.words))]
    return sorted((*kept, *bodies), key=lambda mention: (mention.start, mention.end))


def _body(mention: Mention, taken: Collection[int], *, agents: AgentIndex) -> Iterator[Mention]:
    span = _owned_noun(mention, taken, agents)
    if span:
        referent = _whose(" ".join(word.lower for word in span), mention.referent, agents=agents)
        if referent is not None:
            surface = " ".join(word.text for word in span)
            yield replace(
                mention,
                words=tuple(span),
                start=span[0].start,
                end=span[-1].end,
                form="nominal",
                referent=referent,
                surface=surface,
                origin="noun",
            )


def _owned_noun(mention: Mention, taken: Collection[int], agents: AgentIndex) -> list[Word]:
    """The agent noun a pointing word owns: "its foreign ministry", "the parliament of the country"."""
    word, noun = mention.head, mention.head.head
    if noun is None or not (word.dep == "nmod:poss" or (word.dep == "nmod" and "of" in cases(word))):
        return []
    words = mention.sentence.words
    for first in range(word.i + 1 if word.i < noun.i else 0, noun.i + 1):
        span = longest_noun(words, first, taken, agents)
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
