"""Explanations: what was drawn by which rule, and why a word of the wording drew nothing."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from whowhom.extractors import explain, extract
from whowhom.extractors.explanations import Explanation
from whowhom.graph.records import Article
from whowhom.graph.seeds import Seeds

Make = Callable[..., Any]


@pytest.fixture(scope="session")
def explained(nlp: Language, seeds: Seeds) -> Callable[..., list[Explanation]]:
    """The sentences of a text, explained."""

    def read(text: str, **fields: Any) -> list[Explanation]:
        known = {"id": "a", "text": text, "published": "2024-02-19"}
        return list(explain(Article.model_validate(known | fields), nlp=nlp, seeds=seeds)[1])

    return read


@pytest.mark.parametrize(
    ("text", "word", "reason"),
    [
        ("Norway imposed a smile on Chad.", "imposed", "object word missing (sanction, embargo"),
        ("Chad fired tea at Mali.", "fired", "object word missing (missile, rocket"),
        ("France praised the weather.", "praised", "no actor found as target"),
        ("The Norwegian attack went wrong.", "attack", "no actor found as target"),
        ("Peru regretted the attack on Chad.", "attack", "no actor found as source"),
        ("The invasion shocked France.", "invasion", "bare noun without both ends"),
        ("The attack was bad.", "attack", "nobody who could act is named in the sentence"),
        ("Norway urged Chad to attack Mali.", "attack", "asked of somebody, not done ('urged')"),
        ("Norway met.", "met", "only one of its parties found"),
        ("Norway launched an attack on Chad.", "attack", "part of 'launch attack', which is drawn"),
        ("Norway imposed sanctions on Chad.", "sanctions", "part of 'impose sanction', which is drawn"),
        ("Norway arrested on Monday.", "arrested", "no actor found as target"),
    ],
)
def test_explanations_tell_why_nothing_is_drawn(explained: Make, text: str, word: str, reason: str) -> None:
    silences = {each.word: each.reason for sentence in explained(text) for each in sentence.silences}
    assert silences[word].startswith(reason)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Norway condemned Chad.", "condemned"),
        ("Norwegian soldiers left.", "soldiers"),
        ("The tea has been drunk.", "tea"),
        ("Norway urged Chad to attack Mali.", "urged"),
    ],
    ids=["a word that drew something", "a noun that names somebody", "a word of no wording", "a demand is drawn"],
)
def test_explanations_are_silent_of_words_that_did_their_work(explained: Make, text: str, word: str) -> None:
    assert word not in [each.word for sentence in explained(text) for each in sentence.silences]


def test_explanations_name_the_pattern_that_came_closest(explained: Make) -> None:
    (sentence,) = explained("Norway urged Chad to attack Mali.")
    assert [relation.rule.partition(":")[0] for relation in sentence.relations] == ["REQUEST"]
    assert [str(each.rule).partition(":")[0] for each in sentence.silences] == ["ASSAULT"]


def test_explanations_go_sentence_by_sentence_through_title_and_text(explained: Make) -> None:
    told = explained("It rained. Norway condemned Chad.", title="Chad condemns Mali")
    assert [(each.field, each.start, each.sentence) for each in told] == [
        ("title", 0, "Chad condemns Mali"),
        ("text", 0, "It rained."),
        ("text", 11, "Norway condemned Chad."),
    ]
    assert [[relation.type for relation in each.relations] for each in told] == [["ACCUSE"], [], ["ACCUSE"]]


def test_explanations_point_at_the_word_in_its_own_field(explained: Make) -> None:
    title, text = "France praised the weather", "Chad agreed. Mali praised the rain."
    found = [
        (title if each.field == "title" else text)[silence.start : silence.end]
        for each in explained(text, title=title)
        for silence in each.silences
        if silence.word == "praised"
    ]
    assert found == ["praised", "praised"]


WORDS = [
    *("Norway", "Chad", "Hamas", "the", "of", "and", "not", "condemned", "attack", "on", "imposed", "sanctions"),
    *("said", "that", "talks", "with", "met", "?", ".", ",", "“", "”", "("),
]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.sampled_from(WORDS), max_size=25))
def test_explanations_of_any_text_change_nothing_and_cover_all_that_is_drawn(
    nlp: Language, seeds: Seeds, words: list[str]
) -> None:
    article = Article(id="a", text=" ".join(words), published="2024-02-19")
    reading, told = explain(article, nlp=nlp, seeds=seeds)
    assert reading == extract(article, nlp=nlp, seeds=seeds)
    assert tuple(relation for each in told for relation in each.relations) == reading.relations
    for each in told:
        drawn = {relation.trigger.start for relation in each.relations}
        assert drawn.isdisjoint(silence.start for silence in each.silences)
        for silence in each.silences:
            assert article.text[silence.start : silence.end] == silence.word
