"""The commands `sample` and `score`: from readings to a sheet, and from a judged sheet to figures."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Make = Callable[..., Any]
QUESTIONS = ("type_right", "ends_right", "direction_right", "truth_right")


@pytest.fixture
def folder(tmp_path: Path, reading: Make, relation: Make) -> Path:
    """Two readings written before, so that no language model is needed."""
    written = [
        reading(relation("russia", "AGREE", "hamas"), relation("russia", "AGREE", "iran"), id="a"),
        reading(relation("iran", "ACCUSE", "russia"), id="b"),
    ]
    lines = "".join(each.model_dump_json() + "\n" for each in written)
    (tmp_path / "readings.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path


def fill_in(path: Path, *verdicts: str) -> None:
    """Answer all questions of the first rows with the same word."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    for row, verdict in zip(rows, verdicts, strict=False):
        row.update(dict.fromkeys(QUESTIONS, verdict))
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def test_sample_writes_a_sheet_and_says_what_to_do_with_it(run: Make, folder: Path) -> None:
    outcome = run("sample", "readings.jsonl", "-n", "2", "--seed", "7", "-o", "sheet.csv")
    assert outcome == (0, "sheet.csv: 2 statements; write yes or no, then: whowhom score sheet.csv\n", "")
    assert sorted(path.name for path in folder.iterdir()) == ["readings.jsonl", "sheet.csv"]
    assert run("sample", "readings.jsonl", "-n", "2", "--seed", "7").out.encode() == (folder / "sheet.csv").read_bytes()


def test_sample_of_more_than_there_is_says_so(run: Make, folder: Path) -> None:
    outcome = run("sample", "readings.jsonl", "-o", "sheet.csv")
    assert (outcome.status, outcome.out.count("\n")) == (0, 1)
    assert outcome.err == "whowhom: 3 statements found, fewer than 200: all of them are in the sheet\n"
    assert len((folder / "sheet.csv").read_text(encoding="utf-8").splitlines()) == 4


def test_sample_does_not_write_over_verdicts(run: Make, folder: Path) -> None:
    run("sample", "readings.jsonl", "-n", "3", "-o", "sheet.csv")
    assert run("sample", "readings.jsonl", "-n", "3", "--seed", "2", "-o", "sheet.csv").status == 0
    fill_in(folder / "sheet.csv", "yes")
    before = (folder / "sheet.csv").read_bytes()
    outcome = run("sample", "readings.jsonl", "-n", "3", "-o", "sheet.csv")
    told = "whowhom: sheet.csv: verdicts stand in it already; write to another file, or remove this one first\n"
    assert outcome == (1, "", told)
    assert (folder / "sheet.csv").read_bytes() == before


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("sample missing.jsonl -o new.csv", "nothing could be read, so nothing was written"),
        ("sample nothing.jsonl -o new.csv", "no statement is found in it, so there is nothing to judge"),
        ("sample readings.jsonl -o new.xlsx", "new.xlsx: `sample` writes CSV, and the suffix '.xlsx' is none of"),
        ("sample readings.jsonl -o none/new.csv", "cannot write none/new.csv: there is no folder none; make it first"),
        ("score missing.csv", "missing.csv: cannot be opened (No such file or directory); check the name"),
        ("score readings.jsonl", "readings.jsonl, line 1: no valid CSV (',' expected after '\"'); save it as CSV"),
        ("score .", ".: cannot be opened (Is a directory); check the name"),
    ],
)
def test_sample_and_score_tell_in_one_line_what_cannot_be_done(
    run: Make, folder: Path, reading: Make, words: str, problem: str
) -> None:
    (folder / "nothing.jsonl").write_text(reading().model_dump_json(), encoding="utf-8")
    before = sorted(folder.iterdir())
    outcome = run(*words.split())
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err.splitlines()[-1].startswith(f"whowhom: {problem}")
    assert sorted(folder.iterdir()) == before


@pytest.mark.parametrize("words", ["sample", "sample readings.jsonl -n 0", "sample readings.jsonl --seed x", "score"])
@pytest.mark.usefixtures("folder")
def test_sample_and_score_misused_leave_with_status_2(run: Make, words: str) -> None:
    assert run(*words.split()).status == 2


def test_score_prints_a_table(run: Make, folder: Path) -> None:
    run("sample", "readings.jsonl", "-n", "3", "--seed", "7", "-o", "sheet.csv")
    fill_in(folder / "sheet.csv", "yes", "yes", "yes")
    outcome = run("score", "sheet.csv")
    assert (outcome.status, outcome.err) == (0, "")
    assert [" ".join(line.split()) for line in outcome.out.splitlines()] == [
        "Type Found Drawn Unjudged Right Precision 95 % Type right Ends right Direction right Truth right",
        "ACCUSE 1 1 0 1 1.00 0.21-1.00 1.00 1.00 1.00 1.00",
        "AGREE 2 2 0 2 1.00 0.34-1.00 1.00 1.00 1.00 1.00",
        "overall 3 3 0 3 1.00 0.44-1.00 1.00 1.00 1.00 1.00",
    ]


def test_score_prints_json_lines(run: Make, folder: Path) -> None:
    run("sample", "readings.jsonl", "-n", "3", "--seed", "7", "-o", "sheet.csv")
    fill_in(folder / "sheet.csv", "no", "yes")
    lines = [json.loads(line) for line in run("score", "sheet.csv", "--json").out.splitlines()]
    assert [line["type"] for line in lines] == ["ACCUSE", "AGREE", "overall"]
    overall = lines[-1]
    assert (overall["found"], overall["drawn"], overall["unjudged"]) == (3, 3, 1)
    assert (overall["whole"]["judged"], overall["whole"]["right"]) == (2, 1)
    assert list(overall["questions"]) == list(QUESTIONS)


@pytest.mark.usefixtures("folder")
def test_score_of_a_sheet_that_nobody_judged_says_so(run: Make) -> None:
    run("sample", "readings.jsonl", "-n", "3", "-o", "sheet.csv")
    assert run("score", "sheet.csv") == (0, "No row of it is judged, of 3.\n", "")


def test_score_names_the_line_of_a_wrong_verdict(run: Make, folder: Path) -> None:
    run("sample", "readings.jsonl", "-n", "3", "-o", "sheet.csv")
    fill_in(folder / "sheet.csv", "yes", "perhaps")
    told = "whowhom: sheet.csv, line 3: type_right is 'perhaps'; write yes or no, or leave it empty\n"
    assert run("score", "sheet.csv") == (1, "", told)


def test_sample_keeps_hostile_articles_from_calculating(run: Make, folder: Path) -> None:
    path = folder / "readings.jsonl"
    hostile = path.read_text(encoding="utf-8").replace('"quote":"Quote"', '"quote":"=1+1\\u001b[2J"')
    path.write_text(hostile, encoding="utf-8")
    sheet = run("sample", "readings.jsonl", "-n", "3").out
    assert sheet.count('"\'=1+1 [2J"') == 3
    assert not {"\x1b", "\u202e"} & set(sheet)
