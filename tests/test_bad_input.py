"""Bad input: one clear line each, the rest is read, exit status 1, nothing half-written, old outputs untouched.

Everything goes through the command line and the real reader; the language model is loaded once for all.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from whowhom.graph.records import Reading

from whowhom import cli

GOOD = "Norway condemned Sweden on Monday. The minister said that the talks in Oslo had failed for the third time."
QUOTED = "The minister said: “We are not in favour of this.” Norway’s answer was short, and the talks were over."
OLD = b"what stood here before"
TWENTY_MEGABYTES = 20_000_000
TOO_LONG = "n" * 300

BAD: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "empty.txt: the file is empty. Check that the article was saved"),
    "empty.html": (b"", "empty.html: the file is empty. Check that the article was saved"),
    "empty.jsonl": (b"", "empty.jsonl: the file is empty. Each line should hold one article as a JSON object"),
    "blank.txt": (b" \r\n\t\n", "blank.txt: the file is empty. Check that the article was saved"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(99), "picture.txt: this is a PNG image, no text."),
    "report.html": (b"%PDF-1.7\n" + bytes(range(256)), "report.html: this is a PDF document, no text."),
    "noise.txt": (bytes(range(256)) * 20, "noise.txt: these bytes are no text. Save the article as UTF-8"),
    "long.txt": (
        GOOD.encode() * (TWENTY_MEGABYTES // len(GOOD)),
        "long.txt: more than 2 million characters, too much for one article. Split it into",
    ),
    "long.jsonl": (
        b'{"text": "' + b"a " * (TWENTY_MEGABYTES // 2) + b'"}\n',
        "long.jsonl, line 1: more than 2 million characters, too much for one article. Split it into",
    ),
    "bare.html": (
        b"<html><body><img src=a.png><script>1</script></body></html>",
        "bare.html: no article found in the page. Save its text as .txt instead",
    ),
    "list.jsonl": (b"[1, 2]\n", "list.jsonl, line 1: not a JSON object. Write one a line, as in"),
    "torn.jsonl": (b'{"text": "Norway\n', "torn.jsonl, line 1: not valid JSON ("),
    "spread.jsonl": (b'{\n"text": "Norway"\n}\n', "spread.jsonl: one JSON value over several lines."),
    "number.jsonl": (b'{"text": 7}\n', 'number.jsonl, line 1: no article text. Put the article into "text"'),
    "norsk.txt": (
        "Norge fordømte angrepet på ambassaden mandag, og regjeringen krever et svar.".encode(),
        "norsk.txt: article a",
    ),
}

PAGE = "<html><head><meta charset={}></head><body><article><p>{}</p><p>{}</p></article></body></html>"
ODDLY_ENCODED: dict[str, tuple[str, bytes]] = {
    "Windows-1252, not declared": ("odd.txt", QUOTED.encode("cp1252")),
    "UTF-16 with its mark": ("odd.txt", QUOTED.encode("utf-16")),
    "UTF-16 without a mark": ("odd.txt", QUOTED.encode("utf-16-le")),
    "UTF-8 with a mark": ("odd.txt", QUOTED.encode("utf-8-sig")),
    "UTF-8 decoded wrongly before": ("odd.txt", QUOTED.encode("utf-8").decode("latin-1").encode("utf-8")),
    "Windows-1252, declared as UTF-8": ("odd.html", PAGE.format("utf-8", QUOTED, GOOD).encode("cp1252")),
    "UTF-8, declared as Latin-1": ("odd.html", PAGE.format("iso-8859-1", QUOTED, GOOD).encode("utf-8")),
    "Windows-1252, declared as Latin-1": ("odd.html", PAGE.format("iso-8859-1", QUOTED, GOOD).encode("cp1252")),
    "Windows-1252, declared as nonsense": ("odd.html", PAGE.format("utf-88", QUOTED, GOOD).encode("cp1252")),
}

HEADER = "id,name,strong,weak,demonyms,country,sectors,parent,from,to,wikipedia,wikidata,source,checked,capital,seats\n"
PLACES = HEADER.replace(",capital,seats", "")
BROKEN_SEEDS: dict[str, tuple[str, bytes, str]] = {
    "a cell too few": ("actors/countries.csv", HEADER.encode() + b"norvania,Norvania\n", "line 2: 2 cells where"),
    "a column unknown": ("actors/countries.csv", b"id,colour\n", "line 1: the header lacks the column 'name'"),
    "a quote left open": ("actors/countries.csv", HEADER.encode() + b'norvania,"Norvania\n', "check the quotation"),
    "not UTF-8": ("actors/countries.csv", HEADER.encode() + b"norvania,Norv\xe4nia\n", "save the table as CSV UTF-8"),
    "no TOML": ("relations/talk.toml", b"code = \n", "cannot be read as TOML"),
    "a type without meaning": ("relations/talk.toml", b'code = "TALK"\nfamily = "event"\n', "meaning: Field required"),
    "a pattern that cannot be read": (
        "relations/more.toml",
        b'code = "ACCUSE"\n[[en.verbs]]\npatterns = ["scold TARGE"]\n',
        ", line 3: pattern 'scold TARGE': TARGE is no slot; use SOURCE, TARGET or BOTH",
    ),
    "a verb that is no lemma": (
        "relations/more.toml",
        b'code = "ASSAULT"\n[[en.verbs]]\npatterns = [\n"bomb TARGET@person",\n"bombed TARGET@person",\n]\n',
        ", line 5: pattern 'bombed TARGET@person' can never fire: the verb 'bombed' is read as 'bomb'; write that,",
    ),
    "a noun in the plural": (
        "relations/more.toml",
        b'code = "CONSULT"\n[[en.nouns]]\npatterns = ["chats with BOTH"]\n',
        ", line 3: pattern 'chats with BOTH' can never fire: the noun 'chats' is read as 'chat'; write that",
    ),
    "a pattern twice": (
        "relations/more.toml",
        b'code = "ACCUSE"\n[[en.verbs]]\npatterns = ["quol TARGET"]\n[[en.verbs]]\npatterns = ["frimp|quol TARGET"]\n',
        ", line 5: pattern 'frimp|quol TARGET' can never fire for 'quol': 'ACCUSE: quol TARGET' asks for the same",
    ),
    "a pattern of ours": (
        "relations/more.toml",
        b'code = "SUPPORT"\n[[en.verbs]]\npatterns = ["condemn TARGET"]\n',
        ", line 3: pattern 'condemn TARGET' can never fire for 'condemn': 'ACCUSE: ",
    ),
    "an example that fails": (
        "relations/more.toml",
        b'code = "ACCUSE"\n[[en.verbs]]\npatterns = ["quol TARGET"]\n[[en.examples]]\ntext = "Norway left Chad."\n'
        b'expect = ["Norway", "ACCUSE", "Chad"]\n',
        ", line 5: example 'Norway left Chad.' should give Norway ACCUSE Chad and gives nothing; mend it or the",
    ),
    "a near miss that hits": (
        "relations/more.toml",
        b'code = "ACCUSE"\n[[en.examples]]\ntext = "Norway condemned Chad."\nexpect = []\n',
        ", line 3: example 'Norway condemned Chad.' is a near miss of ACCUSE and gives Norway ACCUSE Chad by 'ACCUSE: ",
    ),
    "a kind of slot nobody has": (
        "relations/more.toml",
        b'code = "ACCUSE"\n[[en.verbs]]\npatterns = ["quol TARGET@ghost"]\n',
        ", line 3: pattern 'quol TARGET@ghost': no kind 'ghost' for a slot; known: ",
    ),
}


class Outcome(NamedTuple):
    status: int
    out: str
    complaints: list[str]


Run = Callable[..., Outcome]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Call `whowhom` with these words in a folder where good.txt is an article and good.jsonl two."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    lines = [json.dumps({"id": name, "text": GOOD}) for name in ("one", "two")]
    (tmp_path / "good.jsonl").write_text("\n".join(lines), encoding="utf-8")

    def call(*words: str) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["whowhom", *words])
        with pytest.raises(SystemExit) as left:
            cli.main()
        out, err = capsys.readouterr()
        return Outcome(int(left.value.code or 0), out, err.splitlines())

    return call


def put(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def texts_in(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [Reading.model_validate_json(line).article.text for line in lines]


def names_in(folder: Path) -> set[str]:
    """What lies in the folder besides the good articles, leftovers of writing included."""
    return {path.name for path in folder.iterdir()} - {"good.txt", "good.jsonl"}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_article_is_one_line_and_its_neighbours_are_read(run: Run, tmp_path: Path, name: str) -> None:
    content, message = BAD[name]
    put(tmp_path / name, content)
    outcome = run("read", "good.txt", name, "good.txt", "-o", "out.jsonl")
    assert (outcome.status, outcome.out, len(outcome.complaints)) == (1, "", 1)
    assert outcome.complaints[0].startswith(f"whowhom: {message}")
    assert texts_in(tmp_path / "out.jsonl") == [GOOD, GOOD]
    assert names_in(tmp_path) == {name, "out.jsonl"}


def test_a_missing_file_among_good_ones_is_one_line(run: Run, tmp_path: Path) -> None:
    outcome = run("build", "good.txt", "missing.txt", "good.jsonl", "-o", "graph.html")
    assert outcome.status == 1
    assert outcome.complaints == ["whowhom: missing.txt: no such file or folder. Check the spelling"]
    assert outcome.out.startswith("3 articles, ")
    assert names_in(tmp_path) == {"graph.html"}


def test_a_folder_without_articles_is_one_line(run: Run, tmp_path: Path) -> None:
    put(tmp_path / "folder" / "README.md", b"Nothing to read here.")
    outcome = run("read", "folder", "good.txt", "-o", "out.jsonl")
    assert outcome.status == 1
    assert [line.split(". ")[0] for line in outcome.complaints] == ["whowhom: folder: no article in this folder"]
    assert texts_in(tmp_path / "out.jsonl") == [GOOD]


def test_a_bad_line_is_named_and_the_lines_around_it_are_read(run: Run, tmp_path: Path) -> None:
    good = json.dumps({"text": GOOD})
    put(tmp_path / "lines.jsonl", "\n".join([good, '"a string"', good, "null", "{", good]).encode())
    outcome = run("read", "lines.jsonl", "-o", "out.jsonl")
    assert outcome.status == 1
    assert [line.split(": ")[1] for line in outcome.complaints] == [
        f"lines.jsonl, line {number}" for number in (2, 4, 5)
    ]
    assert texts_in(tmp_path / "out.jsonl") == [GOOD] * 3


def test_a_date_nobody_understands_is_one_line_and_the_article_is_read(run: Run, tmp_path: Path) -> None:
    put(tmp_path / "dated.jsonl", json.dumps({"text": GOOD, "published": "last Monday"}).encode())
    outcome = run("read", "dated.jsonl", "-o", "out.jsonl")
    assert outcome.status == 1
    assert [
        line.startswith("whowhom: dated.jsonl, line 1: 'last Monday' is no date.") for line in outcome.complaints
    ] == [True]
    assert texts_in(tmp_path / "out.jsonl") == [GOOD]


def test_a_name_no_file_can_have_is_one_line_and_the_rest_is_read(run: Run, tmp_path: Path) -> None:
    outcome = run("build", "good.txt", f"{TOO_LONG}.txt", "-o", "out.jsonl")
    assert outcome.status == 1
    assert outcome.complaints == [f"whowhom: {TOO_LONG}.txt: too long for a file name. Check the spelling"]
    assert texts_in(tmp_path / "out.jsonl") == [GOOD]


def test_what_was_written_before_is_no_article(run: Run, tmp_path: Path) -> None:
    written = ["graph.graphml", "graph.html", "Graph.GEXF", "table.csv"]
    assert run("build", "good.txt", "-o", written[0], "-o", written[1]).status == 0
    put(tmp_path / written[2], b"<?xml version='1.0'?><gexf></gexf>")
    put(tmp_path / written[3], b"id,text\n1,Norway condemned Sweden.\n")
    outcome = run("read", *written, "good.txt", "-o", "out.jsonl")
    assert outcome.status == 1
    assert outcome.complaints == [
        f"whowhom: {name}: this is {what}, no article. Give the articles, or the readings (.jsonl)"
        for name, what in zip(written, ["a graph", "a page whowhom wrote", "a graph", "a table"], strict=True)
    ]
    assert texts_in(tmp_path / "out.jsonl") == [GOOD]


@pytest.mark.parametrize("how", ODDLY_ENCODED)
def test_an_odd_encoding_is_read_as_it_was_meant(run: Run, tmp_path: Path, how: str) -> None:
    name, content = ODDLY_ENCODED[how]
    put(tmp_path / name, content)
    outcome = run("read", name, "-o", "out.jsonl")
    assert (outcome.status, outcome.complaints) == (0, [])
    (text,) = texts_in(tmp_path / "out.jsonl")
    assert QUOTED in text


@pytest.mark.parametrize("how", BROKEN_SEEDS)
def test_a_broken_seed_is_told_with_its_file_before_anything_is_written(run: Run, tmp_path: Path, how: str) -> None:
    name, content, message = BROKEN_SEEDS[how]
    put(tmp_path / "mine" / name, content)
    put(tmp_path / "graph.html", OLD)
    outcome = run("build", "good.txt", "--seeds", "mine", "-o", "graph.html")
    assert (outcome.status, outcome.out, len(outcome.complaints)) == (1, "", 1)
    assert outcome.complaints[0].startswith(f"whowhom: mine/{name}")
    assert message in outcome.complaints[0]
    assert (tmp_path / "graph.html").read_bytes() == OLD
    assert names_in(tmp_path) == {"mine", "graph.html"}


@pytest.mark.parametrize("name", ["actors/countries.csv", "words/agents.csv", "relations/talk.toml", "words/more.toml"])
def test_a_seed_file_that_cannot_be_opened_is_one_line(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "mine" / name).mkdir(parents=True)
    put(tmp_path / "mine" / "actors" / "places.csv", PLACES.encode())
    outcome = run("build", "good.txt", "--seeds", "mine", "-o", "graph.html")
    assert (outcome.status, outcome.out, len(outcome.complaints)) == (1, "", 1)
    assert outcome.complaints[0].startswith(f"whowhom: mine/{name}: cannot be opened (Is a directory); ")
    assert names_in(tmp_path) == {"mine"}


@pytest.mark.parametrize("command", ["read", "build"])
def test_an_unreadable_row_is_told_with_file_row_and_remedy(run: Run, tmp_path: Path, command: str) -> None:
    put(tmp_path / "mine" / "actors" / "places.csv", f"{PLACES}havn,Havn\n".encode())
    put(tmp_path / "old.jsonl", OLD)
    outcome = run(command, "good.txt", "--seeds", "mine", "-o", "old.jsonl")
    assert outcome == (
        1,
        "",
        [
            "whowhom: mine/actors/places.csv, line 2: 2 cells where the header has 14;"
            " put a cell that holds a comma in quotation marks"
        ],
    )
    assert (tmp_path / "old.jsonl").read_bytes() == OLD
    assert names_in(tmp_path) == {"mine", "old.jsonl"}


@pytest.mark.parametrize(
    ("seeds", "complaint"),
    [
        ("mine", "mine: no actors/*.csv, no relations/*.toml and no words/agents.csv in it; add one, or name the"),
        ("mine/actors", "mine/actors: no actors/*.csv, no relations/*.toml and no words/agents.csv in it; add one"),
        ("good.txt", "good.txt: no such folder; --seeds takes a folder with actors/*.csv or relations/*.toml"),
        (TOO_LONG, f"{TOO_LONG}: cannot be opened (File name too long); check what --seeds names"),
    ],
)
def test_a_folder_without_seeds_is_one_line(run: Run, tmp_path: Path, seeds: str, complaint: str) -> None:
    put(tmp_path / "mine" / "actors" / "notes.txt", b"Norvania to be added.")
    put(tmp_path / "mine" / "words" / "more.toml", b"")
    outcome = run("read", "good.jsonl", "--seeds", seeds, "-o", "out.jsonl")
    assert (outcome.status, outcome.out, len(outcome.complaints)) == (1, "", 1)
    assert outcome.complaints[0].startswith(f"whowhom: {complaint}")
    assert names_in(tmp_path) == {"mine"}


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (
            "build good.txt -o old.html -o graph.docx",
            "whowhom: graph.docx: the suffix '.docx' is none that can be written. Known: .html, .graphml, .jsonl",
        ),
        ("build good.txt -o old.html -o graph", "whowhom: graph: the suffix '' is none that can be written. Known: "),
        (
            "build good.txt -o old.html -o none/graph.html",
            "whowhom: cannot write none/graph.html: there is no folder none; make it first (mkdir -p)",
        ),
        ("read good.txt -o none/out.jsonl", "whowhom: cannot write none/out.jsonl: there is no folder none; make it"),
        ("build good.txt -o old.html -o folder.html", "whowhom: cannot write folder.html: it is a folder; name a file"),
        ("read good.txt -o folder.jsonl", "whowhom: cannot write folder.jsonl: it is a folder; name a file in it"),
        ("read good.txt -o old.html", "whowhom: old.html: `read` writes JSON lines, and the suffix '.html' is none"),
        ("build good.txt -o old.html --model nowhere", "whowhom: no spaCy pipeline 'nowhere' is installed here;"),
        ("build missing.txt -o old.html", "whowhom: missing.txt: no such file or folder. Check the spelling"),
        ("read missing.txt -o old.jsonl", "whowhom: missing.txt: no such file or folder. Check the spelling"),
        ("read missing.txt -o -", "whowhom: missing.txt: no such file or folder. Check the spelling"),
        (f"build good.txt -o {TOO_LONG}.html", f"whowhom: cannot write {TOO_LONG}.html: File name too long; choose"),
        (f"read good.txt -o {TOO_LONG}.jsonl", f"whowhom: cannot write {TOO_LONG}.jsonl: File name too long; choose"),
    ],
)
def test_what_cannot_be_done_leaves_old_outputs_alone(run: Run, tmp_path: Path, words: str, complaint: str) -> None:
    for suffix in ("html", "jsonl"):
        put(tmp_path / f"old.{suffix}", OLD)
        (tmp_path / f"folder.{suffix}").mkdir()
    outcome = run(*words.split())
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.complaints[0].startswith(complaint)
    assert (tmp_path / "old.html").read_bytes() == (tmp_path / "old.jsonl").read_bytes() == OLD
    assert names_in(tmp_path) == {"old.html", "old.jsonl", "folder.html", "folder.jsonl"}


def test_all_of_it_at_once_in_a_process_of_its_own(tmp_path: Path) -> None:
    for name, (content, _) in BAD.items():
        put(tmp_path / name, content)
    put(tmp_path / "good.txt", GOOD.encode())
    words = ["build", "missing.txt", *BAD, "good.txt", "-o", "graph.html", "-o", "out.jsonl"]
    shown = subprocess.run(
        [sys.executable, "-m", "whowhom", *words], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    complaints = shown.stderr.splitlines()
    assert shown.returncode == 1
    assert [line.partition(":")[0] for line in complaints] == ["whowhom"] * (len(BAD) + 1)
    assert [name in line for name, line in zip(["missing.txt", *BAD], complaints, strict=True)] == [True] * len(
        complaints
    )
    assert shown.stdout.startswith("1 article")
    assert texts_in(tmp_path / "out.jsonl") == [GOOD]
    assert names_in(tmp_path) == {*BAD, "graph.html", "out.jsonl"}
