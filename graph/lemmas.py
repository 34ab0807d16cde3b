"""Lemmas: the dictionary form of verbs and nouns.

The language model's own lemmatizer guesses at words it was not trained on ("bombed" becomes
"bombe"), so verbs and nouns are looked up in LemmInflect, whose tables hold the forms of
English (NIH SPECIALIST lexicon). What its tables lack it takes apart by rule ("airstrikes").
"""

from functools import lru_cache

import lemminflect

LOOKED_UP = {"VERB", "NOUN"}


@lru_cache(maxsize=50_000)
def lemma_of(word: str, pos: str, guess: str) -> str:
    """The lemma of a lower-case word with a UD part of speech; `guess` is the model's.

    >>> lemma_of("bombed", "VERB", "bombe"), lemma_of("talks", "NOUN", "talk")
    ('bomb', 'talk')
    """
    if pos not in LOOKED_UP or not word.isalpha():
        return guess
    known = lemminflect.getLemma(word, upos=pos)
    return guess if not known or (guess in known and guess != word) else known[0]


@lru_cache(maxsize=50_000)
def is_english(word: str) -> bool:
    """Whether a lower-case word stands in the tables as a word of the language, which most names do not.

    >>> is_english("protests"), is_english("halvorsen")
    (True, False)
    """
    return bool(lemminflect.getAllLemmas(word))


@lru_cache(maxsize=5_000)
def participle_of(verb: str) -> str:
    """The past participle of a verb by its lemma.

    >>> participle_of("receive"), participle_of("overthrow")
    ('received', 'overthrown')
    """
    return next(iter(lemminflect.getInflection(verb, tag="VBN")), verb)
