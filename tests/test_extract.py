"""Whole articles, from text to reading: what must hold whatever is written."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from whowhom.graph.records import Actor, Place, Reading

ARTICLE = """Norway invites rivals to Oslo

By Ana Wirth

Norway invited Egypt and Sudan on Sunday to talks in Oslo, Foreign Minister Espen Barth Eide said.

"Egypt will come," Egyptian President Abdel Fattah el-Sisi told reporters in Cairo. He did not condemn Sudan.

Sudan, which attacked Chad in January, has refused to meet Egypt. Chad's army denied that it shelled a village in Sudan.

(Photo by Kim Berg/Getty Images)

In 1990, Iraq invaded Kuwait. The invasion was condemned by Norway.

Ana Wirth is a correspondent in Oslo. She accused Norway of slowness in her book on Sudan.

COMMENTS
"""

FURNITURE = """By Ana Wirth

(Photo by Kim Berg/Getty Images)

COMMENTS

Read more

Subscribe to our newsletter
"""

WORDS = st.sampled_from(
    [
        "Iran", "Israel", "Moscow", "Hamas", "NATO", "he", "who", "attacked", "said", "denied", "will", "not",
        "neither", "nor", "to", "by", "that", "of", "and", "or", "talks", "invasion", "leader", "on Monday", "in 1990",
        "“", "”", "'s", ",", ".", "?", "\n\n", "-backed", "(", ")", "é", "\u00a0", "😀", "if", "refused",
        "between", "with",
    ]
)  # fmt: skip


def spans(reading: Reading):
    """Every span of a reading that counts within the text."""
    named: tuple[Actor | Place, ...] = (*reading.actors, *reading.places)
    for record in named:
        yield from record.mentions
    for relation in reading.relations:
        yield relation.evidence
        yield relation.trigger
        yield from (end for end in (*relation.sources, *relation.targets) if end.start is not None)
    yield from (quotation.content for quotation in reading.quotations)
    yield from reading.left_out


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=300))
@example("")
@example("\x00\ud7ff\ufeff")
@example("“" * 200)
@example("(" * 200)
@example("\n" * 50)
def test_extract_reads_any_text_without_error(read_article, text):
    reading = read_article(text)
    assert all(0 <= span.start <= span.end <= len(text) for span in spans(reading))


@settings(max_examples=15, deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_extract_reads_any_order_of_words_and_the_same_each_time(read_article, text):
    first, second = read_article(text), read_article(text)
    assert first.model_dump_json() == second.model_dump_json()
    for relation in first.relations:
        assert relation.sources or relation.targets
        assert relation.evidence.quote == text[relation.evidence.start : relation.evidence.end]


def test_extract_gives_the_same_bytes_twice(read_article):
    assert read_article(ARTICLE).model_dump_json() == read_article(ARTICLE).model_dump_json()


def test_extract_does_not_depend_on_what_was_read_before(read_article):
    before = read_article(ARTICLE).model_dump_json()
    read_article("Iran attacked Israel. Sudan, Chad and Egypt met in Oslo.", id="another")
    assert read_article(ARTICLE).model_dump_json() == before


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "...", "12 34", FURNITURE])
def test_extract_draws_nothing_where_nothing_is_told(read_article, text):
    reading = read_article(text)
    assert reading.relations == ()
    assert reading.quotations == ()


def test_extract_sets_furniture_apart(read_article):
    reading = read_article(FURNITURE)
    assert [FURNITURE[region.start : region.end] for region in reading.left_out] == FURNITURE.strip().split("\n\n")


def test_extract_draws_what_the_article_says(drawn):
    assert set(drawn(ARTICLE)) >= {
        ("norway", "AGREE", "egypt+sudan"),
        ("abdel-fattah-el-sisi", "not ACCUSE", "sudan"),
        ("sudan", "REJECT", "egypt"),
        ("iraq", "historical ASSAULT", "kuwait"),
    }


def test_extract_draws_nothing_from_what_is_left_out(read_article):
    reading = read_article(ARTICLE)
    left_out = {ARTICLE[region.start : region.end] for region in reading.left_out}
    assert "By Ana Wirth" in left_out
    assert "(Photo by Kim Berg/Getty Images)" in left_out
    for relation in reading.relations:
        for region in reading.left_out:
            assert relation.evidence.end <= region.start or region.end <= relation.evidence.start


def test_extract_gives_every_relation_its_evidence(read_article):
    reading = read_article(ARTICLE)
    for relation in reading.relations:
        evidence = relation.evidence
        assert ARTICLE[evidence.start : evidence.end] == evidence.quote
        assert evidence.start <= relation.trigger.start < relation.trigger.end <= evidence.end


def test_extract_lists_everybody_who_stands_in_a_relation(read_article):
    reading = read_article(ARTICLE)
    listed = {actor.id for actor in reading.actors} | {place.id for place in reading.places}
    ends = {end.actor for relation in reading.relations for end in (*relation.sources, *relation.targets)}
    voices = {voice.actor for relation in reading.relations for voice in relation.attribution}
    assert ends | (voices - {None}) <= listed
    assert len({relation.id for relation in reading.relations}) == len(reading.relations)


def test_extract_leaves_the_text_as_it_came(read_article):
    text = "Iran attacked\u00a0Israel.\r\n\r\n\tFrance  condemned ‘Iran’…  "
    assert read_article(text).article.text == text


def test_extract_finds_the_title_of_plain_text(read_article):
    assert read_article(ARTICLE).article.title == "Norway invites rivals to Oslo"
    assert read_article(ARTICLE, title="Given").article.title == "Given"


@pytest.mark.parametrize(
    "text",
    [
        "Iran attacked Israel and " * 1000 + "Iran attacked Israel.",
        "the " * 5000,
        "Iran, which attacked " * 600 + "Israel.",
        "Iran said that " * 600 + "Israel attacked Syria.",
    ],
    ids=["5000 words of coordination", "5000 times the same word", "600 relative clauses", "600 speakers"],
)
def test_extract_comes_to_the_end_of_a_very_long_sentence(read_article, text):
    assert read_article(text).article.text == text


VOICES = ["Norway", "Egypt", "NATO"]
SENTENCES = [
    "Iran attacked Israel",
    "Israel was bombed by Iran",
    "France condemned Russia",
    "Iran did not attack Israel",
    "China and Japan met",
    "Iran will help Syria",
]


@settings(max_examples=15, deadline=None)
@given(voice=st.sampled_from(VOICES), sentence=st.sampled_from(SENTENCES))
def test_extract_keeps_a_statement_that_somebody_reports_and_adds_the_voice(read_article, in_short, voice, sentence):
    (plain,) = read_article(f"{sentence}.").relations
    (reported,) = read_article(f"{voice} said that {sentence}.").relations
    assert in_short(reported) == in_short(plain)
    assert plain.attribution == ()
    assert [each.actor for each in reported.attribution] == [voice.lower()]
    (trailing,) = read_article(f"{sentence}, {voice} said.").relations
    assert in_short(trailing) == in_short(plain)
    assert [each.actor for each in trailing.attribution] == [voice.lower()]


@pytest.mark.parametrize(
    "text", ["Iran said on Monday.", "Iran said nothing.", "TASS reported on Iran.", '"No," Iran said.']
)
def test_extract_draws_no_event_from_mere_saying(drawn, text):
    assert drawn(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reuters reported that Iran attacked Israel.", [("iran", "ASSAULT", "israel")]),
        ("Iran attacked Israel, TASS reported.", [("iran", "ASSAULT", "israel")]),
        ("According to TASS, Iran attacked Israel.", [("iran", "ASSAULT", "israel")]),
    ],
)
def test_extract_makes_no_medium_that_reports_a_source(read_article, in_short, text, expected):
    relations = read_article(text).relations
    assert [in_short(relation) for relation in relations] == expected
    assert relations[0].attribution[0].actor in ("reuters", "tass")
