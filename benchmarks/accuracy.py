"""The accuracy card: what reading gets right on public sets that nobody here wrote, as docs/accuracy.md.

    python benchmarks/accuracy.py EVAL [-o docs/accuracy.md]

EVAL is a folder with `score.py`, `score_articles.py`, `from_readings.py` and one folder a set, each with
`documents.jsonl` and `gold.jsonl`. Every figure is the scorer's own; only the causes of errors are counted here.
"""

import argparse
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

Json = dict[str, Any]
ROOT = Path(__file__).parents[1]
# Set, task with its options, and the level of it that is shown, with the words for it.
FIGURES = (
    ("plover", "events", "type+source+target", "event, type and both ends"),
    ("plover", "events", "type+source+target, known actors only", "the same, ends that the gold names only"),
    ("plover", "events", "type", "event, type alone"),
    ("plover", "events", "quad", "event, quad class alone"),
    ("plover", "events", "pair (directed)", "who to whom"),
    ("plover", "dyads", "type+source+target", "countries, with type"),
    ("plover", "dyads", "source+target", "countries, without type"),
    ("plover", "countries", "country of gold actors", "countries of actors"),
    ("petrarch-unit", "who-whom", "pair (directed)", "who to whom"),
    ("petrarch-gsr", "dyads", "type+source+target", "countries, with type"),
    ("re3d", "who-whom", "pair (directed)", "who to whom"),
    ("redocred", "structural --intra-only", "family+head+tail", "structure, family of type and both ends"),
)
STRUCTURE = "redocred", "structural --intra-only", "type+head+tail"
TRUTH = (
    ("statement recall (one to one)", "statements found"),
    ("polarity accuracy", "polarity of those found"),
    ("status accuracy", "status of those found"),
    ("attribution accuracy (whole chain)", "whole chain of voices"),
    ("date accuracy", "date"),
    ("wrong edges drawn (rules broken)", "edges drawn that must not be (a number, of 120 rules)"),
)
INTRODUCTION = """# Accuracy

How well articles are read, measured on public sets, of which half is open to all: rules were written with the errors
there in view, so expect somewhat less on other text. The passages of "truth" were written for this project, by others
than those who wrote the rules. Written by `python benchmarks/accuracy.py EVAL`, where EVAL is a folder with the sets
and their scorer, which are not ours to hand on; every figure comes from it. P is precision, R recall; then come
the 95 % interval of F1 and the counts: right, drawn, in the gold.
"""


def run(*command: object) -> None:
    subprocess.run([sys.executable, *map(str, command)], check=True, stdout=subprocess.DEVNULL)


def read_set(name: str, eval_: Path, out: Path) -> None:
    """Read the documents of a set and put them in the form of the scorer."""
    readings = out / f"{name}.readings.jsonl"
    run("-m", "whowhom", "read", eval_ / name / "documents.jsonl", "-o", readings)
    if name == "truth":
        run(eval_ / "from_readings.py", "--articles", readings, out / "truth")
    else:
        run(eval_ / "from_readings.py", readings, out / f"{name}.jsonl")


def score(name: str, task: str, eval_: Path, out: Path) -> Json:
    """The scorer's figures for one task on a set."""
    kept = out / f"{name}-{task.split()[0]}.json"
    if not kept.exists():
        gold, drawn = eval_ / name / "gold.jsonl", out / f"{name}.jsonl"
        run(eval_ / "score.py", gold, drawn, "--task", *task.split(), "--json", kept)
    return dict(json.loads(kept.read_text(encoding="utf-8")))


def score_truth(eval_: Path, out: Path) -> Json:
    command = (sys.executable, eval_ / "score_articles.py", out / "truth", "--gold", eval_ / "truth" / "gold", "--json")
    done = subprocess.run(tuple(map(str, command)), check=True, capture_output=True, encoding="utf-8")
    return dict(json.loads(done.stdout)["total"])


def load(path: Path) -> dict[str, Json]:
    """The rows of a JSON lines file by their documents."""
    with path.open(encoding="utf-8") as lines:
        return {row["doc_id"]: row for row in map(json.loads, lines)}


def to_line(words: Sequence[object], figures: Json) -> str:
    rates = [f"{figures[rate]:.2f}" for rate in ("p", "r", "f1")]
    low, high = figures.get("ci95", (None, None))
    counts = "/".join(f"{figures[count]:.0f}" for count in ("tp", "pred", "gold"))
    interval = f"{low:.2f}-{high:.2f}; " if low is not None else ""
    return f"| {' | '.join([*map(str, words), *rates])} | {interval}{counts} |"


def to_table(head: Sequence[str], lines: Iterable[str]) -> str:
    columns = [*head, "P", "R", "F1", "interval; counts"]
    rule = "|" + "|".join(["---"] * len(head) + ["--:"] * 3 + ["---"]) + "|"
    return "\n".join([f"| {' | '.join(columns)} |", rule, *lines])


class Row:
    """Gold or drawn statements of one document, with who is who by place."""

    def __init__(self, row: Json) -> None:
        self.places = {actor["id"]: actor["mentions"] for actor in row["actors"]}
        self.events = [each for each in row["relations"] if each["type"].isupper() and each["type"] != "ATTRIBUTION"]

    def meets(self, actor: str | None, other: "Row", whom: str | None) -> bool:
        """Whether two actors share a place in the text; nobody meets nobody."""
        if actor is None or whom is None:
            return actor is whom
        there = other.places.get(whom, ())
        return any(a < d and c < b for a, b in self.places.get(actor, ()) for c, d in there)


def find_causes(gold: Row, drawn: Row) -> Iterator[tuple[str, str]]:
    """Yield for each statement missed or drawn in vain on which side it is and why."""
    for each in gold.events:
        cause = _why(each, gold, drawn)
        if cause == "nothing like it":
            ends = [each.get("source"), each.get("target")]
            named = all(end is None or any(gold.meets(end, drawn, actor) for actor in drawn.places) for end in ends)
            cause = "both ends are known, no act is drawn" if named else "an end is not found"
        if cause:
            yield "missed", cause
    for each in drawn.events:
        if each["polarity"] == "positive" and (cause := _why(each, drawn, gold)):
            yield "drawn", cause


def _why(each: Json, own: Row, others: Row) -> str:
    """What the nearest statement on the other side differs in; nothing where it is the same."""
    found = set()
    for other in others.events:
        same = {each["type"], *each.get("also", ())} & {other["type"], *other.get("also", ())}
        ends = [own.meets(each.get(side), others, other.get(side)) for side in ("source", "target")]
        turned = own.meets(each.get("source"), others, other.get("target"))
        turned = turned and own.meets(each.get("target"), others, other.get("source"))
        if all(ends) or turned:
            found.add("" if same and all(ends) else "turned round" if same else "another type between the same ends")
        elif same and any(ends):
            found.add("one end differs")
    order = ("", "turned round", "another type between the same ends", "one end differs")
    return next((cause for cause in order if cause in found), "nothing like it")


def to_causes(gold: Mapping[str, Json], drawn: Mapping[str, Json]) -> str:
    nothing: Json = {"actors": [], "relations": []}
    counts = Counter(
        pair for name, row in gold.items() for pair in find_causes(Row(row), Row(drawn.get(name, nothing)))
    )
    lines = [f"| {side} | {cause} | {count} |" for (side, cause), count in sorted(counts.items())]
    return "\n".join(["| | cause | statements |", "|---|---|--:|", *lines])


def write_card(eval_: Path, out: Path) -> Iterator[str]:
    """Yield the parts of the card, top to bottom."""
    for name in sorted({name for name, *_ in FIGURES} | {"truth"}):
        read_set(name, eval_, out)
    yield INTRODUCTION
    lines = [
        to_line((name, words), score(name, task, eval_, out)["levels"][level]) for name, task, level, words in FIGURES
    ]
    yield to_table(("set", "what"), lines) + "\n"
    for level in ("type+source+target", "type"):
        types = score("plover", "events", eval_, out)["types"][level]
        yield f"## Events of plover by type: {level}\n"
        yield to_table(("type",), (to_line((code,), types[code]) for code in sorted(types))) + "\n"
    name, task, level = STRUCTURE
    types = score(name, task, eval_, out)["types"][level]
    told = sorted(code for code in types if types[code]["pred"])
    yield "## Structure of redocred by type, as far as we draw it\n"
    yield to_table(("type",), (to_line((code,), types[code]) for code in told)) + "\n"
    total = score_truth(eval_, out)
    yield "## Truth, voices and dates, on short passages written for it\n"
    yield (
        "\n".join(["| what | share |", "|---|--:|", *(f"| {words} | {total[key]:.2f} |" for key, words in TRUTH)])
        + "\n"
    )
    yield "## Errors on plover by cause\n"
    yield to_causes(load(eval_ / "plover" / "gold.jsonl"), load(out / "plover.jsonl")) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description="Write the accuracy card from public sets and their scorer.")
    parser.add_argument("eval", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "docs" / "accuracy.md")
    asked = parser.parse_args()
    if not (asked.eval / "score.py").exists():
        sys.exit(f"{asked.eval}: no score.py there; name the folder of the sets and their scorer")
    with TemporaryDirectory() as folder:
        card = "\n".join(write_card(asked.eval, Path(folder)))
    asked.output.write_text(card, encoding="utf-8")


if __name__ == "__main__":
    main()
