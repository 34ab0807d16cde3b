"""References: he, she, who, "the group", "both countries", each led back to somebody named before.

Agreement decides first (a person for "he", one body for "it", several for "they"), then the
cues of each sort of reference. When two fit alike, nobody is meant: a wrong link makes a
wrong edge, a missing one none.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..graph.gazetteer import Row
from ..graph.records import Doubt, MentionForm
from .candidates import IN_PLACE, PERSONS, PLURAL_TAGS, Memory, Sort
from .descriptions import Holders, Nouns, Posts, lookup_described
from .grammar import Sentence, Word, cases
from .mentions import Mention, Referent
from .plurals import ORDER, find_ordered, find_pair
from .pronouns import EmptyVerbs, Meant, Scales, find_antecedent, is_empty, lookup_meant

REACH = 2  # sentences to look back for "the group" and "both countries"
SURE = 0.6  # the share from which on a pronoun tells the gender of whoever it means


@dataclass(frozen=True, slots=True)
class Pointers:
    """The wording of references: what pronouns and definite nouns can stand for, and first names by gender."""

    pronouns: Mapping[str, Sort]
    relatives: frozenset[str]
    scales: Scales
    empty: EmptyVerbs
    nouns: Nouns
    apart: frozenset[str]
    pairs: Mapping[str, frozenset[str]]
    genders: Mapping[str, Sort]
    given: frozenset[str]
    honorifics: Mapping[str, Sort | None]
    people: Mapping[str, Sort | None]


def to_pointers(table: Mapping[str, Any]) -> Pointers:
    """Read `words/references.toml`."""
    genders: dict[str, Sort] = dict.fromkeys(table["names"]["men"], "man")
    genders.update(dict.fromkeys(table["names"]["women"], "woman"))
    sorts: dict[str, Sort | None] = {"men": "man", "women": "woman", "either": None}
    return Pointers(
        pronouns=table["pronouns"],
        relatives=frozenset(table["relatives"]),
        scales=Scales(weights=table["weights"], enough=table["enough"]),
        empty=EmptyVerbs(**_to_sets(table["empty"])),
        nouns=Nouns(kinds=_to_sets(table["nouns"]), plain=frozenset(table["plain"]), told=_to_sets(table["told"])),
        apart=frozenset(table["apart"]),
        pairs=_to_sets(table["pairs"]),
        genders=genders,
        given=frozenset(name for names in table["names"].values() for name in names),
        honorifics={word: sorts[gender] for gender, words in table["honorifics"].items() for word in words},
        people={word: sorts[gender] for gender, words in table["strangers"].items() for word in words},
    )


def _to_sets(table: Mapping[str, Sequence[str]]) -> dict[str, frozenset[str]]:
    return {noun: frozenset(words) for noun, words in table.items()}


def resolve_references(
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    *,
    pointers: Pointers,
    posts: Posts,
    rows: Mapping[str, Row],
) -> list[Mention]:
    """Return all mentions of the article in text order, with those that point back added.

    Nameless mentions ("the group") are replaced where they turn out to be somebody; `rows` is the gazetteer.
    """
    resolver = _Resolver(pointers, posts, mentions, rows)
    given: dict[int, list[Mention]] = {}
    for mention in mentions:
        given.setdefault(mention.sentence.index, []).append(mention)
    found: list[Mention] = []
    for sentence in sentences:
        found.extend(resolver.read(sentence, given.get(sentence.index, [])))
    return [_called(mention, resolver.memory.called) for mention in found]


def _called(mention: Mention, people: Collection[str]) -> Mention:
    """A name that a pronoun makes "she" is a person's, whatever it was taken for."""
    if mention.referent.id not in people:
        return mention
    return replace(mention, referent=replace(mention.referent, kind="person"))


class _Resolver:
    """Reads the sentences in order and remembers who was mentioned in the last ones."""

    def __init__(self, pointers: Pointers, posts: Posts, mentions: Sequence[Mention], rows: Mapping[str, Row]) -> None:
        """`mentions` are those of the whole article, `rows` those of the gazetteer."""
        self.pointers = pointers
        self.holders = Holders(posts, pointers.apart)
        self.rows = rows
        self.memory = Memory(
            genders=pointers.genders,
            honorifics=pointers.honorifics,
            people=pointers.people,
            venues=frozenset(m.referent.id for m in mentions if not IN_PLACE.isdisjoint(cases(m.head))),
        )

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
        self.holders.note(mentions)
        return sorted(here, key=lambda mention: (mention.start, mention.end))

    def _pointed(
        self, word: Word, sentence: Sentence, *, here: list[Mention], given: Sequence[Mention]
    ) -> Iterator[Mention]:
        lower = word.lower
        if word.pos in ("PRON", "DET") and lower in self.pointers.pronouns:
            ahead = [mention for mention in given if mention.start > word.start]
            meant = self._pronoun(word, self.pointers.pronouns[lower], sentence, here=[*here, *ahead])
            yield from _pointing(sentence, (word,), meant, "pronoun", "pronoun")
        elif lower in self.pointers.relatives:
            yield from _pointing(sentence, (word,), self._relative(word, here), "pronoun")
        elif lower in ORDER:
            yield from _pointing(sentence, (word,), find_ordered(word, near=self._near(here)), "nominal", "description")
        elif word.tag in PLURAL_TAGS and lower in self.pointers.pairs:
            pair = find_pair(word, nouns=self.pointers.pairs, near=self._near(here), rows=self.rows)
            yield from _pointing(sentence, (word,), pair, "nominal", "description")
        elif word.pos in ("NOUN", "PROPN"):
            yield from self._noun(word, sentence, here)

    def _pronoun(self, word: Word, sort: Sort, sentence: Sentence, *, here: list[Mention]) -> tuple[Referent, ...]:
        if sort == "body" and is_empty(word, self.pointers.empty):
            return ()
        meant = lookup_meant(word, sort, sentence, here=here, memory=self.memory, scales=self.pointers.scales)
        self._remember(meant, sort, sentence)
        return meant.referents

    def _remember(self, meant: Meant, sort: Sort, sentence: Sentence) -> None:
        """Keep whom a pronoun stood for; he or she tells that it is a person, and the gender."""
        self.memory.meant[sort] = (sentence.index, meant.key)
        for referent in meant.referents if sort in PERSONS else ():
            known = self.memory.sorts if meant.share >= SURE else self.memory.guessed
            known.setdefault(referent.id, sort)
            if referent.kind != "person":
                self.memory.called.add(referent.id)

    def _near(self, here: list[Mention]) -> list[list[Mention]]:
        return [here, *reversed(self.memory.sentences[-REACH:])]

    def _relative(self, word: Word, here: list[Mention]) -> tuple[Referent, ...]:
        noun = find_antecedent(word)
        meant = [mention for mention in here if mention.head is noun and mention.form != "demonym"]
        people = word.lower in ("who", "whom")
        return tuple(
            m.referent for m in meant if m.referent.kind == "person" or (m.referent.kind != "place" and not people)
        )

    def _noun(self, word: Word, sentence: Sentence, here: list[Mention]) -> Iterator[Mention]:
        held = self.holders.lookup(word, sentence)
        if held is not None:
            meant, words = held
            yield from _pointing(sentence, words, (meant,), "nominal", "description")
        elif word.lower in self.pointers.nouns.kinds:
            described = lookup_described(word, nouns=self.pointers.nouns, near=self._near(here), rows=self.rows)
            if described is not None:
                yield from _pointing(sentence, (word,), (described,), "nominal", "description")

    def _renamed(self, mention: Mention, here: list[Mention]) -> Mention:
        """A nameless collective ("the rebels", "the Lebanese group") as whoever it points back to."""
        word = mention.head
        collective = mention.origin == "noun" and mention.referent.row is None
        if not collective or word.lower not in self.pointers.nouns.kinds or word not in mention.words:
            return mention
        if not mention.referent.generic and (word.tag in PLURAL_TAGS):
            return mention  # "the Lebanese rebels" are who they are
        near = self._near(here)
        meant = lookup_described(word, nouns=self.pointers.nouns, near=near, rows=self.rows, inside=mention)
        if meant is None:
            return mention
        return replace(mention, referent=meant, origin="reference", doubts=("description",))


def _pointing(
    sentence: Sentence, words: tuple[Word, ...], meant: Sequence[Referent], form: MentionForm, *doubts: Doubt
) -> Iterator[Mention]:
    """One mention for each of those meant, all of the same words."""
    for referent in meant:
        yield Mention(
            sentence=sentence,
            words=words,
            start=words[0].start,
            end=words[-1].end,
            form=form,
            referent=referent,
            surface=" ".join(word.text for word in words),
            origin="reference",
            doubts=doubts,
        )
