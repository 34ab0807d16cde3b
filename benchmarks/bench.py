"""What everything around the language model costs, measured against the model in the same run.

    python benchmarks/bench.py [ARTICLES ...] [--rounds N]

Both ways read the same paragraphs, article by article, in turns; the best round of each counts, since whatever
else the machine does can only make a round slower. Times are CPU seconds of this process.
"""

import argparse
import gc
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time

from spacy.language import Language
from whowhom.extractors import extract
from whowhom.extractors.intake import find_articles, load_common_words
from whowhom.graph.records import Article
from whowhom.graph.seeds import Seeds, load_seeds

import whowhom

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "seeds" / "articles"
# Fewer articles than this are repeated: a round should take seconds, not moments.
ENOUGH = 40


def load_articles(sources: Sequence[str]) -> list[Article]:
    common_words = load_common_words(ROOT / "seeds" / "words")
    articles = [found for found in find_articles(sources, common_words=common_words) if isinstance(found, Article)]
    if not articles:
        raise SystemExit(f"no article in {', '.join(sources)}")
    return articles * -(-ENOUGH // len(articles))


def find_texts(article: Article, *, nlp: Language, seeds: Seeds) -> list[str]:
    """The paragraphs that reading an article gives to the model."""
    texts: list[str] = []
    make_doc = nlp.make_doc

    def remember(text: str) -> object:
        texts.append(text)
        return make_doc(text)

    nlp.make_doc = remember  # type: ignore[method-assign,assignment]
    try:
        extract(article, nlp=nlp, seeds=seeds)
    finally:
        nlp.make_doc = make_doc  # type: ignore[method-assign]
    return texts


def measure(work: Callable[[], object]) -> float:
    gc.collect()
    before = process_time()
    work()
    return process_time() - before


def main() -> None:
    parser = argparse.ArgumentParser(description="Time of the bare language model, and of everything around it.")
    parser.add_argument("articles", nargs="*", default=[str(SAMPLES)])
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    articles = load_articles(asked.articles)
    nlp, seeds = whowhom.language_model(), load_seeds(None)
    texts = [find_texts(article, nlp=nlp, seeds=seeds) for article in articles]

    def run_model() -> None:
        for paragraphs in texts:
            list(nlp.pipe(paragraphs))

    def run_all() -> None:
        for article in articles:
            extract(article, nlp=nlp, seeds=seeds)

    rounds = [(measure(run_model), measure(run_all)) for _ in range(asked.rounds)]
    model, whole = min(bare for bare, _ in rounds), min(full for _, full in rounds)
    words = sum(len(paragraph.split()) for paragraphs in texts for paragraph in paragraphs)
    print(f"{len(articles)} articles, {words} words read, best of {asked.rounds} rounds, CPU time")
    print(f"language model alone   {model:7.2f} s  {1000 * model / len(articles):7.1f} ms an article")
    print(f"everything around it   {whole - model:7.2f} s  {1000 * (whole - model) / len(articles):7.1f} ms an article")
    print(f"around / model         {(whole - model) / model:7.2f}")


if __name__ == "__main__":
    main()
