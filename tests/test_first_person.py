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
