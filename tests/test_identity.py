"""Identity: an id joins articles only where the name means one actor in all of them."""

import pytest


def actors(read_article, text, article):
    return {actor.id for actor in read_article(text, id=article).actors if actor.kind != "country"}


@pytest.mark.parametrize(
    "text",
    [
        "Arvid Halvorsen objected to the plan.",
        "The Tobago Fishers Alliance objected to the plan.",
        "The Zelvox Workers Party objected to the plan.",
        "The Nigerian Union of Bakers objected to the plan.",
    ],
)
def test_identity_joins_articles_where_the_name_is_one_actors(read_article, text):
    assert actors(read_article, text, "one") == actors(read_article, text, "two") != set()


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Halvorsen objected to the plan.",
        "The Democratic Party of Workers objected to the plan.",
        "The People's Liberation Front objected to the plan.",
        "The National Election Watch objected to the plan.",
    ],
)
def test_identity_keeps_articles_apart_where_the_name_is_anybodys(read_article, text):
    one, two = actors(read_article, text, "one"), actors(read_article, text, "two")
    assert one
    assert not one & two


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru's National Unity Party objected to the plan.", "peru-national-unity-party"),
        ("The Peruvian National Unity Party objected to the plan.", "peru-national-unity-party"),
        ("The National Unity Party of Peru objected to the plan.", "peru-national-unity-party"),
        ("The National Unity Party objected. Peru voted, and Peru waited.", "peru-national-unity-party"),
        # two countries: nobody knows whose it is
        ("The National Unity Party objected. Peru voted, and Chile waited.", "national-unity-party-one"),
        ("Peru's National Unity Party met Chile's National Unity Party.", "national-unity-party-one"),
    ],
)
def test_identity_gives_a_common_name_to_the_country_beside_it(read_article, text, expected):
    assert expected in actors(read_article, text, "one")


def test_identity_knows_parent_and_country(read_article):
    found = {actor.id: actor for actor in read_article("Peru's National Unity Party objected to the plan.").actors}
    party = found["peru-national-unity-party"]
    assert (party.name, party.country, party.parent) == ("Peruvian National Unity Party", "PER", "peru")


@pytest.mark.parametrize(
    "text", ["Arvid Halvorsen spoke. Halvorsen left.", "Arvid Halvorsen spoke. Mr. Halvorsen smiled."]
)
def test_identity_knows_a_surname_by_the_full_name(read_article, text):
    assert actors(read_article, text, "one") == {"arvid-halvorsen"}


def test_identity_does_not_depend_on_the_order_of_paragraphs(read_article):
    first, second = "Peru's National Unity Party objected to the plan.", "The National Unity Party won in the capital."
    one, two = f"{first}\n\n{second}", f"{second}\n\n{first}"
    assert actors(read_article, one, "one") == actors(read_article, two, "one") == {"peru-national-unity-party"}
