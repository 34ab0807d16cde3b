"""Plurals: "both countries", "the two leaders", "the former": the two who were named together, or nobody."""

import pytest


@pytest.fixture(scope="module")
def meant(mentioned):
    """Who a word of a text stands for, each by id."""

    def who(text, word):
        return [id_ for surface, id_ in mentioned(text) if surface == word]

    return who


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("Norway and Denmark talked. Both countries agreed.", "countries", ["denmark", "norway"]),
        ("Norway and Denmark talked. Both nations agreed.", "nations", ["denmark", "norway"]),
        ("Norway attacked Denmark. The two sides later agreed.", "sides", ["denmark", "norway"]),
        ("Hezbollah fought Hamas. The two groups later agreed.", "groups", ["hamas", "hezbollah"]),
        ("Anna Weber met Boris Petrov. The two leaders agreed.", "leaders", ["anna-weber", "boris-petrov"]),
        # named in two sentences
        ("Norway spoke. Denmark objected. Both countries agreed.", "countries", ["denmark", "norway"]),
        # the rebels' country is spoken of too
        ("Malian rebels attacked Ghana. The two countries agreed.", "countries", ["ghana", "mali"]),
    ],
)
def test_plurals_mean_the_two_of_the_kind_named_last(meant, text, noun, expected):
    assert meant(text, noun) == expected


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        # a third one, one alone, another kind
        ("Norway, Sweden and Denmark talked. Both countries agreed.", "countries"),
        ("Norway talked. Both countries agreed.", "countries"),
        ("Norway and Denmark talked. Both groups agreed.", "groups"),
        # others
        ("Norway and Denmark talked. Two countries agreed.", "countries"),
        ("Norway and Denmark talked. The countries agreed.", "countries"),
        ("Norway and Denmark talked. The two countries of the south agreed.", "countries"),
        ("Norway and Denmark talked. The two other countries agreed.", "countries"),
    ],
)
def test_plurals_mean_nobody_where_a_third_may_be_meant(meant, text, noun):
    assert meant(text, noun) == []


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Norway and Denmark talked. The former agreed.", "former", "norway"),
        ("Norway and Denmark talked. The latter agreed.", "latter", "denmark"),
        ("Anna Weber met Peter Halvorsen in Oslo. The former agreed.", "former", "anna-weber"),
        ("Anna Weber met Peter Halvorsen in Oslo. The latter agreed.", "latter", "peter-halvorsen"),
        ("Norway met Denmark. The former accused the latter of lying.", "former", "norway"),
        ("Norway met Denmark. The former accused the latter of lying.", "latter", "denmark"),
        ("Norway met Denmark, and the former accused the latter.", "latter", "denmark"),
        ("Hezbollah attacked Hamas. The former accused the latter.", "former", "hezbollah"),
        ("NATO accused Norway of lies. The latter denied it.", "latter", "norway"),
        # whose army it is, whose people they are, and where they are, is beside the point
        ("Norway's army attacked Denmark. The former agreed.", "former", "norway-military"),
        ("Norway's Anna Weber met Denmark's Peter Halvorsen. The latter agreed.", "latter", "peter-halvorsen"),
        ("Norway met Denmark in Chad. The latter agreed.", "latter", "denmark"),
        # in the order they were first named
        ("Anna Weber met Peter Halvorsen, and Anna Weber left. The former agreed.", "former", "anna-weber"),
        # somebody else has come in since
        ("Norway met Denmark. The former accused Chad and the latter agreed.", "latter", "denmark"),
        ("Norway and Denmark talked. Chad left. The latter agreed.", "latter", "denmark"),
    ],
)
def test_plurals_in_order_mean_the_first_or_the_second_of_two(meant, text, word, expected):
    assert meant(text, word) == [expected]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        # of three nobody is the latter
        ("Norway, Sweden and Denmark talked. The latter agreed.", "latter"),
        ("Norway and Sweden met Denmark. The latter agreed.", "latter"),
        ("Anna Weber met Peter Halvorsen after Boris Petrov left. The latter agreed.", "latter"),
        # two people and two countries
        ("Anna Weber told Peter Halvorsen that Norway had attacked Denmark. The latter agreed.", "latter"),
        # a person and a country
        ("Anna Weber met Denmark. The former agreed.", "former"),
        ("Norway agreed. The former agreed.", "former"),
        # an adjective
        ("Norway and Denmark talked. The former king agreed.", "former"),
        ("Norway and Denmark talked. The former of the plans failed.", "former"),
    ],
)
def test_plurals_in_order_mean_nobody_where_no_two_stand_apart(meant, text, word):
    assert meant(text, word) == []
