"""JSON lines: `.jsonl`, `.ndjson`, an article or a reading written before on each line.

Lines are read one at a time, so the file may be larger than the memory. Text stays as it is,
character for character; only lone surrogates, which no file can hold, become U+FFFD.
"""

import codecs
import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from pydantic import ValidationError

from ...graph.errors import InputError, NothingToRead
from ...graph.records import Reading
from .decoding import decode
from .metadata import Intake, Metadata, Origin, to_articles, too_long
from .whole import MAX_BYTES

STRING_FIELDS = ("title", "outlet", "published", "url", "language")
WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read(stream: BinaryIO, *, origin: Origin) -> Iterator[Intake]:
    """Yield what each line holds; a line that cannot be read yields an InputError with its number.

    Raises NothingToRead when no line holds anything.
    """
    is_blank = True
    for number, line in _lines(stream):
        if is_blank and line.strip() in (b"{", b"["):
            raise InputError(
                f"{origin.name}: one JSON value over several lines. Write one object a line, as .jsonl has it"
            )
        is_blank = False
        at_line = origin._replace(name=f"{origin.name}, line {number}")
        try:
            yield from _read_line(line, origin=at_line)
        except InputError as error:
            yield error
    if is_blank:
        raise NothingToRead(f"{origin.name}: the file is empty. Each line should hold one article as a JSON object")


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield number and bytes of lines that are not blank; of a line too long to be one article, only the beginning.

    What was cut is still longer than MAX_BYTES, so that the reader of the line can refuse it.
    """
    number = 0
    while line := stream.readline(MAX_BYTES + 1):
        number += 1
        rest = line
        while len(rest) > MAX_BYTES and not rest.endswith(b"\n"):
            rest = stream.readline(MAX_BYTES + 1)
        if line.removeprefix(codecs.BOM_UTF8).strip():
            yield number, line


def _read_line(line: bytes, *, origin: Origin) -> Iterator[Intake]:
    if line.startswith(WIDE_MARKS):
        raise InputError(f"{origin.name}: JSON lines must be UTF-8, this is UTF-16. Save the file as UTF-8")
    if len(line) > MAX_BYTES:
        raise InputError(too_long(origin.name))
    record = _to_object(decode(line, name=origin.name).text, name=origin.name)
    if "article" in record:
        yield _to_reading(record, name=origin.name)
    else:
        yield from _to_articles(record, origin=origin)


def _to_object(line: str, *, name: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name}: not valid JSON ({_first_line(error)}). Write one JSON object a line") from error
    if not isinstance(record, dict):
        raise InputError(f'{name}: not a JSON object. Write one a line, as in {{"text": "..."}}')
    return record


def _to_reading(record: dict[str, Any], *, name: str) -> Reading:
    try:
        return Reading.model_validate(record)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(step) for step in first["loc"])
        raise InputError(
            f"{name}: not a reading as this version writes it ({where}: {first['msg']}). Read the article again"
        ) from error


def _to_articles(record: dict[str, Any], *, origin: Origin) -> Iterator[Intake]:
    text = record.get("text")
    if not isinstance(text, str) or not text.strip():
        raise NothingToRead(f'{origin.name}: no article text. Put the article into "text" as a string')
    for field in STRING_FIELDS:
        if not isinstance(record.get(field), str | None):
            yield InputError(f'{origin.name}: "{field}" is no string; the article is read without it')
    yield from to_articles(text, _to_metadata(record), origin=origin)


def _to_metadata(record: dict[str, Any]) -> Metadata:
    said = {field: record[field] for field in STRING_FIELDS if isinstance(record.get(field), str)}
    ids = (record.get(field) for field in ("id", "doc_id"))
    given = next((str(value) for value in ids if isinstance(value, str | int) and str(value).strip()), None)
    authors = record.get("authors")
    names = [authors] if isinstance(authors, str) else authors if isinstance(authors, list) else []
    return Metadata(id=given, authors=tuple(name for name in names if isinstance(name, str)), **said)


def _first_line(error: Exception) -> str:
    return str(error).split("\n", 1)[0]
