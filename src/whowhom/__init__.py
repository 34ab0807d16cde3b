"""Who did what to whom: read articles, build a graph, ask it, save it.

    reading = whowhom.read("moscow-talks.txt")
    graph = whowhom.build([reading])
    for relation in graph.relations(source="Russia", type="CONSULT"):
        print(relation.predicate, relation.targets, relation.evidence.quote)
    whowhom.save(graph, "moscow-talks.html")

spaCy, NetworkX and pyvis take seconds to load, so each function loads what it needs when it is called.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from whowhom.graph.errors import InputError, WhowhomError
from whowhom.graph.records import Reading

# The one place where types are named without being loaded: `import whowhom` stays light.
if TYPE_CHECKING:
    from spacy.language import Language

    from whowhom.graph.knowledge import KnowledgeGraph

__all__ = ["InputError", "Reading", "WhowhomError", "build", "language_model", "read", "read_all", "read_text", "save"]


def read(
    path_or_url: str | Path, *, published: str | None = None, model: str | None = None, seeds: str | Path | None = None
) -> Reading:
    """Read one article: a file, a page on the web, or "-" for standard input.

    `published` (ISO date) goes before the date the article gives itself. `model` names an installed spaCy
    pipeline, `seeds` a folder with tables of your own. Raises InputError when there is no article, or more than one.
    """
    from whowhom.reading import Settings, read_one

    return read_one(str(path_or_url), settings=Settings.of(published=published, model=model, seeds=seeds))


def read_text(
    text: str,
    *,
    published: str | None = None,
    title: str | None = None,
    outlet: str | None = None,
    model: str | None = None,
    seeds: str | Path | None = None,
) -> Reading:
    """Read a text as it stands, character for character; offsets in the reading count in it."""
    from whowhom.reading import Settings, read_plain

    settings = Settings.of(published=published, model=model, seeds=seeds)
    return read_plain(text, title=title, outlet=outlet, settings=settings)


def read_all(
    paths: str | Path | Iterable[str | Path],
    *,
    published: str | None = None,
    model: str | None = None,
    seeds: str | Path | None = None,
    workers: int = 1,
    on_error: Callable[[InputError], None] | None = None,
) -> Iterator[Reading]:
    """Read files, folders, pages and JSON lines, one of them or several, one reading at a time, in their order.

    `workers` processes share the work; what comes out does not depend on how many. `on_error` is told of each
    article that cannot be read, and the rest goes on; without it the first one is raised.
    """
    from whowhom.reading import Settings, read_many

    settings = Settings.of(published=published, model=model, seeds=seeds)
    sources = [paths] if isinstance(paths, str | Path) else paths
    return read_many(map(str, sources), settings=settings, workers=workers, on_error=on_error)


def build(
    readings: Reading | Iterable[Reading],
    *,
    seeds: str | Path | None = None,
    corrections: str | Path | None = None,
) -> "KnowledgeGraph":
    """Return the graph of what the readings say, the same one in whatever order they come.

    `seeds` is the folder they were read with, where it adds relation types; `corrections` a TOML file that says
    who is one and the same and who is not (docs/corrections.md). Raises TypeError, with the remedy, for what is
    not yet read: a path, a text, an article; CorrectionError for a wrong line of the file.
    """
    from whowhom.corrector import Corrector
    from whowhom.graph.knowledge import KnowledgeGraph
    from whowhom.reading import check_readings, load_types

    given = check_readings(readings)
    corrected = given if corrections is None else Corrector(corrections, seeds=seeds).correct(given)
    return KnowledgeGraph(corrected, ontology=load_types(seeds))


def save(graph: "KnowledgeGraph", path: str | Path, *, format: str | None = None) -> None:
    """Write the graph to `path`, whole or not at all; its suffix says how, or `format` ("html", "graphml", "jsonl").

    Raises OutputError when the format is unknown or the place cannot be written.
    """
    from whowhom.outputs import find_writer

    find_writer(Path(path), format=format)(graph, Path(path))


def language_model(name: str | None = None) -> "Language":
    """Return the embedded spaCy pipeline, or the installed one called `name`; raises ModelError if it is not there."""
    from whowhom.extractors.language_model import load

    return load(name)
