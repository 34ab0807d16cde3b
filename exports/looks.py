"""What actors and relations look like, the same in the page and in the files Gephi opens.

Nothing is told by colour alone: every kind has a shape of its own, every relation a word and a line style.
The colours keep a contrast of 3:1 against near-white and near-black alike, so that one set serves both themes;
cooperation is blue and conflict vermilion because that pair survives the common kinds of colour blindness.
"""

import math
from typing import Literal, NamedTuple

from ..graph.ontology import RelationType
from ..graph.records import Actor, Place

EdgeClass = Literal["cooperation", "conflict", "structure"]


class Look(NamedTuple):
    """How a kind of actor is drawn: a word for people, a vis-network shape, a colour as "#rrggbb"."""

    word: str
    shape: str
    color: str


KIND_LOOKS: dict[str, Look] = {
    "country": Look("country", "dot", "#3b78d8"),
    "government_body": Look("government body", "square", "#2793a8"),
    "military": Look("military", "triangle", "#6b8a23"),
    "armed_group": Look("armed group", "triangleDown", "#cf4460"),
    "political_party": Look("political party", "diamond", "#9a5fe0"),
    "igo": Look("international body", "hexagon", "#1d8f72"),
    "ngo": Look("NGO", "hexagon", "#5c9a4a"),
    "company": Look("company", "square", "#b0761b"),
    "media": Look("media", "diamond", "#857a8c"),
    "person": Look("person", "dot", "#d97a1f"),
    "people_group": Look("group of people", "star", "#c0568d"),
    "other": Look("other", "dot", "#7b8490"),
    "place": Look("place", "triangleDown", "#8f7050"),
}
CLASS_COLORS: dict[EdgeClass, str] = {
    "cooperation": "#3a86d0",
    "conflict": "#d9572f",
    "structure": "#848c97",
}
SMALLEST, LARGEST = 8.0, 30.0


def kind_of(record: Actor | Place) -> str:
    """The key of `KIND_LOOKS` for an actor or a place."""
    return record.kind if isinstance(record, Actor) else "place"


def class_of(relation_type: RelationType | None) -> EdgeClass:
    """Cooperation for PLOVER quads 1 and 2, conflict for 3 and 4, structure for what has no quad."""
    if relation_type is None or relation_type.quad is None:
        return "structure"
    return "cooperation" if relation_type.quad <= 2 else "conflict"


def size_for(support: int) -> float:
    """Radius in pixels for an actor with so many statements: its area grows with them, up to a bound."""
    return round(min(LARGEST, SMALLEST + 3.6 * math.sqrt(support)), 1)


def to_rgb(color: str) -> dict[str, int]:
    """Turn "#rrggbb" into the three whole numbers that Gephi reads.

    >>> to_rgb("#3b78d8")
    {'r': 59, 'g': 120, 'b': 216}
    """
    return {name: int(color[place : place + 2], 16) for name, place in (("r", 1), ("g", 3), ("b", 5))}
