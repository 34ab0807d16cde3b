"""What a large gazetteer costs: reading with ours, and with thousands of invented rows on top, in one run.

    python benchmarks/gazetteer.py [--rows N] [--rounds N]

The invented names are built like real ones, so that many share their first word with each other and with names
in the articles: that is what a poor index stumbles over. Times are CPU seconds of this process, best of the rounds.
"""

import argparse
import random
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import SAMPLES, load_articles, measure
from spacy.language import Language
from whowhom.extractors import extract
from whowhom.extractors.lexicon import to_lexicon
from whowhom.graph.gazetteer import PERSON_HEADER, ROW_HEADER
from whowhom.graph.records import Article
from whowhom.graph.seeds import Seeds, load_seeds

import whowhom

SEED = 7
MOST = 1.1  # times as long as with our own rows
SYLLABLES = ("ba", "du", "ka", "lo", "mi", "ne", "ro", "sa", "ti", "vu", "yar", "zen", "fol", "gri", "hes", "jun")
# Words that real names begin with, in the tables and in the articles.
OPENERS = ("Al", "The", "Abdul", "Mohammed", "National", "United", "Union", "Islamic", "Russian", "President", "New")


def invent(count: int) -> list[str]:
    """`count` different names of two or three words that nobody bears."""
    choose, names = random.Random(SEED), set[str]()
    while len(names) < count:
        words = ["".join(choose.choices(SYLLABLES, k=3)).capitalize() for _ in range(choose.choice((1, 2)))]
        names.add(" ".join([choose.choice(OPENERS), *words, f"{words[0]}ov"]))
    return sorted(names)


def write_rows(folder: Path, count: int) -> None:
    """Half people, half armed groups; a surname of each is a weak name too."""
    (folder / "actors").mkdir()
    names = invent(count)
    for table, header, half in (
        ("persons", PERSON_HEADER, names[::2]),
        ("armed_groups", ROW_HEADER, names[1::2]),
    ):
        width = len(header.split(","))
        lines = [
            ",".join([f"invented-{table.replace('_', '-')}-{i}", name, "", name.split()[-1], *[""] * (width - 4)])
            for i, name in enumerate(half)
        ]
        (folder / "actors" / f"{table}.csv").write_text("\n".join([header, *lines]) + "\n", encoding="utf-8")


def read_all(articles: list[Article], *, nlp: Language, seeds: Seeds) -> None:
    for article in articles:
        extract(article, nlp=nlp, seeds=seeds)


def main() -> None:
    parser = argparse.ArgumentParser(description="Reading with our gazetteer, and with many rows on top of it.")
    parser.add_argument("--rows", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    articles, nlp = load_articles([str(SAMPLES)]), whowhom.language_model()
    loading = measure(partial(load_seeds, None))
    with TemporaryDirectory() as folder:
        write_rows(Path(folder), asked.rows)
        ours, many = load_seeds(None), load_seeds(Path(folder))
    indexing = measure(partial(to_lexicon, ours))
    to_lexicon(many)
    rounds = [
        (
            measure(partial(read_all, articles, nlp=nlp, seeds=ours)),
            measure(partial(read_all, articles, nlp=nlp, seeds=many)),
        )
        for _ in range(asked.rounds)
    ]
    usual, large = min(bare for bare, _ in rounds), min(full for _, full in rounds)
    print(f"{len(articles)} articles, best of {asked.rounds} rounds, CPU time")
    print(f"tables and word lists   {loading:7.2f} s to load, {indexing:.2f} s to index")
    print(f"{len(ours.gazetteer.rows):6} rows             {usual:7.2f} s to read")
    print(f"{len(many.gazetteer.rows):6} rows             {large:7.2f} s to read")
    print(f"large / usual           {large / usual:7.2f}  (no more than {MOST:.2f})")
    if large / usual > MOST:
        sys.exit("reading slows down as tables grow")


if __name__ == "__main__":
    main()
