"""The record that leaves the reader: its id, its offsets, its evidence, its ends as of the day."""

import pytest
from whowhom.graph.records import Relation

TEXT = (
    "Iran attacked Israel on Sunday.\n\n"
    "France condemned the attack. “Iran will pay,” French President Emmanuel Macron said in Geneva.\n\n"
    "Iran did not attack Syria, Norway said. Iran attacked Israel again in January."
)


def surface(text, span):
    return text[span.start : span.end]


def named_spans(relation: Relation):
    """Every span of a relation that stands in the text."""
    ends = [end for end in (*relation.sources, *relation.targets) if end.start is not None]
    voices = [voice for voice in relation.attribution if voice.start is not None]
    dates = [when for when in (relation.date, relation.refers_to) if when is not None]
    return [*ends, *voices, *dates, relation.trigger, relation.evidence]


def test_relations_have_ids_of_their_own(read_article):
    ids = [relation.id for relation in read_article("Iran attacked Israel. " * 3).relations]
    assert len(ids) == 3
    assert len(set(ids)) == 3


def test_relations_keep_their_ids_where_only_something_else_is_added(read_article):
    (alone,) = read_article("Iran attacked Israel.").relations
    beside = read_article("The day was long. Iran attacked Israel. France praised Egypt.").relations
    assert [relation.id for relation in beside if relation.type == "ASSAULT"] == [alone.id]


def test_relations_of_another_article_have_other_ids(read_article):
    (here,) = read_article("Iran attacked Israel.", id="here").relations
    (there,) = read_article("Iran attacked Israel.", id="there").relations
    assert here.id != there.id


def test_relations_stand_where_their_offsets_say(read_article):
    reading = read_article(TEXT)
    for relation in reading.relations:
        assert surface(TEXT, relation.evidence) == relation.evidence.quote
        assert relation.evidence.field == "text"
        for span in named_spans(relation):
            inside = relation.evidence.start <= span.start < span.end <= relation.evidence.end
            assert inside or span in relation.attribution
        for when in (relation.date, relation.refers_to):
            assert when is None or surface(TEXT, when) == when.text


@pytest.mark.parametrize(
    ("text", "source", "trigger", "target"),
    [
        ("Iran attacked Israel.", "Iran", "attacked", "Israel"),
        ("  \n\nIran attacked Israel.", "Iran", "attacked", "Israel"),
        ("Türkiye criticised Côte d’Ivoire.", "Türkiye", "criticised", "Côte d’Ivoire"),
        ("“Iran attacked Israel.”", "Iran", "attacked", "Israel"),
        ("😀 Iran attacked Israel.", "Iran", "attacked", "Israel"),
        ("The Iranian government attacked Israel.", "Iranian government", "attacked", "Israel"),
    ],
)
def test_relations_count_code_points(read_article, text, source, trigger, target):
    (relation,) = read_article(text).relations
    spans = (relation.sources[0], relation.trigger, relation.targets[0])
    assert [surface(text, span) for span in spans] == [source, trigger, target]


def test_relations_of_a_title_given_apart_count_within_the_title(read_article):
    title, text = "Iran attacks Israel", "The day was long. France condemned Iran."
    first, second = read_article(text, title=title).relations
    assert (first.evidence.field, second.evidence.field) == ("title", "text")
    assert [surface(title, span) for span in (first.sources[0], first.trigger, first.targets[0])] == title.split()
    assert first.evidence.quote == title
    assert second.evidence.quote == "France condemned Iran."
    assert surface(text, second.sources[0]) == "France"


def test_relations_of_a_headline_in_the_text_count_within_the_text(read_article):
    text = "Iran attacks Israel\n\nFrance condemned Iran on Sunday, and the day was long for everybody in Paris."
    assert {relation.evidence.field for relation in read_article(text).relations} == {"text"}


@pytest.mark.parametrize(
    ("text", "sectors"),
    [
        ("In 2014 Angela Merkel condemned Russia.", ("GOV", "PTY")),
        ("Angela Merkel condemned Russia in 2014.", ("GOV", "PTY")),
        ("Angela Merkel condemned Russia on Sunday.", ("ELI",)),
    ],
)
def test_relations_give_a_person_the_sectors_of_that_day(read_article, text, sectors):
    (relation,) = read_article(text).relations
    assert relation.sources[0].sectors == sectors


@pytest.mark.parametrize(
    ("sure", "less_sure"),
    [
        ("Iran attacked Israel.", "Israel was attacked."),
        ("Iran attacked Israel.", "Iran's attack on Israel angered many."),
        ("Russia attacked Israel.", "Moscow attacked Israel."),
    ],
)
def test_relations_are_less_sure_of_what_is_said_in_passing(read_article, sure, less_sure):
    (first,), (second,) = read_article(sure).relations, read_article(less_sure).relations
    assert 0 <= second.confidence < first.confidence <= 1


def test_relations_say_by_which_wording_they_were_drawn(read_article, seeds):
    rules = {frame.rule for frames in seeds.ontology.verb_frames.values() for frame in frames}
    (relation,) = read_article("Iran attacked Israel.").relations
    assert relation.rule in rules


def test_relations_take_an_end_from_the_sentence_before_without_a_place(read_article):
    _, echo = read_article("Iran attacked Israel. France condemned the attack.").relations
    (target,) = echo.targets
    assert (target.actor, target.start, target.end) == ("iran", None, None)


def test_relations_come_in_text_order(read_article):
    starts = [relation.evidence.start for relation in read_article(TEXT).relations]
    assert starts == sorted(starts)
