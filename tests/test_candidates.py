"""Candidates: what is known of gender, and which nouns without a name a pronoun could mean."""

import pytest
from whowhom.extractors.candidates import Memory
from whowhom.extractors.grammar import Sentence, Word
from whowhom.extractors.mentions import Referent


def memory():
    return Memory(genders={"anna": "woman"}, honorifics={}, people={"lawyer": None, "waitress": "woman"})


@pytest.mark.parametrize(
    ("name", "sorts", "expected"),
    [
        ("Anna Weber", {}, "woman"),
        ("ANNA Weber", {}, "woman"),
        # what the article itself tells comes first
        ("Anna Weber", {"someone": "man"}, "man"),
        ("Xiqi Obrenov", {}, None),
    ],
)
def test_candidates_tell_gender_by_article_then_by_first_name(name, sorts, expected):
    known = memory()
    known.sorts.update(sorts)
    assert known.sort_of(Referent(id="someone", name=name, kind="person")) == expected


def word(i, text, tag, dep, head=None):
    made = Word(
        i=i, text=text, lemma=text, pos="NOUN", tag=tag, dep=dep, start=i, end=i + 1, lower=text.lower(), head=head
    )
    if head is not None:
        head.children.append(made)
    return made


def test_candidates_without_a_name_are_nouns_that_tell_of_nobody_named():
    ran = word(3, "ran", "VBD", "ROOT")
    lawyer = word(1, "lawyer", "NN", "nsubj", ran)
    weber = word(2, "Weber", "NNP", "flat", lawyer)
    missiles = word(4, "missiles", "NNS", "obj", ran)
    quickly = word(5, "quickly", "RB", "advmod", ran)
    sentence = Sentence(words=(lawyer, weber, ran, missiles, quickly), start=0, end=6, index=0, paragraph=0)
    # "the lawyer Weber" is Weber
    assert memory().find_strangers(sentence, []) == [missiles]
