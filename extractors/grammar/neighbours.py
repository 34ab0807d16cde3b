"""Neighbours: words side by side that the parser ties together wrongly; rules of `mending`."""

from collections.abc import Sequence
from itertools import pairwise

from ...graph.lemmas import lemma_of
from .words import Word

NAME_TAGS = {"NNP", "NNPS"}


def mend_vetoes(words: Sequence[Word]) -> bool:
    """ "Peru vetoed EU sanctions": what stands between a name and a noun and ends in -ed is the verb of the two."""
    for name, word in pairwise(words):
        noun = word.head
        read_as_noun = word.dep == "compound" and word.tag in ("NN", "JJ") and word.lower.endswith("ed")
        if not read_as_noun or noun is None or noun.head is not None or noun.i <= word.i or noun.pos != "NOUN":
            continue
        verb = lemma_of(word.lower, "VERB", "")
        begins = name.i == 0 and name.text[0].isupper() and name.head in (word, noun)
        if not verb or not begins or any(child.dep in ("nsubj", "cop") for child in noun.children):
            continue
        word.head, word.dep, word.pos, word.tag, word.lemma = None, "ROOT", "VERB", "VBD", verb
        name.head, name.dep, name.pos, name.tag = word, "nsubj", "PROPN", "NNP"
        noun.head, noun.dep = word, "obj"
        return True
    return False


def mend_described(words: Sequence[Word]) -> bool:
    """ "Peru's ally Chad attacked": the noun before a name tells who that is, and does not act beside it."""
    mended = False
    for noun, name in pairwise(words):
        subjects = noun.dep == name.dep == "nsubj" and noun.head is name.head
        if subjects and noun.tag == "NN" and name.tag in NAME_TAGS:
            noun.head, noun.dep, mended = name, "nmod:desc", True
    return mended
