"""Leftovers: what the language model leaves out is a name where it stands as names do, and nowhere else."""

import pytest
from whowhom.extractors.grammar.mending import mend
from whowhom.extractors.grammar.words import Sentence, Word
from whowhom.extractors.hints import Clues, Hints
from whowhom.extractors.leftovers import find_leftovers, is_title_case, with_front

HINTS = Hints(
    titles=frozenset({"president"}),
    kinds={"ministry": "government_body"},
    given={"anna"},
    agents={"army"},
    acts={"urge", "give"},
    dealings={"tie"},
    of_states={"soldiers"},
    people={"spokeswoman"},
    generic=frozenset({"national"}),
    clues=Clues(human=frozenset({"smile"}), of_places=frozenset({"mayor"})),
)


def sentence_of(rows, *, headline=False):
    """A sentence of rows "word tag pos head dep", with commas between; an entity may stand last."""
    cells = [[*row.split(), ""][:6] for row in rows.split(", ")]
    words = [
        Word(i, text, text.lower(), pos, tag, dep, i, i, entity=entity, lower=text.lower())
        for i, (text, tag, pos, _, dep, entity) in enumerate(cells)
    ]
    for word, (_, _, _, head, _, _) in zip(words, cells, strict=True):
        word.head = None if int(head) == word.i else words[int(head)]
    mend(words)
    return Sentence(words=tuple(words), start=0, end=len(words), index=0, paragraph=0, headline=headline)


def left_over(rows, **options):
    return [(guess.words[0].text, guess.label) for guess in find_leftovers(sentence_of(rows, **options), HINTS, ())]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("then RB ADV 2 advmod, Brekke NNP PROPN 2 nsubj, agreed VBD VERB 2 ROOT", [("Brekke", "")]),
        ("then RB ADV 2 advmod, Army NNP PROPN 2 nsubj, agreed VBD VERB 2 ROOT", []),
        ("then RB ADV 2 advmod, President NNP PROPN 2 nsubj, agreed VBD VERB 2 ROOT", []),
        ("then RB ADV 2 advmod, Monday NNP PROPN 2 nsubj, passed VBD VERB 2 ROOT", []),
        ("then RB ADV 2 advmod, brekke NN NOUN 2 nsubj, agreed VBD VERB 2 ROOT", []),
        # the first word has a capital anyway: it must not look like a noun in the plural
        ("Brekke NNP PROPN 1 nsubj, hit VBD VERB 1 ROOT", [("Brekke", "")]),
        ("Shells NNP PROPN 1 nsubj, hit VBD VERB 1 ROOT", []),
        ("Hughes NNP PROPN 1 nsubj, smile VBD VERB 1 ROOT", [("Hughes", "")]),
        # no word of the language, whatever the parser takes it for
        ("Brekke NN NOUN 1 nsubj, hit VBD VERB 1 ROOT", [("Brekke", "")]),
        ("Storm NN NOUN 1 nsubj, hit VBD VERB 1 ROOT", []),
        ("the DT DET 1 det, Brekke NNP PROPN 2 nsubj, agreed VBD VERB 2 ROOT", []),
        ("the DT DET 1 det, RHX NNP PROPN 2 nsubj, agreed VBD VERB 2 ROOT", [("RHX", "ORG")]),
        ("tumour NN NOUN 1 compound, RHX NN NOUN 2 nsubj, grew VBD VERB 2 ROOT", []),
    ],
)
def test_leftovers_act(rows, expected):
    assert left_over(rows) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("Oslo NNP PROPN 0 ROOT LOC, and CC CCONJ 2 cc, Halden NNS NOUN 0 conj", [("Halden", "LOC")]),
        ("Oslo NNP PROPN 0 ROOT, and CC CCONJ 2 cc, Halden NNS NOUN 0 conj", []),
        ("mayor NN NOUN 0 ROOT, of IN ADP 2 case, Halden NNP PROPN 0 nmod", [("Halden", "LOC")]),
        ("taste NN NOUN 0 ROOT, of IN ADP 2 case, Halden NNP PROPN 0 nmod", []),
        ("a DT DET 2 det, Zelvox NNP PROPN 2 compound, spokeswoman NN NOUN 2 ROOT", [("Zelvox", "ORG")]),
        ("a DT DET 2 det, Zelvox NNP PROPN 2 compound, factory NN NOUN 2 ROOT", []),
        ("they PRP PRON 1 nsubj, urge VBP VERB 1 ROOT, Halden NNP PROPN 1 obj", [("Halden", "LOC")]),
        ("they PRP PRON 1 nsubj, eat VBP VERB 1 ROOT, Halden NNP PROPN 1 obj", []),
        ("they PRP PRON 1 nsubj, urge VBP VERB 1 ROOT, Windows NNP PROPN 1 obj", []),
        ("tie NN NOUN 0 ROOT, with IN ADP 2 case, Halden NNP PROPN 0 nmod", [("Halden", "LOC")]),
        ("milk NN NOUN 0 ROOT, with IN ADP 2 case, Halden NNP PROPN 0 nmod", []),
        ("in IN ADP 2 case, Halden NNP PROPN 2 compound, soldiers NNS NOUN 2 ROOT", [("Halden", "LOC")]),
        ("in IN ADP 2 case, Halden NNP PROPN 2 compound, cakes NNS NOUN 2 ROOT", []),
    ],
)
def test_leftovers_are_told_by_their_company(rows, expected):
    assert left_over(rows) == expected


def test_leftovers_are_not_for_headlines():
    rows = "then RB ADV 2 advmod, Brekke NNP PROPN 2 nsubj, agreed VBD VERB 2 ROOT"
    assert left_over(rows, headline=True) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Farmers Block Roads After Price Talks Fail", True),
        ("The farmers of Halden blocked the road to Oslo", False),
        ("", False),
    ],
)
def test_leftovers_know_the_letters_of_a_headline(text, expected):
    rows = ", ".join(f"{word} X X 0 dep" for word in text.split())
    assert (is_title_case(sentence_of(rows)) if text else False) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["then", "Halden", "-", "Berg"], "Halden-Berg"),
        (["then", "vice", "-", "Berg"], "Berg"),
        (["then", "EU", "-", "Berg"], "Berg"),
        (["then", "Anti", "-", "Berg"], "Berg"),
        (["then", "Halden", ",", "Berg"], "Berg"),
        (["-", "Berg"], "Berg"),
    ],
)
def test_leftovers_keep_what_a_hyphen_joins(words, expected):
    told = tuple(
        Word(i, text, text, "PROPN", "NNP", "dep", i, i + 1, lower=text.lower()) for i, text in enumerate(words)
    )
    sentence = Sentence(words=told, start=0, end=len(told), index=0, paragraph=0)
    assert "".join(word.text for word in with_front(told[-1], sentence)) == expected
