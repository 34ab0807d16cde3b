"""Outputs appear whole or not at all."""

import secrets
from pathlib import Path

from ..graph.errors import OutputError


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path` in one step, so that nobody ever sees half a file.

    The bytes go to a temporary neighbour first, which then takes the place of what was there.
    Raises `OutputError` when the folder is missing or cannot be written; the old file stays.
    """
    check_folder(path)
    temporary = path.with_name(f".{secrets.token_hex(6)}.part")
    try:
        temporary.write_bytes(content)
        temporary.replace(path)
    except OSError as error:
        raise OutputError(f"cannot write {path}: {error.strerror or error}; choose another place with -o") from error
    finally:
        temporary.unlink(missing_ok=True)


def check_folder(path: Path) -> None:
    """Raise `OutputError` when a file can surely not be written at `path`: no such folder, or a folder itself."""
    if not path.parent.is_dir():
        raise OutputError(f"cannot write {path}: there is no folder {path.parent}; make it first (mkdir -p)")
    if path.is_dir():
        raise OutputError(f"cannot write {path}: it is a folder; name a file in it")
