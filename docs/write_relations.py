"""Write `relations.md`, the page of relation types, from the files in `seeds/relations/`.

python docs/write_relations.py
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from whowhom.graph.ontology import Example, RelationType
from whowhom.graph.seeds import load_seeds

PAGE = Path(__file__).with_name("relations.md")
QUADS = {
    1: "verbal cooperation",
    2: "material cooperation",
    3: "verbal conflict",
    4: "material conflict",
}
INTRODUCTION = """\
# Relation types

What can be said to happen or to hold between two actors: sixteen events, after
[PLOVER](https://github.com/openeventdata/PLOVER), and seven facts of structure. This page is written by
`python docs/write_relations.py` from the files in [`seeds/relations/`](../seeds/relations/README.md), where the
wording of each type stands too; change it there.

* The **source** acts, the **target** is acted upon. Of an act done together all parties are sources.
* The **quad** says whether an event is cooperation or conflict, in words or in deeds.
* The **score** runs from -10 (conflict) to 10 (cooperation); a **mode** narrows the type down, with a score of its own.
* What is only **promised** or threatened, and what is **refused**, becomes another type, or stays and is negative.

Of each type two sentences are shown: one that makes the relation and one that comes near and must not. All of them are
tests.
"""


def to_page(types: Mapping[str, RelationType]) -> str:
    """Return the page in Markdown: events first, then structure, each in the order of codes."""
    events = [type_ for type_ in types.values() if type_.is_event]
    structure = [type_ for type_ in types.values() if not type_.is_event]
    sections = [INTRODUCTION, "## Events\n", *map(to_section, events), "## Structure\n", *map(to_section, structure)]
    return "\n".join(sections)


def to_section(type_: RelationType) -> str:
    """Return what there is to know about one type, with the first sentence that proves it and the first near miss."""
    return "\n".join([f"### {type_.code}\n", f"{type_.meaning}\n", *_facts(type_), ""])


def _facts(type_: RelationType) -> Iterator[str]:
    yield f"* source: {type_.source}"
    yield f"* target: {type_.target}{' (always there)' if type_.needs_target else ''}"
    if type_.quad is not None:
        yield f"* quad {type_.quad}, {QUADS[type_.quad]}; score {type_.score}"
    if type_.modes:
        yield "* modes: " + ", ".join(f"`{mode}` {score}" for mode, score in type_.modes.items())
    if type_.promised is not None:
        promised = f"stays {type_.code}" if type_.promised == type_.code else f"becomes {type_.promised}"
        refused = f"stays {type_.code}, negative" if type_.refused == "negative" else f"becomes {type_.refused}"
        yield f"* promised, it {promised}; refused, it {refused}"
    yield f"* example: {_proof(next(example for example in type_.examples if example.expect), type_.code)}"
    yield f"* near miss: {_proof(next(example for example in type_.examples if not example.expect), type_.code)}"


def _proof(example: Example, code: str) -> str:
    found = " ".join(name or "(nobody)" for name in example.expect) or f"no {code}"
    return f"“{example.text}” → {found}"


if __name__ == "__main__":
    PAGE.write_text(to_page(load_seeds().ontology.types), encoding="utf-8")
