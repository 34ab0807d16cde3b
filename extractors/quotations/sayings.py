"""The sayings of one sentence: each attribution with its speakers and the words it covers.

Attributions behind what is said ("..., X reported", "according to X") are found first: a
statement never runs past them. What is said is one stretch, cue and speaker inside it where
they interrupt it.
"""

from bisect import insort
from collections.abc import Iterator

from ...graph.records import Stance, Voice
from ..grammar import Word, children, is_passive
from .cited import add_authority, find_authorities, find_citations, find_noun_sayings, quoted_voices
from .complements import find_end, find_statement
from .reporting import Cues, Outline, Saying, is_comma, trimmed
from .speakers import find_subject, to_voices
from .tails import SourcePhrase, Tail, agent_of, find_source_phrase, find_tail

NEGATIVE = {"not", "n't", "n’t", "never", "neither", "nor", "hardly"}
LONGEST_BARE = 15  # words of "he said." as a sentence of its own


def find_sayings(outline: Outline, *, cues: Cues) -> list[Saying]:
    """Return the sayings of a sentence in the order of their cues."""
    found: list[Saying] = []
    verbs = [word for word in outline.words if _is_report(word, outline, cues=cues)]
    tails = {verb.i: tail for verb, tail in _find_tails(verbs, outline, cues=cues)}
    phrases = _find_phrases(outline, cues=cues)
    authorities = find_authorities(outline, cues=cues)
    for verb in verbs:
        tail = tails.get(verb.i)
        saying = (
            _of_tail(verb, tail, outline, cues=cues) if tail is not None else _of_verb(verb, found, outline, cues=cues)
        )
        if saying is not None:
            found.append(saying)
    found += [_of_phrase(phrase, outline, cues=cues) for phrase in phrases]
    found += find_noun_sayings(outline, verbs, found, cues=cues)
    found += find_citations(found, outline, cues=cues)
    for cue, voices in authorities:
        found = add_authority(found, cue, voices)
    return sorted(found, key=lambda saying: saying.cue.i)


# --- which words report ----------------------------------------------------------------


def _is_report(word: Word, outline: Outline, *, cues: Cues) -> bool:
    if word.lemma not in cues.verbs or word.dep in ("amod", "case", "compound"):
        return False
    if word.pos != "VERB":
        # ", an aid group reports." - often taken for a noun
        return word.tag == "NNS" and word.dep == "parataxis" and word.i + 2 == len(outline.words)
    marks = {child.lower for child in children(word, "mark", "case")}
    if marks & (cues.conditions | cues.without):
        return False
    if any(aux.tag == "MD" and aux.lower not in ("will", "'ll") for aux in children(word, "aux")):
        return False
    if word.dep == "xcomp" and word.tag == "VB" and word.head is not None and word.head.lemma not in cues.reporting:
        return False
    return cues.verbs[word.lemma] == "deny" or not _is_negated(word)


def _is_negated(word: Word) -> bool:
    return any(child.lower in NEGATIVE for child in word.children)


def _stance(verb: Word, cues: Cues) -> Stance:
    stance = cues.verbs[verb.lemma]
    return "say" if stance == "deny" and _is_negated(verb) else stance


# --- attributions behind what is said -----------------------------------------------------


def _find_tails(verbs: list[Word], outline: Outline, *, cues: Cues) -> Iterator[tuple[Word, Tail]]:
    floor = 0
    for verb in verbs:
        if verb.tag == "VBG" and is_comma(outline.words, verb.i - 1):  # ", adding that ..."
            insort(outline.stops, verb.i)
        if is_passive(verb):
            continue
        first = max(outline.scope(verb.i)[0], floor)
        tail = find_tail(verb, outline, cues=cues, first=first)
        if tail is not None:
            if not tail.medial:
                insort(outline.stops, tail.first)
                floor = tail.end
            yield verb, tail


def _find_phrases(outline: Outline, *, cues: Cues) -> list[SourcePhrase]:
    phrases = []
    for word in outline.words:
        if word.lower in cues.phrases:
            phrase = find_source_phrase(word, outline, cues=cues)
            if phrase is not None:
                phrases.append(phrase)
                if _is_last(phrase, outline):
                    insort(outline.stops, phrase.first)
    return phrases


def _is_last(phrase: SourcePhrase, outline: Outline) -> bool:
    """Whether only the end of the sentence, or another part of it, follows the phrase."""
    words, end = outline.words, phrase.end
    if end >= len(words) or words[end].text in (".", ";", "!", "?"):
        return True
    return not is_comma(words, phrase.first - 1) and phrase.first > 2


def _of_tail(verb: Word, tail: Tail, outline: Outline, *, cues: Cues) -> Saying:
    voices = to_voices(tail.speaker, outline, cues=cues, cue=verb.lemma, stance=_stance(verb, cues))
    low, high = outline.scope(verb.i)
    first = _floor(tail.first, low, outline)
    end = min(outline.stop_after(tail.end), high) if tail.medial else tail.first
    return Saying(voices, verb, tail.first, *trimmed(first, end, outline))


def _floor(position: int, low: int, outline: Outline) -> int:
    """Where a statement that ends before word `position` can begin at the earliest."""
    earlier = [stop for stop in outline.stops if low <= stop < position]
    if not earlier:
        return low
    stop = earlier[-1]
    return stop + 1 if outline.words[stop].text == ";" else outline.next_break(stop) + 1


def _of_phrase(phrase: SourcePhrase, outline: Outline, *, cues: Cues) -> Saying:
    words = outline.words
    cue = words[phrase.first]
    voices = to_voices(phrase.speaker, outline, cues=cues, cue=phrase.cue, stance="say")
    low, high = outline.scope(phrase.first)
    last = _is_last(phrase, outline)
    after_that = any(word.lower == "that" for word in words[max(phrase.first - 2, 0) : phrase.first])
    opening = all(word.pos in ("PUNCT", "CCONJ", "ADV", "SCONJ") for word in words[low : min(phrase.first, low + 4)])
    if after_that or (not last and opening):
        first, end = phrase.end, min(outline.stop_after(phrase.end), high)
    elif last:
        first, end = _floor(phrase.first, low, outline), phrase.first
    else:
        first, end = _floor(phrase.first, low, outline), min(outline.stop_after(phrase.end), high)
    first, end = trimmed(first, end, outline)
    opens = first == end and phrase.end < len(words) and words[phrase.end].text == ":"
    return Saying(voices, cue, phrase.first, first, end, opens=opens)


# --- statements behind a verb -------------------------------------------------------------


def _of_verb(verb: Word, found: list[Saying], outline: Outline, *, cues: Cues) -> Saying | None:
    passive = _is_passive(verb, cues)
    start = _start_behind_as(verb, outline) or find_statement(verb, outline, cues=cues, passive=passive)
    if start is None:
        return _bare(verb, outline, cues=cues)
    voices = _speakers(verb, found, outline, cues=cues, passive=passive)
    if not voices:
        return None
    first, end = trimmed(start, max(find_end(verb, start, outline), start), outline)
    opens = first == end or start >= len(outline.words)
    return Saying(voices, verb, _attribution_start(verb, outline), first, end, opens=opens)


def _start_behind_as(verb: Word, outline: Outline) -> int | None:
    """ "As Lavrov said on Monday, ...": where the rest of the sentence begins."""
    subjects = children(verb, "nsubj")
    if outline.words[0].lower != "as" or not subjects or outline.lefts[subjects[0].i] != 1:
        return None
    end = outline.next_break(verb.i)
    return end + 1 if end + 1 < len(outline.words) and outline.words[end].text == "," else None


def _is_passive(verb: Word, cues: Cues) -> bool:
    """ "Accused of bribing" is passive; "the junta accused Chad" is not, whatever the parser makes of it."""
    if verb.tag != "VBN" or verb.lemma not in cues.charges:
        return is_passive(verb) and verb.tag == "VBN"
    return not children(verb, "obj") and not children(verb, "aux")


def _bare(verb: Word, outline: Outline, *, cues: Cues) -> Saying | None:
    """ "he said." as a sentence of its own, which the parser makes of what follows "Stop!"."""
    words = outline.words
    subjects = children(verb, "nsubj")
    if verb.dep != "ROOT" or not subjects or outline.finite[-1] != 1 or len(words) > LONGEST_BARE:
        return None
    voices = to_voices(subjects[0], outline, cues=cues, cue=verb.lemma, stance=_stance(verb, cues))
    return Saying(voices, verb, 0, 0, 0)


def _attribution_start(verb: Word, outline: Outline) -> int:
    subjects = [child.i for child in children(verb, "nsubj") if child.i < verb.i]
    return outline.lefts[subjects[0]] if subjects else verb.i


def _speakers(verb: Word, found: list[Saying], outline: Outline, *, cues: Cues, passive: bool) -> tuple[Voice, ...]:
    """Who says it; nobody for "say what you like", a voice without a name for "it is said"."""
    cue, stance = verb.lemma, _stance(verb, cues)
    if verb.tag == "VBG" and verb.i and outline.words[verb.i - 1].lower == "as":
        return quoted_voices(verb, outline, cues=cues)
    if passive:
        agent = agent_of(verb)
        if agent is None:
            return (Voice(actor=None, cue=cue, stance=stance),)
        return to_voices(agent, outline, cues=cues, cue=cue, stance=stance)
    if verb.tag == "VBG" and is_comma(outline.words, verb.i - 1) and found and not children(verb, "nsubj"):
        return tuple(voice.model_copy(update={"cue": cue, "stance": stance}) for voice in found[-1].voices)
    subject = find_subject(verb, outline)
    expletive = subject is not None and subject.lower in ("it", "there") and subject.i not in outline.named
    if subject is None or (expletive and verb.dep != "ROOT"):
        return ()
    return to_voices(subject, outline, cues=cues, cue=cue, stance=stance)
