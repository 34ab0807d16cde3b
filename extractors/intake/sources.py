"""Where bytes come from: files, folders, addresses on the web, standard input."""

import io
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from email.message import Message
from errno import ENAMETOOLONG
from http.client import HTTPException
from pathlib import Path
from typing import Any, NamedTuple, cast
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import Request, urlopen

from ...graph.errors import InputError, NotFound, NothingToRead

STANDARD_INPUT = "-"
WEB_PREFIXES = ("http://", "https://")
TIMEOUT_SECONDS = 20
# Many sites answer an unnamed program with an error.
USER_AGENT = "Mozilla/5.0 (compatible; whowhom)"
SUFFIX_OF_TYPE = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "application/x-ndjson": ".jsonl",
    "application/jsonl": ".jsonl",
}
URL_CHARACTERS = ":/?#[]@!$&'()*+,;=%~"


class Opened(NamedTuple):
    """A stream of bytes, the suffix that tells its format ("" when unknown), charset and url from the web."""

    stream: io.BufferedReader
    suffix: str
    charset: str | None = None
    url: str | None = None


def find_files(source: str, *, suffixes: Collection[str]) -> Iterator[str | InputError]:
    """Yield the source itself or, for a folder, each file below it with one of the suffixes, in order of name.

    Hidden files and folders are left alone, linked folders are not followed. A folder that
    holds nothing to read, or may not be opened, yields an InputError.
    """
    if source in ("", STANDARD_INPUT) or source.startswith(WEB_PREFIXES) or not _is_folder(Path(source)):
        yield source
        return
    is_empty = True
    for found in _walk(Path(source), suffixes=suffixes):
        is_empty = False
        yield found
    if is_empty:
        yield NothingToRead(f"{source}: no article in this folder. Files read are {', '.join(sorted(suffixes))}")


@contextmanager
def open_source(source: str) -> Iterator[Opened]:
    """Open a file, an address or standard input; raises NotFound or another InputError with the remedy."""
    if source == STANDARD_INPUT:
        # The wrapper must let go of standard input, or it would close it for everybody.
        stream: io.BufferedReader = io.BufferedReader(cast(Any, sys.stdin.buffer))
        try:
            yield Opened(stream, suffix="")
        finally:
            stream.detach()
    elif source.startswith(WEB_PREFIXES):
        with _open_address(source) as opened:
            yield opened
    elif not source or "\x00" in source:
        raise NotFound(f"{source!r}: no possible file name. Check the spelling")
    else:
        with _open_file(source) as file:
            yield Opened(file, suffix=Path(source).suffix.lower())


def _walk(folder: Path, *, suffixes: Collection[str]) -> Iterator[str | InputError]:
    try:
        children = sorted(folder.iterdir())
    except OSError as error:
        yield _unreadable(str(folder), error)
        return
    for child in children:
        # a README tells about the folder and is no article
        if child.name.startswith((".", "README")):
            continue
        if _is_folder(child):
            yield from () if child.is_symlink() else _walk(child, suffixes=suffixes)
        elif child.suffix.lower() in suffixes:
            yield str(child)


def _is_folder(path: Path) -> bool:
    """Return whether it is one as far as can be told; why it cannot be opened is said when it is opened."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _open_file(source: str) -> io.BufferedReader:
    try:
        return Path(source).open("rb")
    except FileNotFoundError as error:
        raise NotFound(f"{source}: no such file or folder. Check the spelling") from error
    except OSError as error:
        if error.errno == ENAMETOOLONG:
            raise NotFound(f"{source}: too long for a file name. Check the spelling") from error
        raise _unreadable(source, error) from error


@contextmanager
def _open_address(url: str) -> Iterator[Opened]:
    try:
        response = urlopen(_request(url), timeout=TIMEOUT_SECONDS)
    except HTTPError as error:
        raise NotFound(f"{url}: the server answers {error.code} {error.reason}. Check the address") from error
    except (OSError, HTTPException, ValueError) as error:
        raise NotFound(f"{url}: the page cannot be reached ({error}). Check the address and the connection") from error
    with response:
        headers: Message = response.headers
        suffix = SUFFIX_OF_TYPE.get(headers.get_content_type(), "")
        yield Opened(io.BufferedReader(response), suffix=suffix, charset=headers.get_content_charset(), url=url)


def _request(url: str) -> Request:
    return Request(quote(url, safe=URL_CHARACTERS), headers={"User-Agent": USER_AGENT})


def _unreadable(source: str, error: OSError) -> InputError:
    return InputError(f"{source}: cannot be opened ({error.strerror or error}). Check that you may read it")
