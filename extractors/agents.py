"""Agents: "Russian troops", "the Israeli government", "14 Palestinian factions", "Hamas fighters".

A noun that acts, with a country before it, is an actor of its own whose parent is the
country: an institution (one a country, the same in every article) or a collective (whoever
this article speaks of). With a group before it, it is the group. Without either it is a
nameless collective, an actor only where it does something.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from ..graph.gazetteer import Agent
from .collectives import AgentIndex, institution, is_singular, made_by, nameless, people_of, people_within
from .grammar import Sentence, Word, cases, children, head_of
from .mentions import Mention, Referent, referent_of
from .owners import OWNERS, PLURAL, RULED, Owner, find_owners, is_adjective, is_plural, modifies, suffix_of
from .quantities import counted

BEFORE_NAME = {"the", '"', "“", "'", "‘", "``"}
# Sectors of people who are somebody even without a name: "protesters", "rebels", "police".
NAMELESS = {"AGR", "COP", "CRM", "CVL", "EDU", "LAB", "MED", "MIL", "OPP", "PRM", "REB", "REF", "REL", "UAF"}


def find_agents(
    sentence: Sentence, named: Sequence[Mention], *, agents: AgentIndex, article: str, taken: Collection[int] = ()
) -> list[Mention]:
    """Return the mentions of a sentence with those that agent nouns make, in text order.

    A demonym inside a collective's name is no mention of the country any more; the name of
    a group reaches to the noun that stands for its people. `article` is the article's id,
    `taken` are the positions of words that are titles.
    """
    reader = _Reader(sentence, named, agents, article)
    for word, agent, span in _agent_nouns(sentence, {*reader.by_word, *taken}, agents):
        reader.read(word, agent, span)
    reader.read_peoples()
    return sorted((*reader.made, *reader.kept.values()), key=lambda mention: (mention.start, mention.end))


def _agent_nouns(
    sentence: Sentence, taken: Collection[int], agents: AgentIndex
) -> Iterator[tuple[Word, Agent, list[Word]]]:
    """Each agent noun with its entry and its words: "foreign ministry" is one noun of two words."""
    words, until = sentence.words, 0
    for i, word in enumerate(words):
        # "non-residents" are not residents
        if i < until or word.lower not in agents.openers or (i > 0 and words[i - 1].text == "-"):
            continue
        span = longest_noun(words, i, taken, agents)
        until = i + len(span)
        if len(span) > 1:
            yield head_of(span), agents.nouns[_text(span)], span
        elif span and _is_noun(word) and not modifies(word):
            yield word, agents.nouns[word.lower], span


def _is_noun(word: Word) -> bool:
    # "Turkey's military" is taken for an adjective even where no noun follows
    return word.pos in ("NOUN", "PROPN") or (word.pos == "ADJ" and word.dep not in ("amod", "compound", "nmod:desc"))


def longest_noun(words: Sequence[Word], first: int, taken: Collection[int], agents: AgentIndex) -> list[Word]:
    """The longest agent noun that begins with the word `first`: "ministry of foreign affairs"."""
    for length in range(agents.openers.get(words[first].lower, 0), 0, -1):
        span = words[first : first + length]
        if _text(span) in agents.nouns and not any(word.i in taken for word in span):
            return list(span)
    return []


def _text(words: Iterable[Word]) -> str:
    return " ".join(word.lower for word in words)


class _Reader:
    """Reads the agent nouns of one sentence: what they make, and what they leave of the names."""

    def __init__(self, sentence: Sentence, named: Sequence[Mention], agents: AgentIndex, article: str) -> None:
        self.sentence, self.agents, self.article = sentence, agents, article
        self.by_word = {word.i: mention for mention in named for word in mention.words}
        self.kept = {id(mention): mention for mention in named}
        self.made: list[Mention] = []
        self.shared: dict[int, tuple[Owner, ...]] = {}

    def read(self, word: Word, agent: Agent, span: list[Word]) -> None:
        """Add what one agent noun stands for."""
        traits = self.agents.traits
        owners = find_owners(span, self.sentence, self.by_word, agent=agent, nouns=self.agents.nouns, traits=traits)
        shared = () if owners else self._shared(word, agent)
        singular = is_singular(agent, word, surface=_text(span))
        if not owners and not shared:
            # "groups of rebels" are rebels; "officials said" is nobody one could name
            if _is_somebody(word, agent, singular=singular) and not (singular and word.lower in traits.ordinary):
                self.made.append(self._nameless(word, agent, span))
            return
        described = self._described(word, span, singular)
        if described is not None:
            self._describe(described, (*owners, *shared)[-1].mention, agent)
            return
        if agent.scope in ("institution", "members"):
            self.shared[word.i] = owners or shared
        for owner in owners or shared:
            self._own(word, agent, span, owner, apart=bool(shared))

    def _shared(self, word: Word, agent: Agent) -> tuple[Owner, ...]:
        """ "Iraqi police and soldiers": the second body of one state."""
        head = word.head
        if word.dep != "conj" or head is None or agent.scope not in ("institution", "members"):
            return ()
        return self.shared.get(head.i, ()) if not children(word, "det", "nmod:poss", "nummod") else ()

    def _own(self, word: Word, agent: Agent, span: list[Word], owner: Owner, *, apart: bool) -> None:
        mention, agents = owner.mention, self.agents
        kind = mention.referent.kind
        if kind == "country" and agent.kind == "other" and "GOV" in agent.sectors:
            return  # "the U.S. states of Utah and Ohio"
        if kind in OWNERS or owner.joined:
            surface = _text(span)
            referent = made_by(agent, owner, word, surface=surface, agents=agents, article=self.article)
            made = self._mention(tuple(span), referent) if apart else self._owned_mention(span, owner, referent)
            self.made.append(made)
            if mention.form == "demonym" and not owner.joined:
                self.kept.pop(id(mention), None)
        elif kind == "person":
            state = agents.states.get(mention.referent.country or "")
            if agent.slug == RULED and state is not None:
                rulers = institution(agent, referent_of(state, day=""), surface=RULED, agents=agents)
                self.made.append(self._mention(tuple(span), rulers))
        elif mention.form != "demonym" and id(mention) in self.kept:
            known = self.kept[id(mention)]
            self.kept[id(mention)] = replace(known, words=(*known.words, word))

    def _described(self, word: Word, span: list[Word], singular: bool) -> Mention | None:
        """Whoever a noun merely describes: "Jane Doe, an Israeli lawmaker", "the Israeli lawmaker Jane Doe"."""
        words, after = self.sentence.words, span[-1].i + 1
        if singular:
            while after < len(words) and words[after].lower in BEFORE_NAME:
                after += 1
            following = self.by_word.get(after)
            if following is not None and following.form == "name" and following.referent.kind not in OWNERS:
                return following
        beside = word.head if word.dep == "appos" else None
        if children(word, "cop"):
            beside = next(iter(children(word, "nsubj")), None)
        mention = self.by_word.get(beside.i) if beside is not None else None
        marked = singular or children(word, "det", "nmod:poss")
        return mention if mention is not None and mention.form in ("name", "metonym") and marked else None

    def _describe(self, described: Mention, owner: Mention, agent: Agent) -> None:
        """A person no table knows has the country and sector of what he is called."""
        known = self.kept.get(id(described))
        if known is None or known.referent.row is not None or known.referent.country is not None:
            return
        if known.referent.kind == "person" and owner.referent.kind in OWNERS:
            sectors = known.referent.sectors or agent.sectors
            referent = replace(known.referent, country=owner.referent.country, sectors=sectors)
            self.kept[id(described)] = replace(known, referent=referent)

    def read_peoples(self) -> None:
        """Tell some of a people from all of it, and leave out languages and dishes."""
        for mention in [*self.kept.values()]:
            if mention.referent.kind not in OWNERS or id(mention) not in self.kept:
                continue
            if self._is_nobody(mention):
                self.kept.pop(id(mention))
                continue
            if mention.form != "demonym" and mention.referent.kind != "people_group":
                continue
            land = self.by_word.get(mention.words[0].i - 1) if is_plural(mention) else None
            if land is not None and land.form == "demonym" and land.referent.kind == "country" and is_adjective(land):
                within = people_within(mention, land)
                self.kept.pop(id(land), None)
                words = (*land.words, *mention.words)
                self.kept[id(mention)] = replace(mention, referent=within, words=words, start=land.start)
                continue
            some = people_of(mention, agents=self.agents, article=self.article)
            if some is not None:
                self.kept[id(mention)] = replace(mention, referent=some, form="nominal")

    def _is_nobody(self, mention: Mention) -> bool:
        """ "Russian-speaking", "French fries"."""
        traits, words, after = self.agents.traits, self.sentence.words, mention.words[-1].i + 1
        if suffix_of(mention) in traits.nobody:
            return True
        if after + 1 < len(words) and words[after].text == "-" and words[after + 1].lower in traits.nobody:
            return True
        thing = words[after] if mention.form == "demonym" and after < len(words) else None
        return thing is not None and thing.pos == "NOUN" and thing.lemma in traits.things

    def _owned_mention(self, span: list[Word], owner: Owner, referent: Referent) -> Mention:
        """Where the collective stands: with its demonym, or from "US" on in "US-led"."""
        mention = owner.mention
        before = mention.start < span[0].start
        if before and owner.joined:
            return replace(self._mention(tuple(span), referent), start=mention.start)
        if not before or mention.form != "demonym":
            return self._mention(tuple(span), referent)
        whole = self._mention((*mention.words, *span), referent)
        # "Hungarian and Romanian officials": the first stands apart from its noun
        apart = any(word.i not in self.by_word and word.pos == "CCONJ" for word in self._between(mention, span[0]))
        return replace(whole, end=mention.end, surface=mention.surface) if apart else whole

    def _between(self, mention: Mention, first: Word) -> Sequence[Word]:
        return self.sentence.words[mention.words[-1].i + 1 : first.i]

    def _nameless(self, word: Word, agent: Agent, span: list[Word]) -> Mention:
        quantity = counted(word, self.sentence.words, self.agents.traits)
        return self._mention(
            tuple(span), nameless(agent, word, surface=_text(span), quantity=quantity, article=self.article)
        )

    def _mention(self, words: tuple[Word, ...], referent: Referent) -> Mention:
        return Mention(
            sentence=self.sentence,
            words=words,
            start=words[0].start,
            end=words[-1].end,
            form="nominal",
            referent=referent,
            surface=" ".join(word.text for word in words),
            origin="noun",
        )


def _is_somebody(word: Word, agent: Agent, *, singular: bool) -> bool:
    """Whether a noun without an owner is a nameless group: not in "held hostage", "groups of rebels", "rebel held"."""
    if "GOV" in agent.sectors or NAMELESS.isdisjoint(agent.sectors) or modifies(word):
        return False
    if singular and not children(word, "det", "nmod:poss", "nummod", "amod"):
        return False
    return not any("of" in cases(child) and child.tag in PLURAL for child in children(word, "nmod"))
