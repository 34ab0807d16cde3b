"""Which date belongs to which act. The articles are of Monday 19 February 2024."""

import pytest
from whowhom.extractors.timing import is_history
from whowhom.graph.records import When


@pytest.fixture(scope="module")
def dated(read_article):
    """Type, date and date referred to of every relation; "" where there is none."""

    def dates(text, **fields):
        return [
            (relation.type, *(when.edtf if when is not None else "" for when in (relation.date, relation.refers_to)))
            for relation in read_article(text, **fields).relations
        ]

    return dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran attacked Israel on Sunday.", "2024-02-18"),
        ("On Sunday, Iran attacked Israel.", "2024-02-18"),
        ("Iran attacked Israel yesterday.", "2024-02-18"),
        ("Last week Iran attacked Israel.", "2024-02-12/2024-02-18"),
        ("Iran attacked Israel on February 12.", "2024-02-12"),
        ("In 2023, Iran attacked Israel.", "2023"),
        ("Iran attacked Israel in the 1980s.", "198X"),
        ("Iran attacked Israel.", ""),
        ("Iran attacked Israel with 15 drones.", ""),
        ("The attack on Israel by Iran in January angered France.", "2024-01"),
        ("Iran's attack on Israel on January 5 angered France.", "2024-01-05"),
        ("In 2015 Iran attacked Israel.", "2015"),
        ("The port opened in 1973, the year Iran attacked Israel.", "1973"),
        ("Tourists fled in 1973, when Iran attacked Israel.", "1973"),
        ("In the 1970s Iran attacked Israel.", "197X"),
        ("Iran attacked Israel during the 1973 war.", "1973"),
        ("Iran attacked Israel on Christmas Day 2022.", "2022-12-25"),
    ],
)
def test_timing_dates_an_act(dated, text, expected):
    assert dated(text) == [("ASSAULT", expected, "")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Iran attacked Israel on Sunday and bombed Syria on Friday.",
            [("ASSAULT", "2024-02-18", ""), ("ASSAULT", "2024-02-16", "")],
        ),
        ("Iran said on Friday that Israel attacked Syria on Thursday.", [("ASSAULT", "2024-02-15", "")]),
        ("Israel attacked Syria on Thursday, Iran said on Friday.", [("ASSAULT", "2024-02-15", "")]),
        ("Iran said on Friday that Israel attacked Syria.", [("ASSAULT", "", "")]),
        (
            "Iran, which attacked Israel in 2020, condemned France on Sunday.",
            [("ASSAULT", "2020", ""), ("ACCUSE", "2024-02-18", "")],
        ),
    ],
)
def test_timing_gives_each_verb_its_own_date(dated, text, expected):
    assert dated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Egypt invited Hamas on Sunday.", ("AGREE", "2024-02-18", "")),
        ("Egypt on Sunday invited Hamas to talks.", ("AGREE", "2024-02-18", "")),
        ("France urged Iran on Friday to release the hostages.", ("REQUEST", "2024-02-16", "")),
        ("Iran threatened Israel on Friday.", ("THREATEN", "2024-02-16", "")),
        ("Iran lifted the ban on Friday.", ("CONCEDE", "2024-02-16", "")),
    ],
)
def test_timing_dates_words_by_the_day_they_were_said(dated, text, expected):
    assert dated(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran promised on Friday to visit Egypt in March.", ("AGREE", "2024-02-16", "2024-03")),
        ("Iran will visit Egypt on Friday.", ("AGREE", "", "2024-02-23")),
        ("Iran agreed on Sunday to help Syria.", ("AGREE", "2024-02-18", "")),
        ("Iran agreed to help Syria next week.", ("AGREE", "", "2024-02-26/2024-03-03")),
        ("Iran threatened to attack Israel on March 5.", ("THREATEN", "", "2024-03-05")),
        ("Iran invited Egypt to talks on March 3.", ("AGREE", "", "2024-03-03")),
        ("France will host Iran on March 3.", ("AGREE", "", "2024-03-03")),
        ("Iran plans to visit Egypt in April.", ("CONSULT", "2024-04", "")),
        ("Egypt invited Hamas on Sunday to talks in March.", ("AGREE", "2024-02-18", "2024-03")),
    ],
)
def test_timing_tells_the_day_of_a_promise_from_the_day_promised(dated, text, expected):
    assert dated(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "France condemned Iran over the 1988 massacre of Kurds.",
        "France condemned Iran for the attack on Israel in 1990.",
    ],
)
def test_timing_leaves_a_noun_its_own_date(read_article, text):
    relation = next(each for each in read_article(text).relations if each.type == "ACCUSE")
    assert (relation.date, relation.status) == (None, "asserted")


def test_timing_dates_a_judgement_of_long_ago_itself(read_article):
    (relation,) = read_article("France condemned Iran in 1990.").relations
    assert (relation.date.edtf, relation.status) == ("1990", "historical")


def test_timing_leaves_the_year_open_where_nobody_tells_it(dated):
    assert dated("Iran attacked Israel on February 12.", published=None) == [("ASSAULT", "XXXX-02-12", "")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Iran and Egypt met in Geneva.", "geneva"),
        ("Israel and Hamas clashed near Rafah.", "rafah"),
        ("Iran and Egypt met.", None),
        ("Iran and Egypt met after the talks of Geneva.", None),
    ],
)
def test_timing_finds_the_venue(read_article, text, place):
    (relation,) = read_article(text).relations
    assert relation.place == place


@pytest.mark.parametrize(
    ("edtf", "published", "expected"),
    [
        ("1990", "2024-02-19", True),
        ("198X", "2024-02-19", True),
        ("1939-09-01/1945-09-02", "2024-02-19", True),
        ("2021-12-31", "2024-02-19", True),
        ("2022-01-01", "2024-02-19", False),
        ("2024-02-18", "2024-02-19", False),
        ("1947/..", "2024-02-19", False),
        ("XXXX-02-12", "2024-02-19", False),
        ("1990", None, True),
        ("1990-08-02", None, False),
    ],
)
def test_timing_calls_history_what_lies_years_back(edtf, published, expected):
    assert is_history(When(edtf=edtf, text="then", start=0, end=4), published) is expected


def test_timing_takes_nothing_that_goes_on_for_history(read_article):
    (relation,) = read_article("Iran has armed Hamas since 2011.").relations
    assert (relation.status, relation.date.edtf) == ("asserted", "2011/..")


def test_timing_calls_nothing_history_without_a_date():
    assert not is_history(None, "2024-02-19")
    assert not is_history(When(edtf=None, text="long ago", start=0, end=8), "2024-02-19")
