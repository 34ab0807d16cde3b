"""Mending: what the parser is known to slip on, put right before anybody reads it.

Each rule has the shape of one slip, and looks at the tree and at the surface beside it.
"""

from collections.abc import Sequence
from itertools import pairwise

from ...graph.lemmas import is_english, lemma_of
from .neighbours import mend_described, mend_vetoes
from .words import Word

# "over a dozen factions": the parser takes such a word for a preposition.
QUANTIFIERS = frozenset(
    ["about", "almost", "around", "at", "least", "more", "nearly", "over", "some", "than", "to", "under", "up"]
)

# Where a noun stands that is really the object of the participle before it.
HEADING = {"ROOT", "nsubj", "nsubj:pass", "ccomp", "conj", "parataxis", "advcl"}
INTENDING = {"attempt", "decide", "decline", "fail", "hope", "plan", "refuse", "threaten", "try", "vow", "want"}
SAYING = {"add", "admit", "announce", "claim", "confirm", "declare", "indicate", "insist", "say", "state", "warn"}
DENYING = {"deny", "dismiss", "dispute", "refute", "reject"}
# What only somebody is: "it is ready to help", unlike "it is hard to help".
READY = {"able", "determined", "due", "eager", "free", "keen", "prepared", "ready", "unable", "unwilling", "willing"}
NAME_TAGS = {"NNP", "NNPS"}
COORDINATED = {"cc", "conj", "det", "amod", "compound", "flat", "appos", "nmod:desc"}
BEFORE_NOUNS = {"amod", "compound", "det", "nmod:poss", "nummod"}
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


def _mend_tags(words: Sequence[Word]) -> bool:
    # "did not help Mali": a capitalised object is a name; "Peru armed Chile": what has an object is no adjective
    for word in words:
        if word.pos == "VERB" and word.dep in NAME_PLACES and word.text[0].isupper() and word.i > 0:
            word.pos, word.tag, word.lemma = "PROPN", "NNP", word.lower
        if word.pos == "ADJ" and word.lower.endswith("ed") and any(child.dep == "obj" for child in word.children):
            word.pos, word.tag, word.lemma = "VERB", "VBD", lemma_of(word.lower, "VERB", word.lemma)
        if word.tag == "VBZ" and word.dep in ("obj", "nmod") and any(c.dep in BEFORE_NOUNS for c in word.children):
            # "condemned recent drone attacks"
            word.pos, word.tag, word.lemma = "NOUN", "NNS", lemma_of(word.lower, "NOUN", word.lemma)
    return False


def _mend_denied_claims(words: Sequence[Word]) -> bool:
    # "denied Peruvian claims that", "brushed aside claims it fled": what is denied are claims, nobody claims anything
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


def _mend_names_as_verbs(words: Sequence[Word]) -> bool:
    # "gave a million to Halden": a strange word in capitals behind "to" is no verb
    for to, word in pairwise(words):
        if to.head is not word or to.dep not in ("mark", "case") or to.text != "to":
            continue
        if not word.text[0].isupper() or word.text.isupper() or is_english(word.lower):
            continue
        if to.dep == "mark" or word.pos == "VERB":
            to.dep, word.pos, word.tag, word.lemma = "case", "PROPN", "NNP", word.lower
            word.dep = "obl" if word.dep in ("advcl", "xcomp", "ccomp") else word.dep
    return False


def _mend_infinitives(words: Sequence[Word]) -> bool:
    # "refused to sanction Peru's bank": behind such a verb comes another, not a noun
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


def _mend_verbal_nouns(words: Sequence[Word]) -> bool:
    # "no longer backs Peru": what has a subject and an object, and no verb above it, is a verb
    for word in words:
        if word.head is not None or word.tag != "NNS" or any(child.dep in ("cop", "aux") for child in word.children):
            continue
        labels = {child.dep for child in word.children}
        if {"nsubj", "obj"} <= labels and lemma_of(word.lower, "VERB", ""):
            word.pos, word.tag, word.lemma = "VERB", "VBZ", lemma_of(word.lower, "VERB", word.lemma)
    return False


def _mend_to_verbs(words: Sequence[Word]) -> bool:
    # "vowed to sanction Peru": a name in small letters with another name hung on it is a verb;
    # "is due to visit Peru": the visit is what is due
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


def _mend_denied(words: Sequence[Word]) -> bool:
    # "denied shelling villages": what is denied is a deed
    mended = False
    for verb, word in pairwise(words):
        noun = word.head
        if verb.lemma not in ("deny", "admit", "avoid") or not word.lower.endswith("ing") or word.dep != "compound":
            continue
        if verb.pos == "VERB" and noun is not None and noun.head is verb and noun.dep == "obj":
            word.head, word.dep, word.pos, word.tag, mended = verb, "xcomp", "VERB", "VBG", True
            word.lemma, noun.head = lemma_of(word.lower, "VERB", word.lower), word
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


def _mend_said(words: Sequence[Word]) -> bool:
    # "Peru said it deplored the attack": the pronoun is who deplored it, not what was said
    for pronoun, word in pairwise(words):
        verb = word.head
        finite = word.dep == "xcomp" and word.tag in ("VBD", "VBN") and verb is pronoun.head and pronoun.dep == "obj"
        if finite and verb is not None and verb.lemma in SAYING and pronoun.lower in ("it", "they", "he", "she", "we"):
            word.dep, word.tag, pronoun.head, pronoun.dep = "ccomp", "VBD", word, "nsubj"
            return True
    return False


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


def _mend_participles(words: Sequence[Word]) -> bool:
    # "An official offered concessions", "Peru has armed rebels": what has a subject describes no noun
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


RULES = (
    _mend_auxiliaries,
    mend_vetoes,
    mend_described,
    _mend_tags,
    _mend_denied_claims,
    _mend_compounds,
    _mend_names_as_verbs,
    _mend_infinitives,
    _mend_verbal_nouns,
    _mend_to_verbs,
    _mend_vocatives,
    _mend_conjuncts,
    _mend_denied,
    _mend_possessives,
    _mend_said,
    _mend_perfects,
    _mend_participles,
    _mend_shared_subjects,
    _mend_verbless,
    _mend_that_clauses,
    _mend_trailing_speakers,
    _mend_quantities,
)
