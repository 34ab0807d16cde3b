"""Plain text articles: `.txt`, `.md` and whatever else is neither a page nor JSON lines."""

from collections.abc import Iterator
from typing import BinaryIO

from .decoding import decode, mend
from .header import read_header
from .metadata import Intake, Origin, to_articles
from .whole import read_whole


def read(stream: BinaryIO, *, origin: Origin) -> Iterator[Intake]:
    """Yield the one article of a text file; clean text stays as it is, character for character.

    Raises NotText, NothingToRead or InputError for what cannot be one article.
    """
    text = mend(decode(read_whole(stream, name=origin.name), name=origin.name, declared=origin.charset).text)
    header = read_header(text)
    yield from to_articles(text, header.metadata, origin=origin)
