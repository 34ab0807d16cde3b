"""Where results go, and whether they can go there: asked before reading starts, not after."""

import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from whowhom.exports import WRITERS, Writer
from whowhom.exports.whole_file import check_folder, find_place, naming
from whowhom.graph.errors import OutputError

Write = Callable[[str], object]

LINE_SUFFIXES = (".jsonl", ".ndjson")
SHEET_SUFFIXES = (".csv",)


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


def check_lines(path: Path) -> None:
    """Raise OutputError where `read` is asked for another format than JSON lines."""
    _check_suffix(path, LINE_SUFFIXES, writes="`read` writes JSON lines")


def check_sheet(path: Path) -> None:
    """Raise OutputError where `sample` is asked for another format than CSV, or a place that cannot be written."""
    _check_suffix(path, SHEET_SUFFIXES, writes="`sample` writes CSV")
    if path != Path("-"):
        check_folder(path)


def _check_suffix(path: Path, known: tuple[str, ...], *, writes: str) -> None:
    if path != Path("-") and path.suffix.lower() not in known:
        raise OutputError(
            f"{path}: {writes}, and the suffix {path.suffix!r} is none of theirs. "
            f"Known: {', '.join(known)}, or - for standard output"
        )


@contextmanager
def whole_lines(path: Path) -> Iterator[Write]:
    """Yield what writes text that appears at `path` when the block has ended well, or not at all.

    "-" is standard output. Raises OutputError when the place refuses; other errors of the block pass as they are.
    """
    if str(path) == "-":
        yield from _standard_output()
        return
    with find_place(path) as place:
        with naming(path):
            lines = place.open("w", encoding="utf-8", newline="\n")

        def write(text: str) -> None:
            with naming(path):
                lines.write(text)

        try:
            yield write
        finally:
            with naming(path):
                lines.close()


def _standard_output() -> Iterator[Write]:
    """Standard output as UTF-8 whatever the terminal speaks: what goes through a pipe is a file."""
    lines = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="\n")
    try:
        yield lines.write
        lines.flush()
    finally:
        lines.detach()
