import re
import tomllib
from datetime import date
from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whowhom.extractors.dates import DatePhrase, find_dates, to_when
from whowhom.graph.records import When

MONDAY = date(2024, 2, 19)
NAMES = {
    "October 7 attack": "2023-10-07",
    "Cold War": "1947/1991",
    "9/11": "2001-09-11",
    "Christmas Eve": "XXXX-12-24",
}
EDTF_PART = r"(?:(?:[0-9]{4}|XXXX)(?:-[0-9]{2}){0,2}|[0-9]{3}X|[0-9]{2}XX|\.\.)"
EDTF = re.compile(rf"{EDTF_PART}(?:/{EDTF_PART})?")


def short(text: str, *, published: date | None = MONDAY, future: bool = False) -> list[tuple[str, str | None]]:
    """What the dates of a sentence say and how they read."""
    phrases = find_dates(text, published=published, names=NAMES)
    return [(phrase.text, phrase.future if future else phrase.past) for phrase in phrases]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # weekdays, weekends, weeks
        ("The envoy said over the weekend that talks went well.", [("over the weekend", "2024-02-17/2024-02-18")]),
        ("Poland condemned the raid on Monday.", [("on Monday", "2024-02-19")]),
        ("They met Tuesday night.", [("Tuesday night", "2024-02-13")]),
        ("Last Monday they left.", [("Last Monday", "2024-02-12")]),
        ("Egypt opened the border last week.", [("last week", "2024-02-12/2024-02-18")]),
        ("Guards fled earlier this week.", [("earlier this week", "2024-02-19/2024-02-25")]),
        ("Clashes went on from Monday to Wednesday.", [("from Monday to Wednesday", "2024-02-12/2024-02-14")]),
        ("She moved the vote from Monday to Friday.", [("from Monday", "2024-02-19"), ("Friday", "2024-02-16")]),
        # months and their parts
        ("Russia asked them to come at the end of February.", [("at the end of February", "2024-02")]),
        ("Turkey hosted the talks in October.", [("in October", "2023-10")]),
        ("It fell in late September.", [("in late September", "2023-09")]),
        ("He left in May.", [("in May", "2023-05")]),
        ("Last February Chad closed the road.", [("Last February", "2023-02")]),
        ("Clashes lasted from March to May.", [("from March to May", "2023-03/2023-05")]),
        ("Clashes lasted from May to July 2022.", [("from May to July 2022", "2022-05/2022-07")]),
        ("Prices rose earlier this month.", [("earlier this month", "2024-02")]),
        # days of a month
        ("The law took effect on 5 May 2023.", [("on 5 May 2023", "2023-05-05")]),
        ("The law took effect on Friday, May 5, 2023.", [("on Friday, May 5, 2023", "2023-05-05")]),
        ("He spoke on the 3rd of March.", [("on the 3rd of March", "2023-03-03")]),
        ("He spoke on Oct. 3.", [("on Oct. 3", "2023-10-03")]),
        ("Judges met between 5 and 9 November.", [("between 5 and 9 November", "2023-11-05/2023-11-09")]),
        ("Judges met November 5–9.", [("November 5–9", "2023-11-05/2023-11-09")]),
        ("They fought from December 28 to January 3.", [("from December 28 to January 3", "2023-12-28/2024-01-03")]),
        ("It was signed on 2024-02-29.", [("on 2024-02-29", "2024-02-29")]),
        ("It was signed on February 30.", [("on February 30", None)]),
        # years and more
        ("Throughout the 1990s the two states traded.", [("Throughout the 1990s", "199X")]),
        ("The two states traded in the late '80s.", [("in the late '80s", "198X")]),
        ("In 2014 the port closed.", [("In 2014", "2014")]),
        ("Moldova held the 2020 election.", [("2020", "2020")]),
        ("He ruled between 2014 and 2016.", [("between 2014 and 2016", "2014/2016")]),
        ("Exports fell in the first half of 2023.", [("in the first half of 2023", "2023-01/2023-06")]),
        ("Exports fell in the third quarter of 2022.", [("in the third quarter of 2022", "2022-07/2022-09")]),
        ("The camp opened last year.", [("last year", "2023")]),
        ("The war of 1973, which Egypt lost, changed much.", [("1973", "1973")]),
        ("They traded in the 19th century.", [("in the 19th century", "18XX")]),
        ("They have traded since the 19th century.", [("since the 19th century", "1800/..")]),
        ("In 2014/15 the port closed.", [("In 2014/15", "2014/2015")]),
        # by numbers alone, as far as they are clear
        ("The law took effect on 24/02/2022.", [("on 24/02/2022", "2022-02-24")]),
        ("The law took effect on 2/24/2022.", [("on 2/24/2022", "2022-02-24")]),
        ("The law took effect on 3.4.2022.", [("on 3.4.2022", "2022-04-03")]),
        ("The law took effect on 3/4/2022.", [("on 3/4/2022", "2022")]),
        ("The law took effect on 31/31/2022.", [("on 31/31/2022", None)]),
        # a year somewhere behind the day
        ("They met on Christmas Eve 2021.", [("on Christmas Eve 2021", "2021-12-24")]),
        ("They met on Christmas Eve in 2021.", [("on Christmas Eve in 2021", "2021-12-24")]),
        ("They met in the Cold War, 1961.", [("in the Cold War, 1961", "1961")]),
        ("They met in April last year.", [("in April last year", "2023-04")]),
        ("They met on 5 May of last year.", [("on 5 May of last year", "2023-05-05")]),
        # seasons
        ("It began in spring 2024.", [("in spring 2024", "2024-21")]),
        ("It began in the fall of 2021.", [("in the fall of 2021", "2021-23")]),
        ("It began last winter.", [("last winter", "2022-24")]),
        # counted from the day of publication, or from the date before
        ("Two days ago he fled.", [("Two days ago", "2024-02-17")]),
        ("He fled a fortnight ago.", [("a fortnight ago", "2024-02-05/2024-02-11")]),
        ("He fled the week before last.", [("the week before last", "2024-02-05/2024-02-11")]),
        ("He fled this morning.", [("this morning", "2024-02-19")]),
        ("He fled forty-five years ago.", [("forty-five years ago", "1979")]),
        ("He fled half a century ago.", [("half a century ago", "197X")]),
        ("He fled decades ago.", [("decades ago", "../2004")]),
        ("He fled before March.", [("before March", "../2023-03")]),
        ("He fled before April Young spoke.", []),
        ("A couple of months ago he fled.", [("A couple of months ago", "2023-12")]),
        ("Several years ago he fled.", [("Several years ago", None)]),
        ("He fled yesterday.", [("yesterday", "2024-02-18")]),
        ("Shells fell overnight.", [("overnight", "2024-02-18/2024-02-19")]),
        ("Over the past two weeks 40 died.", [("Over the past two weeks", "2024-02-05/2024-02-19")]),
        ("In recent weeks 40 died.", [("In recent weeks", None)]),
        ("Kenya closed it on 14 January 2023 and reopened it the following day.",
         [("on 14 January 2023", "2023-01-14"), ("following day", "2023-01-15")]),
        ("Two days later he died.", [("Two days later", None)]),
        # open on one side
        ("Libya has held them since February 2024.", [("since February 2024", "2024-02/..")]),
        ("They have not met since last week.", [("since last week", "2024-02-12/..")]),
        ("They have traded since the 1990s.", [("since the 1990s", "1990/..")]),
        ("He ruled from 2014 through 2016.", [("from 2014 through 2016", "2014/2016")]),
        ("The port stayed closed until 2010.", [("until 2010", "../2010")]),
        ("Oil fell in the wake of the October 7 attack.", [("in the wake of the October 7 attack", "2023-10-07/..")]),
        # named
        ("The October 7 attacks shocked the region.", [("October 7 attacks", "2023-10-07")]),
        ("Oslo saw October 7 as a warning.", [("October 7", "2023-10-07")]),
        ("They were allies during the Cold War.", [("during the Cold War", "1947/1991")]),
        ("They stopped on Christmas Eve.", [("on Christmas Eve", "2023-12-24")]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_dates_look_back_from_the_day_of_publication(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert short(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It could be held from February 29 to March 2.", [("from February 29 to March 2", "2024-02-29/2024-03-02")]),
        ("They will meet on Monday.", [("on Monday", "2024-02-26")]),
        ("They will meet next Monday.", [("next Monday", "2024-02-26")]),
        ("They will meet this Friday.", [("this Friday", "2024-02-23")]),
        ("They will meet this weekend.", [("this weekend", "2024-02-24/2024-02-25")]),
        ("They will meet next weekend.", [("next weekend", "2024-03-02/2024-03-03")]),
        ("They will meet in October.", [("in October", "2024-10")]),
        ("They will meet in February.", [("in February", "2024-02")]),
        ("They will meet next February.", [("next February", "2025-02")]),
        ("They will meet on May 5.", [("on May 5", "2024-05-05")]),
        ("They will meet in three weeks.", [("in three weeks", "2024-03-11/2024-03-17")]),
        ("They will meet tomorrow.", [("tomorrow", "2024-02-20")]),
        ("They will meet this summer.", [("this summer", "2024-22")]),
        ("They will leave by the end of the year.", [("by the end of the year", "../2024")]),
        ("Aid will flow from November to March.", [("from November to March", "2024-11/2025-03")]),
        ("Ships will come in the coming days.", [("in the coming days", None)]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_dates_look_ahead_where_the_verb_does(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert short(text, future=True) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Voters may turn away.",
        "May said Britain would leave.",
        "Theresa May led the cabinet.",
        "Thousands march to the palace.",
        "The March on Washington drew crowds.",
        "April Jones spoke in a second round.",
        "The Sun and the Sunday Times wrote about it.",
        "USA Today wrote about it.",
        "The Fourth Army fell back.",
        "Some 12,000 people and 800 soldiers fled.",
        "The group has 2,024 members.",
        "The 2024 fighters fled.",
        "Doctors found it in 2000 cases.",
        "The train left at 1900 GMT.",
        "They pray on Sundays.",
        "He remembered Bloody Sunday.",
        "Prices fall when the spring dries up.",
        "He was seen for the first time in three years.",
        "The fall of Kabul shocked many.",
        "The siege lasted two years.",
        "The new Cold War has begun.",
        "",
    ],
)
def test_dates_leave_alone_what_only_looks_like_one(text: str) -> None:
    assert short(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fair runs from February 29 to March 2.", "XXXX-02-29/XXXX-03-02"),
        ("It struck on October 7.", "XXXX-10-07"),
        ("It struck at the end of February.", "XXXX-02"),
        ("It struck between 5 and 9 November.", "XXXX-11-05/XXXX-11-09"),
        ("It struck from March 5 to April 2, 2021.", "2021-03-05/2021-04-02"),
        ("It struck on Christmas Eve.", "XXXX-12-24"),
        ("It struck after 9/11.", "2001-09-11/.."),
        ("It struck on Monday.", None),
        ("It struck yesterday.", None),
        ("It struck last week.", None),
        ("It struck over the weekend.", None),
        ("It struck last summer.", None),
        ("It struck two days ago.", None),
    ],
)
def test_dates_never_count_from_today(text: str, expected: str | None) -> None:
    (phrase,) = find_dates(text, names=NAMES)
    assert (phrase.past, phrase.future) == (expected, expected)


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (date(2024, 2, 16), "2024-02-10/2024-02-11"),
        (date(2024, 2, 17), "2024-02-17/2024-02-18"),
        (date(2024, 2, 18), "2024-02-17/2024-02-18"),
    ],
)
def test_dates_know_the_weekend_on_every_day(published: date, expected: str) -> None:
    assert short("They met at the weekend.", published=published) == [("at the weekend", expected)]


def test_dates_count_offsets_from_the_start_of_the_sentence() -> None:
    (phrase,) = find_dates("Envoys met\non Friday.", start=100, published=MONDAY, names={})
    assert (phrase.start, phrase.end, phrase.text) == (111, 120, "on Friday")


def test_dates_become_the_when_of_a_relation() -> None:
    phrase = DatePhrase(start=4, end=13, text="on Friday", past="2024-02-16", future="2024-02-23")
    assert to_when(phrase, future=True) == When(edtf="2024-02-23", text="on Friday", start=4, end=13)
    assert to_when(phrase, future=False) == When(edtf="2024-02-16", text="on Friday", start=4, end=13)


DATED = tomllib.loads(files("whowhom.seeds").joinpath("words/dates.toml").read_text(encoding="utf-8"))["names"]


@pytest.mark.parametrize("name", DATED)
def test_dates_know_everything_dated_by_its_name(name: str) -> None:
    (phrase,) = find_dates(f"It changed with the {name}, they said.", names=DATED)
    assert (phrase.text, phrase.past, phrase.future) == (name, DATED[name], DATED[name])
    assert EDTF.fullmatch(DATED[name]) is not None


WORDS = re.split(
    " ",
    "from to until between and since by the last next this following of in ago later early end two 5 9 29 30 31 2014 "
    "1990s '90s May March February Sept. Monday Friday weekend week month year decade spring days yesterday , - "
    "2024-02-30",
)


@given(
    text=st.one_of(st.text(), st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join)),
    published=st.one_of(st.none(), st.dates(), st.sampled_from([date.min, date.max])),
)
def test_dates_of_any_text_are_phrases_of_it(text: str, published: date | None) -> None:
    phrases = find_dates(text, start=7, published=published, names=NAMES)
    assert phrases == find_dates(text, start=7, published=published, names=NAMES)
    assert [text[phrase.start - 7 : phrase.end - 7] for phrase in phrases] == [phrase.text for phrase in phrases]
    assert all(left.end <= right.start for left, right in pairwise(phrases))
    readings = [edtf for phrase in phrases for edtf in (phrase.past, phrase.future) if edtf is not None]
    assert [edtf for edtf in readings if EDTF.fullmatch(edtf) is None] == []
