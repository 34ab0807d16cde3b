"""What holds rather than happens: offices, leadership, membership, where something is, who stands behind whom."""

import pytest

EVENTLESS = "stayed at home"  # what nobody does to anybody


def gap(text, expected, reason):
    """A sentence that is not read right yet."""
    return pytest.param(text, expected, marks=pytest.mark.xfail(reason=reason))


@pytest.fixture(scope="module")
def facts(read_article, in_short, seeds):
    """The structural statements of a text, in short; events are left out."""

    def structural(text, **fields):
        types = seeds.ontology.types
        return [
            in_short(relation)
            for relation in read_article(text, **fields).relations
            if not types[relation.type].is_event
        ]

    return structural


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("French President Emmanuel Macron stayed at home.", [("emmanuel-macron", "HOLDS_OFFICE", "france")]),
        ("Emmanuel Macron, the president of France, stayed at home.", [("emmanuel-macron", "HOLDS_OFFICE", "france")]),
        ("Emmanuel Macron, president of France, stayed at home.", [("emmanuel-macron", "HOLDS_OFFICE", "france")]),
        (
            "Former French President Nicolas Sarkozy stayed at home.",
            [("nicolas-sarkozy", "historical HOLDS_OFFICE", "france")],
        ),
        ("The French president stayed at home.", []),
        ("The president of the chess club stayed at home.", []),
        ("Emmanuel Macron stayed at home in France.", []),
    ],
)
def test_structure_reads_offices_from_titles(facts, text, expected):
    assert facts(text) == expected


def test_structure_names_the_office(read_article):
    (relation,) = read_article("French President Emmanuel Macron stayed at home.").relations
    assert relation.office == "president"
    assert relation.predicate == "be president"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hamas leader Ismail Haniyeh stayed at home.", [("ismail-haniyeh", "LEADS", "hamas")]),
        ("Ismail Haniyeh, the leader of Hamas, stayed at home.", [("ismail-haniyeh", "LEADS", "hamas")]),
        ("Hassan Nasrallah leads Hezbollah.", [("hassan-nasrallah", "LEADS", "hezbollah")]),
        ("Hezbollah is led by Hassan Nasrallah.", [("hassan-nasrallah", "LEADS", "hezbollah")]),
        ("Hassan Nasrallah does not lead Hezbollah.", [("hassan-nasrallah", "not LEADS", "hezbollah")]),
        ("Hassan Nasrallah follows Hezbollah.", []),
    ],
)
def test_structure_reads_who_leads(facts, text, expected):
    assert facts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway is a member of NATO.", [("norway", "MEMBER_OF", "nato")]),
        ("Norway, a member of NATO, stayed at home.", [("norway", "MEMBER_OF", "nato")]),
        ("Norway and Denmark are members of NATO.", [("norway+denmark", "MEMBER_OF", "nato")]),
        ("Norway wrote to a member of NATO.", []),
        ("Norway may join NATO.", []),
        ("Sweden belongs to NATO.", [("sweden", "MEMBER_OF", "nato")]),
    ],
)
def test_structure_reads_membership(facts, text, expected):
    assert facts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sami Abu Zuhri, a spokesman for Hamas, stayed at home.",
            [("sami-abu-zuhri", "SPOKESPERSON_FOR", "hamas")],
        ),
        ("Hamas spokesman Sami Abu Zuhri stayed at home.", [("sami-abu-zuhri", "SPOKESPERSON_FOR", "hamas")]),
        ("A spokesman for Hamas stayed at home.", []),
    ],
)
def test_structure_reads_spokespersons(facts, text, expected):
    assert facts(text) == expected


def test_structure_keeps_the_body_of_a_spokesman_apart_from_him(drawn):
    assert ("sami-abu-zuhri", "ACCUSE", "israel") in drawn("Hamas spokesman Sami Abu Zuhri condemned Israel.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hamas is based in Gaza.", [("hamas", "LOCATED_IN", "gaza-strip")]),
        ("Gaza-based Hamas stayed at home.", [("hamas", "LOCATED_IN", "gaza-strip")]),
        ("Hamas met in Gaza.", []),
    ],
)
def test_structure_reads_where_somebody_is_based(facts, text, expected):
    assert facts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran-backed Hezbollah stayed at home.", [("hezbollah", "AFFILIATED_WITH", "iran")]),
        ("The Iran-backed Houthis attacked nobody.", [("houthis", "AFFILIATED_WITH", "iran")]),
        ("Oil-backed Hezbollah stayed at home.", []),
        ("The Iran-backed plan failed.", []),
    ],
)
def test_structure_reads_who_stands_behind(facts, text, expected):
    assert facts(text) == expected


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("French President Emmanuel Macron attacked Israel, Norway said.", "HOLDS_OFFICE"),
        ("Denmark, a member of NATO, attacked Israel, Norway said.", "MEMBER_OF"),
        ("Iran-backed Hezbollah attacked Israel, Norway said.", "AFFILIATED_WITH"),
    ],
)
def test_structure_in_passing_is_the_articles_own_word(read_article, text, type_):
    said = {relation.type: [voice.actor for voice in relation.attribution] for relation in read_article(text).relations}
    assert said == {type_: [], "ASSAULT": ["norway"]}


@pytest.mark.parametrize(
    "text",
    [
        "Two members of NATO condemned Iran.",
        "Some members of the European Union condemned Iran.",
    ],
)
def test_structure_takes_no_member_state_for_its_organisation(drawn, text):
    assert [source for source, _, _ in drawn(text) if source in ("nato", "european-union")] == []


@pytest.mark.parametrize(
    ("title", "types"),
    [
        ("French President Emmanuel Macron", ["HOLDS_OFFICE"]),
        ("Hamas leader Ismail Haniyeh", ["LEADS"]),
    ],
)
def test_structure_draws_the_most_specific_fact_of_a_phrase_only(read_article, title, types):
    assert [relation.type for relation in read_article(f"{title} {EVENTLESS}.").relations] == types
