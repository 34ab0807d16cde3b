"""Pages from the web: `.html`, `.htm`. trafilatura finds the article in the page, and what is known about it."""

import logging
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

import trafilatura

from ...graph.errors import NothingToRead
from .decoding import decode, mend
from .metadata import Intake, Metadata, Origin, to_articles
from .whole import read_whole

DECLARED_CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE
)
# The declaration must stand in the first kilobyte; some pages are late.
DECLARATION_BYTES = 4096
# A date guessed from the running text is worse than none: relative dates would be counted from it.
DATE_SEARCH = {"extensive_search": False, "original_date": True}
NOISY_LOGGERS = ("trafilatura", "htmldate", "courlan", "justext", "readability")


def read(stream: BinaryIO, *, origin: Origin) -> Iterator[Intake]:
    """Yield the article of a page, without menus and comments as far as trafilatura knows them.

    A paragraph is one line of the text. Raises NothingToRead for a page without an article.
    """
    raw = read_whole(stream, name=origin.name)
    charset = origin.charset if origin.charset is not None else declared_charset(raw)
    page = _extract(mend(decode(raw, name=origin.name, declared=charset).text), url=origin.known.url)
    if page is None or not (page.text or "").strip():
        raise NothingToRead(f"{origin.name}: no article found in the page. Save its text as .txt instead")
    yield from to_articles(page.text, _to_metadata(page), origin=origin)


def declared_charset(raw: bytes) -> str | None:
    """The charset a page names in its `meta` element or XML declaration, not checked; None without one.

    >>> declared_charset(b'<html><meta charset="windows-1252">')
    'windows-1252'
    """
    declared = DECLARED_CHARSET.search(raw, 0, DECLARATION_BYTES)
    return None if declared is None else declared[1].decode("ascii", "replace")


def _extract(page: str, *, url: str | None) -> Any:
    """Call trafilatura; its complaints about odd pages are ours to word, so its loggers are silenced."""
    for logger in NOISY_LOGGERS:
        logging.getLogger(logger).setLevel(logging.CRITICAL)
    # Without tables, pages laid out in tables still give their paragraphs, and no bars between cells.
    return trafilatura.bare_extraction(
        page,
        url=url,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params=DATE_SEARCH,
    )


def _to_metadata(page: Any) -> Metadata:
    authors = tuple(name.strip() for name in (page.author or "").split(";") if name.strip())
    is_absolute = (page.url or "").startswith(("http://", "https://"))
    return Metadata(
        title=page.title,
        outlet=page.sitename,
        published=page.date,
        url=page.url if is_absolute else None,
        authors=authors,
    )
