"""The language model: ours without a net, others by name, and a clear word where one does not fit."""

import socket

import pytest
import spacy
from whowhom.extractors.language_model import load, model_name
from whowhom.graph.errors import ModelError


def test_language_model_comes_without_a_net(monkeypatch):
    def refuse(*_):
        raise AssertionError("the net is asked for a language model")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert load.__wrapped__()("Norway left.")[1].tag_ == "VBD"


def test_language_model_is_loaded_once(nlp):
    assert load() is nlp


def test_language_model_tags_parses_and_names(nlp):
    doc = nlp("Norway sold ships to Chile.")
    assert [(word.text, word.dep_) for word in doc[:3]] == [("Norway", "nsubj"), ("sold", "ROOT"), ("ships", "obj")]
    assert [name.text for name in doc.ents] == ["Norway", "Chile"]


def test_language_model_reads_a_sentence_the_same_each_time(nlp):
    one, other = (nlp("Chile thanked the Norwegian sailors.").to_json() for _ in range(2))
    assert one == other


def test_language_model_leaves_nothing_in_the_folder_for_passing_files(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    load.__wrapped__()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["no_such_pipeline", "", "en_core web/sm", "tests"])
def test_language_model_of_an_unknown_name_is_refused_with_the_remedy(name):
    with pytest.raises(ModelError, match=r"no spaCy pipeline '.*' is installed here; install .* or leave --model out"):
        load(name)


def test_language_model_in_a_folder_that_is_no_pipeline_is_refused(tmp_path):
    (tmp_path / "meta.json").write_text("{", encoding="utf-8")
    with pytest.raises(ModelError, match="no spaCy pipeline"):
        load(str(tmp_path))


@pytest.mark.parametrize(
    ("pipes", "missing"),
    [
        ([], "tagger, parser, ner"),
        (["tagger"], "parser, ner"),
        (["tagger", "ner"], "parser"),
        (["sentencizer", "tagger", "parser"], "ner"),
    ],
)
def test_language_model_that_lacks_a_part_is_refused_by_name(monkeypatch, pipes, missing):
    partial = spacy.blank("en")
    for pipe in pipes:
        partial.add_pipe(pipe)
    monkeypatch.setattr(spacy, "load", lambda name: partial)
    with pytest.raises(ModelError, match=f"language model 'partial' has no {missing}; choose a full English pipeline"):
        load("partial")


def test_language_model_on_disk_without_a_parser_is_refused(tmp_path):
    spacy.blank("en").to_disk(tmp_path)
    with pytest.raises(ModelError, match="has no tagger, parser, ner"):
        load(str(tmp_path))


def test_language_model_is_recorded_by_name_and_version():
    nlp = spacy.blank("en", meta={"name": "harbour", "version": "3.1.4"})
    assert model_name(nlp) == "en_harbour 3.1.4"


def test_language_model_of_ours_says_its_name(nlp):
    assert model_name(nlp) == "en_kg_small 0.1.0"
