"""The examples of a relation type, read: each must come out as it says."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from spacy.language import Language

from whowhom.extractors import extract
from whowhom.graph.errors import SeedError
from whowhom.graph.ontology import Example
from whowhom.graph.records import Actor, Article, Place, Reading, Relation
from whowhom.graph.seeds import Seeds


def check_examples(seeds: Seeds, *, folder: Path, nlp: Language) -> None:
    """Read the examples in the type files of a folder; raises SeedError, with file and line, where one fails."""
    for code, type_ in seeds.ontology.types.items():
        for example in type_.examples:
            if Path(example.where).is_relative_to(folder):
                problem = find_fault(example, code=code, nlp=nlp, seeds=seeds)
                if problem is not None:
                    raise SeedError(f"{example.where}: example {example.text!r} {problem}; mend it or the wording")


def find_fault(example: Example, *, code: str, nlp: Language, seeds: Seeds) -> str | None:
    """Return what is wrong with what comes of an example of the type `code`, None where it is as it should be."""
    reading = extract(Article(id="example", text=example.text), nlp=nlp, seeds=seeds)
    names = _names(reading)
    told = "; ".join(_tell(relation, names) for relation in reading.relations) or "nothing"
    if example.expect:
        if any(_is_meant(example, relation, names) for relation in reading.relations):
            return None
        source, _, target = example.expect
        return f"should give {source or 'nobody'} {code} {target or 'nobody'} and gives {told}"
    if code in {relation.type for relation in reading.relations}:
        return f"is a near miss of {code} and gives {told}"
    return None


def _names(reading: Reading) -> dict[str, str]:
    named: Iterator[Actor | Place] = (record for records in (reading.actors, reading.places) for record in records)
    return {record.id: record.name for record in named}


def _is_meant(example: Example, relation: Relation, names: Mapping[str, str]) -> bool:
    source, code, target = example.expect
    sources = {names[end.actor] for end in relation.sources}
    targets = {names[end.actor] for end in relation.targets}
    if relation.type != code:
        return False
    if relation.mutual:
        return {source, target} - {""} <= sources
    return sources == {source} - {""} and targets == {target} - {""}


def _tell(relation: Relation, names: Mapping[str, str]) -> str:
    ends = (", ".join(names[end.actor] for end in part) or "nobody" for part in (relation.sources, relation.targets))
    source, target = ends
    return f"{source} {relation.type} {target} by {relation.rule!r}"
