"""From CLEAR dependencies (spaCy's en_core_web pipelines) to Universal Dependencies.

The two differ in names (`dobj` for `obj`) and in shape: CLEAR hangs "in Moscow" on the
preposition and "is the leader" on the copula, UD on the noun. Guidelines: ClearNLP
dependency labels (Choi 2012), universaldependencies.org version 2.
"""

from collections.abc import Sequence

from .words import Word

RENAMED = {
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj",
    "dobj": "obj",
    "auxpass": "aux:pass",
    "neg": "advmod",
    "prt": "compound:prt",
    "poss": "nmod:poss",
    "relcl": "acl:relcl",
    "oprd": "xcomp",
    "acomp": "xcomp",
    "quantmod": "advmod",
    "predet": "det:predet",
    "preconj": "cc:preconj",
    "intj": "discourse",
    "dative": "iobj",
    "meta": "dep",
}
CLEAR_ONLY = {*RENAMED, "pobj", "pcomp", "prep", "agent", "attr", "npadvmod"}
PREDICATES = {"VERB", "AUX", "ADJ", "ADV"}


def to_universal(words: Sequence[Word]) -> None:
    """Rewrite heads and labels of one sentence from CLEAR to UD, in place."""
    for word in words:
        if word.dep == "npadvmod":
            word.dep = "obl:unmarked" if word.head is not None and word.head.pos in PREDICATES else "nmod:unmarked"
        if word.dep == "dative" and word.pos == "ADP":
            word.dep = "prep"
    _turn_prepositions(words)
    _turn_copulas(words)
    for word in words:
        word.dep = RENAMED.get(word.dep, word.dep)
    _flatten_coordination(words)


def _turn_prepositions(words: Sequence[Word]) -> None:
    for word in words:
        if word.dep not in ("pobj", "pcomp") or word.head is None:
            continue
        clause = word.dep == "pcomp"
        preposition: Word | None = word.head
        chain = []
        # "out of the town": the prepositions hang on one another
        while preposition is not None and preposition.dep in ("prep", "agent"):
            chain.append(preposition)
            preposition = preposition.head
        if not chain or preposition is None:
            continue
        by_agent = any(link.dep == "agent" for link in chain)
        for link in chain:
            link.head, link.dep = word, "mark" if clause else "case"
        word.head = preposition
        verbal = preposition.pos in PREDICATES
        word.dep = "advcl" if clause else "obl:agent" if by_agent else "obl" if verbal else "nmod"


def _turn_copulas(words: Sequence[Word]) -> None:
    for word in words:
        copula = word.head
        if word.dep not in ("attr", "acomp") or copula is None:
            continue
        if copula.lemma != "be":
            word.dep = "xcomp"
            continue
        word.head, word.dep = copula.head, copula.dep
        for other in words:
            if other.head is copula and other is not word:
                other.head = word
        copula.head, copula.dep = word, "cop"


def _flatten_coordination(words: Sequence[Word]) -> None:
    # CLEAR chains "A, B and C" link by link and hangs "and" on B; UD hangs all on A, "and" on C.
    for word in words:
        if word.dep == "conj":
            while word.head is not None and word.head.dep == "conj" and word.head.head is not None:
                word.head = word.head.head
    for word in words:
        if word.dep == "cc" and word.head is not None:
            first = word.head.head if word.head.dep == "conj" and word.head.head is not None else word.head
            following = [other for other in words if other.dep == "conj" and other.head is first and other.i > word.i]
            if following:
                word.head = following[0]
