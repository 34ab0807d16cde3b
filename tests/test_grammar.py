"""Both label sets must come out as the same words and dependencies."""

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc
from whowhom.extractors.clauses import find_clauses
from whowhom.extractors.grammar import cases, conjuncts, first_of, is_passive, read_sentences, subtree

VOCAB = spacy.blank("en").vocab


def parsed(rows, *, clear=False):
    """A sentence from rows "word tag pos lemma head dep"; heads count from 0, the root points at itself."""
    cells = [row.split() for row in rows.strip().splitlines()]
    doc = Doc(
        VOCAB,
        words=[cell[0] for cell in cells],
        tags=[cell[1] for cell in cells],
        pos=[cell[2] for cell in cells],
        lemmas=[cell[3] for cell in cells],
        heads=[int(cell[4]) for cell in cells],
        deps=[cell[5] for cell in cells],
    )
    return read_sentences(doc, offset=0, first=0, paragraph=0, clear=clear)[0]


ACTIVE_UD = """
Norway NNP PROPN Norway 1 nsubj
sold VBD VERB sell 1 ROOT
ships NNS NOUN ship 1 obj
to IN ADP to 4 case
Chile NNP PROPN Chile 1 obl
"""
ACTIVE_CLEAR = """
Norway NNP PROPN Norway 1 nsubj
sold VBD VERB sell 1 ROOT
ships NNS NOUN ship 1 dobj
to IN ADP to 1 prep
Chile NNP PROPN Chile 3 pobj
"""
PASSIVE_UD = """
Ships NNS NOUN ship 2 nsubj:pass
were VBD AUX be 2 aux:pass
seized VBN VERB seize 2 ROOT
by IN ADP by 4 case
Norway NNP PROPN Norway 2 obl:agent
"""
PASSIVE_CLEAR = """
Ships NNS NOUN ship 2 nsubjpass
were VBD AUX be 2 auxpass
seized VBN VERB seize 2 ROOT
by IN ADP by 2 agent
Norway NNP PROPN Norway 3 pobj
"""
COPULA_UD = """
Norway NNP PROPN Norway 3 nsubj
is VBZ AUX be 3 cop
a DT DET a 3 det
member NN NOUN member 3 ROOT
of IN ADP of 5 case
NATO NNP PROPN NATO 3 nmod
"""
COPULA_CLEAR = """
Norway NNP PROPN Norway 1 nsubj
is VBZ AUX be 1 ROOT
a DT DET a 3 det
member NN NOUN member 1 attr
of IN ADP of 3 prep
NATO NNP PROPN NATO 4 pobj
"""
LIST_UD = """
Chile NNP PROPN Chile 5 nsubj
, , PUNCT , 2 punct
Peru NNP PROPN Peru 0 conj
and CC CCONJ and 4 cc
Cuba NNP PROPN Cuba 0 conj
left VBD VERB leave 5 ROOT
"""
LIST_CLEAR = """
Chile NNP PROPN Chile 5 nsubj
, , PUNCT , 0 punct
Peru NNP PROPN Peru 0 conj
and CC CCONJ and 2 cc
Cuba NNP PROPN Cuba 2 conj
left VBD VERB leave 5 ROOT
"""


def shape(sentence):
    heads = {(word.text, word.dep, word.head.text if word.head else "") for word in sentence.words}
    return {row for row in heads if row[1] != "punct"}


@pytest.mark.parametrize(
    ("universal", "clear"),
    [
        pytest.param(ACTIVE_UD, ACTIVE_CLEAR, id="Norway sold ships to Chile"),
        pytest.param(PASSIVE_UD, PASSIVE_CLEAR, id="Ships were seized by Norway"),
        pytest.param(COPULA_UD, COPULA_CLEAR, id="Norway is a member of NATO"),
        pytest.param(LIST_UD, LIST_CLEAR, id="Chile, Peru and Cuba left"),
    ],
)
def test_grammar_reads_both_label_sets_alike(universal, clear):
    assert shape(parsed(clear, clear=True)) == shape(parsed(universal))


@pytest.mark.parametrize(("rows", "clear"), [(ACTIVE_UD, False), (ACTIVE_CLEAR, True)], ids=["UD", "CLEAR"])
def test_grammar_finds_who_sold_what_to_whom(rows, clear):
    (clause,) = find_clauses(parsed(rows, clear=clear))
    assert [word.text for word in clause.doers] == ["Norway"]
    assert [word.text for word in clause.undergoers] == ["ships"]
    assert [(cases(word), word.text) for word in clause.obliques] == [(("to",), "Chile")]


@pytest.mark.parametrize(("rows", "clear"), [(PASSIVE_UD, False), (PASSIVE_CLEAR, True)], ids=["UD", "CLEAR"])
def test_grammar_turns_the_passive_round(rows, clear):
    (clause,) = find_clauses(parsed(rows, clear=clear))
    assert is_passive(clause.verb)
    assert [word.text for word in clause.doers] == ["Norway"]
    assert [word.text for word in clause.undergoers] == ["Ships"]


@pytest.mark.parametrize(("rows", "clear"), [(LIST_UD, False), (LIST_CLEAR, True)], ids=["UD", "CLEAR"])
def test_grammar_gives_all_coordinated_nouns(rows, clear):
    sentence = parsed(rows, clear=clear)
    assert [word.text for word in conjuncts(sentence.words[0])] == ["Chile", "Peru", "Cuba"]
    assert {first_of(word).text for word in conjuncts(sentence.words[0])} == {"Chile"}
    assert [word.text for word in subtree(sentence.words[0])] == ["Chile", ",", "Peru", "and", "Cuba"]


def test_grammar_takes_a_counted_noun_after_over_for_an_object():
    sentence = parsed(
        """
        Russia NNP PROPN Russia 1 nsubj
        invited VBD VERB invite 1 ROOT
        over IN ADP over 5 case
        a DT DET a 4 det
        dozen CD NUM dozen 5 nummod
        factions NNS NOUN faction 1 obl
        """
    )
    (clause,) = find_clauses(sentence)
    assert [word.text for word in clause.undergoers] == ["factions"]


def test_grammar_keeps_a_place_after_over_as_it_is():
    sentence = parsed(
        """
        Planes NNS NOUN plane 1 nsubj
        flew VBD VERB fly 1 ROOT
        over IN ADP over 3 case
        Chile NNP PROPN Chile 1 obl
        """
    )
    assert sentence.words[3].dep == "obl"


@given(st.lists(st.sampled_from(["Norway", "said", " ", "\n", "’s", "—", "🚢", "ships"]), min_size=1, max_size=12))
@settings(max_examples=60, deadline=None)
def test_grammar_offsets_are_those_of_the_text(words):
    doc = Doc(VOCAB, words=words, deps=["dep"] * len(words), heads=[0] * len(words))
    for sentence in read_sentences(doc, offset=7, first=0, paragraph=0):
        for word in sentence.words:
            assert doc.text[word.start - 7 : word.end - 7] == word.text
            assert not word.text.isspace()
