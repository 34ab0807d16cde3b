"""The lines of metadata that may stand at the top of a plain text article.

    Title: Oslo invites rivals to talks
    Outlet: The Fjord Times
    Published: 2024-02-19

    OSLO - Norway has invited ...

They stay in the text, so that offsets hold, and the segmenter sets them aside.
"""

import re
from typing import NamedTuple

from .metadata import Metadata

FIELDS = {
    "title": "title",
    "headline": "title",
    "outlet": "outlet",
    "source": "outlet",
    "published": "published",
    "date": "published",
    "author": "authors",
    "authors": "authors",
    "by": "authors",
    "url": "url",
    "language": "language",
}
FIELD_LINE = re.compile(rf"[ \t]*({'|'.join(FIELDS)})[ \t]*:[ \t]*(\S[^\r\n]*)", re.IGNORECASE)
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
AUTHOR_BREAK = re.compile(r"\s*(?:[,;]|\band\b)\s*")


class Header(NamedTuple):
    """Where the header ends (code points, end excluded; 0 without one) and what it says."""

    end: int
    metadata: Metadata


def read_header(text: str) -> Header:
    """Read the header of a text; without one it ends at 0 and says nothing.

    It begins in the first line that is not blank and ends with a blank line; a block with
    any other line in it is no header but text.
    """
    fields: dict[str, str] = {}
    end = 0
    for line in LINE.finditer(text):
        matched = FIELD_LINE.fullmatch(line[0].rstrip())
        if matched is not None:
            fields.setdefault(FIELDS[matched[1].lower()], matched[2])
            end = line.start() + len(line[0].rstrip())
        elif line[0].strip():
            return Header(0, Metadata())
        elif fields or line.end() == len(text):
            break
    return Header(end, _to_metadata(fields))


def _to_metadata(fields: dict[str, str]) -> Metadata:
    authors = tuple(name for name in AUTHOR_BREAK.split(fields.pop("authors", "")) if name)
    return Metadata(authors=authors, **fields)
