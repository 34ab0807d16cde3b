"""The language model: a spaCy pipeline, our own by default.

The package carries its own English pipeline (tagger, lemmatizer, parser, names), packed as
a zip of half-precision weights, so that nothing is ever downloaded. `models/LICENSE` says
what it was trained on. It is unpacked into a temporary folder that is gone once it is
loaded: nothing is cached, so nothing can be stale, half-written or fought over.
"""

import io
import tempfile
import zipfile
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import numpy
import spacy
import srsly
from spacy.language import Language

from ..graph.errors import ModelError

EMBEDDED = "en_kg_small-0.1.0.zip"
NEEDED_PIPES = ("tagger", "parser", "ner")


@cache
def load(name: str | None = None) -> Language:
    """Return the embedded pipeline, or the installed spaCy pipeline called `name`.

    A pipeline is loaded once a process. Raises `ModelError` when `name` is not installed,
    does not load, or lacks a part of speech tagger, a parser or names.
    """
    nlp = _embedded() if name is None else _installed(name)
    missing = [pipe for pipe in NEEDED_PIPES if pipe not in nlp.pipe_names]
    if missing:
        raise ModelError(
            f"language model {name!r} has no {', '.join(missing)}; "
            f"choose a full English pipeline such as en_core_web_sm"
        )
    return nlp


def model_name(nlp: Language) -> str:
    """Name and version of a pipeline as a reading records it: `en_kg_small 0.1.0`."""
    return f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"


def _installed(name: str) -> Language:
    try:
        return spacy.load(name)
    except (OSError, ValueError, ImportError) as error:
        raise ModelError(
            f"no spaCy pipeline {name!r} is installed here; install its package with pip, "
            f"or leave --model out to use the one that comes with whowhom"
        ) from error


def _embedded() -> Language:
    packed = resources.files(__package__).joinpath("models", EMBEDDED).read_bytes()
    with tempfile.TemporaryDirectory(prefix="whowhom-") as folder:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            archive.extractall(folder)
        for path in Path(folder).rglob("model"):
            path.write_bytes(srsly.msgpack_dumps(_widened(srsly.msgpack_loads(path.read_bytes()))))
        vectors = Path(folder, "vocab", "vectors")
        with vectors.open("rb") as file:
            half = numpy.load(file)
        with vectors.open("wb") as file:
            numpy.save(file, half.astype("float32"))
        return spacy.load(folder)


def _widened(value: Any) -> Any:
    """The weights are stored in half precision; spaCy computes in single."""
    if isinstance(value, numpy.ndarray):
        return value.astype("float32") if value.dtype == numpy.float16 else value
    if isinstance(value, dict):
        return {key: _widened(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_widened(part) for part in value]
    return value
