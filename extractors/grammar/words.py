"""Words and sentences as all stages see them, whatever parsed them."""

from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Word:
    """One word of a sentence; `start` and `end` count code points of the article's text.

    `i` is the position in the sentence, `head` None for the root, `children` in text order.
    Built by `grammar.read_sentences`; no stage changes one.
    """

    i: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    start: int
    end: int
    entity: str = ""
    entity_begins: bool = False
    lower: str = ""
    head: "Word | None" = None
    children: list["Word"] = field(default_factory=list)

    def __repr__(self) -> str:
        return f"{self.text}/{self.dep}"


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A sentence: its words, where it stands in the text, and in which paragraph."""

    words: tuple[Word, ...]
    start: int
    end: int
    index: int
    paragraph: int
    headline: bool = False
