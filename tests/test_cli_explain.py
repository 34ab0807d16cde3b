"""The command `explain`: lines for people, JSON lines for programs."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Make = Callable[..., Any]
TEXT = "Norway urged Chad to attack Mali on Monday. The talks failed, and it rained for three days in the hills."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "news.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_explain_prints_what_is_drawn_and_what_is_not(run: Make) -> None:
    outcome = run("explain", "news.txt", "--date", "2024-02-19")
    assert (outcome.status, outcome.err) == (0, "")
    lines = outcome.out.splitlines()
    assert lines[0] == "Norway urged Chad to attack Mali on Monday."
    assert lines[1].startswith("  + Norway REQUEST Chad [REQUEST: urge|")
    assert lines[2].startswith("  - attack: asked of somebody, not done ('urged') [ASSAULT: attack|")
    assert lines[3:5] == ["", "The talks failed, and it rained for three days in the hills."]
    assert lines[5] == "  - talks: nobody who could act is named in the sentence"


@pytest.mark.usefixtures("folder")
def test_explain_prints_json_lines_a_sentence_each(run: Make) -> None:
    lines = [json.loads(line) for line in run("explain", "news.txt", "--json").out.splitlines()]
    assert [line["sentence"] for line in lines] == [TEXT[:43], TEXT[44:]]
    assert list(lines[0]) == ["article", "start", "end", "field", "sentence", "relations", "silences"]
    assert [silence["word"] for silence in lines[0]["silences"]] == ["attack"]


@pytest.mark.usefixtures("folder")
def test_explain_of_a_reading_reads_its_article_again(run: Make) -> None:
    run("read", "news.txt", "-o", "readings.jsonl")
    assert run("explain", "readings.jsonl") == run("explain", "news.txt")


@pytest.mark.usefixtures("folder")
def test_explain_tells_what_cannot_be_read_and_goes_on(run: Make) -> None:
    outcome = run("explain", "missing.txt", "news.txt")
    assert (outcome.status, outcome.err) == (
        1,
        "whowhom: missing.txt: no such file or folder. Check the spelling\n",
    )
    assert outcome.out == run("explain", "news.txt").out


def test_explain_of_hostile_text_does_not_act_on_the_terminal(run: Make, folder: Path) -> None:
    (folder / "news.txt").write_text(TEXT.replace("Mali", "Mali \x1b[2J\u202e"), encoding="utf-8")
    assert not {"\x1b", "\u202e"} & set(run("explain", "news.txt").out)


def test_explain_tells_which_parts_are_not_read(run: Make, folder: Path) -> None:
    (folder / "news.txt").write_text(f"{TEXT}\n\nCOMMENTS\n\nChad is a fine country.\n", encoding="utf-8")
    told = [line for line in run("explain", "news.txt").out.splitlines() if line.startswith("not read (")]
    assert "Chad is a fine country." in "\n".join(told)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("explain news.txt --seeds missing", "missing: no such folder; --seeds takes a folder"),
        ("explain news.txt --model missing", "missing"),
    ],
)
def test_explain_tells_in_one_line_what_cannot_be_done(run: Make, words: str, problem: str) -> None:
    outcome = run(*words.split())
    assert (outcome.status, outcome.out, outcome.err.count("\n")) == (1, "", 1)
    assert problem in outcome.err
