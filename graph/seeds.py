"""Seeds: all that is known before an article is read, loaded together.

Ours come with the package. A folder of the user's may add actors, relation types and
wording in the same form; nothing in it can change what ours say.
"""

import hashlib
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from .errors import SeedError
from .gazetteer import Gazetteer, load_gazetteer
from .ontology import Ontology, load_ontology

PACKAGE = f"{__package__.rpartition('.')[0]}.seeds"
READ_FOLDERS = ("actors", "relations", "words")


@dataclass(frozen=True, slots=True, eq=False)
class Seeds:
    """The gazetteer, the relation types, and the word lists by the name of their file.

    `digest` changes when any seed file does; readings carry it.
    """

    gazetteer: Gazetteer
    ontology: Ontology
    words: Mapping[str, Mapping[str, Any]]
    folder: Traversable
    digest: str


def load_seeds(more: Path | None = None) -> Seeds:
    """Load our seeds and, if given, the user's folder `more` on top.

    Raises `SeedError` naming file and row for whatever cannot be read.
    """
    ours = resources.files(PACKAGE)
    folders: list[Traversable] = [ours]
    if more is not None:
        if not more.is_dir():
            raise SeedError(f"{more}: no such folder; --seeds takes a folder with actors/*.csv or relations/*.toml")
        folders.append(more)
    return Seeds(
        gazetteer=load_gazetteer(folders),
        ontology=load_ontology(folders),
        words=_word_lists(ours.joinpath("words")),
        folder=ours,
        digest=_digest(folders),
    )


def _word_lists(folder: Traversable) -> dict[str, Mapping[str, Any]]:
    return {
        file.name.removesuffix(".toml"): tomllib.loads(file.read_text(encoding="utf-8"))
        for file in sorted(folder.iterdir(), key=lambda file: file.name)
        if file.name.endswith(".toml")
    }


def _digest(folders: Sequence[Traversable]) -> str:
    total = hashlib.sha256()
    for name, content in _files(folders):
        total.update(name.encode())
        total.update(content)
    return total.hexdigest()[:12]


def _files(folders: Sequence[Traversable]) -> Iterator[tuple[str, bytes]]:
    for folder in folders:
        for part in READ_FOLDERS:
            inside = folder.joinpath(part)
            if inside.is_dir():
                for file in sorted(inside.iterdir(), key=lambda file: file.name):
                    if file.name.endswith((".csv", ".toml")):
                        yield f"{part}/{file.name}", file.read_bytes()
