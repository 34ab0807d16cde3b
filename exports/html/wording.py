"""What the page says in words instead of codes."""

import re

from ...graph.records import Relation, When

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DAY = re.compile(r"(?:(\d{4})|XXXX(?=-))(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?([~?%]?)")

STATUS_WORDS = {
    ("positive", "asserted"): "stated as fact",
    ("positive", "planned"): "planned, not yet done",
    ("positive", "possible"): "possible, not certain",
    ("positive", "denied"): "denied",
    ("positive", "historical"): "told as history",
    ("negative", "asserted"): "negative: stated as not so",
    ("negative", "planned"): "negative: planned not to be done",
    ("negative", "possible"): "negative: possibly not so",
    ("negative", "denied"): "negative: denied",
    ("negative", "historical"): "negative: told as not so at the time",
}
STANCE_WORDS = {"say": "said so", "claim": "claimed so", "confirm": "confirmed it", "deny": "denied it"}


def status_words(relation: Relation) -> str:
    """Status and polarity as a person would put them, "planned, not yet done"."""
    return STATUS_WORDS[relation.polarity, relation.status]


def date_words(when: When | None) -> str | None:
    """A date for reading: what EDTF holds in words, else the words of the article; None without a date.

    >>> date_words(When(edtf="XXXX-02-29/XXXX-03-02", text="", start=0, end=0))
    '29 Feb to 2 Mar, year unknown'
    """
    if when is None:
        return None
    if when.edtf is None:
        return f"“{when.text}”"
    return edtf_words(when.edtf)


def edtf_words(edtf: str) -> str:
    """Turn the EDTF forms that the reader writes into words; any other form is given as it stands.

    >>> edtf_words("2024-02"), edtf_words("2024-02-29/2024-03-02")
    ('Feb 2024', '29 Feb 2024 to 2 Mar 2024')
    """
    days = [DAY.fullmatch(day) for day in edtf.split("/")]
    words = [day_words(day) for day in days if day is not None]
    if len(words) < len(days):
        return edtf
    return " to ".join(words) + (", year unknown" if "XXXX" in edtf else "")


def day_words(day: re.Match[str]) -> str:
    """One day, month or year in words; "about" where EDTF marks it uncertain."""
    year, month, number, doubt = day.groups()
    parts = [str(int(number)) if number else "", MONTHS[int(month) - 1] if month else ""]
    parts.append(year or "")
    return ("about " if doubt else "") + " ".join(part for part in parts if part)


def sort_date(relation: Relation, published: str | None) -> str:
    """What a statement is sorted by: its own date where the year is known, else the day it was published."""
    edtf = relation.date.edtf if relation.date is not None else None
    return edtf if edtf is not None and edtf[:4].isdigit() else published or ""
