"""Agents: nouns that make an actor of the country or group before them."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Israeli soldiers entered the village.", [("Israeli soldiers", "israel-military")]),
        ("The Polish foreign ministry objected.", [("Polish foreign ministry", "poland-foreign-ministry")]),
        (
            "The Danish Ministry of Defence objected.",
            [("Danish Ministry of Defence", "denmark-defence-ministry")],
        ),
        ("Norway's army marched north.", [("Norway", "norway"), ("army", "norway-military")]),
        ("The government of Sudan refused.", [("government", "sudan-government"), ("Sudan", "sudan")]),
        ("Canadian police stopped the march.", [("Canadian police", "canada-police")]),
    ],
)
def test_agents_make_an_institution_of_a_country(mentioned, text, expected):
    assert mentioned(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fourteen Palestinian factions signed.", [("Palestinian factions", "palestine-factions-a")]),
        ("Iranian protesters burned tyres.", [("Iranian protesters", "iran-protesters-a")]),
        ("Western officials objected.", [("Western officials", "westerners-officials-a")]),
    ],
)
def test_agents_keep_a_collective_to_its_article(mentioned, text, expected):
    assert mentioned(text) == expected


def test_agents_of_a_group_are_the_group(mentioned):
    assert mentioned("Hamas fighters attacked the post.") == [("Hamas", "hamas")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hamas fighters left.", [("Hamas", "hamas")]),
        ("Taliban militants left.", [("Taliban", "taliban")]),
        ("Hezbollah officials left.", [("Hezbollah", "hezbollah")]),
        ("Tamil rebels left.", [("Tamil rebels", "tamils-rebels-a")]),
        ("Iraqi government officials left.", [("Iraqi government officials", "iraq-government-officials-a")]),
        ("Iraqi police and soldiers left.", [("Iraqi police", "iraq-police"), ("soldiers", "iraq-military")]),
        ("Turkey's military objected.", [("Turkey", "turkey"), ("military", "turkey-military")]),
        # the soldiers may be anybody's
        ("Iraqi police and four soldiers left.", [("Iraqi police", "iraq-police")]),
        ("He ate French fries.", []),
        ("She speaks Hungarian and Romanian.", []),
    ],
)
def test_agents_are_told_by_what_stands_before_them(mentioned, text, expected):
    assert mentioned(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian lawyer Maria Lopez left.",
        "Maria Lopez, a Peruvian lawyer, left.",
        "Maria Lopez is a Peruvian lawyer.",
    ],
)
def test_agents_describe_whoever_is_named(read_article, text):
    actors = {actor.id: actor for actor in read_article(text).actors}
    assert sorted(actors) == ["maria-lopez", "peru"]
    assert (actors["maria-lopez"].country, actors["maria-lopez"].sectors) == ("PER", ("JUD",))


def test_agents_of_a_leader_are_the_government(mentioned):
    expected = [("Trump", "donald-trump"), ("administration", "united-states-government")]
    assert mentioned("The Trump administration refused.") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # possession beats origin: the troops are not Iraq's
        ("Poland will withdraw its troops from Iraq.", "poland-military"),
        ("Turkey said its army would stay.", "turkey-military"),
    ],
)
def test_agents_take_their_owner_from_a_pronoun(mentioned, text, expected):
    militaries = {id_ for _, id_ in mentioned(text) if id_.endswith("-military")}
    assert militaries == {expected}


@pytest.mark.parametrize("text", ["Officials denied the claim.", "The ministry closed early.", "It was a long walk."])
def test_agents_without_an_owner_are_nobody(mentioned, text):
    assert mentioned(text) == []


def test_agents_without_a_name_are_actors_only_where_they_act(mentioned):
    assert mentioned("Protesters attacked the police station.") == [("Protesters", "protesters-a")]
    assert mentioned("There were few protesters.") == []
    # nobody in particular, and nobody's
    assert mentioned("He was taken hostage.") == []
    assert mentioned("Health officials attacked the plan.") == []
