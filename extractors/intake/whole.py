"""Reading an input that is one article, up to the size one article can have."""

from typing import BinaryIO

from ...graph.errors import InputError, NothingToRead
from .metadata import MAX_CHARACTERS, too_long

# No encoding takes more than four bytes for a character.
MAX_BYTES = 4 * MAX_CHARACTERS


def read_whole(stream: BinaryIO, *, name: str) -> bytes:
    """Read all bytes of one article; a larger input is refused before it fills the memory.

    Raises NothingToRead when there is nothing but blanks, InputError when there is too much.
    """
    raw = stream.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise InputError(too_long(name))
    if not raw.strip():
        raise NothingToRead(f"{name}: the file is empty. Check that the article was saved")
    return raw
