"""What a person sees: complaints in one line, a progress bar, and nothing that takes over the terminal."""

import sys
import unicodedata
from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

T = TypeVar("T")

# Control characters move the cursor and rename windows, format characters turn text around.
HARMFUL = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
# Where no terminal says how wide it is: a pipe, a file, a log.
WIDTH_OF_A_FILE = 140


def plain(text: str) -> str:
    """Return `text` in one line without the characters that act on a terminal instead of showing.

    >>> plain("Oslo\\x1b[31m\\nmet")
    'Oslo [31m met'
    """
    return " ".join("".join(" " if unicodedata.category(sign) in HARMFUL else sign for sign in text).split())


def complain(message: object) -> None:
    """Say in one line of standard error what went wrong."""
    print(f"whowhom: {plain(str(message))}", file=sys.stderr)


def open_console() -> Console:
    """Return the console that tables are printed on; names may hold brackets, which are no markup."""
    width = None if sys.stdout.isatty() else WIDTH_OF_A_FILE
    return Console(width=width, markup=False, highlight=False, emoji=False)


def with_progress(readings: Iterable[T], *, label: str) -> Iterator[T]:
    """Yield the readings while a bar on a terminal counts them; how many will come, nobody knows beforehand."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield from readings
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TextColumn("{task.completed}"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task(label, total=None)
        for reading in readings:
            yield reading
            progress.advance(task)
