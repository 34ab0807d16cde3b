"""Statements: on which day an act was, and where the index finds it."""

from datetime import date

import pytest
from whowhom.graph.records import Voice, When
from whowhom.graph.statements import ends_of, to_index, to_statements

TOLD_ON = "2024-02-19"
PUBLICATION = (date(2024, 2, 19), date(2024, 2, 19))


def when(edtf):
    return When(edtf=edtf, text="then", start=0, end=4)


@pytest.fixture
def days_of(reading, relation):
    def days(published=TOLD_ON, **fields):
        (statement,) = to_statements([reading(relation("iran", "AID", "hamas", **fields), published=published)])
        return statement.days

    return days


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2023-10-07", date(2023, 10, 7), date(2023, 10, 7)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
    ],
)
def test_statements_take_the_days_of_the_text_itself(days_of, edtf, first, last):
    assert days_of(date=when(edtf)) == (first, last)


@pytest.mark.parametrize("fields", [{}, {"status": "planned"}, {"polarity": "negative"}, {"date": when(None)}])
def test_statements_without_a_day_are_news_of_the_day_of_publication(days_of, fields):
    assert days_of(**fields) == PUBLICATION


@pytest.mark.parametrize(
    "fields",
    [
        {"published": None},
        {"status": "historical"},
        # a year nobody knows is not this year
        {"date": when("XXXX-05-03")},
    ],
)
def test_statements_have_no_day_where_none_can_be_told(days_of, fields):
    assert days_of(**fields) is None


def test_statements_of_history_keep_the_day_the_text_gives(days_of):
    assert days_of(status="historical", date=when("1991-12-26")) == (date(1991, 12, 26), date(1991, 12, 26))


def test_statements_stand_in_the_order_of_time_and_those_without_a_day_last(reading, relation):
    readings = [
        reading(relation("iran", "AID", "hamas"), id="undated"),
        reading(relation("iran", "AID", "hamas"), id="late", published="2024-03-01"),
        reading(relation("iran", "AID", "hamas"), id="early", published="2023-03-01"),
    ]
    assert [statement.article for statement in to_statements(readings)] == ["early", "late", "undated"]


def test_statements_of_one_day_stand_article_by_article(reading, relation):
    readings = [reading(relation("iran", "AID", "hamas"), id=id_, published=TOLD_ON) for id_ in ("b", "a")]
    assert [statement.article for statement in to_statements(readings)] == ["a", "b"]


def test_statements_of_a_title_stand_before_those_of_the_text(reading, relation):
    text, title = relation("iran", "AID", "hamas"), relation("russia", "AID", "iran")
    title = title.model_copy(update={"evidence": title.evidence.model_copy(update={"field": "title", "start": 3})})
    told = [statement.relation for statement in to_statements([reading(text, title, published=TOLD_ON)])]
    assert told == [title, text]


@pytest.mark.parametrize(
    ("key", "positions"),
    [
        (("source", "iran"), {0}),
        (("target", "iran"), {1}),
        (("actor", "iran"), {0, 1}),
        (("says", "tass"), {1}),
        (("actor", "tass"), None),
        (("type", "AID"), {0}),
        (("type", "ASSAULT"), {1}),
        (("type", "iran"), None),
    ],
)
def test_statements_are_found_by_role(reading, relation, key, positions):
    said = relation("russia", "ASSAULT", "iran", attribution=(Voice(actor="tass"), Voice(actor=None)))
    told = to_statements([reading(relation("iran", "AID", "hamas"), id="a"), reading(said, id="b")])
    assert to_index(told).get(key) == positions


def test_statements_of_mutual_acts_have_all_parties_at_both_ends(relation):
    talks = relation("russia hamas", "CONSULT", "", mutual=True)
    assert ends_of(talks) == (("hamas", "russia"), ("hamas", "russia"))


def test_statements_of_other_acts_keep_their_ends_apart(relation):
    assert ends_of(relation("russia iran iran", "AID", "hamas")) == (("iran", "russia"), ("hamas",))
