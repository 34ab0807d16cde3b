"""References: he, she, it, they and "the group", each led back to somebody named before.

Agreement decides first (a person for "he", one body for "it", several people for "they"),
then nearness, and the subject before others. When two fit alike, nobody is meant: a wrong
link makes a wrong edge, a missing one none.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from .agents import AgentIndex, owned
from .grammar import Sentence, Word, children
from .mentions import Mention, Referent

Sort = Literal["man", "woman", "body", "many"]
REACH = 2  # sentences to look back
SUBJECTS = ("nsubj", "nsubj:pass")
DEFINITE = {"the", "this", "that"}
PLURAL_TAGS = {"NNS", "NNPS"}


@dataclass(frozen=True, slots=True)
class Pointers:
    """The wording of references: what pronouns and definite nouns can stand for, and first names by gender."""

    pronouns: Mapping[str, Sort]
    nouns: Mapping[str, frozenset[str]]
    genders: Mapping[str, Sort]


def to_pointers(table: Mapping[str, Any]) -> Pointers:
    """Read `words/references.toml`."""
    genders: dict[str, Sort] = dict.fromkeys(table["names"]["men"], "man")
    genders.update(dict.fromkeys(table["names"]["women"], "woman"))
    nouns = {noun: frozenset(kinds) for noun, kinds in table["nouns"].items()}
    return Pointers(pronouns=table["pronouns"], nouns=nouns, genders=genders)


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
            mention = replace(mention, referent=owned(agent, owners[0].referent, rows=agents.rows, article=article))
        settled.append(mention)
    return settled


class _Resolver:
    """Remembers who was mentioned in the last sentences."""

    def __init__(self, pointers: Pointers) -> None:
        self.pointers = pointers
        self.before: list[list[Mention]] = []

    def read(self, sentence: Sentence, mentions: Sequence[Mention]) -> list[Mention]:
        """Resolve one sentence; sentences must come in order."""
        known = {mention.head.i: mention for mention in mentions}
        taken = {word.i for mention in mentions for word in mention.words}
        here: list[Mention] = []
        for word in sentence.words:
            mention = known.get(word.i)
            if mention is not None:
                here.append(self._renamed(mention, here) if mention.referent.generic else mention)
            elif word.i not in taken and word.pos in ("PRON", "DET") and word.lower in self.pointers.pronouns:
                referent = self._pronoun(word, here)
                if referent is not None:
                    here.append(_pointing(sentence, word, referent, "pronoun"))
            elif word.i not in taken and word.pos == "NOUN" and word.lower in self.pointers.nouns:
                referent = self._noun(word, here)
                if referent is not None:
                    here.append(_pointing(sentence, word, referent, "nominal"))
        self.before = [*self.before[-(REACH - 1) :], here]
        return sorted(
            [*here, *(m for m in mentions if m.head.i not in {h.head.i for h in here})], key=lambda m: m.start
        )

    def _renamed(self, mention: Mention, here: list[Mention]) -> Mention:
        if mention.head.lower in self.pointers.nouns:
            referent = self._noun(mention.head, here)
            if referent is not None:
                return replace(mention, referent=referent)
        return mention

    def _noun(self, word: Word, here: list[Mention]) -> Referent | None:
        """ "The bloc": the one body of that kind mentioned so far nearby."""
        if not any(child.lower in DEFINITE for child in children(word, "det")) or children(word, "acl:relcl"):
            return None
        if any(child.dep in ("nmod", "nmod:poss", "compound") or child.tag == "JJS" for child in word.children):
            return None
        kinds = self.pointers.nouns[word.lower]
        for window in (here, *reversed(self.before)):
            near = {m.referent.id: m.referent for m in window if m.referent.kind in kinds and m.form != "demonym"}
            near = {id_: referent for id_, referent in near.items() if not referent.generic}
            if len(near) == 1:
                return next(iter(near.values()))
            if near:
                return None
        return None

    def _pronoun(self, word: Word, here: list[Mention]) -> Referent | None:
        sort = self.pointers.pronouns[word.lower]
        if sort == "body" and _is_empty(word):
            return None
        for window in (here, *reversed(self.before)):
            fitting = [m for m in window if m.form != "demonym" and self._fits(m, sort)]
            fitting = [m for m in fitting if not _same_clause_object(m.head, word)]
            choice = _one(fitting)
            if choice is not None or fitting:
                return choice
        return None

    def _fits(self, mention: Mention, sort: Sort) -> bool:
        referent = mention.referent
        plural = (mention.form == "nominal" and mention.head.tag in PLURAL_TAGS) or referent.kind == "people_group"
        if sort in ("man", "woman"):
            first = referent.name.split()[0].lower()
            return referent.kind == "person" and self.pointers.genders.get(first, sort) == sort
        if sort == "many":
            return plural
        return referent.kind not in ("person", "people_group", "place") and not plural


def _one(mentions: Sequence[Mention]) -> Referent | None:
    """The only one meant, or the only subject among several."""
    everyone = {mention.referent.id: mention.referent for mention in mentions}
    if len(everyone) > 1:
        everyone = {m.referent.id: m.referent for m in mentions if m.head.dep in SUBJECTS}
    return next(iter(everyone.values())) if len(everyone) == 1 else None


def _same_clause_object(earlier: Word, pronoun: Word) -> bool:
    """ "Iran attacked it": subject and object of one verb are two, but for "itself"."""
    if pronoun.lower.endswith(("self", "selves")) or pronoun.dep == "nmod:poss":
        return False
    return earlier.head is not None and earlier.head is pronoun.head and earlier.dep in SUBJECTS


def _is_empty(word: Word) -> bool:
    """ "It appears that", "it is raining": an it that stands for nobody."""
    verb = word.head
    if word.dep == "expl" or verb is None:
        return True
    return word.dep in SUBJECTS and any(child.dep in ("ccomp", "csubj", "cop") for child in verb.children)


def _pointing(sentence: Sentence, word: Word, referent: Referent, form: Literal["pronoun", "nominal"]) -> Mention:
    return Mention(
        sentence=sentence,
        words=(word,),
        start=word.start,
        end=word.end,
        form=form,
        referent=referent,
        surface=word.text,
    )
