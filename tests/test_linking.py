"""Linking: each name of an article gets one referent or none."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # acronym in brackets
        ("The Tobago Fishers Alliance (TFA) met. The TFA objected.", [("TFA", "tobago-fishers-alliance")]),
        # a short form the text gives
        ("Luiz Inacio Lula da Silva, or Lula, spoke. Lula left.", [("Lula", "luiz-inacio-lula-da-silva")]),
        # the surname after the full name
        ("Arvid Halvorsen spoke. Halvorsen denied it.", [("Halvorsen", "arvid-halvorsen")]),
        ("Emmerson Mnangagwa spoke. Mnangagwa left.", [("Mnangagwa", "emmerson-mnangagwa")]),
    ],
)
def test_linking_leads_a_short_name_to_the_long_one(mentioned, text, expected):
    assert mentioned(text)[-len(expected) :] == expected


def test_linking_leaves_a_surname_two_people_bear(mentioned):
    ids = [id_ for _, id_ in mentioned("Sarah Obama met Barack Obama. Obama smiled.")]
    assert ids == ["sarah-obama", "barack-obama"]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("The Soviet Union objected.", "1985-01-01", "soviet-union"),
        ("President Bush spoke.", "2003-01-01", "george-w-bush"),
        ("President Bush spoke.", "1990-01-01", "george-hw-bush"),
    ],
)
def test_linking_knows_the_time(mentioned, text, published, expected):
    assert expected in {id_ for _, id_ in mentioned(text, published=published)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zelvox Corp sold its plants.", "company"),
        ("The Halden Broadcasting Corporation closed.", "company"),
        ("The Ostland Liberation Front surrendered.", "armed_group"),
        ("The Tobago Weather Bureau closed.", "government_body"),
        ("The Halden Herald closed.", "media"),
        ("The League for Open Water objected.", "igo"),
        ("Arvid Halvorsen objected.", "person"),
    ],
)
def test_linking_tells_the_kind_of_unknown_names(read_article, text, expected):
    assert [actor.kind for actor in read_article(text).actors] == [expected]


@pytest.mark.parametrize(
    "text", ["The Halden Accord was signed.", "The Halden Cup was cancelled.", "Hurricane Zelda weakened."]
)
def test_linking_makes_nobody_of_events(read_article, text):
    assert read_article(text).actors == ()


def test_linking_takes_the_country_from_inside_a_name(read_article):
    actors = read_article("The Nigerian Union of Bakers objected.").actors
    assert [(actor.id, actor.country) for actor in actors] == [("nigerian-union-of-bakers", "NGA")]
