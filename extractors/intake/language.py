"""Whether a text is English, told by its script and its commonest words; no model is asked."""

import re
import tomllib
from importlib.resources.abc import Traversable
from typing import NamedTuple

# The beginning tells; more would only cost time.
SAMPLE_CHARACTERS = 20_000
FEW_WORDS = 8
# English news has 35 to 45 of its commonest words in a hundred; lists and tables still have some.
MIN_ENGLISH_SHARE = 0.08
ENOUGH_FOR_SHARE = 40
# The last code point of the Latin Extended-B block.
LAST_LATIN = "\u024f"
WORD = re.compile(r"[^\W\d_]+")


class CommonWords(NamedTuple):
    """The commonest words of English, and those of its neighbours in script that are no English words."""

    english: frozenset[str]
    foreign: frozenset[str]


def load_common_words(folder: Traversable) -> CommonWords:
    """Read `common_words.toml` from the folder of word lists."""
    listed = tomllib.loads(folder.joinpath("common_words.toml").read_text(encoding="utf-8"))
    foreign = frozenset(word for words in listed["foreign"].values() for word in words)
    return CommonWords(frozenset(listed["english"]), foreign)


def is_english(text: str, *, common_words: CommonWords) -> bool:
    """Whether a text may be read as English; in doubt, and below eight words, it may.

    A text mainly in another script never is, however short.
    """
    words = [word.lower() for word in WORD.findall(text[:SAMPLE_CHARACTERS])]
    if _is_other_script(words):
        return False
    if len(words) < FEW_WORDS:
        return True
    english = sum(word in common_words.english for word in words)
    foreign = sum(word in common_words.foreign for word in words)
    is_scarce = len(words) >= ENOUGH_FOR_SHARE and english < MIN_ENGLISH_SHARE * len(words)
    return english >= foreign and not is_scarce


def names_english(language: str) -> bool:
    """Whether a language tag or name means English: "en", "en-GB", "eng", "English"."""
    return re.split(r"[-_]", language.strip().lower())[0] in {"en", "eng", "english"}


def _is_other_script(words: list[str]) -> bool:
    letters = "".join(words)
    others = sum(letter > LAST_LATIN for letter in letters)
    return others * 2 > len(letters)
