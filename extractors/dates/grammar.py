"""How news writes single dates: one pattern a wording, each with the reader that knows its meaning.

Weekdays and months count only with a capital; months that are words or names besides (March, May, April,
June, August) need a word before them that makes them dates. Numbers count as years only after such a word.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache, partial
from typing import NamedTuple

from . import readers as read

Reader = Callable[[re.Match[str], date | None, bool], str | None]

_LONG = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTH = rf"\b(?P<month>(?:{_LONG})\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_END = r"(?![0-9]|[.,:/][0-9]|%|\w)"
_WHOSE_YEAR = r"(?: (?:of )?(?P<whose>last|this|next) year\b)?"
_DAY = rf"(?P<day>3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?{_END}"
# "in 2000 cases": round numbers before a plural count something
_COUNTS = r"(?!..[05]0 (?!(?:was|is|has|its|this|as|does)\b)(?:[a-z]+s|people|men|women|children|police)\b)"
_YEAR = rf"\b{_COUNTS}(?P<year>(?:1[7-9]|20)[0-9]{{2}}){_END}(?! (?:GMT|UTC|hours|people|troops|soldiers)\b)"
_FIRST = r"(?P<first>[12]?[0-9]|3[01])"
_WEEKDAY = r"\b(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
_HOURS = r"(?: (?:morning|afternoon|evening|night)\b)?"
_COUNT = (
    rf"(?<![\w.,-])(?i:(?P<count>{'|'.join(sorted(read.NUMBERS, key=len, reverse=True))}"
    r"|[0-9]{1,3}|several|a few|few|many|some))"
)
_UNIT = r"(?P<unit>day|week|fortnight|month|year|decade)"
_STEP = r"(?P<step>[Ll]ast|[Pp]ast|[Tt]his|[Nn]ext|[Cc]oming)"
_SEASON = r"(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|Fall|(?<=\b[Tt]he )fall|(?<=\b[Ii]n )fall)\b"
_EVENTS = "elections|protests|attacks|talks|riots|clashes|wars|games|bombings|sanctions|killings|negotiations"


def _after(*cues: str) -> str:
    """A look back at the words before: one of these, in either case."""
    return "(?:" + "|".join(rf"(?<=\b[{cue[0].upper()}{cue[0]}]{cue[1:]})" for cue in cues) + ")"


_IN = ("in ", "during ", "since ", "until ", "till ", "early ", "late ", "early in ", "late in ", "mid-", "mid ")
_PART = ("end of ", "start of ", "beginning of ", "middle of ", "half of ", "days of ", "weeks of ", "week of ")
_FROM = ("from ", "by ", "before ", "after ", "between ", "throughout ", "for ", "year ", "around ")
_THE = _after("the ", "early ", "late ", "mid-")
_OVER = ("over ", "by ", "in the ", "over the ", "during the ", "by the ", "end of the ")
_WHOSE = "(?:" + _after("the ", "a ", "his ", "her ", "its ", "their ", "our ") + "|(?<='s )|(?<=s' ))"
_NOT_NAMED = "".join(
    f"(?<!{word} )" for word in ("Black", "Good", "Bloody", "Palm", "Easter", "Ash", "Holy", "News", "Super", "Cyber")
)
_RANGE = (
    "(?:"
    + "|".join(
        rf"(?<={name}{link})"
        for name in ("[0-9]{4}", *_LONG.split("|"))
        for link in ("-", " - ", " to ", " and ", " until ", " through ")
    )
    + ")"
)


class Moment(NamedTuple):
    """One date inside a sentence, not yet counted from anywhere; `follows` counts from the date before it."""

    match: re.Match[str]
    reader: Reader
    follows: bool

    def read(self, anchor: date | None, future: bool) -> str | None:
        """EDTF counted from `anchor`; without it the year stays `XXXX`, or all of it unknown."""
        return self.reader(self.match, anchor, future)


# In order of precedence: what an earlier line took, a later one leaves. Looking back at the words before is slow,
# so that every such pattern first looks whether anything dated can begin here.
GRAMMAR: tuple[tuple[re.Pattern[str], Reader, bool], ...] = tuple(
    (re.compile(pattern), reader, follows)
    for pattern, reader, follows in (
        (r"(?<![\w/-])(?P<year>[12][0-9]{3})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?![\w/-])", read.read_iso, False),
        (
            r"(?<![\w./-])(?P<first>[0-9]{1,2})(?P<sign>[/.-])(?P<second>[0-9]{1,2})(?P=sign)"
            r"(?P<year>(?:19|20)[0-9]{2})(?![\w/-]|\.[0-9])",
            read.read_numbers,
            False,
        ),
        (
            rf"(?:\b(?:(?P<between>[Bb]etween)|[Ff]rom) )?(?<![\w.,:/-]){_FIRST}(?:st|nd|rd|th)?"
            rf"(?(between) and |(?: ?- ?| (?:to|until|through) )){_DAY}(?: of)? {_MONTH}(?:,? {_YEAR})?",
            read.read_days,
            False,
        ),
        (
            rf"(?:\b(?:(?P<between>[Bb]etween)|[Ff]rom) )?{_MONTH} {_FIRST}(?:st|nd|rd|th)?"
            rf"(?(between) and |(?: ?- ?| (?:to|until|through) )){_DAY}"
            rf"(?:,? {_YEAR}|(?! (?!(?:in|at|for|and|with|on|as|when)\b)[a-z]))",
            read.read_days,
            False,
        ),
        # "In March 12 people died" has no day
        (rf"(?<!\bin )(?<!\bIn )(?:{_WEEKDAY},? )?{_MONTH} {_DAY}(?:,? {_YEAR})?{_WHOSE_YEAR}", read.read_day, False),
        (
            rf"(?<![\w.,:/-])(?:{_WEEKDAY},? )?(?<![\w.:/-]){_DAY}(?: of)? {_MONTH}(?:,? {_YEAR})?{_WHOSE_YEAR}",
            read.read_day,
            False,
        ),
        (rf"{_MONTH}(?: of|,)? {_YEAR}", read.read_month, False),
        # "in April last year", "in May of next year"
        (rf"{_MONTH}(?: of)? (?P<whose>[Ll]ast|[Tt]his|[Nn]ext) year\b", read.read_month, False),
        (rf"\b{_STEP} {_MONTH}", read.read_month, False),
        (rf"(?=[MAJ]){_after(*_IN, *_PART)}(?P<month>March|April|May|June|August)\b(?!'s)", read.read_month, False),
        (
            rf"(?=[MAJ])(?:{_after('from ', 'between ', 'before ', 'after ', 'by ')}|{_RANGE})"
            r"(?P<month>March|April|June|August)\b(?! [A-Z])",
            read.read_month,
            False,
        ),
        (rf"(?=May\b)(?:{_RANGE}|(?<=from )(?=May (?:to|until|through)\b))(?P<month>May)\b", read.read_month, False),
        (
            r"(?<!Black )\b(?P<month>January|February|July|September|October|November|December)\b",
            read.read_month,
            False,
        ),
        (r"\b(?P<month>Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.(?! [A-Z])", read.read_month, False),
        (
            r"\b(?P<ordinal>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth) (?P<part>half|quarter) (?:of|in) " + _YEAR,
            read.read_part_of_year,
            False,
        ),
        (rf"\b{_SEASON}(?: of|,)? {_YEAR}", read.read_season, False),
        (rf"\b{_STEP} (?P<season>spring|summer|autumn|fall|winter)\b", read.read_season, False),
        (
            rf"(?=[SsAaFfWw][puai]){_after(*_IN, *_OVER)}{_SEASON}"
            r"(?! of\b| offensive\b)",
            read.read_season,
            False,
        ),
        (rf"\b(?P<step>[Ff]ollowing|[Pp]revious) {_WEEKDAY}{_HOURS}", read.read_weekday, True),
        (
            rf"(?:\b(?:[Tt]his )?{_STEP} )?{_NOT_NAMED}{_WEEKDAY}{_HOURS}"
            r"(?! (?:Times|Telegraph|Mirror|Mail|Herald|Post)\b)",
            read.read_weekday,
            False,
        ),
        (rf"\b(?:(?:[Tt]his )?{_STEP} |(?<=[Tt]he ))weekend\b(?! of\b)", read.read_weekend, False),
        (
            r"\b(?P<word>[Tt]he day before yesterday|[Tt]he day after tomorrow|[Yy]esterday|(?<![A-Za-z] )Today|today"
            r"|[Tt]onight|[Tt]omorrow night|[Tt]omorrow|[Ll]ast night|[Oo]vernight"
            r"|[Tt]his (?:morning|afternoon|evening))\b" + _HOURS,
            read.read_word,
            False,
        ),
        (
            rf"\b(?P<step>[Ff]ollowing|[Pp]revious|[Ss]ame|[Tt]hat|(?<=[Tt]he )next(?= day)) {_UNIT}\b(?!-)",
            read.read_unit,
            True,
        ),
        (rf"\b[Tt]he {_UNIT} (?P<step>before last|after next)\b", read.read_unit, False),
        (rf"{_COUNT} {_UNIT}s? (?P<step>ago)\b", read.read_unit, False),
        (r"\b(?P<count>[Hh]alf a|[Aa]|[Oo]ne|[Tt]wo|[Tt]hree) centur(?:y|ies) ago\b", read.read_centuries, False),
        (r"\b(?P<unit>[Dd]ecades|[Cc]enturies) ago\b", read.read_long_ago, False),
        (
            rf"(?:{_COUNT}|[Tt]he) {_UNIT}s? "
            r"(?P<step>(?:later|earlier)\b(?! than\b)|(?:before|after)(?= ?(?:[.,;)]|$)))",
            read.read_unit,
            True,
        ),
        (
            rf"\b(?:[Tt]he|[Tt]his) (?P<step>last|past|next|coming) (?:{_COUNT} )?{_UNIT}(?P<plural>s)?\b(?! of\b|-)",
            read.read_stretch,
            False,
        ),
        (rf"\b(?P<step>[Ll]ast|[Tt]his|[Nn]ext|current) {_UNIT}\b(?! of\b|-)", read.read_unit, False),
        (
            rf"(?=[dwmy]){_after('end of the ', 'start of the ', 'middle of the ')}{_UNIT}\b(?! of\b|-)",
            read.read_unit,
            False,
        ),
        (rf"(?<!time )\b[Ii]n {_COUNT} {_UNIT}s?(?:'? time)?\b(?! of\b|-)", read.read_in_units, False),
        (rf"\b(?P<tens>(?:1[7-9]|20)[0-9])0'?s\b|(?=['2-9]){_THE}'?(?P<short>[2-9])0s\b", read.read_decade, False),
        (r"(?<![\w/])(?P<year>(?:19|20)[0-9]{2})/(?P<short>[0-9]{2})(?![\w/])", read.read_year, False),
        (rf"(?=[12][0-9][tsnr]){_THE}(?P<ordinal>1[4-9]|20|21)(?:th|st) century\b", read.read_century, False),
        (
            rf"(?=[12][0-9]{{3}})(?:{_after(*_IN, *_PART, *_FROM)}|{_RANGE}){_YEAR}"
            r"(?:-(?P<short>[0-9]{2})(?![0-9-]))?",
            read.read_year,
            False,
        ),
        (
            rf"(?=[12][0-9]{{3}}){_WHOSE}{_YEAR}"
            rf"(?= (?:[A-Z]|[a-z][a-z-]*[a-rt-z]\b|(?:{_EVENTS})\b))",
            read.read_year,
            False,
        ),
        (
            rf"(?<!total of )(?<!number of )(?<=of )(?!..[05]0){_YEAR}"
            r"(?=[,.;)]|$| (?:when|that|which|and|but|had|was|were)\b)",
            read.read_year,
            False,
        ),
        (r"\b(?:[Rr]ecently|(?:[Rr]ecent|[Cc]oming) (?:days|weeks|months|years|decades))\b", read.read_words, False),
    )
)


@lru_cache(maxsize=8)
def to_names_pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """All named dates in one pattern, longest first, plurals included; "the new Cold War" is another one."""
    words = "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
    return re.compile(rf"(?<![\w/-])(?<!new )(?P<name>{words})(?:e?s)?(?:(?:,| in| of)? {_YEAR})?(?![\w/])")


def find_moments(plain: str, *, named: re.Pattern[str] | None, names: Mapping[str, str]) -> list[Moment]:
    """All single dates, left to right, none overlapping another."""
    known = () if named is None else ((named, partial(read.read_named, names=names), False),)
    moments: list[Moment] = []
    for pattern, reader, follows in (*known, *GRAMMAR):
        for match in pattern.finditer(plain):
            if all(match.end() <= other.match.start() or other.match.end() <= match.start() for other in moments):
                moments.append(Moment(match=match, reader=reader, follows=follows))
    return sorted(moments, key=lambda moment: moment.match.start())
