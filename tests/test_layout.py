"""Layout: the same each time, nothing on top of anything else, everything near the middle."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whowhom.exports.layout import Box, fill_rows, lay_out, nest

NAME = Box(width=110, height=50)


def overlaps(boxes: list[Box], points: list[tuple[float, float]]) -> list[tuple[int, int]]:
    """The pairs of boxes that share more than a hair of room."""
    return [
        (a, b)
        for a in range(len(boxes))
        for b in range(a)
        if abs(points[a][0] - points[b][0]) < (boxes[a].width + boxes[b].width) / 2 - 1
        and abs(points[a][1] - points[b][1]) < (boxes[a].height + boxes[b].height) / 2 - 1
    ]


def ring(count: int) -> list[tuple[int, int]]:
    return [(number, (number + 1) % count) for number in range(count)]


def star(count: int) -> list[tuple[int, int]]:
    return [(0, number) for number in range(1, count)]


@pytest.mark.parametrize(
    ("count", "links"),
    [
        pytest.param(1, [], id="one actor"),
        pytest.param(1, [(0, 0)], id="one actor and a loop"),
        pytest.param(2, [(0, 1), (1, 0), (0, 1)], id="two actors, both ways"),
        pytest.param(12, [], id="nobody linked"),
        pytest.param(12, ring(12), id="a ring"),
        pytest.param(40, star(40), id="a star"),
        pytest.param(30, ring(10), id="a ring and loners"),
        pytest.param(60, star(30) + [(a + 30, b + 30) for a, b in ring(30)], id="a star and a ring"),
    ],
)
def test_layout_keeps_boxes_apart(count, links):
    boxes = [NAME] * count
    assert overlaps(boxes, lay_out(boxes, links)) == []


def test_layout_gives_no_place_to_nobody():
    assert lay_out([], []) == []


def test_layout_is_the_same_on_every_run():
    assert lay_out([NAME] * 25, star(25)) == lay_out([NAME] * 25, list(reversed(star(25))))


def test_layout_sets_linked_actors_nearer_than_others():
    count, links = 60, [(a, b) for half in (0, 30) for a, b in ((half + x, half + y) for x, y in ring(30))] + [(0, 30)]
    points = np.array(lay_out([NAME] * count, links))
    far = np.linalg.norm(points[:, None] - points[None, :], axis=2).mean()
    near = np.mean([np.linalg.norm(points[a] - points[b]) for a, b in links])
    assert near < far / 2


def test_layout_centres_the_whole():
    points = np.array(lay_out([NAME] * 30, ring(10)))
    assert np.abs(points.min(axis=0) + points.max(axis=0)).max() < 1


def test_layout_of_many_actors_samples_the_pairs_and_stays_finite():
    points = np.array(lay_out([NAME] * 520, ring(520)))
    assert np.isfinite(points).all()
    assert len({tuple(point) for point in points.tolist()}) == 520


def test_layout_fills_rows_with_the_highest_first():
    extents = [np.array(extent) for extent in ([60.0, 10.0], [100.0, 50.0], [40.0, 20.0], [60.0, 30.0])]
    assert fill_rows(extents, 100.0) == [[1], [3, 2], [0]]


SIDE = st.integers(1, 60).map(float)


@given(st.lists(st.tuples(SIDE, SIDE), min_size=1, max_size=14))
def test_layout_nests_rectangles_without_overlap(extents):
    corners = nest([np.array(extent) for extent in extents])
    centres = [(float(x) + w / 2, float(y) + h / 2) for (x, y), (w, h) in zip(corners, extents, strict=True)]
    assert overlaps([Box(*extent) for extent in extents], centres) == []


def test_layout_nests_small_beside_large():
    corners = nest([np.array(extent) for extent in ([100.0, 80.0], [20.0, 40.0], [20.0, 40.0])])
    assert [tuple(corner) for corner in corners] == [(0.0, 0.0), (100.0, 0.0), (100.0, 40.0)]


def test_layout_sets_many_small_components_in_rows_below():
    boxes = [NAME] * 90
    assert overlaps(boxes, lay_out(boxes, [])) == []


@settings(max_examples=25, deadline=None)
@given(
    st.integers(1, 14).flatmap(
        lambda n: st.tuples(st.just(n), st.lists(st.tuples(st.integers(0, n - 1), st.integers(0, n - 1))))
    )
)
def test_layout_stands_any_small_graph(case):
    count, links = case
    boxes = [NAME] * count
    points = lay_out(boxes, links)
    assert len(points) == count
    assert overlaps(boxes, points) == []
