"""Collectives: who a noun and its owner make."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Israeli soldiers left.", [("Israeli soldiers", "israel-military")]),
        ("Three Israeli soldiers left.", [("Israeli soldiers", "israel-soldiers-a")]),
        ("Several Israeli soldiers left.", [("Israeli soldiers", "israel-soldiers-a")]),
        ("An Israeli soldier left.", [("Israeli soldier", "israel-soldier-a")]),
        ("No Israeli soldier left.", [("Israeli soldier", "israel-military")]),
        ("Palestinian militants left.", [("Palestinian militants", "palestine-militants-a")]),
        ("A Palestinian militant fled.", [("Palestinian militant", "palestine-militant-a")]),
        ("A Palestinian faction left.", [("Palestinian faction", "palestine-faction-a")]),
        ("A Palestinian man left.", [("Palestinian man", "palestine-man-a")]),
        ("The man left.", []),
        ("The U.S. states of Utah and Ohio voted.", [("U.S.", "united-states"), ("Utah", "utah"), ("Ohio", "ohio")]),
        ("A Danish newspaper closed.", [("Danish newspaper", "denmark-newspaper-a")]),
        # of a people there are many governments
        ("Western governments objected.", [("Western governments", "westerners-governments-a")]),
    ],
)
def test_collectives_are_not_the_institution_and_not_one_another(mentioned, text, expected):
    assert mentioned(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A Palestinian militant fled.", "person"),
        ("An Israeli soldier left.", "person"),
        ("Palestinian militants left.", "armed_group"),
        ("A Palestinian faction left.", "armed_group"),
    ],
)
def test_collectives_hold_persons_or_bodies(read_article, text, kind):
    assert [actor.kind for actor in read_article(text).actors if actor.mentions] == [kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Spain arrested eight Moroccans.", "morocco-people-a"),
        ("Spain arrested dozens of Moroccans.", "morocco-people-a"),
        ("Spain arrested 200 Sudanese.", "sudan-people-a"),
        ("Spain arrested several Kurds.", "kurds-people-a"),
        ("Spain arrested a Moroccan.", "morocco-person-a"),
        # all of a people are its state
        ("Spain thanked the Moroccans.", "morocco"),
        ("Spain thanked the Dutch.", "netherlands"),
        ("Spain thanked the Kurds.", "kurds"),
    ],
)
def test_collectives_of_a_people_are_counted_or_one(mentioned, text, expected):
    assert [id_ for _, id_ in mentioned(text)] == ["spain", expected]


@pytest.mark.parametrize(
    ("text", "id_", "country", "parent"),
    [
        ("Many Danish Kurds live in the town.", "danish-kurds", "DNK", "kurds"),
        ("He met the Norwegian Christians.", "norwegian-christians", "NOR", "christians"),
        ("The Kurds protested in the town.", "kurds", None, None),
    ],
)
def test_collectives_of_a_people_have_the_country_they_live_in(read_article, text, id_, country, parent):
    (actor,) = [actor for actor in read_article(text).actors if actor.mentions]
    assert (actor.id, actor.country, actor.parent) == (id_, country, parent)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Britain's foreign ministry objected.", "united-kingdom-foreign-office"),
        ("The British foreign ministry objected.", "united-kingdom-foreign-office"),
        ("The Israeli army objected.", "israel-military"),
        ("The Israeli air force objected.", "israeli-air-force"),
        # one row for one noun: a military intelligence service is not all intelligence
        ("Russian intelligence objected.", "russia-intelligence"),
        ("The Polish air force objected.", "poland-air-force"),
    ],
)
def test_collectives_are_a_row_where_the_tables_have_the_body(mentioned, text, expected):
    assert expected in [id_ for _, id_ in mentioned(text)]
