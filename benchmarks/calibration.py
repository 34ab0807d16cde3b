"""What each doubt costs: fit the confidence of statements on judged ones, and show how far it can be believed.

    python benchmarks/calibration.py EVAL [--sheet SHEET --articles ARTICLES]...

EVAL is a folder with the sets `plover` (`documents.jsonl`, `gold.jsonl`) and `truth` (`documents.jsonl`, `gold/`);
SHEET is a coding sheet of `whowhom sample`, filled in, and ARTICLES what it was drawn from. Writes
`seeds/words/confidence.toml`, `docs/confidence.svg` and the table in `docs/confidence.md`. Whether the confidence
holds is told on documents that it was not fitted on: each fifth of them by what the other four say.
"""

import argparse
import csv
import hashlib
import json
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from math import exp, sqrt
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from whowhom.graph.records import Actor, Place, Reading, Relation

import whowhom
from whowhom.sheets import QUESTIONS

Json = dict[str, Any]
ROOT = Path(__file__).parents[1]
FOLDS = 5
BINS = 10
STEPS = 3_000
RATE = 3.0
PRIOR = 0.1  # what a doubt costs that no judged statement has
PULL = 0.2  # how many statements it takes to outweigh that
Z = 1.96


class Judged(NamedTuple):
    """A statement that somebody has judged: from which set and document, its doubts, and whether it is right."""

    origin: str
    document: str
    doubts: tuple[str, ...]
    right: bool


class Bin(NamedTuple):
    """Statements of about the same confidence: how many, what was promised of them and what was kept."""

    size: int
    promised: float
    kept: float


# --- judged statements -----------------------------------------------------------------------


def from_sheet(sheet: Path, articles: Path) -> Iterator[Judged]:
    """Yield the statements of a sheet with all four questions answered that are still drawn."""
    with sheet.open(encoding="utf-8-sig", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if all(row[question] for question in QUESTIONS)]
    wanted = {row["article"] for row in rows}
    with articles.open(encoding="utf-8") as lines:
        kept = [line for line in lines if (given := json.loads(line)).get("id", given.get("doc_id")) in wanted]
    drawn = {relation.id: relation for reading in read(kept) for relation in reading.relations}
    for row in rows:
        if row["relation"] in drawn:
            right = all(row[question].lower() in ("yes", "y", "true", "1") for question in QUESTIONS)
            yield Judged(sheet.stem, row["article"], drawn[row["relation"]].doubts, right)


def from_gold(name: str, documents: Path, gold: Mapping[str, Json]) -> Iterator[Judged]:
    """Yield the events between actors that the gold knows; of others it does not say whether they are right."""
    for reading in read(documents.read_text(encoding="utf-8").splitlines(keepends=True)):
        answer = Answer(gold[reading.article.id], reading)
        for relation in reading.relations:
            if "act" in relation.doubts and answer.knows(relation):
                yield Judged(name, reading.article.id, relation.doubts, answer.has(relation))


def read(lines: Iterable[str]) -> list[Reading]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        path.write_text("".join(lines), encoding="utf-8")
        return list(whowhom.read_all([path]))


class Answer:
    """The gold of one document beside what was read in it: actors are the same where they share a place."""

    def __init__(self, gold: Json, reading: Reading) -> None:
        self.statements = [each for each in gold["relations"] if each["type"] != "ATTRIBUTION"]
        kinds = ("mentions", "coref_mentions", "adj_mentions")
        self.gold = {
            actor["id"]: [(each[0], each[1]) for kind in kinds for each in actor.get(kind, ())]
            for actor in gold["actors"]
        }
        named: tuple[Actor | Place, ...] = (*reading.actors, *reading.places)
        self.read = {record.id: [(each.start, each.end) for each in record.mentions] for record in named}

    def knows(self, relation: Relation) -> bool:
        ends = (*relation.sources, *relation.targets)
        return all(any(self.is_same(who, end.actor) for who in self.gold) for end in ends)

    def is_same(self, theirs: str | None, ours: str | None) -> bool:
        if theirs is None or ours is None:
            return theirs is ours
        return any(a < d and c < b for a, b in self.gold.get(theirs, ()) for c, d in self.read.get(ours, ()))

    def has(self, relation: Relation) -> bool:
        """Whether the gold says all that a statement says: its type, polarity and every pair of its ends."""
        return all(
            any(self.says(each, relation, source, target) for each in self.statements)
            for source, target in pairs(relation)
        )

    def says(self, each: Json, relation: Relation, source: str | None, target: str | None) -> bool:
        types = {each["type"], *each.get("also", ()), *each.get("type_alt", ())}
        if relation.type not in types or each["polarity"] != relation.polarity:
            return False
        ends = [(each.get(end), *each.get(f"{end}_alt", ())) for end in ("source", "target")]
        orders = [(source, target)]
        if relation.mutual or each.get("symmetric"):
            orders.append((target, source))
        return any(
            all(any(self.is_same(one, ours) for one in theirs) for theirs, ours in zip(ends, order, strict=True))
            for order in orders
        )


def pairs(relation: Relation) -> list[tuple[str | None, str | None]]:
    sources: list[str | None] = [end.actor for end in relation.sources]
    targets: list[str | None] = [end.actor for end in relation.targets]
    return list(combinations(sources, 2)) if relation.mutual else list(product(sources or [None], targets or [None]))


# --- the fit ---------------------------------------------------------------------------------


class Fit:
    """A logistic regression in which doubts can only cost, pulled towards a small price where little is known."""

    def __init__(self, judged: Sequence[Judged], names: Sequence[str]) -> None:
        self.plain, self.costs = 1.0, dict.fromkeys(names, PRIOR)
        for step in range(STEPS):
            errors = [(each.right - self.of(each.doubts), each.doubts) for each in judged]
            pull = Counter[str]()
            for error, doubts in errors:
                pull.update(dict.fromkeys(doubts, error))
            rate = RATE / (1 + step / 400) / sqrt(len(judged))
            self.plain += rate * sum(error for error, _ in errors) / sqrt(len(judged))
            for name in names:
                slope = -pull[name] - PULL * (self.costs[name] - PRIOR)
                self.costs[name] = max(0.0, self.costs[name] + rate * slope / sqrt(len(judged)))

    def of(self, doubts: Iterable[str]) -> float:
        return 1 / (1 + exp(sum(self.costs[doubt] for doubt in doubts) - self.plain))


def fold_of(judged: Judged) -> int:
    return hashlib.sha256(judged.document.encode()).digest()[0] % FOLDS


def held_out(judged: Sequence[Judged], names: Sequence[str]) -> list[tuple[float, Judged]]:
    """The confidence of each statement by a fit that has seen no statement of its document."""
    found: list[tuple[float, Judged]] = []
    for fold in range(FOLDS):
        fit = Fit([each for each in judged if fold_of(each) != fold], names)
        found.extend((fit.of(each.doubts), each) for each in judged if fold_of(each) == fold)
    return found


def to_bins(told: Iterable[tuple[float, Judged]]) -> list[Bin]:
    """The statements in tenths of confidence, from unsure to sure, empty ones left out."""
    groups: dict[int, list[tuple[float, bool]]] = {}
    for confidence, each in told:
        groups.setdefault(min(int(confidence * BINS), BINS - 1), []).append((confidence, each.right))
    return [
        Bin(len(group), sum(c for c, _ in group) / len(group), sum(right for _, right in group) / len(group))
        for _, group in sorted(groups.items())
    ]


def calibration_error(bins: Sequence[Bin]) -> float:
    """How far promised and kept lie apart on average (the expected calibration error)."""
    return sum(each.size * abs(each.promised - each.kept) for each in bins) / sum(each.size for each in bins)


def wilson(share: float, size: int) -> tuple[float, float]:
    middle = (share + Z * Z / (2 * size)) / (1 + Z * Z / size)
    half = Z * sqrt(share * (1 - share) / size + Z * Z / (4 * size * size)) / (1 + Z * Z / size)
    return middle - half, middle + half


# --- what is written -------------------------------------------------------------------------


def to_toml(fit: Fit) -> str:
    lines = [f'"{name}" = {cost:.2f}' for name, cost in sorted(fit.costs.items())]
    head = [
        "# The log odds of a statement without doubts, and what each doubt takes from them; docs/confidence.md tells",
        "# what the doubts mean. Written by benchmarks/calibration.py from judged statements.",
    ]
    return "\n".join([*head, f"plain = {fit.plain:.2f}", "", "[costs]", *lines]) + "\n"


def to_svg(bins: Sequence[Bin]) -> str:
    """The curve: promised from left to right, kept from bottom to top, with 95 % intervals; the area is the number."""
    most = max(each.size for each in bins)

    def at(promised: float, kept: float) -> tuple[float, float]:
        return 50 + 300 * promised, 330 - 300 * kept

    shapes = ['<rect width="380" height="380" fill="#fff"/>', '<path d="M50 30V330H350" fill="none" stroke="#555"/>']
    shapes.append('<path d="M50 330L350 30" stroke="#bbb" stroke-dasharray="4 4"/>')
    for tenth in range(0, 11, 2):
        x, y = at(tenth / 10, tenth / 10)
        shapes.append(f'<text x="{x:.0f}" y="347" text-anchor="middle">{tenth / 10}</text>')
        shapes.append(f'<text x="42" y="{y + 4:.0f}" text-anchor="end">{tenth / 10}</text>')
    for each in bins:
        x, y = at(each.promised, each.kept)
        low, high = (at(0, share)[1] for share in wilson(each.kept, each.size))
        shapes.append(f'<path d="M{x:.1f} {low:.1f}V{high:.1f}" stroke="#1f5f99"/>')
        shapes.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{2 + 6 * sqrt(each.size / most):.1f}" fill="#1f5f99"/>')
    shapes.append('<text x="200" y="370" text-anchor="middle">confidence</text>')
    shapes.append('<text transform="translate(14 180) rotate(-90)" text-anchor="middle">share that is right</text>')
    head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 380 380" width="380" height="380" '
    return head + 'font-family="sans-serif" font-size="12" fill="#333">\n' + "\n".join(shapes) + "\n</svg>\n"


def to_table(told: Sequence[tuple[float, Judged]]) -> Iterator[str]:
    bins = to_bins(told)
    yield "| confidence | statements | right | 95 % |\n|--:|--:|--:|---|"
    for each in bins:
        low, high = wilson(each.kept, each.size)
        yield f"| {each.promised:.2f} | {each.size} | {each.kept:.2f} | {low:.2f}-{high:.2f} |"
    yield "\n| judged statements | number | right | mean confidence | calibration error |\n|---|--:|--:|--:|--:|"
    for origin in (*sorted({each.origin for _, each in told}), "all"):
        those = [(c, each) for c, each in told if origin in ("all", each.origin)]
        right = sum(each.right for _, each in those) / len(those)
        mean = sum(c for c, _ in those) / len(those)
        yield f"| {origin} | {len(those)} | {right:.2f} | {mean:.2f} | {calibration_error(to_bins(those)):.3f} |"


def put_table(page: Path, table: str) -> None:
    """Put the table between its marks on the page."""
    begin, end = "<!-- figures -->", "<!-- end of figures -->"
    text = page.read_text(encoding="utf-8")
    before, after = text.partition(begin)[0], text.partition(end)[2]
    page.write_text(f"{before}{begin}\n{table}\n{end}{after}", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description="Fit the confidence of statements on judged ones.")
    parser.add_argument("eval", type=Path)
    parser.add_argument("--sheet", type=Path, action="append", default=[])
    parser.add_argument("--articles", type=Path, action="append", default=[])
    asked = parser.parse_args()
    if len(asked.sheet) != len(asked.articles):
        sys.exit("each --sheet needs its --articles; name what it was drawn from")
    with (asked.eval / "plover" / "gold.jsonl").open(encoding="utf-8") as lines:
        plover = {row["doc_id"]: row for row in map(json.loads, lines)}
    answers = (json.loads(path.read_text(encoding="utf-8")) for path in (asked.eval / "truth" / "gold").iterdir())
    truth = {row["doc_id"]: row for row in answers}
    judged = [
        *from_gold("plover", asked.eval / "plover" / "documents.jsonl", plover),
        *from_gold("truth", asked.eval / "truth" / "documents.jsonl", truth),
    ]
    for sheet, articles in zip(asked.sheet, asked.articles, strict=True):
        judged.extend(from_sheet(sheet, articles))
    path = ROOT / "seeds" / "words" / "confidence.toml"
    names = sorted(tomllib.loads(path.read_text(encoding="utf-8"))["costs"])
    told = held_out(judged, names)
    path.write_text(to_toml(Fit(judged, names)), encoding="utf-8")
    (ROOT / "docs" / "confidence.svg").write_text(to_svg(to_bins(told)), encoding="utf-8")
    put_table(ROOT / "docs" / "confidence.md", "\n".join(to_table(told)))
    print("\n".join(to_table(told)))


if __name__ == "__main__":
    main()
