"""Names: what the gazetteer knows and what the language model finds, with their ends in the right place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("South\u00a0Korea warned North\u00a0Korea.", ["South\u00a0Korea", "North\u00a0Korea"]),
        ("Côte d’Ivoire closed its border.", ["Côte d’Ivoire", "its"]),
        ("RUSSIA ACCUSES UKRAINE OF ATTACK ON BRIDGE", ["RUSSIA", "UKRAINE"]),
        ("Britain's parliament rose.", ["Britain", "parliament"]),
        ("The U.S. objected.", ["U.S."]),
    ],
)
def test_names_are_found_however_they_are_set(mentioned, text, expected):
    assert [surface for surface, _ in mentioned(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Bank of Israel raised rates.", [("Bank of Israel", "israel-central-bank")]),
        ("Members of Sweden's team left.", [("Sweden", "sweden")]),
        ("The University of North Dakota closed.", [("University of North Dakota", "university-of-north-dakota")]),
        ("The Nigerian Union of Bakers objected.", [("Nigerian Union of Bakers", "nigerian-union-of-bakers")]),
        ("Georgia Hale resigned.", [("Georgia Hale", "georgia-hale")]),
        ("Jordan Whitfield resigned.", [("Jordan Whitfield", "jordan-whitfield")]),
    ],
)
def test_names_are_not_the_shorter_names_inside_them(mentioned, text, expected):
    assert mentioned(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sheikh Hamad bin Rashid al-Tawil received the envoy.", "Hamad bin Rashid al-Tawil"),
        ("Chancellor Olaf Brinkmann resigned.", "Olaf Brinkmann"),
        ("Charles H. Whitcomb resigned.", "Charles H. Whitcomb"),
        ("Jaap van der Meulen resigned.", "Jaap van der Meulen"),
        ("Ms. Okonjo resigned.", "Okonjo"),
    ],
)
def test_names_of_people_are_whole_and_without_title(mentioned, text, expected):
    assert expected in [surface for surface, _ in mentioned(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Anti-Israel marches were banned.",
        "A pro-Russia rally was banned.",
        "He speaks French at home.",
        "The Foreign Ministry objected.",
        "It happened on Monday.",
    ],
)
def test_names_leave_stances_languages_and_bare_offices_alone(mentioned, text):
    assert mentioned(text) == []


@given(st.text(max_size=60))
def test_names_of_any_text_stand_where_they_say(read_article, text):
    reading = read_article(f"{text} Norway objected.")
    spans = [(mention.start, mention.end) for actor in reading.actors for mention in actor.mentions]
    assert all(0 <= start < end <= len(reading.article.text) for start, end in spans)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("russia invaded ukraine, putin said on monday.", ["russia", "ukraine", "vladimir-putin"]),
        ("israel and hamas agreed on a truce.", ["hamas", "israel"]),
        # ordinary words in small letters
        ("they had turkey and chad may come who knows.", []),
        ("we should polish it for us in march.", []),
        ("the bush burned near the west wall.", []),
        # a sentence with capitals writes its names with them
        ("The man from russia left.", []),
        ("RUSSIA ACCUSES UKRAINE OF NEW ATTACK", ["russia", "ukraine"]),
        # a country that is a word too, beside an act and another country
        ("TURKEY BOMBS SYRIA", ["syria", "turkey"]),
        ("CHINA WARNS TURKEY", ["china", "turkey"]),
        ("TURKEY DINNER WITH SYRIA", ["syria"]),
        ("HUNTERS SHOOT TURKEY AT NIGHT", []),
        ("WHO WILL PAY FOR THE NEW BRIDGE", []),
        ("Russia Accuses Ukraine Of New Attack", ["russia", "ukraine"]),
    ],
)
def test_names_are_found_without_their_usual_capitals(read_article, text, expected):
    assert [actor.id for actor in read_article(text).actors if actor.mentions] == expected


@pytest.mark.parametrize("text", ["russia invaded ukraine again today.", "RUSSIA INVADED UKRAINE AGAIN TODAY."])
def test_names_in_other_letters_are_doubtful(read_article, text):
    doubts = {mention.doubts for actor in read_article(text).actors for mention in actor.mentions}
    assert doubts == {("letters",)}


@pytest.mark.parametrize("sign", ["\u200e", "\u202e", "\x07", "\ufeff"])
def test_names_beside_marks_are_found(mentioned, sign):
    assert ("Norway", "norway") in mentioned(f"{sign}Norway{sign} objected to the plan, and Sweden agreed.")


def test_names_of_ten_thousand_letters_are_nobody(mentioned):
    assert ("Norway", "norway") in mentioned(f"Norway objected. {'Xy' * 5000} of {'A' * 10_000} objected.")
