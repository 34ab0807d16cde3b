"""Our own tables of actors, places and agent nouns: they load, and what they say is so."""

from collections import Counter
from importlib.resources import files

import pytest
from whowhom.graph.gazetteer import Gazetteer, Row, load_gazetteer

UN_MEMBERS = """
AFG ALB DZA AND AGO ATG ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN BGR BFA BDI
CPV KHM CMR CAN CAF TCD CHL CHN COL COM COG COD CRI CIV HRV CUB CYP CZE DNK DJI DMA DOM ECU EGY SLV GNQ ERI EST SWZ
ETH FJI FIN FRA GAB GMB GEO DEU GHA GRC GRD GTM GIN GNB GUY HTI HND HUN ISL IND IDN IRN IRQ IRL ISR ITA JAM JPN JOR
KAZ KEN KIR PRK KOR KWT KGZ LAO LVA LBN LSO LBR LBY LIE LTU LUX MDG MWI MYS MDV MLI MLT MHL MRT MUS MEX FSM MDA MCO
MNG MNE MAR MOZ MMR NAM NRU NPL NLD NZL NIC NER NGA MKD NOR OMN PAK PLW PAN PNG PRY PER PHL POL PRT QAT ROU RUS RWA
KNA LCA VCT WSM SMR STP SAU SEN SRB SYC SLE SGP SVK SVN SLB SOM ZAF SSD ESP LKA SDN SUR SWE CHE SYR TJK TZA THA TLS
TGO TON TTO TUN TUR TKM TUV UGA UKR ARE GBR USA URY UZB VUT VEN VNM YEM ZMB ZWE
"""
# A state whose capital is better known as somebody else has none in the table.
NO_CAPITAL = {"SYC"}


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer([files("whowhom.seeds")])


@pytest.fixture(scope="module")
def states(gazetteer: Gazetteer) -> dict[str, Row]:
    """Return the states and territories of today by their code, without the partly recognised."""
    rows = [row for row in gazetteer.rows.values() if row.kind == "country"]
    return {str(row.country): row for row in rows if row.until is None and "PRE" not in row.sectors}


def test_seed_tables_hold_every_member_of_the_united_nations(states):
    members = UN_MEMBERS.split()
    assert len(members) == 193
    assert set(members) - set(states) == set()
    assert {code for code in members if states[code].capital is None} == NO_CAPITAL


@pytest.mark.parametrize("code", ["VAT", "PSE", "XKX", "TWN", "HKG", "GRL", "PRI", "GIB", "FLK"])
def test_seed_tables_hold_observers_and_territories_in_the_news(states, code):
    assert states[code].kind == "country"


def test_seed_tables_give_every_code_to_one_state_of_today(gazetteer):
    codes = [
        row.country
        for row in gazetteer.rows.values()
        if row.kind == "country" and row.until is None and "PRE" not in row.sectors
    ]
    assert [code for code, times in Counter(codes).items() if times > 1] == []


def test_seed_tables_give_every_capital_to_one_state(gazetteer):
    capitals = Counter(row.capital for row in gazetteer.rows.values() if row.capital is not None)
    assert [capital for capital, times in capitals.items() if times > 1] == []


def test_seed_tables_use_only_country_codes_that_a_country_has(gazetteer):
    # Western Sahara's row bears its claimant's code, but ISO has one for it.
    known = {row.country for row in gazetteer.rows.values() if row.kind == "country"} | {"ESH", None}
    assert {row.id: row.country for row in gazetteer.rows.values() if row.country not in known} == {}


@pytest.mark.parametrize("field", ["wikidata", "wikipedia"])
def test_seed_tables_give_every_page_to_one_row(gazetteer, field):
    pages = Counter(getattr(row, field) for row in gazetteer.rows.values() if row.kind in ("country", "place"))
    assert [page for page, times in pages.items() if page is not None and times > 1] == []


@pytest.mark.parametrize(
    ("id", "words"),
    [
        ("denmark", {"Danish", "Dane", "Danes"}),
        ("netherlands", {"Dutch", "Dutchman", "Dutchmen"}),
        ("united-arab-emirates", {"Emirati", "Emiratis"}),
        ("philippines", {"Filipino", "Filipinos", "Philippine"}),
        ("china", {"Chinese"}),
        ("niger", {"Nigerien", "Nigeriens"}),
        ("nigeria", {"Nigerian", "Nigerians"}),
        ("soviet-union", {"Soviet", "Soviets"}),
        ("kurds", {"Kurd", "Kurds", "Kurdish"}),
    ],
)
def test_seed_tables_know_the_words_for_people(gazetteer, id, words):
    assert words <= set(gazetteer.rows[id].demonyms)


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("US", "united-states"),
        ("U.S.", "united-states"),
        ("UK", "united-kingdom"),
        ("Britain", "united-kingdom"),
        ("UAE", "united-arab-emirates"),
        ("DRC", "democratic-republic-of-the-congo"),
        ("PRC", "china"),
        ("ROK", "south-korea"),
        ("DPRK", "north-korea"),
        ("Burma", "myanmar"),
        ("Türkiye", "turkey"),
        ("Côte d'Ivoire", "ivory-coast"),
        ("USSR", "soviet-union"),
        ("Gaza", "gaza-strip"),
    ],
)
def test_seed_tables_know_spellings_and_abbreviations(gazetteer, name, id):
    assert [row.id for row in gazetteer.rows.values() if name in row.strong] == [id]


@pytest.mark.parametrize("name", ["Georgia", "Jordan", "Chad", "Congo", "Guinea", "Niger", "Macedonia"])
def test_seed_tables_hold_names_that_mean_others_too_as_weak(gazetteer, name):
    assert [row.id for row in gazetteer.rows.values() if name in row.strong] == []
    assert [row.id for row in gazetteer.rows.values() if name in row.weak] != []


@pytest.mark.parametrize(
    ("id", "country"),
    [
        ("abkhazia", "GEO"),
        ("transnistria", "MDA"),
        ("northern-cyprus", "CYP"),
        ("somaliland", "SOM"),
        ("western-sahara", "MAR"),
    ],
)
def test_seed_tables_give_partly_recognised_states_their_claimants_code(gazetteer, id, country):
    assert (gazetteer.rows[id].country, gazetteer.rows[id].sectors) == (country, ("PRE",))


@pytest.mark.parametrize(
    ("id", "code", "until"),
    [
        ("soviet-union", "SUN", "1991-12-26"),
        ("czechoslovakia", "CSK", "1993-01-01"),
        ("east-germany", "DDR", "1990-10-03"),
        ("zaire", "ZAR", "1997-05-17"),
    ],
)
def test_seed_tables_close_the_time_of_former_states(gazetteer, id, code, until):
    assert (gazetteer.rows[id].country, gazetteer.rows[id].until) == (code, until)


@pytest.mark.parametrize(
    ("id", "country"), [("gaza-strip", "PSE"), ("crimea", "UKR"), ("kashmir", None), ("europe", None), ("texas", "USA")]
)
def test_seed_tables_place_regions(gazetteer, id, country):
    assert (gazetteer.rows[id].kind, gazetteer.rows[id].country) == ("place", country)


def test_seed_tables_name_one_actor_by_one_slug(gazetteer):
    meanings: dict[str, tuple[object, ...]] = {}
    for agent in gazetteer.agents:
        meaning = (agent.name, agent.kind, agent.sectors)
        assert meanings.setdefault(agent.slug, meaning) == meaning


@pytest.mark.parametrize(
    ("noun", "slug", "kind", "sectors"),
    [
        ("troops", "military", "military", ("MIL",)),
        ("government", "government", "government_body", ("GOV",)),
        ("defense ministry", "defence-ministry", "government_body", ("GOV", "MIL")),
        ("protester", "protesters", "people_group", ("CVL",)),
        ("gunman", "gunmen", "armed_group", ("UAF",)),
    ],
)
def test_seed_tables_know_what_agents_are(gazetteer, noun, slug, kind, sectors):
    assert [(a.slug, a.kind, a.sectors) for a in gazetteer.agents if a.noun == noun] == [(slug, kind, sectors)]
