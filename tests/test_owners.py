"""Owners: whose an agent noun is."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thai and Cambodian officials met.",
            [("Thai", "thailand-officials-a"), ("Cambodian officials", "cambodia-officials-a")],
        ),
        (
            "Chinese, Russian and Iranian diplomats met.",
            [
                ("Chinese", "china-diplomats-a"),
                ("Russian", "russia-diplomats-a"),
                ("Iranian diplomats", "iran-diplomats-a"),
            ],
        ),
        (
            "Egyptian and other Arab diplomats met.",
            [("Egyptian", "egypt-diplomats-a"), ("Arab diplomats", "arabs-diplomats-a")],
        ),
        (
            "US and French troops left.",
            [("US", "united-states"), ("French troops", "france-military"), ("troops", "united-states-military")],
        ),
        ("The governments of Peru and Chile met.", ["chile-government", "peru-government", "peru", "chile"]),
        # two sides, the second of which alone has the noun
        ("Israelis and Palestinian militants met.", ["israel", "palestine-militants-a"]),
        ("Talks between Turkey and Kurdish rebels failed.", ["turkey", "kurds-rebels-a"]),
        ("Talks between the US and Iranian diplomats failed.", ["united-states", "iran-diplomats-a"]),
    ],
)
def test_owners_may_share_a_noun(mentioned, text, expected):
    found = mentioned(text)
    assert (found if isinstance(expected[0], tuple) else [id_ for _, id_ in found]) == expected


def test_owners_of_one_noun_all_act(drawn):
    assert drawn("Thai and Cambodian soldiers attacked the village.") == [
        ("thailand-military+cambodia-military", "ASSAULT", "")
    ]
    assert drawn("Thai, Lao and Cambodian military officials condemned Iran.") == [
        ("thailand-military-officials-a+laos-military-officials-a+cambodia-military-officials-a", "ACCUSE", "iran")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officials in Kenya objected.", [("Officials", "kenya-officials-a"), ("Kenya", "kenya")]),
        ("The regime in Damascus objected.", [("regime", "syria-government"), ("Damascus", "damascus")]),
        # whoever is abroad is somebody else's
        ("Diplomats in Kenya objected.", [("Kenya", "kenya")]),
        ("He is an Iran expert.", [("Iran", "iran")]),
        ("In Iraq police stations burned.", [("Iraq", "iraq")]),
        ("It happened in Iraq, where gunmen hid.", [("Iraq", "iraq")]),
        ("Kenyan non-residents objected.", [("Kenyan", "kenya")]),
    ],
)
def test_owners_are_where_officials_are(mentioned, text, expected):
    assert mentioned(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kurdish-led forces left.", [("Kurdish", "kurds"), ("Kurdish-led forces", "kurds-led-military-a")]),
        (
            "A U.S.-led coalition left.",
            [("U.S.", "united-states"), ("U.S.-led coalition", "united-states-led-coalition-a")],
        ),
        ("Iranian-backed militias left.", [("Iranian", "iran"), ("Iranian-backed militias", "iran-backed-militias-a")]),
        ("French-speaking officials left.", []),
        ("Chinese-made rifles were found.", []),
        ("A Soviet-era bridge fell.", []),
    ],
)
def test_owners_stand_behind_whom_they_lead_or_back(mentioned, text, expected):
    assert mentioned(text) == expected


def test_owners_are_in_the_name_of_whom_they_lead(read_article):
    names = {actor.id: actor.name for actor in read_article("Kurdish-led forces left.").actors}
    assert names["kurds-led-military-a"] == "Kurdish-led forces"


def test_owners_give_those_they_back_no_country(read_article):
    actors = {actor.id: actor for actor in read_article("Iranian-backed militias left.").actors}
    backed = actors["iran-backed-militias-a"]
    assert (backed.name, backed.country, backed.parent) == ("Iranian-backed militias", None, None)
