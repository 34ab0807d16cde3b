"""From inputs to readings, in this process or in several."""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache
from importlib import resources
from multiprocessing import get_context
from pathlib import Path

from spacy.language import Language

from whowhom.extractors import extract
from whowhom.extractors.intake import CommonWords, Intake, find_articles, is_english, load_common_words
from whowhom.extractors.intake.metadata import Metadata, Origin, check_date, to_articles
from whowhom.extractors.language_model import load
from whowhom.graph.errors import InputError, NotEnglish, WhowhomError
from whowhom.graph.ontology import RelationType
from whowhom.graph.records import Article, Reading
from whowhom.graph.seeds import Seeds, load_seeds

# Articles handed out to each worker before the first is waited for: enough that none stands idle.
AHEAD = 4


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
    for found in to_articles(text, known, origin=Origin("the text")):
        if isinstance(found, InputError):
            raise found
        if not is_english(found.text, common_words=_common_words()):
            raise NotEnglish("the text is not in English, the one language that is read. Translate it first")
        return _read(found, settings)
    raise AssertionError("a text is one article, or an error")


def read_many(
    sources: Iterable[str],
    *,
    settings: Settings,
    workers: int = 1,
    on_error: Callable[[InputError], None] | None = None,
) -> Iterator[Reading]:
    """Yield a reading for each article the sources hold, in their order (see `whowhom.read_all`)."""
    found = find_articles(sources, common_words=_common_words(), published=settings.published)
    read = _read_here(found, settings) if workers <= 1 else _read_apart(found, settings, workers=workers)
    for reading in read:
        if isinstance(reading, Reading):
            yield reading
        elif on_error is None:
            raise reading
        else:
            on_error(reading)


def _read_here(found: Iterable[Intake], settings: Settings) -> Iterator[Reading | InputError]:
    for each in found:
        yield _read(each, settings) if isinstance(each, Article) else each


def _read_apart(found: Iterable[Intake], settings: Settings, *, workers: int) -> Iterator[Reading | InputError]:
    """Hand articles to processes a few at a time, so that memory stays small, and take results in order."""
    # What is wrong with the model or the seeds shows here, once, and not in every worker.
    _tools(settings.model, settings.seeds)
    # Started afresh instead of forked: the same on every system, and no thread is cut in two.
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_leave_interrupts_to_parent)
    waiting: deque[Future[Reading] | Reading | InputError] = deque()
    try:
        for each in found:
            waiting.append(pool.submit(_read, each, settings) if isinstance(each, Article) else each)
            if len(waiting) >= workers * AHEAD:
                yield _result(waiting.popleft())
        while waiting:
            yield _result(waiting.popleft())
    finally:
        pool.shutdown(cancel_futures=True)


def _result(each: Future[Reading] | Reading | InputError) -> Reading | InputError:
    if not isinstance(each, Future):
        return each
    try:
        return each.result()
    except BrokenProcessPool as error:
        raise WhowhomError("a worker died, most likely for want of memory; read with fewer --workers") from error


def _leave_interrupts_to_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _read(article: Article, settings: Settings) -> Reading:
    nlp, seeds = _tools(settings.model, settings.seeds)
    return extract(article, nlp=nlp, seeds=seeds)


def load_types(seeds: str | Path | None) -> Mapping[str, RelationType] | None:
    """Return the relation types by code with those of the user's folder, None without one: ours will do.

    Raises SeedError where the folder is broken.
    """
    return None if seeds is None else _seeds(Path(seeds)).ontology.types


def _tools(model: str | None, seeds: Path | None) -> tuple[Language, Seeds]:
    """Return what reading needs; both are loaded once a process."""
    return load(model), _seeds(seeds)


@cache
def _seeds(folder: Path | None) -> Seeds:
    return load_seeds(folder)


@cache
def _common_words() -> CommonWords:
    return load_common_words(resources.files("whowhom.seeds").joinpath("words"))
