"""The relation types prove themselves: every example in `seeds/relations/` is read and must come out as it says."""

import pytest
from whowhom.extractors import extract
from whowhom.extractors.language_model import load
from whowhom.graph.records import Actor, Article, Place
from whowhom.graph.seeds import load_seeds

SEEDS = load_seeds()
EXAMPLES = [
    pytest.param(type_.code, example, id=f"{type_.code}: {example.text}")
    for type_ in SEEDS.ontology.types.values()
    for example in type_.examples
]


def drawn(text):
    """The relations read from a sentence as (source names, type, target names)."""
    reading = extract(Article(id="example", text=text), nlp=load(), seeds=SEEDS)
    named: tuple[Actor | Place, ...] = (*reading.actors, *reading.places)
    names = {record.id: record.name for record in named}
    for relation in reading.relations:
        sources = {names[end.actor] for end in relation.sources}
        targets = {names[end.actor] for end in relation.targets}
        yield sources, relation.type, targets, relation


def says(expected, sources, type_, targets, mutual):
    source, code, target = expected
    if type_ != code:
        return False
    if mutual:
        return {source, target} - {""} <= sources
    return sources == ({source} if source else set()) and targets == ({target} if target else set())


@pytest.mark.parametrize(("code", "example"), EXAMPLES)
def test_seed_examples_come_out_as_written(code, example):
    found = list(drawn(example.text))
    shown = [f"{sorted(s)} {t} {sorted(o)} by {r.rule}" for s, t, o, r in found]
    if example.expect:
        assert any(says(example.expect, s, t, o, r.mutual) for s, t, o, r in found), shown
    else:
        assert [t for _, t, _, _ in found if t == code] == [], shown


def test_seed_examples_prove_every_type_both_ways():
    for type_ in SEEDS.ontology.types.values():
        proofs = [example for example in type_.examples if example.expect]
        misses = [example for example in type_.examples if not example.expect]
        assert len(proofs) >= 3, type_.code
        assert len(misses) >= 2, type_.code
