"""What a judged coding sheet says: how often a drawn statement is right, by type and overall, and how sure that is."""

from collections.abc import Mapping, Sequence
from math import sqrt

from whowhom.graph.records import Record
from whowhom.sheets import QUESTIONS, JudgedRow

# 95 % of a normal distribution lie within so many standard deviations.
DEVIATIONS = 1.959964
OVERALL = "overall"


class Share(Record):
    """How many of the judged are right, as a share with its 95 % interval; None where nothing is judged."""

    judged: int
    right: int
    share: float | None = None
    low: float | None = None
    high: float | None = None


class Score(Record):
    """The figures of one type, or of all: `whole` is right where every question is, `questions` are those asked.

    `drawn` rows are in the sheet, out of `found` in the articles; `unjudged` ones are left out of all shares.
    """

    type: str
    found: int
    drawn: int
    unjudged: int
    whole: Share
    questions: Mapping[str, Share]


def score_rows(rows: Sequence[JudgedRow]) -> list[Score]:
    """Return the figures by type and in the end overall.

    A question that the whole sheet leaves open is not asked. Overall each type weighs as much as the articles
    hold of it, whatever its part of the sheet; the interval is that of as many rows as would say as much unweighted.
    """
    asked = [question for question in QUESTIONS if any(row.verdicts[question] is not None for row in rows)]
    types = sorted({row.type for row in rows})
    groups = {type_: [row for row in rows if row.type == type_] for type_ in types}
    return [*(_score(type_, [groups[type_]], asked) for type_ in types), _score(OVERALL, list(groups.values()), asked)]


def wilson(share: float, number: float) -> tuple[float, float]:
    """Return the 95 % interval after Wilson of a share found among `number`.

    >>> [round(bound, 3) for bound in wilson(0.8, 10)]
    [0.49, 0.943]
    """
    square = DEVIATIONS**2 / number
    centre = share + square / 2
    spread = DEVIATIONS * sqrt(share * (1 - share) / number + square / (4 * number))
    return max(0.0, (centre - spread) / (1 + square)), min(1.0, (centre + spread) / (1 + square))


def is_right(row: JudgedRow, asked: Sequence[str]) -> bool | None:
    """Whether all that is asked of a row is right; one "no" is enough to know, one open question to know not."""
    verdicts = [row.verdicts[question] for question in asked]
    if False in verdicts:
        return False
    return None if None in verdicts or not verdicts else True


def _score(name: str, groups: Sequence[Sequence[JudgedRow]], asked: Sequence[str]) -> Score:
    found = [group[0].of_type for group in groups]
    verdicts = [[is_right(row, asked) for row in group] for group in groups]
    whole = _share(verdicts, found)
    drawn = sum(map(len, groups))
    return Score(
        type=name,
        found=sum(found),
        drawn=drawn,
        unjudged=drawn - whole.judged,
        whole=whole,
        questions={
            question: _share([[row.verdicts[question] for row in group] for group in groups], found)
            for question in asked
        },
    )


def _share(groups: Sequence[Sequence[bool | None]], found: Sequence[int]) -> Share:
    """The share of right verdicts, each group weighed by how many were found of it."""
    pairs = zip(groups, found, strict=True)
    kept = [(given, total) for group, total in pairs if (given := [each for each in group if each is not None])]
    judged = sum(len(given) for given, _ in kept)
    if not judged:
        return Share(judged=0, right=0)
    weight = sum(total for _, total in kept)
    share = sum(total * sum(given) / len(given) for given, total in kept) / weight
    # So many unweighted verdicts would tell as much (Kish).
    alike = weight**2 / sum(total**2 / len(given) for given, total in kept)
    low, high = wilson(share, alike)
    right = sum(sum(given) for given, _ in kept)
    return Share(judged=judged, right=right, share=round(share, 3), low=round(low, 3), high=round(high, 3))
