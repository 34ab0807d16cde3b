"""Attributions that reach over whole paragraphs and headlines: "The Post reported Monday:", "Lavrov: ..."."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ...graph.records import Voice
from ..grammar import Sentence, Word
from .reporting import DASHES, Cues, Outline, Saying

QUESTIONS = {"WRB", "WP", "WDT", "WP$"}


@dataclass(frozen=True, slots=True)
class Statement:
    """What is said, in code points of the article, and by whom, innermost first."""

    start: int
    end: int
    voices: tuple[Voice, ...]
    direct: bool | Literal["mixed"]


def find_blocks(sentences: Sequence[Sentence], sayings: Mapping[int, Sequence[Saying]]) -> Iterator[Statement]:
    """Yield what an attribution with a colon at its end introduces: the rest of its paragraph, else all of the next.

    A longer block cannot be told from the writer's own voice, so one paragraph it is.
    """
    for i, sentence in enumerate(sentences[:-1]):
        opening = [saying for saying in sayings.get(sentence.index, ()) if saying.opens]
        if opening and sentence.words[-1].text == ":":
            paragraph = sentences[i + 1].paragraph
            last = i + 1
            while last + 1 < len(sentences) and sentences[last + 1].paragraph == paragraph:
                last += 1
            yield Statement(sentences[i + 1].start, sentences[last].end, opening[-1].voices, direct=False)


def find_headline_voices(
    sentences: Sequence[Sentence], outlines: Mapping[int, Outline], *, cues: Cues
) -> Iterator[Statement]:
    """Yield what a headline puts behind a speaker's name and a colon, or before them."""
    words = [word for sentence in sentences if sentence.headline for word in sentence.words]
    named = {
        (mention.start, mention.end): mention
        for sentence in sentences
        if sentence.headline and sentence.index in outlines
        for mention in outlines[sentence.index].named.values()
    }
    for i, word in enumerate(words):
        divides = word.text == ":" or (word.text in DASHES and i and words[i - 1].end < word.start)
        if not divides or i in (0, len(words) - 1):
            continue
        before, after = words[:i], words[i + 1 :]
        for name, said in ((before, after), (after, before)):
            mention = named.get((name[0].start, name[-1].end))
            if mention is None or said[0].tag in QUESTIONS or (said is after and word.text != ":"):
                continue
            if mention.referent.kind in cues.headline_kinds or mention.form == "metonym":
                voice = Voice(actor=mention.referent.id, start=mention.start, end=mention.end, cue=word.text)
                yield Statement(said[0].start, _end(said), (voice,), direct=False)
        return


def _end(words: Sequence[Word]) -> int:
    return words[-2].end if len(words) > 1 and words[-1].text == "." else words[-1].end
