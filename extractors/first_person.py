"""First person: who "we" are in what somebody is quoted as saying.

"We will not accept the offer," Norway said: Norway will not. Outside of quotations "we" are the
article's, and what a medium says of itself is no news.
"""

from collections.abc import Mapping, Sequence

from ..graph.records import Quotation
from .grammar import Sentence, Word
from .mentions import Mention
from .quotations import quotation_at

MANY = {"we", "us", "our", "ours", "ourselves"}
ONE = {"i", "me", "my", "mine", "myself"}
SILENT = {"media", "place"}


def with_first_persons(
    sentences: Sequence[Sentence], mentions: Sequence[Mention], quotations: Sequence[Quotation]
) -> list[Mention]:
    """Return the mentions with those who speak of themselves among them, in text order.

    `quotations` as `find_quotations` returns them.
    """
    if not quotations:
        return list(mentions)
    speakers = {mention.start: mention for mention in mentions}
    own = [
        found
        for sentence in sentences
        for word in sentence.words
        if word.tag in ("PRP", "PRP$") and word.lower in MANY | ONE
        if (found := _lookup_speaker(word, sentence, quotations, speakers)) is not None
    ]
    return sorted([*mentions, *own], key=lambda mention: mention.start) if own else list(mentions)


def _lookup_speaker(
    word: Word, sentence: Sentence, quotations: Sequence[Quotation], speakers: Mapping[int, Mention]
) -> Mention | None:
    """Who says the word, as a mention of the one who says it."""
    quotation = quotation_at(quotations, word.start)
    if quotation is None or not quotation.direct or quotation.voices[0].start is None:
        return None
    speaker = speakers.get(quotation.voices[0].start)
    if speaker is None or speaker.referent.kind in SILENT:
        return None
    if word.lower in ONE and speaker.referent.kind != "person":
        return None
    return Mention(
        sentence=sentence,
        words=(word,),
        start=word.start,
        end=word.end,
        form="pronoun",
        referent=speaker.referent,
        surface=word.text,
        origin="reference",
        doubts=speaker.doubts,
    )
