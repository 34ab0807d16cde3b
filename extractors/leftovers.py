"""Leftovers: words that are names by their capitals alone, where nobody else sees one.

What the language model leaves out is taken in where it stands as names do: "Halvorsen agreed",
"Halvorsen's plan", "Oslo and Halden", "the mayor of Halden"; no day, title, or word that
bodies everywhere bear.
"""

from collections.abc import Container, Iterator

from .grammar import Sentence, Word, cases, children, is_english
from .hints import DAYS, QUOTES, Guess, Hints

SUBJECT = {"nsubj", "nsubj:pass"}
ACRONYMS = {*SUBJECT, "nmod:poss", "iobj"}  # where one in capitals is somebody: "told the RHS"
DEALING = {"with", "against", "between"}
MOST = 0.7  # of the longer words of a sentence have capitals where it is a headline
LONGER = 4  # letters
FEWEST = 3  # of such words


def find_leftovers(sentence: Sentence, hints: Hints, taken: Container[int]) -> Iterator[Guess]:
    """Yield single capitalised words that stand as names do; their label is left open unless grammar gives it.

    `taken` are the words that are names already.
    """
    words = sentence.words
    if sentence.headline or not any(may_be_name(word, hints) and word.i not in taken for word in words):
        return
    if is_title_case(sentence):
        return
    for word, before, after in zip(words, (None, *words), (*words[1:], None), strict=False):
        if word.i in taken or not may_be_name(word, hints) or _is_in_run(before) or _is_in_run(after):
            continue
        label = _role(word, hints)
        if before is None and _looks_plural(word) and not _is_human(word, hints):
            continue  # "Shells hit the town": any word opens a sentence with a capital
        if label is None and before is not None:
            label = _told_by_neighbour(word, hints)
        if label is None and (_is_dealt_with(word, hints) or _has_people(word, hints)):
            label = "LOC"
        if label is not None and (before is None or before.text not in QUOTES):
            yield Guess(words=with_front(word, sentence), label=label)


def with_front(word: Word, sentence: Sentence) -> tuple[Word, ...]:
    """A word with what a hyphen joins it to: "Halden-Berg" is not Berg."""
    run = sentence.words[max(0, word.i - 2) : word.i + 1]
    if len(run) < len(["Halden", "-", "Berg"]) or run[1].text != "-":
        return (word,)
    # "Anti-Halden" is Halden
    names = run[0].text.istitle() and not is_english(run[0].lower)
    return run if names and run[0].end == run[1].start and run[1].end == run[2].start else (word,)


def may_be_name(word: Word, hints: Hints) -> bool:
    """Whether a word has a capital and is no day, title, or word that bodies everywhere bear."""
    if not word.text[0].isupper() or (word.pos not in ("PROPN", "NOUN") and word.tag != "NNP") or word.lower in DAYS:
        return False
    told = (hints.kinds, hints.titles, hints.people, hints.agents, hints.generic)
    return len(word.text) > 1 and not any(word.lower in words for words in told)


def _is_in_run(word: Word | None) -> bool:
    return word is not None and word.text[0].isupper() and word.pos == "PROPN"


def _role(word: Word, hints: Hints) -> str | None:
    """The label that a name takes from its place in the sentence, "" for an open one, None where it is no name."""
    above, is_name = word.head, word.tag in ("NNP", "NNPS")
    bare = not children(word, "det", "amod", "nummod", "compound")
    if any(other.text.islower() for other in children(word, "conj")):
        return None  # "Sand and dust"
    if above is None or not bare:
        return "ORG" if is_name and word.text.isupper() and word.dep in ACRONYMS else None
    if word.dep == "conj":  # "Oslo and Halden"
        return above.entity if above.entity in ("PERSON", "LOC", "ORG") and above.tag == "NNP" else None
    if word.dep == "nmod" and cases(word) == ("of",):
        return "LOC" if above.lemma in hints.clues.of_places else None
    if word.dep in ("obl", "nmod") and "according" in cases(word):
        return "ORG" if word.text.isupper() else ""
    strange = word.tag == "NN" and not word.text.isupper() and not is_english(word.lower)
    if (word.tag != "NNP" and not strange) or word.dep not in (*SUBJECT, "nmod:poss"):
        return None
    is_said = above.pos in ("NOUN", "ADJ", "ADV") and word.dep == "nsubj" and bool(children(above, "cop"))
    acts = above.pos == "VERB" or is_said  # "Halden is about to sign"
    return "" if acts or word.dep == "nmod:poss" else None


def _is_dealt_with(word: Word, hints: Hints) -> bool:
    """Whether an act is done to it: "urged Halden to", "ties with Halden", "gave money to Halden"."""
    above = word.head
    if above is None or is_english(word.lower) or children(word, "det", "amod", "nummod", "compound"):
        return False
    if set(cases(word)) & DEALING:
        return above.lemma in (hints.acts if above.pos == "VERB" else hints.dealings)
    given = word.dep == "obl" and cases(word) == ("to",) and bool(children(above, "obj"))
    return above.pos == "VERB" and above.lemma in hints.acts and (given or word.dep in ("obj", "iobj", "obl:agent"))


def _has_people(word: Word, hints: Hints) -> bool:
    """ "Halden soldiers"."""
    above = word.head
    if above is None or above.i != word.i + 1 or word.dep not in ("compound", "amod") or above.text[0].isupper():
        return False
    return above.lower in hints.of_states and not is_english(word.lower)


def _looks_plural(word: Word) -> bool:
    return word.lower.endswith("s") and not word.lower.endswith(("ss", "us", "is", "as", "os"))


def _is_human(word: Word, hints: Hints) -> bool:
    """Whether what a sentence opens with does what people do, or is one: "Halvorsen smiled", "Halvorsen, who"."""
    above = word.head
    if any(each.lower == "who" for clause in children(word, "acl:relcl") for each in clause.children):
        return True
    told = (hints.clues.personal, hints.clues.human, hints.people)
    return above is not None and any(above.lemma in words for words in told)


def _told_by_neighbour(word: Word, hints: Hints) -> str | None:
    """ "A Zelvox spokeswoman": an organisation, for a person is said to be its own."""
    above = word.head
    if above is None or word.dep != "compound" or above.i != word.i + 1 or above.text[0].isupper():
        return None
    return "ORG" if above.lemma in hints.people and word.tag in ("NN", "NNP") else None


def is_title_case(sentence: Sentence) -> bool:
    """Whether a sentence Is Set Like a Headline."""
    longer = [word for word in sentence.words if word.text.isalpha() and len(word.text) >= LONGER]
    return len(longer) >= FEWEST and sum(word.text[0].isupper() for word in longer) > MOST * len(longer)
