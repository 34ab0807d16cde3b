"""Bodies: what every state has, by template and by reference."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Polish Foreign Ministry objected.", "poland-foreign-ministry"),
        ("Poland's foreign ministry objected.", "poland-foreign-ministry"),
        ("Poland's Ministry of Foreign Affairs objected.", "poland-foreign-ministry"),
        ("The Supreme Court of Kenya objected.", "kenya-supreme-court"),
        ("Kenya's top court objected.", "kenya-supreme-court"),
        ("Kenya's electoral commission objected.", "kenya-election-commission"),
        ("The Iraqi parliament objected.", "iraq-parliament"),
        ("The South Korean navy objected.", "south-korea-navy"),
        ("Nigerian state television objected.", "nigeria-state-media"),
        ("The Iraqi Ministry of Culture objected.", "iraq-culture-ministry"),
        ("Iran's Supreme National Security Council objected.", "iran-supreme-national-security-council"),
    ],
)
def test_bodies_have_one_id_for_all_wordings(mentioned, text, expected):
    assert expected in [id_ for _, id_ in mentioned(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya is in trouble. The country's parliament rejected the plan.", "kenya-parliament"),
        ("Kenya is in trouble. The parliament of the country rejected the plan.", "kenya-parliament"),
        ("Kenya said its foreign ministry would not budge.", "kenya-foreign-ministry"),
        ("Turkey said its army would stay.", "turkey-military"),
        ("Vladimir Putin praised his government.", "russia-government"),
    ],
)
def test_bodies_belong_to_whoever_is_pointed_to(mentioned, text, expected):
    assert expected in [id_ for _, id_ in mentioned(text)]


@pytest.mark.parametrize(
    "text",
    [
        # two countries: whose parliament?
        "Kenya met Uganda. The country's parliament rejected the plan.",
        "Kenya is in trouble. Parliament rejected the plan.",
        "Kenya is in trouble. Its economy shrank.",
        # a singer has no government
        "Jane Doe praised her government.",
    ],
)
def test_bodies_of_nobody_known_are_left_out(mentioned, text):
    assert not [id_ for _, id_ in mentioned(text) if id_.endswith(("parliament", "government"))]
