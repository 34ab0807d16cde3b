"""The coding sheet: a table of drawn statements with empty cells for what a human finds right.

Spreadsheets open it, people fill it in, and `whowhom score` reads it again. What stands in it comes from
articles that anybody may have written, so no cell may start a formula.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from whowhom.graph.errors import SheetError
from whowhom.terminal import plain

QUESTIONS = ("type_right", "ends_right", "direction_right", "truth_right")
TOLD = ("sentence", "source", "target", "mutual", "type", "polarity", "status", "says", "date", "predicate")
COLUMNS = ("number", *TOLD, *QUESTIONS, "note", "of_type", "article", "relation")
NEEDED = ("type", *QUESTIONS, "of_type", "relation")
VERDICTS = dict.fromkeys(("yes", "y", "true", "1"), True) | dict.fromkeys(("no", "n", "false", "0"), False)
# What a spreadsheet takes for the beginning of a formula, full-width forms included.
STARTS_OF_FORMULAS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
# By this mark spreadsheets know that the letters are UTF-8.
MARK = "\ufeff"
DELIMITERS = (",", ";", "\t")
COUNT = re.compile(r"[1-9][0-9]{0,9}")


@dataclass(frozen=True, slots=True)
class JudgedRow:
    """A row as it came back: its line, the type drawn, how many of it there were to draw from, and the verdicts.

    A verdict is None where its cell is empty.
    """

    line: int
    type: str
    of_type: int
    relation: str
    verdicts: Mapping[str, bool | None]


def to_sheet(rows: Iterable[Mapping[str, str]]) -> str:
    """Return the rows as CSV with empty cells where a human answers; a row tells each of `COLUMNS` but these."""
    table = io.StringIO()
    # Quoted throughout, so that no separator of another country opens a cell within a cell.
    writer = csv.DictWriter(table, COLUMNS, restval="", quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writeheader()
    writer.writerows({column: _guarded(cell) for column, cell in row.items()} for row in rows)
    return MARK + table.getvalue()


def _guarded(cell: str) -> str:
    """The text in one line, with an apostrophe in front where a spreadsheet would calculate.

    >>> _guarded("=1+1"), _guarded("1 = 1")
    ("'=1+1", '1 = 1')
    """
    text = plain(cell)
    return f"'{text}" if text.startswith(STARTS_OF_FORMULAS) else text


def read_sheet(path: Path) -> list[JudgedRow]:
    """Return the rows of a sheet; raises SheetError, which names the line, for what nobody can score."""
    rows: list[JudgedRow] = []
    lines_of: dict[str, int] = {}
    totals: dict[str, int] = {}
    for line, cells in _read_cells(path):
        row = _judged(cells, line=line, path=path)
        if row.relation in lines_of:
            first = lines_of[row.relation]
            raise _wrong(path, line, f"statement {row.relation!r} stands in line {first} too; keep one of them")
        if totals.setdefault(row.type, row.of_type) != row.of_type:
            other = totals[row.type]
            raise _wrong(
                path, line, f"of_type of {row.type} is {row.of_type} here and {other} above; score sheets apart"
            )
        lines_of[row.relation] = line
        rows.append(row)
    if not rows:
        raise SheetError(f"{path}: no row in it; draw one with `whowhom sample`")
    return rows


def holds_verdicts(path: Path) -> bool:
    """Whether somebody has written into the cells of a sheet; what is no sheet holds none."""
    try:
        return any(cells[question] for _, cells in _read_cells(path) for question in QUESTIONS)
    except SheetError:
        return False


def _judged(cells: Mapping[str, str], *, line: int, path: Path) -> JudgedRow:
    if not cells["type"] or not cells["relation"]:
        raise _wrong(path, line, f"no {'relation' if cells['type'] else 'type'}; put back what was drawn there")
    total = cells["of_type"]
    if COUNT.fullmatch(total) is None:
        raise _wrong(path, line, f"of_type is {total!r}; put back the number that was drawn there")
    verdicts = {question: _verdict(cells[question], question, line=line, path=path) for question in QUESTIONS}
    return JudgedRow(line, cells["type"], int(total), cells["relation"], verdicts)


def _verdict(cell: str, question: str, *, line: int, path: Path) -> bool | None:
    if cell and cell.lower() not in VERDICTS:
        raise _wrong(path, line, f"{question} is {cell!r}; write yes or no, or leave it empty")
    return VERDICTS.get(cell.lower())


def _read_cells(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the cells of each row by column, and its line; rows without anything in them are passed over."""
    columns: list[str] = []
    for line, row in _read_rows(_read_text(path), path):
        cells = [cell.strip() for cell in row]
        if not columns:
            columns = _checked_head([cell.lower() for cell in cells], path)
        elif any(cells):
            if any(cells[len(columns) :]):
                raise _wrong(path, line, "more cells than columns; are quotation marks missing?")
            padded = [*cells, *[""] * (len(columns) - len(cells))]
            yield line, dict(zip(columns, padded, strict=False))


def _read_rows(text: str, path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield each row with the line it begins in: a note may run over several."""
    head = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(DELIMITERS, key=head.count), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            row = next(reader, None)
        except csv.Error as error:
            raise _wrong(path, line, f"no valid CSV ({error}); save it as CSV UTF-8 again") from error
        if row is None:
            return
        yield line, row


def _read_text(path: Path) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise SheetError(f"{path}: cannot be opened ({error.strerror or error}); check the name") from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SheetError(f"{path}: no text in UTF-8; save it in the spreadsheet as CSV UTF-8") from error


def _checked_head(columns: Sequence[str], path: Path) -> list[str]:
    missing = [column for column in NEEDED if column not in columns]
    if missing:
        raise _wrong(path, 1, f"no column {', '.join(missing)}; keep the columns that `whowhom sample` writes")
    twice = [column for column in NEEDED if columns.count(column) > 1]
    if twice:
        raise _wrong(path, 1, f"{twice[0]} is the name of two columns; keep one of them")
    return list(columns)


def _wrong(path: Path, line: int, problem: str) -> SheetError:
    return SheetError(f"{path}, line {line}: {problem}")
