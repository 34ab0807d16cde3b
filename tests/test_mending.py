"""What the parser slips on is put right, and what only looks like a slip stays as it is."""

import pytest
from whowhom.extractors.grammar.mending import mend
from whowhom.extractors.grammar.words import Word


def tree(rows):
    """Words from rows "word tag pos head dep"; heads count from 0, a root points at itself."""
    cells = [row.split() for row in rows.strip().splitlines()]
    words = [
        Word(i=i, text=text, lemma=text.lower(), pos=pos, tag=tag, dep=dep, start=i, end=i, lower=text.lower())
        for i, (text, tag, pos, _, dep) in enumerate(cells)
    ]
    for word, (*_, head, _) in zip(words, cells, strict=True):
        word.head = None if int(head) == word.i else words[int(head)]
    return words


def mended(rows):
    """Each word with the dependency and the head it has afterwards; the root has an empty head."""
    words = tree(rows)
    mend(words)
    return {word.text: (word.dep, word.head.text if word.head is not None else "") for word in words}


def test_mending_lists_the_children_of_each_word_in_text_order():
    words = tree("Chile NNP PROPN 1 nsubj\nsold VBD VERB 1 ROOT\nold JJ ADJ 3 amod\nships NNS NOUN 1 obj")
    mend(words)
    assert [[child.text for child in word.children] for word in words] == [[], ["Chile", "ships"], [], ["old"]]


def test_mending_cuts_a_head_outside_the_sentence():
    words = tree("Troops NNS NOUN 1 nsubj\nleft VBD VERB 2 advcl\nlater RB ADV 2 ROOT")
    mend(words[:2])
    assert (words[1].head, words[1].dep) == (None, "ROOT")


def test_mending_makes_a_noun_torn_off_the_subject_of_the_verb_after_it():
    after = mended("Statements NNS NOUN 0 ROOT\naccused VBD VERB 1 ROOT\nChile NNP PROPN 1 obj")
    assert after["Statements"] == ("nsubj", "accused")
    assert after["accused"] == ("ROOT", "")


@pytest.mark.parametrize(
    "rows",
    [
        # the second verb has its subject already
        pytest.param("Calm NN NOUN 0 ROOT\nPeru NNP PROPN 2 nsubj\nleft VBD VERB 2 ROOT", id="Calm: Peru left"),
        # a verb is nobody's subject
        pytest.param("Leave VB VERB 0 ROOT\nPeru NNP PROPN 2 obj\nleft VBD VERB 2 ROOT", id="Leave Peru, left"),
    ],
)
def test_mending_hangs_a_second_root_below_the_first(rows):
    after = mended(rows)
    assert after["left"][0] == "parataxis"
    assert [head for _, head in after.values()].count("") == 1


def test_mending_lifts_what_hangs_on_an_auxiliary():
    after = mended("Peru NNP PROPN 3 nsubj\ndid VBD AUX 3 aux\nhowever RB ADV 1 advmod\nsend VB VERB 3 ROOT")
    assert after["however"] == ("advmod", "send")
    assert after["did"] == ("aux", "send")


def test_mending_takes_a_capitalised_object_for_a_name():
    words = tree("Peru NNP PROPN 1 nsubj\nhelped VBD VERB 1 ROOT\nMali VBP VERB 1 obj")
    mend(words)
    assert (words[2].pos, words[2].tag, words[2].lemma) == ("PROPN", "NNP", "mali")


@pytest.mark.parametrize(
    ("rows", "i"),
    [
        # the first word of a sentence always has a capital
        pytest.param("Helping VBG VERB 1 nsubj\npays VBZ VERB 1 ROOT", 0, id="Helping pays"),
        pytest.param("Peru NNP PROPN 1 nsubj\nlikes VBZ VERB 1 ROOT\nwinning VBG VERB 1 obj", 2, id="likes winning"),
    ],
)
def test_mending_leaves_verbs_that_are_no_names(rows, i):
    words = tree(rows)
    mend(words)
    assert (words[i].pos, words[i].tag) == ("VERB", "VBG")


def test_mending_takes_an_adjective_with_an_object_for_a_verb():
    words = tree("Peru NNP PROPN 1 nsubj\narmed JJ ADJ 1 ROOT\nChile NNP PROPN 1 obj")
    mend(words)
    assert (words[1].pos, words[1].tag, words[1].lemma) == ("VERB", "VBD", "arm")


def test_mending_leaves_an_adjective_without_an_object():
    words = tree("Guards NNS NOUN 2 nsubj\nwere VBD AUX 2 cop\narmed JJ ADJ 2 ROOT")
    mend(words)
    assert (words[2].pos, words[2].lemma) == ("ADJ", "armed")


@pytest.mark.parametrize(
    ("rows", "verb"),
    [
        pytest.param("Jets NNS NOUN 0 ROOT\nhit VBD VERB 0 acl\ntowns NNS NOUN 1 obj", "hit", id="Jets hit towns"),
        pytest.param(
            "Jets NNS NOUN 0 ROOT\nbombed VBN VERB 0 acl\ntowns NNS NOUN 1 obj", "bombed", id="Jets bombed towns"
        ),
        pytest.param(
            "Ali NNP PROPN 0 ROOT\n, , PUNCT 0 punct\nresigned VBN VERB 0 acl", "resigned", id="Ali, resigned"
        ),
    ],
)
def test_mending_makes_a_participle_the_verb_of_a_verbless_sentence(rows, verb):
    after = mended(rows)
    assert after[verb] == ("ROOT", "")
    assert next(iter(after.values())) == ("nsubj", verb)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param("Towns NNS NOUN 0 ROOT\nbombed VBN VERB 0 acl", id="Towns bombed"),
        pytest.param(
            "Towns NNS NOUN 0 ROOT\n, , PUNCT 0 punct\nbombed VBN VERB 0 acl\nby IN ADP 4 case\nPeru NN X 2 obl:agent",
            id="Towns, bombed by Peru",
        ),
        pytest.param(
            "Towns NNS NOUN 2 nsubj\nare VBP AUX 2 cop\nruins NNS NOUN 2 ROOT\nbombed VBD VERB 2 acl",
            id="Towns are ruins bombed",
        ),
    ],
)
def test_mending_leaves_a_participle_that_describes(rows):
    assert mended(rows)["bombed"][0] == "acl"


SAID_ON_SUNDAY = """
Peru NNP PROPN 1 nsubj
said VBD VERB 1 ROOT
Sunday NNP PROPN 1 {role}
{mark} IN SCONJ 4 mark
left VBD VERB 2 acl:relcl
"""


@pytest.mark.parametrize("role", ["obl", "obl:unmarked"])
def test_mending_gives_a_that_clause_to_the_verb_of_saying(role):
    assert mended(SAID_ON_SUNDAY.format(role=role, mark="that"))["left"] == ("ccomp", "said")


@pytest.mark.parametrize(("role", "mark"), [("obl", "when"), ("obj", "that")])
def test_mending_leaves_clauses_that_describe_their_noun(role, mark):
    assert mended(SAID_ON_SUNDAY.format(role=role, mark=mark))["left"] == ("acl:relcl", "Sunday")


def test_mending_gives_a_participle_before_a_trailing_speaker_to_what_is_told():
    after = mended(
        """
        Rebels NNS NOUN 1 nsubj
        raided VBD VERB 4 ccomp
        killing VBG VERB 4 advcl
        police NNS NOUN 4 nsubj
        said VBD VERB 4 ROOT
        """
    )
    assert after["killing"] == ("advcl", "raided")


def test_mending_leaves_a_participle_of_a_speaker_who_goes_first():
    after = mended(
        """
        Police NNS NOUN 1 nsubj
        said VBD VERB 1 ROOT
        smiling VBG VERB 1 advcl
        rebels NNS NOUN 4 nsubj
        fled VBD VERB 1 ccomp
        """
    )
    assert after["smiling"] == ("advcl", "said")


QUANTITY = """
Peru NNP PROPN 1 nsubj
sent VBD VERB 1 ROOT
{mark} IN ADP {noun} case
twenty CD NUM {noun} nummod
ships NNS NOUN 1 obl
"""


@pytest.mark.parametrize("mark", ["over", "around", "under"])
def test_mending_takes_a_quantity_for_the_object(mark):
    after = mended(QUANTITY.format(mark=mark, noun=4))
    assert after["ships"] == ("obj", "sent")
    assert after[mark] == ("advmod", "ships")


def test_mending_leaves_a_counted_phrase_with_a_real_preposition():
    assert mended(QUANTITY.format(mark="with", noun=4))["ships"] == ("obl", "sent")


def test_mending_leaves_a_quantity_beside_an_object():
    rows = QUANTITY.format(mark="over", noun=4).rstrip() + "\naid NN NOUN 1 obj"
    assert mended(rows)["ships"] == ("obl", "sent")


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        pytest.param("NNP PROPN", {"met": "", "Chile": "met", "Peru": "Chile", "and": "Peru"}, id="Chile and Peru met"),
        pytest.param("PRP PRON", {"met": "Chile", "Chile": "", "Peru": "met", "and": "met"}, id="Chile and they met"),
    ],
)
def test_mending_gives_two_names_the_verb_after_them(second, expected):
    rows = f"Chile NNP PROPN 0 ROOT\nand CC CCONJ 3 cc\nPeru {second} 3 nsubj\nmet VBD VERB 0 conj"
    assert {word: head for word, (_, head) in mended(rows).items()} == expected


@pytest.mark.parametrize(
    ("rows", "word", "expected"),
    [
        pytest.param(
            "paid VBD VERB 0 ROOT\nmoney NN NOUN 0 obj\nto TO PART 3 mark\nHalden VB VERB 0 advcl",
            "Halden",
            ("obl", "paid"),
            id="paid money to Halden",
        ),
        pytest.param(
            "Peru NNP PROPN 1 nsubj\nagreed VBD VERB 1 ROOT\nto TO PART 3 mark\nHelp VB VERB 1 xcomp",
            "Help",
            ("xcomp", "agreed"),
            id="Peru agreed to Help",
        ),
        pytest.param(
            "Peru NNP PROPN 1 nsubj\nhave VBP VERB 1 ROOT\nbroken VBN VERB 3 amod\nties NNS NOUN 1 obj\n"
            "with IN ADP 5 case\nChile NNP PROPN 3 nmod",
            "broken",
            ("ROOT", ""),
            id="Peru have broken ties with Chile",
        ),
        pytest.param(
            "Peru NNP PROPN 1 nsubj\nhave VBP VERB 1 ROOT\nbroken VBN VERB 3 amod\nroads NNS NOUN 1 obj",
            "broken",
            ("amod", "roads"),
            id="Peru have broken roads",
        ),
        pytest.param(
            "Police NNS NOUN 1 nsubj\nseized VBN VERB 2 amod\nguns NNS NOUN 4 nsubj\nthey PRP PRON 4 nsubj\n"
            "said VBD VERB 4 ROOT",
            "seized",
            ("ccomp", "said"),
            id="Police seized guns, they said",
        ),
        pytest.param(
            "Peru NNP PROPN 1 nsubj\nrefuse VBZ VERB 1 ROOT\nto IN ADP 4 case\nsanction NN NOUN 4 compound\n"
            "banks NNS NOUN 1 obl",
            "sanction",
            ("xcomp", "refuse"),
            id="Peru refuse to sanction banks",
        ),
        pytest.param(
            "Peru NNP PROPN 1 nsubj\nlead VBZ VERB 1 ROOT\nto IN ADP 4 case\ntrade NN NOUN 4 compound\n"
            "talks NNS NOUN 1 obl",
            "trade",
            ("compound", "talks"),
            id="Peru lead to trade talks",
        ),
        pytest.param(
            "Peru NNP PROPN 1 nsubj\ndeny VBD VERB 1 ROOT\nshelling NN NOUN 3 compound\ntowns NNS NOUN 1 obj",
            "shelling",
            ("xcomp", "deny"),
            id="Peru deny shelling towns",
        ),
        pytest.param(
            "Peru NNP PROPN 1 nsubj\nsee VBD VERB 1 ROOT\nshelling NN NOUN 3 compound\ntowns NNS NOUN 1 obj",
            "shelling",
            ("compound", "towns"),
            id="Peru see shelling towns",
        ),
        pytest.param(
            "met VBD VERB 0 ROOT\nPeru NNP PROPN 0 obj\n's POS PART 1 case\nvisiting VBG VERB 0 xcomp\n"
            "king NN NOUN 3 obj",
            "Peru",
            ("nmod:poss", "king"),
            id="met Peru 's visiting king",
        ),
        pytest.param(
            "Police NNS NOUN 2 nsubj\nhave VBP AUX 2 aux\nfound VBN VERB 2 ROOT\nseized VBN VERB 4 amod\n"
            "guns NNS NOUN 2 obj",
            "seized",
            ("amod", "guns"),
            id="Police have found seized guns",
        ),
    ],
)
def test_mending_tells_verbs_from_participles_and_names(rows, word, expected):
    assert mended(rows)[word] == expected


def test_mending_gives_a_participle_with_a_subject_its_noun_as_object():
    after = mended("Peru NNP PROPN 3 nsubj\nhas VBZ AUX 3 aux\narmed VBN VERB 3 amod\nrebels NNS NOUN 3 ROOT")
    assert (after["armed"], after["rebels"], after["Peru"]) == (("ROOT", ""), ("obj", "armed"), ("nsubj", "armed"))


@pytest.mark.parametrize(
    ("verb", "dep"),
    [pytest.param("say", "nsubj", id="say it closed the road"), pytest.param("find", "obj", id="find it closed")],
)
def test_mending_makes_what_is_said_a_clause(verb, dep):
    after = mended(f"{verb} VBD VERB 0 ROOT\nit PRP PRON 0 obj\nclosed VBN VERB 0 xcomp\nroads NNS NOUN 2 obj")
    assert after["it"][0] == dep


def test_mending_gives_an_opening_auxiliary_to_its_verb():
    words = mended("""
        Should MD AUX 1 aux
        Peru NNP PROPN 2 nsubj
        attack VB VERB 2 ROOT
        """)
    assert words["Should"] == ("aux", "attack")


@pytest.mark.parametrize(("auxiliary", "expected"), [("have", "nsubj"), ("be", "nsubj:pass")])
def test_mending_takes_no_perfect_for_a_passive(auxiliary, expected):
    words = tree(f"Peru NNP PROPN 2 nsubj:pass\n{auxiliary} VBD AUX 2 aux\nfired VBN VERB 2 ROOT")
    mend(words)
    assert words[0].dep == expected


def test_mending_finds_the_verb_in_a_name_in_small_letters():
    words = mended("""
        Peru NNP PROPN 1 nsubj
        vowed VBD VERB 1 ROOT
        to IN ADP 3 case
        sanction NNP PROPN 1 obl
        Chile NNP PROPN 3 flat
        """)
    assert (words["sanction"], words["Chile"]) == (("xcomp", "vowed"), ("obj", "sanction"))


@pytest.mark.parametrize(("label", "tag"), [("nsubj", "VBZ"), ("compound", "NNS")])
def test_mending_finds_the_verb_in_a_noun_with_a_subject(label, tag):
    words = tree(f"Peru NNP PROPN 1 {label}\nbacks NNS NOUN 1 ROOT\nChile NNP PROPN 1 obj")
    mend(words)
    assert words[1].tag == tag


def test_mending_takes_claims_that_are_denied_for_nouns():
    words = tree("""
        Peru NNP PROPN 1 nsubj
        deny VBP VERB 1 ROOT
        Chilean NNP PROPN 3 nsubj
        claims VBZ VERB 1 ccomp
        that IN SCONJ 6 mark
        it PRP PRON 6 nsubj
        fled VBD VERB 3 ccomp
        """)
    mend(words)
    assert (words[3].pos, words[3].dep, words[6].dep) == ("NOUN", "obj", "acl")


def test_mending_calls_nobody_who_is_spoken_of():
    words = mended("""
        Peru NNP PROPN 3 vocative
        , , PUNCT 0 punct
        Chile NNP PROPN 3 nsubj
        says VBZ VERB 3 ROOT
        attacked VBN VERB 3 ccomp
        Mali NNP PROPN 4 obj
        """)
    assert words["Peru"] == ("nsubj", "attacked")


@pytest.mark.parametrize(("tag", "head"), [("VBD", "demanded"), ("VB", "leave")])
def test_mending_joins_what_follows_a_demand_to_the_verb_of_its_own_tense(tag, head):
    words = mended(f"""
        Peru NNP PROPN 1 nsubj
        demanded VBD VERB 1 ROOT
        that IN SCONJ 4 mark
        Chile NNP PROPN 4 nsubj
        leave VB VERB 1 ccomp
        and CC CCONJ 6 cc
        help {tag} VERB 4 conj
        """)
    assert words["help"] == ("conj", head)
