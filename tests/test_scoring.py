"""The figures of a judged sheet: what counts as right, how types are weighed, and how wide the interval is."""

from collections.abc import Sequence

import pytest

from whowhom.scoring import Score, score_rows, wilson
from whowhom.sheets import QUESTIONS, JudgedRow

VERDICTS = {"y": True, "n": False, "-": None}


def judged(*told: str) -> list[JudgedRow]:
    """ "AID/9 yyyn": the type, how many of it were found, and a verdict for each question."""
    return [row(line, *each.split()) for line, each in enumerate(told, start=2)]


def row(line: int, drawn: str, given: str) -> JudgedRow:
    type_, _, found = drawn.partition("/")
    verdicts = {question: VERDICTS[sign] for question, sign in zip(QUESTIONS, given, strict=True)}
    return JudgedRow(line, type_, int(found), f"r{line}", verdicts)


def by_type(rows: Sequence[JudgedRow]) -> dict[str, Score]:
    return {score.type: score for score in score_rows(rows)}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("yyyy", (1, 1)),
        ("yyny", (1, 0)),
        ("n---", (1, 0)),
        ("yyy-", (0, 0)),
        ("----", (0, 0)),
    ],
    ids=["all right", "one wrong", "one wrong is enough", "one open is not enough", "not judged"],
)
def test_scoring_counts_a_row_by_all_its_verdicts(given: str, expected: tuple[int, int]) -> None:
    whole = by_type(judged(f"AID/9 {given}", "ACCUSE/9 yyyy"))["AID"].whole
    assert (whole.judged, whole.right) == expected


def test_scoring_asks_only_what_the_sheet_answers() -> None:
    scores = by_type(judged("AID/9 yy--", "AID/9 yn--"))
    assert list(scores["AID"].questions) == ["type_right", "ends_right"]
    assert (scores["AID"].whole.judged, scores["AID"].whole.share) == (2, 0.5)


def test_scoring_tells_the_questions_apart() -> None:
    questions = by_type(judged("AID/9 yyny", "AID/9 yyyy", "AID/9 y---"))["AID"].questions
    assert {question: (each.judged, each.right) for question, each in questions.items()} == {
        "type_right": (3, 3),
        "ends_right": (2, 2),
        "direction_right": (2, 1),
        "truth_right": (2, 2),
    }


def test_scoring_counts_unjudged_rows_and_leaves_them_out() -> None:
    scores = by_type(judged("AID/9 yyyy", "AID/9 ----", "ACCUSE/30 ----"))
    assert [(each.drawn, each.unjudged, each.whole.share) for each in scores.values()] == [
        (1, 1, None),
        (2, 1, 1.0),
        (3, 2, 1.0),
    ]


def test_scoring_weighs_types_as_the_articles_hold_them() -> None:
    overall = by_type(judged("AID/10 nnnn", "AID/10 nnnn", "ACCUSE/90 yyyy", "ACCUSE/90 yyyy"))["overall"]
    assert (overall.found, overall.whole.right, overall.whole.share) == (100, 2, 0.9)


def test_scoring_of_even_types_has_the_interval_of_a_plain_sample() -> None:
    whole = by_type(judged("AID/50 yyyy", "AID/50 nnnn", "ACCUSE/50 yyyy", "ACCUSE/50 yyyy"))["overall"].whole
    assert (whole.share, whole.low, whole.high) == (0.75, *(round(bound, 3) for bound in wilson(0.75, 4)))


def test_scoring_of_uneven_types_is_less_sure() -> None:
    even = by_type(judged("AID/50 yyyy", "ACCUSE/50 yyyy"))["overall"].whole
    uneven = by_type(judged("AID/5 yyyy", "ACCUSE/95 yyyy"))["overall"].whole
    assert even.low is not None
    assert uneven.low is not None
    assert uneven.low < even.low


def test_scoring_of_nothing_judged_has_no_share() -> None:
    assert [score.whole.share for score in score_rows(judged("AID/9 ----"))] == [None, None]


@pytest.mark.parametrize(
    ("share", "number", "expected"),
    [(0.5, 10, (0.237, 0.763)), (0.0, 10, (0.0, 0.278)), (1.0, 10, (0.722, 1.0)), (0.8, 200, (0.739, 0.850))],
)
def test_scoring_has_the_intervals_of_the_textbook(share: float, number: int, expected: tuple[float, float]) -> None:
    assert tuple(round(bound, 3) for bound in wilson(share, number)) == expected
