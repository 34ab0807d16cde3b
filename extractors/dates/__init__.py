"""Dates as the text gives them, read into EDTF (https://www.loc.gov/standards/datetime/).

First single moments are found ("last Monday", "March 2", "the 1990s"), then the words around them
join two into an interval or leave one side open ("from ... to", "since", "until"). Whatever counts from
the day of publication is read twice, once looking back and once ahead, because only the governing verb
can tell "met on Friday" from "will meet on Friday". Nothing is ever counted from today.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from ...graph.records import Span, When
from .grammar import Moment, find_moments, to_names_pattern
from .readers import first_day, last_day

OPEN_END = {"since", "after", "following", "in the wake of", "in the aftermath of"}
OPEN_START = {"until", "till", "by", "before", "prior to", "ahead of", "up to"}

# One character for one, so that offsets stay: all blanks, dashes and apostrophes look alike to the grammar.
PLAIN = str.maketrans({**dict.fromkeys("\n\t\r\u00a0\u2009\u202f", " "), "–": "-", "—": "-", "’": "'", "‘": "'"})
# Cheap and generous: a sentence without any of these has no date but a named one. Spelled out, because a choice
# between plain letters is searched three times faster than one between classes of letters.
HINT = re.compile(
    "0|1|2|3|4|5|6|7|8|9|day|Day|centur|morning|afternoon|evening|week|Week|month|Month|year|Year|decade|Decade|tomor|Tomor|night|recent|Recent"
    "|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|spring|Spring|summer|Summer|autumn|Autumn|fall|Fall|winter|Winter"
)


class DatePhrase(Span):
    """One stretch of text that says when; both readings are EDTF, or None where only words are known.

    `past` holds if the governing verb looks back, `future` if it looks ahead; they are equal
    when the phrase alone settles the date.
    """

    text: str
    past: str | None
    future: str | None


def find_dates(
    text: str, *, start: int = 0, published: date | None = None, names: Mapping[str, str]
) -> tuple[DatePhrase, ...]:
    """The dates of one sentence in reading order; offsets count from `start`, the sentence's place in its text.

    `names` maps what is dated by its name to EDTF ("Cold War" to `1947/1991`); a year `XXXX` there is read like
    a day named without its year. A day without a year lies within a year of `published`.

    >>> [phrase.past for phrase in find_dates("Envoys met on Friday.", published=date(2024, 2, 19), names={})]
    ['2024-02-16']
    """
    named = to_names_pattern(tuple(names)) if names else None
    if HINT.search(text) is None and (named is None or named.search(text) is None):
        return ()
    if published is not None and published.year not in CREDIBLE:
        published = None
    plain = text.translate(PLAIN)
    moments = find_moments(plain, named=named, names=names)
    return tuple(_to_phrases(plain, text, moments=moments, start=start, published=published))


def to_when(phrase: DatePhrase, *, future: bool) -> When:
    """The date as relations carry it; `future` says that the governing verb looks ahead."""
    edtf = phrase.future if future else phrase.past
    return When(edtf=edtf, text=phrase.text, start=phrase.start, end=phrase.end)


# --- from moments to phrases -------------------------------------------------------------------------------------

_LINKS = (
    r"\b(?P<link>since|after|following|in the wake of|in the aftermath of|until|till|by|before|prior to|ahead of|up to"
    r"|from|between|on|in|at|during|over|throughout|around) "
)
_PARTS = (
    r"(?:\bthe )?\b(?:early|earlier|late|later|mid|beginning|start|middle|end"
    r"|(?:first|second|third|fourth|last|final|opening|closing) (?:weeks?|days|months|half|part))[ -](?:(?:in|on|of) )?"
)
LEAD = re.compile(rf"(?:(?:{_LINKS})?{_PARTS}|{_LINKS.replace('link', 'plain')})(?:\bthe )?$", re.IGNORECASE)
CREDIBLE = range(1000, 8000)  # years of publication; broken metadata says 1 or 9999
LINK_REACH = 48  # code points: longer than any wording of LEAD
# "moved the vote from Monday to Friday" names two dates and no stretch between them
MOVED = re.compile(r"\b(?:moved?|postponed?|delay(?:ed)?|rescheduled?|shift(?:ed)?|push(?:ed)?|brought)\b[^;]*$")


def _to_phrases(
    plain: str, text: str, *, moments: list[Moment], start: int, published: date | None
) -> Iterator[DatePhrase]:
    """Join moments with the words around them, left to right."""
    floor = 0
    before: dict[bool, date | None] = {}
    while moments:
        first = moments.pop(0)
        lead = LEAD.search(plain, max(floor, first.match.start() - LINK_REACH), first.match.start())
        link = (lead["link"] or lead["plain"] or "").lower() if lead is not None else ""
        begin = lead.start() if lead is not None else first.match.start()
        last = moments.pop(0) if moments and _are_joined(plain, link, first=first, last=moments[0]) else None
        past, future = (
            _read_joined(link, first, last, anchor=before.get(ahead) if first.follows else published, future=ahead)
            for ahead in (False, True)
        )
        floor = (last or first).match.end()
        yield DatePhrase(start=start + begin, end=start + floor, text=text[begin:floor], past=past, future=future)
        before = {False: last_day(past), True: last_day(future)}


def _are_joined(plain: str, link: str, *, first: Moment, last: Moment) -> bool:
    """Whether two neighbouring moments are the ends of one stretch of time."""
    gap = plain[first.match.end() : last.match.start()].lower()
    if link == "between":
        return gap in {" and ", " and the "}
    if link != "from":
        return gap in {"-", " - ", " through "}
    return gap in {" to ", " until ", " till ", " through ", " to the ", " until the ", "-", " - "} and (
        MOVED.search(plain, 0, first.match.start()) is None
    )


def _read_joined(link: str, first: Moment, last: Moment | None, *, anchor: date | None, future: bool) -> str | None:
    """One moment or a stretch between two; "since" looks back and "ahead of" ahead whatever the verb does."""
    if last is not None:
        return _read_range(first, last, anchor=anchor, future=future)
    return _read_link(link, first.read(anchor, link == "ahead of" or (future and link != "since")))


def _read_link(link: str, value: str | None) -> str | None:
    """Leave open the side that "since" or "until" leaves open."""
    if value is None:
        return None
    if link in OPEN_END:
        return f"{_edge(value, 0)}/.."
    return f"../{_edge(value, -1)}" if link in OPEN_START else value


def _edge(value: str, side: int) -> str:
    """The first (0) or last (-1) part of an EDTF text; a decade gives a year, for no interval may hold `199X`."""
    edge = value.split("/")[side]
    return edge.rstrip("X").ljust(4, "0" if side == 0 else "9") if edge.endswith("X") else edge


def _read_range(first: Moment, last: Moment, *, anchor: date | None, future: bool) -> str | None:
    """Read both ends so that they fit: the end with a year first, else the one that tense puts nearer."""
    begin, end = first.read(None, future), last.read(None, future)
    if first_day(begin) is not None:
        end = last.read(last_day(begin), True)
    elif first_day(end) is not None:
        begin = first.read(first_day(end), False)
    elif future and anchor is not None:
        begin = first.read(anchor, True)
        end = last.read(last_day(begin) or anchor, True)
    elif anchor is not None:
        end = last.read(anchor, False)
        begin = first.read(first_day(end) or anchor, False)
    if begin is None or end is None:
        return None
    day, other = first_day(begin), last_day(end)
    if day is not None and other is not None and day > other:
        # "from February 29 to March 2" looking back on a year without a leap day
        return None if future else _read_range(first, last, anchor=anchor, future=True)
    return f"{_edge(begin, 0)}/{_edge(end, -1)}"
