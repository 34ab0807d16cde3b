"""The same actors: who is in an article depends neither on the order of paragraphs nor on site furniture."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

PARAGRAPHS = (
    "Norway has invited Hamas and Fatah to talks in Oslo, Norwegian Foreign Minister Espen Barth Eide said on Monday.",
    "Fourteen Palestinian factions asked Egypt for a new date. The factions, which met in Cairo, blamed Israel.",
    "Turkish President Recep Tayyip Erdogan criticised NATO. He said the alliance had ignored Ankara.",
    "Ingrid Solbakken, a lawmaker from Bergen, accused the Norwegian government of delay. Solbakken wants a vote.",
    "Rebels attacked a convoy of the African Union near Mogadishu. Somali soldiers returned fire.",
    "The Moonlight Coalition for Peace (MCP) sued Exxon in Houston. The MCP wants damages.",
    "Kurdish fighters and U.S. troops patrolled the border, the Pentagon said.",
    "Georgia expelled a Russian diplomat. Tbilisi and Moscow have had no ties since 2008.",
    "President Bush praised Jordan. King Abdullah thanked the United States.",
)
FURNITURE = ("ADVERTISEMENT", "Share this article", "Read more: Ten things to know", "Photo: Harbour Wire", "COMMENTS")


@pytest.fixture(scope="module")
def ids(read_article):
    """The ids of all actors of an article made of paragraphs."""

    def found(paragraphs):
        return [actor.id for actor in read_article("\n\n".join(paragraphs), published="2005-06-01").actors]

    return found


@pytest.fixture(scope="module")
def expected(ids):
    return ids(PARAGRAPHS)


def test_same_actors_is_the_same_twice(ids, expected):
    assert len(expected) > 20
    assert ids(PARAGRAPHS) == expected


@given(order=st.permutations(PARAGRAPHS))
@settings(max_examples=25, deadline=None)
def test_same_actors_does_not_depend_on_the_order_of_paragraphs(ids, expected, order):
    assert ids(order) == expected


@given(data=st.data())
@settings(max_examples=25, deadline=None)
def test_same_actors_does_not_depend_on_what_the_site_adds(ids, expected, data):
    # What stands in front of the first paragraph may be a headline, and what ends an article ends it.
    added = data.draw(st.lists(st.tuples(st.integers(1, len(PARAGRAPHS) - 1), st.sampled_from(FURNITURE[:-1]))))
    paragraphs = list(PARAGRAPHS)
    for place, line in sorted(added, reverse=True):
        paragraphs.insert(place, line)
    assert ids([*paragraphs, FURNITURE[-1]]) == expected
