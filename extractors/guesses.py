"""Guesses: names the language model finds, mended where it is known to slip.

It cuts names in two ("Lindsay | Gay"), stops before their end ("Von | Beust"), takes the
title along ("Chancellor Olaf Scholz") or two people for one ("Aoun and Hariri"). What stands
in capitals beside a guess decides how far it reaches.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from .grammar import Sentence, Word
from .hints import DAYS, PLACE, Guess, Hints
from .leftovers import find_leftovers, with_front

BRACKETS = {"(", ")", "[", "]", "-LRB-", "-RRB-"}
ARTICLES = {"the", "a", "an"}
POSSESSIVE = {"'s", "’s", "'"}
# fmt: off
# Words within a name of a person that need no capital: "Khalifa bin Zayed al-Nahyan".
PARTICLES = {
    "al", "el", "bin", "ibn", "bint", "ben", "abu", "de", "del", "della", "da", "di", "dos", "van", "von", "der",
    "den", "ter", "ten", "la", "le", "du", "y", "-",
}
# Words within a name of an organisation that need no capital.
LINKS = {"of", "for", "and", "the", "&", "on", "in", "to", "de", "del", "des", "du", "-"}
# fmt: on
BYNAMES = {"elder", "younger", "great", "terrible", "conqueror", "lionheart", "first", "second", "third"}
OPENERS = {"of", "and", "for", "in", "on", "to", "by", "from", "with", "at", "as"}


def find_guesses(sentence: Sentence, *, hints: Hints) -> Iterator[Guess]:
    """Yield what looks like a name of a sentence, in no particular order; some may overlap.

    Besides the model's own these are people with a title or a common first name, and names
    in capitals around a word such as "University".
    """
    taken: set[int] = set()
    for span in _joined(sentence):
        for part in _parted(span):
            # "National Front" begins with a word that begins titles too
            titles = hints.titles if part[0].entity == "PERSON" else ()
            words, label = _after_title(trimmed(_without_tail(part), titles), hints)
            if _only_opens(words):
                continue
            if words and any(word.text[0].isupper() for word in words) and label != "NORP":
                words = _whole(words, sentence) if label in ("PERSON", "ORG") else words
                words = [*with_front(words[0], sentence), *words[1:]]
                taken.update(word.i for word in words)
                yield Guess(words=tuple(words), label=label)
    for guess in (*_people(sentence, hints, taken), *_organisations(sentence, hints)):
        taken.update(word.i for word in guess.words)
        yield guess
    yield from find_leftovers(sentence, hints, taken)


def trimmed(span: list[Word], titles: Collection[str]) -> list[Word]:
    """A span without the article, title or preposition before it and the signs after it."""
    while span and (span[0].lower in titles or span[0].lower in ARTICLES | OPENERS or not span[0].text[0].isalnum()):
        span = span[1:]
    while span and (
        span[-1].lower in POSSESSIVE | OPENERS | DAYS or not any(letter.isalnum() for letter in span[-1].text)
    ):
        span = span[:-1]
    return span


def _without_tail(span: list[Word]) -> list[Word]:
    """A span up to what hangs on the name in small letters: "Edgar" of "Edgar's films", "KFC" of "KFC-parent"."""
    signs = POSSESSIVE if span[0].entity == "PERSON" else {*POSSESSIVE, "-"}
    for sign, after in pairwise(span):
        if sign.text in signs and after.text[0].islower() and after.lower not in PARTICLES:
            return span[: sign.i - span[0].i]
    while len(span) > 1 and span[0].entity == "LOC" and span[-1].pos == "NOUN" and span[-1].text[0].islower():
        span = span[:-1]
    # "the Canaanite city" is not called by its adjective
    return [] if len(span) == 1 and span[0].pos == "ADJ" else span


def _only_opens(words: Sequence[Word]) -> bool:
    """ "Habitat destruction goes on": the first word, which describes the next, has its capital from there."""
    if len(words) != 1 or words[0].i > 0:
        return False
    above = words[0].head
    return words[0].dep == "compound" and above is not None and above.i == 1 and above.text[0].islower()


def _after_title(span: list[Word], hints: Hints) -> tuple[list[Word], str]:
    """ "Danish Finance Minister Lars Bakgaard", taken for one name: the person after the title."""
    label = span[0].entity if span else ""
    last = next((k for k in range(len(span) - 1, -1, -1) if span[k].lower in hints.titles), None)
    if last is None or last == len(span) - 1 or span[0].lower in hints.given:
        return span, label  # "Khalid Sheikh Mohammed" is one name
    after = span[last + 1 :]
    if all(_is_name_word(word) and word.lower not in hints.kinds for word in after):
        return after, "PERSON"
    return span, label


def _joined(sentence: Sentence) -> Iterator[list[Word]]:
    """The model's spans, those put together that the parser takes for one name."""
    span: list[Word] = []
    for word in sentence.words:
        if span and (word.entity != span[0].entity or (word.entity_begins and not _continues(word, span[-1]))):
            yield span
            span = []
        if word.entity and word.text not in BRACKETS:
            span.append(word)
    if span:
        yield span


def _continues(word: Word, before: Word) -> bool:
    return (
        word.dep == "flat" and word.head is not None and word.head in (before, before.head) and word.i == before.i + 1
    )


def _parted(span: list[Word]) -> list[list[Word]]:
    """ "Aoun and Hariri": two names of one word each, coordinated; "Weber's Oslo": only whose it is."""
    if span[0].entity == "PERSON":
        owner = next((k for k, word in enumerate(span) if k and word.lower in POSSESSIVE), len(span))
        span = span[:owner]
    if len(span) == 3 and span[1].lower == "and" and span[2].dep == "conj" and span[2].head is span[0]:
        return [span[:1], span[2:]]
    return [span]


def _is_name_word(word: Word) -> bool:
    return word.pos == "PROPN" and word.text[0].isupper() and word.lower not in DAYS


def _whole(words: list[Word], sentence: Sentence) -> list[Word]:
    """A name up to its last word: "Corrado" of "Corrado Passera", "Sheikh Hamad bin Khalifa al-Thani"."""
    everything = sentence.words
    end = words[-1].i + 1
    while end < len(everything) and not sentence.headline:
        ahead = end
        while ahead < len(everything) and everything[ahead].lower in PARTICLES:
            ahead += 1
        if ahead == len(everything) or not _is_name_word(everything[ahead]):
            break
        if not _carries_on(everything[ahead], everything[words[0].i : ahead], gap=ahead > end):
            break
        end = ahead + 1
    if end + 1 < len(everything) and everything[end].lower == "the" and everything[end + 1].lower in BYNAMES:
        end += 2  # "Lucas Cranach the Elder"
    return _with_hyphen(everything[words[0].i : end], sentence)


def _with_hyphen(words: Sequence[Word], sentence: Sentence) -> list[Word]:
    """A person's name with what a hyphen joins to it: "Youn-jin", but not "Oscar-winning"."""
    joined = sentence.words[words[-1].i : words[-1].i + len(["Youn", "-", "jin"])]
    if len(joined) < len(["Youn", "-", "jin"]) or joined[1].text != "-" or joined[2].tag not in ("NN", "NNP"):
        return list(words)
    return [*words, *joined[1:]] if _adjoin(joined) and words[0].entity != "ORG" else list(words)


def _adjoin(words: Sequence[Word]) -> bool:
    return all(word.end == after.start for word, after in pairwise(words))


def _carries_on(word: Word, name: Sequence[Word], *, gap: bool) -> bool:
    label, first = name[0].entity, name[0]
    if word.entity not in ("", label) or (gap and label != "PERSON"):
        return False
    if word.dep == "compound" and word.head is not None and word.head is first.head and first.dep == "compound":
        return len(name) == 1  # "Corrado Passera withdraws": both hang on the verb
    return (word.dep == "flat" or word.entity == "PERSON" or gap) and _stand_together((*name, word))


def _stand_together(words: Sequence[Word]) -> bool:
    """Whether all words of a run hang on one another, as the parts of one name do."""
    inside = set(map(id, words))
    return sum(word.head is None or id(word.head) not in inside for word in words) == 1


def _people(sentence: Sentence, hints: Hints, taken: Collection[int]) -> Iterator[Guess]:
    """Capitalised words that title, first name or grammar make a person, where the model saw none."""
    if sentence.headline:
        return
    for run in _capital_runs(sentence, hints):
        start = next((k for k in range(len(run)) if run[k].lower not in hints.titles), len(run))
        name = run[start:]
        if not name or all(word.i in taken for word in name) or any(word.lower in hints.titles for word in name):
            continue
        before = sentence.words[name[0].i - 1].lower if name[0].i else ""
        titled = (before in hints.titles and len(name) > 1) or before in hints.honorifics
        if name[0].lower in hints.given or titled or _is_somebody(name, hints):
            yield Guess(words=tuple(_with_hyphen(name, sentence)), label="PERSON")


def _is_somebody(name: Sequence[Word], hints: Hints) -> bool:
    """ "Sudha Murthy", which the parser reads as a person's name is built; "Bolger resigned"."""
    first = name[0]
    if any(word.lower in hints.kinds for word in name):
        return False
    if len(name) > 1:
        return all(word.dep == "flat" and word.head is first for word in name[1:])
    return (
        first.dep == "nsubj"
        and first.head is not None
        and first.head.lemma in hints.clues.personal
        and first.tag == "NNP"
    )


def _capital_runs(sentence: Sentence, hints: Hints) -> Iterator[list[Word]]:
    run: list[Word] = []
    for word in sentence.words:
        # "Frances", taken for a plural
        if _is_name_word(word) or (word.i > 0 and word.text[0].isupper() and word.lower in hints.given):
            run.append(word)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _may_open(word: Word) -> bool:
    """Whether a word can stand in an organisation's name before its noun: "National Liberation Front"."""
    return _is_name_word(word) or (word.pos == "ADJ" and word.text[0].isupper() and word.i > 0)


def _is_title(word: Word, hints: Hints) -> bool:
    """ "President", but not "National", which opens names and titles alike."""
    return word.lower in hints.titles and word.lower not in hints.generic


def _organisations(sentence: Sentence, hints: Hints) -> Iterator[Guess]:
    """ "University of North Carolina", "Motion Picture Association": capitals around a word that tells the kind."""
    if sentence.headline:
        return
    words = sentence.words
    for word in words:
        if not word.text[0].isupper() or not hints.kinds.get(word.lower):
            continue
        first, last = word.i, word.i
        while first > 0 and _may_open(words[first - 1]) and not _is_title(words[first - 1], hints):
            first -= 1
        if last + 2 < len(words) and words[last + 1].lower in ("of", "for"):
            after = last + 2 + (words[last + 2].lower == "the")
            while after < len(words) and _is_name_word(words[after]):
                last, after = after, after + 1
        while last == word.i and last + 1 < len(words) and hints.kinds.get(words[last + 1].lower):
            if not words[last + 1].text[0].isupper():
                break
            last += 1
        run = words[first : last + 1]
        if len(run) > 1:
            yield Guess(words=run, label="LOC" if hints.kinds[word.lower] == PLACE else "ORG")
