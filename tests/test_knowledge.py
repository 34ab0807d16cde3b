"""The graph answers in records, and does not care in which order it learned."""

from collections.abc import Callable
from typing import Any

import networkx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whowhom.graph.errors import UnknownActor, UnknownRelationType
from whowhom.graph.knowledge import KnowledgeGraph
from whowhom.graph.ontology import RelationType
from whowhom.graph.records import (
    Actor,
    Article,
    End,
    Evidence,
    Mention,
    Place,
    Reader,
    Reading,
    Relation,
    Trigger,
    Voice,
    When,
)

Make = Callable[..., Any]

ONTOLOGY = {code: RelationType(code, "event", "", "", "", "", "") for code in ("ACCUSE", "AGREE", "ASSAULT", "CONSULT")}


@pytest.fixture
def graph(reading: Make, relation: Make) -> KnowledgeGraph:
    """A small world of four articles."""
    tass = (Voice(actor="lula"), Voice(actor="tass"))
    dated = When(edtf="2023-10-07", text="October 7", start=0, end=9)
    unplaced = When(edtf="XXXX-02-29", text="February 29", start=0, end=11)
    return KnowledgeGraph(
        [
            reading(
                relation("russia", "AGREE", "hamas", attribution=tass),
                relation("russia", "ACCUSE", "iran", polarity="negative"),
                id="a",
                published="2024-02-19",
                outlet="The Post",
            ),
            reading(relation("russia-military hamas", "ASSAULT", "iran", date=dated), id="b", published="2024-03-01"),
            reading(relation("russia iran hamas", "CONSULT", "", mutual=True, status="planned"), id="c"),
            reading(
                relation("iran", "AGREE", "hamas", date=unplaced),
                relation("hamas", "ACCUSE", "russia", status="historical"),
                id="d",
                published="2024-05-01",
            ),
        ],
        ontology=ONTOLOGY,
    )


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ({"source": "Russia", "target": "Hamas"}, ["russia-AGREE-hamas", "russia+iran+hamas-CONSULT-"]),
        ({"source": "Russia", "target": "Iran", "type": "assault"}, ["russia-military+hamas-ASSAULT-iran"]),
        ({"source": "Russia", "type": "ASSAULT", "within": False}, []),
        ({"source": "Russian Federation", "type": "AGREE"}, ["russia-AGREE-hamas"]),
        ({"source": "russian military"}, ["russia-military+hamas-ASSAULT-iran"]),
        ({"target": "Russia"}, ["russia+iran+hamas-CONSULT-", "hamas-ACCUSE-russia"]),
        ({"source": "Russia", "target": "Russia"}, []),
        ({"actor": "Iran", "type": "AGREE"}, ["iran-AGREE-hamas"]),
        ({"actor": "TASS"}, []),
        ({"says": "TASS"}, ["russia-AGREE-hamas"]),
        ({"says": "Lula"}, ["russia-AGREE-hamas"]),
        ({"says": "LUIZ INACIO LULA DA SILVA", "source": "Iran"}, []),
        ({"polarity": "negative"}, ["russia-ACCUSE-iran"]),
        ({"status": "planned"}, ["russia+iran+hamas-CONSULT-"]),
        ({"until": "2023-10"}, ["russia-military+hamas-ASSAULT-iran"]),
        ({"since": "2023-10-08"}, ["russia-ACCUSE-iran", "russia-AGREE-hamas"]),
        ({"since": "2024-02-19", "until": "2024-02-19"}, ["russia-ACCUSE-iran", "russia-AGREE-hamas"]),
        ({"since": "2025"}, []),
    ],
    ids=str,
)
def test_relations_fit_all_that_is_asked(graph: KnowledgeGraph, question: dict[str, Any], expected: list[str]) -> None:
    assert [relation.id for relation in graph.relations(**question)] == expected


def test_relations_come_in_the_order_of_time_and_those_without_a_day_last(graph: KnowledgeGraph) -> None:
    assert [relation.id for relation in graph.relations()] == [
        "russia-military+hamas-ASSAULT-iran",
        "russia-ACCUSE-iran",
        "russia-AGREE-hamas",
        "russia+iran+hamas-CONSULT-",
        "hamas-ACCUSE-russia",
        "iran-AGREE-hamas",
    ]


def test_statements_of_one_article_and_day_come_as_they_stand_there(
    reading: Make, relation: Callable[..., Relation]
) -> None:
    def said(id: str, start: int, trigger: int, **evidence: Any) -> Relation:
        at = {"trigger": Trigger(start=trigger, end=99, lemma="accuse")}
        return relation(
            "iran", "ACCUSE", "russia", id=id, evidence=Evidence(start=start, end=99, quote="", **evidence), **at
        )

    second = reading(said("c", 7, 9), said("a", 40, 47), said("b", 7, 11), said("d", 30, 37, field="title"), id="b")
    graph = KnowledgeGraph([second, reading(said("e", 90, 91), id="a")], ontology=ONTOLOGY)
    assert [relation.id for relation in graph.relations()] == ["e", "d", "c", "b", "a"]
    assert [relation.id for relation in graph.between("Iran", "Russia")] == ["e", "d", "c", "b", "a"]


def test_between_tells_both_directions_in_the_order_of_time(graph: KnowledgeGraph) -> None:
    found = [relation.id for relation in graph.between("Hamas", "Russia")]
    assert found == ["russia-AGREE-hamas", "russia+iran+hamas-CONSULT-", "hamas-ACCUSE-russia"]


def test_article_names_the_article_that_makes_a_statement_without_its_text(graph: KnowledgeGraph) -> None:
    (agreed,) = graph.relations(says="TASS")
    assert graph.article(agreed) == Article(id="a", text="", outlet="The Post", published="2024-02-19")


@pytest.mark.parametrize("name", ["Russia", "russia", " RUSSIA ", "Russian  Federation"])
def test_actor_is_found_by_id_name_and_alias(graph: KnowledgeGraph, name: str) -> None:
    assert graph.actor(name).id == "russia"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("Rusia", "nobody in the graph is called 'Rusia'; close to it: Russia"),
        ("Islamic Resistance", "nobody in the graph is called 'Islamic Resistance'; close to it: Islamic Resist"),
        ("Zzyzx", "nobody in the graph is called 'Zzyzx'; most is said of: Hamas, Iran, Russia, "),
        ("", "nobody in the graph is called ''; most is said of: Hamas, Iran, Russia, "),
    ],
)
def test_an_unknown_name_is_an_error_that_says_who_comes_close(graph: KnowledgeGraph, name: str, message: str) -> None:
    with pytest.raises(UnknownActor) as caught:
        graph.relations(source=name)
    assert str(caught.value).startswith(message)


def test_an_unknown_name_is_answered_with_the_ten_busiest_at_most(reading: Make, relation: Make) -> None:
    told = [relation(f"hub n{number:02}", "CONSULT", "", mutual=True) for number in range(12)]
    actors = [
        Actor(id=key, name=key.title(), kind="other") for key in ("hub", *(f"n{number:02}" for number in range(12)))
    ]
    with pytest.raises(UnknownActor) as caught:
        KnowledgeGraph([reading(*told, actors=tuple(actors))]).relations(actor="Quixote")
    assert str(caught.value).partition("; ")[2] == "most is said of: Hub, N00, N01, N02, N03, N04, N05, N06, N07, N08"


def test_an_unknown_name_in_an_empty_graph_says_that_it_is_empty() -> None:
    with pytest.raises(UnknownActor, match="nobody in the graph is called 'Oslo'; nobody is in it"):
        KnowledgeGraph().relations(source="Oslo")


def test_actors_of_one_name_are_all_meant_and_the_busiest_stands_for_them(reading: Make, relation: Make) -> None:
    factions = tuple(Actor(id=f"factions-{number}", name="14 factions", kind="other") for number in (1, 2))
    statements = [
        relation("factions-1", "AGREE", "iran"),
        relation("factions-2", "AGREE", "iran"),
        relation("iran", "ACCUSE", "factions-2"),
    ]
    graph = KnowledgeGraph([reading(*statements, actors=factions)])
    assert len(graph.relations(actor="14 factions")) == 3
    assert graph.actor("14 Factions").id == "factions-2"


def test_an_unknown_type_is_an_error_that_lists_the_known_ones(graph: KnowledgeGraph) -> None:
    with pytest.raises(UnknownRelationType, match="known: ACCUSE, AGREE, ASSAULT, CONSULT"):
        graph.relations(type="SCOLD")


@pytest.mark.parametrize("time", ["yesterday", "2023-13", "XXXX-10-07", ""])
def test_a_time_that_is_no_date_is_an_error(graph: KnowledgeGraph, time: str) -> None:
    with pytest.raises(ValueError, match="is no date; write 2023, 2023-10 or 2023-10-07"):
        graph.relations(since=time)


@pytest.mark.parametrize(
    ("sources", "targets", "mutual", "edges"),
    [
        ("russia", "hamas", False, [("russia", "hamas", "r")]),
        ("russia iran", "hamas", False, [("iran", "hamas", "r-1"), ("russia", "hamas", "r-2")]),
        ("russia iran", "", True, [("iran", "russia", "r")]),
        (
            "russia iran hamas",
            "",
            True,
            [("hamas", "iran", "r-1"), ("hamas", "russia", "r-2"), ("iran", "russia", "r-3")],
        ),
        ("russia russia", "hamas", False, [("russia", "hamas", "r")]),
        ("russia", "", False, []),
        ("", "russia", False, []),
        ("russia", "", True, []),
        ("nobody-knows", "russia", False, [("nobody-knows", "russia", "r")]),
    ],
)
def test_nx_has_one_edge_a_pair_with_a_key_of_its_own(
    reading: Make, relation: Make, sources: str, targets: str, mutual: bool, edges: list[tuple[str, str, str]]
) -> None:
    stated = relation(sources, "CONSULT", targets, id="r", mutual=mutual)
    network = KnowledgeGraph([reading(stated)]).nx
    assert sorted(network.edges(keys=True)) == edges
    for *_, told in network.edges(data=True):
        assert told == {"relation": stated, "relation_id": "r", "article": "article", "mutual": mutual, "weight": 1.0}


@pytest.mark.parametrize(
    ("polarity", "status", "weight"),
    [
        ("positive", "asserted", 1.0),
        ("positive", "historical", 1.0),
        ("negative", "asserted", 0.0),
        ("positive", "planned", 0.0),
        ("positive", "possible", 0.0),
        ("negative", "denied", 0.0),
    ],
)
def test_nx_weighs_only_what_is_said_to_have_happened(
    reading: Make, relation: Make, polarity: str, status: str, weight: float
) -> None:
    stated = relation("russia", "AGREE", "hamas", polarity=polarity, status=status)
    ((_, _, told),) = KnowledgeGraph([reading(stated)]).nx.edges(data=True)
    assert told["weight"] == weight


def test_nx_has_places_only_where_a_statement_ends_there(reading: Make, relation: Make) -> None:
    places = (
        Place(id="gaza", name="Gaza", mentions=(Mention(start=0, end=5, form="name"),)),
        Place(id="rome", name="Rome"),
    )
    network = KnowledgeGraph([reading(relation("hamas", "LOCATED_IN", "gaza"), places=places)]).nx
    assert list(network) == ["gaza", "hamas"]
    assert network.nodes["gaza"]["actor"] == Place(id="gaza", name="Gaza")


def test_nx_is_frozen_because_everybody_shares_it(graph: KnowledgeGraph) -> None:
    with pytest.raises(networkx.NetworkXError, match="Frozen"):
        graph.nx.add_node("x")


def test_add_makes_the_graph_know_more(graph: KnowledgeGraph, reading: Make, relation: Make) -> None:
    before = len(graph.nx)
    graph.add(reading(relation("sweden", "AGREE", "norway"), id="e"))
    assert [actor.name for actor in graph.actors if actor.id in ("norway", "sweden")] == ["norway", "sweden"]
    assert len(graph.nx) == before + 2


def test_two_readings_of_one_article_are_united(reading: Make, relation: Make) -> None:
    first, second = relation("russia", "AGREE", "hamas"), relation("iran", "ACCUSE", "hamas")
    graph = KnowledgeGraph([reading(first, id="a"), reading(second, id="a", published="2024-02-19")])
    assert [relation.id for relation in graph.readings[0].relations] == [second.id, first.id]
    assert graph.articles["a"].published == "2024-02-19"


def test_two_articles_with_one_relation_id_keep_both_statements(reading: Make, relation: Make) -> None:
    stated = relation("russia", "AGREE", "hamas", id="r")
    network = KnowledgeGraph([reading(stated, id="a"), reading(stated, id="b")]).nx
    edges = sorted((key, told["article"]) for _, _, key, told in network.edges(keys=True, data=True))
    assert edges == [("r-1", "a"), ("r-2", "b")]


def test_a_reading_that_comes_twice_stays_as_it_was(reading: Make, relation: Make) -> None:
    once = reading(relation("russia", "AGREE", "hamas"), relation("iran", "ACCUSE", "hamas"))
    assert KnowledgeGraph([once, once]).readings == (once,)


def test_an_actor_is_what_all_articles_together_know(reading: Make) -> None:
    mention = Mention(start=0, end=4, form="name")
    short = Actor(id="lula", name="Lula", kind="other", sectors=("GOV",), mentions=(mention,))
    full = Actor(id="lula", name="Lula da Silva", kind="person", country="BRA", sectors=("ELI",))
    graph = KnowledgeGraph([reading(id="a", actors=(short,)), reading(id="b", actors=(full,))])
    assert graph.actors == (
        Actor(id="lula", name="Lula da Silva", kind="person", country="BRA", sectors=("ELI", "GOV"), aliases=("Lula",)),
    )


def test_a_circle_of_parents_ends(reading: Make) -> None:
    circle = tuple(
        Actor(id=one, name=one, kind="other", parent=two) for one, two in [("a", "b"), ("b", "c"), ("c", "a")]
    )
    graph = KnowledgeGraph([reading(actors=circle)])
    assert graph.relations(source="a") == ()


IDS = st.sampled_from(["a", "b", "c", "d"])
NAMES = st.sampled_from(["Ann", "Anna", "Bo", "Bob"])
RECORDS_OF_ACTORS = st.builds(
    Actor,
    id=IDS,
    name=NAMES,
    kind=st.sampled_from(["country", "person", "other"]),
    country=st.sampled_from([None, "RUS", "IRN"]),
    parent=st.none() | IDS,
    sectors=st.lists(st.sampled_from(["GOV", "MIL"]), max_size=2).map(tuple),
    wikipedia=st.none() | NAMES,
    wikidata=st.none() | st.sampled_from(["Q1", "Q2"]),
    aliases=st.lists(NAMES, max_size=2).map(tuple),
    mentions=st.lists(
        st.builds(Mention, start=st.integers(0, 3), end=st.just(4), form=st.just("name")), max_size=2
    ).map(tuple),
)
RECORDS_OF_PLACES = st.builds(Place, id=st.sampled_from(["a", "p"]), name=NAMES, country=st.none() | NAMES)
ENDS = st.lists(st.builds(End, actor=st.sampled_from(["a", "b", "c", "p", "x"])), max_size=3).map(tuple)
DATES = st.sampled_from(["2023", "2023-10-07", "2024-02-29/2024-03-02", "XXXX-02", "nonsense", None])
RECORDS_OF_RELATIONS = st.builds(
    Relation,
    id=st.sampled_from(["r", "s", "t"]),
    type=st.sampled_from(["ACCUSE", "AGREE"]),
    sources=ENDS,
    targets=ENDS,
    mutual=st.booleans(),
    predicate=NAMES,
    date=st.none() | st.builds(When, edtf=DATES, text=NAMES, start=st.just(0), end=st.just(1)),
    evidence=st.builds(Evidence, start=st.integers(0, 3), end=st.just(4), quote=NAMES),
    trigger=st.builds(Trigger, start=st.just(0), end=st.just(1), lemma=NAMES),
    rule=st.just("test"),
    confidence=st.sampled_from([0.5, 1.0]),
)
READINGS = st.builds(
    Reading,
    reader=st.builds(Reader, version=st.sampled_from(["1", "2"]), model=st.just("m"), seeds=st.just("s")),
    article=st.builds(
        Article, id=st.sampled_from(["1", "2"]), text=NAMES, published=st.sampled_from([None, "2024-02-19"])
    ),
    actors=st.lists(RECORDS_OF_ACTORS, max_size=3, unique_by=lambda actor: actor.id).map(tuple),
    places=st.lists(RECORDS_OF_PLACES, max_size=2, unique_by=lambda place: place.id).map(tuple),
    relations=st.lists(RECORDS_OF_RELATIONS, max_size=3, unique_by=lambda relation: relation.id).map(tuple),
)


def dump(graph: KnowledgeGraph) -> str:
    """Everything a graph shows, as text that is equal only where everything is."""
    shown = [record.model_dump_json() for record in (*graph.readings, *graph.actors, *graph.relations())]
    shown += [f"{key} {told['actor'].model_dump_json()}" for key, told in graph.nx.nodes(data=True)]
    shown += [f"{edge} {told}" for *edge, told in graph.nx.edges(keys=True, data=True)]
    return "\n".join(shown)


def union(*graphs: KnowledgeGraph) -> KnowledgeGraph:
    whole = KnowledgeGraph()
    for graph in graphs:
        whole.merge(graph)
    return whole


@settings(max_examples=80, deadline=None)
@given(readings=st.lists(READINGS, max_size=5), data=st.data())
def test_merging_is_a_union_in_any_order_and_any_shards(readings: list[Reading], data: st.DataObject) -> None:
    whole = KnowledgeGraph(readings)
    shuffled = data.draw(st.permutations(readings))
    cut = data.draw(st.integers(0, len(readings)))
    shards = union(KnowledgeGraph(shuffled[:cut]), KnowledgeGraph(shuffled[cut:]))
    assert dump(KnowledgeGraph(shuffled)) == dump(whole)
    assert dump(shards) == dump(whole)
    assert dump(union(whole, whole, shards)) == dump(whole)


@settings(max_examples=40, deadline=None)
@given(readings=st.lists(READINGS, max_size=4))
def test_every_edge_key_is_unique_in_the_whole_graph(readings: list[Reading]) -> None:
    keys = [key for *_, key in KnowledgeGraph(readings).nx.edges(keys=True)]
    assert len(keys) == len(set(keys))


@settings(max_examples=40, deadline=None)
@given(readings=st.lists(READINGS, max_size=4), source=IDS, type=st.sampled_from([None, "ACCUSE"]))
def test_the_index_finds_what_looking_at_all_statements_finds(
    readings: list[Reading], source: str, type: str | None
) -> None:
    graph = KnowledgeGraph(readings, ontology=ONTOLOGY)
    if source not in {actor.id for actor in graph.actors}:
        return
    called = graph.relations(source=source, type=type, within=False)
    wanted = {source}
    expected = [
        relation
        for relation in graph.relations()
        if type in (None, relation.type)
        and wanted
        & {end.actor for end in (relation.sources + relation.targets if relation.mutual else relation.sources)}
    ]
    assert list(called) == expected
