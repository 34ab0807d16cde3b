"""Who "we" are where somebody is quoted, and where nobody is."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We will not meet Iran," Norway said.', [("norway", "REJECT", "iran")]),
        ('"Iran attacked us," Oman said.', [("iran", "ASSAULT", "oman")]),
        ('Norway said: "We condemn Iran."', [("norway", "ACCUSE", "iran")]),
        ('"We must leave," Norway said. "We condemn Iran."', [("norway", "ACCUSE", "iran")]),
        ('"We did not attack Syria," Iran said.', [("iran", "denied not ASSAULT", "syria")]),
        ('"If Iran attacks us, we will leave," Norway said.', [("iran", "possible ASSAULT", "norway")]),
        ("We condemn Iran.", []),
        ('"We condemn Iran," Reuters said.', []),
        ('"I condemn Iran," Norway said.', []),
        ('"We condemn Iran," they said.', []),
    ],
)
def test_first_person_is_whoever_is_quoted(drawn, text, expected):
    assert drawn(text) == expected


def test_first_person_is_one_who_speaks_of_himself(read_article):
    (relation,) = read_article('"I condemn Iran," President Lula said.').relations
    assert relation.sources[0].actor == relation.attribution[0].actor


def test_first_person_is_a_mention_of_the_speaker(read_article):
    text = '"We condemn Iran," Norway said.'
    (norway,) = (actor for actor in read_article(text).actors if actor.id == "norway")
    assert [(text[mention.start : mention.end], mention.form) for mention in norway.mentions] == [
        ("We", "pronoun"),
        ("Norway", "name"),
    ]
