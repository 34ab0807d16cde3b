"""The regions of an article: what is read, and what is set aside as caption, byline, comment box ...

Rules go by wording (`furniture.toml`), by shape and by place. A sentence of the news must never
be lost, so a line is set aside only when it could hardly be one; what no rule knows is body.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ...graph.records import LeftOut
from ..intake.header import read_header
from .furniture import Furniture, Kind, load_furniture
from .paragraphs import Paragraph, find_paragraphs

__all__ = ["Furniture", "Segment", "find_headline", "load_furniture", "segment", "to_left_out"]

READ_KINDS: frozenset[Kind] = frozenset({"headline", "dek", "body"})
REASONS: dict[Kind, str] = {
    "metadata": "metadata header",
    "sub-heading": "sub-heading",
    "caption": "caption",
    "credit": "photo or agency credit",
    "byline": "byline or date line",
    "dateline": "dateline",
    "biography": "author note",
    "furniture": "site furniture",
    "comment box": "comment box",
}

LONGEST_HEADLINE = 30
LONGEST_QUESTION = 15
LONGEST_LABEL = 2
SHORTEST_DEK = 6
LONGEST_SUB_HEADING = 14
LONGEST_CAPTION = 60
# A comment box follows an article; a "Comments" link at its top is furniture.
MIN_BODY_BEFORE_COMMENTS = 3
LONG_PARAGRAPH = 25
MAX_AUTHOR_NOTES = 3
# Long enough for every credit and dateline, so that huge paragraphs cost nothing.
EDGE = 200
BRACKETED_END = re.compile(r"[(\[][^()\[\]]{2,80}[)\]]\.?$")
LAST_STOP = re.compile(r"(?<=[.!?”\"])\s+(?=[^.!?]+\.?$)")
CLOSING_QUOTES = "\"'”’»)] "
HEADING_WORD = re.compile(r"[^\W\d_][\w'’-]*")


class Segment(NamedTuple):
    """A region of the text in code points, end excluded; `is_read` says whether its sentences are read."""

    start: int
    end: int
    kind: Kind

    @property
    def is_read(self) -> bool:
        """Whether actors and relations are looked for in it."""
        return self.kind in READ_KINDS


def segment(text: str, *, furniture: Furniture) -> tuple[Segment, ...]:
    """Divide an article into its regions, in order and without overlap; only blanks lie between them.

    A text of one paragraph is all body, but for a dateline.
    """
    header = read_header(text)
    paragraphs = list(find_paragraphs(text, begin=header.end, stands_alone=lambda line: _is_credit(line, furniture)))
    if len(paragraphs) == 1:
        kinds: list[Kind] = ["body"]
    else:
        kinds = [_kind_by_wording(paragraph, furniture) for paragraph in paragraphs]
        for rule in RULES:
            kinds = rule(paragraphs, kinds, furniture)
    found = list(_split_all(paragraphs, kinds, furniture=furniture))
    start = len(text[: header.end]) - len(text[: header.end].lstrip())
    return (*([Segment(start, header.end, "metadata")] if header.end > 0 else []), *found)


def to_left_out(found: Segment) -> LeftOut:
    """The record of a region that is not read."""
    return LeftOut(start=found.start, end=found.end, reason=REASONS[found.kind])


def find_headline(text: str, segments: Sequence[Segment]) -> str | None:
    """The headline that stands in the text, its blanks made single; None without one."""
    for found in segments:
        if found.kind == "headline":
            return " ".join(text[found.start : found.end].lstrip("#").split())
    return None


def _kind_by_wording(paragraph: Paragraph, furniture: Furniture) -> Kind:
    """The kind of a paragraph whose whole wording is listed; body for all others."""
    if paragraph.words > furniture.longest:
        return "body"
    for kind, pattern in furniture.lines.items():
        if pattern.fullmatch(paragraph.text):
            return kind
    if furniture.starts_dateline.fullmatch(paragraph.text):
        return "dateline"
    if furniture.starts_caption.match(paragraph.text) or furniture.in_caption.search(paragraph.text):
        return "caption"
    return "body"


def _is_credit(line: str, furniture: Furniture) -> bool:
    return len(line) <= EDGE and furniture.lines["credit"].fullmatch(line) is not None


def _end_at_comments(paragraphs: Sequence[Paragraph], kinds: list[Kind], furniture: Furniture) -> list[Kind]:
    """A comment box reaches to the end; a link to it above the article is furniture."""
    found = list(kinds)
    last_long = max((at for at, paragraph in enumerate(paragraphs) if paragraph.words >= LONG_PARAGRAPH), default=0)
    body_before = 0
    for index, kind in enumerate(kinds):
        body_before += kind == "body"
        if kind != "comment box":
            continue
        if body_before >= MIN_BODY_BEFORE_COMMENTS or (body_before > 0 and last_long < index):
            box: list[Kind] = ["comment box"] * (len(kinds) - index)
            return found[:index] + box
        found[index] = "furniture"
    return found


def _find_captions(paragraphs: Sequence[Paragraph], kinds: list[Kind], furniture: Furniture) -> list[Kind]:
    """A line beside a credit is its caption, unless it may be a sentence of the news or the headline."""
    found = list(kinds)
    body = [index for index, kind in enumerate(kinds) if kind == "body"]
    for index in body[1:]:
        line = paragraphs[index]
        is_before = kinds[index + 1 : index + 2] == ["credit"]
        is_after = kinds[index - 1] == "credit" and found[index - 2] != "caption"
        # A block of just the line and its credit: then even a full sentence belongs to the picture.
        is_pair = is_before and paragraphs[index - 1].block != line.block == paragraphs[index + 1].block
        if line.words <= LONGEST_CAPTION and (is_pair or (_is_open(line) and (is_before or is_after))):
            found[index] = "caption"
    return found


def _is_open(line: Paragraph) -> bool:
    """Whether it is no sentence and leads to none either, as "The Jerusalem Post reported:" does."""
    return not line.ends_sentence and line.text[-1] not in ":,;"


def _find_headings(paragraphs: Sequence[Paragraph], kinds: list[Kind], furniture: Furniture) -> list[Kind]:
    """Tell lines without a stop apart: headline, standfirst, sub-headings, links to other stories.

    Without a single sentence in the article all but the headline stays: it is a list of headlines.
    """
    found = list(kinds)
    body = [
        index
        for index, kind in enumerate(kinds)
        if kind == "body" and _find_tail(paragraphs[index], furniture)[1] != "caption"
    ]
    headline = _find_headline(paragraphs, body)
    if headline >= 0:
        found[headline] = "headline"
    first_sentence = next((index for index in body if paragraphs[index].ends_sentence), None)
    if first_sentence is None:
        return found
    for index in body:
        if index != headline:
            is_above = headline >= 0 and index < first_sentence
            found[index] = _kind_by_shape(paragraphs[index], found[index - 1], is_above=is_above, furniture=furniture)
    return found


def _kind_by_shape(paragraph: Paragraph, kind_before: Kind, *, is_above: bool, furniture: Furniture) -> Kind:
    """The kind of a line where others are sentences; `is_above` when it stands between headline and first sentence."""
    if _is_sub_heading(paragraph, furniture):
        return "sub-heading"
    if not _is_open(paragraph):
        return "body"
    if not is_above:
        # "More on this story" is followed by the headlines of other stories.
        return "furniture" if kind_before == "furniture" and paragraph.words <= LONGEST_SUB_HEADING else "body"
    if paragraph.words < SHORTEST_DEK:
        # A few words on the author: "Nordic correspondent".
        return "byline"
    return "dek" if kind_before == "headline" and paragraph.words <= LONGEST_CAPTION else "body"


def _find_headline(paragraphs: Sequence[Paragraph], body: Sequence[int]) -> int:
    """The index of the headline, -1 without one: the first line, or the second after a label as "World | Fish"."""
    if len(body) < 2 or not _is_headline(paragraphs[body[0]]):
        return -1
    label, following = paragraphs[body[0]], paragraphs[body[1]]
    is_label = len(HEADING_WORD.findall(label.text)) <= LONGEST_LABEL < following.words and _is_open(following)
    return body[1] if is_label and len(body) > 2 and _is_headline(following) else body[0]


def _is_headline(paragraph: Paragraph) -> bool:
    last = paragraph.text.rstrip(CLOSING_QUOTES)[-1:]
    longest = LONGEST_QUESTION if last in ("?", "!") else LONGEST_HEADLINE
    return last not in (".", "…", ":", ",", ";") and paragraph.words <= longest


def _is_sub_heading(paragraph: Paragraph, furniture: Furniture) -> bool:
    last = paragraph.text.rstrip(CLOSING_QUOTES)[-1:]
    return (
        paragraph.words <= LONGEST_SUB_HEADING
        and last not in (".", "…", ":", ",", ";", "!")
        and paragraph.text[0] not in "\"'“‘«"
        and _is_title_case(paragraph.text, furniture)
    )


def _is_title_case(line: str, furniture: Furniture) -> bool:
    """Whether every word of four letters and more has a capital, those listed as small aside."""
    words = HEADING_WORD.findall(line)
    telling = [word for word in words if len(word) >= 4 and word.lower() not in furniture.small_words]
    return any(word[0].isupper() for word in words) and all(word[0].isupper() for word in telling)


def _find_author_notes(paragraphs: Sequence[Paragraph], kinds: list[Kind], furniture: Furniture) -> list[Kind]:
    """The last paragraphs, when they speak of the author; never the first one."""
    found = list(kinds)
    body = [index for index, kind in enumerate(kinds) if kind == "body"]
    for index in body[:0:-1][:MAX_AUTHOR_NOTES]:
        if not _is_author_note(index, paragraphs, kinds, furniture):
            break
        found[index] = "biography"
    return found


def _is_author_note(index: int, paragraphs: Sequence[Paragraph], kinds: Sequence[Kind], furniture: Furniture) -> bool:
    """Whether it begins with a name and an occupation, and the name is nobody the article is about."""
    text = paragraphs[index].text
    opening = furniture.starts_author_note.match(text[:EDGE])
    has_phrase = furniture.in_author_note.search(text) is not None
    if opening is None:
        return has_phrase and furniture.in_author_note.match(text[:EDGE]) is not None
    if has_phrase or opening["name"] is None:
        return True
    surname = opening["name"].split()[-1]
    before = list(zip(paragraphs[:index], kinds, strict=False))
    if any(kind == "byline" and surname.lower() in paragraph.text.lower() for paragraph, kind in before):
        return True
    return not any(surname in paragraph.text for paragraph, kind in before if kind == "body")


Rule = Callable[[Sequence[Paragraph], list[Kind], Furniture], list[Kind]]
# In this order: each rule only looks at what those before it left as body.
RULES: tuple[Rule, ...] = (_find_captions, _find_headings, _end_at_comments, _find_author_notes)


def _split_all(paragraphs: Sequence[Paragraph], kinds: Sequence[Kind], *, furniture: Furniture) -> Iterator[Segment]:
    """Yield a segment a paragraph, and apart from it a dateline before and a credit after it."""
    is_first = True
    for paragraph, kind in zip(paragraphs, kinds, strict=True):
        if kind != "body":
            yield Segment(paragraph.start, paragraph.end, kind)
            continue
        yield from _split_body(paragraph, dateline=is_first, furniture=furniture)
        is_first = False


def _split_body(paragraph: Paragraph, *, dateline: bool, furniture: Furniture) -> Iterator[Segment]:
    start, end = paragraph.start, paragraph.end
    opening = furniture.starts_dateline.match(paragraph.text[:EDGE]) if dateline else None
    if opening is not None:
        yield Segment(start, start + len(opening[0].rstrip()), "dateline")
        start += opening.end()
    tail, kind = _find_tail(paragraph, furniture)
    body_end = paragraph.start + len(paragraph.text[:tail].rstrip())
    if body_end > start:
        yield Segment(start, body_end, kind)
    tail_start = max(paragraph.start + tail, start)
    if tail_start < end:
        yield Segment(tail_start, end, "credit")


def _find_tail(paragraph: Paragraph, furniture: Furniture) -> tuple[int, Kind]:
    """Where a credit at the end of a paragraph begins, and what then stands before it.

    "... on Monday. (Reuters)" ends the news; "... on Monday. (AP Photo/Jane Doe)" ends a caption.
    """
    text = paragraph.text
    near_end = max(len(text) - EDGE, 0)
    for pattern in (BRACKETED_END, LAST_STOP):
        found = pattern.search(text, near_end)
        if found is None:
            continue
        start = found.start() if pattern is BRACKETED_END else found.end()
        if not _is_credit(text[start:], furniture):
            continue
        is_news = furniture.bare_agency.fullmatch(text[start:]) or paragraph.words > LONGEST_CAPTION
        return start, "body" if is_news else "caption"
    return len(text), "body"
