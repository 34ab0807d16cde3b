"""Grammar as the stages see it: words, sentences and who depends on whom.

spaCy pipelines come with one of two label sets, Universal Dependencies (ours) or CLEAR
(en_core_web_*). This module reads either into plain `Word` objects with UD labels, so that
no stage ever meets a spaCy token. Plain objects are also what keeps the stages fast: a
stage looks at every word many times, and a Python attribute costs a tenth of a token's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, IDX, LEMMA, LENGTH, POS, SENT_START, TAG
from spacy.language import Language
from spacy.tokens import Doc

from .clear_labels import CLEAR_ONLY, to_universal
from .lemmas import lemma_of

# "over a dozen factions": the parser takes such a word for a preposition.
QUANTIFIERS = {
    "over",
    "around",
    "about",
    "up",
    "at",
    "under",
    "nearly",
    "almost",
    "some",
    "least",
    "to",
    "than",
    "more",
}

_COLUMNS = [IDX, LENGTH, HEAD, DEP, POS, TAG, LEMMA, ENT_IOB, ENT_TYPE, SENT_START]


@dataclass(slots=True, eq=False)
class Word:
    """One word of a sentence; `start` and `end` count code points of the article's text.

    `i` is the position in the sentence, `head` None for the root, `children` in text order.
    Built by `read_sentences`; no stage changes one.
    """

    i: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    start: int
    end: int
    entity: str = ""
    entity_begins: bool = False
    lower: str = ""
    head: "Word | None" = None
    children: list["Word"] = field(default_factory=list)

    def __repr__(self) -> str:
        return f"{self.text}/{self.dep}"


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A sentence: its words, where it stands in the text, and in which paragraph."""

    words: tuple[Word, ...]
    start: int
    end: int
    index: int
    paragraph: int
    headline: bool = False


def uses_clear(nlp: Language) -> bool:
    """Whether a pipeline's parser speaks CLEAR rather than Universal Dependencies."""
    return not CLEAR_ONLY.isdisjoint(nlp.get_pipe("parser").labels)  # type: ignore[attr-defined]


def read_sentences(
    doc: Doc, *, offset: int, first: int, paragraph: int, headline: bool = False, clear: bool = False
) -> list[Sentence]:
    """Return the sentences of a parsed paragraph that begins at `offset` of the article's text.

    `first` is the number of the first sentence within the article, `clear` the label set of
    the parser, see `uses_clear`.
    """
    words = _words(doc, offset)
    sentences = []
    for group in _by_sentence(words):
        if clear:
            to_universal(group)
        _mend(group)
        for word in group:
            word.children = []
        for word in group:
            if word.head is not None:
                word.head.children.append(word)
        sentences.append(
            Sentence(
                words=tuple(group),
                start=group[0].start,
                end=group[-1].end,
                index=first + len(sentences),
                paragraph=paragraph,
                headline=headline,
            )
        )
    return sentences


def _words(doc: Doc, offset: int) -> list[tuple[Word, bool]]:
    """All words but spaces, each with whether it opens a sentence; heads skip over spaces."""
    text, strings = doc.text, doc.vocab.strings
    names: dict[int, str] = {}
    words: list[Word | None] = []
    opens: list[bool] = []
    heads: list[int] = []
    opening = True
    for i, (idx, length, head, dep, pos, tag, lemma, iob, entity, begins) in enumerate(doc.to_array(_COLUMNS).tolist()):
        for key in (dep, pos, tag, lemma, entity):
            if key not in names:
                names[key] = strings[key & 0xFFFFFFFFFFFFFFFF]
        opening = opening or begins == 1
        surface = text[idx : idx + length]
        if surface.isspace():
            words.append(None)
            opens.append(False)
            heads.append(i)
            continue
        word = Word(
            i=0,
            text=surface,
            lemma=lemma_of(surface.lower(), names[pos], names[lemma].lower() or surface.lower()),
            pos=names[pos],
            tag=names[tag],
            dep=names[dep],
            start=offset + idx,
            end=offset + idx + length,
            entity=names[entity],
            entity_begins=iob == 3,
            lower=surface.lower(),
        )
        words.append(word)
        opens.append(opening)
        opening = False
        heads.append(i + (head - 2**64 if head >= 2**63 else head))
    for i, word in enumerate(words):
        if word is not None and heads[i] != i:
            word.head = words[heads[i]]
    return [(word, begins) for word, begins in zip(words, opens, strict=True) if word is not None]


def _by_sentence(words: list[tuple[Word, bool]]) -> Iterator[list[Word]]:
    group: list[Word] = []
    for word, opens in words:
        if opens and group:
            yield group
            group = []
        word.i = len(group)
        group.append(word)
    if group:
        yield group


def _mend(words: list[Word]) -> None:
    """Put right what the parser is known to slip on."""
    inside = set(map(id, words))
    for word in words:
        if word.head is not None and id(word.head) not in inside:
            word.head, word.dep = None, "ROOT"
    _mend_auxiliaries(words)
    _mend_participles(words)
    _mend_verbless(words)
    _mend_that_clauses(words)
    _mend_quantities(words)


def _mend_auxiliaries(words: list[Word]) -> None:
    # "did, however, send": what hangs on the auxiliary belongs to its verb
    for word in words:
        if word.head is not None and word.head.dep in ("aux", "aux:pass") and word.head.head is not None:
            word.head = word.head.head


def _mend_participles(words: list[Word]) -> None:
    # "Peru armed Chile": what has an object is no adjective
    for word in words:
        if word.pos == "ADJ" and word.lower.endswith("ed") and any(o.head is word and o.dep == "obj" for o in words):
            word.pos, word.tag, word.lemma = "VERB", "VBD", lemma_of(word.lower, "VERB", word.lemma)


def _mend_verbless(words: list[Word]) -> None:
    # "Jane Doe, the minister, apologised": a sentence without a verb whose name carries a participle
    root = next((word for word in words if word.head is None), None)
    if root is None or root.pos not in ("NOUN", "PROPN", "PRON") or any(word.dep == "cop" for word in words):
        return
    for word in words:
        past = word.tag == "VBD" or (word.tag == "VBN" and word.i > 1 and words[word.i - 1].text == ",")
        if word.dep == "acl" and past:
            if any(other.head is word and other.dep in ("aux:pass", "obl:agent") for other in words):
                continue
            _make_root(word, root, words)
            return


def _make_root(verb: Word, subject: Word, words: list[Word]) -> None:
    verb.head, verb.dep, verb.tag = None, "ROOT", "VBD"
    subject.head, subject.dep = verb, "nsubj"
    for word in words:
        if word.head is subject and word.dep == "punct" and word.i > verb.i:
            word.head = verb


def _mend_that_clauses(words: list[Word]) -> None:
    # "said over the weekend that ...": the clause is what was said, not which weekend
    for word in words:
        noun = word.head
        if word.dep != "acl:relcl" or noun is None or noun.dep not in ("obl", "obl:unmarked") or noun.head is None:
            continue
        marked = any(other.head is word and other.dep == "mark" and other.lower == "that" for other in words)
        if marked and noun.head.pos == "VERB":
            word.head, word.dep = noun.head, "ccomp"


def _mend_quantities(words: list[Word]) -> None:
    # "invited over a dozen factions": an object, though "over" looks like its preposition.
    for word in words:
        if word.dep != "obl" or word.head is None or word.head.pos != "VERB":
            continue
        own = [other for other in words if other.head is word]
        cases = [other for other in own if other.dep == "case"]
        counted = any(other.dep == "nummod" for other in own)
        if counted and cases and all(case.lower in QUANTIFIERS for case in cases) and cases[0].i == word.head.i + 1:
            if any(other.head is word.head and other.dep == "obj" for other in words):
                continue
            word.dep = "obj"
            for case in cases:
                case.dep = "advmod"


# --- questions the stages ask of a word ---------------------------------------------------


def children(word: Word, *deps: str) -> list[Word]:
    """Dependents of `word` that bear one of the UD relations `deps`, in text order."""
    return [child for child in word.children if child.dep in deps]


def conjuncts(word: Word) -> list[Word]:
    """`word` and everything coordinated with it: "Britain and France" gives both."""
    return [word, *children(word, "conj")]


def cases(word: Word) -> tuple[str, ...]:
    """The prepositions of a phrase as lower-case words: ("out", "of")."""
    return tuple(child.lower for child in word.children if child.dep in ("case", "fixed"))


def is_passive(verb: Word) -> bool:
    """Whether the verb stands in the passive: "was seized", "troops deployed by Russia"."""
    if any(child.dep in ("aux:pass", "nsubj:pass", "obl:agent") for child in verb.children):
        return True
    # A bare participle after a noun is passive: "the factions invited to Moscow".
    return verb.dep == "acl" and verb.tag == "VBN"


def head_of(words: Sequence[Word]) -> Word:
    """The word by which a run of words hangs in its sentence."""
    inside = set(map(id, words))
    for word in words:
        if word.head is None or id(word.head) not in inside:
            return word
    return words[-1]


def span_of(words: Sequence[Word]) -> tuple[int, int]:
    """From the first letter of the first word to the last of the last."""
    return min(word.start for word in words), max(word.end for word in words)


def subtree(word: Word) -> list[Word]:
    """`word` with all that depends on it, in text order."""
    found, stack = [], [word]
    while stack:
        current = stack.pop()
        found.append(current)
        stack.extend(current.children)
    return sorted(found, key=lambda each: each.i)


def ancestors(word: Word) -> Iterator[Word]:
    """The heads above `word`, nearest first."""
    head = word.head
    while head is not None:
        yield head
        head = head.head
