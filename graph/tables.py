"""Tables of knowledge: CSV files read line by line, so that every error can say where it is.

A table is UTF-8 with commas and a header line; a cell may hold a list, its parts separated by `|`.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from importlib.resources.abc import Traversable
from typing import NamedTuple

from .errors import SeedError


class Line(NamedTuple):
    """One line of a table: the file and its number there (for messages), the table's name, the cells by column."""

    file: str
    number: int
    table: str
    cells: dict[str, str]

    def error(self, problem: str) -> SeedError:
        """Return the error that tells where `problem` is; `problem` ends with the remedy."""
        return SeedError(f"{self.file}, line {self.number}: {problem}")


def read_table(file: Traversable, *, header: str) -> Iterator[Line]:
    """Yield the lines of a table whose columns are those of `header`, in any order; empty lines are passed over.

    Raises SeedError where the file is no such table or a cell holds what no eye can see.
    """
    reader = csv.reader(io.StringIO(_read_text(file), newline=""), strict=True)
    name, table = str(file), file.name.removesuffix(".csv")
    columns: list[str] = []
    try:
        for cells in reader:
            if not columns:
                columns = _read_header(cells, file=file, header=header)
            elif cells:
                joined = "|".join(cells)
                # Few rows have blanks at a border, and looking for one is quicker than stripping every cell.
                if " |" in joined or "| " in joined or joined != joined.strip():
                    cells = [cell.strip() for cell in cells]
                line = Line(name, reader.line_num, table, dict(zip(columns, cells, strict=False)))
                if len(cells) != len(columns) or not joined.isprintable():
                    raise _broken(line, found=len(cells), wanted=len(columns))
                yield line
    except csv.Error as error:
        raise SeedError(f"{file}, line {reader.line_num}: {error}; check the quotation marks") from error
    if not columns:
        raise SeedError(f"{file}: empty; the first line must be {header}")


def split_list(cell: str) -> tuple[str, ...]:
    """Return the parts of a cell that holds a list.

    >>> split_list("Dutch | Dutchman|")
    ('Dutch', 'Dutchman')
    """
    return tuple(filter(None, map(str.strip, cell.split("|")))) if cell else ()


def _read_text(file: Traversable) -> str:
    try:
        # Spreadsheets put a byte order mark in front, hence "-sig".
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SeedError(f"{file}: not UTF-8 (byte {error.start}); save the table as CSV UTF-8") from error
    except OSError as error:
        raise SeedError(f"{file}: cannot be opened ({error.strerror or error}); put a readable table there") from error


def _read_header(cells: Sequence[str], *, file: Traversable, header: str) -> list[str]:
    columns, wanted = [cell.strip() for cell in cells], header.split(",")
    missing = [column for column in wanted if column not in columns]
    unknown = [column for column in columns if column not in wanted]
    if missing or unknown or len(columns) != len(wanted):
        problem = f"lacks the column {missing[0]!r}" if missing else f"has {(unknown or columns)[-1]!r} in excess"
        raise SeedError(f"{file}, line 1: the header {problem}; it must be {header}")
    return columns


def _broken(line: Line, *, found: int, wanted: int) -> SeedError:
    """Return what is wrong with a line that has too many or too few cells, or invisible characters."""
    if found != wanted:
        return line.error(
            f"{found} cells where the header has {wanted}; put a cell that holds a comma in quotation marks"
        )
    column, sign = next((name, sign) for name, cell in line.cells.items() for sign in cell if not sign.isprintable())
    return line.error(f"{column} holds the invisible character U+{ord(sign):04X}; retype the cell")
