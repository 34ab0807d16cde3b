"""Slots: the words of a clause or noun phrase that stand where a pattern wants them.

A required noun may be measured ("tons of food"), a particle may stand before a number ("handed
over 700 kilos"), and a phrase may hang on the verb, on its object or on another phrase.
"""

from collections.abc import Container, Iterator, Sequence

from ..graph.ontology import Noun, Phrase
from .clauses import Clause
from .grammar import Word, cases, children, conjuncts, subtree

MEASURING = {"of", "in"}
MILLIONS = {"million", "billion", "trillion"}


def phrases_with(prepositions: Sequence[str], clause: Clause, objects: Sequence[Word]) -> Iterator[Word]:
    """Words after one of the prepositions, hanging on the verb or on what it acts upon."""
    if "that" in prepositions:
        # "demanded that Iran stop": Iran
        for content in children(clause.verb, "ccomp"):
            if any(mark.lower != "that" for mark in children(content, "mark")):
                continue
            yield from (each for subject in children(content, "nsubj") for each in conjuncts(subject))
    hosts = (*objects, *clause.undergoers) if objects else clause.undergoers
    for phrase in clause.obliques:
        if _introduced(phrase, prepositions):
            yield from conjuncts(phrase)
    for host in hosts:
        for phrase in children(host, "nmod", "obl"):
            if _introduced(phrase, prepositions):
                yield from conjuncts(phrase)
            # "reached an agreement in Cairo with Hamas": the second phrase may hang on the first
            for deeper in children(phrase, "nmod"):
                if _introduced(deeper, prepositions):
                    yield from conjuncts(deeper)
    if "to" in prepositions or "for" in prepositions:
        yield from clause.receivers


def _introduced(phrase: Word, prepositions: Sequence[str]) -> bool:
    # "agreements between 1772 and 1795" are nobody's
    return not phrase.text.isdigit() and any(case in prepositions for case in cases(phrase))


def has_particle(verb: Word, particle: str) -> bool:
    """Whether a verb stands with a particle: "called off talks", "pulled its troops out of"."""
    for child in verb.children:
        if child.lower == particle and child.dep in ("compound:prt", "advmod", "case", "obl"):
            return True
        # "called for talks": right after the verb; "pulled its troops out of": before another preposition
        marks = children(child, "case") if child.dep == "obl" else []
        if marks and marks[0].lower == particle and (marks[0].i == verb.i + 1 or len(marks) > 1):
            return True
    # "handed over 700 kilos": not "over 700"
    return any(word.i == verb.i + 1 and word.lower == particle and word.tag in ("RB", "RP") for word in subtree(verb))


def matching_objects(nouns: Sequence[Noun], clause: Clause, *, measures: Container[str]) -> list[Word]:
    """The objects that are one of these nouns, themselves or as what is measured: "tons of food", "aid package"."""
    found: list[Word] = []
    for word in clause.undergoers:
        measured = _measured(word) if word.lemma in measures else ()
        found.extend(each for each in (word, *measured) if any(is_noun(each, noun) for noun in nouns))
    return found


def _measured(measure: Word) -> Iterator[Word]:
    for child in children(measure, "nmod", "compound"):
        # "two million dollars in aid", "a dozen lorries of food", "tons of wheat and rice"
        if child.dep == "compound" or set(cases(child)) & MEASURING:
            yield from conjuncts(child)


def is_noun(word: Word, noun: Noun) -> bool:
    """Whether a word is this noun, with its modifier where it has one, or so many: "two million crowns"."""
    if noun.lemma in MILLIONS and any(noun.lemma == number.lower for number in children(word, "nummod")):
        return True
    if word.lemma != noun.lemma and word.lower != noun.lemma:
        return False
    return noun.modifier is None or any(noun.modifier in (child.lemma, child.lower) for child in word.children)


def phrase_words(phrase: Phrase, clause: Clause) -> list[Word]:
    """Where a required phrase stands in the clause: "trial" of "put on trial"."""
    candidates: list[Word] = []
    if phrase.prepositions:
        for host in (clause.verb, *clause.undergoers):
            for child in children(host, "obl", "nmod", "advcl", "xcomp", "acl", "obl:agent"):
                marks = (*cases(child), *(mark.lower for mark in children(child, "mark")))
                if any(preposition in marks for preposition in phrase.prepositions):
                    candidates.extend(conjuncts(child))
    else:
        candidates.extend(children(clause.verb, "obj", "iobj", "xcomp", "obl", "obl:unmarked", "advmod"))
        candidates.extend(child for word in clause.undergoers for child in children(word, "appos", "amod", "acl"))
    return [word for word in candidates if any(is_noun(word, noun) for noun in phrase.nouns)]


def phrases_of_noun(noun: Word, prepositions: Sequence[str], hosts: Sequence[Word]) -> Iterator[Word]:
    """Words after one of the prepositions, hanging on the noun or on the other `hosts`."""
    for host in hosts:
        for phrase in children(host, "nmod", "obl", "obl:agent"):
            if phrase is not noun and _introduced(phrase, prepositions):
                yield from conjuncts(phrase)
            if host is noun and not _introduced(phrase, ("of",)):
                # "talks in Cairo with Hamas": the second phrase may hang on the first
                for deeper in children(phrase, "nmod"):
                    if _introduced(deeper, prepositions):
                        yield from conjuncts(deeper)
