"""Bearers: titles tell namesakes apart, and the country beside a title rules others out."""

import pytest

PUBLISHED = "2004-05-05"


@pytest.fixture(scope="module")
def meant(mentioned):
    """Who a name in a text stands for."""

    def who(text, name, published=PUBLISHED):
        return dict(mentioned(text, published=published)).get(name)

    return who


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("President Bush criticised Iran.", "Bush", "george-w-bush"),
        ("Former President Bush criticised Iran.", "Bush", "george-hw-bush"),
        ("Former U.S. President Clinton criticised Iran.", "Clinton", "bill-clinton"),
        ("Senator Clinton criticised Iran.", "Clinton", "hillary-clinton"),
        ("Jordan's King Abdullah criticised Iran.", "Abdullah", "abdullah-ii-of-jordan"),
    ],
)
def test_bearers_are_told_apart_by_their_title(meant, text, name, expected):
    assert meant(text, name) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Danish President Bush criticised Iran.", "Bush"),
        ("Malian Foreign Minister Powell criticised Iran.", "Powell"),
    ],
)
def test_bearers_of_other_countries_are_not_meant(meant, text, name):
    assert meant(text, name) not in {"george-w-bush", "george-hw-bush", "colin-powell"}
