"""The paragraphs of a text with their offsets, however its lines are broken.

Three habits are met: blank lines between paragraphs, a paragraph a line, and lines wrapped at
a fixed width. A line break inside a wrapped paragraph is no paragraph's end.
"""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

LINE = re.compile(r"[^\r\n\u2028\u2029]+")
BLANK_LINE = re.compile(r"(?:\r\n|[\r\n\u2028\u2029])[^\S\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029])")
# Nobody wraps wider; a longer line is a paragraph.
WIDEST_WRAP = 120
# In wrapped prose most lines begin in the middle of a sentence, with a small letter.
MIN_SMALL_STARTS = 0.3
# So much room left on a wrapped line means that its writer wanted the break.
ROOM = 15
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")


class Paragraph(NamedTuple):
    """A paragraph: code points without the blanks around it, and the number of its block between blank lines."""

    start: int
    end: int
    block: int
    text: str

    @property
    def words(self) -> int:
        """How many words, counted between blanks."""
        return len(self.text.split())

    @property
    def ends_sentence(self) -> bool:
        """Whether the last character, closing quotes aside, ends a sentence."""
        return SENTENCE_END.search(self.text[-10:]) is not None


def find_paragraphs(text: str, *, begin: int = 0, stands_alone: Callable[[str], bool]) -> Iterator[Paragraph]:
    """Yield the paragraphs from `begin` on; together they hold every character that is not blank.

    `stands_alone` knows lines that are never part of a longer paragraph, such as a credit.
    """
    lines = list(_lines(text, begin=begin))
    width = _wrapped_width(lines)
    start = 0
    for index, line in enumerate(lines):
        if index + 1 < len(lines) and _runs_on(line, lines[index + 1], width=width, stands_alone=stands_alone):
            continue
        first = lines[start]
        yield Paragraph(first.start, line.end, line.block, text[first.start : line.end])
        start = index + 1


def _lines(text: str, *, begin: int) -> Iterator[Paragraph]:
    """Yield each line that is not blank as a paragraph of its own."""
    block = 0
    previous_end = begin
    for matched in LINE.finditer(text, begin):
        line = matched[0].strip()
        if not line:
            continue
        start = matched.start() + matched[0].index(line)
        block += BLANK_LINE.search(text, previous_end, start) is not None
        previous_end = start + len(line)
        yield Paragraph(start, previous_end, block, line)


def _wrapped_width(lines: list[Paragraph]) -> int:
    """The width at which lines are wrapped, told by those that surely are; 0 for a text that is not wrapped."""
    if any(len(line.text) > WIDEST_WRAP for line in lines):
        return 0
    breaks = [(line, following) for line, following in pairwise(lines) if line.block == following.block]
    widths = [len(line.text) for line, following in breaks if following.text[0].islower()]
    return max(widths) if widths and len(widths) >= MIN_SMALL_STARTS * len(breaks) else 0


def _runs_on(line: Paragraph, following: Paragraph, *, width: int, stands_alone: Callable[[str], bool]) -> bool:
    """Whether the next line continues this one: it starts small, or its first word had no room here.

    `width` is where lines are wrapped, 0 for a text in which no line runs on.
    """
    if width == 0 or line.block != following.block or stands_alone(line.text) or stands_alone(following.text):
        return False
    room = width - len(line.text) - len(following.text.split(maxsplit=1)[0]) - 1
    return following.text[0].islower() or room < ROOM
