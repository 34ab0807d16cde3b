"""A file of corrections: TOML in, entries out, each with the line it begins on.

Whatever is wrong is a CorrectionError that names file and line and what to do.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from .corrections import Alias, Corrections, Drop, Entry, Merge, Split, to_corrections, wrong_line
from .errors import CorrectionError

ENTRIES: Mapping[str, type[Entry]] = {"merge": Merge, "split": Split, "alias": Alias, "drop": Drop}
# What an entry, or anything else, begins with: `[[drop]]`, `[drop]`, `drop =`.
HEADER = re.compile(r"^\s*(\[\[?)?\s*[\"']?([\w-]+)[\"']?\s*(\]\]|[\]=.])")
# Comments and strings of one line are stepped over, so that what they hold does not pass for a long string.
LONG_STRING = re.compile(r"#[^\n]*|(\"\"\"(?:\\.|.)*?\"\"\"|'''.*?''')|\"(?:\\.|[^\"\\\n])*\"|'[^'\n]*'", re.DOTALL)
PLACE_IN_TOML = re.compile(r"^(.*?) ?\(at (?:line (\d+), column \d+|end of document)\)$")
# Pydantic's words for what is wrong, in ours.
PROBLEMS = {
    "missing": "is missing; add it",
    "string_type": "is no text; put it in quotes",
    "tuple_type": "is no list; put it in square brackets",
    "frozen_set_type": "is no list; put it in square brackets",
    "too_short": "is empty; name one at least, or leave it out",
}


def load_corrections(path: Path) -> Corrections:
    """Read a file of corrections; raises CorrectionError for the first line that is wrong."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise CorrectionError(f"{path}: cannot be opened ({error.strerror or error}); check the name") from error
    except UnicodeDecodeError as error:
        raise CorrectionError(f"{path}: not UTF-8 (byte {error.start}); save the file as UTF-8") from error
    return read_corrections(text, file=str(path))


def read_corrections(text: str, *, file: str) -> Corrections:
    """Read the text of a file of corrections; `file` names it where something is wrong."""
    found = sorted(_find_entries(text, _to_tables(text, file=file), file=file), key=lambda entry: entry[0])
    lines = LONG_STRING.sub(_keep_lines, text).split("\n")
    return to_corrections(
        file, [_to_entry(name, table, line=line, file=file, lines=lines) for line, name, table in found]
    )


def _to_tables(text: str, *, file: str) -> Mapping[str, object]:
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise CorrectionError(f"{file}: brackets within brackets without end; mend them") from error
    except ValueError as error:
        # TOMLDecodeError, and what a number of 5,000 digits raises, which names no line.
        place = PLACE_IN_TOML.match(str(error))
        if place is None:
            raise CorrectionError(f"{file}: no valid TOML ({error}); mend it") from error
        line = text.rstrip().count("\n") + 1 if place[2] is None else int(place[2])
        raise wrong_line(file, line, f"no valid TOML ({place[1]}); mend that line") from error


def _find_entries(
    text: str, tables: Mapping[str, object], *, file: str
) -> Iterator[tuple[int, str, Mapping[str, Any]]]:
    """Yield line, name and table of each entry."""
    headers = _find_headers(text)
    for name, found in tables.items():
        first = headers[name][0][0] if name in headers else 1
        if name not in ENTRIES:
            raise wrong_line(file, first, f"no correction {name!r}; known: {', '.join(ENTRIES)}")
        if not isinstance(found, list) or not all(isinstance(table, dict) for table in found):
            raise wrong_line(file, first, f"an entry begins with [[{name}]]; write it so")
        lines = [number for number, brackets in headers.get(name, ()) if brackets == "[[]]"]
        # Entries written in one line, `drop = [{...}, {...}]`, have no headers.
        for number, table in enumerate(found):
            yield lines[number] if len(lines) == len(found) else first, name, table


def _find_headers(text: str) -> Mapping[str, list[tuple[int, str]]]:
    """Return the lines that begin a table or a value, by its name, with the brackets around it."""
    headers: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for number, line in enumerate(LONG_STRING.sub(_keep_lines, text).split("\n"), 1):
        match = HEADER.match(line)
        if match is not None:
            headers[match[2]].append((number, f"{match[1] or ''}{match[3]}"))
    return headers


def _keep_lines(match: re.Match[str]) -> str:
    """Return a long string as its line breaks, anything else as it is."""
    return match[0] if match[1] is None else "\n" * match[1].count("\n")


def _line_of(key: str, lines: Sequence[str], *, after: int) -> int:
    """Return the line on which an entry that begins on line `after` gives a key, that one where none does."""
    for number, line in enumerate(lines[after:], after + 1):
        match = HEADER.match(line)
        if match is not None and match[1] is not None:
            break
        if match is not None and match[2] == key:
            return number
    return after


def _to_entry(name: str, table: Mapping[str, Any], *, line: int, file: str, lines: Sequence[str]) -> Entry:
    kind = ENTRIES[name]
    keys = [key for key in kind.model_fields if key != "line"]
    unknown = next((key for key in table if key not in keys), None)
    if unknown is not None:
        line = _line_of(unknown, lines, after=line)
        raise wrong_line(file, line, f"{name} has no {unknown!r}; known: {', '.join(keys)}")
    try:
        return kind.model_validate({**table, "line": line})
    except ValidationError as error:
        first = error.errors()[0]
        where = "".join(f" {key!r}" for key in first["loc"][:1])
        line = next((_line_of(str(key), lines, after=line) for key in first["loc"]), line)
        problem = PROBLEMS.get(first["type"], first["msg"].removeprefix("Value error, "))
        if first["type"] == "literal_error":
            problem = f"{first['input']!r} is none; known: {first['ctx']['expected'].replace(chr(39), '')}"
        raise wrong_line(file, line, f"{name}{where}: {problem}") from error
