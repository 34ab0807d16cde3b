"""The coding sheet: safe to open in a spreadsheet, and read again however that saves it."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whowhom.graph.errors import SheetError

from whowhom.sheets import COLUMNS, MARK, QUESTIONS, STARTS_OF_FORMULAS, holds_verdicts, read_sheet, to_sheet

HEAD = "type,type_right,ends_right,direction_right,truth_right,of_type,relation,note"
ROWS = ["AID,yes,yes,yes,yes,9,r1,", "AID,no,,,,9,r2,", "ACCUSE,,,,,4,r3,"]
ASKED = "type_right, ends_right, direction_right, truth_right"


def written(folder: Path, *lines: str, head: str = HEAD) -> Path:
    path = folder / "sheet.csv"
    path.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    return path


def cells_of(sheet: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(sheet.removeprefix(MARK), newline="")))


def test_sheets_have_every_column_and_empty_cells_for_verdicts() -> None:
    (row,) = cells_of(to_sheet([{"type": "AID", "sentence": "Norway sent tents."}]))
    assert tuple(row) == COLUMNS
    assert {column: cell for column, cell in row.items() if cell} == {"type": "AID", "sentence": "Norway sent tents."}


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ('=HYPERLINK("http://x.example","Click")', '\'=HYPERLINK("http://x.example","Click")'),
        ("+31 people were hurt", "'+31 people were hurt"),
        ("-led", "'-led"),
        ("@SUM(1)", "'@SUM(1)"),
        ("＝1＋1", "'＝1＋1"),
        ("\t\r\n =1+1", "'=1+1"),
        ("\u202e=1+1", "'=1+1"),
        ("Oslo\x00 met;\n=1+1", "Oslo met; =1+1"),
        ("Tax = theft, he said", "Tax = theft, he said"),
        ('"Stop", he said', '"Stop", he said'),
    ],
)
def test_sheets_start_no_formula(text: str, cell: str) -> None:
    assert cells_of(to_sheet([{"sentence": text}]))[0]["sentence"] == cell


@given(st.text(max_size=40), st.text(max_size=40))
def test_sheets_of_any_text_stay_a_table_without_formulas(first: str, second: str) -> None:
    rows = cells_of(to_sheet([{"sentence": first, "article": second}, {"sentence": second, "article": first}]))
    assert [set(row) for row in rows] == [set(COLUMNS)] * 2
    assert not [cell for row in rows for cell in row.values() if cell.startswith((*STARTS_OF_FORMULAS, "\t", "\r"))]


def test_sheets_are_read_with_their_verdicts(tmp_path: Path) -> None:
    rows = read_sheet(written(tmp_path, *ROWS))
    assert [(row.line, row.type, row.of_type, row.relation) for row in rows] == [
        (2, "AID", 9, "r1"),
        (3, "AID", 9, "r2"),
        (4, "ACCUSE", 4, "r3"),
    ]
    assert [[row.verdicts[question] for question in QUESTIONS] for row in rows] == [
        [True, True, True, True],
        [False, None, None, None],
        [None, None, None, None],
    ]


@pytest.mark.parametrize("cell", ["YES", " y ", "1", "True"])
def test_sheets_take_every_way_to_say_yes(tmp_path: Path, cell: str) -> None:
    assert read_sheet(written(tmp_path, f"AID,{cell},,,,9,r1,"))[0].verdicts["type_right"] is True


@pytest.mark.parametrize("cell", ["No", "n", "0", "FALSE"])
def test_sheets_take_every_way_to_say_no(tmp_path: Path, cell: str) -> None:
    assert read_sheet(written(tmp_path, f"AID,{cell},,,,9,r1,"))[0].verdicts["type_right"] is False


@pytest.mark.parametrize(
    "saved",
    [
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.replace(",", ";").replace("\n", "\r\n").encode(),
        lambda text: text.replace(",", "\t").encode(),
        lambda text: (text + ",,,,,,,\n\n").encode(),
        lambda text: text.replace("type_right", "Type_Right ").encode(),
    ],
    ids=["with a mark", "with semicolons", "with tabs", "with empty rows", "with another case"],
)
def test_sheets_are_read_as_spreadsheets_save_them(tmp_path: Path, saved: object) -> None:
    path = written(tmp_path, *ROWS)
    expected = read_sheet(path)
    path.write_bytes(saved(path.read_text(encoding="utf-8")))  # type: ignore[operator]
    assert read_sheet(path) == expected


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        (["AID,yes,,,,9,r1,", "AID,yes,maybe,,,9,r2,"], ", line 3: ends_right is 'maybe'; write yes or no, or leave"),
        (['AID,yes,,,,9,r1,"over', 'two lines"', "AID,?,,,,9,r2,"], ", line 4: type_right is '?'; write yes or no"),
        (["AID,yes,,,,9,r1,", "AID,no,,,,9,r1,"], ", line 3: statement 'r1' stands in line 2 too; keep one of them"),
        (["AID,,,,,9,r1,", "AID,,,,,8,r2,"], ", line 3: of_type of AID is 8 here and 9 above; score sheets apart"),
        (["AID,,,,,0,r1,"], ", line 2: of_type is '0'; put back the number that was drawn there"),
        (["AID,,,,," + "9" * 5000 + ",r1,"], ", line 2: of_type is '999"),
        (["AID,,,,,9,,"], ", line 2: no relation; put back what was drawn there"),
        ([",,,,,9,r1,"], ", line 2: no type; put back what was drawn there"),
        (["AID,,,,,9,r1,note, and more"], ", line 2: more cells than columns; are quotation marks missing?"),
        (['AID,,,,,9,r1,"open'], ", line 2: no valid CSV (unexpected end of data); save it as CSV UTF-8 again"),
        ([], ": no row in it; draw one with `whowhom sample`"),
    ],
    ids=[
        "a wrong verdict",
        "a wrong verdict behind a note of two lines",
        "a statement twice",
        "sheets of different articles",
        "none of a type",
        "a number without end",
        "no relation",
        "no type",
        "a cell too many",
        "an open quotation",
        "no row",
    ],
)
def test_sheets_that_nobody_can_score_are_refused_with_their_line(
    tmp_path: Path, lines: list[str], problem: str
) -> None:
    path = written(tmp_path, *lines)
    with pytest.raises(SheetError) as refused:
        read_sheet(path)
    assert str(refused.value).startswith(f"{path}{problem}")


@pytest.mark.parametrize(
    ("head", "problem"),
    [
        ("sentence,type", f"no column {ASKED}, of_type, relation; keep the columns that `whowhom sample` writes"),
        (f"{HEAD},TYPE", "type is the name of two columns; keep one of them"),
    ],
)
def test_sheets_without_their_columns_are_refused(tmp_path: Path, head: str, problem: str) -> None:
    path = written(tmp_path, *ROWS, head=head)
    with pytest.raises(SheetError) as refused:
        read_sheet(path)
    assert str(refused.value) == f"{path}, line 1: {problem}"


def test_sheets_in_another_encoding_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "sheet.csv"
    path.write_bytes(b"type,of_type\nAID \xe9,9\n")
    with pytest.raises(SheetError, match="no text in UTF-8; save it in the spreadsheet as CSV UTF-8"):
        read_sheet(path)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [(["AID,,,,,9,r1,a note"], False), (["AID,,no,,,9,r1,"], True), (["AID,maybe,,,,9,r1,"], True), (["A" * 3], False)],
    ids=["a note alone", "a verdict", "a wrong verdict is work too", "no sheet"],
)
def test_sheets_tell_whether_somebody_has_judged(tmp_path: Path, lines: list[str], expected: bool) -> None:
    assert holds_verdicts(written(tmp_path, *lines)) is expected
