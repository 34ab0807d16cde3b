"""References: he, she, it, they and "the group", each led back to somebody named before.

Agreement decides first (a person for "he", one body for "it", several people for "they"),
then nearness, and the subject before others. When two fit alike, nobody is meant: a wrong
link makes a wrong edge, a missing one none.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from .collectives import AgentIndex, owned
from .grammar import Sentence, Word, children
from .mentions import Mention, Referent
from .pronouns import Memory, Sort, resolve_pronoun

NOUN_REACH = 2  # sentences to look back for "the group"
DEFINITE = {"the", "this", "that"}


@dataclass(frozen=True, slots=True)
class Pointers:
    """The wording of references: what pronouns and definite nouns can stand for, and first names by gender."""

    pronouns: Mapping[str, Sort]
    nouns: Mapping[str, frozenset[str]]
    genders: Mapping[str, Sort]
    given: frozenset[str]
    honorifics: Mapping[str, Sort | None]
    people: Mapping[str, Sort | None]


def to_pointers(table: Mapping[str, Any]) -> Pointers:
    """Read `words/references.toml`."""
    genders: dict[str, Sort] = dict.fromkeys(table["names"]["men"], "man")
    genders.update(dict.fromkeys(table["names"]["women"], "woman"))
    given = frozenset(name for names in table["names"].values() for name in names)
    sorts: dict[str, Sort | None] = {"men": "man", "women": "woman", "either": None}
    honorifics = {word: sorts[gender] for gender, words in table["honorifics"].items() for word in words}
    people = {word: sorts[gender] for gender, words in table["strangers"].items() for word in words}
    nouns = {noun: frozenset(kinds) for noun, kinds in table["nouns"].items()}
    return Pointers(
        pronouns=table["pronouns"], nouns=nouns, genders=genders, given=given, honorifics=honorifics, people=people
    )


def resolve_references(
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    *,
    pointers: Pointers,
    agents: AgentIndex,
    article: str,
) -> list[Mention]:
    """Return all mentions of the article in text order, with those that point back added.

    Nameless mentions ("the group", "its army") are replaced where they turn out to be somebody.
    """
    resolver = _Resolver(pointers)
    given: dict[int, list[Mention]] = {}
    for mention in mentions:
        given.setdefault(mention.sentence.index, []).append(mention)
    found: list[Mention] = []
    for sentence in sentences:
        here = resolver.read(sentence, given.get(sentence.index, []))
        found.extend(_with_owners(here, agents=agents, article=article))
    return found


def _with_owners(mentions: list[Mention], *, agents: AgentIndex, article: str) -> list[Mention]:
    """ "its army", "his government": a nameless group whose owner is now known."""
    by_word = {mention.head.i: mention for mention in mentions if mention.form == "pronoun"}
    settled = []
    for mention in mentions:
        agent = agents.nouns.get(mention.head.lower) if mention.referent.generic else None
        owners = [by_word[word.i] for word in children(mention.head, "nmod:poss") if word.i in by_word]
        if agent is not None and owners and owners[0].referent.kind == "country":
            mention = replace(mention, referent=owned(agent, owners[0].referent, agents=agents, article=article))
        settled.append(mention)
    return settled


class _Resolver:
    """Reads the sentences in order and remembers who was mentioned in the last ones."""

    def __init__(self, pointers: Pointers) -> None:
        self.pointers = pointers
        self.memory = Memory(genders=pointers.genders, honorifics=pointers.honorifics, people=pointers.people)

    def read(self, sentence: Sentence, mentions: Sequence[Mention]) -> list[Mention]:
        """Return the mentions of the next sentence, in text order, with those that point back."""
        self.memory.note_titles(mentions)
        starting: dict[int, list[Mention]] = {}
        for mention in mentions:
            starting.setdefault(mention.words[0].i, []).append(mention)
        taken = {word.i for mention in mentions for word in mention.words}
        here: list[Mention] = []
        for word in sentence.words:
            here.extend(self._renamed(mention, here) for mention in starting.get(word.i, ()))
            if word.i not in taken:
                here.extend(self._pointed(word, sentence, here=here, given=mentions))
        self.memory.keep(sentence, here)
        return sorted(here, key=lambda mention: (mention.start, mention.end))

    def _pointed(
        self, word: Word, sentence: Sentence, *, here: list[Mention], given: Sequence[Mention]
    ) -> Iterator[Mention]:
        if word.pos in ("PRON", "DET") and word.lower in self.pointers.pronouns:
            sort = self.pointers.pronouns[word.lower]
            ahead = [mention for mention in given if mention.start > word.start]
            referent = resolve_pronoun(word, sort, sentence, here=[*here, *ahead], memory=self.memory)
            if referent is not None:
                yield _pointing(sentence, word, referent, "pronoun")
        elif word.pos == "NOUN" and word.lower in self.pointers.nouns:
            referent = self._noun(word, here)
            if referent is not None:
                yield _pointing(sentence, word, referent, "nominal")

    def _renamed(self, mention: Mention, here: list[Mention]) -> Mention:
        """A nameless mention ("the rebels") as whoever it points back to."""
        if mention.referent.generic and mention.head.lower in self.pointers.nouns:
            referent = self._noun(mention.head, here)
            if referent is not None:
                return replace(mention, referent=referent, origin="reference", doubts=("description",))
        return mention

    def _noun(self, word: Word, here: list[Mention]) -> Referent | None:
        """ "The bloc": the one body of that kind mentioned so far nearby."""
        if not any(child.lower in DEFINITE for child in children(word, "det")) or children(word, "acl:relcl"):
            return None
        if any(child.dep in ("nmod", "nmod:poss", "compound") or child.tag == "JJS" for child in word.children):
            return None
        kinds = self.pointers.nouns[word.lower]
        for window in (here, *reversed(self.memory.sentences[-NOUN_REACH:])):
            near = {m.referent.id: m.referent for m in window if m.referent.kind in kinds and not m.referent.generic}
            # "Pakistani officials ... the country": the owner of a collective is spoken of too
            owners = (
                {m.referent.parent for m in window if m.referent.parent is not None} if "country" in kinds else set()
            )
            if near:
                return next(iter(near.values())) if len(near) == 1 and owners <= near.keys() else None
        return None


def _pointing(sentence: Sentence, word: Word, referent: Referent, form: Literal["pronoun", "nominal"]) -> Mention:
    return Mention(
        sentence=sentence,
        words=(word,),
        start=word.start,
        end=word.end,
        form=form,
        referent=referent,
        surface=word.text,
        origin="reference",
        doubts=("pronoun" if form == "pronoun" else "description",),
    )
