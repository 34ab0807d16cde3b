"""Spellings: one person's name in two transliterations, "Mohammed Shtayeh" for Mohammad Shtayyeh.

Names from other scripts are spelt as each newsroom likes. Two spellings are one name when
they have the same consonants, and, in the family name, nearly the same vowels: Sergey and
Sergei Lavrov, Moammar Kadafi and Muammar Gaddafi; but not Mohammed Salah and Mohammed Saleh.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz

from ..graph.gazetteer import Row

# fmt: off
# What newsrooms write differently, in the order in which it is made alike.
_ALIKE = [(re.compile(pattern), plain) for pattern, plain in [
    (r"^(?:al|el|ul|as|ash|at|az|ad|ar|an)-", ""),  # the Arabic article
    (r"^ab[dt][aeuo][lrn]-?", "abdl"),  # Abdel-, Abdul, Abdur-
    (r"[^a-z]", ""),
    (r"^ye", "e"), (r"x", "ks"), (r"ck|q|g(?!e|i)|c(?=[aouklrt])", "k"), (r"kh", "h"), (r"ph", "f"),
    (r"dj|zh", "j"), (r"tch|tsch", "ch"), (r"dh", "d"), (r"th", "t"), (r"gh", "k"), (r"w", "v"),
    (r"enko$", "enka"), (r"ou|oo|u|o", "u"),
    (r"[ea][iy]", "A"), (r"ee|ie|iy|yi|y|e|i", "i"), (r"A", "ai"), (r"(.)\1+", r"\1"),
]]
# fmt: on
_VOWELS = re.compile(r"(?<=.)[aiu]")
FAMILY_LENGTH, FAMILY_LIKENESS = 6, 88  # letters, and likeness of a hundred, below which each vowel counts
GIVEN_LENGTH, GIVEN_LIKENESS = 5, 85


class SpellingIndex:
    """The strong names of persons by their consonants, so that a name is looked up and not compared with all."""

    def __init__(self, rows: Iterable[Row]) -> None:
        """Index every strong name of two words or more."""
        self._names: dict[str, dict[str, list[str]]] = {}
        self._rows: dict[str, Row] = {}
        for row in rows:
            if row.kind == "person":
                self._rows[row.id] = row
                for name in row.strong:
                    if " " in name:
                        self._names.setdefault(skeleton(name), {}).setdefault(row.id, []).append(name)

    def lookup_row(self, name: str) -> Row | None:
        """Return the one person whose name this is another spelling of.

        None for a single word, for a name nobody bears and for one that two people's come close to.
        """
        if " " not in name:
            return None
        near = self._names.get(skeleton(name), {})
        rows = [id_ for id_, listed in near.items() if any(alike(name, other) for other in listed)]
        return self._rows[rows[0]] if len(rows) == 1 else None


def alike(name: str, other: str) -> bool:
    """Whether two names of two words or more are spellings of one: their consonants agree, and most vowels.

    >>> alike("Moammar Kadafi", "Muammar Gaddafi"), alike("Mohammed Salah", "Mohammed Saleh")
    (True, False)
    """
    words, others = _words(name), _words(other)
    if min(len(words), len(others)) < len(("given", "family")) or skeleton(name) != skeleton(other):
        return False
    if len(words) != len(others):  # "Kim Jong Un", "Kim Jong-un"
        return "".join(words) == "".join(others)
    given = zip(words[:-1], others[:-1], strict=True)
    return _near(words[-1], others[-1], FAMILY_LENGTH, FAMILY_LIKENESS) and all(
        _near(one, two, GIVEN_LENGTH, GIVEN_LIKENESS) for one, two in given
    )


def skeleton(name: str) -> str:
    """The consonants of a name, by which its spellings are found: "mhmdxtay" and the like; never shown."""
    return _VOWELS.sub("", "".join(_words(name)))


def _near(word: str, other: str, length: int, likeness: int) -> bool:
    if word == other:
        return True
    # "Michael" and "Michelle", "Mario" and "Maria" end unlike each other
    ends_alike = (word[-1] in "aiu") == (other[-1] in "aiu")
    same = ends_alike and word[0] == other[0] and _VOWELS.sub("", word) == _VOWELS.sub("", other)
    return same and min(len(word), len(other)) >= length and fuzz.ratio(word, other) >= likeness


@lru_cache(maxsize=10_000)
def _words(name: str) -> tuple[str, ...]:
    """The words of a name with what newsrooms write differently made alike."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(sign for sign in plain if sign.isalpha() or sign in " -" or not sign.isascii())
    words = []
    for word in letters.split():
        for pattern, same in _ALIKE:
            word = pattern.sub(same, word)
        if word and word not in ("al", "el", "ul"):
            words.append(word)
    return tuple(words)
