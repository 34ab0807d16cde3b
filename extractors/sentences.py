"""Sentences: the read regions of an article, parsed.

A title that was given apart is read as if it stood above the text, so that all stages count
in one row of offsets; `Page` tells afterwards which field an offset belongs to.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.language import Language

from ..graph.records import Article, Quotation, Span, Voice
from .grammar import Sentence, read_sentences, uses_clear
from .segments import Segment

# Marks that nobody sees: control characters, directions of writing, byte order.
_UNSEEN = (*range(0x20), *range(0x7F, 0xA0), 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF)
# One character for one: offsets hold, and the model meets the signs it was trained on.
PLAIN = dict.fromkeys(_UNSEEN, " ") | str.maketrans(
    {
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
    }
)
# Runs without a blank that are no words: rules of dashes, letters without end. The tokenizer's work on one grows
# with the square of its length.
_NO_WORD = re.compile(r"(?:[^\w\s]|_){30,}|\S{300,}")
GAP = "\n\n"
LONGEST_PARAGRAPH = 20_000  # code points; a longer one is cut, so that no parse grows without bound


@dataclass(frozen=True, slots=True)
class Page:
    """The text as the stages read it: a title given apart, then the article's text.

    `text` is as given, `plain` the same with plain quotes and blanks, also for what is no word; both begin
    with the title where `shift` is not 0, and `shift` is where the article's text begins.
    """

    text: str
    plain: str
    shift: int

    def place(self, start: int, end: int) -> tuple[str, int, int]:
        """The field an offset pair belongs to ("text" or "title") and the pair within it."""
        if start < self.shift:
            return "title", start, end
        return "text", start - self.shift, end - self.shift

    def voice(self, voice: Voice) -> Voice:
        """A voice with offsets of its own field."""
        if voice.start is None or voice.end is None:
            return voice
        _, start, end = self.place(voice.start, voice.end)
        return voice.model_copy(update={"start": start, "end": end})

    def quotation(self, quotation: Quotation) -> Quotation:
        """A quotation with offsets of the article's text."""
        _, start, end = self.place(quotation.content.start, quotation.content.end)
        voices = tuple(self.voice(voice) for voice in quotation.voices)
        return quotation.model_copy(update={"voices": voices, "content": Span(start=start, end=end)})


def to_page(article: Article, *, headline: str | None) -> Page:
    """Put a title on top of the text, unless it is the `headline` that stands there already."""
    apart = bool(article.title) and " ".join(str(article.title).split()) != headline
    above = f"{article.title}{GAP}" if apart else ""
    text = above + article.text
    plain = _NO_WORD.sub(lambda run: " " * len(run[0]), text.translate(PLAIN))
    return Page(text=text, plain=plain, shift=len(above))


def parse(page: Page, segments: Sequence[Segment], *, nlp: Language) -> list[Sentence]:
    """Return the sentences of the title, the headline and the body in order."""
    regions = [(0, page.shift - len(GAP), True)] if page.shift else []
    for segment in segments:
        if segment.is_read:
            start, end = segment.start + page.shift, segment.end + page.shift
            for cut in range(start, end, LONGEST_PARAGRAPH):
                regions.append((cut, min(end, cut + LONGEST_PARAGRAPH), segment.kind == "headline"))
    sentences: list[Sentence] = []
    clear = uses_clear(nlp)
    docs = nlp.pipe(page.plain[start:end] for start, end, _ in regions)
    for paragraph, ((start, _, headline), doc) in enumerate(zip(regions, docs, strict=True)):
        sentences.extend(
            read_sentences(doc, offset=start, first=len(sentences), paragraph=paragraph, headline=headline, clear=clear)
        )
    return sentences
