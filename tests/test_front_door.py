"""The front door: what a user types in Python."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from whowhom.graph.errors import NotEnglish, NothingToRead, OutputError
from whowhom.graph.records import Article, Reader, Reading

import whowhom
from whowhom import reading as rooms

Make = Callable[..., Any]
ENGLISH = "The government of Norway said on Monday that it had condemned the attack on the embassy."


@pytest.fixture
def no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read nothing out of an article: these tests ask how articles come in and readings go out."""

    def extract(article: Article, **_: object) -> Reading:
        return Reading(reader=Reader(version="0", model="none", seeds="none"), article=article)

    monkeypatch.setattr(rooms, "extract", extract)
    monkeypatch.setattr(rooms, "_tools", lambda model, seeds: (None, None))


@pytest.fixture
def articles(tmp_path: Path) -> list[Path]:
    """Five articles, a file each."""
    paths = [tmp_path / f"{number}.txt" for number in range(5)]
    for number, path in enumerate(paths):
        path.write_text(f"{ENGLISH} This is article {number}.\n", encoding="utf-8")
    return paths


@pytest.mark.usefixtures("no_model")
def test_read_takes_one_file_and_the_date_it_is_told(articles: list[Path]) -> None:
    article = whowhom.read(articles[0], published="2024-02-19").article
    assert (article.published, article.text[:29]) == ("2024-02-19", "The government of Norway said")


@pytest.mark.usefixtures("no_model")
@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("", "the file is empty"),
        ('{"text": "Norway met Sweden."}\n{"text": "Sweden met Norway."}', "more than one article in it"),
    ],
)
def test_read_refuses_what_is_not_one_article(tmp_path: Path, lines: str, message: str) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_text(lines, encoding="utf-8")
    with pytest.raises(whowhom.InputError, match=message):
        whowhom.read(path)


@pytest.mark.usefixtures("no_model")
@pytest.mark.parametrize("text", [ENGLISH, f"  {ENGLISH}\r\n\r\n", f"“Curly” caf\u00e9 \U0001f600\u00a0{ENGLISH}"])
def test_read_text_keeps_every_character(text: str) -> None:
    article = whowhom.read_text(text, title="Norway condemns", outlet="The Post").article
    assert (article.text, article.title, article.outlet) == (text, "Norway condemns", "The Post")


@pytest.mark.usefixtures("no_model")
@pytest.mark.parametrize(
    ("text", "published", "error"),
    [
        (" \n", None, NothingToRead),
        ("Норвегия осудила нападение на посольство в понедельник.", None, NotEnglish),
        (ENGLISH, "last Monday", whowhom.InputError),
    ],
)
def test_read_text_says_what_cannot_be_read(text: str, published: str | None, error: type[Exception]) -> None:
    with pytest.raises(error):
        whowhom.read_text(text, published=published)


@pytest.mark.usefixtures("no_model")
def test_read_all_keeps_the_order_and_tells_of_what_cannot_be_read(articles: list[Path]) -> None:
    told: list[whowhom.InputError] = []
    paths = [articles[3], articles[0].with_name("missing.txt"), articles[1]]
    texts = [reading.article.text.strip()[-2] for reading in whowhom.read_all(paths, on_error=told.append)]
    assert texts == ["3", "1"]
    assert ["missing.txt" in str(error) for error in told] == [True]


@pytest.mark.usefixtures("no_model")
@pytest.mark.parametrize("form", [str, Path])
def test_read_all_takes_one_source_as_it_is(articles: list[Path], form: Make) -> None:
    texts = [reading.article.text.strip()[-2] for reading in whowhom.read_all(form(articles[0].parent))]
    assert texts == ["0", "1", "2", "3", "4"]


@pytest.mark.usefixtures("no_model")
def test_read_all_raises_when_nobody_listens(articles: list[Path]) -> None:
    with pytest.raises(whowhom.InputError, match=r"missing\.txt"):
        list(whowhom.read_all([articles[0].with_name("missing.txt"), articles[0]]))


@pytest.mark.usefixtures("no_model")
def test_read_all_reads_no_further_than_it_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = []

    def find_articles(sources: Iterator[str], **_: object) -> Iterator[Article]:
        for source in sources:
            taken.append(source)
            yield Article(id=source, text=ENGLISH)

    monkeypatch.setattr(rooms, "find_articles", find_articles)
    readings = whowhom.read_all(str(number) for number in range(1000))
    assert [next(readings).article.id, next(readings).article.id] == ["0", "1"]
    assert taken == ["0", "1"]


@pytest.mark.usefixtures("no_model")
def test_read_all_passes_on_readings_written_before(tmp_path: Path, reading: Make, relation: Make) -> None:
    written = reading(relation("russia", "AGREE", "hamas"))
    path = tmp_path / "readings.jsonl"
    path.write_text(written.model_dump_json() + "\n", encoding="utf-8")
    assert list(whowhom.read_all([path])) == [written]


def test_read_all_gives_the_same_with_any_number_of_workers(articles: list[Path]) -> None:
    alone = [reading.model_dump_json() for reading in whowhom.read_all(articles)]
    assert [reading.model_dump_json() for reading in whowhom.read_all(articles, workers=2)] == alone


def test_build_and_save_go_by_the_suffix_or_by_the_format(tmp_path: Path, reading: Make, relation: Make) -> None:
    written = reading(relation("russia", "AGREE", "hamas"))
    graph = whowhom.build([written])
    whowhom.save(graph, tmp_path / "readings.jsonl")
    whowhom.save(graph, str(tmp_path / "readings.txt"), format="jsonl")
    assert Reading.model_validate_json((tmp_path / "readings.jsonl").read_bytes()) == written
    assert (tmp_path / "readings.txt").read_bytes() == (tmp_path / "readings.jsonl").read_bytes()


def test_build_takes_one_reading_as_it_is(reading: Make, relation: Make) -> None:
    written = reading(relation("russia", "AGREE", "hamas"))
    assert whowhom.build(written).readings == whowhom.build(iter([written])).readings == (written,)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("folder", "build takes readings, and this is str; read it first: build(read_all('folder'))"),
        (Path("a/b.txt"), "this is PosixPath; read it first: build(read_all('a/b.txt'))"),
        (["folder"], "this is str; read it first: build(read_all('folder'))"),
        (Article(id="a", text=ENGLISH), "this is Article; read it first: build([read_text(article.text)])"),
        ([Article(id="a", text=ENGLISH)], "this is Article; read it first: build([read_text(article.text)])"),
        (7, "build takes readings, and this is int; read_all gives them"),
    ],
    ids=["a folder", "a path", "a list of folders", "an article", "a list of articles", "a number"],
)
def test_build_says_what_to_do_with_what_is_not_yet_read(given: Any, message: str) -> None:
    with pytest.raises(TypeError, match=re.escape(message)):
        whowhom.build(given)


@pytest.mark.parametrize(
    ("name", "format", "message"),
    [
        ("graph.docx", None, r"the suffix '\.docx' is none that can be written\. Known: \.html, \.graphml, \.jsonl"),
        ("graph", None, "the suffix '' is none"),
        ("graph.html", "docx", "the format 'docx' is none"),
        ("nowhere/graph.html", None, "there is no folder .*nowhere"),
    ],
)
def test_save_says_what_it_cannot_write(tmp_path: Path, name: str, format: str | None, message: str) -> None:
    with pytest.raises(OutputError, match=message):
        whowhom.save(whowhom.build([]), tmp_path / name, format=format)
    assert list(tmp_path.iterdir()) == []


def test_language_model_is_the_embedded_pipeline_and_loaded_once() -> None:
    nlp = whowhom.language_model()
    assert nlp is whowhom.language_model()
    assert [token.pos_ for token in nlp("Norway slept.")] == ["PROPN", "VERB", "PUNCT"]


def test_reading_in_a_script_of_ones_own_needs_nothing_else(tmp_path: Path) -> None:
    # A user's own graph.py beside the script must not be taken for ours.
    (tmp_path / "graph.py").write_text("raise SystemExit('the wrong graph')", encoding="utf-8")
    script = "import whowhom; print(whowhom.read_text('Norway condemned Sweden.').article.text)"
    shown = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert shown.stdout == "Norway condemned Sweden.\n"
