"""Acting: a place no table knows is somebody where it does what only somebody can do."""

import pytest
from whowhom.extractors.acting import tell_acting
from whowhom.extractors.grammar.mending import mend
from whowhom.extractors.grammar.words import Sentence, Word
from whowhom.extractors.hints import Clues, Hints
from whowhom.extractors.mentions import Mention, Referent
from whowhom.graph.gazetteer import Row

VERBS, PLACE_VERBS = {"sign", "accuse", "bomb", "send", "pay"}, {"bomb"}
CLUES = Clues(borders=frozenset({"border"}), of_places=frozenset({"mayor"}))
HINTS = Hints(titles=frozenset(), kinds={}, given=(), agents=(), dealings={"pact"}, clues=CLUES)
UTTERANCES = {"offer"}
ZORA = Referent(id="zora", name="Zora", kind="place")


def mention(rows, referent=ZORA, form="name"):
    """A mention of the word "Zora" in a sentence of rows "word pos head dep", with commas between."""
    cells = [row.split() for row in rows.split(", ")]
    words = [
        Word(i=i, text=text, lemma=text, pos=pos, tag="X", dep=dep, start=i, end=i, lower=text.lower())
        for i, (text, pos, _, dep) in enumerate(cells)
    ]
    for word, (_, _, head, _) in zip(words, cells, strict=True):
        word.head = None if int(head) == word.i else words[int(head)]
    mend(words)
    sentence = Sentence(words=tuple(words), start=0, end=len(words), index=0, paragraph=0)
    word = next(word for word in words if word.text == "Zora")
    return Mention(sentence, (word,), word.start, word.end, form, referent, "Zora")


def kinds(*mentions):
    found = tell_acting(mentions, verbs=VERBS, place_verbs=PLACE_VERBS, hints=HINTS, utterances=UTTERANCES)
    return [mention.referent.kind for mention in found]


SIGNS = "Zora PROPN 1 nsubj, sign VERB 1 ROOT"
SLEEPS = "Zora PROPN 1 nsubj, sleep VERB 1 ROOT"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (SIGNS, "person"),
        ("Peru PROPN 3 nsubj, and CCONJ 2 cc, Zora PROPN 0 conj, sign VERB 3 ROOT", "person"),
        ("pact NOUN 1 nsubj, sign VERB 1 ROOT, by ADP 3 case, Zora PROPN 1 obl:agent", "person"),
        ("the DET 1 det, Zora PROPN 2 nsubj, sign VERB 2 ROOT", "other"),
        ("Peru PROPN 1 nsubj, accuse VERB 1 ROOT, Zora PROPN 1 obj", "other"),
        ("talks NOUN 0 ROOT, with ADP 2 case, Zora PROPN 0 nmod", "other"),
        ("war NOUN 0 ROOT, against ADP 2 case, Zora PROPN 0 nmod", "other"),
        ("Peru PROPN 1 nsubj, sign VERB 1 ROOT, with ADP 3 case, Zora PROPN 1 obl", "other"),
        ("Peru PROPN 1 nsubj, pay VERB 1 ROOT, debts NOUN 1 obj, to ADP 4 case, Zora PROPN 1 obl", "other"),
        ("Zora PROPN 2 nsubj, is AUX 2 cop, about ADV 2 ROOT, to PART 4 mark, sign VERB 2 xcomp", "person"),
        ("pact NOUN 0 ROOT, between ADP 2 case, Zora PROPN 0 nmod", "other"),
        ("offer NOUN 0 ROOT, from ADP 2 case, Zora PROPN 0 nmod", "other"),
    ],
)
def test_acting_places_become_somebody(rows, expected):
    assert kinds(mention(rows)) == [expected]


@pytest.mark.parametrize(
    "others",
    [
        ["talks NOUN 0 ROOT, in ADP 2 case, Zora PROPN 0 nmod"],
        ["mayor NOUN 0 ROOT, of ADP 2 case, Zora PROPN 0 nmod"],
        [SLEEPS, SLEEPS, SLEEPS],
    ],
    ids=["talks in Zora", "the mayor of Zora", "Zora again and again"],
)
def test_acting_towns_are_no_persons(others):
    assert set(kinds(mention(SIGNS), *map(mention, others))) == {"other"}


@pytest.mark.parametrize(
    "rows",
    [
        SLEEPS,
        "Zora PROPN 0 ROOT",
        # towns are bombed too
        "Peru PROPN 1 nsubj, bomb VERB 1 ROOT, Zora PROPN 1 obj",
        "Peru PROPN 1 nsubj, sign VERB 1 ROOT, in ADP 3 case, Zora PROPN 1 obl",
        "talks NOUN 0 ROOT, in ADP 2 case, Zora PROPN 0 nmod",
        "border NOUN 0 ROOT, with ADP 2 case, Zora PROPN 0 nmod",
        "bus NOUN 0 ROOT, from ADP 2 case, Zora PROPN 0 nmod",
        "flight NOUN 0 ROOT, between ADP 2 case, Zora PROPN 0 nmod",
        "Peru PROPN 1 nsubj, send VERB 1 ROOT, ships NOUN 1 obj, to ADP 4 case, Zora PROPN 1 obl",
        "Zora PROPN 2 nsubj, is AUX 2 cop, about ADV 2 ROOT, to PART 4 mark, sleep VERB 2 xcomp",
        "Peru PROPN 1 nsubj, sleep VERB 1 ROOT, with ADP 3 case, Zora PROPN 1 obl",
    ],
)
def test_acting_leaves_places_that_only_lie_there(rows):
    assert kinds(mention(rows)) == ["place"]


def test_acting_once_is_acting_wherever_it_is_named():
    other = Referent(id="yara", name="Yara", kind="place")
    assert kinds(mention(SLEEPS), mention(SIGNS), mention(SLEEPS, referent=other)) == ["person", "person", "place"]


def test_acting_keeps_everything_else_about_the_place():
    (found,) = tell_acting([mention(SIGNS)], verbs=VERBS, place_verbs=PLACE_VERBS, hints=HINTS)
    assert (found.referent.id, found.referent.name, found.surface, found.form) == ("zora", "Zora", "Zora", "name")


def test_acting_is_not_for_places_the_tables_know(seeds):
    row = next(row for row in seeds.gazetteer.rows.values() if isinstance(row, Row) and row.kind == "place")
    listed = Referent(id="zora", name="Zora", kind="place", row=row)
    assert kinds(mention(SIGNS, referent=listed)) == ["place"]


@pytest.mark.parametrize("form", ["metonym", "demonym", "nominal", "pronoun"])
def test_acting_is_told_by_names_alone(form):
    assert kinds(mention(SIGNS, form=form)) == ["place"]
