"""Whom "I" and "we" stand for in what somebody says."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a body speaks for itself, an official for his state or body
        ('"We attacked the students," Kenyan police said.', [("We", "kenya-police")]),
        ('Hamas said: "We have freed two soldiers."', [("We", "hamas")]),
        ('A spokesman for Hamas said: "Israel attacked us."', [("us", "hamas")]),
        ('"We condemn Chad," said Norway\'s foreign minister Anna Weld.', [("We", "norway")]),
        ('Emmanuel Macron said in 2020: "We condemn Chad."', [("We", "france")]),
        ('"I condemn Chad," Anna Weld said.', [("I", "anna-weld")]),
        # nobody knows for whom she speaks; and the writer is nobody
        ('"We condemn Chad," Anna Weld said.', []),
        ("We condemn Chad.", []),
        ('Hamas said: "I was there."', []),
        ('Hamas said: "The US attacked Chad."', []),
    ],
)
def test_first_persons_stand_for_who_speaks(mentioned, text, expected):
    found = [each for each in mentioned(text) if each[0] in ("I", "We", "us", "our")]
    assert found == expected


def test_first_persons_act_and_are_acted_upon(drawn):
    text = 'Kenyan police said on Monday: "We attacked the students. They condemned us."'
    assert [each for each in drawn(text) if each[1] == "ASSAULT"] == [("kenya-police", "ASSAULT", "students-a")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We will not meet Iran," Norway said.', [("norway", "REJECT", "iran")]),
        ('"Iran attacked us," Oman said.', [("iran", "ASSAULT", "oman")]),
        ('"We must leave," Norway said. "We condemn Iran."', [("norway", "ACCUSE", "iran")]),
        ('"We did not attack Syria," Iran said.', [("iran", "denied not ASSAULT", "syria")]),
        ('"If Iran attacks us, we will leave," Norway said.', [("iran", "possible ASSAULT", "norway")]),
        ('"We condemn Iran," Reuters said.', []),
        ('"I condemn Iran," Norway said.', []),
        ('"We condemn Iran," they said.', []),
    ],
)
def test_first_persons_are_whoever_is_quoted(drawn, text, expected):
    assert drawn(text) == expected


def test_first_persons_are_mentions_of_the_speaker(read_article):
    text = '"We condemn Iran," Norway said.'
    (norway,) = (actor for actor in read_article(text).actors if actor.id == "norway")
    found = [(text[mention.start : mention.end], mention.form) for mention in norway.mentions]
    assert found == [("We", "pronoun"), ("Norway", "name")]
