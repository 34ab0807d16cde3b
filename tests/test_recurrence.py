"""Recurrence: a name read once in an article is found wherever it stands."""

from dataclasses import replace

import pytest
from whowhom.extractors.grammar import Sentence, Word
from whowhom.extractors.hints import Hints
from whowhom.extractors.name_index import Entry
from whowhom.extractors.names import Name
from whowhom.extractors.recurrence import find_recurring

HINTS = Hints(titles=frozenset({"president"}), kinds={}, given=(), agents=())


def sentence_of(text, index):
    """A sentence of plain words, those with a capital tagged as names."""
    words, at = [], 0
    for i, word in enumerate(text.split()):
        pos = "PROPN" if word[0].isupper() else "NOUN"
        words.append(Word(i, word, word, pos, "NNP", "nsubj", at, at + len(word), lower=word.lower()))
        at += len(word) + 1
    return Sentence(tuple(words), 0, at, index=index, paragraph=0)


def name_of(sentence, first, last, label):
    words = sentence.words[first : last + 1]
    surface = " ".join(word.text for word in words)
    return Name(words=words, start=words[0].start, end=words[-1].end, surface=surface, label=label)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("then Rurik Halvorsen left", ["Rurik Halvorsen"]),
        ("then Halvorsen left", ["Halvorsen"]),
        ("then Rurik left", ["Rurik"]),
        ("then halvorsen left", []),
        ("then Halvorsens left", []),
    ],
)
def test_recurrence_finds_people_by_what_they_are_called(text, expected):
    first, second = sentence_of("Rurik Halvorsen spoke", 0), sentence_of(text, 1)
    found = find_recurring([(first, [name_of(first, 0, 1, "PERSON")]), (second, [])], text, hints=HINTS)
    assert [name.surface for name in found[1][1]] == expected


def test_recurrence_does_not_trust_one_sighting_of_a_single_word():
    first, second = sentence_of("Zelvox spoke", 0), sentence_of("then Zelvox left", 1)
    found = find_recurring([(first, [name_of(first, 0, 0, "ORG")]), (second, [])], "then Zelvox left", hints=HINTS)
    assert found[1][1] == []


def test_recurrence_leaves_what_was_found_as_it_is():
    first, second = sentence_of("Rurik Halvorsen spoke", 0), sentence_of("then Halvorsen Bank left", 1)
    bank = name_of(second, 1, 2, "ORG")
    found = find_recurring(
        [(first, [name_of(first, 0, 1, "PERSON")]), (second, [bank])], "then Halvorsen Bank left", hints=HINTS
    )
    assert found[1][1] == [bank]


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        (("seat",), ["Ostby Capital"]),
        (("weak",), ["Ostby Capital"]),
        # a name that a row claims for sure, and one that nobody claims, stay
        (("strong",), ["Capital"]),
        (("weak", "strong"), ["Capital"]),
        ((), ["Capital"]),
    ],
)
def test_recurrence_puts_a_longer_name_in_the_place_of_a_doubtful_one_within_it(entries, expected):
    first, second = sentence_of("Ostby Capital won", 0), sentence_of("then Ostby Capital lost", 1)
    capital = replace(
        name_of(second, 2, 2, ""), entries=tuple(Entry(surface="Capital", rows=(), strength=each) for each in entries)
    )
    found = find_recurring(
        [(first, [name_of(first, 0, 1, "ORG")]), (second, [capital])], "then Ostby Capital lost", hints=HINTS
    )
    assert [name.surface for name in found[1][1]] == expected


def test_recurrence_leaves_a_doubtful_name_that_reaches_further_as_it_is():
    first, second = sentence_of("Ostby Capital won", 0), sentence_of("then Capital Ostby Capital City lost", 1)
    city = replace(name_of(second, 3, 4, ""), entries=(Entry(surface="Capital City", rows=(), strength="seat"),))
    names = [(first, [name_of(first, 0, 1, "ORG")]), (second, [city])]
    assert find_recurring(names, "then Capital Ostby Capital City lost", hints=HINTS)[1][1] == [city]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        # a capital at the beginning of a sentence proves nothing, one within it does
        (["Halvorsen sang", "then Halvorsen sang"], ["Halvorsen", "Halvorsen"]),
        (["Halvorsen sang", "Halvorsen sang"], []),
        (["Cinema sang", "then Cinema sang", "then cinema sang"], []),
        (["then Halvorsen sang"], []),
        (["President sang", "then President sang"], []),
    ],
)
def test_recurrence_finds_words_that_always_have_a_capital(texts, expected):
    sentences = [sentence_of(text, i) for i, text in enumerate(texts)]
    found = find_recurring([(sentence, []) for sentence in sentences], max(texts, key=len), hints=HINTS)
    assert [name.words[0].text for _, names in found for name in names] == expected
