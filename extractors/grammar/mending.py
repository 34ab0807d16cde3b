"""Mending: what the parser is known to slip on, put right before anybody reads it.

Each rule has the shape of one slip, and looks at the tree and at the surface beside it.
"""

from collections.abc import Sequence
from itertools import pairwise

from . import misreadings
from .words import Word

# "over a dozen factions": the parser takes such a word for a preposition.
QUANTIFIERS = frozenset(
    ["about", "almost", "around", "at", "least", "more", "nearly", "over", "some", "than", "to", "under", "up"]
)

NAME_TAGS = {"NNP", "NNPS"}
COORDINATED = {"cc", "conj", "det", "amod", "compound", "flat", "appos", "nmod:desc"}
NAME_PLACES = {"obj", "iobj", "nsubj", "nsubj:pass", "obl", "nmod", "obl:agent"}


def mend(words: Sequence[Word]) -> None:
    """Hang the words of one sentence on their heads, and put right what the parser is known to slip on."""
    inside = set(map(id, words))
    for word in words:
        if word.head is not None and id(word.head) not in inside:
            word.head, word.dep = None, "ROOT"
    _hang(words)
    if _mend_split(words):
        _hang(words)
    for rule in RULES:
        if rule(words):
            _hang(words)


def _hang(words: Sequence[Word]) -> None:
    for word in words:
        word.children = []
    for word in words:
        if word.head is not None:
            word.head.children.append(word)


def _mend_split(words: Sequence[Word]) -> bool:
    # "A White House statement | Tuesday said": two halves of one sentence, each with a root
    roots = [word for word in words if word.head is None]
    for before, root in pairwise(roots):
        lacks_subject = root.pos == "VERB" and not any(child.dep.startswith("nsubj") for child in root.children)
        if before.pos in ("NOUN", "PROPN", "PRON") and before is roots[0] and lacks_subject:
            before.head, before.dep = root, "nsubj"
        else:
            root.head, root.dep = before, "parataxis"
    return len(roots) > 1


def _mend_auxiliaries(words: Sequence[Word]) -> bool:
    # "did, however, send": what hangs on the auxiliary belongs to its verb; "had fired" is no passive;
    # "Should Peru attack": the auxiliary before a subject belongs to its verb
    mended = False
    for word in words:
        head = word.head
        if head is None or head.head is None:
            continue
        if head.dep in ("aux", "aux:pass") or (word.dep == "aux" and head.dep == "nsubj" and head.pos != "VERB"):
            word.head, mended = head.head, True
    for word in words:
        auxiliaries = [child for child in word.children if child.dep in ("aux", "aux:pass")]
        if auxiliaries and all(child.lemma == "have" for child in auxiliaries):
            for child in word.children:
                child.dep = "nsubj" if child.dep == "nsubj:pass" else child.dep
    return mended


def _mend_compounds(words: Sequence[Word]) -> bool:
    # "condemned drone attacks": a noun has no subject where no verb links the two
    mended = False
    for word, noun in pairwise(words):
        if (
            noun.pos != "NOUN"
            or noun.dep not in NAME_PLACES
            or any(child.dep in ("cop", "aux") for child in noun.children)
        ):
            continue
        if word.dep == "nsubj" and word.tag == "NN" and word.head is noun:
            word.dep, mended = "compound", True
    return mended


def _mend_vocatives(words: Sequence[Word]) -> bool:
    # "Peru, Chile says, attacked the port": nobody is called, Peru attacked
    mended = False
    for word in words:
        if word.dep != "vocative" or word.head is None:
            continue
        content = next((child for child in word.head.children if child.dep == "ccomp" and child.i > word.i), None)
        if content is not None and not any(child.dep.startswith("nsubj") for child in content.children):
            word.head, word.dep, mended = content, "nsubj", True
            content.tag = "VBD" if content.tag == "VBN" else content.tag
    return mended


def _mend_conjuncts(words: Sequence[Word]) -> bool:
    # "demanded that Peru find them and offered help": in the tense of the first verb, so joined to it
    mended = False
    for word in words:
        inner = word.head
        if word.dep != "conj" or word.tag not in ("VBD", "VBZ") or inner is None or inner.tag == word.tag:
            continue
        if inner.dep not in ("ccomp", "acl", "acl:relcl") or any(c.dep in ("aux", "nsubj") for c in word.children):
            continue
        outer = inner.head.head if inner.head is not None and inner.head.pos == "NOUN" else inner.head
        if outer is not None and outer.tag == word.tag and inner.tag in ("VB", "VBP", "VBD", "VBZ"):
            word.head, mended = outer, True
    return mended


def _mend_possessives(words: Sequence[Word]) -> bool:
    # "met Peru's visiting king": a possessive is no object, and what stands behind it describes
    mended = False
    for owner, sign, word in zip(words, words[1:], words[2:], strict=False):
        if sign.tag != "POS" or sign.head is not owner or word.tag not in ("VBG", "VBN"):
            continue
        noun = next((child for child in word.children if child.dep == "obj" and child.i > word.i), None)
        if noun is None or word.dep not in ("obj", "xcomp") or owner.head not in (word, word.head):
            continue
        for child in word.children:
            child.head = word.head or noun
        noun.head, noun.dep, owner.head, owner.dep, mended = word.head, "obj", noun, "nmod:poss", True
        word.head, word.dep = noun, "amod"
    return mended


def _mend_perfects(words: Sequence[Word]) -> bool:
    # "has broken relations with Peru": not relations that are broken
    mended = False
    for have, word in pairwise(words):
        noun = word.head
        if have.lemma != "have" or word.tag != "VBN" or word.dep != "amod" or noun is None or noun.head is not have:
            continue
        if noun.dep != "obj" or not any(child.dep == "nmod" for child in noun.children):
            continue
        word.head, word.dep, have.dep, mended = have.head, have.dep, "aux", True
        for child in (*have.children, have):
            child.head = word
    return mended


def _mend_shared_subjects(words: Sequence[Word]) -> bool:
    # "Norway and Sweden met": one subject, not Norway alone beside a sentence about Sweden
    root = next((word for word in words if word.head is None), None)
    if root is None or root.tag not in NAME_TAGS:
        return False
    for verb in root.children:
        second = next((child for child in verb.children if child.dep == "nsubj"), None)
        if verb.dep not in ("conj", "parataxis") or verb.pos != "VERB" or second is None or second.tag not in NAME_TAGS:
            continue
        between = words[root.i + 1 : second.i]
        if not any(word.lower == "and" for word in words[root.i + 1 : verb.i]) or any(
            word.dep not in COORDINATED and word.text != "," for word in between
        ):
            continue
        for child in verb.children:
            if child.dep == "cc" and child.i < second.i:
                child.head = second
        verb.head, verb.dep = None, "ROOT"
        root.head, root.dep = verb, "nsubj"
        second.head, second.dep = root, "conj"
        return True
    return False


def _mend_verbless(words: Sequence[Word]) -> bool:
    # "Jane Doe, the minister, apologised": a sentence without a verb whose name carries a participle
    root = next((word for word in words if word.head is None), None)
    if root is None or root.pos not in ("NOUN", "PROPN", "PRON") or any(word.dep == "cop" for word in words):
        return False
    for word in words:
        # "jets bombed a town": a participle with an object of its own is the verb
        active = (word.i > 1 and words[word.i - 1].text == ",") or any(child.dep == "obj" for child in word.children)
        past = word.tag == "VBD" or (word.tag == "VBN" and active)
        if word.dep == "acl" and past and not any(c.dep in ("aux:pass", "obl:agent") for c in word.children):
            word.head, word.dep, word.tag = None, "ROOT", "VBD"
            root.head, root.dep = word, "nsubj"
            return True
    return False


def _mend_that_clauses(words: Sequence[Word]) -> bool:
    # "said over the weekend that ...": the clause is what was said, not which weekend
    mended = False
    for word in words:
        noun = word.head
        if word.dep != "acl:relcl" or noun is None or noun.dep not in ("obl", "obl:unmarked") or noun.head is None:
            continue
        marked = any(child.dep == "mark" and child.lower == "that" for child in word.children)
        if marked and noun.head.pos == "VERB":
            word.head, word.dep, mended = noun.head, "ccomp", True
    return mended


def _mend_trailing_speakers(words: Sequence[Word]) -> bool:
    # "Rebels raided a town, killing ten, police said": the participle belongs to the raid
    mended = False
    for verb in words:
        subject = next((child for child in verb.children if child.dep == "nsubj"), None)
        content = next((child for child in verb.children if child.dep == "ccomp"), None)
        if subject is None or content is None or content.i > subject.i:
            continue
        for child in verb.children:
            if child.dep == "advcl" and content.i < child.i < subject.i:
                child.head, mended = content, True
    return mended


def _mend_quantities(words: Sequence[Word]) -> bool:
    # "invited over a dozen factions", "invited up to 14 groups": an object, whatever its number looks like
    mended = False
    for word in words:
        verb = word.head
        if word.dep != "obl" or verb is None or verb.pos != "VERB" or any(c.dep == "obj" for c in verb.children):
            continue
        marks = [child for child in word.children if child.dep == "case"]
        if not marks or not any(child.dep == "nummod" for child in word.children):
            continue
        between = words[verb.i + 1 : marks[-1].i + 1]
        if all(mark.lower in QUANTIFIERS for mark in between):
            word.dep, mended = "obj", True
            for mark in between:
                mark.head, mark.dep = word, "advmod"
    return mended


def _mend_described(words: Sequence[Word]) -> bool:
    # "Peru's ally Chad attacked": the noun before a name tells who that is, and does not act beside it
    mended = False
    for noun, name in pairwise(words):
        subjects = noun.dep == name.dep == "nsubj" and noun.head is name.head
        if subjects and noun.tag == "NN" and name.tag in NAME_TAGS:
            noun.head, noun.dep, mended = name, "nmod:desc", True
    return mended


RULES = (
    _mend_auxiliaries,
    misreadings.mend_vetoes,
    _mend_described,
    misreadings.mend_tags,
    misreadings.mend_denied_claims,
    _mend_compounds,
    misreadings.mend_names_as_verbs,
    misreadings.mend_infinitives,
    misreadings.mend_verbal_nouns,
    misreadings.mend_to_verbs,
    _mend_vocatives,
    _mend_conjuncts,
    misreadings.mend_denied,
    _mend_possessives,
    misreadings.mend_said,
    _mend_perfects,
    misreadings.mend_participles,
    _mend_shared_subjects,
    _mend_verbless,
    _mend_that_clauses,
    _mend_trailing_speakers,
    _mend_quantities,
)
