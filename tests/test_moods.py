"""What the words around one verb or noun do to it; the walk through the sentence is truth's."""

import pytest
from whowhom.extractors.grammar import children, read_sentences
from whowhom.extractors.lexicon import to_lexicon
from whowhom.extractors.moods import (
    is_conditional,
    is_hedged,
    is_impossible,
    is_negated,
    is_nobody,
    modal_of,
    mood_of_noun,
    stands_instead,
    to_moods,
)


@pytest.fixture(scope="module")
def find(nlp):
    """The word of a sentence that has a lemma, the last such."""

    def word(text, lemma):
        words = read_sentences(nlp(text), offset=0, first=0, paragraph=0)[0].words
        return next(word for word in reversed(words) if word.lemma == lemma)

    return word


@pytest.fixture(scope="module")
def moods(seeds):
    return to_lexicon(seeds).moods


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran did not attack Israel.", True),
        ("Iran didn't attack Israel.", True),
        ("Iran never attacked Israel.", True),
        ("Iran has hardly attacked Israel.", True),
        ("Iran will no longer attack Israel.", True),
        ("Iran has not yet attacked Israel.", True),
        ("Iran almost attacked Israel.", True),
        ("Iran nearly attacked Israel.", True),
        ("Iran attacked Israel.", False),
        ("Iran did not only attack Israel.", False),
        ("Iran did not just attack Israel.", False),
        ("Iran attacked almost everybody.", False),
    ],
)
def test_moods_tell_a_negated_verb(find, text, expected):
    assert is_negated(find(text, "attack")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No soldier fled.", True),
        ("Nobody fled.", True),
        ("None of the soldiers fled.", True),
        ("Neither soldier fled.", True),
        ("A soldier fled.", False),
        ("Not far away a soldier fled.", False),
        ("The number of soldiers fled.", False),
    ],
)
def test_moods_tell_that_nobody_acts(find, text, expected):
    assert is_nobody(children(find(text, "flee"), "nsubj")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran could not have attacked Israel.", True),
        ("Iran cannot have attacked Israel.", True),
        ("Iran could have attacked Israel.", False),
        ("Iran could not attack Israel.", False),
        ("Iran may not have attacked Israel.", False),
    ],
)
def test_moods_tell_a_denied_possibility_of_the_past(find, text, expected):
    assert is_impossible(find(text, "attack")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru will object if Chile attacks.", True),
        ("Peru will object unless Chile attacks the port.", True),
        ("Should Chile attack the port, Peru would respond with force.", True),
        ("Peru objected because Chile attacked.", False),
        ("Peru objected after Chile attacked.", False),
        ("Chile should attack the port.", False),
    ],
)
def test_moods_tell_a_condition(find, moods, text, expected):
    assert is_conditional(find(text, "attack"), moods) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru left without attacking Chile.", True),
        ("Peru left instead of attacking Chile.", True),
        ("Peru left after attacking Chile.", False),
        ("Peru gained by attacking Chile.", False),
    ],
)
def test_moods_tell_what_was_not_done_instead(find, text, expected):
    assert stands_instead(find(text, "attack")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran will attack Israel.", "future"),
        ("Iran won't attack Israel.", "future"),
        ("Iran would attack Israel.", "hypothetical"),
        ("Iran may attack Israel.", "possible"),
        ("Iran could attack Israel.", "possible"),
        ("Israel might be attacked by Iran.", "possible"),
        ("Iran has attacked Israel.", ""),
        ("Iran did attack Israel.", ""),
        ("Israel was attacked by Iran.", ""),
    ],
)
def test_moods_tell_what_an_auxiliary_means(find, moods, text, expected):
    assert modal_of(find(text, "attack"), moods) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran allegedly attacked Israel.", True),
        ("Iran reportedly attacked Israel.", True),
        ("Iran probably attacked Israel.", True),
        ("Iran openly attacked Israel.", False),
        ("Iran attacked allegedly hostile ships.", False),
    ],
)
def test_moods_tell_a_hedged_verb(find, moods, text, expected):
    assert is_hedged(find(text, "attack"), moods) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The planned invasion made news.", "planned"),
        ("The alleged invasion made news.", "possible"),
        ("The foiled invasion made news.", "negative"),
        ("No invasion made news.", "negative"),
        ("Peru won without an invasion.", "negative"),
        ("The brutal invasion made news.", ""),
        ("The invasion of a possible ally made news.", ""),
    ],
)
def test_moods_tell_what_stands_before_a_noun(find, moods, text, expected):
    assert mood_of_noun(find(text, "invasion"), moods) == expected


def test_moods_give_each_word_the_effect_it_is_listed_under():
    table = {
        "governors": {"fail": ["avert", "halt"], "plan": ["aim"]},
        "modals": {"future": ["will"]},
        "adverbs": {"possible": ["maybe"]},
        "adjectives": {},
        "conditions": {"marks": ["if"], "penalties": ["unless"]},
        "pledges": {"AGREE": ["vow"]},
        "consenting": {"verbs": ["accept"]},
        "urging": {"nouns": ["pressure"]},
        "speaking": {"verbs": ["say"]},
        "occurring": {"verbs": []},
    }
    moods = to_moods(table)
    assert moods.governors == {"avert": "fail", "halt": "fail", "aim": "plan"}
    found = [sorted(moods.penalties), sorted(moods.consenting), sorted(moods.urging)]
    assert found == [["unless"], ["accept"], ["pressure"]]
    assert (moods.pledges, moods.conditions) == ({"vow": "AGREE"}, frozenset({"if"}))
