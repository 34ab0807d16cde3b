"""JSON lines: every reading on a line of its own, readable again."""

from whowhom.exports import jsonl
from whowhom.graph.knowledge import KnowledgeGraph
from whowhom.graph.records import Reading


def test_jsonl_gives_back_the_readings_sorted_by_article(reading, relation, tmp_path):
    second = reading(relation("russia", "AGREE", "hamas"), id="b", outlet="El País 😀")
    first = reading(relation("iran", "ACCUSE", "russia"), id="a")
    path = tmp_path / "readings.jsonl"
    jsonl.write(KnowledgeGraph([second, first]), path)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [Reading.model_validate_json(line) for line in lines] == [first, second]


def test_jsonl_keeps_a_line_end_within_text_inside_its_line(reading, tmp_path):
    article = {"id": "a", "text": "One line.\nAnother,\u2028and a third."}
    path = tmp_path / "readings.jsonl"
    jsonl.write(
        KnowledgeGraph([reading().model_copy(update={"article": reading().article.model_copy(update=article)})]), path
    )
    assert path.read_bytes().count(b"\n") == 1
    assert Reading.model_validate_json(path.read_bytes()).article.text == article["text"]


def test_jsonl_of_an_empty_graph_is_empty(tmp_path):
    path = tmp_path / "readings.jsonl"
    jsonl.write(KnowledgeGraph(), path)
    assert path.read_bytes() == b""
