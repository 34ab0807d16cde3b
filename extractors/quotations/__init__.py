"""Quotations: everything somebody is reported to say, with the whole chain of who says so.

Sayings come sentence by sentence, quotation marks paragraph by paragraph; here they are laid
over each other. Whatever lies inside another's statement is said by that one too, so chains
are read off from what contains what.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ...graph.records import Quotation, Span, Voice
from ..grammar import Sentence
from ..mentions import Mention
from .blocks import Statement, find_blocks, find_headline_voices
from .direct_speech import Speech, attribute
from .quote_marks import Stretch, find_stretches
from .reporting import Cues, Outline, to_cues, to_outline
from .sayings import find_sayings

# No statement holds more statements than this; what stands farther back holds the position no more.
MOST_INSIDE = 200


def find_quotations(
    sentences: Sequence[Sentence], mentions: Sequence[Mention], text: str, *, wording: Mapping[str, Any]
) -> tuple[Quotation, ...]:
    """Return what is said by somebody other than the article, in text order, the wider before the narrower.

    `mentions` are those of all `sentences`, pronouns resolved; `wording` is `words/reporting.toml`.
    A quotation's voices run innermost first: in "TASS reported that Lavrov said that ..." Lavrov, then TASS.
    """
    cues = to_cues(wording)
    stretches = find_stretches(sentences, text)
    outlines = _outlines(sentences, mentions, stretches, cues=cues)
    sayings = {index: find_sayings(outline, cues=cues) for index, outline in outlines.items()}
    speech = Speech(sentences, outlines, sayings, stretches)
    statements = [
        *attribute(speech, cues=cues),
        *find_blocks(sentences, sayings),
        *find_headline_voices(sentences, outlines, cues=cues),
    ]
    return tuple(_chained(statements))


def voices_at(quotations: Sequence[Quotation], position: int) -> tuple[Voice, ...]:
    """The voices of the smallest quotation that holds a position of the text; empty where the article itself speaks.

    `quotations` as `find_quotations` returns them.
    """
    at = bisect_right(quotations, position, key=lambda quotation: quotation.content.start)
    for quotation in quotations[max(at - MOST_INSIDE, 0) : at][::-1]:
        if position < quotation.content.end:
            return quotation.voices
    return ()


def _outlines(
    sentences: Sequence[Sentence], mentions: Sequence[Mention], stretches: Sequence[Stretch], *, cues: Cues
) -> dict[int, Outline]:
    """Outlines of the sentences worth a look: with a word that tells, a quotation mark, or a headline."""
    by_sentence: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_sentence[mention.sentence.index].append(mention)
    begins = [stretch.begin for stretch in stretches]
    telling, found = cues.telling, {}
    for sentence in sentences:
        first = bisect_right(begins, sentence.start)
        first -= first > 0 and stretches[first - 1].finish > sentence.start
        quotes = stretches[first : bisect_left(begins, sentence.end)]
        tells = any(word.lemma in telling or word.lower in telling for word in sentence.words)
        if tells or quotes or sentence.headline:
            outline = to_outline(sentence, by_sentence[sentence.index])
            outline.quotes = [_words_inside(stretch, sentence) for stretch in quotes if not stretch.is_scare]
            found[sentence.index] = outline
    return found


def _words_inside(stretch: Stretch, sentence: Sentence) -> tuple[int, int]:
    first = bisect_left(sentence.words, stretch.begin, key=lambda word: word.start)
    return first, bisect_left(sentence.words, stretch.finish, key=lambda word: word.start)


def _chained(statements: Iterable[Statement]) -> list[Quotation]:
    """Turn statements into quotations that nest, each with the voices of those it lies in behind its own.

    Of two with the same words the one whose cue comes first is the outer.
    """
    found: list[Quotation] = []
    stack: list[Quotation] = []
    for statement in sorted(statements, key=lambda each: (each.start, -each.end)):
        while stack and stack[-1].content.end <= statement.start:
            stack.pop()
        end = min(statement.end, stack[-1].content.end) if stack else statement.end
        if end <= statement.start:
            continue
        content = Span(start=statement.start, end=end)
        voices = _chain(statement.voices, stack[-1].voices if stack else ())
        quotation = Quotation(voices=voices, content=content, direct=statement.direct)
        if stack and stack[-1].content == content:
            stack.pop()
            found.pop()
        stack.append(quotation)
        found.append(quotation)
    return found


def _chain(own: tuple[Voice, ...], outer: tuple[Voice, ...]) -> tuple[Voice, ...]:
    """Own voices, then the outer ones that are not among them.

    "X said there was no truth in rumours that ...": it is X who denies.
    """
    if outer and all(voice.stance == "deny" and voice.start is None for voice in own):
        taken = outer[0].model_copy(update={"stance": own[0].stance, "cue": own[0].cue})
        return (taken, *outer[1:])
    actors = {voice.actor for voice in own if voice.actor is not None}
    spans = {voice.start for voice in own}
    return own + tuple(voice for voice in outer if voice.actor not in actors and voice.start not in spans)
