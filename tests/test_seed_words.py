"""The word lists: an entry that is never met as it is written is a mistake, and named with its file and line."""

import tomllib
from collections.abc import Iterator, Mapping
from importlib import resources
from typing import Any

import lemminflect
import pytest
from whowhom.graph.lemmas import lemma_of

WORDS = resources.files("whowhom.seeds").joinpath("words")
# What stands in them is compared letter by letter.
WITH_CAPITALS = {"furniture.toml", "dates.toml"}
# Lists whose words are compared with lemmas of verbs or nouns alone, by file and the beginning of the key.
OF_LEMMAS = {
    "ends.toml": ("",),
    "metonyms.toml": (
        "dealing_verbs", "carrying_verbs", "carried", "place_verbs", "town_verbs", "state_nouns", "town_nouns", "parts",
        "ruling_nouns", "exchanged", "local_nouns", "local_verbs",
    ),
    "reporting.toml": ("verbs", "nouns", "frames"),
    "truth.toml": ("governors", "consenting", "urging", "speaking", "occurring"),
}  # fmt: skip


def entries(table: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    """Each entry of the lists of a file, with the key it stands under."""
    for key, value in table.items():
        path = f"{above}{key}"
        if isinstance(value, dict):
            yield from entries(value, f"{path}.")
        elif isinstance(value, list):
            yield from ((path, entry) for entry in value if isinstance(entry, str))


def is_lemma(word: str) -> bool:
    """Whether some form of a word is read as the word itself, as whatever it may be."""
    for tag in ("VERB", "NOUN"):
        forms = {form for found in lemminflect.getAllInflections(word, upos=tag).values() for form in found}
        if any(lemma_of(form, tag, form) == word for form in {word, *forms}):
            return True
    return word in lemminflect.getAllLemmas(word).get("ADJ", ())


def faults(file: str, text: str) -> list[str]:
    """Entries of a word list that nothing in a text can ever equal."""
    found = []
    for key, entry in entries(tomllib.loads(text)):
        capital = file not in WITH_CAPITALS and entry != entry.lower()
        listed = any(key.startswith(each) for each in OF_LEMMAS.get(file, ()))
        if capital or (listed and entry.isalpha() and not is_lemma(entry)):
            line = next(n for n, line in enumerate(text.splitlines(), start=1) if f'"{entry}"' in line)
            what = "words are compared in small letters" if capital else "words are compared by their lemma"
            found.append(f"{file}, line {line}: {key}: {entry!r} is never met, {what}; write it that way")
    return found


@pytest.mark.parametrize("file", sorted(each.name for each in WORDS.iterdir() if each.name.endswith(".toml")))
def test_every_entry_of_a_word_list_can_be_met(file):
    assert faults(file, WORDS.joinpath(file).read_text(encoding="utf-8")) == []


def test_an_entry_that_is_never_met_is_named_with_its_line():
    text = '# Own lists.\ngoods = ["car", "weapons"]\nsites = ["Camp"]\n'
    assert faults("ends.toml", text) == [
        "ends.toml, line 2: goods: 'weapons' is never met, words are compared by their lemma; write it that way",
        "ends.toml, line 3: sites: 'Camp' is never met, words are compared in small letters; write it that way",
    ]
