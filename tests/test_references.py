"""References: pronouns and definite nouns, led back to somebody or to nobody."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran tested a missile. It denied any threat.", ("It", "iran")),
        ("Uganda sent its army north.", ("its", "uganda")),
        ("Anna Weber met Boris Petrov. He praised her.", ("He", "boris-petrov")),
        ("Anna Weber met Boris Petrov. He praised her.", ("her", "anna-weber")),
        ("Merkel met Macron. She thanked him.", ("him", "emmanuel-macron")),
        ("After her defeat, Angela Merkel thanked voters.", ("her", "angela-merkel")),
        ("Peter Halvorsen hurt himself.", ("himself", "peter-halvorsen")),
        ("Ms. Okonjo spoke. She left.", ("She", "okonjo-a")),
        ("Kurdish rebels attacked a post. They killed two soldiers.", ("They", "kurds-rebels-a")),
    ],
)
def test_references_lead_pronouns_back(mentioned, text, expected):
    assert expected in mentioned(text)


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        # subject and object of one verb are two
        ("Iran attacked it.", "it"),
        ("Peter Halvorsen hurt him.", "him"),
        # two that fit alike
        ("Mexico and Brazil signed. It was hailed.", "It"),
        # nobody is meant
        ("Iran tested a missile. It rained all day.", "It"),
        ("Iran tested a missile. It is hard to say why.", "It"),
        ("Iran tested a missile. It is not known if people were hurt.", "It"),
        # the wrong gender or number
        ("Anna Weber spoke. He left.", "He"),
        ("Iran objected. They left.", "They"),
        # a man without a name stands nearer
        ("Peter Halvorsen spoke. A man attacked a guard. He fled.", "He"),
        # nobody says he of himself
        ('"He lied," said Peter Halvorsen.', "He"),
    ],
)
def test_references_lead_nowhere_in_doubt(mentioned, text, pronoun):
    assert pronoun not in [surface for surface, _ in mentioned(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hezbollah fired rockets. The group claimed success.", ("group", "hezbollah")),
        ("The European Union met. The bloc agreed.", ("bloc", "european-union")),
        ("Reuters reported the deal. The agency named nobody.", ("agency", "reuters")),
    ],
)
def test_references_lead_definite_nouns_back(mentioned, text, expected):
    assert expected in mentioned(text)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Hamas and Fatah met. The group left.", "group"),
        ("Hezbollah fired rockets. A group fled.", "group"),
        ("Hezbollah fired rockets. The group of children fled.", "group"),
        # the officials' country is spoken of too
        ("Pakistani officials blamed the United States. The country is in turmoil.", "country"),
    ],
)
def test_references_leave_nouns_that_may_mean_others(mentioned, text, noun):
    assert noun not in [surface for surface, _ in mentioned(text)]
