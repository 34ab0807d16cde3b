"""Quantities: how many a noun is said to be: "14 factions", "two dozen rebels", "dozens of Iraqis"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .grammar import Word, cases, children

# Whether a quantity is given at all, and the number if it is one.
Quantity = tuple[bool, int | None]


@dataclass(frozen=True, slots=True)
class Traits:
    """What is said of collectives beside their noun; see `words/collectives.toml`."""

    numbers: Mapping[str, int]
    bounds: frozenset[str]
    several: frozenset[str]
    crowds: frozenset[str]
    joined: frozenset[str]
    nobody: frozenset[str]
    local: frozenset[str]
    about: frozenset[str]
    ordinary: frozenset[str]
    things: frozenset[str]


def to_traits(table: Mapping[str, Any]) -> Traits:
    """Read `words/collectives.toml`."""
    lists = {name: frozenset(table[name]) for name in Traits.__dataclass_fields__ if name != "numbers"}
    return Traits(numbers=table["numbers"], **lists)


def counted(noun: Word, words: Sequence[Word], traits: Traits) -> Quantity:
    """Whether a quantity is given of a noun, and the number if it is one: (True, None) for "dozens of rebels".

    `words` are those of the sentence.
    """
    numbers = [child for child in children(noun, "nummod") if child.i < noun.i]
    # "Fourteen Palestinian factions": at the head of a sentence the number may hang on the adjective
    below = (word for child in children(noun, "amod") for word in child.children)
    numbers = numbers or [word for word in below if word.lower in traits.numbers]
    if numbers:
        bound = any(word.lower in traits.bounds for word in words[numbers[-1].i + 1 : noun.i])
        return True, None if bound else number_ending(numbers[-1].i, words, traits)
    beside = any(child.lower in traits.several for child in children(noun, "amod", "det"))
    head = noun.head
    crowd = head is not None and noun.dep == "nmod" and "of" in cases(noun) and head.lemma in traits.crowds
    return beside or crowd, None


def number_ending(last: int, words: Sequence[Word], traits: Traits) -> int | None:
    """The number whose last word is given: "14", "two dozen", "twenty-one"; nothing where a word makes it a bound."""
    first = last
    while first > 0 and (words[first - 1].pos == "NUM" or words[first - 1].text == "-"):
        first -= 1
    if any(word.lower in traits.bounds for word in words[max(0, first - 2) : last]):
        return None
    number = 1.0
    for i in range(first, last + 1):
        value = _value(words[i], traits)
        if value is not None:
            number = number + value if i > first and words[i - 1].text == "-" else number * value
        elif words[i].text != "-":
            return None
    return round(number)


def _value(word: Word, traits: Traits) -> float | None:
    if word.lower in traits.numbers:
        return traits.numbers[word.lower]
    digits = word.text.replace(",", "")
    return float(digits) if digits.replace(".", "", 1).isdecimal() else None
