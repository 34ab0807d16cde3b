"""From inputs to readings, in this process or in several."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from importlib import resources
from pathlib import Path
from typing import cast

from spacy.language import Language

from whowhom.extractors import explain, extract
from whowhom.extractors.explanations import Explanation
from whowhom.extractors.intake import CommonWords, Intake, find_articles, is_english, load_common_words
from whowhom.extractors.intake.metadata import Metadata, Origin, check_date, to_articles
from whowhom.extractors.language_model import load
from whowhom.graph.errors import InputError, NotEnglish, SeedError
from whowhom.graph.gazetteer import Gazetteer
from whowhom.graph.ontology import RelationType
from whowhom.graph.records import Article, Reading
from whowhom.graph.seeds import Seeds, load_seeds
from whowhom.proving import check_examples
from whowhom.workers import read_apart


@dataclass(frozen=True, slots=True)
class Settings:
    """What to read with: date of publication where given, language model, folder of the user's own seeds."""

    published: str | None = None
    model: str | None = None
    seeds: Path | None = None

    @classmethod
    def of(cls, *, published: str | None, model: str | None, seeds: str | Path | None) -> "Settings":
        """Return the settings as the front door takes them."""
        return cls(published=published, model=model, seeds=None if seeds is None else Path(seeds))


def read_one(source: str, *, settings: Settings) -> Reading:
    """Read the one article that `source` holds; raises InputError when it holds none, several, or is no input."""
    readings = read_many([source], settings=settings)
    reading = next(readings, None)
    if reading is None:
        raise InputError(f"{source}: no article in it. Give a file or page that holds one")
    if next(readings, None) is not None:
        raise InputError(f"{source}: more than one article in it. Read them with read_all")
    return reading


def read_plain(text: str, *, title: str | None, outlet: str | None, settings: Settings) -> Reading:
    """Read a text that is given as it is; raises InputError when there is nothing to read or the date is none."""
    known = Metadata(title=title, outlet=outlet, published=check_date(settings.published))
    found = next(to_articles(text, known, origin=Origin("the text")))
    if isinstance(found, InputError):
        raise found
    if not is_english(found.text, common_words=_common_words()):
        raise NotEnglish("the text is not in English, the one language that is read. Translate it first")
    return _read(found, settings=settings)


def read_many(
    sources: Iterable[str],
    *,
    settings: Settings,
    workers: int = 1,
    on_error: Callable[[InputError], None] | None = None,
) -> Iterator[Reading]:
    """Yield a reading for each article the sources hold, in their order (see `whowhom.read_all`)."""
    found = find_articles(sources, common_words=_common_words(), published=settings.published)
    for reading in _read_found(found, settings, workers=workers):
        if isinstance(reading, Reading):
            yield reading
        elif on_error is None:
            raise reading
        else:
            on_error(reading)


def explain_many(
    sources: Iterable[str], *, settings: Settings, on_error: Callable[[InputError], None]
) -> Iterator[tuple[Reading, tuple[Explanation, ...]]]:
    """Yield a reading for each article the sources hold, with what is to be told of each of its sentences.

    Readings written before are read again: how they came about, they do not tell. `on_error` is told of each
    article that cannot be read.
    """
    nlp, seeds = _tools(settings.model, settings.seeds)
    for found in find_articles(sources, common_words=_common_words(), published=settings.published):
        if isinstance(found, InputError):
            on_error(found)
        else:
            yield explain(found.article if isinstance(found, Reading) else found, nlp=nlp, seeds=seeds)


def check_readings(given: object) -> Iterator[Reading]:
    """Yield the reading or readings given; raises TypeError, which says how to come by them, for anything else."""
    # One can go through the fields of a record and the letters of a text too, and nobody means that.
    is_many = isinstance(given, Iterable) and not isinstance(given, Reading | Article | str)
    parts = cast(Iterable[object], given) if is_many else [given]
    for part in parts:
        if not isinstance(part, Reading):
            raise TypeError(f"build takes readings, and this is {type(part).__name__}; {_remedy(part)}")
        yield part


def _remedy(part: object) -> str:
    if isinstance(part, str | Path):
        return f"read it first: build(read_all({str(part)!r}))"
    return "read it first: build([read_text(article.text)])" if isinstance(part, Article) else "read_all gives them"


def _read_found(found: Iterable[Intake], settings: Settings, *, workers: int) -> Iterator[Reading | InputError]:
    if workers > 1:
        # What is wrong with the model or the seeds shows here, once, and not in every worker.
        _tools(settings.model, settings.seeds)
        yield from read_apart(found, partial(_read, settings=settings), workers=workers)
        return
    for each in found:
        yield _read(each, settings=settings) if isinstance(each, Article) else each


def _read(article: Article, *, settings: Settings) -> Reading:
    nlp, seeds = _tools(settings.model, settings.seeds)
    return extract(article, nlp=nlp, seeds=seeds)


def load_types(seeds: str | Path | None) -> Mapping[str, RelationType] | None:
    """Return the relation types by code with those of the user's folder, None without one: ours will do.

    Raises SeedError where the folder is broken.
    """
    return None if seeds is None else _seeds(Path(seeds)).ontology.types


def load_actors(seeds: str | Path | None) -> Gazetteer:
    """Return the tables of actors with those of the user's folder; raises SeedError where it is broken."""
    return _seeds(None if seeds is None else Path(seeds)).gazetteer


@cache
def _tools(model: str | None, seeds: Path | None) -> tuple[Language, Seeds]:
    """Return what reading needs, loaded once a process; raises SeedError where an example of the user's fails."""
    nlp, known = load(model), _seeds(seeds)
    if seeds is not None:
        try:
            check_examples(known, folder=seeds, nlp=nlp)
        except SeedError:
            _seeds.cache_clear()  # so that what is mended is loaded anew
            raise
    return nlp, known


@cache
def _seeds(folder: Path | None) -> Seeds:
    try:
        return load_seeds(folder)
    except OSError as error:
        where = error.filename or folder
        raise SeedError(f"{where}: cannot be opened ({error.strerror or error}); check what --seeds names") from error


@cache
def _common_words() -> CommonWords:
    return load_common_words(resources.files("whowhom.seeds").joinpath("words"))
