import http.server
import io
import json
import sys
import threading
from collections.abc import Iterator
from importlib.resources import files
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
import whowhom.seeds
from whowhom.extractors.intake import (
    READERS,
    CommonWords,
    Intake,
    article_id,
    find_articles,
    json_lines,
    load_common_words,
)
from whowhom.extractors.intake.metadata import Metadata, Origin, to_iso_date
from whowhom.graph.errors import InputError, NotEnglish, NotFound, NothingToRead, NotText
from whowhom.graph.records import Article, Reader, Reading

COMMON_WORDS: CommonWords = load_common_words(files(whowhom.seeds).joinpath("words"))
TEXT = "Norway has invited Sweden to Oslo."
PAGE = "<html><body>" + "<p>Norway has invited five rival parties to the capital for talks on fish.</p>" * 3
FRENCH = "Le gouvernement norvégien a invité les cinq partis à Oslo et la Suède est prête à envoyer des médiateurs."


def find(*sources: object, **known: str) -> list[Intake]:
    return list(find_articles([str(source) for source in sources], common_words=COMMON_WORDS, **known))


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def lines(*records: object) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)


def the_article(found: list[Intake]) -> Article:
    (article,) = found
    assert isinstance(article, Article), article
    return article


# --- plain text


@pytest.mark.parametrize(
    "text", [f"{TEXT}\r\n\r\n“Yes,”\u00a0she said.\r\n", f"\n\n  {TEXT}  ", f"{TEXT}\r{TEXT}", "ﬁsh & ½"]
)
def test_clean_text_stays_character_for_character(tmp_path, text):
    assert the_article(find(write(tmp_path / "talks.txt", text))).text == text


def test_text_decoded_wrongly_before_is_mended(tmp_path):
    assert (
        the_article(find(write(tmp_path / "lula.txt", "â€œWe stay,â€\x9d said InÃ¡cio."))).text
        == "“We stay,” said Inácio."
    )


def test_header_lines_tell_about_the_article_and_stay_in_its_text(tmp_path):
    header = "Title: Oslo invites\r\nSource: The Fjord Times\r\nDate: 2024-02-19T08:00:00Z\r\nBy: Kari Nord and Ole Vik"
    text = f"{header}\r\n\r\n{TEXT}"
    article = the_article(find(write(tmp_path / "talks.md", text)))
    assert (article.title, article.outlet, article.published) == ("Oslo invites", "The Fjord Times", "2024-02-19")
    assert (article.authors, article.text) == (("Kari Nord", "Ole Vik"), text)


# --- JSON lines


def test_a_json_line_is_an_article_as_it_stands(tmp_path):
    record = {"text": f"{TEXT}\r\nâ€œ", "doc_id": 7, "title": "Oslo", "outlet": "Fjord", "authors": ["Kari Nord"]}
    article = the_article(
        find(write(tmp_path / "a.jsonl", lines({**record, "url": "https://x.example", "language": "en-GB"})))
    )
    assert (article.id, article.text, article.title) == ("7", record["text"], "Oslo")
    assert (article.outlet, article.authors, article.url) == ("Fjord", ("Kari Nord",), "https://x.example")


def test_a_reading_written_before_comes_back_equal(tmp_path):
    reader = Reader(version="0.1.0", model="en", seeds="0")
    reading = Reading(reader=reader, article=Article(id="a1", text=TEXT))
    assert find(write(tmp_path / "readings.jsonl", reading.model_dump_json() + "\n")) == [reading]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("[1]", "line 2: not a JSON object. Write one a line"),
        ("{bad", "line 2: not valid JSON (Expecting property name"),
        ("[" * 100_000, "line 2: not valid JSON"),
        ('{"text": ' + "1" * 5000 + "}", "line 2: not valid JSON"),
        ('{"title": "Oslo"}', 'line 2: no article text. Put the article into "text"'),
        ('{"text": " "}', 'line 2: no article text. Put the article into "text"'),
        ('{"text": ["Oslo"]}', 'line 2: no article text. Put the article into "text"'),
        ('{"article": "Oslo"}', "line 2: not a reading as this version writes it (reader: Field required)"),
        ('{"text": "' + "a" * 2_000_001 + '"}', "line 2: more than 2 million characters"),
        ("a" * 8_000_002, "line 2: more than 2 million characters"),
        ("\x00\x01", "line 2: these bytes are no text"),
    ],
    ids=lambda value: value[:40],
)
def test_a_bad_json_line_is_named_and_the_rest_is_read(tmp_path, line, message):
    path = write(tmp_path / "a.jsonl", f"{lines({'text': TEXT})}{line}\n\n{lines({'id': 'last', 'text': TEXT})}")
    first, error, last = find(path)
    assert isinstance(first, Article)
    assert str(error).startswith(f"{path}, {message}")
    assert isinstance(error, InputError)
    assert isinstance(last, Article)
    assert last.id == "last"


@pytest.mark.parametrize("published", ["soon", "2024", "2024-02-30", "", 20240219])
def test_an_article_with_a_bad_date_is_read_without_it(tmp_path, published):
    *errors, article = find(write(tmp_path / "a.jsonl", lines({"text": TEXT, "published": published})))
    assert isinstance(article, Article)
    assert article.published is None
    assert ["line 1" in str(error) and "is read without" in str(error) for error in errors] == [True] * (
        published != ""
    )


def test_lone_surrogates_in_json_become_replacement_characters(tmp_path):
    article = the_article(find(write(tmp_path / "a.jsonl", '{"text": "Nor\\ud800way met", "title": "\\udfff"}')))
    assert (article.text, article.title) == ("Nor\ufffdway met", "\ufffd")


def test_json_over_several_lines_is_refused_in_one_line(tmp_path):
    (error,) = find(write(tmp_path / "a.jsonl", json.dumps({"text": TEXT}, indent=1)))
    assert "one JSON value over several lines" in str(error)


class EndlessLines(io.RawIOBase):
    """An article a line, for ever."""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        line = lines({"text": TEXT}).encode()
        buffer[: len(line)] = line
        return len(line)


def test_json_lines_are_read_one_at_a_time():
    found = json_lines.read(io.BufferedReader(EndlessLines()), origin=Origin("endless.jsonl"))
    assert [article.text for article in islice(found, 3) if isinstance(article, Article)] == [TEXT] * 3


# --- sources


def test_a_folder_is_read_in_order_of_names_without_what_is_hidden(tmp_path):
    for name in ["b.txt", "a/z.txt", ".hidden/x.txt", ".x.txt", "photo.png"]:
        write(tmp_path / name, f"{TEXT} {name}")
    write(tmp_path / "a/y.html", PAGE)
    write(tmp_path / "c.JSONL", lines({"text": f"{TEXT} c"}))
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    found = find(tmp_path)
    texts = [article.text.removeprefix(TEXT) for article in found if isinstance(article, Article)]
    assert texts[0].startswith("Norway has invited five")
    assert texts[1:] == [" a/z.txt", " b.txt", " c"]


@pytest.mark.parametrize(
    ("name", "content", "kind", "message"),
    [
        ("empty.txt", "", NothingToRead, "the file is empty. Check"),
        ("blank.txt", " \r\n\t", NothingToRead, "the file is empty. Check"),
        ("blank.jsonl", "\n\n", NothingToRead, "the file is empty. Each line"),
        ("photo.txt", b"\x89PNG\r\n", NotText, "this is a PNG image, no text. Save"),
        ("odd.txt", b"Oslo\x00\x01\x02", NotText, "these bytes are no text. Save"),
        ("big.txt", "a" * 20_000_000, InputError, "more than 2 million characters, too much for one article. Split"),
        ("long.txt", "a " * 1_000_001, InputError, "more than 2 million characters, too much for one article. Split"),
        ("empty.html", "<html></html>", NothingToRead, "no article found in the page. Save"),
        ("french.txt", FRENCH, NotEnglish, "is not in English, the one language that is read. Translate"),
        ("tagged.jsonl", lines({"text": TEXT, "language": "fr"}), NotEnglish, "is not in English"),
    ],
)
def test_a_bad_file_gives_one_clear_line_and_the_rest_is_read(tmp_path, name, content, kind, message):
    path = write(tmp_path / name, content)
    error, article = find(path, write(tmp_path / "good.txt", TEXT))
    assert type(error) is kind
    assert str(error).startswith(f"{path}: ")
    assert message in str(error)
    assert "\n" not in str(error)
    assert isinstance(article, Article)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("missing.txt", "missing.txt: no such file or folder. Check the spelling"),
        ("", "'': no possible file name. Check the spelling"),
        ("a\x00b.txt", "'a\\x00b.txt': no possible file name. Check the spelling"),
        ("http://127.0.0.1:1/x", "http://127.0.0.1:1/x: the page cannot be reached"),
        ("https://:bad:/", "https://:bad:/: the page cannot be reached"),
        ("http://", "http://: the page cannot be reached"),
    ],
)
def test_a_source_that_is_not_there_is_said(source, message):
    (error,) = find(source)
    assert isinstance(error, NotFound)
    assert str(error).startswith(message)


def test_a_folder_without_articles_says_which_files_are_read(tmp_path):
    (error,) = find(tmp_path)
    assert str(error) == f"{tmp_path}: no article in this folder. Files read are {', '.join(sorted(READERS))}"


def test_a_file_that_may_not_be_opened_is_said(tmp_path, monkeypatch):
    def refuse(*arguments: object, **options: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = write(tmp_path / "a.txt", TEXT)
    monkeypatch.setattr(Path, "open", refuse)
    assert [str(error) for error in find(path)] == [
        f"{path}: cannot be opened (Permission denied). Check that you may read it"
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (TEXT, TEXT),
        ("\ufeff\n" + lines({"text": TEXT}), TEXT),
        ("\n <!DOCTYPE html>" + PAGE, "Norway has invited five rival parties to the capital for talks on fish."),
        ("{Norway", "standard input, line 1: not valid JSON"),
    ],
    ids=["text", "JSON lines", "a page", "broken JSON"],
)
def test_standard_input_is_told_by_its_beginning_and_stays_open(monkeypatch, content, expected):
    stream = io.TextIOWrapper(io.BytesIO(content.encode()))
    monkeypatch.setattr(sys, "stdin", stream)
    (found,) = find("-")
    assert (found.text if isinstance(found, Article) else str(found)).startswith(expected)
    assert not stream.buffer.closed


PAGES = {
    "/talks": ("text/html; charset=windows-1252", PAGE.replace("fish", "“fish”").encode("cp1252")),
    "/caf%C3%A9.txt": ("text/plain; charset=iso-8859-1", f"{TEXT} Café.".encode("latin-1")),
    "/articles": ("application/octet-stream", lines({"text": TEXT}).encode()),
}


class Site(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        kind, body = PAGES.get(self.path, ("text/html", b""))
        self.send_response(200 if self.path in PAGES else 404)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: object) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(("path", "ending"), [("/talks", "“fish”."), ("/café.txt", "Café."), ("/articles", "Oslo.")])
def test_an_address_is_read_by_what_the_server_says_of_it(site, path, ending):
    article = the_article(find(site + path))
    assert article.text.endswith(ending)
    assert article.url == site + path


@pytest.mark.parametrize(
    ("meta", "is_ours"),
    [
        ('<meta name="generator" content="whowhom">', True),
        ('<META NAME="generator" CONTENT="whowhom 0.1.0">', True),
        ('<meta name="generator" content="Fjord Press">', False),
        ("<title>Who and whom: whowhom</title>", False),
    ],
)
def test_a_page_written_by_whowhom_is_told_by_its_generator(tmp_path, meta, is_ours):
    path = write(tmp_path / "page.html", PAGE.replace("<html>", f"<!doctype html>\n<html><head>{meta}</head>"))
    (found,) = find(path)
    assert isinstance(found, NothingToRead if is_ours else Article)


def test_a_page_the_server_does_not_have_is_said(site):
    assert [str(error) for error in find(f"{site}/gone")] == [
        f"{site}/gone: the server answers 404 Not Found. Check the address"
    ]


# --- what is known about an article


def test_what_the_caller_says_goes_before_the_input(tmp_path):
    path = write(tmp_path / "a.jsonl", lines({"text": TEXT, "published": "2024-02-19", "outlet": "Fjord"}))
    article = the_article(find(path, published="2024-02-20", title="Oslo"))
    assert (article.published, article.title, article.outlet) == ("2024-02-20", "Oslo", "Fjord")


def test_a_bad_date_from_the_caller_is_refused_at_once():
    with pytest.raises(InputError, match=r"^'tomorrow' is no date\. Write it as YYYY-MM-DD"):
        find_articles([], common_words=COMMON_WORDS, published="tomorrow")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-02-19", "2024-02-19"),
        (" 2024-02-19T23:59:59+02:00 ", "2024-02-19"),
        ("20240219", "2024-02-19"),
        ("2024-02", None),
        ("19.2.2024", None),
        ("Monday", None),
        (None, None),
    ],
)
def test_to_iso_date_takes_whole_days_only(written, day):
    assert to_iso_date(written) == day


def test_article_id_is_the_one_given_else_tells_articles_apart():
    fjord = Metadata(outlet="Fjord")
    assert article_id("voa-1", text=TEXT, metadata=fjord) == "voa-1"
    assert article_id(text=TEXT) == article_id(text=TEXT, metadata=Metadata(language="en")) == "ae5c9234348c3"
    assert article_id(text=TEXT, metadata=fjord) not in (article_id(text=TEXT), article_id(text=TEXT + " "))
    address = Metadata(url="https://fjord.example/1")
    assert article_id(text=TEXT, metadata=address) == article_id(text="mended", metadata=address._replace(title="Oslo"))
