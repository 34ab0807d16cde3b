"""Readings as JSON lines: everything that was read, one article a line."""

from pathlib import Path

from ..graph.knowledge import KnowledgeGraph
from .whole_file import write_whole


def write(graph: KnowledgeGraph, path: Path) -> None:
    """Write the readings the graph was built from, sorted by article id, as UTF-8.

    Raises `OutputError` when the file cannot be written.
    """
    readings = sorted(graph.readings, key=lambda reading: reading.article.id)
    write_whole(path, "".join(reading.model_dump_json() + "\n" for reading in readings).encode("utf-8"))
