import io
from typing import Any

import pytest
from whowhom.extractors.intake import web_page
from whowhom.extractors.intake.metadata import Metadata, Origin
from whowhom.graph.errors import NothingToRead
from whowhom.graph.records import Article

PAGE = """<!doctype html>
<html><head>
<meta charset="{charset}">
<title>Oslo invites rivals to talks | The Fjord Times</title>
<meta property="og:site_name" content="The Fjord Times">
<meta name="author" content="Kari Nord">
<meta property="article:published_time" content="2024-02-19T10:00:00Z">
<link rel="canonical" href="https://fjord.example/oslo-talks">
</head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Oslo invites rivals to talks</h1>
<p>Norway has invited five rival parties to the capital for talks on a shared plan, the ministry said on Monday.</p>
<p>“We are ready,” the Swedish minister told reporters in Malmö, and offered to send two mediators.</p>
</article>
<section id="comments"><h3>Comments</h3><p>This is nonsense, says a reader of ours.</p></section>
<footer>© 2024 The Fjord Times. All rights reserved.</footer>
</body></html>"""


def read_page(raw: bytes, **known: Any) -> Article:
    (article,) = web_page.read(io.BytesIO(raw), origin=Origin("page.html", known=Metadata(**known)))
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_read_takes_the_article_and_leaves_menu_comments_and_footer(charset):
    article = read_page(PAGE.format(charset=charset).encode(charset))
    assert article.text.splitlines() == [
        "Oslo invites rivals to talks",
        "Norway has invited five rival parties to the capital for talks on a shared plan, the ministry said on Monday.",
        "“We are ready,” the Swedish minister told reporters in Malmö, and offered to send two mediators.",
    ]


def test_read_takes_what_the_page_says_of_itself():
    article = read_page(PAGE.format(charset="utf-8").encode())
    assert (article.title, article.outlet, article.authors) == (
        "Oslo invites rivals to talks",
        "The Fjord Times",
        ("Kari Nord",),
    )
    assert (article.published, article.url) == ("2024-02-19", "https://fjord.example/oslo-talks")


def test_read_believes_the_caller_before_the_page():
    article = read_page(PAGE.format(charset="utf-8").encode(), published="2024-02-20", outlet="The Mirror")
    assert (article.published, article.outlet) == ("2024-02-20", "The Mirror")


def test_read_guesses_no_date_from_the_running_text():
    page = "<p>On 3 March 2011 Norway met Sweden in Oslo for talks about the quotas of cod.</p>" * 3
    assert read_page(f"<html><body>{page}</body></html>".encode()).published is None


def test_read_mends_a_page_that_was_decoded_wrongly_before():
    wrong = PAGE.format(charset="utf-8").encode().decode("latin-1").encode()
    assert "in Malmö, and" in read_page(wrong).text


def test_read_puts_no_bars_between_the_cells_of_a_page_laid_out_as_a_table():
    sentence = "Norway has invited five rival parties to the capital for talks on a shared plan."
    page = f"<html><body><table><tr><td>Menu</td><td>{sentence}</td></tr></table></body></html>"
    assert "|" not in read_page(page.encode()).text


@pytest.mark.parametrize(
    "page",
    [
        "<html><body></body></html>",
        "<html><head><script>let text = 'Norway met Sweden.'</script></head></html>",
        "<html",
        "<div>" * 3000 + "</div>" * 3000,
    ],
)
def test_read_says_when_a_page_has_no_article(page, capfd):
    with pytest.raises(NothingToRead, match=r"^page\.html: no article found in the page\. Save its text as \.txt"):
        list(web_page.read(io.BytesIO(page.encode()), origin=Origin("page.html")))
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("start", "charset"),
    [
        (b'<meta charset="utf-8">', "utf-8"),
        (b"<META CHARSET=koi8-r>", "koi8-r"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', "iso-8859-1"),
        (b'<?xml version="1.0" encoding="windows-1251"?>', "windows-1251"),
        (b'<p>The charset = "secret" was lost.</p>', None),
    ],
)
def test_declared_charset_stands_in_meta_or_xml_declaration(start, charset):
    assert web_page.declared_charset(start + b"<p>Norway met Sweden.</p>") == charset
