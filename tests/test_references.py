"""References: pronouns led back to somebody or to nobody, and what a relation gains by it."""

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


def test_references_give_a_relation_both_ends(drawn):
    assert ("denmark+norway", "ACCUSE", "iran") in {
        ("+".join(sorted(source.split("+"))), type_, target)
        for source, type_, target in drawn("Norway and Denmark talked. They condemned Iran.")
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Angela Merkel spoke in 2015. Her government condemned Iran.", "germany-government"),
        # who does not govern has none
        ("Peter Halvorsen spoke. His government condemned Iran.", None),
    ],
)
def test_references_give_a_head_of_government_his_country(mentioned, text, expected):
    found = dict(mentioned(text, published="2015-03-01"))
    assert found.get("government") == expected
