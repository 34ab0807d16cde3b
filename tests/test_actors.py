"""Actors and places: one record each, whatever an article calls them."""

import pytest


def test_actors_come_once_with_all_their_mentions(read_article):
    reading = read_article("Russia objected. Moscow has not condemned it. Russian troops left.")
    actors = {actor.id: actor for actor in reading.actors}
    forms = [mention.form for mention in actors["russia"].mentions]
    assert forms == ["name", "metonym"]
    assert actors["russia-military"].parent == "russia"


@pytest.mark.parametrize(
    ("text", "actor", "alias"),
    [
        ("Jane Oyelaran spoke in Oslo. Oyelaran left.", "jane-oyelaran", "Oyelaran"),
        ("The Kremlin objected.", "russia", "Kremlin"),
        ("Russia objected.", "russia", "Russian Federation"),
    ],
)
def test_actors_can_be_asked_for_by_names_in_use_and_by_names_the_tables_know(read_article, text, actor, alias):
    aliases = {found.id: found.aliases for found in read_article(text).actors}
    assert alias in aliases[actor]


def test_actors_do_not_repeat_their_name_among_their_aliases(read_article):
    assert all(actor.name not in actor.aliases for actor in read_article("Russia attacked Ukraine.").actors)


def test_actors_carry_what_the_tables_know(read_article):
    (actor,) = read_article("Hamas objected.").actors
    assert (actor.name, actor.kind, actor.country, actor.wikipedia) == ("Hamas", "armed_group", "PSE", "Hamas")


def test_actors_are_sorted_by_id(read_article):
    reading = read_article("Zambia met Angola. Norway met Togo.")
    assert [actor.id for actor in reading.actors] == ["angola", "norway", "togo", "zambia"]


def test_places_are_no_actors(read_article):
    reading = read_article("Talks were held in Geneva.")
    assert ([actor.id for actor in reading.actors], [place.id for place in reading.places]) == ([], ["geneva"])


def test_actors_of_a_title_apart_have_no_mention_in_the_text(read_article):
    reading = read_article("Troops left.", title="Norway objects")
    assert [(actor.id, actor.mentions) for actor in reading.actors if actor.id == "norway"] == [("norway", ())]


def test_actors_are_the_same_however_paragraphs_are_ordered(read_article):
    paragraphs = ["Norway met Chad.", "Arvid Halvorsen objected.", "Iranian protesters blocked a road."]
    forward, back = (read_article("\n\n".join(order)) for order in (paragraphs, paragraphs[::-1]))
    assert {actor.id for actor in forward.actors} == {actor.id for actor in back.actors}
