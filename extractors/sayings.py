"""The sayings of one sentence: each attribution with its speakers and the words it covers.

Attributions behind what is said ("..., X reported", "according to X") are found first: a
statement never runs past them. What is said is one stretch, cue and speaker inside it where
they interrupt it.
"""

from bisect import insort
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..graph.records import Stance, Voice
from .complements import bare_clause_of_noun, clause_of_noun, denied_noun, find_end, find_statement
from .grammar import Word, children, is_passive
from .reporting import FINITE, VERBAL, Cues, Outline, is_comma
from .speakers import choose_subject, is_source, to_owner_voices, to_voices
from .tails import SourcePhrase, Tail, agent_of, find_source_phrase, find_tail, is_cited_in

RELATIVE = {"who", "which", "that", "whom"}
NEGATIVE = {"not", "n't", "n’t", "never", "neither", "nor", "hardly"}
CITED_WITHIN = 15  # words from "quoted" to "as saying"
EDGE = {",", ".", ";", ":", "-", "–", "—", "--"}


@dataclass(frozen=True, slots=True)
class Saying:
    """Voices, innermost first, and the words they say: from word `first` to `end` (excluded).

    A saying without words (`first` equals `end`) speaks for a quotation beside it: one that
    follows where `opens`. `cue` is the word that tells, `begin` the first word of the attribution.
    """

    voices: tuple[Voice, ...]
    cue: Word
    begin: int
    first: int
    end: int
    opens: bool = False


def find_sayings(outline: Outline, *, cues: Cues) -> list[Saying]:
    """Return the sayings of a sentence in the order of their cues."""
    found: list[Saying] = []
    verbs = [word for word in outline.words if _is_report(word, outline, cues=cues)]
    tails = {verb.i: tail for verb, tail in _find_tails(verbs, outline, cues=cues)}
    phrases = _find_phrases(outline, cues=cues)
    authorities = _find_authorities(outline, cues=cues)
    for verb in verbs:
        tail = tails.get(verb.i)
        saying = (
            _of_tail(verb, tail, outline, cues=cues) if tail is not None else _of_verb(verb, found, outline, cues=cues)
        )
        if saying is not None:
            found.append(saying)
    found += [_of_phrase(phrase, outline, cues=cues) for phrase in phrases]
    found += _of_nouns(outline, verbs, cues=cues)
    found += _of_citations(found, outline, cues=cues)
    for cue, voices in authorities:
        found = _add_authority(found, cue, voices, outline)
    return sorted(found, key=lambda saying: saying.cue.i)


# --- which words report ----------------------------------------------------------------


def _is_report(word: Word, outline: Outline, *, cues: Cues) -> bool:
    if word.lemma not in cues.verbs or word.pos != "VERB" or word.dep in ("amod", "case", "compound"):
        return False
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
    return Saying(voices, verb, tail.first, *_trimmed(first, end, outline))


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
    first, end = _trimmed(first, end, outline)
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
    first, end = _trimmed(start, max(find_end(verb, start, outline), start), outline)
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
    if verb.dep != "ROOT" or not subjects or outline.finite[-1] != 1 or len(words) > CITED_WITHIN:
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
        return _quoted(verb, outline, cues=cues)
    if passive:
        agent = agent_of(verb)
        if agent is None:
            return (Voice(actor=None, cue=cue, stance=stance),)
        return to_voices(agent, outline, cues=cues, cue=cue, stance=stance)
    if verb.tag == "VBG" and is_comma(outline.words, verb.i - 1) and found and not children(verb, "nsubj"):
        return tuple(voice.model_copy(update={"cue": cue, "stance": stance}) for voice in found[-1].voices)
    subject = _subject(verb, outline)
    if subject is None or subject.lower in ("it", "there") and subject.i not in outline.named and verb.dep != "ROOT":
        return ()
    return to_voices(subject, outline, cues=cues, cue=cue, stance=stance)


def _subject(verb: Word, outline: Outline) -> Word | None:
    own = [child for child in children(verb, "nsubj") if child.lower not in RELATIVE]
    if own:
        subject = choose_subject(own, outline)
        return _before_apposition(subject, verb, outline) or subject
    shared = [word for word in outline.subjects_of(verb) if word.lower not in RELATIVE]
    if shared:
        return shared[0]
    # "Sources close to Fatah, quoted by Kyodo, said": a parse gone wrong; the sentence begins with the speaker
    opening = next((word for word in outline.words[: verb.i] if word.pos in ("NOUN", "PROPN", "PRON")), None)
    lost = verb.dep == "ROOT" and verb.i > 0 and is_comma(outline.words, verb.i - 1)
    return opening if lost else None


def _before_apposition(subject: Word, verb: Word, outline: Outline) -> Word | None:
    """ "Lavrov, the minister, said": the parser may take the apposition for the subject."""
    words, comma = outline.words, outline.lefts[subject.i] - 1
    if subject.i in outline.named or comma < 1 or words[comma].text != "," or not is_comma(words, verb.i - 1):
        return None
    name = words[comma - 1]
    return name if name.i in outline.named and name.pos == "PROPN" else None


def _quoted(verb: Word, outline: Outline, *, cues: Cues) -> tuple[Voice, ...]:
    """ "Interfax quoted the minister as saying": the minister, via Interfax."""
    before = reversed(outline.words[max(verb.i - CITED_WITHIN, 0) : verb.i])
    quoting = next((word for word in before if word.lemma in cues.citing and word.pos in VERBAL), None)
    if quoting is None:
        return ()
    passive = is_passive(quoting)
    quoted = children(quoting, "nsubj:pass" if passive else "obj") or children(quoting, "nsubj" if passive else "obl")
    outlet = agent_of(quoting) if passive else _subject(quoting, outline)
    if not quoted:
        return ()
    inner = to_voices(quoted[0], outline, cues=cues, cue=verb.lemma, stance=cues.verbs[verb.lemma])
    return inner if outlet is None else inner + to_voices(outlet, outline, cues=cues, cue=quoting.lemma, stance="say")


# --- nouns and authorities ----------------------------------------------------------------


def _of_nouns(outline: Outline, verbs: list[Word], *, cues: Cues) -> Iterator[Saying]:
    """ "a report by X that ...", "its claim that ...", "no truth in rumours that ..."."""
    denied = {noun.i for noun in (denied_noun(verb, outline, cues=cues) for verb in verbs) if noun is not None}
    for noun in outline.words:
        if noun.lemma not in cues.nouns or noun.pos != "NOUN" or noun.i in denied:
            continue
        untrue = _is_untrue(noun, outline)
        start = clause_of_noun(noun, outline) or (bare_clause_of_noun(noun, outline) if untrue else None)
        if start is None:
            continue
        voices = _voices_of_noun(noun, outline, cues=cues)
        right = outline.rights[noun.i] + 1
        end = min(right if right > start else outline.next_break(start), outline.stop_after(start))
        first, end = _trimmed(start, end, outline)
        if first < end:
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
        subject = _subject(noun.head, outline)
        owners = to_voices(subject, outline, cues=cues, cue=noun.lemma, stance=stance) if subject is not None else ()
    return owners or (Voice(actor=None, cue=noun.lemma, stance=stance),)


def _of_citations(found: list[Saying], outline: Outline, *, cues: Cues) -> list[Saying]:
    """ "Kyodo cited a statement which said that ...": what is said inside is said by Kyodo too."""
    citing = []
    for verb in outline.words:
        if verb.lemma not in cues.citing or verb.tag not in FINITE or is_passive(verb):
            continue
        subject, cited = _subject(verb, outline), children(verb, "obj")
        if subject is not None and cited:
            first, end = _trimmed(outline.lefts[cited[0].i], outline.rights[cited[0].i] + 1, outline)
            if any(first <= saying.cue.i and saying.end <= end for saying in found):
                voices = to_voices(subject, outline, cues=cues, cue=verb.lemma, stance="say")
                citing.append(Saying(voices, verb, outline.lefts[subject.i], first, end))
    return citing


def _find_authorities(outline: Outline, *, cues: Cues) -> list[tuple[Word, tuple[Voice, ...]]]:
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


def _add_authority(found: list[Saying], cue: Word, voices: tuple[Voice, ...], outline: Outline) -> list[Saying]:
    """Put cited voices inside those of the saying that cites them: the one that governs, else the one before."""
    if not found:
        return found
    governing = [saying for saying in found if saying.cue is cue.head]
    before = [saying for saying in found if saying.cue.i < cue.i]
    chosen = (governing or before[-1:] or found[:1])[0]
    return [replace(saying, voices=voices + saying.voices) if saying is chosen else saying for saying in found]


def _trimmed(first: int, end: int, outline: Outline) -> tuple[int, int]:
    """Without the punctuation and conjunctions at its edges."""
    words = outline.words
    while first < end and (words[first].text in EDGE or words[first].dep == "cc" and words[first].lower != "both"):
        first += 1
    while end > first and (words[end - 1].text in EDGE or words[end - 1].dep == "cc"):
        end -= 1
    return first, end
