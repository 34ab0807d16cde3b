"""Pronouns: who he, she, it and they are.

Everybody named so far is weighed: subjects more than objects, the last sentence more than
the one before, who is named often more than who is named once. Who disagrees in gender or
number, or stands too close in the sentence ("Iran attacked it": not Iran), is out. The
weightiest is meant if no other comes near; otherwise nobody is, for a wrong link makes a
wrong edge and a missing one none. The weights follow the manner of Lappin and Leass (1994).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from ..graph.gazetteer import Gender
from .grammar import Sentence, Word, ancestors, children, is_passive
from .mentions import Mention, Referent

Sort = Literal["man", "woman", "body", "many"]
PERSONS: tuple[Sort, ...] = ("man", "woman")
SORT_OF_GENDER: Mapping[Gender, Sort] = {"female": "woman", "male": "man"}
SUBJECTS = ("nsubj", "nsubj:pass")
PLURAL_TAGS = {"NNS", "NNPS"}
REACH = 3  # sentences to look back
FADING = 0.5  # what a sentence in between leaves of a mention's weight
# Weight of a mention by its role in the clause; other roles have the last.
ROLE = {"nsubj": 1.0, "nsubj:pass": 0.9, "obj": 0.6, "iobj": 0.5, "nmod:poss": 0.5, "obl:agent": 0.5, "obl": 0.45}
OTHER_ROLE = 0.35
COORDINATED = 0.8  # for the second of two
PARALLEL = 0.4  # for the same role as the pronoun's, in the sentence before or the same
AHEAD = 1.4  # for a subject that follows the pronoun: "In her speech, Merkel said"
# How many times the weight of the next one the winner must have.
CLEAR: Mapping[Sort, float] = {"man": 1.15, "woman": 1.15, "body": 1.6, "many": 1.3}
OPINIONS = {
    "know",
    "expect",
    "believe",
    "think",
    "say",
    "report",
    "understand",
    "hope",
    "fear",
    "agree",
    "allege",
    "claim",
}
WEATHER = {"rain", "snow", "hail", "thunder", "freeze"}
THINGS = ("nsubj", "nsubj:pass", "obj")  # roles in which a thing is what "it" may mean
APPOSED = ("appos", "flat", "nmod:desc", "compound")
QUOTES = {'"', "“", "”", "``", "''"}


@dataclass(slots=True)
class Memory:
    """Who was mentioned in the last sentences, and what is known of their gender."""

    genders: Mapping[str, Sort]
    honorifics: Mapping[str, Sort | None]
    people: Mapping[str, Sort | None]
    sentences: list[list[Mention]] = field(default_factory=list)
    strangers: list[list[Word]] = field(default_factory=list)
    sorts: dict[str, Sort] = field(default_factory=dict)

    def keep(self, sentence: Sentence, mentions: list[Mention]) -> None:
        """Remember who is mentioned in a sentence that is read, the nameless too."""
        self.sentences = [*self.sentences[-REACH + 1 :], mentions]
        self.strangers = [*self.strangers[-REACH + 1 :], self.find_strangers(sentence, mentions)]

    def find_strangers(self, sentence: Sentence, mentions: Iterable[Mention]) -> list[Word]:
        """Nouns for one person or thing without a name: "a man", but not "Ali, a lawyer" or "he is a lawyer"."""
        taken = {word.i for mention in mentions for word in mention.words if word.lower not in self.people}
        taken.update(mention.head.i for mention in mentions if mention.referent.kind == "person")
        return [
            word
            for word in sentence.words
            if word.tag == "NN"
            and word.i not in taken
            and (word.lower in self.people or word.dep in THINGS)
            and word.dep not in APPOSED
            and not any(child.dep in ("cop", *APPOSED) and child.tag != "NN" for child in word.children)
        ]

    def note_titles(self, mentions: Iterable[Mention]) -> None:
        """Learn from "Mrs Okafor" and "his wife Zainab" who is a woman and who a man."""
        for mention in mentions:
            if mention.referent.kind != "person":
                continue
            first = mention.words[0]
            if first.i:
                before = mention.sentence.words[first.i - 1]
                sort = self.honorifics.get(before.lower)
                if sort is not None:
                    self.sorts.setdefault(mention.referent.id, sort)

    def may_be(self, stranger: Word, sort: Sort) -> bool:
        """Whether a pronoun of a sort can mean a noun that `find_strangers` found."""
        if stranger.lower in self.people:
            return self.people[stranger.lower] in (None, sort) and sort in PERSONS
        return sort == "body"

    def sort_of(self, referent: Referent) -> Sort | None:
        """Whether a person is a man or a woman, as far as title, earlier pronoun or first name tell."""
        if referent.row is not None and referent.row.gender is not None:
            return SORT_OF_GENDER[referent.row.gender]
        return self.sorts.get(referent.id, self.genders.get(referent.name.split()[0].lower()))


def resolve_pronoun(
    word: Word, sort: Sort, sentence: Sentence, *, here: Sequence[Mention], memory: Memory
) -> Referent | None:
    """Return who a pronoun of a `sort` stands for, or None where that is in doubt.

    `here` are the mentions of its own sentence, those after it included.
    """
    if sort == "body" and _is_empty(word):
        return None
    weights = _strangers(word, sort, sentence, here=here, memory=memory)
    referents: dict[str, Referent] = {}
    excluded = {mention.referent.id for mention in here if _too_close(mention, word, sentence)}
    for age, window in enumerate([here, *reversed(memory.sentences)]):
        for mention in window:
            if mention.referent.id in excluded or not _fits(mention, sort, memory):
                continue
            weight = _weight(mention.head, word, age)
            if weight > 0:
                referents[mention.referent.id] = mention.referent
                weights[mention.referent.id] = weights.get(mention.referent.id, 0.0) + weight
    if not referents:
        return None
    ranked = sorted(weights, key=lambda id_: (-weights[id_], id_))
    if len(ranked) > 1 and weights[ranked[0]] < CLEAR[sort] * weights[ranked[1]]:
        return None
    winner = referents.get(ranked[0])
    if winner is not None and sort in PERSONS:
        memory.sorts.setdefault(winner.id, sort)
    return winner


def _strangers(
    word: Word, sort: Sort, sentence: Sentence, *, here: Sequence[Mention], memory: Memory
) -> dict[str, float]:
    """The weight of each person or thing without a name that the pronoun could mean."""
    weights = {}
    windows = [memory.find_strangers(sentence, here), *reversed(memory.strangers)]
    for age, window in enumerate(windows):
        for head in window:
            if head.i >= word.i and not age:
                continue
            if memory.may_be(head, sort) and (age or not _same_verb(head, word)):
                weights[f"{age} {head.i} {head.text}"] = _weight(head, word, age)
    return weights


def _same_verb(head: Word, word: Word) -> bool:
    return _is_argument(head) and _is_argument(word) and _clause(head) is _clause(word)


def _weight(head: Word, word: Word, age: int) -> float:
    if age == 0 and head.i > word.i and not _follows_its_pronoun(head, word):
        return 0.0
    role = head.head.dep if head.dep == "conj" and head.head is not None else head.dep
    weight = ROLE.get(role, OTHER_ROLE) * (COORDINATED if head.dep == "conj" else 1)
    if role == word.dep or (role in SUBJECTS and word.dep in SUBJECTS):
        weight += PARALLEL * (age < 2)
    if age == 0 and head.i > word.i:
        weight *= AHEAD
    return float(weight * FADING**age)


def _follows_its_pronoun(head: Word, word: Word) -> bool:
    """ "After her defeat, Merkel left": the pronoun stands in a phrase that hangs on the subject's verb."""
    if head.dep not in SUBJECTS or head.head is None:
        return False
    path = [word, *ancestors(word)]
    if head.head not in path:
        return False
    return any(step.dep in ("advcl", "obl", "obl:unmarked") for step in path[: path.index(head.head)])


def _fits(mention: Mention, sort: Sort, memory: Memory) -> bool:
    referent = mention.referent
    if mention.form == "demonym" or (referent.generic and sort != "many"):
        return False
    plural = (mention.form == "nominal" and mention.head.tag in PLURAL_TAGS) or referent.kind == "people_group"
    if sort in PERSONS:
        return referent.kind == "person" and not plural and memory.sort_of(referent) in (None, sort)
    if sort == "many":
        return plural
    return referent.kind not in ("person", "people_group", "place") and not plural


def _clause(word: Word) -> Word | None:
    """The verb or predicate a word is an argument of."""
    if word.dep in SUBJECTS:
        return word.head
    return next((head for head in ancestors(word) if head.pos in ("VERB", "AUX") or head.head is None), None)


def _too_close(mention: Mention, word: Word, sentence: Sentence) -> bool:
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
    if _same_verb(head, word):
        return True
    speaker = head.dep in SUBJECTS and not _is_quoted(head, sentence) and _speaks(head, word)
    return speaker and _is_quoted(word, sentence)


def _is_argument(word: Word) -> bool:
    return word.dep in (*SUBJECTS, "obj", "iobj", "obl", "obl:agent")


def _is_quoted(word: Word, sentence: Sentence) -> bool:
    return sum(other.text in QUOTES for other in sentence.words[: word.i]) % 2 == 1


def _speaks(head: Word, word: Word) -> bool:
    """ "X said: he ...", "he ..., X said": X governs the clause of the pronoun, or hangs beside it."""
    return head.head is not None and (head.head in ancestors(word) or head.head.dep in ("parataxis", "ccomp"))


def _is_empty(word: Word) -> bool:
    """ "It appears that", "it is raining", "it is hard to say": an it that stands for nobody."""
    verb = word.head
    if word.dep == "expl" or verb is None:
        return True
    clauses = children(verb, "ccomp", "csubj", "xcomp", "advcl")
    if word.dep not in SUBJECTS:
        # "making it hard to keep"
        return verb.lemma in ("make", "find", "consider", "think") and bool(children(verb, "xcomp"))
    if verb.lemma in WEATHER or children(verb, "cop"):
        return True
    # "it is not known if", "it seems that", "it takes days to mend"
    opinion = is_passive(verb) and verb.lemma in OPINIONS
    return bool(children(verb, "ccomp", "csubj")) or (bool(clauses) and (opinion or verb.lemma in ("take", "seem")))
