"""Candidates: everybody a pronoun could mean, as far as gender, number and grammar allow.

Who disagrees ("she" is not Boris) or stands too close ("Iran attacked it": not Iran) is none.
People and things without a name are: one that fits better than any name means that the
pronoun goes back to nobody one could tell.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from ..graph.gazetteer import Gender
from .grammar import Sentence, Word, ancestors, conjuncts
from .mentions import Mention, Referent

Sort = Literal["man", "woman", "body", "many"]
Standing = Literal["named", "unsure", "nameless", "thing", "unknown"]
PERSONS: tuple[Sort, ...] = ("man", "woman")
SORT_OF_GENDER: Mapping[Gender, Sort] = {"female": "woman", "male": "man"}
SUBJECTS = ("nsubj", "nsubj:pass")
ARGUMENTS = (*SUBJECTS, "obj", "iobj", "obl", "obl:agent")
APPOSED = ("appos", "flat", "nmod:desc", "compound")
CLIMBING = ("conj", "appos", "flat", "nmod:desc")
PLURAL_TAGS = {"NNS", "NNPS"}
THEY = {"they", "them", "their", "theirs", "themselves"}
NAME_TAGS = {"NNP", "NNPS"}
NOUN_TAGS = {"NN", *PLURAL_TAGS, *NAME_TAGS}
UNSURE = {"place", "company", "ngo", "other", "media"}  # kinds that the name of an unlisted person is mistaken for
IN_PLACE = {"in", "at", "near", "from", "to", "across", "around"}
LONGEST_PERSON = 3  # words
QUOTES = {'"', "“", "”", "``", "''"}
REACH = 3  # sentences to look back


class Place(NamedTuple):
    """A word that stands for a candidate, how many sentences back, and the sentence."""

    head: Word
    age: int
    sentence: Sentence


@dataclass(slots=True)
class Candidate:
    """Somebody a pronoun could mean, or several named together ("Russia and China ... they").

    `standing` is "named" for those one can tell and "unsure" for a name not taken for a person's.
    Without `referents` are a "nameless" person, a "thing", and an "unknown" name nobody told.
    """

    key: str
    referents: tuple[Referent, ...]
    standing: Standing
    places: list[Place] = field(default_factory=list)


@dataclass(slots=True)
class Memory:
    """Who was mentioned in the last sentences, how often so far, and what is known of their gender.

    `meant` is whom the last pronoun of a sort stood for and in which sentence; `venues` are
    names that something happens in or near; `called` are names that some pronoun makes people.
    """

    genders: Mapping[str, Sort]
    honorifics: Mapping[str, Sort | None]
    people: Mapping[str, Sort | None]
    sentences: list[list[Mention]] = field(default_factory=list)
    read: list[Sentence] = field(default_factory=list)
    strangers: dict[int, list[Word]] = field(default_factory=dict)
    sorts: dict[str, Sort] = field(default_factory=dict)
    guessed: dict[str, Sort] = field(default_factory=dict)
    meant: dict[Sort, tuple[int, str]] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    venues: frozenset[str] = frozenset()
    called: set[str] = field(default_factory=set)

    def keep(self, sentence: Sentence, mentions: list[Mention]) -> None:
        """Remember who is mentioned in a sentence that is read, the nameless too."""
        self.sentences = [*self.sentences[-REACH + 1 :], mentions]
        self.read = [*self.read[-REACH + 1 :], sentence]
        for mention in mentions:
            self.counts[mention.referent.id] += 1

    def lookup_strangers(self) -> list[list[Word]]:
        """Those without a name of the last sentences, the latest first; found when first asked for."""
        for sentence, mentions in zip(self.read, self.sentences, strict=True):
            if sentence.index not in self.strangers:
                self.strangers[sentence.index] = self.find_strangers(sentence, mentions)
        return [self.strangers[sentence.index] for sentence in reversed(self.read)]

    def find_strangers(self, sentence: Sentence, mentions: Iterable[Mention]) -> list[Word]:
        """Nouns for one person or thing without a name: "a man", but not "Ali, a lawyer" or "he is a lawyer".

        Names that nobody told are among them.
        """
        taken = {word.i for mention in mentions for word in mention.words if word.lower not in self.people}
        taken.update(mention.head.i for mention in mentions if mention.referent.kind == "person")
        return [
            word
            for word in sentence.words
            if word.tag in NOUN_TAGS
            and word.i not in taken
            and word.dep not in APPOSED
            and not any(_is_description(child, word) for child in word.children)
        ]

    def note_titles(self, mentions: Iterable[Mention]) -> None:
        """Learn from "Mrs Okafor", "his wife Zainab" and "Zainab, an actress" who is a woman and who a man."""
        for mention in mentions:
            if mention.referent.kind != "person":
                continue
            first = mention.words[0]
            before = mention.sentence.words[first.i - 1 : first.i] if first.i else ()
            beside = [child for child in mention.head.children if child.dep in ("appos", "nmod:desc")]
            for word in (*before, *beside):
                sort = self.honorifics.get(word.lower) or (self.people.get(word.lower) if word.tag == "NN" else None)
                if sort is not None:
                    self.sorts.setdefault(mention.referent.id, sort)
                    break

    def sort_of(self, referent: Referent) -> Sort | None:
        """Whether a person is a man or a woman, as far as title, earlier pronoun or first name tell."""
        if referent.row is not None and referent.row.gender is not None:
            return SORT_OF_GENDER[referent.row.gender]
        return self.sorts.get(referent.id, self.genders.get(referent.name.split()[0].lower()))


def _is_description(child: Word, word: Word) -> bool:
    """Whether a dependent shows that a noun tells what somebody is: "Ali is a lawyer", "the lawyer Ali"."""
    named = child.dep in APPOSED and child.tag in NAME_TAGS and word.tag not in NAME_TAGS
    return child.dep == "cop" or named


def find_candidates(
    word: Word, sort: Sort, sentence: Sentence, *, here: Sequence[Mention], memory: Memory
) -> list[Candidate]:
    """Return who a pronoun of a `sort` could mean, in order of their first place, latest sentence first.

    `here` are the mentions of its own sentence, those after it included.
    """
    found: dict[str, Candidate] = {}
    excluded = {mention.referent.id for mention in here if is_too_close(mention, word, sentence)}
    for age, window in enumerate([here, *reversed(memory.sentences)]):
        fitting = [mention for mention in window if age or _may_come_after(mention.head, word)]
        together = list(named_together(fitting)) if sort in ("body", "many") else []
        # "Iran and Iraq spoke. It left": either, so neither
        apart = {mention.referent.id for group in together if sort == "body" for mention in group}
        for mention in fitting:
            id_ = mention.referent.id
            standing = None if id_ in excluded or id_ in apart else _standing(mention, sort, memory)
            if standing is not None:
                if id_ not in found:
                    found[id_] = Candidate(id_, (mention.referent,), standing)
                found[id_].places.append(Place(mention.head, age, mention.sentence))
        for group in together if sort == "many" else ():
            if excluded.isdisjoint(mention.referent.id for mention in group):
                key = "+".join(mention.referent.id for mention in group)
                candidate = Candidate(key, tuple(mention.referent for mention in group), "named")
                found.setdefault(key, candidate).places.append(Place(group[0].head, age, group[0].sentence))
    for standing, place in _strangers(word, sort, sentence, here=here, memory=memory):
        # "the witness ... the witness": one, as far as one can tell
        key = f"a {place.head.lower}"
        found.setdefault(key, Candidate(key, (), standing)).places.append(place)
    return list(found.values())


def named_together(mentions: Iterable[Mention]) -> Iterator[list[Mention]]:
    """Yield the mentions of each coordination all of whose members are told: "Russia and China"."""
    by_word = {mention.head.i: mention for mention in mentions if mention.form in ("name", "metonym")}
    for mention in by_word.values():
        together = [by_word.get(word.i) for word in conjuncts(mention.head)]
        group = [each for each in together if each is not None and each.referent.kind != "place"]
        if len(group) == len(together) > 1 and len({each.referent.kind == "person" for each in group}) == 1:
            yield group


def _strangers(
    word: Word, sort: Sort, sentence: Sentence, *, here: Sequence[Mention], memory: Memory
) -> Iterator[tuple[Standing, Place]]:
    """Each person or thing without a name that the pronoun could mean."""
    windows = [memory.find_strangers(sentence, here), *memory.lookup_strangers()]
    for age, window in enumerate(windows):
        for head in window:
            if (
                (age or head.i < word.i)
                and _may_be(head, sort, memory.people)
                and (age or not is_same_verb(head, word))
            ):
                nameless: Standing = "nameless" if sort in PERSONS else "thing"
                yield "unknown" if head.tag in NAME_TAGS else nameless, Place(head, age, sentence)


def _may_be(stranger: Word, sort: Sort, people: Mapping[str, Sort | None]) -> bool:
    """Whether a pronoun of a sort can mean a noun that `find_strangers` found."""
    if (sort == "many") != (stranger.tag in PLURAL_TAGS):
        return False
    if stranger.lower in people:
        return people[stranger.lower] in (None, sort) and sort in PERSONS
    return sort not in PERSONS or stranger.tag in NAME_TAGS


def _standing(mention: Mention, sort: Sort, memory: Memory) -> Standing | None:
    """Whether a pronoun of a sort may mean whoever is mentioned; None where it may not."""
    if _fits(mention, sort, memory):
        return "named"
    return "unsure" if sort in PERSONS and _is_unsure(mention, memory) else None


def _is_unsure(mention: Mention, memory: Memory) -> bool:
    """A name that may be a person's though it was not taken for one."""
    words = mention.surface.split()
    return (
        mention.form == "name"
        and mention.referent.row is None
        and mention.referent.kind in UNSURE
        and mention.referent.id not in memory.venues
        and len(words) <= LONGEST_PERSON
        and not any(child.dep == "det" for child in mention.head.children)
        and all(word[0].isupper() and not word.isupper() for word in words)
    )


def _fits(mention: Mention, sort: Sort, memory: Memory) -> bool:
    referent = mention.referent
    if mention.form == "demonym" or (referent.generic and sort != "many"):
        return False
    if mention.form == "nominal" and mention.head.dep == "appos":
        return False  # "Chad, a French ally": Chad
    wanted = (referent.kind == "person") if sort in PERSONS else referent.kind not in ("person", "place")
    if not wanted:
        return False
    # "the Democrats", "they"; but the Netherlands and the United Nations are one
    many = mention.head.tag in PLURAL_TAGS and len(mention.words) == 1 and referent.kind != "country"
    nominal = mention.form == "nominal" and mention.head.tag in PLURAL_TAGS
    plural = many or nominal or mention.head.lower in THEY or referent.kind == "people_group"
    if sort in PERSONS:
        agrees = memory.sort_of(referent) in (None, sort) and memory.guessed.get(referent.id, sort) == sort
        return not plural and agrees
    if sort == "many":
        return plural
    # "the Netherlands leader": the land is not what the next "it" means
    return not plural and mention.head.dep != "compound"


def _may_come_after(head: Word, word: Word) -> bool:
    """Before the pronoun; or after it in "After her defeat, Merkel left": it hangs on the subject's verb."""
    if head.i <= word.i:
        return True
    if head.dep not in SUBJECTS or head.head is None:
        return False
    path = [word, *ancestors(word)]
    if head.head not in path:
        return False
    return any(step.dep in ("advcl", "obl", "obl:unmarked") for step in path[: path.index(head.head)])


def clause_of(word: Word) -> Word | None:
    """The verb or predicate a word is an argument of."""
    if word.dep in SUBJECTS:
        return word.head
    return next((head for head in ancestors(word) if head.pos in ("VERB", "AUX") or head.head is None), None)


def top_of(word: Word) -> Word:
    """The word by which a coordination or apposition hangs in its sentence."""
    while word.dep in CLIMBING and word.head is not None:
        word = word.head
    return word


def is_same_verb(head: Word, word: Word) -> bool:
    """Whether two words are arguments of one verb: "Iran attacked it", "his son, Ali, saw him"."""
    head = top_of(head)
    return head.dep in ARGUMENTS and word.dep in ARGUMENTS and clause_of(head) is clause_of(word)


def is_too_close(mention: Mention, word: Word, sentence: Sentence) -> bool:
    """Whether grammar keeps a pronoun from meaning a mention of its own sentence.

    "Iran attacked it", "his brother Ali", "Iran's attack on it"; and within quotation marks
    nobody calls himself he.
    """
    head = mention.head
    inside = set(map(id, mention.words))
    if id(word) in inside or any(id(step) in inside for step in ancestors(word)):
        return word.dep != "nmod:poss" or word.head is head
    if word.dep == "nmod:poss":
        possessed = word.head
        described = possessed is not None and possessed.head is head and possessed.dep == "nmod:desc"
        return head is possessed or described or (head.dep in APPOSED and head.head is possessed)
    if word.lower.endswith(("self", "selves")):
        return False
    if is_same_verb(head, word):
        return True
    speaker = head.dep in SUBJECTS and not is_quoted(head, sentence) and _speaks(head, word)
    return speaker and is_quoted(word, sentence)


def is_quoted(word: Word, sentence: Sentence) -> bool:
    """Whether a word stands within quotation marks that open in its sentence."""
    return sum(other.text in QUOTES for other in sentence.words[: word.i]) % 2 == 1


def _speaks(head: Word, word: Word) -> bool:
    """ "X said: he ...", "he ..., X said": X governs the clause of the pronoun, or hangs beside it."""
    return head.head is not None and (head.head in ancestors(word) or head.head.dep in ("parataxis", "ccomp"))
