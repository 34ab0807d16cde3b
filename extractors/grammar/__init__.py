"""Grammar as the stages see it: words, sentences and who depends on whom.

spaCy pipelines come with one of two label sets, Universal Dependencies (ours) or CLEAR
(en_core_web_*). This module reads either into plain `Word` objects with UD labels, so that
no stage ever meets a spaCy token. Plain objects are also what keeps the stages fast: a
stage looks at every word many times, and a Python attribute costs a tenth of a token's.
"""

from collections.abc import Iterator, Sequence

from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, IDX, LEMMA, LENGTH, POS, SENT_START, TAG
from spacy.language import Language
from spacy.tokens import Doc

from ...graph.lemmas import is_english, lemma_of, participle_of
from .clear_labels import CLEAR_ONLY, to_universal
from .mending import mend
from .words import Sentence, Word

__all__ = [
    "Sentence",
    "Word",
    "ancestors",
    "cases",
    "children",
    "conjuncts",
    "first_of",
    "head_between",
    "head_of",
    "is_english",
    "is_passive",
    "lemma_of",
    "participle_of",
    "read_sentences",
    "span_of",
    "subtree",
    "uses_clear",
]

SENTENCE_ENDS = ".!?…:;\"')]}”’»"
LONGEST_REJOINED = 100  # words; a text without any stops is not one sentence
LONGEST_SENTENCE = 400  # words; a longer one is cut, so that no stage's work on it grows without bound

# "Britain rather than France": the second is named and left out.
APART = {"rather", "like", "unlike", "instead"}

_COLUMNS = [IDX, LENGTH, HEAD, DEP, POS, TAG, LEMMA, ENT_IOB, ENT_TYPE, SENT_START]


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
    sentences: list[Sentence] = []
    for group in _by_sentence(words):
        if clear:
            to_universal(group)
        mend(group)
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
    for i, each in enumerate(words):
        if each is not None and heads[i] != i:
            each.head = words[heads[i]]
    return [(word, begins) for word, begins in zip(words, opens, strict=True) if word is not None]


def _by_sentence(words: list[tuple[Word, bool]]) -> Iterator[list[Word]]:
    """The words of each sentence; one that the parser broke off before its end goes on."""
    group: list[Word] = []
    for word, opens in words:
        if opens and group and (group[-1].text[-1] in SENTENCE_ENDS or len(group) > LONGEST_REJOINED):
            yield from _cut(group)
            group = []
        group.append(word)
    yield from _cut(group)


def _cut(group: list[Word]) -> Iterator[list[Word]]:
    """A sentence in pieces of bearable length, each with heads of its own."""
    for start in range(0, len(group), LONGEST_SENTENCE):
        piece = group[start : start + LONGEST_SENTENCE]
        for i, word in enumerate(piece):
            word.i = i
        if len(piece) < len(group):
            inside = set(map(id, piece))
            for word in piece:
                if word.head is not None and id(word.head) not in inside:
                    word.head, word.dep = None, "ROOT"
        yield piece


# --- questions the stages ask of a word ---------------------------------------------------


def children(word: Word, *deps: str) -> list[Word]:
    """Dependents of `word` that bear one of the UD relations `deps`, in text order."""
    return [child for child in word.children if child.dep in deps]


def conjuncts(word: Word) -> list[Word]:
    """`word` and everything coordinated with it: "Britain and France" gives both, "Britain but not France" one."""
    others = children(word, "conj")
    kept = [other for other in others if not _is_set_apart(other)]
    # "not Britain but France"
    if kept and _has_not(word) and any(child.lower == "but" for other in kept for child in children(other, "cc")):
        return kept
    return [word, *kept]


def first_of(word: Word) -> Word:
    """The first of several that are coordinated, by which all of them hang: "Seoul" for both in "Seoul and Tokyo"."""
    while word.dep == "conj" and word.head is not None:
        word = word.head
    return word


def _is_set_apart(other: Word) -> bool:
    """ "But not France", "rather than France", "like France": named, yet no party to it."""
    if other.pos not in ("NOUN", "PROPN", "PRON", "NUM"):
        return False
    return _has_not(other) or any(child.lower in APART for child in children(other, "cc", "case", "advmod"))


def _has_not(word: Word) -> bool:
    """Whether a noun has a "not" of its own that no "only" takes back."""
    below = [child.lower for child in word.children if child.i < word.i]
    return "not" in below and not {"only", "just", "merely", "simply"} & set(below)


def cases(word: Word) -> tuple[str, ...]:
    """The prepositions of a phrase as lower-case words: ("out", "of")."""
    return tuple(child.lower for child in word.children if child.dep in ("case", "fixed"))


def is_passive(verb: Word) -> bool:
    """Whether the verb stands in the passive: "was seized", "troops deployed by Russia"."""
    if any(child.dep in ("aux:pass", "nsubj:pass", "obl:agent") for child in verb.children):
        return True
    # A bare participle after a noun is passive: "the factions invited to Moscow"; not so "claims that it had fled".
    return verb.dep == "acl" and verb.tag == "VBN" and not children(verb, "aux", "nsubj")


def head_of(words: Sequence[Word]) -> Word:
    """The word by which a run of words hangs in its sentence."""
    inside = set(map(id, words))
    for word in words:
        if word.head is None or id(word.head) not in inside:
            return word
    return words[-1]


def head_between(sentence: Sentence, start: int, end: int) -> Word | None:
    """The word by which what stands from `start` to `end` of the text hangs in its sentence."""
    inside = [word for word in sentence.words if start <= word.start and word.end <= end]
    return head_of(inside) if inside else None


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
