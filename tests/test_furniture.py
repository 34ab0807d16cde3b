import re
from importlib.resources import files

import pytest
import whowhom.seeds
from whowhom.extractors.segments.furniture import Furniture, load_furniture, to_pattern

FURNITURE: Furniture = load_furniture(files(whowhom.seeds).joinpath("words"))
SLOTS = {"NAMES": "(?:[A-Z]\\w+)", "NUMBER": "\\d+"}


@pytest.mark.parametrize(
    ("wording", "line", "fits"),
    [
        ("share this", "share  this", True),
        ("share this", "share thistle", False),
        ("updated|posted on", "posted on", True),
        ("read more : *", "read more: Oslo", True),
        ("read more : *", "read more:Oslo", True),
        ("read more : *", "read more Oslo", False),
        ("read more *", "read more", True),
        ("read more *", "read moreover", False),
        ("* all rights reserved", "Fjord, all rights reserved", True),
        ("* all rights reserved", "all rights reserved", True),
        ("* all rights reserved", "overall rights reserved", False),
        ("get our * newsletter *", "get our newsletter", True),
        ("get our * newsletter *", "get our free newsletter now", True),
        ("by * ; * editing by *", "by Kari Nord; editing by Ole Vik", True),
        ("by NAMES | NUMBER", "by Kari|7", True),
        ("comments (NUMBER)", "comments (7)", True),
        ("editor's picks", "editor’s picks", True),
    ],
)
def test_to_pattern_follows_the_language_of_the_file(wording, line, fits):
    assert (re.fullmatch(to_pattern(wording, slots=SLOTS), line) is not None) == fits


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("credit", "Contributor/Getty Images"),
        ("credit", "Jean-Luc d’Arc, Pool Photo via AP"),
        ("byline", "By Kari van den Berg & Ole Vik | Feb. 19, 2024"),
        ("byline", "Mon 19 Feb 2024 10.15 GMT+1"),
        ("comment box", "• 1,204 Comments"),
        ("furniture", "Read more »"),
        ("furniture", "[Advertisement]"),
    ],
)
def test_lines_name_the_kind_of_a_line(kind, line):
    fitting = [name for name, pattern in FURNITURE.lines.items() if pattern.fullmatch(line)]
    assert fitting == [kind]


@pytest.mark.parametrize(
    "line", ["May", "At Last", "By day", "Getty sued Reuters", "via AP", "5 comments were read", "On Monday"]
)
def test_lines_leave_other_lines_alone(line):
    assert [name for name, pattern in FURNITURE.lines.items() if pattern.fullmatch(line)] == []
