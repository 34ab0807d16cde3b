"""Clues: what stands around a name tells a person from a town and a company from nobody."""

import pytest


def kinds(read_article, text):
    reading = read_article(text)
    found = [(actor.name, actor.kind) for actor in reading.actors if actor.mentions]
    return dict(found + [(place.name, "place") for place in reading.places])


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Mr. Brekke arrived in the capital.", "Brekke", "person"),
        ("Anna Brekke, a lawyer, arrived in the capital.", "Anna Brekke", "person"),
        ("They lived in the village of Halden for years.", "Halden", "place"),
        ("The troops came from Halden, Norway, on Friday.", "Halden", "place"),
        ("They fled across the Halden province.", "Halden", "place"),
        # people come from places, letters from people
        ("A lawyer from Halden resigned.", "Halden", "place"),
        ("Soldiers from Halden left.", "Halden", "place"),
        ("A letter from Halvorsen arrived.", "Halvorsen", "person"),
        # players score, and states never
        ("Jordan scored 30 points.", "Jordan", "person"),
        ("Jordan signed the pact.", "Jordan", "country"),
        ("The Halden Herald closed its doors.", "Halden Herald", "media"),
    ],
)
def test_clues_tell_the_kind(read_article, text, name, kind):
    assert kinds(read_article, text).get(name) == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She starred in the film Halden Nights, directed by Anna Brekke.", "Halden Nights"),
        ("Operation Halden Thunder began at dawn.", "Operation Halden Thunder"),
        ("They signed the Treaty of Halden in the spring.", "Halden"),
        ("The Treaty of Paris was signed.", "Paris"),
        ('They praised the song "Brekke" as the best of the year.', "Brekke"),
        ("They studied the Halden Revolution at school.", "Halden"),
        ("He spoke to the BBC's Anna Brekke Show on Friday.", "Anna Brekke"),
    ],
)
def test_clues_tell_what_is_nobody(read_article, text, name):
    assert name not in kinds(read_article, text)


def test_clues_leave_a_country_in_the_name_of_a_treaty(read_article):
    assert kinds(read_article, "The Treaty of Norway was signed.").get("Norway") == "country"
