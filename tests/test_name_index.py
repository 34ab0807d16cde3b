"""The name index finds names by their letters, the longest first, accents or none, and a crowd costs nothing."""

from time import perf_counter

import pytest
from whowhom.extractors.name_index import NameIndex, unaccented
from whowhom.graph.gazetteer import Gazetteer, Row


def index_of(*rows, ordinary=()):
    return NameIndex(Gazetteer(rows={row.id: row for row in rows}, tenures={}, agents=()), ordinary=ordinary)


def person(id_, *strong, weak=()):
    return Row(id=id_, kind="person", name=strong[0], strong=strong, weak=weak)


def found(index, text, **options):
    entries, length = index.at(text, 0, text.split()[0], **options)
    return text[:length], [row.id for entry in entries for row in entry.rows]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Abdul Karim Vane left", ("Abdul Karim Vane", ["b"])),
        ("Abdul Karim left", ("Abdul Karim", ["a"])),
        ("Abdul Karims left", ("", [])),
        ("Abdul left", ("", [])),
        ("Abdul", ("", [])),
    ],
)
def test_name_index_takes_the_longest_name(text, expected):
    index = index_of(person("a", "Abdul Karim"), person("b", "Abdul Karim Vane"))
    assert found(index, text) == expected


@pytest.mark.parametrize("written", ["Inácio Søren d’Ávila", "Inacio Soren d'Avila", "Inàcio Sören d'Ávila"])
@pytest.mark.parametrize("listed", ["Inácio Søren d’Ávila", "Inacio Soren d'Avila"])
def test_name_index_does_not_mind_accents_and_apostrophes(listed, written):
    assert found(index_of(person("a", listed)), written) == (written, ["a"])


@pytest.mark.parametrize(
    ("letters", "text", "expected"),
    [
        ("usual", "halden left", []),
        ("small", "halden left", ["a"]),
        ("capitals", "HALDEN LEFT", ["a"]),
        # weak names need their capitals, and so do those that are ordinary words
        ("small", "vane left", []),
        ("small", "may left", []),
        ("capitals", "MAY LEFT", []),
    ],
)
def test_name_index_finds_names_in_other_letters(letters, text, expected):
    index = index_of(person("a", "Halden", weak=("Vane",)), person("b", "May"), ordinary={"may"})
    assert found(index, text, letters=letters)[1] == expected


def test_name_index_leaves_countries_to_the_sentence_in_capitals():
    land = Row(id="a", kind="country", name="Chestnut", strong=("Chestnut",))
    index = index_of(land, ordinary={"chestnut"})
    assert found(index, "CHESTNUT LEFT", letters="capitals")[1] == ["a"]
    assert found(index, "chestnut left", letters="small")[1] == []
    assert index.is_ordinary("CHESTNUT")


def test_name_index_keeps_every_letter_in_its_place():
    assert unaccented("Łódź ’ñ ‑ ß") == "Lodz 'n - ß"


def test_name_index_asks_as_much_of_a_thousand_namesakes_as_of_one():
    few = index_of(person("a", "Mohammed Vane"))
    many = index_of(*(person(f"a{i}", f"Mohammed Vane{i:05}") for i in range(20_000)))
    text = "Mohammed Hal left for the coast with all his people"

    def seconds(index):
        start = perf_counter()
        for _ in range(2_000):
            index.at(text, 0, "Mohammed")
        return perf_counter() - start

    assert seconds(many) < 20 * min(seconds(few) for _ in range(3))
