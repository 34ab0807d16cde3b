"""Quotation marks: which stretches of an article stand between them.

Marks are straight or curly, sometimes unbalanced, and British papers use single ones. A quote of
several paragraphs opens anew in each and closes in the last, so a mark left open ends with its
paragraph. One pass over the text, however wrong its marks are.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..grammar import Sentence

# Single straight and curly closing marks count only where no letter touches both sides.
_MARK = re.compile(r"[\"“”«»„]|``|''|(?<![^\s(\[—–-])[‘'](?=\w)|(?<=[.,!?…\w])[’'](?!\w)")
_OPENS = {"“", "«", "„", "‘", "``"}
_CLOSES = {"”", "»", "’", "''"}
_SINGLE = {"‘", "’", "'"}
_WORD = re.compile(r"\w+(?:[-'’.]\w+)*")
SCARE = 3  # words at most that are set apart rather than quoted
SENTENCE_END = (".", ",", "!", "?", "…", ";")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text between quotation marks: `start` and `end` without them, `begin` and `finish` with them.

    `begins_paragraph` and `closed` tell whether it may go on from, or into, another paragraph.
    """

    start: int
    end: int
    begin: int
    finish: int
    paragraph: int
    begins_paragraph: bool
    closed: bool
    words: int
    ends_sentence: bool
    is_title: bool

    @property
    def is_scare(self) -> bool:
        """Whether it is a word or two set apart, not somebody's statement."""
        return self.words <= SCARE and not self.ends_sentence


def find_stretches(sentences: Sequence[Sentence], text: str) -> list[Stretch]:
    """Return the quoted stretches of the paragraphs that are read, in text order and without overlap."""
    found: list[Stretch] = []
    for paragraph, start, end in _paragraphs(sentences):
        found += _in_paragraph(text, start, end, paragraph)
    return found


def _paragraphs(sentences: Sequence[Sentence]) -> Iterator[tuple[int, int, int]]:
    """Number, start and end of each paragraph."""
    first = 0
    for i, sentence in enumerate(sentences):
        if i + 1 == len(sentences) or sentences[i + 1].paragraph != sentence.paragraph:
            yield sentence.paragraph, sentences[first].start, sentence.end
            first = i + 1


def _in_paragraph(text: str, start: int, end: int, paragraph: int) -> Iterator[Stretch]:
    opened: re.Match[str] | None = None
    for mark in _MARK.finditer(text, start, end):
        if opened is not None and mark[0] in _SINGLE and opened[0] not in _SINGLE:
            continue  # a quote inside a quote
        if opened is None or _only_opens(mark, text):
            if _may_open(mark, text, start):
                opened = mark
            continue
        if (opened[0] in _SINGLE) != (mark[0] in _SINGLE):
            opened = mark if _may_open(mark, text, start) else opened
            continue
        yield _stretch(text, opened, mark.start(), mark.end(), paragraph=(paragraph, start), closed=True)
        opened = None
    if opened is not None and opened[0] not in _SINGLE:
        yield _stretch(text, opened, end, end, paragraph=(paragraph, start), closed=False)


def _may_open(mark: re.Match[str], text: str, start: int) -> bool:
    """Whether it can open a quote: `6" long` cannot, nor can a mark before a blank."""
    if mark[0] in _CLOSES:
        return False
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end() : mark.end() + 1]
    return not before.isalnum() and after != "" and not after.isspace()


def _only_opens(mark: re.Match[str], text: str) -> bool:
    """Whether it cannot close a quote, because a blank stands before it and none behind."""
    if mark[0] in _OPENS:
        return True
    return (
        mark[0] not in _CLOSES and text[mark.start() - 1].isspace() and not text[mark.end() : mark.end() + 1].isspace()
    )


def _stretch(
    text: str, opened: re.Match[str], end: int, finish: int, *, paragraph: tuple[int, int], closed: bool
) -> Stretch:
    start = opened.end()
    inner = text[start:end]
    words = _WORD.findall(inner)
    lead = len(inner) - len(inner.lstrip())
    return Stretch(
        start=start + lead,
        end=start + max(len(inner.rstrip().removesuffix(",")), lead),
        begin=opened.start(),
        finish=finish,
        paragraph=paragraph[0],
        begins_paragraph=opened.start() == paragraph[1],
        closed=closed,
        words=len(words),
        ends_sentence=inner.rstrip().endswith(SENTENCE_END),
        is_title=len(words) > 1 and all(word[0].isupper() or word[0].isdigit() for word in words if len(word) > 3),
    )
