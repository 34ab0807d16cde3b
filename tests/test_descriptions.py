"""Descriptions: "the bloc", "the prime minister", led back to the one who was named, or to nobody."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hezbollah fired rockets. The group claimed success.", ("group", "hezbollah")),
        ("The European Union met. The bloc agreed.", ("bloc", "european-union")),
        ("Reuters reported the deal. The agency named nobody.", ("agency", "reuters")),
        ("NATO met in Oslo. The alliance agreed.", ("alliance", "nato")),
        # adjectives of its country, its kind and its region
        ("Hezbollah fired rockets. The Lebanese group claimed success.", ("Lebanese group", "hezbollah")),
        ("Hezbollah fired rockets. The Islamist movement claimed success.", ("movement", "hezbollah")),
        (
            "The Economic Community of West African States met. The West African bloc agreed.",
            ("West African bloc", "ecowas"),
        ),
        # the police's country is spoken of too
        ("Egyptian police closed roads across the country.", ("country", "egypt")),
        # the latest sentence decides
        ("Hamas spoke. Hezbollah fired rockets. The group claimed success.", ("group", "hezbollah")),
    ],
)
def test_descriptions_lead_back_to_the_one_of_their_kind(mentioned, text, expected):
    assert expected in mentioned(text)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Hamas and Fatah met. The group left.", "group"),
        ("Hezbollah fired rockets. A group fled.", "group"),
        ("Hezbollah fired rockets. The group of children fled.", "group"),
        ("Hezbollah fired rockets. The group that fled was small.", "group"),
        ("Hezbollah fired rockets. It rained. It rained. It rained. The group fled.", "group"),
        # the officials' country is spoken of too
        ("Pakistani officials blamed the United States. The country is in turmoil.", "country"),
        # another's country, and another group
        ("Hezbollah fired rockets. The Turkish group fled.", "group"),
        ("Hezbollah fired rockets. The rival group fled.", "group"),
        ("The European Union met. The West African bloc agreed.", "bloc"),
        # no court by name
        ("The United Nations objected. The court ruled.", "court"),
        # another kind
        ("Norway objected. The group left.", "group"),
    ],
)
def test_descriptions_leave_nouns_that_may_mean_others(mentioned, text, noun):
    assert noun not in [surface for surface, _ in mentioned(text)]


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
