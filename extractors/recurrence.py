"""Recurrence: names that come again where the language model does not see them.

What is a name in one sentence is one in the next. The model finds "Rurik Halvorsen" and
overlooks "Halvorsen" two lines on; a name read anywhere in an article is looked for in all
of it, with the parts that people are called by. And a word that comes again and again, always
with a capital, is a name whatever the model says.
"""

from collections import Counter
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from dataclasses import replace

from .grammar import Sentence, Word, children
from .hints import Hints
from .leftovers import is_title_case, may_be_name
from .names import Name

PARTS = {"nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod:poss", "conj"}
ACTING = {"nsubj", "nsubj:pass", "nmod:poss"}
SINGULAR = {"NNP", "NN"}
SHORTEST = 3  # letters of a name worth looking for
LONGEST = 12  # words of one; more are a list that the model took for a name


Run = tuple[str, ...]


def find_recurring(
    names: Sequence[tuple[Sentence, Sequence[Name]]], text: str, *, hints: Hints
) -> list[tuple[Sentence, list[Name]]]:
    """Return the names of each sentence with those added that other sentences tell of, in text order.

    A longer name that comes again takes the place of what stands for little within it: "Real Madrid" of "Madrid".
    """
    known = _by_first_word(_known(names))
    again = _repeated(names, hints)
    return [(sentence, _with_recurring(sentence, found, text, known, again)) for sentence, found in names]


def _by_first_word(known: Mapping[Run, Name]) -> dict[str, list[tuple[Run, Name]]]:
    """Names by the first of their words, the longest first."""
    found: dict[str, list[tuple[Run, Name]]] = {}
    for run in sorted(known, key=len, reverse=True):
        found.setdefault(run[0], []).append((run, known[run]))
    return found


def _repeated(names: Sequence[tuple[Sentence, Sequence[Name]]], hints: Hints) -> frozenset[str]:
    """Words that are always written with a capital, at least once where none is due, and are in no name found."""
    counts: Counter[str] = Counter()
    inside: set[str] = set()
    ordinary: set[str] = set()
    for sentence, found in names:
        if sentence.headline or is_title_case(sentence):
            continue
        taken = {word.i for name in found for word in name.words}
        for word in sentence.words:
            if word.text[0].islower():
                ordinary.add(word.lower)
            elif word.i not in taken and not word.text.isupper() and word.tag in SINGULAR and may_be_name(word, hints):
                counts[word.text] += 1
                if word.i > 0 and sentence.words[word.i - 1].text[0].isalnum():
                    inside.add(word.text)
    return frozenset(word for word in inside if counts[word] > 1 and word.lower() not in ordinary)


def _known(names: Sequence[tuple[Sentence, Sequence[Name]]]) -> dict[Run, Name]:
    """Names by their words, those of people by their last name and their first too."""
    known: dict[Run, Name] = {}
    seen = Counter(name.surface for _, found in names for name in found)
    for _, found in names:
        for name in found:
            words = tuple(word.text for word in name.words)
            # one sighting of a single word may be the model's fancy
            sure = 1 < len(words) <= LONGEST or (len(words) == 1 and seen[name.surface] > 1)
            if sure and not name.entries and words[0][0].isupper() and len(name.surface) >= SHORTEST:
                known.setdefault(words, name)
            is_person = name.label == "PERSON" or any(row.kind == "person" for e in name.entries for row in e.rows)
            if is_person and len(words) > 1 and not words[-1].isupper():
                for short in (words[-1:], words[:1]):
                    if len(short[0]) >= SHORTEST and short[0][0].isupper():
                        known.setdefault(short, replace(name, label="PERSON", entries=()))
    return known


def _with_recurring(
    sentence: Sentence,
    found: Sequence[Name],
    text: str,
    known: Mapping[str, Sequence[tuple[Run, Name]]],
    again: Collection[str],
) -> list[Name]:
    taken = {word.i: name for name in found for word in name.words}
    echoes: list[Name] = []
    outgrown: set[Name] = set()
    for words, label in (*_matches(sentence, known, taken), *_standing(sentence, again, taken)):
        start, end = words[0].start, words[-1].end
        before = sentence.words[words[0].i - 1] if words[0].i else None
        echo = Name(words=words, start=start, end=end, surface=text[start:end], label=label, before=before)
        echoes.append(echo)
        outgrown.update(taken[word.i] for word in words if word.i in taken)
    return sorted([*(name for name in found if name not in outgrown), *echoes], key=lambda name: name.start)


def _matches(
    sentence: Sentence, known: Mapping[str, Sequence[tuple[Run, Name]]], taken: Mapping[int, Name]
) -> Iterator[tuple[tuple[Word, ...], str]]:
    i, words = 0, sentence.words
    while i < len(words):
        size = 1
        for run, name in known.get(words[i].text, ()):
            here = words[i : i + len(run)]
            # several words are a name whatever the model takes the first for: "beat Real Madrid"
            named = len(run) > 1 or words[i].pos == "PROPN" or (name.label == "PERSON" and _may_be_name(words[i]))
            if named and tuple(word.text for word in here) == run and _is_free(here, taken):
                yield here, name.label
                size = len(run)
                break
        i += size


def _is_free(run: Sequence[Word], taken: Mapping[int, Name]) -> bool:
    """Whether nothing stands in a run, or only shorter names that no row claims for sure."""
    inside = {taken[word.i] for word in run if word.i in taken}
    return all(
        len(name.words) < len(run)
        and run[0].i <= name.words[0].i
        and name.words[-1].i <= run[-1].i
        and bool(name.entries)
        and all(entry.strength in ("seat", "weak") for entry in name.entries)
        for name in inside
    )


def _standing(
    sentence: Sentence, again: Collection[str], taken: Container[int]
) -> Iterator[tuple[tuple[Word, ...], str]]:
    """Repeated words where names act or own, and bear no article: "Halvorsen released two records"."""
    for word in sentence.words:
        bare = word.dep in ACTING and not children(word, "det", "amod", "compound", "conj")
        if word.text in again and word.i not in taken and bare:
            yield (word,), ""


def _may_be_name(word: Word) -> bool:
    """What the language model takes for a name, or at least for a noun in a part that names play."""
    return word.pos == "PROPN" or (word.pos in ("NOUN", "ADJ", "X") and word.dep in PARTS)
