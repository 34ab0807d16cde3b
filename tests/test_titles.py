"""Titles: who holds which office, by name or without one."""

import pytest


@pytest.fixture(scope="module")
def offices(read_article):
    """Holder, title and body of each office that a text gives."""

    def found(text, **fields):
        held = [relation for relation in read_article(text, **fields).relations if relation.type == "HOLDS_OFFICE"]
        return [(one.sources[0].actor, one.office, one.targets[0].actor) for one in held]

    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Palestinian Authority Prime Minister Mohammad Shtayyeh resigned.",
            ("mohammad-shtayyeh", "prime minister", "palestinian-authority"),
        ),
        ("Jane Okoro, the foreign minister of Ghana, resigned.", ("jane-okoro", "foreign minister", "ghana")),
        ("Ghana's foreign minister, Jane Okoro, resigned.", ("jane-okoro", "foreign minister", "ghana")),
        ("Danish Finance Minister Lars Bakgaard resigned.", ("lars-bakgaard", "finance minister", "denmark")),
    ],
)
def test_titles_tie_a_name_to_a_body(offices, text, expected):
    assert offices(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The Danish finance minister resigned.",
        "Ministers from Ghana met Jane Okoro.",
        "Jane Okoro called the minister.",
        "Jane Okoro, a Sunni lawmaker, resigned.",
    ],
)
def test_titles_without_a_holder_are_no_fact(offices, text):
    assert offices(text) == []


@pytest.mark.parametrize(
    ("published", "president"),
    [("2010-05-01", "abdullah-gul"), ("2024-02-19", "recep-tayyip-erdogan")],
)
def test_titles_stand_for_their_holder_on_the_day(mentioned, published, president):
    mentions = mentioned("The Turkish president resigned.", published=published)
    assert ("president", president) in mentions


def test_titles_stand_for_the_office_where_nobody_is_known(mentioned):
    mentions = mentioned("The Danish education minister resigned.")
    assert ("education minister", "denmark-education-minister") in mentions


@pytest.mark.parametrize(
    ("text", "president"),
    [
        ("In 2010 the Turkish president met Angela Merkel.", "abdullah-gul"),
        # the date is the war's, not the meeting's
        ("The Turkish president recalled the 2010 flood.", "recep-tayyip-erdogan"),
        ("Since 2010 the Turkish president has met Angela Merkel.", "recep-tayyip-erdogan"),
    ],
)
def test_titles_stand_for_their_holder_on_the_day_the_sentence_speaks_of(mentioned, text, president):
    assert ("president", president) in mentioned(text)


@pytest.mark.parametrize(
    ("text", "leader"),
    [
        ("The Turkish leader resigned.", "recep-tayyip-erdogan"),
        # France has a president and a prime minister
        ("The French leader resigned.", "france"),
        ("Emmanuel Macron spoke. The French leader resigned.", "emmanuel-macron"),
        ("The Turkish opposition leader resigned.", None),
    ],
)
def test_titles_know_the_leader_of_a_state(mentioned, text, leader):
    found = dict(mentioned(text)).get("leader")
    assert found == leader if leader is not None else found != "recep-tayyip-erdogan"


@pytest.mark.parametrize("title", ["prime minister", "premier"])
def test_titles_lead_to_one_office_under_any_name(mentioned, title):
    assert (title, "benjamin-netanyahu") in mentioned(f"The Israeli {title} resigned.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The former Turkish president resigned.", ("president", "turkey-former-president-a")),
        ("A former Turkish finance minister resigned.", ("finance minister", "turkey-former-finance-minister-a")),
    ],
)
def test_titles_of_former_holders_are_somebody_of_this_article(mentioned, read_article, text, expected):
    assert expected in mentioned(text)
    (former,) = [actor for actor in read_article(text).actors if actor.id == expected[1]]
    assert (former.kind, former.country, former.sectors) == ("person", "TUR", ("ELI",))


@pytest.mark.parametrize(
    ("text", "sectors"),
    [
        ("Danish Finance Minister Lars Bakgaard accused Sweden.", ("GOV",)),
        ("Former Danish Finance Minister Lars Bakgaard accused Sweden.", ("ELI",)),
        ("Nicolas Sarkozy accused Sweden in 2009.", ("GOV",)),
        ("Nicolas Sarkozy accused Sweden in 2019.", ("ELI",)),
    ],
)
def test_titles_and_tenures_tell_the_sector_on_the_day_of_the_act(read_article, text, sectors):
    (accusation,) = [each for each in read_article(text).relations if each.type == "ACCUSE"]
    assert accusation.sources[0].sectors == sectors


def test_titles_in_the_plural_hold_no_office(offices):
    assert offices("The prime ministers of Ghana and Togo resigned.") == []


def test_titles_give_an_unknown_holder_the_country_of_the_body(read_article):
    actors = {actor.id: actor for actor in read_article("Danish Finance Minister Lars Bakgaard resigned.").actors}
    assert (actors["lars-bakgaard"].country, actors["lars-bakgaard"].sectors) == ("DNK", ("GOV",))
