"""The command line: what it writes, what it says, and how it leaves."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from whowhom.graph.knowledge import KnowledgeGraph
from whowhom.graph.records import Actor, Evidence, Reading, Voice, When

from whowhom import commands, tables, terminal
from whowhom.outputs import whole_lines

Make = Callable[..., Any]
SCHEMA = Path(__file__).parents[1] / "docs" / "reading.schema.json"


@pytest.fixture
def readings(tmp_path: Path, reading: Make, relation: Make) -> Path:
    """Two readings written before, so that no language model is needed."""
    said = {"attribution": (Voice(actor="tass"),), "date": When(edtf="2024-02-16", text="Friday", start=0, end=5)}
    written = [
        reading(relation("russia", "AGREE", "hamas", **said), id="a", published="2024-02-19", outlet="The Post"),
        reading(
            relation("iran", "ACCUSE", "russia", polarity="negative"),
            relation("iran hamas", "CONSULT", "", mutual=True, status="planned"),
            id="b",
        ),
    ]
    path = tmp_path / "readings.jsonl"
    path.write_text("".join(each.model_dump_json() + "\n" for each in written), encoding="utf-8")
    return path


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_build_writes_all_outputs_and_says_what_to_open(run: Make, readings: Path, tmp_path: Path) -> None:
    outcome = run("build", "readings.jsonl", "-o", "graph.html", "-o", "graph.graphml", "-o", "copy.jsonl")
    assert (outcome.status, outcome.err) == (0, "")
    assert names_in(tmp_path) == ["copy.jsonl", "graph.graphml", "graph.html", "readings.jsonl"]
    assert (tmp_path / "copy.jsonl").read_bytes() == readings.read_bytes()
    lines = outcome.out.splitlines()
    assert lines[0] == "2 articles, 4 actors, 3 statements"
    assert lines[-3:] == [
        "graph.html: open it in a web browser",
        "graph.graphml: open it in Gephi, or read it with networkx",
        "copy.jsonl: ask it: whowhom ask copy.jsonl --actor NAME",
    ]


def test_build_shows_actors_and_relations(run: Make, readings: Path) -> None:
    rows = [line.split() for line in run("build", "readings.jsonl").out.splitlines()]
    assert ["Hamas", "armed", "group", "2"] in rows
    assert ["Russia", "country", "2"] in rows
    assert ["Iran", "not", "ACCUSE", "Russia", "1"] in rows
    assert ["Iran", "↔", "CONSULT", "(planned)", "Hamas", "1"] in rows


def test_read_writes_readings_whole_or_to_standard_output(run: Make, readings: Path, tmp_path: Path) -> None:
    assert run("read", "readings.jsonl", "-o", "copy.jsonl") == (0, "", "")
    assert run("read", "readings.jsonl", "-o", "Copy.NDJSON") == (0, "", "")
    (tmp_path / "Copy.NDJSON").unlink()
    assert run("read", "readings.jsonl", "-o", "-") == (0, readings.read_text(encoding="utf-8"), "")
    assert (tmp_path / "copy.jsonl").read_bytes() == readings.read_bytes()
    assert names_in(tmp_path) == ["copy.jsonl", "readings.jsonl"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("--source Russia", ["russia-AGREE-hamas"]),
        ("--target Russia --type accuse", ["iran-ACCUSE-russia"]),
        ("--actor Hamas", ["russia-AGREE-hamas", "iran+hamas-CONSULT-"]),
        ("--says TASS --since 2024-02 --until 2024", ["russia-AGREE-hamas"]),
        ("--since 2025", []),
    ],
)
def test_ask_prints_json_lines(run: Make, readings: Path, words: str, expected: list[str]) -> None:
    outcome = run("ask", "readings.jsonl", "--json", *words.split())
    assert [json.loads(line)["id"] for line in outcome.out.splitlines()] == expected
    assert (outcome.status, outcome.err) == (0, "")


def test_ask_names_the_article_in_each_json_line(run: Make, readings: Path) -> None:
    (line,) = run("ask", "readings.jsonl", "--source", "Russia", "--json").out.splitlines()
    stated = Reading.model_validate_json(readings.read_text(encoding="utf-8").splitlines()[0]).relations[0]
    assert json.loads(line) == {"article": "a", "title": None, **json.loads(stated.model_dump_json())}


def test_ask_prints_a_table(run: Make, readings: Path) -> None:
    rows = [line.split() for line in run("ask", "readings.jsonl", "--source", "Russia").out.splitlines()]
    assert rows == [
        ["When", "Who", "What", "Whom", "Who", "says", "so", "Sentence"],
        ["2024-02-16", "Russia", "AGREE", "Hamas", "TASS,", "via", "The", "Post", "Quote"],
        ["2024-02-19"],
    ]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"title": "Talks in Oslo", "outlet": "The Post", "published": "2024-02-19"}, "TASS, via The Post 2024-02-19"),
        ({"title": "Talks in Oslo", "published": "2024-02-19"}, "TASS, via the article 2024-02-19"),
        ({"title": None}, "TASS, via the article"),
    ],
)
def test_ask_calls_an_article_by_its_outlet_and_not_by_its_title(
    reading: Make, relation: Make, fields: dict[str, Any], expected: str
) -> None:
    told = reading(relation("russia", "AGREE", "hamas", attribution=(Voice(actor="tass"),)))
    graph = KnowledgeGraph([told.model_copy(update={"article": told.article.model_copy(update=fields)})])
    assert tables.says(graph, *graph.relations()) == expected


def test_ask_gives_the_title_in_json(run: Make, readings: Path) -> None:
    (line,) = readings.read_text(encoding="utf-8").splitlines()[:1]
    readings.write_text(line.replace('"title":null', '"title":"Talks in Oslo"', 1), encoding="utf-8")
    assert json.loads(run("ask", "readings.jsonl", "--json").out)["title"] == "Talks in Oslo"


@pytest.mark.parametrize("more", ["", " --actor Norvania", " --json"])
def test_ask_answers_nothing_where_nothing_could_be_read(run: Make, more: str) -> None:
    told = "whowhom: missing.jsonl: no such file or folder. Check the spelling\n"
    assert run("ask", "missing.jsonl", *more.split()) == (1, "", told)


def test_ask_answers_from_what_could_be_read(run: Make, readings: Path) -> None:
    outcome = run("ask", "missing.jsonl", "readings.jsonl", "--since", "2030")
    assert (outcome.status, outcome.out, outcome.err.count("\n")) == (1, "No statement answers that.\n", 1)


def test_ask_leaves_out_statements_without_a_date_where_a_time_is_asked(run: Make, readings: Path) -> None:
    found = [run("ask", "readings.jsonl", "--json", *words.split()).out.count("\n") for words in ("", "--since 1900")]
    assert found == [3, 1]
    assert "leaves out statements without a date" in " ".join(run("ask", "--help").out.split())


def test_version_is_the_one_installed(run: Make) -> None:
    assert run("--version") == (0, f"whowhom {version('whowhom')}\n", "")


TALKS = "Russia and Hamas will meet in Oslo, Norwegian foreign minister Espen Barth Eide told reporters on Monday."
LONG_NAME = "Wolfeschlegelsteinhausenbergerdorff"


@pytest.fixture
def long_sentence(tmp_path: Path, reading: Make, relation: Make) -> Path:
    said = {"attribution": (Voice(actor="eide"),), "evidence": Evidence(start=0, end=len(TALKS), quote=TALKS)}
    names = {
        "eide": "Espen Barth Eide",
        "russia": "Russia",
        "factions": "fourteen Palestinian factions",
        "long": LONG_NAME,
    }
    actors = tuple(Actor(id=key, name=name, kind="other") for key, name in names.items())
    written = reading(relation("russia", "CONSULT", "factions long", **said), actors=actors, outlet="The Post")
    path = tmp_path / "talks.jsonl"
    path.write_text(written.model_dump_json() + "\n", encoding="utf-8")
    return path


@pytest.mark.usefixtures("long_sentence")
def test_ask_leaves_room_for_the_sentence(run: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal, "WIDTH_OF_A_FILE", 110)
    shown = run("ask", "talks.jsonl").out.splitlines()
    assert [line.rstrip() for line in shown] == [
        "When  Who     What     Whom                    Who says so             Sentence",
        "      Russia  CONSULT  fourteen Palestinian    Espen Barth Eide, via   Russia and Hamas will meet in Oslo,",
        "                       factions,               The Post                Norwegian foreign minister Espen Barth",
        "                       Wolfeschlegelsteinhaus                          Eide told reporters on Monday.",
        "                       enbergerdorff",
    ]


@pytest.mark.usefixtures("long_sentence")
@pytest.mark.parametrize("width", [80, 90, 110, 140])
def test_ask_shows_every_word_at_every_width(run: Make, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    monkeypatch.setattr(terminal, "WIDTH_OF_A_FILE", width)
    first, *rows = run("ask", "talks.jsonl").out.splitlines()
    whom, says, sentence = (first.index(column) for column in ("Whom", "Who says so", "Sentence"))
    assert " ".join(row[sentence:] for row in rows).split() == TALKS.split()
    assert "".join("".join(row[whom:says].split()) for row in rows) == f"fourteenPalestinianfactions,{LONG_NAME}"
    assert {len(row) for row in (first, *rows)} == {width}


def test_ask_says_so_when_nothing_answers(run: Make, readings: Path) -> None:
    assert run("ask", "readings.jsonl", "--since", "2030") == (0, "No statement answers that.\n", "")


@pytest.mark.parametrize("words", ["read readings.jsonl -o", "build readings.jsonl -o"])
def test_a_pipe_is_written_to_and_not_replaced(run: Make, readings: Path, tmp_path: Path, words: str) -> None:
    pipe = tmp_path / "pipe.jsonl"
    os.mkfifo(pipe)
    ours = os.open(pipe, os.O_RDWR)
    outcome = run(*words.split(), "pipe.jsonl")
    came = os.read(ours, 60_000)
    os.close(ours)
    assert (outcome.status, outcome.err, came) == (0, "", readings.read_bytes())
    assert pipe.is_fifo()
    assert names_in(tmp_path) == ["pipe.jsonl", "readings.jsonl"]


@pytest.mark.parametrize("words", ["read readings.jsonl -o", "build readings.jsonl -o"])
def test_a_link_stays_and_the_file_behind_it_is_written(run: Make, readings: Path, tmp_path: Path, words: str) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "copy.jsonl").symlink_to(tmp_path / "kept" / "copy.jsonl")
    assert run(*words.split(), "copy.jsonl").status == 0
    assert (tmp_path / "copy.jsonl").is_symlink()
    assert (tmp_path / "kept" / "copy.jsonl").read_bytes() == readings.read_bytes()
    assert names_in(tmp_path / "kept") == ["copy.jsonl"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here that is always full")
@pytest.mark.parametrize("words", ["read readings.jsonl -o", "build readings.jsonl -o"])
def test_a_full_disk_is_one_line(run: Make, readings: Path, tmp_path: Path, words: str) -> None:
    (tmp_path / "full.jsonl").symlink_to("/dev/full")
    outcome = run(*words.split(), "full.jsonl")
    told = "whowhom: cannot write full.jsonl: No space left on device; choose another place with -o\n"
    assert outcome == (1, "", told)
    assert names_in(tmp_path) == ["full.jsonl", "readings.jsonl"]


def test_what_goes_wrong_while_reading_is_not_blamed_on_the_output(tmp_path: Path) -> None:
    def read_some(write: Make) -> None:
        write("Half a line")
        raise IsADirectoryError(21, "Is a directory", "talk.toml")

    with pytest.raises(IsADirectoryError, match=r"talk\.toml"), whole_lines(tmp_path / "out.jsonl") as write:
        read_some(write)
    assert names_in(tmp_path) == []


@pytest.mark.parametrize("command", ["read", "build"])
def test_where_nothing_could_be_read_the_old_output_stays(run: Make, readings: Path, command: str) -> None:
    old = readings.read_bytes()
    outcome = run(command, "missing.txt", "-o", "readings.jsonl")
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err.splitlines()[1:] == ["whowhom: nothing could be read, so nothing was written"]
    assert readings.read_bytes() == old
    assert names_in(readings.parent) == ["readings.jsonl"]


def test_one_of_a_thing_is_counted_as_one(run: Make, tmp_path: Path, reading: Make, relation: Make) -> None:
    written = reading(relation("russia", "PROTEST", ""))
    (tmp_path / "readings.jsonl").write_text(written.model_dump_json(), encoding="utf-8")
    assert run("build", "readings.jsonl").out.splitlines()[0] == "1 article, 1 actor, 1 statement"


def test_schema_is_the_one_in_the_docs(run: Make) -> None:
    assert run("schema") == (0, SCHEMA.read_text(encoding="utf-8"), "")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("build readings.jsonl -o graph.docx", "graph.docx: the suffix '.docx' is none that can be written"),
        ("build readings.jsonl -o g.html -o none/g.html", "cannot write none/g.html: there is no folder none"),
        ("build readings.jsonl -o graph.html --format odt", "graph.html: the format 'odt' is none that can be"),
        ("read readings.jsonl -o none/copy.jsonl", "cannot write none/copy.jsonl: there is no folder none"),
        ("read readings.jsonl -o my.csv", "my.csv: `read` writes JSON lines, and the suffix '.csv' is none of theirs"),
        ("read readings.jsonl -o copy", "copy: `read` writes JSON lines, and the suffix '' is none of theirs"),
    ],
)
def test_an_output_that_cannot_be_written_is_told_before_anything_is_read(
    run: Make, readings: Path, monkeypatch: pytest.MonkeyPatch, words: str, message: str
) -> None:
    monkeypatch.setattr(commands, "read_many", lambda *_, **__: pytest.fail("it was read all the same"))
    outcome = run(*words.split())
    assert (outcome.status, outcome.out, outcome.err.count("\n")) == (1, "", 1)
    assert outcome.err.startswith(f"whowhom: {message}")
    assert names_in(readings.parent) == ["readings.jsonl"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("ask readings.jsonl --source Rusia", "nobody in the graph is called 'Rusia'; close to it: Russia"),
        ("ask readings.jsonl --type SCOLD", "no relation type 'SCOLD'; known: "),
        ("build missing.txt -o graph.html", "nothing could be read, so nothing was written"),
        ("build readings.jsonl --seeds missing", "missing: no such folder; --seeds takes a folder"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(run: Make, readings: Path, words: str, message: str) -> None:
    outcome = run(*words.split())
    assert (outcome.status, outcome.out) == (1, "")
    last = outcome.err.splitlines()[-1]
    assert last.startswith("whowhom: ")
    assert message in last
    assert names_in(readings.parent) == ["readings.jsonl"]


@pytest.mark.parametrize(
    "words",
    [
        "build",
        "build readings.jsonl --date Monday",
        "build readings.jsonl --date 2024-02",
        "build readings.jsonl --workers 0",
        "ask readings.jsonl --since lately",
        "ask readings.jsonl --colour",
        "sing",
    ],
)
def test_misuse_leaves_with_status_2(run: Make, readings: Path, words: str) -> None:
    outcome = run(*words.split())
    assert (outcome.status, outcome.out) == (2, "")
    assert "Usage: whowhom" in outcome.err


BAD = {
    "empty.txt": b"",
    "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
    "blank.html": b"<html><body><img src=x></body></html>",
    "list.jsonl": b"[1, 2]\n",
    "cyrillic.txt": "Норвегия осудила нападение на посольство в понедельник.".encode(),
}


@pytest.mark.parametrize("name", [*BAD, "missing.txt"])
def test_a_bad_article_is_one_line_and_the_rest_is_read(run: Make, readings: Path, tmp_path: Path, name: str) -> None:
    if name in BAD:
        (tmp_path / name).write_bytes(BAD[name])
    outcome = run("read", name, "readings.jsonl", "-o", "copy.jsonl")
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err.startswith(f"whowhom: {name}")
    assert outcome.err.count("\n") == 1
    assert (tmp_path / "copy.jsonl").read_bytes() == readings.read_bytes()


@pytest.mark.parametrize("words", ["read readings.jsonl -o copy.jsonl", "build readings.jsonl -o graph.html"])
def test_an_interrupt_leaves_nothing_half_written(
    run: Make, readings: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    def read_some(*_: object, **__: object) -> Iterator[Reading]:
        yield Reading.model_validate_json(readings.read_text(encoding="utf-8").splitlines()[0])
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "read_many", read_some)
    outcome = run(*words.split())
    assert (outcome.status, outcome.out, outcome.err.strip()) == (130, "", "")
    assert names_in(readings.parent) == ["readings.jsonl"]


def test_hostile_names_do_not_act_on_the_terminal(run: Make, readings: Path) -> None:
    hostile = readings.read_text(encoding="utf-8").replace("Hamas", r"\u001b[2J[bold]Ha\u202emas\n")
    readings.write_text(hostile, encoding="utf-8")
    outcome = run("build", "readings.jsonl")
    assert "[2J[bold]Ha mas" in outcome.out
    assert not {"\x1b", "\u202e"} & set(outcome.out)


def test_a_closed_pipe_is_no_error_to_talk_about(readings: Path) -> None:
    readings.write_bytes(readings.read_bytes() * 2000)
    words = [sys.executable, "-m", "whowhom", "read", str(readings), "-o", "-"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        first = process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()
    assert Reading.model_validate_json(first).article.id == "a"
    assert said == b""


@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_help_is_plain_in_every_locale(locale: str) -> None:
    words = [sys.executable, "-m", "whowhom", "--help"]
    environment = {**os.environ, "LC_ALL": locale, "PYTHONUTF8": "0"}
    shown = subprocess.run(words, capture_output=True, text=True, check=True, env=environment)
    commands = ["build", "read", "ask", "actors", "explain", "sample", "score", "schema"]
    assert [line.split()[0] for line in shown.stdout.splitlines()[-len(commands) :]] == commands


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full, a place that is always full, is not there")
@pytest.mark.parametrize("command", ["read", "ask"])
def test_standard_output_that_is_full_is_one_line(command: str, tmp_path: Path) -> None:
    article = tmp_path / "oslo.txt"
    article.write_text("Norway condemned Iran on Monday, and Iran rejected it.")
    with Path("/dev/full").open("w") as full:
        words = [sys.executable, "-m", "whowhom", command, str(article)]
        run = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert run.returncode == 1
    assert run.stderr.splitlines()[-1].startswith("whowhom: cannot write standard output: No space left on device")
    assert "Traceback" not in run.stderr
