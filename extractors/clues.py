"""Clues: what the words around a name tell of who or what bears it.

The language model's label is one voice among several: a title or first name before it, the
noun beside it ("the village of Halden", "Brekke, a lawyer"), what it does ("Brekke smiled")
and where it stands ("in Halden", "Halden, Norway"). All mentions of a name in an article
vote together, and the label with the best grounds wins.
"""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import pairwise

from .grammar import Sentence, Word, cases, children, first_of
from .hints import PLACE, QUOTES, Hints
from .names import Name

SURNAME = re.compile(r"(?:ov|ova|ev|eva|enko|sky|ska|vich|vic|vić|dze|vili|yan|escu|opoulos|oğlu)$")
# How the language model labels a name of each kind; all other kinds are organisations to it.
LABEL_OF_KIND = {"person": "PERSON", "country": "LOC", "place": "LOC", "people_group": "NORP"}
NOBODY = "NOBODY"  # the label of films, ships, treaties: named, and nobody
SETTLEMENTS = {"city", "town", "village", "island"}  # "the village of Halden" is Halden
APPOSED = 2  # words: "the film Halden", "the film, Halden"
IN_PLACES = {"in", "near", "across", "throughout", "outside", "inside", "around"}


def majority_labels(
    names: Iterable[tuple[Sentence, Name]], hints: Hints, *, small: Container[str] = ()
) -> dict[str, str]:
    """One label for one name in one article: the one with the best grounds.

    `small` are the words that the article writes in small letters too.
    """
    votes: dict[str, Counter[str]] = {}
    seen: dict[str, Counter[str]] = {}
    for sentence, name in names:
        seen.setdefault(name.surface, Counter())[name.label] += 1
        if not (name.entries and name.entries[0].strength in ("strong", "demonym")):
            votes.setdefault(name.surface, Counter()).update(_grounds(sentence, name, hints))
            if len(name.words) == 1 and name.words[0].i == 0 and name.surface.lower() in small:
                votes[name.surface][NOBODY] += 4  # "Cinema has changed. ... of cinema"
    for surface in votes:
        if _is_called_by_town(surface, seen):
            votes[surface]["PERSON"] += 4
    return {surface: min(count, key=lambda label: (-count[label], label)) for surface, count in votes.items() if count}


def _is_called_by_town(surface: str, seen: Mapping[str, Counter[str]]) -> bool:
    """ "Rurik Washington", who may be a team, and then "Washington", mostly taken for a person."""
    labels = seen.get(surface.rpartition(" ")[2], Counter())
    return " " in surface and "" in seen[surface] and labels["PERSON"] > labels["LOC"]


def kind_of(surface: str, label: str, hints: Hints) -> str:
    """The kind of actor that a name and its label speak for, "place", or "" for nobody."""
    if label == NOBODY:
        return ""
    words = re.findall(r"\w+", surface)
    if hints.kinds.get(words[0].lower()) == "" and hints.kinds.get(words[-1].lower(), PLACE) == PLACE:
        return ""  # "Operation Mountain Lion"; but "War Council"
    # the last word tells, of "League for Peace" the one before the preposition, or else the first
    heads = [words[-1], *(before for before, link in pairwise(words) if link in ("of", "for")), words[0]]
    by_word = next((hints.kinds[word.lower()] for word in heads if word.lower() in hints.kinds), None)
    if label == "PERSON" and (by_word is None or words[0].lower() in hints.given):
        return "person"
    if by_word is not None:
        return by_word
    # a brand is one word; what else the model calls an organisation is mostly no business
    if label == "PERSON" and all(word.lower() in hints.generic for word in words):
        return ""
    return {"ORG": "company" if len(words) == 1 and not surface.isupper() else "ngo", "LOC": PLACE}.get(label, "")


def _grounds(sentence: Sentence, name: Name, hints: Hints) -> Counter[str]:
    """What speaks for which label at one place of the text."""
    grounds = Counter({name.label: 2} if name.label else {})
    if any(hints.kinds.get(word.lower) is not None for word in (name.words[0], name.words[-1])):
        return grounds
    grounds.update(_told_by_titles(name, hints))
    grounds.update(_told_by_nouns(name, hints))
    grounds.update(_told_by_grammar(name, hints))
    if _is_followed_by_land(sentence, name):
        grounds["LOC"] += 4
    if _is_quoted(sentence, name) and not name.entries and len(name.words) == 1:
        grounds[NOBODY] += 4
    if _may_be_team(name):
        grounds["ORG"] += 1
    elif not grounds and not name.entries:
        grounds[_likely(name)] += 1
    return grounds


def _may_be_team(name: Name) -> bool:
    """ "Spartak Moscow": a town in a name that nothing tells to be a person's."""
    return not name.label and name.country is not None and len(name.words) > 1


def _told_by_titles(name: Name, hints: Hints) -> Iterator[str]:
    before, first = name.before, name.words[0]
    titled = before is not None and before.text[0].isupper() and before.lower in hints.titles
    if titled or (first.lower in hints.given and not name.entries):
        yield from ["PERSON"] * 5
    if name.label == "ORG" and len(name.words) == 1 and SURNAME.search(name.surface):
        yield from ["PERSON"] * 3


def _told_by_nouns(name: Name, hints: Hints) -> Iterator[str]:
    """ "Brekke, a lawyer", "the film Halden", "Halden is a city": the noun that says what it is."""
    for noun in _beside(name.head):
        if name.head.dep == "compound" and hints.kinds.get(noun.lemma) != PLACE:
            continue  # "the Halden officer"
        if noun.text[0].islower() and noun.lemma in hints.kinds:
            kind = hints.kinds[noun.lemma]
            yield from [{PLACE: "LOC", "": NOBODY}.get(kind, "ORG")] * 4
        elif noun.text[0].islower() and (noun.lemma in hints.people or noun.lower in hints.titles):
            yield from ["PERSON"] * 4


def _beside(head: Word) -> Iterator[Word]:
    """Nouns in apposition to a name or said to be it."""
    yield from children(head, "appos")
    above = head.head
    if above is not None and above.pos == "NOUN":
        stands_by = head.dep in ("appos", "flat", "nmod:desc") and abs(head.i - above.i) <= APPOSED
        named_so = head.dep == "nmod" and cases(head) == ("of",) and above.lemma in SETTLEMENTS
        # "the Halden province", and not Halden's province
        stands_by = stands_by or (head.dep == "compound" and above.i == head.i + 1 and above.text[0].islower())
        if stands_by or named_so or (head.dep == "nsubj" and children(above, "cop")):
            yield above
    if children(head, "cop"):
        yield from (word for word in children(head, "nsubj") if word.pos == "NOUN")


def _told_by_grammar(name: Name, hints: Hints) -> Iterator[str]:
    head, alone, clues = name.head, len(name.words) == 1, hints.clues
    above, prepositions = head.head, set(cases(head))
    if any(child.lower in ("who", "whom") for clause in children(head, "acl:relcl") for child in clause.children):
        yield from ["PERSON"] * 4
    if alone and name.label != "LOC" and (prepositions & IN_PLACES or _is_origin(name, hints)):
        yield from ["LOC"] * 3
    if alone:
        yield from ["LOC"] * (3 if _company(head) == "LOC" and name.label != "LOC" else 0)
    if above is None:
        return
    if alone and prepositions == {"of"} and above.lemma in clues.of_places and head.dep == "nmod":
        yield from ["LOC"] * 3
    if alone and head.dep == "nmod:poss" and above.lemma in clues.possessed:
        yield from ["PERSON"] * 3
    if any(entry.is_land for entry in name.entries):
        yield from ["LOC"] * 3  # "Jordan closed its border", whatever the language model takes Jordan for
    yield from ["PERSON"] * _personality(name, above, hints)


def _personality(name: Name, above: Word, hints: Hints) -> int:
    """How much the verb it is the subject of speaks for a person: "Brekke smiled", "Jordan scored"."""
    alone, clues = len(name.words) == 1, hints.clues
    if name.head.dep != "nsubj" or not (alone or name.label == "LOC" or _may_be_team(name)):
        return 0
    is_land = any(entry.is_land for entry in name.entries)
    if is_land and above.lemma in clues.playing:
        return 4
    institutional = is_land or name.label == "ORG" or _may_be_team(name)
    does = clues.personal if name.label == "LOC" and not is_land else clues.human if institutional else ()
    return 3 if above.lemma in does else 0


def _is_origin(name: Name, hints: Hints) -> bool:
    """ "A lawyer from Halden", "travelled from Halden"; but a letter may be from a person."""
    above = name.head.head
    if above is None or cases(name.head) != ("from",) or name.label not in ("PERSON", ""):
        return False
    coming = above.pos == "VERB" and above.lemma in hints.clues.coming
    return coming or (above.pos == "NOUN" and (above.lemma in hints.people or above.lower in hints.of_states))


def _company(head: Word) -> str:
    """What the language model calls most of the names that a name is coordinated with: "Chile, Jordan and Peru"."""
    first = first_of(head)
    labels = Counter(word.entity for word in (first, *children(first, "conj")) if word is not head and word.entity)
    return max(labels, key=lambda label: (labels[label], label), default="")


def _is_followed_by_land(sentence: Sentence, name: Name) -> bool:
    """ "Gao, Mali": a comma and what the language model takes for a place."""
    after = sentence.words[name.words[-1].i + 1 : name.words[-1].i + 3]
    if len(after) < len([",", "Mali"]) or after[0].text != "," or len(name.words) > 2:
        return False
    return after[1].entity == "LOC" and after[1].dep in ("appos", "nmod", "flat", "nmod:unmarked")


def _is_quoted(sentence: Sentence, name: Name) -> bool:
    """ "The song "Halden"": a name alone between quotation marks is a title, unless it comes without them too."""
    first, last = name.words[0].i, name.words[-1].i
    around = (*sentence.words[max(0, first - 1) : first], *sentence.words[last + 1 : last + 2])
    return len(around) == len(['"', '"']) and all(word.text in QUOTES for word in around)


def _likely(name: Name) -> str:
    """What a name that nothing else tells of is by where it stands."""
    head = name.head
    if name.surface.isupper():
        return "ORG"
    if set(cases(head)) & (IN_PLACES | {"at", "from", "to", "into"}):
        return "LOC"
    return "PERSON"
