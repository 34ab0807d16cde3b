"""Direct speech: whose words stand between quotation marks.

An attribution in the same sentence decides. Without one, a quotation goes on from the quotation
before it ('"A," X said. "B."'), from the sentence that leads to it, or from the paragraph above.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ...graph.records import Voice
from ..grammar import Sentence, Word
from .blocks import Statement
from .quote_marks import SCARE, Stretch
from .reporting import OPENING, Cues, Outline, Saying
from .speakers import to_voices

NOBODY = (Voice(actor=None, cue="say", stance="say"),)
GAP = 3  # characters at most between a quotation and "he said." as a sentence of its own


@dataclass(slots=True)
class Speech:
    """The sentences of an article with what was found in them; `owners` fills with the voices of each stretch."""

    sentences: Sequence[Sentence]
    outlines: Mapping[int, Outline]
    sayings: Mapping[int, Sequence[Saying]]
    stretches: Sequence[Stretch]
    owners: dict[Stretch, tuple[Voice, ...]] = field(default_factory=dict)

    def overlapping(self, start: int, end: int) -> list[Stretch]:
        """The quoted stretches that share a character with a stretch of text."""
        at = bisect_left(self.stretches, end, key=lambda stretch: stretch.begin)
        found = []
        while at > 0 and self.stretches[at - 1].finish > start:
            at -= 1
            found.append(self.stretches[at])
        return found[::-1]


def attribute(speech: Speech, *, cues: Cues) -> Iterator[Statement]:
    """Yield every saying as a statement, direct, indirect or mixed, then the quoted stretches no saying covers."""
    for sentence in speech.sentences:
        for saying in speech.sayings.get(sentence.index, ()):
            if saying.first < saying.end:
                yield from _of_saying(saying, sentence, speech)
    before: Stretch | None = None
    for stretch in speech.stretches:
        if stretch not in speech.owners:
            voices = _voices(stretch, before, speech, cues=cues)
            if voices:
                speech.owners[stretch] = voices
                yield Statement(stretch.start, stretch.end, voices, direct=True)
        before = stretch


def _of_saying(saying: Saying, sentence: Sentence, speech: Speech) -> Iterator[Statement]:
    start, end = sentence.words[saying.first].start, sentence.words[saying.end - 1].end
    cue = saying.cue.start
    overlapping = speech.overlapping(start, end)
    for stretch in overlapping:
        if not stretch.closed and stretch.begin == start and stretch.begin < cue < stretch.finish:
            # a mark nobody closed: the attribution ends the quotation
            speech.owners[stretch] = saying.voices
            yield Statement(stretch.start, end, saying.voices, direct=True)
            return
    quoted = [each for each in overlapping if not each.begin <= cue < each.finish]
    whole = [each for each in quoted if each.begin <= start and end <= each.finish]
    # '"Chad," he said, "has left."' - nothing but quotation on both sides of the cue
    parted = saying.first <= saying.cue.i < saying.end and any(each.begin <= start for each in quoted)
    for stretch in quoted:
        if stretch in speech.owners and (whole or parted):
            continue
        speech.owners[stretch] = saying.voices
        if whole or parted:
            yield Statement(stretch.start, stretch.end, saying.voices, direct=True)
    if not whole and not parted:
        far = max([end, *(each.finish for each in quoted if each.closed)])
        yield Statement(start, far, saying.voices, direct="mixed" if quoted else False)


def _voices(stretch: Stretch, before: Stretch | None, speech: Speech, *, cues: Cues) -> tuple[Voice, ...]:
    """Whose words a stretch holds that no saying covers; nobody's if it is a title or a word set apart."""
    at = bisect_left(speech.sentences, stretch.begin + 1, key=lambda sentence: sentence.start) - 1
    sentence = speech.sentences[max(at, 0)]
    found = _beside(stretch, at, speech)
    if found or stretch.is_scare or (stretch.is_title and not stretch.ends_sentence):
        return found
    if sentence.start < stretch.begin and _follows_attribution(stretch, sentence, speech):
        return _continued(stretch, before, speech)
    if sentence.start < stretch.begin:
        return _brought(stretch, sentence, speech, cues=cues)
    led = _continued(stretch, before, speech) or _led(stretch, at, speech)
    return led or (NOBODY if stretch.ends_sentence else ())


def _beside(stretch: Stretch, at: int, speech: Speech) -> tuple[Voice, ...]:
    """ "he said." right behind, or "He said:" right before."""
    sentences = speech.sentences
    for following in sentences[at + 1 : at + 3]:
        if 0 <= following.start - stretch.finish <= GAP:
            for saying in speech.sayings.get(following.index, ()):
                bare = saying.first == saying.end and not saying.opens
                at_quote = saying.first < saying.end and following.words[saying.first].text in OPENING
                if saying.begin == 0 and (bare or at_quote):
                    return saying.voices
    if at > 0 and sentences[at].start >= stretch.begin:
        for saying in speech.sayings.get(sentences[at - 1].index, ()):
            if saying.opens:
                return saying.voices
    return ()


def _continued(stretch: Stretch, before: Stretch | None, speech: Speech) -> tuple[Voice, ...]:
    """The voices of the quotation before it, in the same paragraph or running on into this one."""
    if before is None or before not in speech.owners or before.is_scare:
        return ()
    same = before.paragraph == stretch.paragraph
    runs_on = stretch.begins_paragraph and before.paragraph >= stretch.paragraph - 1
    return speech.owners[before] if same or runs_on else ()


def _follows_attribution(stretch: Stretch, sentence: Sentence, speech: Speech) -> bool:
    """Whether it is the second part of '"A," X said, "B."'."""
    return any(
        saying.cue.end < stretch.begin and sentence.words[saying.begin].end <= stretch.begin
        for saying in speech.sayings.get(sentence.index, ())
    )


def _led(stretch: Stretch, at: int, speech: Speech) -> tuple[Voice, ...]:
    """The voices of the sentence before, when it is somebody's statement in the same paragraph."""
    if at <= 0 or speech.sentences[at - 1].paragraph != stretch.paragraph:
        return ()
    sayings = speech.sayings.get(speech.sentences[at - 1].index, ())
    return sayings[0].voices if sayings else ()


def _brought(stretch: Stretch, sentence: Sentence, speech: Speech, *, cues: Cues) -> tuple[Voice, ...]:
    """'called it a "...": the subject of the verb that brings the words."""
    outline = speech.outlines[sentence.index]
    at = bisect_left(sentence.words, stretch.begin, key=lambda word: word.start)
    verb: Word | None = next((word for word in reversed(sentence.words[:at]) if word.pos == "VERB"), None)
    if stretch.words <= SCARE or verb is None or not (verb.lemma in cues.bringing or verb.lemma in cues.verbs):
        return ()
    subjects = outline.subjects_of(verb)
    return to_voices(subjects[0], outline, cues=cues, cue=verb.lemma, stance="say") if subjects else ()
