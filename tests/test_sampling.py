"""The sample: spread over the types, and the same one in whatever order the articles come."""

from collections import Counter
from collections.abc import Callable
from itertools import permutations
from typing import Any

import pytest
from whowhom.graph.knowledge import KnowledgeGraph
from whowhom.graph.records import Evidence, Reading

from whowhom.sampling import draw_sample, share_out

Make = Callable[..., Any]


@pytest.fixture
def readings(reading: Make, relation: Make) -> list[Reading]:
    """Three articles with 3 of each of two types, and one of a third."""
    told = [
        [
            relation("russia", "AGREE", "hamas", id=f"agree-{article}"),
            relation("iran", "ACCUSE", "russia", id=f"accuse-{article}"),
        ]
        for article in "abc"
    ]
    told[2].append(relation("russia iran", "CONSULT", "", id="consult-c", mutual=True))
    return [reading(*each, id=id_) for id_, each in zip("abc", told, strict=True)]


def ids(readings: list[Reading], **how: int) -> list[str]:
    return [row["relation"] for row in draw_sample(KnowledgeGraph(readings), **how)]


@pytest.mark.parametrize("order", list(permutations(range(3))), ids=str)
def test_sampling_does_not_depend_on_the_order_of_articles(readings: list[Reading], order: tuple[int, ...]) -> None:
    shuffled = [readings[place] for place in order]
    assert ids([*shuffled, shuffled[0]], number=4, seed=7) == ids(readings, number=4, seed=7)


def test_sampling_depends_on_the_seed(readings: list[Reading]) -> None:
    assert len({tuple(ids(readings, number=4, seed=seed)) for seed in range(20)}) > 1


@pytest.mark.parametrize("number", range(1, 8))
def test_sampling_of_more_holds_what_fewer_hold_in_the_same_order(readings: list[Reading], number: int) -> None:
    fewer, more = (ids(readings, number=each, seed=7) for each in (number, number + 1))
    assert fewer == [id_ for id_ in more if id_ in fewer]
    assert (len(fewer), len(more)) == (number, min(number + 1, 7))


def test_sampling_takes_as_many_of_each_type_as_there_are(readings: list[Reading]) -> None:
    rows = draw_sample(KnowledgeGraph(readings), number=5, seed=7)
    assert Counter(row["type"] for row in rows) == {"ACCUSE": 2, "AGREE": 2, "CONSULT": 1}
    assert {row["type"]: row["of_type"] for row in rows} == {"ACCUSE": "3", "AGREE": "3", "CONSULT": "1"}


@pytest.mark.parametrize(
    ("sizes", "number", "expected"),
    [
        ({"AID": 2, "ACCUSE": 9}, 6, {"ACCUSE": 4, "AID": 2}),
        ({"AID": 5, "ACCUSE": 5}, 3, {"ACCUSE": 2, "AID": 1}),
        ({"AID": 1, "ACCUSE": 2}, 900, {"ACCUSE": 2, "AID": 1}),
        ({}, 5, {}),
    ],
    ids=["a small type gives all it has", "equal types by their code", "more than there are", "nothing there"],
)
def test_sampling_shares_places_out(sizes: dict[str, int], number: int, expected: dict[str, int]) -> None:
    assert share_out(sizes, number=number) == expected


def test_sampling_tells_what_a_human_needs_to_judge(reading: Make, relation: Make) -> None:
    quote = Evidence(start=0, end=30, quote="Moscow\n hosted  no one.")
    made = relation("hamas", "CONSULT", "russia", id="r1", evidence=quote, polarity="negative", predicate="visit")
    graph = KnowledgeGraph([reading(made, id="a1", published="2024-02-19", outlet="The Post")])
    (row,) = draw_sample(graph, number=1, seed=7)
    assert row == {
        "number": "1",
        "sentence": "Moscow\n hosted  no one.",
        "source": "Hamas",
        "target": "Russia",
        "mutual": "no",
        "type": "CONSULT",
        "polarity": "negative",
        "status": "asserted",
        "says": "The Post 2024-02-19",
        "date": "",
        "predicate": "visit",
        "of_type": "1",
        "article": "a1",
        "relation": "r1",
    }


def test_sampling_shows_the_parties_of_a_mutual_act_at_both_ends(readings: list[Reading]) -> None:
    rows = draw_sample(KnowledgeGraph(readings), number=7, seed=7)
    assert [(row["source"], row["target"], row["mutual"]) for row in rows if row["type"] == "CONSULT"] == [
        ("Russia", "Iran", "yes")
    ]
