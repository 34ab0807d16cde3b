"""Dates as EDTF, laid on the calendar so that they can be compared.

The Extended Date/Time Format writes what is known and no more: `2023-10`, `2024-02-29/2024-03-02`,
`199X`, `2024-21` (spring), `../2020`. What it means here is the first and the last day it may cover.
"""

import calendar
import re
from datetime import date

Days = tuple[date, date]

_DATE = re.compile(r"(?P<year>[0-9]{2}(?:[0-9]{2}|[0-9]X|XX))(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?")
_TIME = re.compile(r"T[0-9:.Z+-]+$")
_DOUBT = str.maketrans("", "", "?~%")
# Seasons, quarters and halves of a year as (first month, months); winter runs into the next year.
_MONTHS = {
    **{f"{month:02}": (month, 1) for month in range(1, 13)},
    **{"21": (3, 3), "22": (6, 3), "23": (9, 3), "24": (12, 3)},
    **{"33": (1, 3), "34": (4, 3), "35": (7, 3), "36": (10, 3), "40": (1, 6), "41": (7, 6)},
}


def to_days(edtf: str) -> Days | None:
    """Return the first and the last day that `edtf` may cover; an open end reaches to the end of the calendar.

    None where it cannot be laid on the calendar: the year is unknown (`XXXX-10-07`), or it is no date at all.

    >>> to_days("2024-02")
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    >>> to_days("XXXX-10-07") is None
    True
    """
    start, slash, end = edtf.partition("/")
    first = _days_of(start, open_as=date.min)
    last = _days_of(end, open_as=date.max) if slash else first
    if first is None or last is None or first[0] > last[1]:
        return None
    return first[0], last[1]


def _days_of(edtf: str, *, open_as: date) -> Days | None:
    """Read one date; `open_as` is the day that an open end of an interval stands for."""
    if edtf == "..":
        return open_as, open_as
    parts = _DATE.fullmatch(_TIME.sub("", edtf.translate(_DOUBT)))
    if parts is None:
        return None
    try:
        return _to_days(parts["year"], parts["month"] or "XX", parts["day"] or "XX")
    except (ValueError, KeyError):
        # A thirteenth month, a thirtieth of February, the year nought.
        return None


def _to_days(year: str, month: str, day: str) -> Days:
    first_year, last_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if month == "XX":
        return date(first_year, 1, 1), date(last_year, 12, 31)
    first_month, months = _MONTHS[month]
    if day != "XX":
        if months > 1:
            raise ValueError("a season has no days of its own")
        return date(first_year, first_month, int(day)), date(last_year, first_month, int(day))
    years, last_month = divmod(first_month + months - 2, 12)
    last_year += years
    last_day = calendar.monthrange(last_year, last_month + 1)[1]
    return date(first_year, first_month, 1), date(last_year, last_month + 1, last_day)
