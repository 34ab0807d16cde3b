"""Outputs appear whole or not at all."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..graph.errors import OutputError


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path` in one step, so that nobody ever sees half a file.

    Raises `OutputError` when the folder is missing or cannot be written; the old file stays.
    """
    with find_place(path) as place, naming(path):
        place.write_bytes(content)


@contextmanager
def find_place(path: Path) -> Iterator[Path]:
    """Yield where to write what shall appear at `path` once the block has ended well, and not at all if it has not.

    That is a temporary neighbour, which then takes the place of what was there. A pipe or a device is no file
    to be replaced: it is written to itself. Raises `OutputError` when the place can surely not be written.
    """
    check_folder(path)
    if path.exists() and not path.is_file():
        yield path
        return
    # A link stays, and the file it leads to is replaced. Only within one file system is that a single step.
    target = Path(os.path.realpath(path))
    temporary = target.with_name(f".{secrets.token_hex(6)}.part")
    try:
        yield temporary
        with naming(path):
            temporary.replace(target)
    finally:
        # Where nothing could be written, nothing is left behind, and why it could not is told already.
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Turn what the system refuses in this block into an `OutputError` that names `path`."""
    try:
        yield
    except OSError as error:
        raise OutputError(f"cannot write {path}: {error.strerror or error}; choose another place with -o") from error


def check_folder(path: Path) -> None:
    """Raise `OutputError` when a file can surely not be written at `path`: no such folder, a folder itself, no name."""
    with naming(path):
        has_folder, is_folder = path.parent.is_dir(), path.is_dir()
    if not has_folder:
        raise OutputError(f"cannot write {path}: there is no folder {path.parent}; make it first (mkdir -p)")
    if is_folder:
        raise OutputError(f"cannot write {path}: it is a folder; name a file in it")
