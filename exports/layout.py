"""Where the actors stand: a force layout in numpy, the same for the same graph on every run.

Each connected component is spread by springs, turned to lie flat, freed of overlaps and then packed
beside the others, because one stray actor far away would shrink the whole picture to a corner.
"""

from collections.abc import Sequence
from typing import NamedTuple

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

SPRING = 180.0
GRAVITY = 0.4
STEPS, PATIENCE = 260, 150
# What the picture may take: its boxes this many times over, or a screen where that is more (square pixels), so that
# few actors stand apart with room for words on the lines, and many as close as their names allow.
LEAST_ROOM, SCREEN = 1.8, 450_000.0
GAP = 26.0
# Pages are wider than high, and so are names.
WIDE, MOST_STRETCH = 1.2, 1.6
# Above this many actors every pair is too many; each is then pushed by a sample of the others.
ALL_PAIRS, PARTNERS = 500, 24
NO_OVERLAP_ABOVE = 1500
MOST_NESTED = 60


class Box(NamedTuple):
    """The room an actor takes with its label, in pixels."""

    width: float
    height: float


def lay_out(boxes: Sequence[Box], links: Sequence[tuple[int, int]]) -> list[tuple[float, float]]:
    """Give every box a centre so that linked ones are near and none overlap; y grows downwards.

    `links` are pairs of positions in `boxes`; repeated pairs and loops change nothing.
    """
    if not boxes:
        return []
    sizes = np.array(boxes, dtype=float)
    skeleton = nx.Graph()
    skeleton.add_nodes_from(range(len(boxes)))
    skeleton.add_edges_from(sorted((min(pair), max(pair)) for pair in links if pair[0] != pair[1]))
    components = sorted(
        (sorted(part) for part in nx.connected_components(skeleton)), key=lambda part: (-len(part), part)
    )
    points = np.zeros((len(boxes), 2))
    room = max(LEAST_ROOM, SCREEN / float(sizes.prod(axis=1).sum()))
    for part in components:
        points[part] = spread_component(skeleton, part, sizes[part], room=room)
    return [(round(float(x), 1), round(float(y), 1)) for x, y in pack(points, components, sizes)]


def spread_component(skeleton: nx.Graph, part: list[int], sizes: Points, *, room: float) -> Points:
    """Positions for one connected component around the origin; it may take its boxes `room` times over."""
    place = {node: position for position, node in enumerate(part)}
    edges = [(place[a], place[b]) for a, b in skeleton.edges(part)]
    if not edges:
        return np.zeros((1, 2))
    points = draw_together(turn_flat(pull_and_push(len(part), np.array(sorted(edges)))), sizes, room=room)
    return remove_overlaps(points, sizes) if len(part) <= NO_OVERLAP_ABOVE else points


def pull_and_push(count: int, edges: NDArray[np.int64]) -> Points:
    """Springs along the edges, repulsion between all, cooling down (Fruchterman and Reingold's scheme)."""
    rng = np.random.default_rng(7)
    points = rng.normal(size=(count, 2)) * SPRING * count**0.5 / 2
    degrees = np.bincount(edges.ravel(), minlength=count)
    # Hubs push harder, or their many neighbours would sit on top of them and of each other.
    charge = (1 + np.log1p(degrees)) / 2
    for step in range(STEPS):
        move = push(points, charge, rng)
        apart = points[edges[:, 0]] - points[edges[:, 1]]
        pull = apart * (np.linalg.norm(apart, axis=1, keepdims=True) / SPRING)
        np.add.at(move, edges[:, 0], -pull)
        np.add.at(move, edges[:, 1], pull)
        move -= GRAVITY * points
        heat = SPRING * (1 - step / STEPS) ** 1.5 + 0.5
        length = np.maximum(np.linalg.norm(move, axis=1, keepdims=True), 1e-9)
        points = points + move / length * np.minimum(length, heat)
    return np.asarray(points - points.mean(axis=0))


def push(points: Points, charge: Points, rng: np.random.Generator) -> Points:
    """How far repulsion moves each point in one step."""
    count = len(points)
    if count <= ALL_PAIRS:
        others, scale = np.arange(count)[None, :], SPRING**2
    else:
        others, scale = rng.integers(0, count, size=(count, PARTNERS)), SPRING**2 * count / PARTNERS / 4
    across = points[:, :1] - points[others, 0]
    down = points[:, 1:] - points[others, 1]
    share = charge[others] / np.maximum(across**2 + down**2, 1.0)
    away = np.column_stack([np.einsum("ij,ij->i", way, share) for way in (across, down)])
    return np.asarray(away * scale * charge[:, None])


def turn_flat(points: Points) -> Points:
    """Turn the cloud so that its long side is horizontal, as screens are."""
    _, axes = np.linalg.eigh(np.cov(points.T))
    along, across = axes[:, 1], axes[:, 0]
    # An eigenvector may point either way; fix the sign so that every machine draws the same picture.
    along, across = (axis * np.sign(axis[np.argmax(np.abs(axis))]) for axis in (along, across))
    return np.asarray(points @ np.column_stack([along, across]))


def draw_together(points: Points, sizes: Points, *, room: float) -> Points:
    """Shrink a cloud that takes more room than its boxes need, and stretch a round one to the width of a page."""
    width, height = np.ptp(points, axis=0) + sizes.mean(axis=0)
    needed = room * sizes.prod(axis=1).sum()
    stretch = min(MOST_STRETCH, max(1.0, (WIDE * height / width) ** 0.5))
    return np.asarray(points * min(1.0, (needed / (width * height)) ** 0.5) * np.array([stretch, 1 / stretch]))


def remove_overlaps(points: Points, sizes: Points) -> Points:
    """Push overlapping boxes apart along the shorter way until none overlap or patience ends."""
    points = points.copy()
    room = [np.add.outer(size, size) / 2 + 4 for size in sizes.T]
    # Two boxes in one place part by their order: a hair's breadth gives them a direction.
    hair = np.subtract.outer(np.arange(len(points)), np.arange(len(points))) * 1e-9
    for _ in range(PATIENCE):
        ways = [np.subtract.outer(line, line) + hair for line in points.T]
        missing = [need - np.abs(way) for need, way in zip(room, ways, strict=True)]
        clash = (missing[0] > 0.5) & (missing[1] > 0.5) & (hair != 0)
        if not clash.any():
            break
        sideways = clash & (missing[0] <= missing[1])
        for axis, chosen in enumerate((sideways, clash & ~sideways)):
            points[:, axis] += 0.28 * np.where(chosen, np.copysign(missing[axis], ways[axis]), 0.0).sum(axis=1)
    return points


def pack(points: Points, components: Sequence[list[int]], sizes: Points) -> Points:
    """Set the components beside each other, the largest nested into one block, many small ones in rows below it."""
    lows = [(points[part] - sizes[part] / 2).min(axis=0) for part in components]
    highs = [(points[part] + sizes[part] / 2).max(axis=0) for part in components]
    extents = [high - low + GAP for low, high in zip(lows, highs, strict=True)]
    order = sorted(range(len(components)), key=lambda number: (-float(extents[number].prod()), components[number]))
    corners = nest([extents[number] for number in order[:MOST_NESTED]])
    ends = np.array([corner + extents[number] for corner, number in zip(corners, order, strict=False)])
    width, top = ends.max(axis=0)
    for row in fill_rows([extents[number] for number in order[MOST_NESTED:]], width):
        steps = np.cumsum([0.0] + [extents[order[MOST_NESTED + place]][0] for place in row])
        corners += [np.array([(width - steps[-1]) / 2 + step, top]) for step in steps[:-1]]
        top += max(extents[order[MOST_NESTED + place]][1] for place in row)
    packed = points.copy()
    for corner, number in zip(corners, order, strict=True):
        packed[components[number]] += corner - lows[number]
    low, high = packed.min(axis=0), packed.max(axis=0)
    return np.asarray(packed - (low + high) / 2)


def nest(extents: Sequence[Points]) -> list[Points]:
    """Upper left corners for rectangles, each where it makes the whole grow least beyond the shape of a page."""
    corners: list[Points] = []
    spots = np.zeros((1, 2))
    for extent in extents:
        ends = np.array(corners) + np.array(extents[: len(corners)]) if corners else np.zeros((0, 2))
        starts = np.array(corners).reshape(-1, 2)
        apart = (spots[:, None] + extent <= starts + 1e-6) | (ends - 1e-6 <= spots[:, None])
        free = spots[np.all(np.any(apart, axis=2), axis=1)]
        reach = np.maximum(free + extent, ends.max(axis=0, initial=0.0)) / np.array([WIDE, 1.0])
        best = np.lexsort((free.sum(axis=1), reach.max(axis=1).round(3)))[0]
        corners.append(free[best])
        # New spots: right of it and below it, at every height and breadth where something ends.
        right, below = free[best] + extent
        edges = np.vstack([ends, [[0.0, 0.0]], [free[best]]])
        beside = np.column_stack([np.full(len(edges), right), edges[:, 1]])
        under = np.column_stack([edges[:, 0], np.full(len(edges), below)])
        spots = np.vstack([spots, beside, under])
    return corners


def fill_rows(extents: Sequence[Points], row_width: float) -> list[list[int]]:
    """Positions in `extents` row by row, the highest first, as many in a row as its width takes."""
    rows: list[list[int]] = []
    left = 0.0
    for number in sorted(range(len(extents)), key=lambda number: (-extents[number][1], number)):
        if not rows or extents[number][0] > left:
            rows.append([])
            left = row_width
        rows[-1].append(number)
        left -= extents[number][0]
    return rows
