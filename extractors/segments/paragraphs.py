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
# Nobody wraps wider, or narrower; a longer line is a paragraph, shorter ones are a list.
WIDEST_WRAP = 120
NARROWEST_WRAP = 40
# Of the line breaks in wrapped prose so many come where the line is full; the others end paragraphs.
MIN_FULL_LINES = 0.6
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
    """The width at which lines are wrapped; 0 for a text that is not wrapped.

    A wrapped text breaks within sentences, so some line begins with a small letter, and most
    lines are full.
    """
    breaks = [(line, following) for line, following in pairwise(lines) if line.block == following.block]
    width = max((len(line.text) for line, _ in breaks), default=0)
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP or not any(after.text[0].islower() for _, after in breaks):
        return 0
    full = sum(_is_full(line, following, width=width) for line, following in breaks)
    return width if full >= MIN_FULL_LINES * len(breaks) else 0


def _is_full(line: Paragraph, following: Paragraph, *, width: int) -> bool:
    """Whether the break is not the writer's: the next line starts small, or its first word had no room here."""
    room = width - len(line.text) - len(following.text.split(maxsplit=1)[0]) - 1
    return following.text[0].islower() or room < ROOM


def _runs_on(line: Paragraph, following: Paragraph, *, width: int, stands_alone: Callable[[str], bool]) -> bool:
    """Whether the next line continues this one; in a text that is not wrapped (`width` 0) none does."""
    if width == 0 or line.block != following.block or stands_alone(line.text) or stands_alone(following.text):
        return False
    return _is_full(line, following, width=width)
