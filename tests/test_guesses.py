"""Guesses: the model's names are mended, and names it does not see are found by what stands beside them."""

import pytest
from whowhom.extractors.grammar.mending import mend
from whowhom.extractors.grammar.words import Sentence, Word
from whowhom.extractors.guesses import find_guesses, trimmed
from whowhom.extractors.hints import Clues, Hints

HINTS = Hints(
    titles={"president", "minister", "finance", "sheikh", "mr", "ms."},
    kinds={"university": "ngo", "ministry": "government_body", "river": "place", "party": "political_party", "cup": ""},
    given={"anna", "khalid", "john"},
    agents={"ministry"},
    honorifics={"mr", "ms."},
    clues=Clues(personal=frozenset({"resign"})),
)


def guessed(rows, *, headline=False, hints=HINTS):
    """What is guessed in a sentence of rows "word tag pos head dep entity", sorted.

    An entity is "B-PERSON" where the model begins a name, "I-PERSON" where it goes on, "-" elsewhere.
    """
    cells = [row.split() for row in rows.strip().splitlines()]
    words, at = [], 0
    for i, (text, tag, pos, _, dep, entity) in enumerate(cells):
        at -= text == "-" or (i > 0 and cells[i - 1][0] == "-")  # a hyphen has no blanks around it
        words.append(
            Word(
                i=i,
                text=text,
                lemma=text.lower(),
                pos=pos,
                tag=tag,
                dep=dep,
                start=at,
                end=at + len(text),
                entity=entity[2:],
                entity_begins=entity.startswith("B-"),
                lower=text.lower(),
            )
        )
        at += len(text) + 1
    for word, (_, _, _, head, _, _) in zip(words, cells, strict=True):
        word.head = None if int(head) == word.i else words[int(head)]
    mend(words)
    sentence = Sentence(words=tuple(words), start=0, end=at, index=0, paragraph=0, headline=headline)
    return sorted({(" ".join(w.text for w in g.words), g.label) for g in find_guesses(sentence, hints=hints)})


LEFT = "left VBD VERB {} ROOT -"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            "Lindsay NNP PROPN 2 nsubj B-PERSON\nGay NNP PROPN 0 flat B-PERSON\nleft VBD VERB 2 ROOT -",
            [("Lindsay Gay", "PERSON")],
            id="Lindsay | Gay left",
        ),
        # nothing tells that the two are one
        pytest.param(
            "Lindsay NNP PROPN 2 nsubj B-PERSON\nGay NNP PROPN 2 obj B-PERSON\nleft VBD VERB 2 ROOT -",
            [("Gay", "PERSON"), ("Lindsay", "PERSON")],
            id="Lindsay | Gay, apart",
        ),
        pytest.param(
            "Oslo NNP PROPN 2 nsubj B-LOC\nGay NNP PROPN 0 flat B-PERSON\nleft VBD VERB 2 ROOT -",
            [("Gay", "PERSON"), ("Oslo", "LOC")],
            id="Oslo | Gay of two kinds",
        ),
    ],
)
def test_guesses_join_a_name_cut_in_two(rows, expected):
    assert guessed(rows) == expected


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("conj", [("Aoun", "PERSON"), ("Hariri", "PERSON")]),
        ("flat", [("Aoun and Hariri", "PERSON")]),
    ],
)
def test_guesses_part_two_coordinated_people(role, expected):
    rows = f"""
    Aoun NNP PROPN 3 nsubj B-PERSON
    and CC CCONJ 2 cc I-PERSON
    Hariri NNP PROPN 0 {role} I-PERSON
    left VBD VERB 3 ROOT -
    """
    assert guessed(rows) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            "Corrado NNP PROPN 2 nsubj B-PERSON\nPassera NNP PROPN 0 flat -\nleft VBD VERB 2 ROOT -",
            [("Corrado Passera", "PERSON")],
            id="Corrado Passera left",
        ),
        pytest.param(
            "Hamad NNP PROPN 3 nsubj B-PERSON\nbin NN X 0 flat -\nZayed NNP PROPN 0 flat -\nleft VBD VERB 3 ROOT -",
            [("Hamad bin Zayed", "PERSON")],
            id="Hamad bin Zayed left",
        ),
        pytest.param(
            "Youn NNP PROPN 3 nsubj B-PERSON\n- HYPH PUNCT 0 punct -\njin NN NOUN 0 flat -\nleft VBD VERB 3 ROOT -",
            [("Youn - jin", "PERSON")],
            id="Youn-jin left",
        ),
        # days are nobody's family name
        pytest.param(
            "Corrado NNP PROPN 2 nsubj B-PERSON\nMonday NNP PROPN 0 flat -\nleft VBD VERB 2 ROOT -",
            [("Corrado", "PERSON")],
            id="Corrado Monday left",
        ),
        # another name by the model's own account
        pytest.param(
            "Corrado NNP PROPN 2 nsubj B-PERSON\nOslo NNP PROPN 0 flat B-LOC\nleft VBD VERB 2 ROOT -",
            [("Corrado", "PERSON"), ("Oslo", "LOC")],
            id="Corrado Oslo left",
        ),
    ],
)
def test_guesses_reach_to_the_end_of_a_name(rows, expected):
    assert guessed(rows) == expected


def test_guesses_do_not_reach_further_in_a_headline():
    rows = "Corrado NNP PROPN 2 nsubj B-PERSON\nPassera NNP PROPN 0 flat -\nleft VBD VERB 2 ROOT -"
    assert guessed(rows, headline=True) == [("Corrado", "PERSON")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["Danish", "Finance", "Minister", "Lars", "Bak"], [("Lars Bak", "PERSON")]),
        # a first name goes before: the title is part of the name
        (["Khalid", "Sheikh", "Mohammed"], [("Khalid Sheikh Mohammed", "ORG")]),
        (["Finance", "Ministry"], [("Finance Ministry", "ORG")]),
        (["Danish", "Finance", "Ministry"], [("Danish Finance Ministry", "ORG")]),
    ],
    ids=["Danish Finance Minister Lars Bak", "Khalid Sheikh Mohammed", "Finance Ministry", "Danish Finance Ministry"],
)
def test_guesses_take_the_person_after_a_title(words, expected):
    last = len(words) - 1
    rows = [f"{word} NNP PROPN {last + 1} nsubj {'I' if i else 'B'}-ORG" for i, word in enumerate(words)]
    assert guessed("\n".join([*rows, LEFT.format(last + 1)])) == expected


@pytest.mark.parametrize(
    ("before", "role", "expected"),
    [
        ("Ms.", "compound", [("Mowlam", "PERSON")]),
        ("President", "compound", []),
        ("Old", "amod", []),
    ],
)
def test_guesses_find_one_word_after_a_courtesy_title(before, role, expected):
    rows = f"{before} NN NOUN 1 {role} -\nMowlam NNP PROPN 2 nsubj -\n{LEFT.format(2)}"
    assert guessed(rows) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Anna Brekke", [("Anna Brekke", "PERSON")]),
        ("Sudha Murthy", []),
        ("Anna Monday", [("Anna", "PERSON")]),
    ],
)
def test_guesses_find_people_by_their_first_name(name, expected):
    first, second = name.split()
    rows = f"{first} NNP PROPN 1 compound -\n{second} NNP PROPN 2 nsubj -\n{LEFT.format(2)}"
    assert guessed(rows) == expected


def test_guesses_find_people_built_like_a_name():
    rows = f"Sudha NNP PROPN 2 nsubj -\nMurthy NNP PROPN 0 flat -\n{LEFT.format(2)}"
    assert guessed(rows) == [("Sudha Murthy", "PERSON")]


@pytest.mark.parametrize(
    ("verb", "role", "expected"),
    [
        ("resign", "nsubj", [("Bolger", "PERSON")]),
        ("resign", "obj", []),
        # what else has a capital there is left open
        ("export", "nsubj", [("Bolger", "")]),
    ],
)
def test_guesses_find_people_by_what_only_people_do(verb, role, expected):
    assert guessed(f"Bolger NNP PROPN 1 {role} -\n{verb} VBP VERB 1 ROOT -") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("University of North Carolina", [("University of North Carolina", "ORG")]),
        ("Moonlight Party", [("Moonlight Party", "ORG")]),
        ("Blue River", [("Blue River", "LOC")]),
        # the kind word alone is no name, and in small letters none either
        ("University", []),
        ("Moonlight party", []),
        # a competition is nobody
        ("Moonlight Cup", []),
    ],
)
def test_guesses_find_organisations_by_their_noun(text, expected):
    words = text.split()
    rows = [
        f"{word} {'NNP PROPN' if word[0].isupper() else 'NN NOUN'} {len(words)} {'case' if word == 'of' else 'dep'} -"
        for word in words
    ]
    assert guessed("\n".join([*rows, LEFT.format(len(words))])) == expected


@pytest.mark.parametrize(
    ("label", "expected"),
    [("PERSON", [("Oslo", ""), ("Weber", "PERSON")]), ("ORG", [("Weber 's Oslo", "ORG")])],
    ids=["Weber's Oslo", "Lord's Resistance Army"],
)
def test_guesses_cut_a_person_off_from_what_is_his(label, expected):
    rows = f"""
    Weber NNP PROPN 2 nmod:poss B-{label}
    's POS PART 0 case I-{label}
    Oslo NNP PROPN 3 nsubj I-{label}
    fell VBD VERB 3 ROOT -
    """
    assert guessed(rows) == expected


def test_guesses_find_nobody_unnamed_in_a_headline():
    rows = f"Anna NNP PROPN 2 nsubj -\nUniversity NNP PROPN 0 flat -\n{LEFT.format(2)}"
    assert guessed(rows, headline=True) == []


@pytest.mark.parametrize("entity", ["B-NORP", "-"])
def test_guesses_leave_peoples_to_the_tables(entity):
    assert guessed(f"Ruritanians NNPS PROPN 1 nsubj {entity}\n{LEFT.format(1)}") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the President Anna Brekke", "Anna Brekke"),
        ("of the Moonlight Party 's", "Moonlight Party"),
        ("Anna Brekke Monday", "Anna Brekke"),
        ('" Anna Brekke " ,', "Anna Brekke"),
        ("Anna the Great", "Anna the Great"),
        ("University of Bergen", "University of Bergen"),
        ("the President", ""),
        ("Monday", ""),
    ],
)
def test_guesses_are_trimmed_at_both_ends_and_nowhere_else(text, expected):
    words = [
        Word(i=i, text=each, lemma=each, pos="X", tag="X", dep="dep", start=i, end=i, lower=each.lower())
        for i, each in enumerate(text.split())
    ]
    assert " ".join(word.text for word in trimmed(words, HINTS.titles)) == expected
