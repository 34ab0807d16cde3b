"""What the page knows and how it is worded, without a browser."""

import base64
import hashlib
import json
import re
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whowhom.exports.html import hash_source, to_json, to_page
from whowhom.exports.html.payload import find_marks, to_payload
from whowhom.exports.html.wording import STATUS_WORDS, date_words, edtf_words
from whowhom.graph.knowledge import KnowledgeGraph
from whowhom.graph.records import End, Evidence, Polarity, Status, Trigger, Voice, When


def scripts_of(page: str) -> list[str]:
    return re.findall(r"<script>(.*?)</script>", page, flags=re.DOTALL)


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2024", "2024"),
        ("2024-02", "Feb 2024"),
        ("2024-02-29", "29 Feb 2024"),
        ("2024-02-09~", "about 9 Feb 2024"),
        ("2024-02-29/2024-03-02", "29 Feb 2024 to 2 Mar 2024"),
        ("XXXX-02-29/XXXX-03-02", "29 Feb to 2 Mar, year unknown"),
        ("XXXX-10", "Oct, year unknown"),
        ("2024-21", "2024-21"),
        ("199X", "199X"),
        ("../2020", "../2020"),
        ("XXXX", "XXXX"),
        ("not a date", "not a date"),
    ],
)
def test_wording_of_dates(edtf, words):
    assert edtf_words(edtf) == words


def test_wording_quotes_the_article_where_only_words_are_known():
    assert date_words(When(edtf=None, text="in the coming weeks", start=0, end=1)) == "“in the coming weeks”"
    assert date_words(None) is None


def test_wording_tells_every_status_and_polarity_apart():
    pairs = {(polarity, status) for polarity in get_args(Polarity) for status in get_args(Status)}
    assert STATUS_WORDS.keys() == pairs
    assert len(set(STATUS_WORDS.values())) == len(pairs)
    assert all(
        words.startswith("negative") == (polarity == "negative") for (polarity, _), words in STATUS_WORDS.items()
    )


def test_payload_marks_what_stands_in_the_sentence_and_nothing_else(relation):
    fields = {
        "sources": (End(actor="russia", start=12, end=18), End(actor="iran", start=2, end=6)),
        "trigger": Trigger(start=19, end=26, lemma="invite"),
        "evidence": Evidence(start=10, end=40, quote="😀 Russia invited them to talks."),
    }
    told = relation("", "AGREE", "hamas").model_copy(update=fields)
    assert list(find_marks(told)) == [(9, 16, "trigger"), (2, 8, "source")]
    quote = told.evidence.quote
    assert [quote[start:end] for start, end, _ in find_marks(told)] == ["invited", "Russia"]


@pytest.mark.parametrize(
    ("voice", "expected"),
    [
        (Voice(actor="tass", stance="claim"), {"actor": 2, "name": "tass", "stance": "claimed so"}),
        (Voice(start=0, end=5), {"actor": None, "name": "Quote", "stance": "said so"}),
        (Voice(stance="deny"), {"actor": None, "name": "an unnamed source", "stance": "denied it"}),
        (Voice(actor="stranger"), {"actor": None, "name": "stranger", "stance": "said so"}),
    ],
)
def test_payload_names_the_voices(relation, reading, voice, expected):
    known = relation("russia", "AGREE", "hamas", attribution=(Voice(actor="tass"),), id="known")
    graph = KnowledgeGraph(
        [reading(known), reading(relation("russia", "AGREE", "hamas", attribution=(voice,)), id="b")]
    )
    told = [statement for statement in to_payload(graph)["statements"] if statement["article"] == 1]
    assert told[0]["voices"] == [expected]


def test_payload_lists_the_newest_first_and_the_undated_last(relation, reading):
    def dated(edtf, id):
        return relation("russia", "AGREE", "hamas", id=id, predicate=id, date=When(edtf=edtf, text="", start=0, end=0))

    graph = KnowledgeGraph(
        [
            reading(
                dated("2024-02-29", "said for February"),
                relation("russia", "AGREE", "hamas", predicate="undated"),
                id="a",
            ),
            reading(
                dated("XXXX-03-01", "of an unknown year"), dated("2023-11", "of old"), id="b", published="2024-01-05"
            ),
        ]
    )
    told = [statement["predicate"] for statement in to_payload(graph)["statements"]]
    assert told == ["said for February", "of an unknown year", "of old", "undated"]


def test_payload_stores_each_sentence_once(relation, reading):
    graph = KnowledgeGraph([reading(relation("russia", "AGREE", "hamas"), relation("hamas", "AGREE", "russia"))])
    assert to_payload(graph)["sentences"] == ["Quote"]


@given(st.text())
def test_page_json_is_text_for_html_and_the_same_for_json(text):
    written = to_json({"name": text})
    assert not re.search("[<>&\u2028\u2029\ud800-\udfff]", written)
    assert json.loads(written) == {"name": text}


def test_page_allows_exactly_its_own_scripts_and_style(relation, reading):
    page = to_page(KnowledgeGraph([reading(relation("russia", "AGREE", "hamas"))]))
    policy = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)[0]
    style = re.findall(r"<style>(.*?)</style>", page, flags=re.DOTALL)[0]
    assert policy.startswith("default-src 'none'; ")
    assert [hash_source(script) for script in scripts_of(page)] == re.findall(r"'sha256-[^']*'", policy)[:2]
    assert f"style-src {hash_source(style)};" in policy
    assert "unsafe" not in policy


def test_page_hashes_as_browsers_do():
    digest = base64.b64encode(hashlib.sha256("“x”".encode()).digest()).decode()
    assert hash_source("“x”") == f"'sha256-{digest}'"


@pytest.mark.parametrize(
    "needed", ["<!doctype html>", '<html lang="en">', 'charset="utf-8"', 'name="viewport"', "<title>"]
)
def test_page_has_what_a_page_needs(needed):
    assert needed in to_page(KnowledgeGraph())


def test_page_writes_its_script_without_markup_or_evaluation():
    ours = scripts_of(to_page(KnowledgeGraph()))[1]
    for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "fetch("):
        assert word not in ours


@pytest.mark.parametrize(
    ("articles", "title"),
    [
        ([], "0 articles"),
        ([("Talks & <b>pacts</b>", "2024-02-17")], "Talks &amp; &lt;b&gt;pacts&lt;/b&gt;"),
        ([(None, "2024-02-17")], "1 article, 17 Feb 2024"),
        ([("One", "2024-02-17"), ("Two", None), ("Three", "2023-12-01")], "3 articles, 1 Dec 2023 to 17 Feb 2024"),
    ],
)
def test_page_is_called_by_its_articles(reading, articles, title):
    graph = KnowledgeGraph(
        made.model_copy(update={"article": made.article.model_copy(update={"title": name})})
        for number, (name, published) in enumerate(articles)
        for made in [reading(id=f"a{number}", published=published)]
    )
    assert f"<title>{title} – who did what to whom</title>" in to_page(graph)
