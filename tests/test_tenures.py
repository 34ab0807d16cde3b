"""Tenures: who held an office on a day, under whatever title, and which of two namesakes a title means."""

import pytest
from whowhom.extractors.tenures import Tenures, index_tenures
from whowhom.graph.gazetteer import Gazetteer, Row, Tenure

ELDER, YOUNGER = Row("elder-berg", "person", "Jon Berg"), Row("younger-berg", "person", "Nils Berg")
HELD = {
    "elder-berg": (
        Tenure("elder-berg", "foreign minister", "norden", since="1981", until="1985-05-01"),
        Tenure("elder-berg", "president", "norden", ("GOV",), since="1990", until="1995"),
    ),
    "younger-berg": (Tenure("younger-berg", "president", "norden", ("GOV",), since="2001", until="2009-01-20"),),
    "kari-lund": (
        Tenure("kari-lund", "secretary of state", "norden", since="2001", until="2005"),
        Tenure("kari-lund", "prime minister", "norden", since="2009-01-20"),
    ),
}
WORDING = {
    "same": {"prime minister": ["premier"], "foreign minister": ["foreign secretary"]},
    "leading": {"states": ["president", "prime minister"]},
}


@pytest.fixture(scope="module")
def tenures() -> Tenures:
    rows = {row.id: row for row in (ELDER, YOUNGER, Row("kari-lund", "person", "Kari Lund"))}
    return index_tenures(Gazetteer(rows, HELD, ()), WORDING)


@pytest.mark.parametrize(
    ("title", "day", "expected"),
    [
        ("president", "1993-03-01", "elder-berg"),
        ("president", "2004", "younger-berg"),
        ("president", "1998-01-01", None),
        ("premier", "2020-01-01", "kari-lund"),
        ("prime minister", "2020-01-01", "kari-lund"),
        ("foreign secretary", "1984", "elder-berg"),
        ("foreign secretary", "1986", None),
        ("mayor", "2020", None),
    ],
)
def test_tenures_tell_the_holder_on_a_day(tenures, title, day, expected):
    holder = tenures.lookup_holder(title, ("norden", None), day=day)
    assert (None if holder is None else holder.id) == expected


def test_tenures_tell_nobody_where_two_held_the_office_within_the_time(tenures):
    both = {**HELD, "kari-lund": (Tenure("kari-lund", "president", "norden", since="2009-01-20"),)}
    rows = tenures.gazetteer.rows
    crowded = index_tenures(Gazetteer(rows, both, ()), WORDING)
    assert crowded.lookup_holder("president", ("norden",), day="2009") is None
    later = crowded.lookup_holder("president", ("norden",), day="2009-06-01")
    assert later is not None
    assert later.id == "kari-lund"


@pytest.mark.parametrize(
    ("day", "named", "expected"),
    [
        ("2004-01-01", set(), "younger-berg"),
        ("2020-01-01", set(), "kari-lund"),
        # both were in office for a part of that year
        ("2009", set(), None),
        ("2009", {"kari-lund", "elder-berg"}, "kari-lund"),
        ("1998-01-01", {"kari-lund"}, None),
    ],
)
def test_tenures_tell_who_led_a_state(tenures, day, named, expected):
    leader = tenures.lookup_leader("norden", named=named, day=day)
    assert (None if leader is None else leader.id) == expected


def test_tenures_give_sectors_of_the_day(tenures):
    assert tenures.referent(YOUNGER, day="2004-01-01").sectors == ("GOV",)
    assert tenures.referent(YOUNGER, day="2010-01-01").sectors == ()


@pytest.mark.parametrize(
    ("title", "former", "day", "expected"),
    [
        ("president", False, "1992-01-01", ["elder-berg"]),
        ("president", False, "2004-01-01", ["younger-berg"]),
        ("president", True, "2004-01-01", ["elder-berg"]),
        # long after both, either may be meant
        ("president", False, "2015-01-01", ["elder-berg", "younger-berg"]),
        ("foreign minister", True, "2015-01-01", ["elder-berg"]),
        ("mayor", False, "2004-01-01", ["elder-berg", "younger-berg"]),
    ],
)
def test_tenures_tell_namesakes_apart_by_their_title(tenures, title, former, day, expected):
    assert [row.id for row in tenures.bearing([ELDER, YOUNGER], title, former=former, day=day)] == expected


def test_tenures_know_a_title_cut_short(tenures):
    lund = tenures.gazetteer.rows["kari-lund"]
    assert tenures.bearing([YOUNGER, lund], "secretary", former=False, day="2003") == [lund]
