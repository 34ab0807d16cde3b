import pytest
from hypothesis import given
from hypothesis import strategies as st
from whowhom.extractors.segments.paragraphs import find_paragraphs

WRAPPED = "Norway has invited five rivals to talks in\nOslo, where they will speak of quotas for\nfish. They begin."
LONG = " ".join(["Long lines are not wrapped."] * 5)


def paragraphs(text: str, begin: int = 0) -> list[str]:
    return [found.text for found in find_paragraphs(text, begin=begin, stands_alone=lambda line: line == "Reuters")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("  Oslo \t", ["Oslo"], id="one line with blanks around it"),
        pytest.param("Oslo\r\n\r\nBergen\r\n", ["Oslo", "Bergen"], id="blank lines of Windows"),
        pytest.param("Oslo\rBergen\u2029Voss", ["Oslo", "Bergen", "Voss"], id="old and odd line ends"),
        pytest.param(WRAPPED, [WRAPPED], id="wrapped prose"),
        pytest.param(f"{WRAPPED}\n{WRAPPED}", [WRAPPED, WRAPPED], id="wrapped paragraphs without a blank line"),
        pytest.param(f"Reuters\n{WRAPPED}", ["Reuters", WRAPPED], id="a line that stands alone"),
        pytest.param("Oslo\niPhone\nVoss", ["Oslo", "iPhone", "Voss"], id="a list is not wrapped"),
        pytest.param(f"{LONG}\n{WRAPPED}", [LONG, *WRAPPED.split("\n")], id="a paragraph a line"),
    ],
)
def test_find_paragraphs_knows_how_the_lines_are_broken(text, expected):
    assert paragraphs(text) == expected


def test_find_paragraphs_numbers_the_blocks_between_blank_lines():
    found = find_paragraphs("Oslo\nBergen\n \nVoss\n\n\nHamar", stands_alone=lambda line: False)
    assert [paragraph.block for paragraph in found] == [0, 0, 1, 2]


@pytest.mark.parametrize(
    ("text", "ends"),
    [("He left.", True), ("“We left.”", True), ("Who left?)", True), ("He left", False), ("He said:", False)],
)
def test_ends_sentence_looks_behind_closing_quotes(text, ends):
    (paragraph,) = find_paragraphs(text, stands_alone=lambda line: False)
    assert paragraph.ends_sentence == ends


@given(st.text("aA.\n\r \t\u2028", max_size=80), st.integers(0, 5))
def test_find_paragraphs_keeps_every_character_that_is_not_blank(text, begin):
    assert "".join("".join(paragraphs(text, begin)).split()) == "".join(text[begin:].split())
