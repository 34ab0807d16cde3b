"""The picture: which actors are drawn and how, which lines stand between them."""

from collections import Counter

import pytest
from whowhom.exports.html.network import to_network
from whowhom.exports.looks import CLASS_COLORS, KIND_LOOKS, class_of, kind_of, size_for
from whowhom.exports.picture import choose_best, draw, records_of, wrap_label
from whowhom.graph.knowledge import KnowledgeGraph
from whowhom.graph.records import Place


@pytest.fixture
def network_of(relation, reading):
    """Relations in, what vis-network gets out."""

    def network_of(*relations):
        graph = KnowledgeGraph([reading(*relations)])
        numbers = {told.id: number for number, told in enumerate(graph.relations())}
        return to_network(graph, draw(graph, records_of(graph)), numbers)

    return network_of


def luminance(color: str) -> float:
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("color", [*(look.color for look in KIND_LOOKS.values()), *CLASS_COLORS.values()])
def test_looks_stand_out_on_light_and_dark(color):
    # The canvas colours of the two themes in page.css.
    light, dark = luminance("#f8f7f4"), luminance("#0e1115")
    assert (light + 0.05) / (luminance(color) + 0.05) >= 2.8
    assert (luminance(color) + 0.05) / (dark + 0.05) >= 2.8


def test_looks_tell_every_kind_by_more_than_colour():
    looks = Counter((look.shape, look.color) for look in KIND_LOOKS.values())
    assert max(looks.values()) == 1
    assert len({look.word for look in KIND_LOOKS.values()}) == len(KIND_LOOKS)
    assert kind_of(Place(id="doha", name="Doha")) == "place"


def test_looks_grow_with_support_up_to_a_bound():
    sizes = [size_for(support) for support in (0, 1, 5, 20, 10_000, 20_000)]
    assert sizes[:5] == sorted(set(sizes))
    assert sizes[4] == sizes[5]


def test_looks_take_unknown_types_for_structure():
    assert class_of(None) == "structure"


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Russia", "Russia"),
        ("Luiz Inácio Lula da Silva", "Luiz Inácio\nLula da Silva"),
        ("Organisation of Islamic Cooperation", "Organisation of\nIslamic Cooperation"),
        ("  Two \n\t spaces ", "Two spaces"),
        ("a" * 50, "a" * 20 + "\n" + "a" * 20 + "\n" + "a" * 10),
        ("", ""),
    ],
)
def test_picture_breaks_names_into_balanced_lines(name, label):
    assert wrap_label(name) == label


def test_picture_cuts_endless_names():
    label = wrap_label("word " * 100)
    assert len(label.split("\n")) == 3
    assert label.endswith(" …")


def test_picture_draws_the_best_supported_and_nobody_without_statement(relation, reading):
    graph = KnowledgeGraph(
        [
            reading(
                relation("russia", "AGREE", "hamas"),
                relation("russia", "AGREE", "iran", attribution=({"actor": "tass"},)),
                relation("russia", "PROTEST", ""),
                relation("iran", "PROTEST", ""),
            )
        ]
    )
    assert [record.id for record in choose_best(graph, 2)] == ["russia", "iran"]
    assert [record.id for record in choose_best(graph, 9)] == ["russia", "iran", "hamas"]
    assert [dot.record.id for dot in draw(graph, choose_best(graph, 2))] == ["iran", "russia"]


def test_network_counts_statements_of_one_kind_in_one_line(network_of, relation):
    network = network_of(
        relation("russia", "AGREE", "hamas", predicate="invite"),
        relation("russia", "AGREE", "hamas", id="b", predicate="invite"),
        relation("russia", "AGREE", "hamas", id="c", predicate="promise help"),
    )
    [line] = network["edges"]
    assert (line["label"], line["told"]) == ("invite ×3", sorted(line["told"]))
    assert line["width"] > network_of(relation("russia", "AGREE", "hamas"))["edges"][0]["width"]


def test_network_keeps_apart_what_differs_in_type_truth_or_direction(network_of, relation):
    lines = network_of(
        relation("russia", "AGREE", "hamas"),
        relation("russia", "ACCUSE", "hamas"),
        relation("russia", "ACCUSE", "hamas", id="b", polarity="negative"),
        relation("russia", "ACCUSE", "hamas", id="c", status="possible"),
        relation("hamas", "ACCUSE", "russia"),
        relation("russia hamas", "CONSULT", "", mutual=True),
    )["edges"]
    bends = {(line["from"], line["to"], line["smooth"]["type"], line["smooth"]["roundness"]) for line in lines}
    assert len(bends) == len(lines) == 6


def test_network_bends_opposite_lines_to_different_sides(network_of, relation):
    there, back = network_of(relation("russia", "AGREE", "hamas"), relation("hamas", "AGREE", "russia"))["edges"]
    # Each bends to its own right hand, and their right hands are opposite.
    assert there["from"] == back["to"]
    assert there["smooth"] == back["smooth"]


@pytest.mark.parametrize(
    ("fields", "dashes", "head", "label"),
    [
        ({}, False, "arrow", "accuse"),
        ({"status": "planned"}, [7, 5], "arrow", "accuse"),
        ({"status": "possible"}, [7, 5], "arrow", "accuse"),
        ({"status": "historical"}, False, "arrow", "accuse"),
        ({"polarity": "negative"}, False, "bar", "not accuse"),
        ({"polarity": "negative", "status": "denied"}, False, "bar", "not accuse"),
    ],
)
def test_network_draws_truth_as_line_style(network_of, relation, fields, dashes, head, label):
    [line] = network_of(relation("russia", "ACCUSE", "hamas", **fields))["edges"]
    assert (line["dashes"], line["arrows"]["to"]["type"], line["label"]) == (dashes, head, label)
    assert line["color"]["color"] == CLASS_COLORS["conflict"]


def test_network_points_both_ways_for_what_is_done_together(network_of, relation):
    [line] = network_of(relation("russia hamas", "CONSULT", "", mutual=True))["edges"]
    assert line["arrows"]["from"]["enabled"] is True


def test_network_sets_loops_around_their_actor_at_different_angles(network_of, relation):
    lines = network_of(relation("iran", "ACCUSE", "iran"), relation("iran", "AGREE", "iran"))["edges"]
    assert len({line["selfReference"]["angle"] for line in lines}) == 2


def test_network_calls_nodes_by_number_and_gives_every_one_a_place(network_of, relation):
    nodes = network_of(relation("russia", "AGREE", "hamas"))["nodes"]
    assert [node["id"] for node in nodes] == [0, 1]
    assert all(isinstance(node[axis], float) for node in nodes for axis in ("x", "y"))
