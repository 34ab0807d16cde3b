"""Everything that can go wrong, and what to do about it.

    WhowhomError
    ├── InputError            an article that cannot be read; the rest goes on
    │   ├── NotFound
    │   ├── NotText
    │   ├── NothingToRead
    │   └── NotEnglish
    ├── SeedError             a broken row or file of knowledge
    │   └── UnknownRelationType
    ├── CorrectionError       a wrong line in a file of corrections
    ├── SheetError            a coding sheet that cannot be scored
    ├── ModelError            a language model that is not there or does not fit
    ├── OutputError           a place or format that cannot be written
    └── UnknownActor          a question about somebody the graph does not hold

Unknown *content* is never an error: it reads as nothing found.
"""

from collections.abc import Sequence


class WhowhomError(Exception):
    """Base of all errors of this package; the message is one line with the remedy."""


class InputError(WhowhomError):
    """An article that cannot be read; the message names it."""


class NotFound(InputError):
    """The file, folder or page does not exist or does not answer."""


class NotText(InputError):
    """The bytes are no text: an image, an archive, a damaged file."""


class NothingToRead(InputError):
    """The input holds no article: empty, or a page without text."""


class NotEnglish(InputError):
    """The article is not in English, the one language that is read."""


class SeedError(WhowhomError):
    """A broken seed file or row; the message names file and row."""


class UnknownRelationType(SeedError):
    """A relation type that no seed file defines."""

    def __init__(self, code: str, *, known: Sequence[str]) -> None:
        super().__init__(
            f"no relation type {code!r}; known: {', '.join(known)}. "
            f"To add it, write relations/{code.lower()}.toml in a folder of your own and pass it with --seeds"
        )


class CorrectionError(WhowhomError):
    """A wrong line in a file of corrections; the message names file and line."""


class SheetError(WhowhomError):
    """A coding sheet that cannot be scored; the message names file and line."""


class ModelError(WhowhomError):
    """The language model is missing or lacks what reading needs."""


class OutputError(WhowhomError):
    """The output cannot be written where or as asked."""


class UnknownActor(WhowhomError):
    """Nobody of that name is in the graph; the message names who comes close."""
