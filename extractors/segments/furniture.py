"""The wording of what stands around an article, read from `furniture.toml` and made into patterns.

How a pattern is written is said at the top of that file.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from importlib.resources.abc import Traversable
from typing import Any, Literal, NamedTuple

Kind = Literal[
    "headline",
    "dek",
    "body",
    "metadata",
    "sub-heading",
    "caption",
    "credit",
    "byline",
    "dateline",
    "biography",
    "furniture",
    "comment box",
]
"""The kinds of regions an article is made of."""

PUNCTUATION = frozenset(",:;|/-©")
# Where the wording of each kind of line stands in the file; a line is tried against them in this order.
LINE_TABLES: dict[Kind, str] = {
    "credit": "credits",
    "byline": "bylines",
    "comment box": "comments",
    "furniture": "furniture",
}
# Possessive, so that a line that does not fit is given up in one pass.
NAME_WORD = r"(?:[dl]['’])?[^\W\d_a-z][\w.'’&-]*+"
NAME = (
    rf"{NAME_WORD}(?:[ \t]+(?:(?:de|da|di|du|van|von|der|den|al|el|bin|ibn|la|le|of)[ \t]+){{0,2}}{NAME_WORD}){{0,5}}"
)
NAMES = rf"(?-i:{NAME}(?:(?:\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+){NAME}){{0,5}})"
NUMBER = r"\d[\d.,]*+[km]?"
LEAD = r"[\s>*•·|\[(–—-]*"
# A closing bracket, stop or arrow after the words.
TAIL = r"[\s\])|.:!…»>→›–—-]*"


class Furniture(NamedTuple):
    """Compiled wording: one pattern a kind of line, and the words the rules of place and shape ask for.

    `lines` are tried in their order with `fullmatch`; the other patterns say in their names how they are used.
    """

    lines: Mapping[Kind, re.Pattern[str]]
    longest: int
    bare_agency: re.Pattern[str]
    starts_caption: re.Pattern[str]
    in_caption: re.Pattern[str]
    starts_author_note: re.Pattern[str]
    in_author_note: re.Pattern[str]
    starts_dateline: re.Pattern[str]
    small_words: frozenset[str]


def load_furniture(folder: Traversable) -> Furniture:
    """Read `furniture.toml` from the folder of word lists and compile it."""
    words = tomllib.loads(folder.joinpath("furniture.toml").read_text(encoding="utf-8"))
    slots = {"NAMES": NAMES, "NUMBER": NUMBER, "AGENCY": f"(?-i:{_either(words['agencies'])})", "DATE": _date(words)}
    return Furniture(
        lines={kind: _compile_lines(words[key], slots=slots) for kind, key in LINE_TABLES.items()},
        longest=words["longest"],
        bare_agency=re.compile(rf"{LEAD}{slots['AGENCY']}{TAIL}"),
        starts_caption=_compile(_either(words["caption_starts"])),
        in_caption=_compile(_either(words["captions"])),
        starts_author_note=_author_note(words),
        in_author_note=_compile(rf"{_either(words['author_phrases'])}"),
        starts_dateline=_dateline(words, slots=slots),
        small_words=frozenset(words["small_words"]),
    )


def to_pattern(wording: str, *, slots: Mapping[str, str]) -> str:
    """Make the wording of a line into a regular expression.

    >>> to_pattern("read more : *", slots={})
    'read\\\\s+more\\\\s*:\\\\s*.*'
    """
    tokens = wording.split()
    pieces = []
    for before, token, after in zip([None, *tokens], tokens, [*tokens[1:], None], strict=False):
        pieces.append(_gap(before, token) + _token(token, before=before, after=after, slots=slots))
    return "".join(pieces)


def _gap(before: str | None, token: str) -> str:
    if before is None or "*" in (before, token):
        return r"\s*" if before in PUNCTUATION else ""
    return r"\s*" if before in PUNCTUATION or token in PUNCTUATION else r"\s+"


def _token(token: str, *, before: str | None, after: str | None, slots: Mapping[str, str]) -> str:
    if token == "*":
        return _star(before, after)
    if token in PUNCTUATION:
        return re.escape(token)
    if any(slot in token for slot in slots):
        return re.sub("|".join(slots), lambda slot: slots[slot[0]], re.sub(r"([()])", r"\\\1", token))
    return _either(token.split("|"))


def _star(before: str | None, after: str | None) -> str:
    """Anything or nothing, but never the rest of a word begun before it or the beginning of one after it."""
    if after in PUNCTUATION:
        return r"(?:\W.*)?"
    if after is not None:
        return r"(?:.*\W)?" if before is None or before in PUNCTUATION else r"\W(?:.*\W)?"
    return ".*" if before in PUNCTUATION else r"(?:\W.*)?"


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)


def _compile_lines(wordings: Iterable[str], *, slots: Mapping[str, str]) -> re.Pattern[str]:
    return _compile(f"{LEAD}(?:{'|'.join(to_pattern(wording, slots=slots) for wording in wordings)}){TAIL}")


def _either(words: Iterable[str]) -> str:
    """Any of the words, the longest first, with blanks of any width; typed and curly apostrophes are the same."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    escaped = (re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]") for word in longest_first)
    joined = "|".join(escaped)
    return f"(?:{joined})" if len(longest_first) > 1 else joined


def _date(words: Mapping[str, Any]) -> str:
    """Numbers, months, weekdays and the like, with at least one number among them."""
    number = r"\d[\d:./-]*+(?:st|nd|rd|th|am|pm|[ap]\.m\.)?"
    word = rf"{_either([*words['months'], *words['date_words']])}(?:[+-]\d+)?(?!\w)\.?"
    return rf"(?:(?:{word})[\s,|·•–—@()-]*+)*+{number}[\s,|·•–—@()-]*+(?:(?:{number}|{word})[\s,|·•–—@()-]*+)*"


def _author_note(words: Mapping[str, Any]) -> re.Pattern[str]:
    """ "Jane Doe is a senior editor", "Jane Doe covers", "The author is"."""
    role = rf"(?:is|was)\s+(?:(?:an?|the|our)\s+)?(?:[\w’'-]+\s+){{0,6}}?{_either(words['author_roles'])}\b"
    verb = rf"{_either(words['author_verbs'])}\b"
    return _compile(rf"{LEAD}(?:(?P<name>(?-i:{NAME}))\s*,?\s+(?:{role}|{verb})|{_either(words['author_starts'])}\b)")


def _dateline(words: Mapping[str, Any], *, slots: Mapping[str, str]) -> re.Pattern[str]:
    """ "MOSCOW (Reuters) - ", "KYIV, Ukraine — ", "Oslo, Feb. 19 (AFP) - ", "MOSCOW, February 19. /TASS/."."""
    capitals = r"[^\W\d_a-z][^\Wa-z\d_]+(?:['’.-][^\Wa-z\d_]+)*"
    no_place = rf"(?!{_either(words['not_places'])}(?!\w))"
    place = rf"{no_place}{capitals}(?:[ /]{{1,2}}{capitals}){{0,4}}"
    region = rf"(?:,\s+{NAME})?"
    month = rf"{_either(words['months'])}\.?"
    date = rf"(?:,?\s+(?:{month}\s+\d{{1,2}}|\d{{1,2}}\s+{month})(?:,\s+\d{{4}})?\.?)"
    agency = rf"\s*(?:\({slots['AGENCY']}\)|/{slots['AGENCY']}/\.?)"
    dash = r"\s*(?:[–—]|--|(?<=[\s)/])-(?=\s|$))\s*"
    return re.compile(
        rf"{place}{region}{date}?(?:{agency})?{dash}"
        rf"|{NAME}{region}{date}?{agency}{dash}"
        rf"|{place}{region}{date}\s*{agency}\s*"
        rf"|\({slots['AGENCY']}\){dash}"
    )
