"""Metonyms: capitals and seats of government, as states or as places."""

import pytest


@pytest.fixture(scope="module")
def told(read_article):
    """Where a city or seat stands in a text: "form id", with a question mark where there is doubt."""

    def tell(text, name):
        reading = read_article(text)
        found = []
        for record in (*reading.actors, *reading.places):
            for mention in record.mentions:
                if text[mention.start : mention.end] == name:
                    doubt = "?" if "seat" in mention.doubts else ""
                    found.append((mention.start, f"{mention.form} {record.id}{doubt}"))
        return [told for _, told in sorted(found)]

    return tell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moscow has not condemned the attack.", [("Moscow", "russia")]),
        ("Talks between Beijing and Delhi resumed.", [("Beijing", "china"), ("Delhi", "india")]),
        ("Washington imposed sanctions on Tehran.", [("Washington", "united-states"), ("Tehran", "iran")]),
        ("Ankara sent troops to the border.", [("Ankara", "turkey")]),
        ("Oslo agreed with Copenhagen.", [("Oslo", "norway"), ("Copenhagen", "denmark")]),
        ("Nobody trusts Damascus.", [("Damascus", "syria")]),
        ("Kampala's policy has changed.", [("Kampala", "uganda")]),
        ("Kampala's determination grew.", [("Kampala", "uganda")]),
        ("Cairo has been silent about it.", [("Cairo", "egypt")]),
        ("Pressure from Ankara grew.", [("Ankara", "turkey")]),
        ("He sent a letter to Ankara.", [("Ankara", "turkey")]),
        ("He apologised to Nairobi.", [("Nairobi", "kenya")]),
        ("Oslo was accused of spying.", [("Oslo", "norway")]),
        ("Tehran-backed gunmen fled.", [("Tehran", "iran"), ("Tehran-backed gunmen", "iran-backed-gunmen-a")]),
        ("The Lima government refused.", [("Lima", "peru"), ("government", "peru-government")]),
        ("He said Oslo plans to leave.", [("Oslo", "norway")]),
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
        ("He sent two trucks to Ankara.", [("Ankara", "ankara")]),
        ("A report from Ankara says so.", [("Ankara", "ankara")]),
        ("Flights between Oslo and Warsaw stopped.", [("Oslo", "oslo"), ("Warsaw", "warsaw")]),
        ("The attack on Tripoli failed.", [("Tripoli", "tripoli")]),
        ("Kampala is quiet after the vote.", [("Kampala", "kampala")]),
        ("Kampala's streets were empty.", [("Kampala", "kampala")]),
        ("Kampala's population has doubled.", [("Kampala", "kampala")]),
        ("Lima residents fled.", [("Lima", "lima"), ("residents", "lima-residents-a")]),
        ("The Baghdad bombings went on.", [("Baghdad", "baghdad")]),
        ("The Tokyo stock market fell.", [("Tokyo", "tokyo")]),
        ("The Paris climate agreement was signed.", [("Paris", "paris")]),
        ("Ankara lost to Izmir 3-0.", [("Ankara", "ankara"), ("Izmir", "izmir")]),
        ("In the capital, Lima, shops closed.", [("Lima", "lima")]),
        ("He was born in Lima, Peru.", [("Lima", "lima"), ("Peru", "peru")]),
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
    ("text", "name", "expected"),
    [
        ("Oslo said so.", "Oslo", ["metonym norway?"]),
        # weighed by a word that goes with towns
        ("Oslo residents left.", "Oslo", ["name oslo?"]),
        ("Kyiv was bombed.", "Kyiv", ["name kyiv?"]),
        # grammar leaves no choice
        ("They met in Oslo.", "Oslo", ["name oslo"]),
        ("They flew to Oslo.", "Oslo", ["name oslo"]),
        ("The Norwegian capital, Oslo, was calm.", "Oslo", ["name oslo"]),
        ("The outskirts of Oslo were calm.", "Oslo", ["name oslo"]),
        ("An Oslo-based company won.", "Oslo", ["name oslo"]),
        # no city bears the name
        ("The Kremlin said so.", "Kremlin", ["metonym russia"]),
    ],
)
def test_metonyms_are_doubtful_where_it_had_to_be_decided(told, text, name, expected):
    assert told(text, name) == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("The Kremlin dismissed the report.", "Kremlin", ["metonym russia"]),
        ("The Kremlin Friday dismissed the report.", "Kremlin", ["metonym russia"]),
        ("Downing Street denied it.", "Downing Street", ["metonym united-kingdom"]),
        ("Orders from the White House came late.", "White House", ["metonym united-states"]),
        ("A crowd stood outside the White House.", "White House", ["name white-house"]),
        ("He was invited to the Kremlin.", "Kremlin", ["name kremlin"]),
    ],
)
def test_metonyms_take_a_seat_for_the_state_unless_somebody_goes_there(told, text, name, expected):
    assert told(text, name) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brussels fined Poland. The European Union is angry.", ["metonym european-union?"]),
        ("Brussels recalled its envoy. Belgium is angry.", ["metonym belgium?"]),
        # without the body named, nobody knows
        ("Brussels fined Poland.", ["name brussels?"]),
        ("The European Union met in Brussels.", ["name brussels"]),
    ],
)
def test_metonyms_share_a_city_by_whom_the_article_names(told, text, expected):
    assert told(text, "Brussels") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Fans of Paris Saint-Germain sang all night.",
        "He lives on Washington Avenue.",
        "Crowds filled Moscow Road.",
        "Dynamo Moscow won the cup.",
        "Moscow beat Kazan 2-1.",
        "The Washington Capitals lost again.",
        "The Paris Opera is closed.",
        "The Washington orchestra played.",
    ],
)
def test_metonyms_leave_teams_and_streets_alone(mentioned, text):
    states = {"france", "united-states", "russia"}
    assert states.isdisjoint(id_ for _, id_ in mentioned(text))
