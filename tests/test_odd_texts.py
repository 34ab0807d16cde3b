"""Odd texts: sentences without end, quotes within quotes, lists, tables, transcripts, tongues that are not read.

The work grows as the text does, and nothing is drawn from what says nothing.
"""

import sys
from collections.abc import Callable
from functools import partial
from itertools import cycle, islice
from types import FrameType

import pytest
from whowhom.extractors import sentences

STATES = ["Norway", "Chad", "Sweden", "Egypt", "Kenya", "Peru", "Japan"]
ACTS = ["accused", "praised", "attacked", "visited", "urged"]
PEOPLE = ["Ola Berg", "Kari Dahl", "Per Lund", "Anna Vik", "Nils Moe", "Eva Ruud"]


def repeated(pattern: str, *, words: int, between: str = " ") -> str:
    """The pattern again and again, as many words in all; each time other states, acts and people stand in it."""
    fill = zip(cycle(STATES), cycle(STATES[3:]), cycle(ACTS), cycle(PEOPLE), strict=False)
    times = max(1, words // len(pattern.split()))
    return between.join(
        pattern.format(state=state, other=other, act=act, person=person, number=number)
        for number, (state, other, act, person) in enumerate(islice(fill, times))
    )


# What stands before, what comes again and again, and what is put between.
LONG = {
    "states in one list": ("Norway accused ", "{state},", " "),
    "clauses in one sentence": ("", "{state} {act} {other} and", " "),
    "a relative clause within the next": ("Norway, ", "which {act} {other},", " "),
    "who says that who says": ("", "{state} said that", " "),
    "pronouns in one sentence": ("Norway ", "said {other} {act} it and he {act} her, and", " "),
    "dates in one sentence": ("Norway left ", "on {number} May 1990 or", " "),
    "people in one list": ("", "{person}", " "),
    "a president beside the next": ("", "{person}, the president of {state},", " "),
    "quotes within quotes": ("", "{state} said: “ {other} said: ‘", " "),
    "quotation marks that never close": ("", "“{state} {act} {other}.", " "),
    "quotation marks that never opened": ("", "{state} {act} {other},” he said.", " "),
    "paragraphs that open a quote": ("", "“{state} {act} {other}.", "\n\n"),
    "a list": ("", "- {state} {act} {other}", "\n"),
    "a table": ("", "{state}\t{other}\t{number}\tattack", "\n"),
    "a transcript": ("", "{person}: {state} {act} {other}. We did not.", "\n"),
    "questions and answers": ("", "Q: Why did {state} attack {other}?\nA: He wanted it.", "\n\n"),
    "words without sense": ("", "quol frimp {number} zant, bruv oft", " "),
    "French": ("", "Le président de {state} a condamné l'attaque contre {other} lundi.", " "),
}

NOTHING = {
    "a table": repeated("{state}\t{other}\t{number}\tattack", words=200, between="\n"),
    "a table with rules": repeated("| {state} | {other} | {number} | attack |", words=200, between="\n"),
    "a line of cells": repeated("{state};{other};{number};attacks;", words=200),
    "a numbered list": repeated("{number}. {state}", words=200, between="\n"),
    "a list of names": repeated("{person}", words=200),
    "a list of states": repeated("{state}", words=200),
    "words without sense": repeated("quol frimp {number} zant, bruv oft", words=200),
    "one word without end": "attack" * 5_000,
    "quotation marks alone": '" ' * 500 + "“" * 500 + "”" * 500,
    "a rule of signs": "=" * 5_000,
    "German": repeated("Der Präsident von {state} hat den Angriff auf {other} verurteilt.", words=200),
    "Russian": "Россия осудила нападение на посольство в понедельник. " * 20,
    "Chinese": "中国外交部谴责美国对伊朗的制裁。" * 20,
    "Arabic": "أدانت روسيا الهجوم على السفارة يوم الاثنين. " * 20,
}

SENSE = {
    "in brackets without end": ("(" * 3_000, ")" * 3_000),
    "in quotes within quotes": ("“ ‘ " * 200, "’ ” " * 200),
    "in quotation marks without end": ("“" * 3_000, "”" * 3_000),
    "under a rule of signs": ("=" * 3_000 + "\n\n", "\n\n" + "-" * 3_000),
    "after a table": (NOTHING["a table"] + "\n\n", ""),
    "between two tongues": (NOTHING["Russian"] + "\n\n", "\n\n" + NOTHING["German"]),
}


def calls_of(work: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> int:
    """How many functions are called by a piece of work, those of the language model left out."""
    parse, count = sentences.parse, 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    def unnoted(*given, **named):
        before = sys.getprofile()
        sys.setprofile(None)
        try:
            return parse(*given, **named)
        finally:
            sys.setprofile(before)

    monkeypatch.setattr("whowhom.extractors.parse", unnoted)
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("what", LONG)
def test_twice_the_text_is_twice_the_work(read_article, monkeypatch, what):
    before, pattern, between = LONG[what]
    read_article("Norway accused Chad.")
    once, twice = (
        calls_of(partial(read_article, before + repeated(pattern, words=words, between=between)), monkeypatch)
        for words in (800, 1_600)
    )
    assert twice < 2.4 * once


def test_a_sentence_of_five_thousand_words_is_read(drawn):
    found = drawn(repeated("{state} {act} {other}, and", words=5_000) + " Chad left.")
    assert ("norway", "ACCUSE", "egypt") in found
    assert len(found) > 500


@pytest.mark.parametrize("what", NOTHING)
def test_nothing_is_drawn_from_what_says_nothing(drawn, what):
    assert drawn(NOTHING[what]) == []


@pytest.mark.parametrize("where", SENSE)
def test_a_sentence_is_read(drawn, where):
    before, after = SENSE[where]
    assert drawn(f"{before} Norway attacked Chad. {after}") == [("norway", "ASSAULT", "chad")]
