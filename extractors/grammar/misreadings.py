"""Misreadings: verbs read as nouns or names and the other way round; rules of `mending`.

Each rule has the shape of one slip, and returns whether a word hangs elsewhere now.
"""

from collections.abc import Sequence
from itertools import pairwise

from ...graph.lemmas import is_english, lemma_of
from .words import Word

# Where a noun stands that is really the object of the participle before it.
HEADING = {"ROOT", "nsubj", "nsubj:pass", "ccomp", "conj", "parataxis", "advcl"}
INTENDING = {"attempt", "decide", "decline", "fail", "hope", "plan", "refuse", "threaten", "try", "vow", "want"}
SAYING = {"add", "admit", "announce", "claim", "confirm", "declare", "indicate", "insist", "say", "state", "warn"}
DENYING = {"deny", "dismiss", "dispute", "refute", "reject"}
# What only somebody is: "it is ready to help", unlike "it is hard to help".
READY = {"able", "determined", "due", "eager", "free", "keen", "prepared", "ready", "unable", "unwilling", "willing"}
BEFORE_NOUNS = {"amod", "compound", "det", "nmod:poss", "nummod"}
NAME_TAGS = {"NNP", "NNPS"}
NAME_PLACES = {"obj", "iobj", "nsubj", "nsubj:pass", "obl", "nmod", "obl:agent"}


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


def mend_tags(words: Sequence[Word]) -> bool:
    """ "Did not help Mali": a capitalised object is a name.

    "Peru armed Chile": what has an object is no adjective.
    """
    for word in words:
        if word.pos == "VERB" and word.dep in NAME_PLACES and word.text[0].isupper() and word.i > 0:
            word.pos, word.tag, word.lemma = "PROPN", "NNP", word.lower
        if word.pos == "ADJ" and word.lower.endswith("ed") and any(child.dep == "obj" for child in word.children):
            word.pos, word.tag, word.lemma = "VERB", "VBD", lemma_of(word.lower, "VERB", word.lemma)
        if word.tag == "VBZ" and word.dep in ("obj", "nmod") and any(c.dep in BEFORE_NOUNS for c in word.children):
            # "condemned recent drone attacks"
            word.pos, word.tag, word.lemma = "NOUN", "NNS", lemma_of(word.lower, "NOUN", word.lemma)
    return False


def mend_denied_claims(words: Sequence[Word]) -> bool:
    """ "Denied Peruvian claims that", "brushed aside claims it fled".

    What is denied are claims, nobody claims anything.
    """
    mended = False
    for word in words:
        verb = word.head
        if word.tag != "VBZ" or verb is None or verb.pos != "VERB" or verb.i > word.i:
            continue
        before = [child for child in word.children if child.i == word.i - 1 and child.dep == "nsubj"]
        followed = word.i + 1 < len(words) and words[word.i + 1].lower == "that"
        denied = word.dep == "ccomp" and verb.lemma in DENYING and before and followed
        if denied or (word.dep == "obj" and any(child.dep == "ccomp" for child in word.children)):
            word.pos, word.tag, word.lemma = "NOUN", "NNS", lemma_of(word.lower, "NOUN", word.lemma)
            word.dep, mended = "obj", True
            for child in word.children:
                child.dep = {"ccomp": "acl", "nsubj": "amod"}.get(child.dep, child.dep)
    return mended


def mend_names_as_verbs(words: Sequence[Word]) -> bool:
    """ "Gave a million to Halden": a strange word in capitals behind "to" is no verb."""
    for to, word in pairwise(words):
        if to.head is not word or to.dep not in ("mark", "case") or to.text != "to":
            continue
        if not word.text[0].isupper() or word.text.isupper() or is_english(word.lower):
            continue
        if to.dep == "mark" or word.pos == "VERB":
            to.dep, word.pos, word.tag, word.lemma = "case", "PROPN", "NNP", word.lower
            word.dep = "obl" if word.dep in ("advcl", "xcomp", "ccomp") else word.dep
    return False


def mend_infinitives(words: Sequence[Word]) -> bool:
    """ "Refused to sanction Peru's bank": behind such a verb comes another, not a noun."""
    mended = False
    for verb, to, word in zip(words, words[1:], words[2:], strict=False):
        noun = to.head
        if verb.lemma not in INTENDING or to.text != "to" or to.dep != "case" or noun is None or noun.head is not verb:
            continue
        if word.text.islower() and word.dep == "compound" and noun.i > word.i and lemma_of(word.lower, "VERB", ""):
            word.head, word.dep, word.pos, word.tag, mended = verb, "xcomp", "VERB", "VB", True
            word.lemma = lemma_of(word.lower, "VERB", word.lower)
            to.head, to.dep, noun.head, noun.dep = word, "mark", word, "obj"
    return mended


def mend_verbal_nouns(words: Sequence[Word]) -> bool:
    """ "No longer backs Peru": what has a subject and an object, and no verb above it, is a verb."""
    for word in words:
        if word.head is not None or word.tag != "NNS" or any(child.dep in ("cop", "aux") for child in word.children):
            continue
        labels = {child.dep for child in word.children}
        if {"nsubj", "obj"} <= labels and lemma_of(word.lower, "VERB", ""):
            word.pos, word.tag, word.lemma = "VERB", "VBZ", lemma_of(word.lower, "VERB", word.lemma)
    return False


def mend_to_verbs(words: Sequence[Word]) -> bool:
    """ "Vowed to sanction Peru": a name in small letters with another name hung on it is a verb.

    "Is due to visit Peru": the visit is what is due.
    """
    mended = False
    for to, word in pairwise(words):
        if to.text != "to" or to.head is not word:
            continue
        name = next((child for child in word.children if child.dep == "flat" and child.i == word.i + 1), None)
        if word.tag in NAME_TAGS and word.text.islower() and name is not None and lemma_of(word.lower, "VERB", ""):
            word.dep, word.pos, word.tag, mended = "xcomp", "VERB", "VB", True
            word.lemma, to.dep, name.dep = lemma_of(word.lower, "VERB", word.lower), "mark", "obj"
        subject = next((child for child in word.head.children if child.dep == "expl"), None) if word.head else None
        if subject is not None and word.tag == "VB" and word.head is not None and word.head.lemma in READY:
            subject.dep = "nsubj"  # "said it was ready to help": it was
        if word.tag == "VB" and word.dep in ("csubj", "advcl") and word.head is not None and word.head.lemma == "due":
            word.dep, mended = "xcomp", True
    return mended


def mend_denied(words: Sequence[Word]) -> bool:
    """ "Denied shelling villages": what is denied is a deed."""
    mended = False
    for verb, word in pairwise(words):
        noun = word.head
        if verb.lemma not in ("deny", "admit", "avoid") or not word.lower.endswith("ing") or word.dep != "compound":
            continue
        if verb.pos == "VERB" and noun is not None and noun.head is verb and noun.dep == "obj":
            word.head, word.dep, word.pos, word.tag, mended = verb, "xcomp", "VERB", "VBG", True
            word.lemma, noun.head = lemma_of(word.lower, "VERB", word.lower), word
    return mended


def mend_said(words: Sequence[Word]) -> bool:
    """ "Peru said it deplored the attack": the pronoun is who deplored it, not what was said."""
    for pronoun, word in pairwise(words):
        verb = word.head
        finite = word.dep == "xcomp" and word.tag in ("VBD", "VBN") and verb is pronoun.head and pronoun.dep == "obj"
        if finite and verb is not None and verb.lemma in SAYING and pronoun.lower in ("it", "they", "he", "she", "we"):
            word.dep, word.tag, pronoun.head, pronoun.dep = "ccomp", "VBD", word, "nsubj"
            return True
    return False


def mend_participles(words: Sequence[Word]) -> bool:
    """ "An official offered concessions", "Peru has armed rebels": what has a subject describes no noun."""
    mended = False
    for word in words:
        noun = word.head
        adjective = word.tag == "JJ" and any(child.dep == "nsubj" for child in word.children)
        if word.dep != "amod" or not (adjective or word.tag in ("VBN", "VBD")) or noun is None or noun.i < word.i:
            continue
        before = [child for child in noun.children if child.i < word.i]
        if noun.dep not in HEADING or not any(child.dep == "nsubj" for child in (*word.children, *before)):
            continue
        said = noun.dep.startswith("nsubj")
        word.head, word.dep, word.pos, mended = noun.head, "ccomp" if said else noun.dep, "VERB", True
        word.lemma = lemma_of(word.lower, "VERB", word.lemma)
        noun.head, noun.dep = word, "obj"
        for child in before:
            child.head = word
        if not any(child.dep == "aux" for child in before):
            word.tag = "VBD"
    return mended
