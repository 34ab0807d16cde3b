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
        ("Norwegian Prime Minister Dr. Ana Soto stayed at home.", [("ana-soto", "HOLDS_OFFICE", "norway")]),
        ("The President of Norway John Smith stayed at home.", [("john-smith", "HOLDS_OFFICE", "norway")]),
        ("The first president of Kenya was Jane Roe.", [("jane-roe", "historical HOLDS_OFFICE", "kenya")]),
        ("The president of Kenya was not Jane Roe.", []),
        ("Jane Roe was president of Kenya.", [("jane-roe", "historical HOLDS_OFFICE", "kenya")]),
        (
            "French President Emmanuel Macron and Foreign Minister Jean-Yves Le Drian stayed at home.",
            [("emmanuel-macron", "HOLDS_OFFICE", "france"), ("jean-yves-le-drian", "HOLDS_OFFICE", "france")],
        ),
        (
            "French President Emmanuel Macron and Foreign Minister Sergei Lavrov stayed at home.",
            [("emmanuel-macron", "HOLDS_OFFICE", "france"), ("sergei-lavrov", "HOLDS_OFFICE", "russia")],
        ),
        ("The president of Norway, Jane Roe, stayed at home.", [("jane-roe", "HOLDS_OFFICE", "norway")]),
        ("Jane Roe, 52, president of Norway, stayed at home.", [("jane-roe", "HOLDS_OFFICE", "norway")]),
        ("Jane Roe (born 1952), the president of Norway, slept.", [("jane-roe", "HOLDS_OFFICE", "norway")]),
        ("Jane Roe, formerly president of Norway, slept.", [("jane-roe", "historical HOLDS_OFFICE", "norway")]),
        (
            "The French president and Foreign Minister Jane Roe stayed at home.",
            [],
        ),
        ("The president of Norway, Hezbollah and Jane Roe stayed at home.", []),
        ("The French president stayed at home.", []),
        ("The president of the chess club stayed at home.", []),
        ("Emmanuel Macron stayed at home in France.", []),
    ],
)
def test_structure_reads_offices_from_titles(facts, text, expected):
    assert facts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Roe was elected president of Kenya.", [("jane-roe", "HOLDS_OFFICE", "kenya")]),
        ("Jane Roe became the prime minister of Norway.", [("jane-roe", "HOLDS_OFFICE", "norway")]),
        ("Jane Roe was sworn in as president of Kenya.", [("jane-roe", "HOLDS_OFFICE", "kenya")]),
        ("Jane Roe served as foreign minister of Kenya.", [("jane-roe", "HOLDS_OFFICE", "kenya")]),
        ("Jane Roe is a lawyer who served as foreign minister of Kenya.", [("jane-roe", "HOLDS_OFFICE", "kenya")]),
        ("Jane Roe was not elected president of Kenya.", [("jane-roe", "not HOLDS_OFFICE", "kenya")]),
        ("Jane Roe hopes to become president of Kenya.", []),
        ("Jane Roe may become president of Kenya.", [("jane-roe", "possible HOLDS_OFFICE", "kenya")]),
        ("Jane Roe will become president of Kenya.", [("jane-roe", "planned HOLDS_OFFICE", "kenya")]),
        ("Jane Roe served as the 12th and last president of Kenya.", [("jane-roe", "HOLDS_OFFICE", "kenya")]),
        ("Jane Roe succeeded John Smith as president of Kenya.", [("jane-roe", "HOLDS_OFFICE", "kenya")]),
        ("Parliament elected Jane Roe president of Kenya.", [("jane-roe", "HOLDS_OFFICE", "kenya")]),
        ("Jane Roe resigned as president of Kenya.", [("jane-roe", "historical HOLDS_OFFICE", "kenya")]),
        ("Jane Roe will resign as president of Kenya.", [("jane-roe", "HOLDS_OFFICE", "kenya")]),
        ("Jane Roe refused to resign as president of Kenya.", []),
        ("Jane Roe was ousted as president of Kenya.", [("jane-roe", "historical HOLDS_OFFICE", "kenya")]),
        ("Jane Roe was named chief executive of Volvo.", [("jane-roe", "LEADS", "volvo")]),
        ("Jane Roe was named in a report of Volvo.", []),
        ("Jane Roe became minister of finance and leader of Hezbollah.", [("jane-roe", "LEADS", "hezbollah")]),
        ("Jane Roe stayed at home. She was president of Kenya.", [("jane-roe", "historical HOLDS_OFFICE", "kenya")]),
        ("Jane Roe, who was president of Kenya, slept.", [("jane-roe", "historical HOLDS_OFFICE", "kenya")]),
        ("Jane Roe is a lawyer who was president of Kenya.", [("jane-roe", "historical HOLDS_OFFICE", "kenya")]),
        ("Jane Roe met a lawyer who was president of Kenya.", []),
        ("It was the president of Kenya who slept.", []),
        ("Jane Roe served under the president of Kenya.", []),
        ("Jane Roe served as ambassador to Kenya.", []),
        ("The mayor of Oslo, Jane Roe, was elected president of the chess club.", []),
    ],
)
def test_structure_reads_who_took_an_office(facts, text, expected):
    assert facts(text) == expected


def test_structure_names_the_whole_office_somebody_took(read_article):
    (relation,) = read_article("Jane Roe became the prime minister of Norway.").relations
    assert relation.office == "prime minister"


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
        ("The leader of Hezbollah is Hassan Nasrallah.", [("hassan-nasrallah", "LEADS", "hezbollah")]),
        ("It was not Hezbollah leader Hassan Nasrallah.", []),
        ("Volvo president Jane Roe stayed at home.", [("jane-roe", "LEADS", "volvo")]),
        ("Jane Roe, the deputy director of Volvo, stayed at home.", [("jane-roe", "HOLDS_OFFICE", "volvo")]),
        ("Jane Roe is a lawyer who leads Hezbollah.", [("jane-roe", "LEADS", "hezbollah")]),
        ("Jane Roe is not the lawyer who leads Hezbollah.", []),
        ("Jane Roe heads a NATO panel.", []),
        ("Jane Roe dropped her plan to lead Hezbollah.", []),
        ("Volvo's managing director, Jane Roe, stayed at home.", [("jane-roe", "LEADS", "volvo")]),
        ("Volvo was founded by the Kenyan engineer Jane Roe.", [("jane-roe", "LEADS", "volvo")]),
        ("Jane Roe was one of the founders of Volvo.", [("jane-roe", "historical LEADS", "volvo")]),
        ("Jane Roe, who leads the opposition Labour Party, slept.", [("jane-roe", "LEADS", "labour-party-a")]),
        ("Islamic State (ISIL) leader Jane Roe slept.", [("jane-roe", "LEADS", "islamic-state")]),
        ("Volvo chairman and chief executive Jane Roe slept.", [("jane-roe", "LEADS", "volvo")]),
        ("The founder and leader of Hezbollah, Jane Roe, slept.", [("jane-roe", "LEADS", "hezbollah")]),
        ("The leader of Hezbollah and Jane Roe stayed at home.", []),
        ("Jane Roe set up Volvo.", [("jane-roe", "LEADS", "volvo")]),
        ("Jane Roe set up a table for Volvo.", []),
        ("Jane Roe led Kenya until 2012.", [("jane-roe", "historical LEADS", "kenya")]),
        ("Jane Roe led Kenya to victory.", []),
        ("Libyan leader Muammar Gaddafi stayed at home.", [("muammar-gaddafi", "LEADS", "libya")]),
        ("Jane Roe is the first Norwegian or Kenyan leader.", []),
        ("Libyan film director Jane Roe stayed at home.", []),
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
        ("Norway may join NATO.", [("norway", "possible MEMBER_OF", "nato")]),
        ("Sweden belongs to NATO.", [("sweden", "MEMBER_OF", "nato")]),
        ("Norway was a member of NATO.", [("norway", "historical MEMBER_OF", "nato")]),
        ("NATO members Norway and Denmark stayed at home.", [("norway+denmark", "MEMBER_OF", "nato")]),
        ("NATO officials met Norway and Denmark.", []),
        ("Members of NATO, including Norway and Denmark, stayed at home.", [("norway+denmark", "MEMBER_OF", "nato")]),
        ("NATO members such as Norway and Denmark slept.", [("norway+denmark", "MEMBER_OF", "nato")]),
        ("Members of NATO include Norway and Denmark.", [("norway+denmark", "MEMBER_OF", "nato")]),
        ("Norway became a member of NATO.", [("norway", "MEMBER_OF", "nato")]),
        ("Norway, a NATO member, stayed at home.", [("norway", "MEMBER_OF", "nato")]),
        ("Norway, like a NATO member, stayed at home.", []),
        ("NATO includes Norway and Denmark.", [("norway+denmark", "MEMBER_OF", "nato")]),
        ("Norway joined NATO.", [("norway", "MEMBER_OF", "nato")]),
        ("Norway joined NATO for talks.", []),
        ("Norway wants to join NATO.", []),
        ("In Norway, 17 members of Hezbollah stayed at home.", []),
        ("Norway is a member of Kenya's team.", []),
        ("Critics of NATO include Norway and Denmark.", []),
    ],
)
def test_structure_reads_membership(facts, text, expected):
    assert facts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hamas member Sami Odeh stayed at home.", [("sami-odeh", "MEMBER_OF", "hamas")]),
        ("The top Hamas official Sami Odeh stayed at home.", [("sami-odeh", "MEMBER_OF", "hamas")]),
        ("Senior Hamas leader Sami Odeh stayed at home.", [("sami-odeh", "MEMBER_OF", "hamas")]),
        ("Hamas commander Sami Odeh stayed at home.", [("sami-odeh", "MEMBER_OF", "hamas")]),
        ("Labour Party lawmaker Jane Roe stayed at home.", [("jane-roe", "MEMBER_OF", "labour-party-a")]),
        ("Jane Roe is a Labour Party politician.", [("jane-roe", "MEMBER_OF", "labour-party-a")]),
        ("Jane Roe of the Labour Party stayed at home.", [("jane-roe", "MEMBER_OF", "labour-party-a")]),
        ("Human Rights Watch's Jane Roe stayed at home.", [("jane-roe", "MEMBER_OF", "human-rights-watch")]),
        ("Jane Roe, an analyst at Human Rights Watch, slept.", [("jane-roe", "MEMBER_OF", "human-rights-watch")]),
        ("Jane Roe works as an analyst for Human Rights Watch.", [("jane-roe", "MEMBER_OF", "human-rights-watch")]),
        ("Jane Roe, a colonel in the Kenyan army, slept.", [("jane-roe", "MEMBER_OF", "kenya-military")]),
        ("Jane Roe joined Hezbollah.", [("jane-roe", "MEMBER_OF", "hezbollah")]),
        ("Jane Roe joined Hezbollah fighters.", []),
        ("Jane Roe, one of the leaders of Hamas, stayed at home.", [("jane-roe", "MEMBER_OF", "hamas")]),
        ("Jane Roe served as a clerk in the Kenyan army.", []),
        ("Jane Roe is an economist and member of the Labour Party.", [("jane-roe", "MEMBER_OF", "labour-party-a")]),
        ("The New York Times technology columnist Jane Roe slept.", [("jane-roe", "MEMBER_OF", "new-york-times")]),
        ("The other brother, Jane Roe, is a member of Hamas.", [("jane-roe", "MEMBER_OF", "hamas")]),
        ("Jane Roe is a member of the Kenyan team.", []),
        ("Jane Roe stayed at home with Human Rights Watch.", []),
        ("Norway's Jane Roe stayed at home.", []),
        ("A Hamas official called Sami Odeh.", []),
        ("Hamas opponent Sami Odeh stayed at home.", []),
        ("Jane Roe spoke of the Labour Party.", []),
    ],
)
def test_structure_reads_whose_people_somebody_is(facts, text, expected):
    assert facts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("YouTube, a subsidiary of Google, stayed at home.", [("youtube", "PART_OF", "google")]),
        ("Google subsidiary YouTube stayed at home.", [("youtube", "PART_OF", "google")]),
        ("The Quds Force, part of the IRGC, stayed at home.", [("quds-force", "PART_OF", "irgc")]),
        ("YouTube, Volvo, part of Google, and Hezbollah stayed at home.", []),
        ("Google and its subsidiary YouTube stayed at home.", [("youtube", "PART_OF", "google")]),
        ("Google and its friend YouTube stayed at home.", []),
        ("Volvo, the Swedish parent of YouTube, stayed at home.", [("youtube", "PART_OF", "volvo")]),
        ("Norway is part of the European Union.", [("norway", "PART_OF", "european-union")]),
        ("Norway is the Nordic branch of Volvo.", []),
        (
            "Hezbollah is a wing of Hamas, which is a branch of Volvo.",
            [("hezbollah", "PART_OF", "hamas"), ("hamas", "PART_OF", "volvo")],
        ),
        ("Volvo is a company owned by Google.", [("volvo", "PART_OF", "google")]),
        ("Google bought YouTube.", [("youtube", "PART_OF", "google")]),
        ("Google bought YouTube's cars.", []),
        ("The German division of Google stayed at home.", []),
        ("Jane Roe is part of the Google team.", []),
        ("Jane Roe joined a branch of Hamas.", []),
    ],
)
def test_structure_reads_parts(facts, text, expected):
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
        ("Hamas operates in Gaza.", []),
        ("Oslo is the capital of Norway.", [("oslo", "LOCATED_IN", "norway")]),
        ("Narvik, a port in northern Norway, stayed quiet.", [("narvik", "LOCATED_IN", "norway")]),
        ("Narvik, a port 30 miles from the border of Norway, stayed quiet.", []),
        ("A bomb went off in Narvik, Norway.", [("narvik", "LOCATED_IN", "norway")]),
        ("Bombs went off in Narvik, Norway and Sweden.", []),
        ("Bombs went off in Narvik, Oslo, Norway.", []),
        ("Unlike in Narvik, Norway has no snow here.", []),
        ("Bombs went off in Europe, Norway.", []),
        ("In Narvik, Norway's navy stayed at home.", []),
        ("Volvo is a car company based in Gaza.", [("volvo", "LOCATED_IN", "gaza-strip")]),
        ("Volvo bought a company based in Gaza.", []),
        ("Kenya closed its embassy in the city of Oslo.", []),
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
        ("Putin ally Jane Roe stayed at home.", [("jane-roe", "AFFILIATED_WITH", "vladimir-putin")]),
        ("Russia's ally Belarus stayed at home.", [("belarus", "AFFILIATED_WITH", "russia")]),
        ("The Russian supporter Jane Roe stayed at home.", []),
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
