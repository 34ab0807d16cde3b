"""The interactive page: one offline file that makes no request and treats all text as text.

pyvis makes the network that vis-network draws; template, style and script are ours. Names and sentences
travel as JSON in a script element that is never run, and reach the page through `textContent` alone.
The policy in the head allows exactly the two scripts and the style that stand in the file, by their hashes.
"""

import base64
import hashlib
import html
import json
import re
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Any

from ...graph.knowledge import KnowledgeGraph
from ..picture import Dot, choose_best, draw
from ..whole_file import write_whole
from .network import to_network
from .payload import sort_statements, to_payload
from .wording import edtf_words

MOST_DRAWN = 300
SCRIPTS = ("state.js", "elements.js", "evidence.js", "labels.js", "picture.js", "sidebar.js", "page.js")
VIS_NETWORK = "templates/lib/vis-9.1.2/vis-network.min.js"


def write(graph: KnowledgeGraph, path: Path) -> None:
    """Write the page as UTF-8; the same graph gives the same bytes. Raises `OutputError` when it cannot be written."""
    write_whole(path, to_page(graph).encode("utf-8"))


def to_page(graph: KnowledgeGraph) -> str:
    """The whole page; at most `MOST_DRAWN` actors are drawn, all of them are listed and searchable."""
    dots = draw(graph, choose_best(graph, MOST_DRAWN))
    vis, script, style = read_vis(), read_scripts(), read_own("page.css")
    return Template(read_own("page.html")).substitute(
        title=html.escape(title_of(graph)),
        policy=write_policy(scripts=(vis, script), style=style),
        style=style,
        vis=vis,
        script=script,
        payload=to_json(describe_page(graph, dots)),
    )


def describe_page(graph: KnowledgeGraph, dots: list[Dot]) -> dict[str, Any]:
    """The payload with the drawing in it."""
    numbers = {relation.id: number for number, (relation, _) in enumerate(sort_statements(graph))}
    return {"title": title_of(graph), **to_payload(graph), "network": to_network(graph, dots, numbers)}


def title_of(graph: KnowledgeGraph) -> str:
    """The title of the article when there is one only, else how many were read and from which days."""
    articles = list(graph.articles.values())
    if len(articles) == 1 and articles[0].title:
        return articles[0].title
    days = sorted({article.published for article in articles if article.published is not None})
    words = [edtf_words(day) for day in dict.fromkeys(days[:1] + days[-1:])]
    return f"{len(articles):,} article{'' if len(articles) == 1 else 's'}{', ' if words else ''}{' to '.join(words)}"


def to_json(payload: dict[str, Any]) -> str:
    """JSON that is safe inside a script element: nothing in it can end the element or open a comment.

    >>> to_json({"name": "</script>"})
    '{"name":"\\\\u003c/script\\\\u003e"}'
    """
    text = json.dumps(payload, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return re.sub("[<>&\u2028\u2029\ud800-\udfff]", lambda match: f"\\u{ord(match[0]):04x}", text)


def write_policy(*, scripts: tuple[str, ...], style: str) -> str:
    """A Content-Security-Policy that lets these scripts and this style run and nothing else load."""
    allowed = " ".join(hash_source(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {hash_source(style)}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def hash_source(text: str) -> str:
    """The policy's word for an element with exactly this text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def read_own(name: str) -> str:
    """A file that stands beside this one."""
    return (files(__package__) / name).read_text(encoding="utf-8")


def read_scripts() -> str:
    """Our script: its files one after the other, in strict mode and out of the global scope."""
    parts = "\n".join(read_own(name) for name in SCRIPTS)
    return f'(() => {{\n"use strict";\n{parts}\n}})();'


def read_vis() -> str:
    """vis-network as pyvis brings it, without the line that makes developer tools look for a missing map."""
    bundle = (files("pyvis") / VIS_NETWORK).read_text(encoding="utf-8")
    return re.sub(r"\n//# sourceMappingURL=\S*\s*$", "\n", bundle)
