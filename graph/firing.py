"""Whether an entry of the wording can fire: one that never could is a mistake nobody would notice.

A verb or noun must be the lemma of some word as it is read ("bomb", not "bombed" or "bombs"), and what another
pattern asks for already, no second one ever gets to draw.
"""

from collections.abc import Hashable, Iterable
from functools import lru_cache

import lemminflect

from .errors import SeedError
from .lemmas import lemma_of
from .wording import Frame, Part


def check_lemmas(frame: Frame) -> None:
    """Raise SeedError for a verb or noun of a pattern that no word of a text is ever read as."""
    for lemma in frame.lemmas:
        meant = _read_as(lemma, frame.part)
        if meant is not None:
            raise SeedError(
                f"pattern {frame.pattern!r} can never fire: the {frame.part} {lemma!r} is read as {meant!r};"
                " write that, or drop it"
            )


@lru_cache(maxsize=10_000)
def _read_as(lemma: str, part: Part) -> str | None:
    """What a word is read as whose forms never come out as itself; None where they do.

    >>> _read_as("bombed", "verb"), _read_as("talks", "noun"), _read_as("found", "verb")
    ('bomb', 'talk', None)
    """
    tag = part.upper()
    if lemma_of(lemma, tag, lemma) == lemma:
        return None
    # "found": a form of "find", and a verb of its own
    forms = (form for found in lemminflect.getAllInflections(lemma, upos=tag).values() for form in found)
    if any(lemma_of(form, tag, form) == lemma for form in forms):
        return None
    return lemma_of(lemma, tag, lemma)


class Worded:
    """What is worded so far: of two patterns that ask for the same, the second never gets to draw."""

    def __init__(self) -> None:
        """Nothing is worded yet."""
        self._frames: dict[Hashable, Frame] = {}

    def add(self, frames: Iterable[Frame], *, is_event: bool) -> None:
        """Add the patterns of a file; raises SeedError, with file and line, for one that could never fire.

        Events and facts of structure are told side by side and take nothing from each other.
        """
        for frame in frames:
            for lemma in frame.lemmas:
                before = self._frames.setdefault((is_event, lemma, _asks(frame)), frame)
                if before is not frame:
                    raise SeedError(
                        f"{frame.where}: pattern {frame.pattern!r} can never fire for {lemma!r}: {before.rule!r} asks"
                        f" for the same ({before.where}); drop one of them"
                    )


def _asks(frame: Frame) -> Hashable:
    """All that a pattern wants besides its verb or noun, in whatever order it is written."""
    return (
        frame.part,
        frame.particle,
        frame.modifier,
        frozenset(frame.objects),
        frozenset((slot.end, slot.role, frozenset(slot.prepositions), frozenset(slot.kinds)) for slot in frame.slots),
        frozenset((frozenset(phrase.prepositions), frozenset(phrase.nouns)) for phrase in frame.phrases),
    )
