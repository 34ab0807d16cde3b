"""The relation types prove themselves: every example in `seeds/relations/` is read and must come out as it says."""

import pytest
from whowhom.extractors.language_model import load
from whowhom.graph.ontology import Example
from whowhom.graph.seeds import load_seeds

from whowhom.proving import find_fault

SEEDS = load_seeds()
EXAMPLES = [
    pytest.param(type_.code, example, id=f"{type_.code}: {example.text}")
    for type_ in SEEDS.ontology.types.values()
    for example in type_.examples
]


@pytest.mark.parametrize(("code", "example"), EXAMPLES)
def test_seed_examples_come_out_as_written(code, example):
    assert find_fault(example, code=code, nlp=load(), seeds=SEEDS) is None


@pytest.mark.parametrize(
    ("example", "fault"),
    [
        (
            Example("Norway condemned Chad.", ("Chad", "ACCUSE", "Norway")),
            "should give Chad ACCUSE Norway and gives Norway ACCUSE Chad by ",
        ),
        (
            Example("Norway left.", ("Norway", "ACCUSE", "")),
            "should give Norway ACCUSE nobody and gives nothing",
        ),
        (Example("Norway condemned Chad.", ()), "is a near miss of ACCUSE and gives Norway ACCUSE Chad by "),
    ],
)
def test_seed_examples_that_come_out_otherwise_have_a_fault(example, fault):
    found = find_fault(example, code="ACCUSE", nlp=load(), seeds=SEEDS)
    assert found is not None
    assert found.startswith(fault)


def test_seed_examples_prove_every_type_both_ways():
    for type_ in SEEDS.ontology.types.values():
        proofs = [example for example in type_.examples if example.expect]
        misses = [example for example in type_.examples if not example.expect]
        assert len(proofs) >= 3, type_.code
        assert len(misses) >= 2, type_.code
