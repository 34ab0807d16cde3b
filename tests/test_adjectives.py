"""Adjectives of countries are mentions where the country is concerned, and none where they only describe."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They condemned the French decision.", True),
        ("They crossed Norwegian territory.", True),
        ("They praised the Danish prime minister.", True),
        ("They praised Danish Prime Minister Anna Brekke.", True),
        ("The Danes objected to the plan.", True),
        # named, and not concerned
        ("They praised French cooking.", False),
        ("They read a Norwegian novel.", False),
        ("They met a Danish painter.", False),
        ("They studied the Spanish Inquisition.", False),
        ("They saw a French fiction film.", False),
    ],
)
def test_adjectives_are_mentions_by_their_noun(read_article, text, expected):
    reading = read_article(text)
    assert any(mention.form == "demonym" for actor in reading.actors for mention in actor.mentions) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They drank African water.", []),
        ("They crossed the Scottish border.", []),
        ("They crossed Scotland.", ["scotland"]),
    ],
)
def test_adjectives_of_places_mention_nobody(mentioned, text, expected):
    assert [id_ for _, id_ in mentioned(text)] == expected
