"""What tells a report: the cues of `words/reporting.toml`, and the outline of a sentence they stand in."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ...graph.records import Stance, Voice
from ..clauses import Clause, find_clauses
from ..grammar import Sentence, Word
from ..mentions import Mention

OPENING = {'"', "“", "«", "„", "``", "‘", "'"}
CLOSING = {'"', "”", "»", "''", "’", "'"}
EDGE = {",", ".", ";", ":", "-", "–", "—", "--"}
DASHES = {"–", "—", "--", "-"}
FINITE = {"VBD", "VBZ", "VBP", "MD"}
VERBAL = {"VERB", "AUX"}


@dataclass(frozen=True, slots=True)
class Cues:
    """The wording of reports; every field is a section or list of `words/reporting.toml`."""

    verbs: Mapping[str, Stance]
    nouns: Mapping[str, Stance]
    charges: Mapping[str, str]
    addressed: frozenset[str]
    objects: frozenset[str]
    needs_noun: frozenset[str]
    needs_that: frozenset[str]
    citing: frozenset[str]
    phrases: Mapping[str, tuple[str, ...]]
    authorities: Mapping[str, tuple[str, ...]]
    never: frozenset[str]
    people: frozenset[str]
    documents: frozenset[str]
    outlets: frozenset[str]
    issuing: frozenset[str]
    reporting: frozenset[str]
    conditions: frozenset[str]
    without: frozenset[str]
    bringing: frozenset[str]
    headline_kinds: frozenset[str]
    deniable: frozenset[str]
    carrying: frozenset[str]
    days: frozenset[str]
    telling: frozenset[str]


def to_cues(table: Mapping[str, Any]) -> Cues:
    """Read `words/reporting.toml`; `telling` becomes every word worth a closer look."""
    frames, sources, governors = table["frames"], table["sources"], table["governors"]
    verbs, nouns = _by_word(table["verbs"]), _by_word(table["nouns"])
    phrases, authorities = _by_last(sources["phrases"]), _by_last(sources["authorities"])
    return Cues(
        verbs=verbs,
        nouns=nouns,
        charges=table["charges"],
        phrases=phrases,
        authorities=authorities,
        **{key: frozenset(frames[key]) for key in ("addressed", "objects", "needs_noun", "needs_that")},
        **{key: frozenset(frames[key]) for key in ("deniable", "citing", "carrying")},
        **{key: frozenset(sources[key]) for key in ("never", "people", "documents", "outlets")},
        **{key: frozenset(governors[key]) for key in ("issuing", "reporting", "conditions", "without")},
        **{key: frozenset(table["quotes"][key]) for key in ("bringing", "headline_kinds", "days")},
        telling=frozenset([*verbs, *nouns, *frames["citing"], *phrases, *authorities]),
    )


def _by_word(table: Mapping[Stance, list[str]]) -> dict[str, Stance]:
    return {word: stance for stance, words in table.items() for word in words}


def _by_last(phrases: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Phrases by the word before their last: "according to" by "according"."""
    return {words[-2]: words for words in (tuple(phrase.split()) for phrase in phrases)}


@dataclass(slots=True, eq=False)
class Outline:
    """A sentence laid out for finding reports; positions are word numbers.

    `lefts` and `rights` are the first and last word of what hangs on each word, `finite`
    counts the finite verbs before it, `breaks` gives the next punctuation mark that is no
    hyphen. `named` gives the mention a word belongs to, `stops` the places where nothing said
    can run on (semicolons, other attributions), `quotes` the stretches between quotation marks.
    """

    sentence: Sentence
    words: tuple[Word, ...]
    named: Mapping[int, Mention]
    lefts: list[int]
    rights: list[int]
    finite: list[int]
    breaks: list[int]
    stops: list[int] = field(default_factory=list)
    quotes: list[tuple[int, int]] = field(default_factory=list)
    clauses: dict[int, Clause] | None = None

    def subjects_of(self, verb: Word) -> tuple[Word, ...]:
        """Who does what the verb says, also where another clause names them."""
        if self.clauses is None:
            self.clauses = {clause.verb.i: clause for clause in find_clauses(self.sentence)}
        clause = self.clauses.get(verb.i)
        return clause.subjects if clause is not None else ()

    def scope(self, i: int) -> tuple[int, int]:
        """First word and end of the quoted stretch that word `i` stands in, else of the sentence."""
        at = bisect_right(self.quotes, (i, len(self.words))) - 1
        if at >= 0 and self.quotes[at][0] <= i < self.quotes[at][1]:
            return self.quotes[at]
        return 0, len(self.words)

    def stop_after(self, i: int) -> int:
        """The first stop behind word `i`, or the number of words."""
        at = bisect_left(self.stops, i + 1)
        return self.stops[at] if at < len(self.stops) else len(self.words)

    def has_finite(self, first: int, end: int) -> bool:
        """Whether a finite verb stands from word `first` up to but not including `end`."""
        return first < end and self.finite[end] > self.finite[first]

    def next_break(self, i: int) -> int:
        """The first comma, quotation mark or closing punctuation from word `i` on, else the number of words."""
        return self.breaks[min(i, len(self.words))]


def to_outline(sentence: Sentence, mentions: Sequence[Mention]) -> Outline:
    """Lay out a sentence in time linear in its words."""
    words = sentence.words
    size = len(words)
    lefts, rights = list(range(size)), list(range(size))
    for word in reversed(_from_top(words)):
        if word.head is not None:
            at = word.head.i
            lefts[at] = min(lefts[at], lefts[word.i])
            rights[at] = max(rights[at], rights[word.i])
    finite = [0]
    for word in words:
        finite.append(finite[-1] + (word.tag in FINITE))
    breaks = [size] * (size + 1)
    for i in range(size - 1, -1, -1):
        breaks[i] = i if words[i].pos == "PUNCT" and words[i].text != "-" else breaks[i + 1]
    named = {word.i: mention for mention in mentions for word in mention.words}
    stops = [word.i for word in words if word.text == ";"]
    return Outline(sentence, words, named, lefts, rights, finite, breaks, stops)


def _from_top(words: Sequence[Word]) -> list[Word]:
    """All words, every head before what hangs on it."""
    order = [word for word in words if word.head is None]
    for word in order:  # grows while it is read
        order.extend(word.children)
    return order


def is_open_quote(words: Sequence[Word], i: int) -> bool:
    """Whether word `i` is a quotation mark that opens."""
    return i < len(words) and words[i].text in OPENING and (i + 1 < len(words) and words[i].end == words[i + 1].start)


def is_comma(words: Sequence[Word], i: int) -> bool:
    """Whether word `i` can divide a statement from its attribution: a comma, a dash, a closing quotation mark."""
    if not 0 <= i < len(words):
        return False
    word = words[i]
    if word.text in DASHES:  # not the hyphen of "Al-Ain"
        return i > 0 and words[i - 1].end < word.start
    if word.text in CLOSING:  # nor the inches of `a 6" pipe`
        return word.pos == "PUNCT" and not is_open_quote(words, i) and (i == 0 or words[i - 1].pos != "NUM")
    return word.text == ","


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


def trimmed(first: int, end: int, outline: Outline) -> tuple[int, int]:
    """Without the punctuation and conjunctions at its edges."""
    words = outline.words
    while first < end and (words[first].text in EDGE or (words[first].dep == "cc" and words[first].lower != "both")):
        first += 1
    while end > first and (words[end - 1].text in EDGE or words[end - 1].dep == "cc"):
        end -= 1
    return first, end
