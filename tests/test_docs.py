"""What the documentation says is so: its code runs, its lists are complete, its pages are up to date."""

import json
import re
import runpy
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import Any, get_args

import pytest
from whowhom.exports import WRITERS
from whowhom.graph.corrections_file import read_corrections
from whowhom.graph.records import Doubt, MentionForm, Origin, Reading
from whowhom.graph.seeds import load_seeds

import whowhom
from whowhom import cli
from whowhom.sheets import COLUMNS

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
TYPES = load_seeds().ontology.types
COMMANDS = [command.callback.__name__ for command in cli.app.registered_commands if command.callback is not None]
LINK = re.compile(r"\]\((?!https?://)([^)#]+)\)")
MADE = [line.rstrip("/") for line in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()]
FOLDERS = [
    path.name
    for path in sorted(ROOT.iterdir())
    if path.is_dir() and not path.name.startswith(".") and not any(fnmatch(path.name, made) for made in MADE)
]
KILOBYTES_OF_PICTURES = 400
# Stands on a page for the rest of what a command prints.
CUT = "[...]"


@cache
def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def find_blocks(page: Path, language: str) -> list[str]:
    """The fenced blocks of a page in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text_of(page), re.DOTALL | re.MULTILINE)


def find_commands(page: Path) -> Iterator[tuple[str, list[str]]]:
    """The commands in the console blocks of a page, each with the lines it shows."""
    for block in find_blocks(page, "console"):
        lines = block.splitlines()
        for number, line in enumerate(lines):
            if line.startswith("$ "):
                shown = takewhile(lambda line: not line.startswith("$ "), lines[number + 1 :])
                yield line[2:], list(shown)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with what the README expects, to run its examples in: the sample articles, and its corrections."""
    shutil.copytree(ROOT / "seeds" / "articles", tmp_path / "seeds" / "articles")
    (corrections,) = find_blocks(ROOT / "README.md", "toml")
    (tmp_path / "corrections.toml").write_text(corrections, encoding="utf-8")
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_docs_readme_code_prints_what_its_comments_say(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = find_blocks(ROOT / "README.md", "python")
    exec(compile(code, "README.md", "exec"), {})
    promised = [line.removeprefix("# ") for line in code.splitlines() if line.startswith("# ")]
    assert capsys.readouterr().out.splitlines() == promised
    assert "Palestinian factions" in text_of(home / "graph.html")


def test_docs_readme_commands_run_one_after_the_other(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for command, shown in find_commands(ROOT / "README.md"):
        monkeypatch.setattr(sys, "argv", command.split())
        with pytest.raises(SystemExit) as left:
            cli.main()
        assert left.value.code in (0, None), command
        # the page wraps its tables, the command does not when nobody looks on: the words are the same
        printed, promised = (Counter(words.split()) for words in (capsys.readouterr().out, " ".join(shown)))
        is_cut = promised.pop(CUT, 0) > 0
        assert promised - printed == Counter(), command
        assert is_cut == bool(printed - promised), command
    assert {path.name for path in (home / "out").iterdir()} == {"graph.html", "graph.graphml", "readings.jsonl"}


def test_docs_readme_tells_what_make_demo_does() -> None:
    (build,) = re.findall(r"^\t\$\(BIN\)/(whowhom build .*)$", text_of(ROOT / "Makefile"), re.MULTILINE)
    assert f".venv/bin/{build}" in text_of(ROOT / "README.md")


@pytest.mark.parametrize("suffix", WRITERS)
def test_docs_tell_of_every_format_that_is_written(suffix: str) -> None:
    assert f"| `{suffix}` |" in text_of(ROOT / "README.md")


@pytest.mark.parametrize("command", COMMANDS)
def test_docs_tell_of_every_command(command: str) -> None:
    assert f"whowhom {command} " in text_of(ROOT / "README.md") + text_of(ROOT / "docs" / "records.md")


@pytest.mark.parametrize("folder", FOLDERS)
def test_docs_readme_tells_of_every_folder(folder: str) -> None:
    assert re.search(rf"^\| `{folder}/", text_of(ROOT / "README.md"), re.MULTILINE)


@pytest.mark.parametrize("code", TYPES)
def test_docs_explain_every_relation_type(code: str) -> None:
    assert f"### {code}\n\n{TYPES[code].meaning}\n" in text_of(ROOT / "docs" / "relations.md")


def test_docs_page_of_relations_is_as_it_would_be_written_now() -> None:
    written = runpy.run_path(str(ROOT / "docs" / "write_relations.py"))["to_page"](TYPES)
    assert text_of(ROOT / "docs" / "relations.md") == written, "run: python docs/write_relations.py"


def test_docs_schema_is_as_it_would_be_written_now() -> None:
    schema = json.loads(text_of(ROOT / "docs" / "reading.schema.json"))
    assert schema == Reading.model_json_schema(mode="serialization"), "run: make schema"


@pytest.mark.parametrize("field", Reading.model_fields)
def test_docs_explain_every_field_of_a_reading(field: str) -> None:
    assert f"| `{field}` |" in text_of(ROOT / "docs" / "records.md")


@pytest.mark.parametrize("word", [*get_args(MentionForm), *get_args(Origin), *get_args(Doubt)])
def test_docs_explain_what_a_mention_tells(word: str) -> None:
    told = re.findall(r"^\| `(?:form|origin|doubts)` \|.*", text_of(ROOT / "docs" / "records.md"), re.MULTILINE)
    assert f"`{word}`" in "\n".join(told)


@pytest.mark.parametrize("text", find_blocks(ROOT / "docs" / "corrections.md", "toml"))
def test_docs_examples_of_corrections_are_taken(text: str) -> None:
    corrections = read_corrections(text, file="corrections.md")
    corrections.check_tables(load_seeds().gazetteer.rows, capitals=())
    assert len(corrections.entries) == text.count("[[")


@pytest.mark.parametrize("column", COLUMNS)
def test_docs_explain_every_column_of_a_coding_sheet(column: str) -> None:
    told = re.findall(r"^\| `\w+`.*? \|", text_of(ROOT / "docs" / "coding_sheet.md"), re.MULTILINE)
    assert f"`{column}`" in "\n".join(told)


def is_part(shown: Any, real: Any) -> bool:
    """Whether `shown` is `real` with fields and elements left out."""
    if isinstance(shown, dict):
        return all(key in real and is_part(value, real[key]) for key, value in shown.items())
    if isinstance(shown, list):
        return all(any(is_part(one, other) for other in real) for one in shown)
    return bool(shown == real)


def test_docs_example_of_a_reading_is_part_of_the_real_one() -> None:
    (example,) = map(json.loads, find_blocks(ROOT / "docs" / "records.md", "json"))
    reading = json.loads(whowhom.read(ROOT / "seeds" / "articles" / "moscow-invitation.txt").model_dump_json())
    assert [key for key, value in example.items() if not is_part(value, reading[key])] == []


@pytest.mark.parametrize(
    ("shown", "real", "expected"),
    [
        ({"a": 1}, {"a": 1, "b": 2}, True),
        ({"a": 1}, {"a": 2}, False),
        ({"a": None}, {"b": 2}, False),
        ([{"a": 1}], [{"a": 2}, {"a": 1, "b": 2}], True),
        ([1, 3], [1, 2], False),
    ],
)
def test_docs_examples_are_compared_by_what_they_show(shown: Any, real: Any, expected: bool) -> None:
    assert is_part(shown, real) is expected


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_docs_links_lead_somewhere(page: Path) -> None:
    assert [target for target in LINK.findall(text_of(page)) if not (page.parent / target).exists()] == []


def test_docs_pictures_are_light() -> None:
    pictures = sum(path.stat().st_size for path in (ROOT / "docs").glob("*.png"))
    assert pictures <= KILOBYTES_OF_PICTURES * 1000
