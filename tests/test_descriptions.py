"""Descriptions: titles that lead back to the one person who holds them, or to nobody."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Peter Halvorsen spoke. Reporters laughed. The president left.", ("president", "peter-halvorsen")),
        ("Foreign Minister Anna Weber spoke. The minister left.", ("minister", "anna-weber")),
        ("Foreign Minister Anna Weber spoke. The foreign minister left.", ("foreign minister", "anna-weber")),
        ("Prime Minister Anna Weber spoke. The prime minister left.", ("prime minister", "anna-weber")),
        ("Prime Minister Anna Weber spoke. The prime minister's aides left.", ("prime minister", "anna-weber")),
        ("Vice President Anna Weber spoke. The vice president left.", ("vice president", "anna-weber")),
        ("Vice-President Anna Weber spoke. The vice-president left.", ("vice-president", "anna-weber")),
        ("Interim Prime Minister Anna Weber spoke. The prime minister left.", ("prime minister", "anna-weber")),
        # the noun stands first
        ("Secretary of State Anna Weber spoke. The secretary of state left.", ("secretary of state", "anna-weber")),
        ("Secretary of State Anna Weber spoke. The secretary left.", ("secretary", "anna-weber")),
        # the title stands behind the name, or before it and a comma
        ("Anna Weber, the prime minister, spoke. The prime minister left.", ("prime minister", "anna-weber")),
        ("The Danish prime minister, Anna Weber, spoke. The prime minister left.", ("prime minister", "anna-weber")),
        # the tables tell the office of that day
        ("Benjamin Netanyahu spoke in Haifa. The prime minister left.", ("prime minister", "benjamin-netanyahu")),
    ],
)
def test_descriptions_lead_a_title_alone_back_to_its_holder(mentioned, text, expected):
    assert expected in mentioned(text)


@pytest.mark.parametrize(
    "text",
    [
        # two who hold it
        "President Peter Halvorsen met President Boris Petrov. The president left.",
        "Prime Minister Peter Halvorsen met Anna Weber, the Danish prime minister. The prime minister left.",
        "Prime Minister Anna Weber met the Danish prime minister. The prime minister left.",
        # another holder
        "Prime Minister Anna Weber spoke. The prime minister of Wessex left.",
        "Prime Minister Anna Weber spoke. The Danish prime minister left.",
        "Prime Minister Anna Weber spoke. Denmark's prime minister left.",
        "President Peter Halvorsen spoke. A president left.",
        "Prime Minister Anna Weber spoke. A prime minister left.",
        "President Peter Halvorsen spoke. The new president left.",
        "Prime Minister Anna Weber spoke. The former prime minister left.",
        "Prime Minister Anna Weber spoke. The then prime minister left.",
        "Prime Minister Anna Weber spoke. The prime minister, Boris Petrov, left.",
        # no longer in office
        "Former President Peter Halvorsen spoke. The president left.",
        "Anna Weber, the former prime minister, spoke. The prime minister left.",
        "The former Danish president spoke. The president left.",
        # another office
        "Prime Minister Anna Weber spoke. The minister left.",
        "Prime Minister Anna Weber spoke. The deputy prime minister left.",
        "Deputy Prime Minister Anna Weber spoke. The prime minister left.",
        "Deputy Foreign Minister Anna Weber spoke. The minister left.",
        "Foreign Minister Anna Weber spoke. The prime minister left.",
        "Vice President Anna Weber spoke. The president left.",
        # no office at all
        "Secretary of State Anna Weber spoke. The state left.",
        "Attorney General Anna Weber spoke. The general left.",
    ],
)
def test_descriptions_leave_titles_that_others_may_hold(read_article, text):
    mentions = [mention for actor in read_article(text).actors for mention in actor.mentions]
    last = text.rindex(". ", 0, -1)
    assert [mention for mention in mentions if mention.start > last and mention.origin == "reference"] == []


@pytest.mark.parametrize(
    ("published", "expected"),
    [("2014-06-01", ["dmitry-medvedev"]), (None, [])],
)
def test_descriptions_without_a_date_leave_a_title_that_two_have_held(mentioned, published, expected):
    text = "Prime Minister Dmitry Medvedev met Vladimir Putin. The prime minister left."
    assert [id_ for surface, id_ in mentioned(text, published=published) if surface == "prime minister"] == expected
