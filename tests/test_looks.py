"""Looks: everybody can tell kinds, classes and sizes apart."""

from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whowhom.exports.looks import (
    CLASS_COLORS,
    KIND_LOOKS,
    LARGEST,
    SMALLEST,
    class_of,
    kind_of,
    size_for,
    to_rgb,
)
from whowhom.graph.records import Actor, ActorKind, Place

COLORS = sorted({look.color for look in KIND_LOOKS.values()} | set(CLASS_COLORS.values()))
NEAR_WHITE, NEAR_BLACK = "#fbfbfb", "#14171a"


def luminance(color):
    """Relative luminance of a colour, from 0 for black to 1 for white, as WCAG 2 defines it."""
    parts = [value / 255 for value in to_rgb(color).values()]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    dark, light = sorted([luminance(one), luminance(other)])
    return (light + 0.05) / (dark + 0.05)


def test_looks_cover_every_kind_of_actor_and_places():
    assert set(KIND_LOOKS) == {*get_args(ActorKind), "place"}


def test_looks_differ_between_any_two_kinds():
    assert len({look.word for look in KIND_LOOKS.values()}) == len(KIND_LOOKS)
    assert len({(look.shape, look.color) for look in KIND_LOOKS.values()}) == len(KIND_LOOKS)


@pytest.mark.parametrize("color", COLORS)
def test_looks_stand_out_from_light_and_dark_alike(color):
    assert contrast(color, NEAR_WHITE) >= 3
    assert contrast(color, NEAR_BLACK) >= 3


def test_looks_of_a_record_follow_its_kind():
    assert kind_of(Actor(id="hamas", name="Hamas", kind="armed_group")) == "armed_group"
    assert kind_of(Place(id="geneva", name="Geneva")) == "place"


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("CONSULT", "cooperation"),
        ("AID", "cooperation"),
        ("ACCUSE", "conflict"),
        ("ASSAULT", "conflict"),
        ("HOLDS_OFFICE", "structure"),
        ("LOCATED_IN", "structure"),
    ],
)
def test_looks_class_a_relation_by_its_quad(seeds, code, expected):
    assert class_of(seeds.ontology.types[code]) == expected


def test_looks_class_an_unknown_relation_as_structure():
    assert class_of(None) == "structure"


@given(st.integers(min_value=0, max_value=10_000))
def test_looks_keep_sizes_within_bounds(support):
    assert SMALLEST <= size_for(support) <= LARGEST


def test_looks_grow_with_support_until_the_bound():
    sizes = [size_for(support) for support in (0, 1, 4, 9, 25)]
    assert all(smaller < larger for smaller, larger in pairwise(sizes))
    assert size_for(1000) == size_for(2000) == LARGEST


@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_looks_turn_any_colour_into_the_three_numbers_it_is_made_of(parts):
    assert tuple(to_rgb("#{:02x}{:02x}{:02x}".format(*parts)).values()) == parts
