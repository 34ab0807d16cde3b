"""Quantities: how many a collective counts."""

import pytest


@pytest.fixture(scope="module")
def counts(read_article):
    """The collectives of a text, each with how many it counts."""

    def count(text):
        return {actor.id: actor.count for actor in read_article(text).actors if actor.id.endswith("-a")}

    return count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fourteen Palestinian factions met.", {"palestine-factions-a": 14}),
        ("14 Palestinian factions met.", {"palestine-factions-a": 14}),
        ("Twenty-one Iraqi policemen met.", {"iraq-policemen-a": 21}),
        ("Two dozen Tamil rebels met.", {"tamils-rebels-a": 24}),
        ("1,200 Kenyan teachers met.", {"kenya-teachers-a": 1200}),
        ("A dozen Iranian lawyers met.", {"iran-lawyers-a": 12}),
        # a bound is no number
        ("Over a dozen Iranian lawyers met.", {"iran-lawyers-a": None}),
        ("More than 40 Iranian lawyers met.", {"iran-lawyers-a": None}),
        ("Two or three Iranian lawyers met.", {"iran-lawyers-a": None}),
        ("Dozens of Iranian lawyers met.", {"iran-lawyers-a": None}),
        # how many are whose
        ("Two Kenyan and three Ugandan teachers met.", {"kenya-teachers-a": 2, "uganda-teachers-a": 3}),
        ("Seven Kenyan and Ugandan teachers met.", {"kenya-teachers-a": None, "uganda-teachers-a": None}),
    ],
)
def test_quantities_are_counts_where_one_number_is_given(counts, text, expected):
    assert counts(text) == expected


def test_quantities_that_differ_give_no_count(counts):
    assert counts("On Monday three Kenyan teachers met. Later five Kenyan teachers left.") == {"kenya-teachers-a": None}
    assert counts("On Monday three Kenyan teachers met. Later the Kenyan teachers left.") == {"kenya-teachers-a": 3}
