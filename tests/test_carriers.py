"""Which verb tells who does what a noun names, and whose deed is judged."""

import pytest
from whowhom.extractors.carriers import find_carrier, find_judged
from whowhom.extractors.clauses import find_clauses
from whowhom.extractors.ends import Ends
from whowhom.extractors.grammar import read_sentences
from whowhom.extractors.lexicon import to_lexicon


@pytest.fixture(scope="module")
def read(nlp, seeds):
    """A sentence's "attack" with the clauses and ends around it."""
    phrasing = to_lexicon(seeds).phrasing

    def around(text):
        sentence = read_sentences(nlp(text), offset=0, first=0, paragraph=0)[0]
        noun = next(word for word in sentence.words if word.lemma == "attack")
        return noun, {clause.verb.i: clause for clause in find_clauses(sentence)}, Ends([], phrasing)

    return around


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Chad launched an attack on Mali.", "Chad"),
        ("Chad denied an attack on Mali.", "Chad"),
        ("Chad ordered an attack on Mali.", "Chad"),
        ("Chad admitted a role in the attack on Mali.", "Chad"),
        ("Chad claimed responsibility for the attack on Mali.", "Chad"),
        ("Chad was behind the attack on Mali.", "Chad"),
        ("Chad was responsible for the attack on Mali.", "Chad"),
        ("Chad feared an attack on Mali.", None),
        ("Chad foiled an attack on Mali.", None),
        ("Chad denied knowledge of the attack on Mali.", None),
        ("Chad was in Mali for the attack.", None),
    ],
)
def test_carriers_lend_a_noun_their_doer(read, text, doer):
    noun, clauses, ends = read(text)
    carrier = find_carrier(noun, clauses, ends, type_="ASSAULT")
    assert (carrier.doers[0].text if carrier is not None else None) == doer


def test_carriers_make_nobody_responsible_for_what_is_no_deed(read):
    noun, clauses, ends = read("Chad was behind the attack on Mali.")
    assert find_carrier(noun, clauses, ends, type_="SUPPORT") is None


@pytest.mark.parametrize(
    ("text", "judged"),
    [
        ("Chad condemned Mali for the attack on Niger.", ["Mali"]),
        ("Chad accused Mali of an attack on Niger.", ["Mali"]),
        ("Mali was blamed for the attack on Niger.", ["Mali"]),
        ("Chad condemned the attack on Niger.", []),
        ("Chad thanked Mali for the attack on Niger.", []),
        ("Chad condemned Mali after the attack on Niger.", []),
    ],
)
def test_carriers_tell_who_is_judged_for_a_deed(read, text, judged):
    noun, _, ends = read(text)
    assert [word.text for word in find_judged(noun, ends.phrasing)] == judged
