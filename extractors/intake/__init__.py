"""From files, folders, pages and streams to articles.

READERS says which suffix is read how. Every reader has `read(stream, *, origin)` and yields
articles, readings written before, and an `InputError` for each thing it cannot read.
"""

import codecs
from collections.abc import Iterable, Iterator
from http.client import HTTPException
from typing import BinaryIO, Protocol

from ...graph.errors import InputError, NotEnglish, NotFound, NothingToRead
from ...graph.records import Article
from . import json_lines, plain_text, web_page
from .language import CommonWords, is_english, load_common_words, names_english
from .metadata import Intake, Metadata, Origin, article_id, check_date
from .sources import find_files, open_source

__all__ = ["READERS", "CommonWords", "Intake", "article_id", "find_articles", "is_english", "load_common_words"]


class ArticleReader(Protocol):
    """What every reader looks like."""

    def __call__(self, stream: BinaryIO, *, origin: Origin) -> Iterator[Intake]:
        """Yield what the stream holds; raise InputError when it holds nothing readable at all."""


READERS: dict[str, ArticleReader] = {
    ".txt": plain_text.read,
    ".text": plain_text.read,
    ".md": plain_text.read,
    ".html": web_page.read,
    ".htm": web_page.read,
    ".xhtml": web_page.read,
    ".jsonl": json_lines.read,
    ".ndjson": json_lines.read,
}
# What people have lying beside their articles: exports, ours too, that would be read as a text of codes and numbers.
EXPORTED = {".graphml": "a graph", ".gexf": "a graph", ".csv": "a table"}
OWN_PAGE = b'<meta name="generator" content="whowhom'
PAGE_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml")


def find_articles(
    sources: Iterable[str],
    *,
    common_words: CommonWords,
    published: str | None = None,
    title: str | None = None,
    outlet: str | None = None,
) -> Iterator[Intake]:
    """Yield every article (or reading written before) the sources hold, in their order.

    A source is a file, a folder, an http address or "-" for standard input. What cannot be
    read is yielded as an InputError in its place and the rest goes on. `published` (ISO date),
    `title` and `outlet` go before what the inputs say of themselves. Raises InputError at
    once when `published` is no date.
    """
    known = Metadata(title=title, outlet=outlet, published=check_date(published))
    return _read_all(sources, known=known, common_words=common_words)


def _read_all(sources: Iterable[str], *, known: Metadata, common_words: CommonWords) -> Iterator[Intake]:
    for source in sources:
        for found in find_files(source, suffixes=READERS):
            if isinstance(found, InputError):
                yield found
            else:
                yield from _read_source(found, known=known, common_words=common_words)


def _read_source(source: str, *, known: Metadata, common_words: CommonWords) -> Iterator[Intake]:
    try:
        with open_source(source) as opened:
            origin = Origin(_name(source), charset=opened.charset, known=known._replace(url=opened.url))
            head = opened.stream.peek(1024).removeprefix(codecs.BOM_UTF8).lstrip().lower()
            _refuse_exported(opened.suffix, head, name=origin.name)
            for found in _reader_of(opened.suffix, head)(opened.stream, origin=origin):
                yield _if_english(found, name=origin.name, common_words=common_words)
    except InputError as error:
        yield error
    except (OSError, HTTPException) as error:
        yield NotFound(f"{_name(source)}: reading broke off ({error}). Try again")


def _name(source: str) -> str:
    return "standard input" if source == "-" else source


def _refuse_exported(suffix: str, head: bytes, *, name: str) -> None:
    """Raise NothingToRead for what was drawn from articles and is none itself."""
    if suffix in EXPORTED:
        raise NothingToRead(
            f"{name}: this is {EXPORTED[suffix]}, no article. Give the articles, or the readings (.jsonl)"
        )
    if OWN_PAGE in head:
        raise NothingToRead(
            f"{name}: this is a page whowhom wrote, no article. Give the articles, or the readings (.jsonl)"
        )


def _reader_of(suffix: str, head: bytes) -> ArticleReader:
    """The reader for the suffix; what has no known suffix is told by its first bytes, in small letters."""
    if suffix in READERS:
        return READERS[suffix]
    if head.startswith(b"{") and not head.startswith(b"{\\rtf"):
        return json_lines.read
    return web_page.read if head.startswith(PAGE_STARTS) else plain_text.read


def _if_english(found: Intake, *, name: str, common_words: CommonWords) -> Intake:
    """The same, or the reason why it is not read. What is declared English is believed, a reading too."""
    if not isinstance(found, Article):
        return found
    if found.language is None:
        is_readable = is_english(found.text, common_words=common_words)
    else:
        is_readable = names_english(found.language)
    if is_readable:
        return found
    return NotEnglish(
        f"{name}: article {found.id} is not in English, the one language that is read. Translate it first"
    )
