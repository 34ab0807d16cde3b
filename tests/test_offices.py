"""Offices whose body is told by a pronoun, or by the tables alone."""

import pytest

DAY = "2022-05-02"


@pytest.fixture(scope="module")
def held(read_article, in_short):
    """The offices and leaderships of a text, in short."""

    def found(text, **fields):
        relations = read_article(text, **fields).relations
        return [in_short(each) for each in relations if each.type in ("HOLDS_OFFICE", "LEADS", "SPOKESPERSON_FOR")]

    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Emmanuel Macron slept.", [("emmanuel-macron", "HOLDS_OFFICE", "france")]),
        ("Former President Nicolas Sarkozy slept.", [("nicolas-sarkozy", "historical HOLDS_OFFICE", "france")]),
        ("President Nicolas Sarkozy slept.", [("nicolas-sarkozy", "historical HOLDS_OFFICE", "france")]),
        ("Prime Minister Emmanuel Macron slept.", []),
        ("President Jane Roe slept.", []),
        ("Emmanuel Macron slept.", []),
    ],
)
def test_offices_are_known_from_the_tables(held, text, expected):
    assert held(text, published=DAY) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2009-05-02", [("nicolas-sarkozy", "HOLDS_OFFICE", "france")]),
        ("2016-05-02", [("nicolas-sarkozy", "historical HOLDS_OFFICE", "france")]),
        ("1999-05-02", []),
    ],
)
def test_offices_are_those_of_the_day(held, day, expected):
    assert held("President Nicolas Sarkozy slept.", published=day) == expected


def test_offices_known_from_the_tables_are_the_articles_own_word(read_article):
    text = "President Emmanuel Macron attacked Israel, Norway said."
    said = {each.type: [voice.actor for voice in each.attribution] for each in read_article(text).relations}
    assert said == {"HOLDS_OFFICE": [], "ASSAULT": ["norway"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hamas and its spokesman Sami Odeh stayed at home.", [("sami-odeh", "SPOKESPERSON_FOR", "hamas")]),
        ("Norway sent its prime minister, Jane Roe.", [("jane-roe", "HOLDS_OFFICE", "norway")]),
        ("Norway sent its hockey team and Jane Roe.", []),
        ("Jane Roe sent her president, Ana Soto.", []),
    ],
)
def test_offices_are_whose_the_pronoun_is(held, text, expected):
    assert held(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oslo's Foreign Minister Jane Roe slept.", [("jane-roe", "HOLDS_OFFICE", "norway")]),
        ("Oslo's Mayor Jane Roe slept.", []),
        ("Bergen's Foreign Minister Jane Roe slept.", []),
    ],
)
def test_offices_of_ministers_are_those_of_the_state_whose_seat_is_named(held, text, expected):
    assert held(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya's ambassador to Norway, Jane Roe, stayed at home.", [("jane-roe", "HOLDS_OFFICE", "kenya")]),
        ("Kenya's U.N. ambassador Jane Roe stayed at home.", [("jane-roe", "HOLDS_OFFICE", "kenya")]),
        ("The wife of the president of Kenya, Jane Roe, slept.", []),
        ("A spokesman for Kenya's president, Jane Roe, slept.", []),
        ("The son of a former Kenyan senator, Jane Roe was elected.", []),
    ],
)
def test_offices_are_those_of_whoever_is_put_beside_them(held, text, expected):
    assert held(text) == expected
