"""Certainty: each doubt is seen, costs, and never makes a statement surer."""

import pytest
from whowhom.extractors.certainty import Scale, to_confidence
from whowhom.graph.records import CERTAINTY


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        ("Iran attacked Israel.", ("act",)),
        ("Iran's attack on Israel angered many.", ("act", "noun")),
        ("Israel was attacked.", ("act", "no source")),
        ("Ali Larijani has resigned.", ("act", "no target")),
        ("The locals attacked Israel.", ("act", "source unread")),
        ("Iran criticised the weather.", ("act", "target unread")),
        ("The Iranian attack on Israel angered many.", ("act", "adjective", "noun")),
        ("Iran, after many long and weary days of waiting and of talk at home, attacked Israel.", ("act", "far")),
        ("Iran is angry. It attacked Israel.", ("act", "pronoun")),
    ],
)
def test_certainty_sees_what_makes_a_statement_less_sure(read_article, text, doubts):
    *_, relation = read_article(text).relations
    assert relation.doubts == doubts


def test_certainty_finds_a_fact_of_structure_surest(read_article):
    act, fact = read_article("Iran attacked Israel. Norway is a member of NATO.").relations
    assert "act" not in fact.doubts
    assert fact.confidence > act.confidence


def test_certainty_has_a_price_for_every_doubt_of_a_mention(seeds):
    assert CERTAINTY.keys() <= seeds.words["confidence"]["costs"].keys()


def test_certainty_has_no_doubt_that_makes_surer(seeds):
    assert min(seeds.words["confidence"]["costs"].values()) >= 0


@pytest.mark.parametrize(("doubts", "confidence"), [((), 0.881), (("noun",), 0.731), (("noun", "far"), 0.5)])
def test_certainty_adds_the_prices_of_doubts(doubts, confidence):
    assert to_confidence(doubts, Scale(plain=2.0, costs={"noun": 1.0, "far": 1.0})) == confidence
