"""Verbs and nouns come by the form of the dictionary, whatever the model guesses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whowhom.graph.lemmas import lemma_of, participle_of


@pytest.mark.parametrize(
    ("word", "pos", "guess", "lemma"),
    [
        ("bombed", "VERB", "bombe", "bomb"),
        ("met", "VERB", "met", "meet"),
        ("fought", "VERB", "fight", "fight"),
        ("vying", "VERB", "vye", "vie"),
        ("countries", "NOUN", "countrie", "country"),
        ("children", "NOUN", "children", "child"),
        ("airstrikes", "NOUN", "airstrikes", "airstrike"),
    ],
)
def test_lemmas_correct_a_wrong_guess(word, pos, guess, lemma):
    assert lemma_of(word, pos, guess) == lemma


@pytest.mark.parametrize(
    ("word", "pos", "guess"),
    [
        ("lay", "VERB", "lie"),
        ("found", "VERB", "find"),
    ],
)
def test_lemmas_believe_a_guess_the_dictionary_allows(word, pos, guess):
    assert lemma_of(word, pos, guess) == guess


@pytest.mark.parametrize(("pos", "lemma"), [("VERB", "meet"), ("NOUN", "meeting")])
def test_lemmas_depend_on_the_part_of_speech(pos, lemma):
    assert lemma_of("meeting", pos, "meeting") == lemma


@pytest.mark.parametrize("pos", ["ADJ", "PROPN", "PRON", "AUX", ""])
def test_lemmas_of_other_parts_of_speech_are_the_models(pos):
    assert lemma_of("bombed", pos, "guess") == "guess"


@given(st.text(alphabet="0123456789-'’.", min_size=1), st.sampled_from(["VERB", "NOUN"]))
def test_lemmas_of_what_has_other_signs_than_letters_are_the_models(word, pos):
    assert lemma_of(word, pos, "guess") == "guess"


@pytest.mark.parametrize(
    ("verb", "participle"),
    [("attack", "attacked"), ("overthrow", "overthrown"), ("ban", "banned"), ("deny", "denied"), ("hit", "hit")],
)
def test_lemmas_give_the_past_participle(verb, participle):
    assert participle_of(verb) == participle
