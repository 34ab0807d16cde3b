"""Sentences: one row of offsets for a title apart and the text, and each offset back in its field."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whowhom.extractors.grammar import LONGEST_SENTENCE
from whowhom.extractors.segments import Segment
from whowhom.extractors.sentences import LONGEST_PARAGRAPH, PLAIN, Page, parse, to_page
from whowhom.graph.records import Article, Quotation, Span, Voice

TITLE, TEXT = "Norway objects", "Talks failed. Norway left."
APART = to_page(Article(id="a", title=TITLE, text=TEXT), headline=None)
ALONE = to_page(Article(id="a", text=TEXT), headline=None)


def test_page_puts_a_title_above_the_text():
    assert APART.text == "Norway objects\n\nTalks failed. Norway left."
    assert APART.text[APART.shift :] == TEXT


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        (None, None),
        ("", None),
        ("Norway objects", "Norway objects"),
        # a title broken over two lines is the same headline
        ("Norway\n  objects", "Norway objects"),
    ],
)
def test_page_is_the_text_alone_where_the_title_says_nothing_new(title, headline):
    page = to_page(Article(id="a", title=title, text=TEXT), headline=headline)
    assert (page.text, page.shift) == (TEXT, 0)


def test_page_keeps_a_title_unlike_the_headline_of_the_text():
    page = to_page(Article(id="a", title=TITLE, text=TEXT), headline="Talks failed.")
    assert page.text.startswith(TITLE)


def test_page_plain_text_has_plain_quotes_and_blanks():
    page = to_page(Article(id="a", text="“It’s\u00a0over,”\nAli said — ‘again’."), headline=None)
    assert page.plain == "\"It's over,\" Ali said — 'again'."


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from([chr(code) for code in PLAIN]))))
def test_page_plain_text_has_a_sign_for_each_sign(text):
    page = to_page(Article(id="a", title="T", text=text), headline=None)
    assert len(page.plain) == len(page.text)


@pytest.mark.parametrize(
    ("page", "surface", "field"),
    [(APART, "objects", "title"), (APART, "failed", "text"), (ALONE, "Talks", "text")],
)
def test_page_places_a_span_in_its_field(page, surface, field):
    at = page.text.index(surface)
    found, start, end = page.place(at, at + len(surface))
    assert (found, {"title": TITLE, "text": TEXT}[field][start:end]) == (field, surface)


def test_page_shifts_the_voice_and_the_content_of_a_quotation():
    voice = Voice(actor="norway", start=APART.shift + 14, end=APART.shift + 20)
    content = Span(start=APART.shift, end=APART.shift + 12)
    moved = APART.quotation(Quotation(voices=(voice,), content=content, direct=True))
    assert TEXT[moved.content.start : moved.content.end] == "Talks failed"
    assert TEXT[moved.voices[0].start : moved.voices[0].end] == "Norway"


def test_page_leaves_a_voice_without_a_place_alone():
    voice = Voice(actor="norway", cue="object")
    assert APART.voice(voice) is voice


@pytest.fixture(scope="module")
def sentences(nlp):
    """The sentences of a page whose whole text is one region of a kind."""

    def parsed(page, kind="body"):
        return parse(page, [Segment(0, len(page.text) - page.shift, kind)], nlp=nlp)

    return parsed


def test_parse_reads_the_title_first_and_as_a_headline(sentences):
    found = [(APART.text[each.start : each.end], each.headline) for each in sentences(APART)]
    assert found == [("Norway objects", True), ("Talks failed.", False), ("Norway left.", False)]


def test_parse_counts_sentences_and_paragraphs_through_the_article(sentences):
    assert [(each.index, each.paragraph) for each in sentences(APART)] == [(0, 0), (1, 1), (2, 1)]


def test_parse_marks_a_headline_that_stands_in_the_text(sentences):
    (headline,) = sentences(to_page(Article(id="a", text=TITLE), headline=None), kind="headline")
    assert headline.headline


@pytest.mark.parametrize("kind", ["caption", "byline", "furniture", "comment box"])
def test_parse_leaves_out_what_is_not_read(sentences, kind):
    assert sentences(ALONE, kind=kind) == []


def test_parse_gives_words_the_offsets_of_the_text_as_given(sentences):
    page = to_page(Article(id="a", title="T", text="“Talks’ end,”\u00a0Ali said."), headline=None)
    for sentence in sentences(page):
        for word in sentence.words:
            assert page.plain[word.start : word.end] == word.text


def test_parse_cuts_a_paragraph_without_end(nlp):
    text = "a " * LONGEST_PARAGRAPH
    cut = []

    class Recording:
        """Stands in for the pipeline and keeps what it is asked to parse."""

        def get_pipe(self, name):
            return nlp.get_pipe(name)

        def pipe(self, texts):
            cut.extend(texts)
            return nlp.pipe("" for _ in cut)

    recording: Any = Recording()
    parse(Page(text=text, plain=text, shift=0), [Segment(0, len(text), "body")], nlp=recording)
    assert [len(part) for part in cut] == [LONGEST_PARAGRAPH, LONGEST_PARAGRAPH]


def test_parse_cuts_a_sentence_without_end(sentences):
    page = to_page(Article(id="a", title="T", text="Norway left and " * LONGEST_SENTENCE), headline=None)
    for sentence in sentences(page):
        assert len(sentence.words) <= LONGEST_SENTENCE
        assert [word.i for word in sentence.words] == list(range(len(sentence.words)))
        assert {word.head for word in sentence.words} - {None} <= set(sentence.words)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Norway left. " + "=" * 40, "Norway left. " + " " * 40),
        ("_" * 40 + " Norway", " " * 41 + "Norway"),
        ("Norway " + "na" * 200, "Norway " + " " * 400),
        # near misses: a rule and a word that a reader takes in
        ("Norway *** left", "Norway *** left"),
        ("Llanfairpwllgwyngyllgogerychwyrndrobwll", "Llanfairpwllgwyngyllgogerychwyrndrobwll"),
    ],
)
def test_page_plain_text_has_blanks_for_what_is_no_word(text, plain):
    assert to_page(Article(id="a", text=text), headline=None).plain == plain
