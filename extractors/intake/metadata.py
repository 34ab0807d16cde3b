"""What is known about an article besides its text, and the making of an `Article` from both."""

import hashlib
from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple

from ...graph.errors import InputError, NothingToRead
from ...graph.records import Article, Reading
from .decoding import without_surrogates

MAX_CHARACTERS = 2_000_000

Intake = Article | Reading | InputError
"""What comes in: an article, a reading written before, or what was wrong with an input."""


class Metadata(NamedTuple):
    """What a header, a page, a JSON line or the caller says about an article; `published` is not yet checked."""

    id: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None


class Origin(NamedTuple):
    """Where bytes come from: the name used in messages, the charset a server declared, what the caller knows."""

    name: str
    charset: str | None = None
    known: Metadata = Metadata()


def to_articles(text: str, found: Metadata, *, origin: Origin) -> Iterator[Article | InputError]:
    """Yield the article; before it, a line about a date that cannot be understood and is left out.

    What the caller says goes before what the input says. Raises NothingToRead for blank text
    and InputError for more text than one article can be.
    """
    text = without_surrogates(text)
    _check_length(text, name=origin.name)
    merged = _overlay(found, origin.known)
    published = to_iso_date(merged.published)
    if merged.published is not None and published is None:
        yield InputError(f"{origin.name}: {_bad_date(merged.published)}; the article is read without a date")
    fields = {**merged._asdict(), "published": published, "text": text}
    fields["id"] = article_id(merged.id, text=text, metadata=merged._replace(published=published))
    yield Article(**fields)


def article_id(given: str | None = None, *, text: str, metadata: Metadata | None = None) -> str:
    """The id given, else a short hash of the url, else one of outlet, date, title and text.

    >>> article_id("voa-1", text="Norway met Sweden.")
    'voa-1'
    >>> article_id(text="Norway met Sweden.")
    'ae5a4ed03447b'
    """
    if given is not None:
        return given
    known = Metadata() if metadata is None else metadata
    parts = [known.url] if known.url is not None else [known.outlet, known.published, known.title, text]
    joined = "\x1f".join("" if part is None else part for part in parts)
    return "a" + hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def to_iso_date(written: str | None) -> str | None:
    """The day of an ISO date or time as YYYY-MM-DD; None for anything else, partial dates too.

    >>> to_iso_date("2024-02-19T08:30:00Z")
    '2024-02-19'
    """
    if written is None:
        return None
    try:
        return datetime.fromisoformat(written.strip()).date().isoformat()
    except ValueError:
        return None


def check_date(written: str | None) -> str | None:
    """`to_iso_date` for a date the user typed: raises InputError with the remedy when it is none."""
    checked = to_iso_date(written)
    if written is not None and checked is None:
        raise InputError(_bad_date(written))
    return checked


def _bad_date(written: str) -> str:
    return f"{written!r} is no date. Write it as YYYY-MM-DD, as in 2024-02-19"


def _overlay(found: Metadata, known: Metadata) -> Metadata:
    said = {field: value for field, value in known._asdict().items() if value not in (None, ())}
    cleaned: dict[str, Any] = {field: _clean(value) for field, value in {**found._asdict(), **said}.items()}
    return Metadata(**cleaned)


def _clean(value: str | tuple[str, ...] | None) -> str | tuple[str, ...] | None:
    """No lone surrogates, no blank ends; None for what is blank altogether."""
    if value is None:
        return None
    if isinstance(value, tuple):
        return tuple(without_surrogates(part).strip() for part in value if part.strip())
    return without_surrogates(value).strip() or None


def _check_length(text: str, *, name: str) -> None:
    if not text.strip():
        raise NothingToRead(f"{name}: there is no text in it. Check that the article was saved")
    if len(text) > MAX_CHARACTERS:
        raise InputError(too_long(name))


def too_long(name: str) -> str:
    """The message for an input that cannot be one article."""
    return (
        f"{name}: more than {MAX_CHARACTERS // 1_000_000} million characters, too much for one article. "
        "Split it into one file an article, or a .jsonl file with one article a line"
    )
