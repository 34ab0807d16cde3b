"""The lexicon: what the stages look up is what the seeds say."""

import pytest
from whowhom.extractors.lexicon import to_lexicon
from whowhom.graph.seeds import load_seeds


@pytest.fixture(scope="module")
def lexicon(seeds):
    return to_lexicon(seeds)


def test_lexicon_is_made_once_for_the_same_seeds(seeds, lexicon):
    assert to_lexicon(seeds) is lexicon


def test_lexicon_of_seeds_loaded_anew_is_another(lexicon):
    anew = to_lexicon(load_seeds())
    assert anew is not lexicon
    assert anew.event_verbs.keys() == lexicon.event_verbs.keys()


@pytest.mark.parametrize(("index", "events"), [("event", True), ("structure", False)])
@pytest.mark.parametrize("part", ["verbs", "nouns"])
def test_lexicon_parts_events_from_what_holds(seeds, lexicon, index, events, part):
    frames = getattr(lexicon, f"{index}_{part}")
    assert {seeds.ontology.types[frame.type].is_event for found in frames.values() for frame in found} == {events}


def test_lexicon_loses_no_frame_between_events_and_what_holds(seeds, lexicon):
    for lemma, frames in seeds.ontology.verb_frames.items():
        parted = (*lexicon.event_verbs.get(lemma, ()), *lexicon.structure_verbs.get(lemma, ()))
        assert {id(frame) for frame in parted} == {id(frame) for frame in frames}


def test_lexicon_lists_no_verb_without_a_frame(lexicon):
    assert all(lexicon.event_verbs.values())
    assert all(lexicon.structure_nouns.values())


@pytest.mark.parametrize(
    ("verb", "type_", "found"),
    [
        ("attack", "ASSAULT", True),
        ("condemn", "ACCUSE", True),
        ("attack", "CONSULT", False),
        ("knit", "ASSAULT", False),
    ],
)
def test_lexicon_finds_the_types_of_a_verb(lexicon, verb, type_, found):
    assert (type_ in {frame.type for frame in lexicon.event_verbs.get(verb, ())}) is found


@pytest.mark.parametrize(("word", "listed"), [("president", True), ("mr", True), ("of", False), ("table", False)])
def test_lexicon_knows_what_stands_before_a_name(lexicon, word, listed):
    assert (word in lexicon.hints.titles) is listed


@pytest.mark.parametrize(
    ("word", "kind"), [("ministry", "government_body"), ("river", "place"), ("summit", ""), ("teapot", None)]
)
def test_lexicon_knows_the_kind_by_the_noun_of_a_name(lexicon, word, kind):
    assert lexicon.hints.kinds.get(word) == kind


def test_lexicon_leads_suffixes_to_types_that_exist(seeds, lexicon):
    assert lexicon.suffixes.keys() == {suffix for type_ in seeds.ontology.types.values() for suffix in type_.suffixes}
    assert all(suffix in seeds.ontology.types[code].suffixes for suffix, code in lexicon.suffixes.items())


def test_lexicon_counts_institutions_and_their_members_alone_among_the_agents_of_names(lexicon):
    assert {lexicon.agents.nouns[noun].scope for noun in lexicon.hints.agents} == {"institution", "members"}
