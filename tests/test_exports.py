"""What all ways out have in common: one table, one face, whole files, the same bytes each time."""

from pathlib import Path

import pytest
from whowhom.exports import WRITERS
from whowhom.exports.whole_file import check_folder, write_whole
from whowhom.graph.errors import OutputError
from whowhom.graph.knowledge import KnowledgeGraph

SUFFIXES = sorted(WRITERS)


@pytest.fixture
def readings(relation, reading):
    return [
        reading(
            relation("russia", "AGREE", "hamas", date={"edtf": "2024-02-16", "text": "Friday", "start": 0, "end": 0}),
            relation("hamas", "ACCUSE", "russia", polarity="negative"),
            relation("russia iran", "CONSULT", "", mutual=True),
            id="talks",
            published="2024-02-17",
        ),
        reading(relation("lula", "SUPPORT", "russia"), relation("iran", "PROTEST", ""), id="summit"),
    ]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_exports_write_the_same_bytes_whatever_the_order_of_readings(suffix, readings, tmp_path):
    one, other = tmp_path / f"one{suffix}", tmp_path / f"other{suffix}"
    WRITERS[suffix](KnowledgeGraph(readings), one)
    WRITERS[suffix](KnowledgeGraph(reversed(readings)), other)
    assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_exports_write_a_graph_without_articles(suffix, tmp_path):
    path = tmp_path / f"empty{suffix}"
    WRITERS[suffix](KnowledgeGraph(), path)
    assert path.is_file()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_exports_name_the_missing_folder_and_the_remedy(suffix, readings, tmp_path):
    path = tmp_path / "nowhere" / f"graph{suffix}"
    with pytest.raises(OutputError, match=r"there is no folder .*nowhere; make it first"):
        WRITERS[suffix](KnowledgeGraph(readings), path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_exports_leave_nothing_but_the_file(suffix, readings, tmp_path):
    path = tmp_path / f"graph{suffix}"
    path.write_text("what was there before")
    WRITERS[suffix](KnowledgeGraph(readings), path)
    assert list(tmp_path.iterdir()) == [path]
    assert b"what was there before" not in path.read_bytes()


def test_whole_file_refuses_a_folder(tmp_path):
    with pytest.raises(OutputError, match="it is a folder; name a file in it"):
        check_folder(tmp_path)


def test_whole_file_keeps_the_old_file_when_writing_fails(tmp_path, monkeypatch):
    path = tmp_path / "graph.html"
    path.write_bytes(b"old")

    def fail(self: Path, content: bytes) -> int:
        self.touch()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(OutputError, match="No space left on device; choose another place"):
        write_whole(path, b"new")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("graph.html", b"old")]
