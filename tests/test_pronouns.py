"""Pronouns: how role, nearness, gender and number weigh, and where the scales stay level."""

import pytest
from whowhom.extractors.grammar.words import Word
from whowhom.extractors.mentions import Referent
from whowhom.extractors.pronouns import Memory


@pytest.fixture(scope="module")
def meant(mentioned):
    """Who a pronoun of a text stands for: the last of that spelling; None for nobody."""

    def who(text, pronoun):
        return dict(mentioned(text)).get(pronoun)

    return who


@pytest.mark.parametrize(
    ("text", "pronoun", "expected"),
    [
        # the subject before the object
        ("Peter Halvorsen met Boris Petrov. He left.", "He", "peter-halvorsen"),
        # the last sentence before the one before it
        ("Peter Halvorsen left. Boris Petrov sang. He smiled.", "He", "boris-petrov"),
        # the same role as the pronoun's
        ("Iran armed Hezbollah. It then sold ships.", "It", "iran"),
    ],
)
def test_pronouns_weigh_role_and_nearness(meant, text, pronoun, expected):
    assert meant(text, pronoun) == expected


@pytest.mark.parametrize(
    ("text", "pronoun", "expected"),
    [
        ("Anna Weber met Peter Halvorsen. She left.", "She", "anna-weber"),
        ("Peter Halvorsen met Anna Weber. She left.", "She", "anna-weber"),
        ("Mr. Okonjo met Ms. Adeyemi. She left.", "She", "adeyemi-a"),
        ("Mr. Okonjo met Ms. Adeyemi. He left.", "He", "okonjo-a"),
        ("Iran met Peter Halvorsen. It left.", "It", "iran"),
        ("Iran met Peter Halvorsen. He left.", "He", "peter-halvorsen"),
        ("Iranian protesters met Peter Halvorsen. They left.", "They", "iran-protesters-a"),
    ],
)
def test_pronouns_agree_in_gender_and_number(meant, text, pronoun, expected):
    assert meant(text, pronoun) == expected


def test_pronouns_teach_the_gender_of_an_unknown_name(meant):
    text = "Xiqi Obrenov spoke. She left. Peter Halvorsen met Xiqi Obrenov. He smiled."
    assert meant(text, "She") == "xiqi-obrenov"
    assert meant(text, "He") == "peter-halvorsen"


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        # too far back
        ("Peter Halvorsen left. It rained. It rained. It rained. It rained. He sang.", "He"),
        ("Anna Weber saw her.", "her"),
        ("Iran and Iraq spoke. It left.", "It"),
        ("Peter Halvorsen met him.", "him"),
        ("Geneva is old. It has a lake.", "It"),
        ("Iran objected. It is raining.", "It"),
        ("Iran objected. It seems that talks failed.", "It"),
        ("Iran objected. It is hard to say why.", "It"),
        ("Iran objected. It took weeks to mend the road.", "It"),
        # a thing without a name stands nearer
        ("Iran tested a missile. A drone hit the missile. It burned.", "It"),
        # so does a woman
        ("Anna Weber spoke. A woman sang. She left.", "She"),
    ],
)
def test_pronouns_mean_nobody_in_doubt(meant, text, pronoun):
    assert meant(text, pronoun) is None


@pytest.mark.parametrize(
    ("text", "pronoun", "expected"),
    [
        ("In her speech, Anna Weber thanked voters.", "her", "anna-weber"),
        ("After he lost the vote, Peter Halvorsen left Oslo.", "he", "peter-halvorsen"),
        # the one who follows is in a sentence of its own
        ("He resigned, and Peter Halvorsen left Oslo.", "He", None),
        ("He resigned. Peter Halvorsen left Oslo.", "He", None),
    ],
)
def test_pronouns_may_go_before_the_subject_they_mean(meant, text, pronoun, expected):
    assert meant(text, pronoun) == expected


@pytest.mark.parametrize(
    ("text", "pronoun", "expected"),
    [
        ("Uganda withdrew its troops.", "its", "uganda"),
        ("Peter Halvorsen praised himself.", "himself", "peter-halvorsen"),
        ("Peter Halvorsen said he would leave.", "he", "peter-halvorsen"),
        ("Peter Halvorsen praised his brother Ali Rashid.", "his", "peter-halvorsen"),
        ('Peter Halvorsen said: "He lied."', "He", None),
        ("Iran said Iraq attacked it.", "it", "iran"),
    ],
)
def test_pronouns_keep_to_what_their_clause_allows(meant, text, pronoun, expected):
    assert meant(text, pronoun) == expected


def memory():
    return Memory(genders={"anna": "woman"}, honorifics={}, people={"lawyer": None, "waitress": "woman"})


def noun(text):
    return Word(i=0, text=text, lemma=text, pos="NOUN", tag="NN", dep="nsubj", start=0, end=1, lower=text)


@pytest.mark.parametrize(
    ("text", "sort", "expected"),
    [
        ("lawyer", "man", True),
        ("lawyer", "woman", True),
        ("waitress", "woman", True),
        ("waitress", "man", False),
        ("lawyer", "body", False),
        ("lawyer", "many", False),
        ("missile", "body", True),
        ("missile", "man", False),
    ],
)
def test_pronouns_may_mean_a_nameless_noun_of_their_sort(text, sort, expected):
    assert memory().may_be(noun(text), sort) is expected


@pytest.mark.parametrize(
    ("name", "sorts", "expected"),
    [
        ("Anna Weber", {}, "woman"),
        ("ANNA Weber", {}, "woman"),
        # what the article itself tells comes first
        ("Anna Weber", {"someone": "man"}, "man"),
        ("Xiqi Obrenov", {}, None),
    ],
)
def test_pronouns_tell_gender_by_article_then_by_first_name(name, sorts, expected):
    known = memory()
    known.sorts.update(sorts)
    assert known.sort_of(Referent(id="someone", name=name, kind="person")) == expected
