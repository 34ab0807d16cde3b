"""What several test files share: short ways to make records."""

from collections.abc import Callable
from typing import Any

import pytest
from whowhom.graph.records import Actor, Article, End, Evidence, Reader, Reading, Relation, Trigger

# Kind, parent and aliases of the actors that tests speak of.
ACTORS = {
    "russia": Actor(id="russia", name="Russia", kind="country", country="RUS", aliases=("Russian Federation",)),
    "russia-military": Actor(id="russia-military", name="Russian military", kind="military", parent="russia"),
    "hamas": Actor(id="hamas", name="Hamas", kind="armed_group", aliases=("Islamic Resistance Movement",)),
    "lula": Actor(id="lula", name="Luiz Inácio Lula da Silva", kind="person", aliases=("Lula",)),
    "tass": Actor(id="tass", name="TASS", kind="media", country="RUS"),
    "iran": Actor(id="iran", name="Iran", kind="country", country="IRN"),
}


def _relation(sources: str, type: str, targets: str, **fields: Any) -> Relation:
    """`_relation("russia hamas", "CONSULT", "")`: ends as ids with spaces between."""
    return Relation(
        **{
            "id": f"{sources}-{type}-{targets}".replace(" ", "+"),
            "type": type,
            "sources": tuple(End(actor=key) for key in sources.split()),
            "targets": tuple(End(actor=key) for key in targets.split()),
            "predicate": type.lower(),
            "evidence": Evidence(start=0, end=5, quote="Quote"),
            "trigger": Trigger(start=0, end=5, lemma="quote"),
            "rule": "test",
            "confidence": 0.5,
            **fields,
        }
    )


def _reading(*relations: Relation, id: str = "article", published: str | None = None, **fields: Any) -> Reading:
    """Return the reading of an article with these relations; actors that tests know come with what is known."""
    ends = {end.actor for relation in relations for end in relation.sources + relation.targets}
    voices = {voice.actor for relation in relations for voice in relation.attribution}
    article = Article(id=id, text="Quote of what was said.", published=published, outlet=fields.pop("outlet", None))
    known = {"actors": tuple(ACTORS[key] for key in sorted(ACTORS) if key in ends | voices)}
    return Reading(
        reader=Reader(version="0", model="none", seeds="none"), article=article, relations=relations, **known | fields
    )


@pytest.fixture(scope="session")
def relation() -> Callable[..., Relation]:
    return _relation


@pytest.fixture(scope="session")
def reading() -> Callable[..., Reading]:
    return _reading
