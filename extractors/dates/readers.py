"""What a matched date means on the calendar, as EDTF.

Every reader takes the match, the day to count from (or None) and whether to look ahead. Without a day to
count from, a month or day keeps the year `XXXX`; what is wholly relative, such as "yesterday", is None.
"""

import re
from collections.abc import Mapping
from datetime import date

MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
WEEKDAYS = {name: number for number, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}
SEASONS = {"spring": (21, 3), "summer": (22, 6), "autumn": (23, 9), "fall": (23, 9), "winter": (24, 12)}
NUMBERS = {
    word: number
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
    )
} | {"a": 1, "an": 1, "a couple of": 2}
NUMBERS |= {
    word: number
    for number, word in enumerate(
        ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"), 13
    )
}
NUMBERS |= {
    f"{tens}-{ones}" if ones else tens: number * 10 + count
    for number, tens in enumerate(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2)
    for count, ones in enumerate(("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"))
}
STEPS = {
    "before last": -2,
    "after next": 2,
    "last": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "same": 0,
    "that": 0,
} | {
    "next": 1,
    "coming": 1,
    "following": 1,
}
DAYS = {"day": 1, "week": 7, "fortnight": 14}
PLAIN_DATE = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?")


# --- from matches to EDTF ----------------------------------------------------------------------------------------


def read_named(match: re.Match[str], anchor: date | None, future: bool, *, names: Mapping[str, str]) -> str | None:
    """What has its date in its name; feasts come every year."""
    value, year = names[match["name"]], match["year"]
    if not value.startswith("XXXX-"):
        return value if year is None or value.startswith(year) else year  # "World War II in 1943"
    if year is not None:
        return value.replace("XXXX", year)
    month, _, day = value.removeprefix("XXXX-").partition("-")
    return _yearless(int(month), int(day) if day else None, anchor=anchor, future=future)


def read_iso(match: re.Match[str], _anchor: date | None, _future: bool) -> str | None:
    """ "2024-02-29", if the calendar has it."""
    return _full(int(match["year"]), int(match["month"]), int(match["day"]))


def read_numbers(match: re.Match[str], _anchor: date | None, _future: bool) -> str | None:
    """ "24/02/2022", "24.2.2022", "2/24/2022"; "3/4/2022" tells only the year, but dots put the day first."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if match["sign"] == "." or first == second:
        return _full(year, second, first)
    days = [_full(year, month, day) for day, month in ((first, second), (second, first))]
    known = [day for day in days if day is not None]
    return known[0] if len(known) == 1 else match["year"] if known else None


def read_day(match: re.Match[str], anchor: date | None, future: bool) -> str | None:
    """A day of a month: "May 5", "5 May 2023"."""
    month, day = MONTHS[match["month"][:3].lower()], int(match["day"])
    if match["year"] is not None:
        return _full(int(match["year"]), month, day)
    whose = match.groupdict().get("whose")
    if whose is not None and anchor is not None:
        return _full(anchor.year + STEPS[whose], month, day)
    return _yearless(month, day, anchor=anchor, future=future)


def read_days(match: re.Match[str], anchor: date | None, future: bool) -> str | None:
    """Days of one month: "November 5-9", "between 5 and 9 November"."""
    last = read_day(match, anchor, future)
    first = int(match["first"])
    return None if last is None or first >= int(match["day"]) else f"{last[:7]}-{first:02}/{last}"


def read_month(match: re.Match[str], anchor: date | None, future: bool) -> str | None:
    """A month by name: "October 2023", "last March", "in May"."""
    month, groups = MONTHS[match["month"][:3].lower()], match.groupdict()
    if groups.get("year") is not None:
        return f"{groups['year']}-{month:02}"
    whose = STEPS.get((groups.get("whose") or "").lower())
    if whose is not None and anchor is not None:
        return f"{anchor.year + whose:04}-{month:02}"
    step = STEPS.get((groups.get("step") or "").lower())
    if step is None or anchor is None:
        return _yearless(month, None, anchor=anchor, future=future)
    # "last February" said in February is a year ago
    year = anchor.year + step * ((month - anchor.month) * step <= 0)
    return f"{year:04}-{month:02}"


def read_season(match: re.Match[str], anchor: date | None, future: bool) -> str | None:
    """A season; a winter belongs to the year of its December."""
    code, month = SEASONS[match["season"].lower()]
    groups = match.groupdict()
    if groups.get("year") is not None:
        return f"{groups['year']}-{code}"
    if anchor is None:
        return None  # EDTF knows no season without a year
    year = anchor.year - (month == 12 and anchor.month < 3)
    step = STEPS.get((groups.get("step") or "").lower())
    if step is None:
        step = (anchor.month > month + 2) if future else -(month > anchor.month and year == anchor.year)
    return f"{year + step:04}-{code}"


def read_year(match: re.Match[str], _anchor: date | None, _future: bool) -> str | None:
    """A year, or several: "2014-16"."""
    year, short = match["year"], match.groupdict().get("short")
    if short is None:
        return year
    return f"{year}/{year[:2]}{short}" if short > year[2:] else None


def read_part_of_year(match: re.Match[str], _anchor: date | None, _future: bool) -> str | None:
    """ "first half of 2023", "third quarter of 2023": six or three months."""
    months = 6 if match["part"] == "half" else 3
    begin = ("first", "second", "third", "fourth").index(match["ordinal"].lower()) * months + 1
    return None if begin > 12 else f"{match['year']}-{begin:02}/{match['year']}-{begin + months - 1:02}"


def read_decade(match: re.Match[str], _anchor: date | None, _future: bool) -> str | None:
    """ "the 1990s", "the '90s": of the last century when that is left out."""
    return f"{match['tens'] or '19' + match['short']}X"


def read_century(match: re.Match[str], _anchor: date | None, _future: bool) -> str | None:
    """ "the 19th century"."""
    return f"{int(match['ordinal']) - 1}XX"


def read_centuries(match: re.Match[str], anchor: date | None, _future: bool) -> str | None:
    """ "Half a century ago", "two centuries ago": a decade, for nobody means the very year."""
    count = match["count"].lower()
    decades = 5 if count.startswith("half") else 10 * NUMBERS[count]
    return None if anchor is None else _unit_away(anchor, "decade", -decades)


def read_long_ago(match: re.Match[str], anchor: date | None, _future: bool) -> str | None:
    """ "Decades ago": two at least."""
    years = 20 if match["unit"].lower() == "decades" else 200
    return None if anchor is None else f"../{anchor.year - years:04}"


def read_weekday(match: re.Match[str], anchor: date | None, future: bool) -> str | None:
    """A weekday; the day of publication itself when looking back, never when looking ahead."""
    if anchor is None:
        return None
    back = (anchor.weekday() - WEEKDAYS[match["weekday"][:3].lower()]) % 7
    step = STEPS.get((match.groupdict().get("step") or "").lower())
    if step == -1:
        return _shift(anchor, -(back or 7)).isoformat()
    if step == 0:
        return _shift(anchor, (7 - back) % 7 if future else -back).isoformat()
    return _shift(anchor, 7 - back if future or step == 1 else -back).isoformat()


def read_weekend(match: re.Match[str], anchor: date | None, future: bool) -> str | None:
    """Saturday and Sunday; "next weekend" is that of next week, for the coming one is "this weekend"."""
    if anchor is None:
        return None
    step = STEPS.get((match["step"] or "").lower(), 0)
    saturday = _shift(anchor, 5 - anchor.weekday())
    if step == 1:
        saturday = _shift(saturday, 7)
    elif (saturday > anchor and not future) or step == -1:
        saturday = _shift(saturday, -7)
    return f"{saturday.isoformat()}/{_shift(saturday, 1).isoformat()}"


def read_word(match: re.Match[str], anchor: date | None, future: bool) -> str | None:
    """ "today" and its kin."""
    if anchor is None:
        return None
    word = match["word"].lower()
    if word == "overnight":
        night = _shift(anchor, 0 if future else -1)
        return f"{night.isoformat()}/{_shift(night, 1).isoformat()}"
    days = {"the day before yesterday": -2, "yesterday": -1, "last night": -1}
    ahead = {"tomorrow": 1, "tomorrow night": 1, "the day after tomorrow": 2}
    return _shift(anchor, (days | ahead).get(word, 0)).isoformat()


def read_unit(match: re.Match[str], anchor: date | None, _future: bool) -> str | None:
    """ "last week", "two years ago", "the following day": a whole unit some steps away."""
    groups = match.groupdict()
    count = _to_number(groups.get("count") or "one")
    if anchor is None or count is None:
        return None
    word = (groups.get("step") or "this").lower()
    step = -1 if word in {"ago", "earlier", "before"} else 1 if word in {"later", "after"} else STEPS[word]
    return _unit_away(anchor, match["unit"], step * count)


def read_in_units(match: re.Match[str], anchor: date | None, future: bool) -> str | None:
    """ "in three weeks" is a date when looking ahead; looking back it only says how long."""
    count = _to_number(match["count"])
    return _unit_away(anchor, match["unit"], count) if future and anchor is not None and count is not None else None


def read_stretch(match: re.Match[str], anchor: date | None, _future: bool) -> str | None:
    """ "the past two weeks", "the next few days": a stretch that touches the day of publication."""
    count = None if match["count"] is None and match["plural"] else _to_number(match["count"] or "one")
    if anchor is None or count is None:
        return None
    step = STEPS[match["step"].lower()] * count
    if match["unit"] in DAYS:
        far = _shift(anchor, step * DAYS[match["unit"]]).isoformat()
        near: str | None = anchor.isoformat()
    else:
        unit = "month" if match["unit"] == "month" else "year"
        far = _unit_away(anchor, unit, step * (10 if match["unit"] == "decade" else 1)) or ""
        near = _unit_away(anchor, unit, 0)
    return "/".join(sorted([far, near])) if far and near else None


def read_words(_match: re.Match[str], _anchor: date | None, _future: bool) -> str | None:
    """ "recently": known only as words."""
    return None


# --- days and units ----------------------------------------------------------------------------------------------


def _full(year: int, month: int, day: int) -> str | None:
    """The day as EDTF; None for one no calendar has, such as February 30."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _yearless(month: int, day: int | None, *, anchor: date | None, future: bool) -> str | None:
    """A month or day said without its year: the nearest one in the direction of the verb."""
    if anchor is None:
        return f"XXXX-{month:02}" if day is None else _full(2000, month, day) and f"XXXX-{month:02}-{day:02}"
    here = (anchor.month, anchor.day if day is not None else 0)
    there = (month, day or 0)
    year = anchor.year + (there < here if future else -(there > here))
    if day is None:
        return f"{year:04}-{month:02}"
    # A leap day that the year does not have lies on the other side: nobody leaves out a year four years away.
    return _full(year, month, day) or _full(year - 1 if future else year + 1, month, day)


def _shift(day: date, days: int) -> date:
    """Some days on; the ends of the calendar hold."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def _unit_away(anchor: date, unit: str, steps: int) -> str | None:
    """The day, week (Monday to Sunday), month, year or decade so many steps from that of `anchor`."""
    if unit == "fortnight":
        unit, steps = "week", 2 * steps
    if unit == "day":
        return _shift(anchor, steps).isoformat()
    if unit == "week":
        monday = _shift(anchor, 7 * steps - anchor.weekday())
        return f"{monday.isoformat()}/{_shift(monday, 6).isoformat()}"
    months = anchor.year * 12 + anchor.month - 1 + steps * {"month": 1, "year": 12, "decade": 120}[unit]
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999:
        return None
    return {"month": f"{year:04}-{month + 1:02}", "year": f"{year:04}", "decade": f"{year // 10:03}X"}[unit]


def _to_number(words: str) -> int | None:
    """How many; None for "several" and its like."""
    return int(words) if words.isdecimal() else NUMBERS.get(words.lower())


def first_day(edtf: str | None) -> date | None:
    """The first day an EDTF text covers, if its year, month and day can be told."""
    first = (edtf or "").split("/")[0]
    return date.fromisoformat(f"{first}-01-01"[:10]) if PLAIN_DATE.fullmatch(first) else None


def last_day(edtf: str | None) -> date | None:
    """The last day an EDTF text covers."""
    last = (edtf or "").split("/")[-1]
    if PLAIN_DATE.fullmatch(last) is None:
        return None
    year, month, day = (*map(int, last.split("-")), 0, 0)[:3]
    if day:
        return date(year, month, day)
    return _shift(date(year, 12, 31) if month in {0, 12} else date(year, month + 1, 1), -(month not in {0, 12}))
