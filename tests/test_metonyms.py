"""Metonyms: capitals and seats as states or as places."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moscow has not condemned the attack.", [("Moscow", "russia")]),
        ("The Kremlin dismissed the report.", [("Kremlin", "russia")]),
        ("Talks between Beijing and Delhi resumed.", [("Beijing", "china"), ("Delhi", "india")]),
        ("Washington imposed sanctions on Tehran.", [("Washington", "united-states"), ("Tehran", "iran")]),
        ("Ankara sent troops to the border.", [("Ankara", "turkey")]),
        ("Oslo agreed with Copenhagen.", [("Oslo", "norway"), ("Copenhagen", "denmark")]),
    ],
)
def test_metonyms_act_as_states(mentioned, text, expected):
    assert mentioned(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Delegates gathered in Moscow.", [("Moscow", "moscow")]),
        ("The envoys travelled to Washington on Monday.", [("Washington", "washington")]),
        ("Kyiv was bombed again.", [("Kyiv", "kyiv")]),
        ("Shells hit Damascus overnight.", [("Damascus", "damascus")]),
        ("A delegation left Oslo.", [("Oslo", "oslo")]),
    ],
)
def test_metonyms_are_places_where_things_happen(mentioned, text, expected):
    assert mentioned(text) == expected


def test_metonyms_tell_state_and_place_apart_in_one_sentence(mentioned):
    assert mentioned("Moscow invited Hamas to Moscow.") == [
        ("Moscow", "russia"),
        ("Hamas", "hamas"),
        ("Moscow", "moscow"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Fans of Paris Saint-Germain sang all night.",
        "He lives on Washington Avenue.",
        "Crowds filled Moscow Road.",
    ],
)
def test_metonyms_leave_teams_and_streets_alone(mentioned, text):
    states = {"france", "united-states", "russia"}
    assert states.isdisjoint(id_ for _, id_ in mentioned(text))
