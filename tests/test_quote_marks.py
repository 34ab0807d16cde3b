import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whowhom.extractors.grammar import Sentence
from whowhom.extractors.quotations.quote_marks import Stretch, find_stretches


def stretches(text: str) -> list[Stretch]:
    """Quoted stretches of a text whose lines are its paragraphs."""
    lines = [
        Sentence(words=(), start=line.start(), end=line.end(), index=number, paragraph=number)
        for number, line in enumerate(re.finditer(r"[^\n]+", text))
    ]
    return find_stretches(lines, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We stay," he said. "You go."', ["We stay", "You go."]),
        ("“We stay,” he said.", ["We stay"]),
        ("«We stay», he said.", ["We stay"]),
        ("``We stay,'' he said.", ["We stay"]),
        ("‘We don’t stay,’ he said.", ["We don’t stay"]),
        ("'We don't stay,' he said.", ["We don't stay"]),
        ("“They called it ‘a joke’ in Oslo,” he said.", ["They called it ‘a joke’ in Oslo"]),
        ("“We stay. They know.\n“You go.”", ["We stay. They know.", "You go."]),
        ('"We stay for good', ["We stay for good"]),
        ('He lost " and found "nothing at all".', ["nothing at all"]),
        ('A 6" pipe and a 9" pipe.', []),
        ("The troops' tents and Chad's flag.", []),
        ("", []),
    ],
)
def test_quote_marks_find_what_stands_between_them(text: str, expected: list[str]) -> None:
    assert [text[stretch.start : stretch.end] for stretch in stretches(text)] == expected


@pytest.mark.parametrize(
    ("text", "is_scare", "is_title", "closed"),
    [
        ('the "peace camp" near Oslo', True, False, True),
        ('"No!" he said', False, False, True),
        ('the novel "The Last Winter of the North" sold well', False, True, True),
        ('"We will not pay for it" was all he said', False, False, True),
        ('"We will not pay for it', False, False, False),
    ],
)
def test_quote_marks_tell_speech_from_titles_and_single_words(
    text: str, is_scare: bool, is_title: bool, closed: bool
) -> None:
    (stretch,) = stretches(text)
    assert (stretch.is_scare, stretch.is_title, stretch.closed) == (is_scare, is_title, closed)


@given(text=st.text(alphabet="aB \"'“”‘’«»,.\n6", max_size=60))
def test_quote_marks_never_overlap_in_any_text(text: str) -> None:
    found = stretches(text)
    assert all(stretch.begin < stretch.start <= stretch.end <= stretch.finish for stretch in found)
    assert all(before.finish <= after.begin for before, after in pairwise(found))
