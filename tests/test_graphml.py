"""GraphML: what goes in comes out again, read by networkx and by the library that Gephi Lite loads files with."""

import json
import os
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from whowhom.exports import graphml
from whowhom.exports.xml_text import clean_text
from whowhom.graph.knowledge import KnowledgeGraph
from whowhom.graph.records import Actor, Evidence, Place, Voice

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
READ_WITH_GRAPHOLOGY = """
const { MultiDirectedGraph } = require("graphology");
const graphml = require("graphology-graphml");
const graph = graphml.parse(MultiDirectedGraph, require("fs").readFileSync(process.argv[1], "utf8"));
console.log(JSON.stringify(graph.export()));
"""
AWKWARD = "“Élan” & <b>Łódź</b> 'x' ]]> 😀 end"


@pytest.fixture
def graph(relation, reading):
    accused = {
        "evidence": Evidence(start=0, end=len(AWKWARD), quote=AWKWARD),
        "attribution": (Voice(actor="tass"), Voice()),
    }
    return KnowledgeGraph(
        [
            reading(
                relation("russia", "AGREE", "hamas", predicate="invite"),
                relation("russia", "AGREE", "hamas", id="again", predicate="promise help"),
                relation("russia", "ACCUSE", "hamas", **accused, modes=("allege",)),
                relation("hamas", "ACCUSE", "russia", polarity="negative", predicate="condemn"),
                relation("russia hamas", "CONSULT", "iran lula", status="planned"),
                relation("iran", "ACCUSE", "iran"),
                id="talks",
                published="2024-02-17",
                outlet="Daily Élan",
            )
        ]
    )


@pytest.fixture
def written(graph, tmp_path):
    path = tmp_path / "graph.graphml"
    graphml.write(graph, path)
    return path


@pytest.fixture(scope="session")
def modules(tmp_path_factory) -> Path:
    """A folder with graphology in it: the one named by GRAPHOLOGY, or a fresh one filled by npm."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        pytest.skip("Node is not installed")
    named = os.environ.get("GRAPHOLOGY")
    folder = Path(named) if named else tmp_path_factory.mktemp("graphology")
    if not (folder / "node_modules" / "graphology-graphml").is_dir():
        packages = ["graphology@0.26", "graphology-graphml@0.5", "@xmldom/xmldom@0.8"]
        command = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(folder), *packages]
        if subprocess.run(command, capture_output=True, timeout=120, check=False).returncode != 0:
            pytest.skip("npm cannot install graphology-graphml")
    return folder / "node_modules"


def read_with_graphology(path: Path, modules: Path) -> dict[str, Any]:
    command = ["node", "-e", READ_WITH_GRAPHOLOGY, str(path)]
    run = subprocess.run(
        command,
        env={**os.environ, "NODE_PATH": str(modules)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    exported: dict[str, Any] = json.loads(run.stdout)
    return exported


def edges_of(path: Path) -> dict[str, dict[str, Any]]:
    """Edge attributes by edge id, as networkx reads them."""
    return {key: data for *_, key, data in nx.read_graphml(path, force_multigraph=True).edges(keys=True, data=True)}


def test_graphml_read_by_networkx_has_the_same_actors_and_edges(graph, written):
    read = nx.read_graphml(written, force_multigraph=True)
    assert set(read.nodes) == set(graph.nx.nodes)
    assert sorted(read.edges(keys=True)) == sorted(graph.nx.edges(keys=True))


def test_graphml_read_by_graphology_has_the_same_attributes_as_by_networkx(written, modules):
    theirs = read_with_graphology(written, modules)
    ours = edges_of(written)
    assert {edge["key"] for edge in theirs["edges"]} == set(ours)
    for edge in theirs["edges"]:
        # graphology makes one colour of r, g and b.
        assert edge["attributes"].pop("color").startswith("#")
        assert edge["attributes"] == {name: value for name, value in ours[edge["key"]].items() if name not in "rgb"}


def test_graphml_edge_ids_are_unique_in_the_file(written):
    ids = [edge.attrib["id"] for edge in ET.parse(written).iter(f"{{{NAMESPACE}}}edge")]
    assert len(ids) == len(set(ids)) == 9


def test_graphml_names_the_type_as_kind_of_edge(written):
    kinds = {edge.attrib["id"]: edge.attrib["label"] for edge in ET.parse(written).iter(f"{{{NAMESPACE}}}edge")}
    assert kinds["again"] == "AGREE"
    assert kinds["hamas-ACCUSE-russia"] == "ACCUSE"


def test_graphml_attributes_have_one_type_each_and_types_gephi_knows(written):
    keys = [
        (key.attrib["for"], key.attrib["attr.name"], key.attrib["attr.type"])
        for key in ET.parse(written).iter(f"{{{NAMESPACE}}}key")
    ]
    assert len({(where, name) for where, name, _ in keys}) == len(keys)
    assert {kind for *_, kind in keys} <= {"string", "int", "long", "double", "boolean"}
    assert {where for where, *_ in keys} == {"node", "edge"}


@pytest.mark.parametrize(
    ("edge", "name", "expected"),
    [
        ("hamas-ACCUSE-russia", "label", "not condemn"),
        ("hamas-ACCUSE-russia", "polarity", "negative"),
        ("hamas-ACCUSE-russia", "counted", False),
        ("russia-ACCUSE-hamas", "quote", AWKWARD),
        ("russia-ACCUSE-hamas", "says", "TASS; unnamed source"),
        ("russia-ACCUSE-hamas", "quad", 3),
        ("russia-ACCUSE-hamas", "score", -3.5),
        ("again", "score", 2.5),
        ("again", "weight", 1.0),
        ("again", "counted", True),
        ("again", "outlet", "Daily Élan"),
        ("again", "published", "2024-02-17"),
        ("russia+hamas-CONSULT-iran+lula-1", "status", "planned"),
        ("russia+hamas-CONSULT-iran+lula-1", "relation_id", "russia+hamas-CONSULT-iran+lula"),
    ],
)
def test_graphml_edges_tell_the_statement(written, edge, name, expected):
    assert edges_of(written)[edge][name] == expected


def test_graphml_weights_are_above_zero(written):
    assert min(data["weight"] for data in edges_of(written).values()) == 0.01


def test_graphml_nodes_tell_the_actor_and_how_it_looks(written):
    node = nx.read_graphml(written).nodes["lula"]
    assert {name: node[name] for name in ("label", "kind", "aliases", "statements")} == {
        "label": "Luiz Inácio Lula da Silva",
        "kind": "person",
        "aliases": "Lula",
        "statements": 1,
    }
    assert [type(node[name]) for name in ("r", "g", "b", "size", "x", "y")] == [int, int, int, float, float, float]
    assert "country" not in node


def test_graphml_holds_places_that_are_ends(relation, reading, tmp_path):
    where = reading(relation("hamas", "LOCATED_IN", "doha"), places=(Place(id="doha", name="Doha", country="QAT"),))
    graphml.write(KnowledgeGraph([where]), tmp_path / "graph.graphml")
    node = nx.read_graphml(tmp_path / "graph.graphml").nodes["doha"]
    assert (node["label"], node["kind"], node["country"]) == ("Doha", "place", "QAT")


@pytest.mark.parametrize(
    "name", ["bell\x07", "null\x00", "\ufffe", "line\r\nline", "<x/>", "&amp;", "]]>", "\u202eabc", "😀"]
)
def test_graphml_holds_any_name(name, relation, reading, modules, tmp_path):
    actors = (Actor(id="hamas", name=name, kind="armed_group"), Actor(id="russia", name="Russia", kind="country"))
    path = tmp_path / "graph.graphml"
    graphml.write(KnowledgeGraph([reading(relation("russia", "AGREE", "hamas"), actors=actors)]), path)
    labels = {node["key"]: node["attributes"]["label"] for node in read_with_graphology(path, modules)["nodes"]}
    assert nx.read_graphml(path).nodes["hamas"]["label"] == labels["hamas"] == clean_text(name)


def test_graphml_holds_the_line_separator(relation, reading, tmp_path):
    path = tmp_path / "graph.graphml"
    graphml.write(KnowledgeGraph([reading(relation("russia", "AGREE", "hamas", predicate="in\u2028vite"))]), path)
    assert [data["predicate"] for data in edges_of(path).values()] == ["in\u2028vite"]


@given(st.text())
def test_xml_text_makes_any_text_readable_and_changes_nothing_legal(text):
    cleaned = clean_text(text)
    element = ET.Element("data")
    element.text = cleaned
    assert (ET.fromstring(ET.tostring(element, encoding="utf-8")).text or "") == cleaned
    assert clean_text(cleaned) == cleaned


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"])))
def test_xml_text_leaves_printable_text_alone(text):
    assert clean_text(text) == text
