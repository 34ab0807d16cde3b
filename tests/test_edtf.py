"""Dates on the calendar: the first and the last day they may cover."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whowhom.graph.edtf import to_days


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2023-10-07", "2023-10-07", "2023-10-07"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2023-XX-XX", "2023-01-01", "2023-12-31"),
        ("2023-10-XX", "2023-10-01", "2023-10-31"),
        ("2024-21", "2024-03-01", "2024-05-31"),
        ("2023-24", "2023-12-01", "2024-02-29"),
        ("2024-34", "2024-04-01", "2024-06-30"),
        ("2024-41", "2024-07-01", "2024-12-31"),
        ("2023-10-07~", "2023-10-07", "2023-10-07"),
        ("2023?-10", "2023-10-01", "2023-10-31"),
        ("2024-02-19T08:30:00Z", "2024-02-19", "2024-02-19"),
        ("2024-02-29/2024-03-02", "2024-02-29", "2024-03-02"),
        ("2023-10/2024", "2023-10-01", "2024-12-31"),
        ("../2020", "0001-01-01", "2020-12-31"),
        ("2020/..", "2020-01-01", "9999-12-31"),
    ],
)
def test_edtf_covers_these_days(edtf: str, first: str, last: str) -> None:
    assert to_days(edtf) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "edtf",
    [
        *("XXXX-10-07", "XXXX-02-29/XXXX-03-02", "2023/XXXX-03-02", "XXXX"),
        *(
            "",
            "/",
            "2023/",
            "yesterday",
            "2023-13",
            "2023-00",
            "2023-02-30",
            "2023-24-05-06",
            "0000",
            "99",
            "2024/2023",
        ),
    ],
)
def test_edtf_without_a_place_on_the_calendar_covers_nothing(edtf: str) -> None:
    assert to_days(edtf) is None


@given(st.dates(), st.dates())
def test_edtf_intervals_cover_all_between(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert to_days(f"{first.isoformat()}/{last.isoformat()}") == (first, last)
    assert to_days(first.isoformat()[:7]) == (first.replace(day=1), _month_end(first))


@given(st.text(max_size=20))
def test_edtf_of_any_text_is_a_span_of_days_or_nothing(text: str) -> None:
    days = to_days(text)
    assert days is None or days[0] <= days[1]


def _month_end(day: date) -> date:
    """The last day of the month, found by walking."""
    while day < date.max and (day + timedelta(days=1)).month == day.month:
        day += timedelta(days=1)
    return day
