"""What the commands do, once the command line is understood."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypedDict

from whowhom.corrector import Corrector
from whowhom.explaining import to_lines, to_region_line
from whowhom.extractors.explanations import Explanation
from whowhom.found import find_actors
from whowhom.graph.errors import InputError, OutputError
from whowhom.graph.knowledge import KnowledgeGraph
from whowhom.graph.records import Reading
from whowhom.outputs import check_lines, check_outputs, check_sheet, find_writer, whole_lines
from whowhom.reading import Settings, explain_many, load_types, read_many
from whowhom.sampling import draw_sample
from whowhom.scoring import score_rows
from whowhom.sheets import holds_verdicts, read_sheet, to_sheet
from whowhom.tables import to_actor_table, to_found_table, to_pair_table, to_relation_table, to_score_table
from whowhom.terminal import complain, open_console, with_progress

OPENED_WITH = {
    ".html": "open it in a web browser",
    ".graphml": "open it in Gephi, or read it with networkx",
    ".jsonl": "ask it: whowhom ask {path} --actor NAME",
}
NOTHING_READ = "nothing could be read, so nothing was written"
NOTHING_DRAWN = "no statement is found in it, so there is nothing to judge and nothing was written; give more articles"


class Question(TypedDict, total=False):
    """What `ask` hands on to `KnowledgeGraph.relations`."""

    source: str | None
    target: str | None
    actor: str | None
    type: str | None
    since: str | None
    until: str | None
    says: str | None


@dataclass
class Job:
    """Articles to be read, how, and what to correct in it; it counts what could not be read."""

    articles: Sequence[str]
    settings: Settings
    corrections: Path | None = None
    workers: int = 1
    failures: int = field(default=0, init=False)

    def build(self) -> KnowledgeGraph:
        """Read everything into a graph; the user's tables are looked at first, before time is spent."""
        types = load_types(self.settings.seeds)
        return KnowledgeGraph(self.read(), ontology=types)

    def read(self) -> Iterator[Reading]:
        """Return the readings to come, with a progress bar; say in a line each what cannot be read.

        The corrections are looked at first.
        """
        corrector = None if self.corrections is None else Corrector(self.corrections, seeds=self.settings.seeds)
        return with_progress(self._read(corrector), label="Reading articles")

    def _read(self, corrector: Corrector | None) -> Iterator[Reading]:
        readings = read_many(self.articles, settings=self.settings, workers=self.workers, on_error=self._complain)
        yield from readings if corrector is None else corrector.correct(readings, on_idle=complain)

    def explain(self) -> Iterator[tuple[Reading, tuple[Explanation, ...]]]:
        """Return the readings to come, each with what is to be told of its sentences."""
        explained = explain_many(self.articles, settings=self.settings, on_error=self._complain)
        return with_progress(explained, label="Reading articles")

    def _complain(self, error: InputError) -> None:
        self.failures += 1
        complain(error)


def build(job: Job, *, outputs: list[Path], format: str | None) -> None:
    """Read, draw the graph, write it everywhere asked for, and show its main actors and relations."""
    check_outputs(outputs, format=format)
    graph = job.build()
    if not graph.readings:
        raise InputError(NOTHING_READ)
    for path in outputs:
        find_writer(path, format=format)(graph, path)
    _show(graph)
    for path in outputs:
        print(f"{path}: {OPENED_WITH.get(path.suffix, 'written').format(path=path)}")


def read(job: Job, *, output: Path) -> None:
    """Write the readings as JSON lines while they come; where none comes, what stood at the output stays."""
    check_lines(output)
    # A broken table or correction stops it before a pipe at the output is opened.
    load_types(job.settings.seeds)
    readings = job.read()
    is_empty = True
    with whole_lines(output) as write:
        for reading in readings:
            is_empty = False
            write(reading.model_dump_json() + "\n")
        if is_empty:
            raise InputError(NOTHING_READ)


def ask(job: Job, *, question: Question, as_json: bool) -> None:
    """Print the statements that answer the question: a table, or JSON lines with the article's id and title in front.

    Where nothing could be read, that has been told, and nothing is answered.
    """
    graph = job.build()
    if not graph.readings:
        return
    relations = graph.relations(**question)
    if as_json:
        with whole_lines(Path("-")) as write:
            for relation in relations:
                article = graph.article(relation)
                write(json.dumps({"article": article.id, "title": article.title, **relation.model_dump()}) + "\n")
    elif relations:
        open_console().print(to_relation_table(graph, relations))
    else:
        print("No statement answers that.")


def actors(job: Job, *, as_json: bool) -> None:
    """Print everybody found in the articles, most doubtful first: a table, or JSON lines with every mention."""
    found = find_actors(job.read())
    if as_json:
        with whole_lines(Path("-")) as write:
            for actor in found:
                write(actor.model_dump_json() + "\n")
    elif found:
        open_console().print(to_found_table(found))
    elif not job.failures:
        print("Nobody is found in it.")


def explain(job: Job, *, as_json: bool) -> None:
    """Print sentence by sentence what was drawn by which rule, and why not: lines, or JSON lines, a sentence each."""
    types = load_types(job.settings.seeds)
    with whole_lines(Path("-")) as write:
        for reading, explanations in job.explain():
            if as_json:
                for each in explanations:
                    write(json.dumps({"article": reading.article.id, **each.model_dump()}) + "\n")
                continue
            graph = KnowledgeGraph([reading], ontology=types)
            for each in explanations:
                write("\n".join([*to_lines(graph, each), "", ""]))
            for region in reading.left_out:
                write(to_region_line(reading, region) + "\n")


def sample(job: Job, *, number: int, seed: int, output: Path) -> None:
    """Write a coding sheet of `number` statements; one that somebody has begun to fill in is not written over."""
    check_sheet(output)
    if output.is_file() and holds_verdicts(output):
        raise OutputError(f"{output}: verdicts stand in it already; write to another file, or remove this one first")
    graph = job.build()
    if not graph.readings:
        raise InputError(NOTHING_READ)
    rows = draw_sample(graph, number=number, seed=seed)
    if not rows:
        raise InputError(NOTHING_DRAWN)
    with whole_lines(output) as write:
        write(to_sheet(rows))
    if len(rows) < number:
        complain(f"{_count(len(rows), 'statement')} found, fewer than {number}: all of them are in the sheet")
    if output != Path("-"):
        print(f"{output}: {_count(len(rows), 'statement')}; write yes or no, then: whowhom score {output}")


def score(sheet: Path, *, as_json: bool) -> None:
    """Print how much of a judged sheet is right, by type and overall: a table, or JSON lines."""
    scores = score_rows(read_sheet(sheet))
    if as_json:
        with whole_lines(Path("-")) as write:
            for each in scores:
                write(each.model_dump_json() + "\n")
    elif scores[-1].whole.judged:
        open_console().print(to_score_table(scores))
    else:
        print(f"No row of it is judged, of {scores[-1].drawn}.")


def schema(*, output: Path) -> None:
    """Write the JSON Schema of what `read` writes."""
    with whole_lines(output) as write:
        write(json.dumps(Reading.model_json_schema(mode="serialization"), indent=2) + "\n")


def _show(graph: KnowledgeGraph) -> None:
    console = open_console()
    found = len(graph.relations())
    counts = (_count(len(graph.readings), "article"), _count(len(graph.actors), "actor"), _count(found, "statement"))
    console.print(", ".join(counts))
    if found:
        console.print("", to_actor_table(graph), "", to_pair_table(graph), "", sep="\n")


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
