"""Statements at second hand: carried by a noun ("a report by X that ..."), quoted or cited by a speaker."""

from bisect import insort
from collections.abc import Iterator
from dataclasses import replace

from ...graph.records import Voice
from ..grammar import Word, children, is_passive
from .complements import bare_clause_of_noun, clause_of_noun, denied_noun
from .reporting import FINITE, Cues, Outline, Saying, is_comma, trimmed
from .speakers import find_subject, is_source, to_owner_voices, to_voices
from .tails import HEADS, find_source_phrase, is_cited_in

CITED_WITHIN = 15  # words from "quoted" to "as saying" at most


def quoted_voices(verb: Word, outline: Outline, *, cues: Cues) -> tuple[Voice, ...]:
    """ "Interfax quoted the minister as saying": the minister, via Interfax. `verb` is "saying"."""
    words = outline.words
    first = max(verb.i - CITED_WITHIN, 0)
    quoting = next((word for word in reversed(words[first : verb.i]) if word.lemma in cues.citing), None)
    if quoting is None:
        return ()
    passive = is_passive(quoting)
    # "quotes" may be taken for a noun: then the nearest words on both sides are the two speakers
    nearest = [word for word in words[quoting.i + 1 : verb.i] if word.pos in HEADS]
    quoted = children(quoting, "nsubj:pass" if passive else "obj") or ([] if passive else nearest[-1:])
    outlet = None if passive else find_subject(quoting, outline)
    if outlet is None and not passive and quoting.i > 0 and words[quoting.i - 1].pos in HEADS:
        outlet = words[quoting.i - 1]
    if not quoted:
        return ()
    inner = to_voices(quoted[0], outline, cues=cues, cue=verb.lemma, stance=cues.verbs[verb.lemma])
    if outlet is None or passive:  # "quoted by Interfax" comes with the speaker
        return inner
    return inner + to_voices(outlet, outline, cues=cues, cue=quoting.lemma, stance="say")


def find_noun_sayings(outline: Outline, verbs: list[Word], found: list[Saying], *, cues: Cues) -> Iterator[Saying]:
    """ "a report by X that ...", "its claim that ...", "no truth in rumours that ..."."""
    denied = {noun.i for noun in (denied_noun(verb, outline, cues=cues) for verb in verbs) if noun is not None}
    told = {saying.first for saying in found}
    for noun in outline.words:
        if noun.lemma not in cues.nouns or noun.pos != "NOUN" or noun.dep == "compound" or noun.i in denied:
            continue
        untrue = _is_untrue(noun, outline)
        start = clause_of_noun(noun, outline) or (bare_clause_of_noun(noun, outline) if untrue else None)
        if start is None:
            continue
        voices = _voices_of_noun(noun, outline, cues=cues)
        right = outline.rights[noun.i] + 1
        end = min(right if right > start else outline.next_break(start), outline.stop_after(start))
        first, end = trimmed(start, end, outline)
        # "said in a message that ...": the clause is the verb's
        if first < end and (untrue or first not in told):
            yield Saying(voices, noun, noun.i, first, end)


def _is_untrue(noun: Word, outline: Outline) -> bool:
    """ "there is no truth in rumours that"."""
    before = [word.lower for word in outline.words[max(noun.i - 4, 0) : noun.i]]
    return "truth" in before and "no" in before


def _voices_of_noun(noun: Word, outline: Outline, *, cues: Cues) -> tuple[Voice, ...]:
    stance = cues.nouns[noun.lemma]
    if _is_untrue(noun, outline):  # whoever says so denies
        return (Voice(actor=None, cue=noun.lemma, stance="deny"),)
    owners = to_owner_voices(noun, outline, cues=cues, stance=stance)
    if not owners and noun.dep == "obj" and noun.head is not None and noun.head.lemma in cues.issuing:
        subject = find_subject(noun.head, outline)
        owners = to_voices(subject, outline, cues=cues, cue=noun.lemma, stance=stance) if subject is not None else ()
    return owners or (Voice(actor=None, cue=noun.lemma, stance=stance),)


def find_citations(found: list[Saying], outline: Outline, *, cues: Cues) -> list[Saying]:
    """ "Kyodo cited a statement which said that ...": what is said inside is said by Kyodo too."""
    citing = []
    for verb in outline.words:
        if verb.lemma not in cues.citing or verb.tag not in FINITE or is_passive(verb):
            continue
        subject, cited = find_subject(verb, outline), children(verb, "obj")
        if subject is not None and cited:
            first, end = trimmed(outline.lefts[cited[0].i], outline.rights[cited[0].i] + 1, outline)
            if any(first <= saying.cue.i and saying.end <= end for saying in found):
                voices = to_voices(subject, outline, cues=cues, cue=verb.lemma, stance="say")
                citing.append(Saying(voices, verb, outline.lefts[subject.i], first, end))
    return citing


def find_authorities(outline: Outline, *, cues: Cues) -> list[tuple[Word, tuple[Voice, ...]]]:
    """Those whom a speaker cites: ", citing two diplomats", "on the authority of a captive"."""
    found = []
    for word in outline.words:
        head = None
        if word.lemma in cues.citing and word.tag == "VBG":
            objects = children(word, "obj", "obl")
            head = objects[0] if objects and is_source(objects[0], outline, cues=cues) else None
            if word.i and is_comma(outline.words, word.i - 1):
                insort(outline.stops, word.i)
        elif word.lower in cues.authorities:
            phrase = find_source_phrase(word, outline, cues=cues)
            head = phrase.speaker if phrase is not None and is_cited_in(phrase, cues) else None
        if head is not None:
            cue = word.lemma if word.lemma in cues.citing else " ".join(cues.authorities[word.lower])
            found.append((word, to_voices(head, outline, cues=cues, cue=cue, stance="say")))
    return found


def add_authority(found: list[Saying], cue: Word, voices: tuple[Voice, ...]) -> list[Saying]:
    """Put cited voices inside those of the saying that cites them: the one that governs, else the one before."""
    if not found:
        return found
    governing = [saying for saying in found if saying.cue is cue.head]
    before = [saying for saying in found if saying.cue.i < cue.i]
    chosen = (governing or before[-1:] or found[:1])[0]
    return [replace(saying, voices=voices + saying.voices) if saying is chosen else saying for saying in found]
