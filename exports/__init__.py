"""Ways out: one format a file, all with the same face, `write(graph, path) -> None`.

To add a format, write a module with such a function and give it a row in `WRITERS`.
"""

from collections.abc import Callable
from pathlib import Path

from ..graph.knowledge import KnowledgeGraph
from . import graphml, html, jsonl

Writer = Callable[[KnowledgeGraph, Path], None]

WRITERS: dict[str, Writer] = {
    ".html": html.write,
    ".graphml": graphml.write,
    ".jsonl": jsonl.write,
}
