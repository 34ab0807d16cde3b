import pytest
from hypothesis import given
from hypothesis import strategies as st
from whowhom.extractors.intake.header import read_header
from whowhom.extractors.intake.metadata import Metadata

TEXT = "Norway has invited Sweden to Oslo."


@pytest.mark.parametrize(
    ("text", "header"),
    [
        (f"Title: Oslo\n\n{TEXT}", "Title: Oslo"),
        (f"\n\nURL: https://fjord.example/1\n \n{TEXT}", "\n\nURL: https://fjord.example/1"),
        ("Date: 2024-02-19", "Date: 2024-02-19"),
        # Near misses: a sentence follows without a blank line, or no field is named.
        (f"Source: Reuters\n{TEXT}", ""),
        (f"Moscow: a city of many guests\n\n{TEXT}", ""),
        (f"{TEXT}\n\nTitle: Oslo\n", ""),
        ("Title:\n\nOslo", ""),
        ("", ""),
    ],
)
def test_read_header_ends_at_the_blank_line(text, header):
    assert text[: read_header(text).end] == header


@given(
    st.lists(st.sampled_from(["Title: x", "By: a, b", "Date:", "", " ", "Norway met Sweden."]), max_size=6),
    st.booleans(),
)
def test_read_header_never_reaches_into_the_text(parts, is_windows):
    text = ("\r\n" if is_windows else "\n").join(parts)
    header = read_header(text)
    assert "Norway" not in text[: header.end]
    assert header.metadata == Metadata() or header.end > 0
