"""Where results go, and whether they can go there: asked before reading starts, not after."""

import io
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from whowhom.exports import WRITERS, Writer
from whowhom.exports.whole_file import check_folder
from whowhom.graph.errors import OutputError


def find_writer(path: Path, *, format: str | None = None) -> Writer:
    """Return the writer for the suffix of `path`, or for `format`; raises OutputError when there is none."""
    suffix = path.suffix.lower() if format is None else f".{format.lower().lstrip('.')}"
    if suffix not in WRITERS:
        what = f"the suffix {path.suffix!r}" if format is None else f"the format {format!r}"
        raise OutputError(f"{path}: {what} is none that can be written. Known: {', '.join(WRITERS)}")
    return WRITERS[suffix]


def check_outputs(paths: list[Path], *, format: str | None = None) -> None:
    """Raise OutputError for the first path that can surely not be written."""
    for path in paths:
        find_writer(path, format=format)
        check_folder(path)


@contextmanager
def whole_lines(path: Path) -> Iterator[TextIO]:
    """Open a text file for writing that appears at `path` when all is written, or not at all; "-" is standard output.

    Raises OutputError when the folder is missing or refuses.
    """
    if str(path) == "-":
        yield from _standard_output()
        return
    check_folder(path)
    # A neighbour, because only within one file system is renaming a single step.
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        with temporary.open("w", encoding="utf-8", newline="\n") as lines:
            yield lines
        temporary.replace(path)
    except OSError as error:
        raise OutputError(f"cannot write {path}: {error.strerror}. Choose another place with -o") from error
    finally:
        temporary.unlink(missing_ok=True)


def _standard_output() -> Iterator[TextIO]:
    """Standard output as UTF-8 whatever the terminal speaks: what goes through a pipe is a file."""
    lines = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="\n")
    try:
        yield lines
        lines.flush()
    finally:
        lines.detach()
