"""The command `actors`, and corrections on the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from whowhom.graph.records import Actor, Reading

from whowhom import commands

Make = Callable[..., Any]
LUBANOV = Actor(id="lubanov", name="Lubanov", kind="person", country="RUS")
TEXT = "[Lubanov=lubanov] accused [Hamas=hamas]; [he=lubanov/pronoun] met the [Old Man=old-man]."
CORRECTIONS = """[[merge]]
actors = ["old-man"]
into = "lubanov"

[[alias]]
name = "the Old Chief"
actor = "lubanov"
"""
COMMANDS = ["build readings.jsonl -o graph.jsonl", "read readings.jsonl -o out.jsonl", "ask readings.jsonl"]


@pytest.fixture
def folder(tmp_path: Path, marked: Make) -> Path:
    """A reading written before, so that no language model is needed, and a file of corrections."""
    hamas = Actor(id="hamas", name="Hamas", kind="armed_group", country="PSE")
    reading = marked(TEXT, "Lubanov -ACCUSE-> Hamas", "Lubanov + Old Man -CONSULT-", actors=[LUBANOV, hamas])
    (tmp_path / "readings.jsonl").write_text(reading.model_dump_json() + "\n", encoding="utf-8")
    (tmp_path / "my.toml").write_text(CORRECTIONS, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_actors_prints_a_table(run: Make) -> None:
    outcome = run("actors", "readings.jsonl")
    assert (outcome.status, outcome.err) == (0, "")
    assert [" ".join(line.split()) for line in outcome.out.splitlines()] == [
        "Actor Id Kind Country Mentions Found by Doubts As written",
        "Hamas hamas armed group PSE 1 model unlisted Hamas",
        "Lubanov lubanov person RUS 2 model, reference unlisted (2) Lubanov, he",
        "Old Man old-man person 1 model unlisted Old Man",
    ]


@pytest.mark.usefixtures("folder")
def test_actors_prints_json_lines_with_every_mention(run: Make) -> None:
    lines = [json.loads(line) for line in run("actors", "readings.jsonl", "--json").out.splitlines()]
    assert [line["id"] for line in lines] == ["hamas", "lubanov", "old-man"]
    assert lines[2] == {
        "id": "old-man",
        "name": "Old Man",
        "kind": "person",
        "country": None,
        "sectors": [],
        "count": None,
        "certainty": 0.9,
        "mentions": [
            {
                "start": 34,
                "end": 41,
                "form": "name",
                "origin": "model",
                "doubts": ["unlisted"],
                "article": "x",
                "surface": "Old Man",
            }
        ],
    }


def test_actors_tells_how_many_a_collective_has(run: Make, folder: Path, marked: Make) -> None:
    factions = Actor(id="factions-x", name="factions", kind="armed_group", count=14)
    reading = marked("14 [factions=factions-x] met.", actors=[factions])
    (folder / "counted.jsonl").write_text(reading.model_dump_json() + "\n", encoding="utf-8")
    assert "factions (14)  factions-x" in run("actors", "counted.jsonl").out
    assert json.loads(run("actors", "counted.jsonl", "--json").out)["count"] == 14


def test_actors_keeps_ids_in_one_piece(run: Make, folder: Path, marked: Make) -> None:
    long = "former-ministers-of-the-interior-a4b6742abea69"
    reading = marked(f"Some [former ministers of the interior={long}] came.", actors=[])
    (folder / "readings.jsonl").write_text(reading.model_dump_json(), encoding="utf-8")
    assert long in run("actors", "readings.jsonl").out


def test_actors_of_hostile_names_do_not_act_on_the_terminal(run: Make, folder: Path) -> None:
    hostile = (folder / "readings.jsonl").read_text(encoding="utf-8").replace("Hamas", r"\u001b[2J[bold]Ha\u202emas\n")
    (folder / "readings.jsonl").write_text(hostile, encoding="utf-8")
    shown = run("actors", "readings.jsonl").out
    assert "[2J[bold]Ha mas" in " ".join(shown.split())
    assert not {"\x1b", "\u202e"} & set(shown)


def test_actors_says_so_when_nobody_is_found(run: Make, folder: Path, reading: Make) -> None:
    (folder / "readings.jsonl").write_text(reading().model_dump_json(), encoding="utf-8")
    assert run("actors", "readings.jsonl") == (0, "Nobody is found in it.\n", "")
    assert run("actors", "readings.jsonl", "--json") == (0, "", "")


def test_actors_of_what_cannot_be_read_are_nobody(run: Make) -> None:
    assert run("actors", "missing.txt") == (1, "", "whowhom: missing.txt: no such file or folder. Check the spelling\n")


IDLE = "finds nothing to correct in these articles; `whowhom actors` lists who is found, and the ids"


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("command", [*COMMANDS, "actors readings.jsonl"])
def test_corrections_that_find_nothing_are_told_in_the_end(run: Make, command: str) -> None:
    outcome = run(*command.split(), "--corrections", "my.toml")
    assert (outcome.status, outcome.err) == (0, f"whowhom: my.toml, line 5: {IDLE}\n")


@pytest.mark.usefixtures("folder")
def test_corrections_are_applied_to_what_is_listed_and_asked(run: Make) -> None:
    listed = [line.split()[1] for line in run("actors", "readings.jsonl", "--corrections", "my.toml").out.splitlines()]
    assert listed == ["Id", "hamas", "lubanov"]
    asked = run("ask", "readings.jsonl", "--actor", "Old Man", "--json", "--corrections", "my.toml").out
    assert [json.loads(line)["id"] for line in asked.splitlines()] == ["Lubanov -ACCUSE-> Hamas"]
    built = run("build", "readings.jsonl", "--corrections", "my.toml").out
    assert built.splitlines()[0] == "1 article, 2 actors, 1 statement"


def test_corrections_replayed_on_what_was_corrected_change_nothing(run: Make, folder: Path) -> None:
    once = run("read", "readings.jsonl", "-o", "once.jsonl", "--corrections", "my.toml")
    twice = run("read", "once.jsonl", "-o", "twice.jsonl", "--corrections", "my.toml")
    assert (once.status, twice.status) == (0, 0)
    assert (folder / "once.jsonl").read_bytes() == (folder / "twice.jsonl").read_bytes()
    assert (folder / "once.jsonl").read_bytes() != (folder / "readings.jsonl").read_bytes()
    Reading.model_validate_json((folder / "once.jsonl").read_text(encoding="utf-8"))


@pytest.mark.parametrize("command", [*COMMANDS, "actors readings.jsonl"])
@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (f"{CORRECTIONS}why = 7\n", "my.toml, line 8: alias has no 'why'; known: articles, name, actor"),
        ("[[drop]\n", "my.toml, line 1: no valid TOML (Expected ']]' at the end of an array declaration); mend"),
        ("[[drop]]\nactor = 'abbottabad'\n", "my.toml, line 1: 'abbottabad' is a place, and places do not act; name"),
        (None, "my.toml: cannot be opened (No such file or directory); check the name"),
    ],
    ids=["an unknown key", "no TOML", "a place of the tables", "no file"],
)
def test_corrections_that_are_wrong_are_told_before_anything_is_read(
    run: Make, folder: Path, monkeypatch: pytest.MonkeyPatch, command: str, text: str | None, problem: str
) -> None:
    (folder / "my.toml").unlink()
    if text is not None:
        (folder / "my.toml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(commands, "read_many", lambda *_, **__: pytest.fail("it was read all the same"))
    before = sorted(folder.iterdir())
    outcome = run(*command.split(), "--corrections", "my.toml")
    assert (outcome.status, outcome.out, outcome.err.count("\n")) == (1, "", 1)
    assert outcome.err.startswith(f"whowhom: {problem}")
    assert sorted(folder.iterdir()) == before
