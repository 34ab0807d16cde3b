"""Attributions that stand behind or inside what they attribute: ", X said.", ", said X, ...", "according to X".

The parser often takes such a tail for an apposition, so tails are found by their shape:
a comma, a noun phrase, a reporting verb, and no statement on the verb's other side.
"""

from dataclasses import dataclass

from ..grammar import Word, cases, children
from .reporting import CLOSING, FINITE, VERBAL, Cues, Outline, is_comma
from .speakers import choose_subject

HEADS = {"NOUN", "PROPN", "PRON"}
NOMINAL = {"NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET", "PART", "X"}
IN_NAME = {"of", "for", "from", "in", "at", "on", "with", "close", "to", "-", "and", "as"}
RELATIVE = {"WP", "WDT", "WRB", "WP$"}
LONGEST_SPEAKER = 16
LONGEST_REST = 18
ADJUNCTS = {"ADV", "AUX"}


@dataclass(frozen=True, slots=True)
class Tail:
    """An attribution with words before it that it may attribute.

    It reaches from word `first` to `end` (excluded), commas aside; `speaker` heads its noun
    phrase. A `medial` one has what is said on both sides: "Chad, Lomé said, has left".
    """

    first: int
    end: int
    speaker: Word
    medial: bool


def find_tail(verb: Word, outline: Outline, *, cues: Cues, first: int) -> Tail | None:
    """Return the attribution a reporting verb makes of the words before it, if it does; they begin at word `first`."""
    found = _before(verb, outline) or _inverted(verb, outline)
    if found is None:
        return None
    begin, speaker, rest = found
    if begin <= first or not _is_rest(verb, rest, outline, cues=cues, speaker=speaker):
        return None
    end = outline.next_break(rest)
    comma = begin - 1
    if not is_comma(outline.words, comma):
        return None
    medial = _goes_on(end, outline) and not outline.has_finite(first, comma)
    if not (medial or outline.sentence.headline or _holds_clause(verb, first, comma, outline)):
        return None
    return Tail(first=begin, end=end, speaker=speaker, medial=medial)


def _before(verb: Word, outline: Outline) -> tuple[int, Word, int] | None:
    """The speaker stands before the verb: where the phrase begins, its head, and where the rest begins."""
    words = outline.words
    last = verb.i - 1
    while last >= 0 and words[last].pos in ADJUNCTS:
        last -= 1
    subjects = [child for child in children(verb, "nsubj") if child.i < verb.i]
    begin = last
    while begin >= 0 and last - begin < LONGEST_SPEAKER and _in_noun_phrase(words[begin], outline):
        begin -= 1
    run = words[begin + 1 : last + 1]
    if run and run[-1].pos in ("CCONJ", "ADP"):
        return None
    if begin >= 0 and run and is_comma(words, begin) and run[0].tag not in RELATIVE:
        inside = [subject for subject in subjects if subject.i > begin and subject.pos in HEADS]
        heads = inside or [word for word in run if word.pos in HEADS and word.dep != "nmod"][-1:]
        # "a charge Ankara denied" says nothing about what stands before
        relative = verb.dep in ("acl", "acl:relcl") and verb.head is not None and begin < verb.head.i < last
        if heads and not relative:
            return begin + 1, choose_subject(heads, outline), verb.i + 1
    if not subjects and not run:
        return _before_apposition(verb, last, outline)
    # "..., an inquiry led by Chad found": the parser knows the phrase, its words do not
    first = outline.lefts[subjects[0].i] if subjects else 0
    if first > 0 and is_comma(words, first - 1) and words[first].tag not in RELATIVE:
        return first, subjects[0], verb.i + 1
    return None


def _before_apposition(verb: Word, last: int, outline: Outline) -> tuple[int, Word, int] | None:
    """ ", Ana Wirth, the head of the bank, said": the speaker stands before the apposition."""
    words = outline.words
    inner = last - 1
    while inner >= 0 and last - inner < LONGEST_SPEAKER and _in_noun_phrase(words[inner], outline):
        inner -= 1
    begin = inner - 1
    while begin >= 0 and inner - begin < LONGEST_SPEAKER and _in_noun_phrase(words[begin], outline):
        begin -= 1
    if not (is_comma(words, last) and is_comma(words, inner) and is_comma(words, begin) and begin + 1 < inner):
        return None
    heads = [word for word in words[begin + 1 : inner] if word.pos in HEADS and word.dep != "nmod"]
    return (begin + 1, choose_subject(heads, outline), verb.i + 1) if heads else None


def _in_noun_phrase(word: Word, outline: Outline) -> bool:
    nominal = word.pos in NOMINAL or word.i in outline.named or word.lower in IN_NAME
    return nominal and word.lower != "that"


def _inverted(verb: Word, outline: Outline) -> tuple[int, Word, int] | None:
    """ ", said Foreign Minister Ana Wirth": the speaker stands behind the verb."""
    words = outline.words
    at = verb.i + 1
    if verb.i == 0 or at >= len(words) or verb.tag not in FINITE | {"VBN"}:
        return None
    if not is_comma(words, verb.i - 1) or any(child.i < verb.i for child in children(verb, "nsubj")):
        return None
    nominal = words[at].pos in NOMINAL or at in outline.named
    if not nominal or words[at].lower in ("that", "there", "it"):
        return None
    head = next((child for child in children(verb, "nsubj", "obj") if child.i > verb.i), words[at])
    end = outline.next_break(at)
    if not any(word.pos in HEADS or word.i in outline.named for word in words[at:end]):
        return None
    if head.i >= end:
        head = words[at]
    while head.dep in ("flat", "compound") and head.head is not None and at <= head.head.i < end:
        head = head.head
    return verb.i, head, max(head.i + 1, at + 1)


def _is_rest(verb: Word, rest: int, outline: Outline, *, cues: Cues, speaker: Word) -> bool:
    """Whether nothing but time, place and hearers follows: no statement, no object."""
    words = outline.words
    end = outline.next_break(rest)
    if end - rest > LONGEST_REST or outline.has_finite(rest, end):
        return False
    if end < len(words) and words[end].text == ":":
        return False
    if any(word.lower == "that" and word.dep == "mark" for word in words[rest:end]):
        return False
    for child in verb.children:
        if child.i >= rest and child.i < end and child is not speaker:
            if child.dep == "ccomp" or (child.dep == "xcomp" and child.pos == "VERB"):
                return False
            if child.dep == "obj" and verb.lemma not in cues.addressed and child.entity not in ("DATE", "TIME"):
                return False
    return True


def _goes_on(end: int, outline: Outline) -> bool:
    """Whether a predicate follows the comma at word `end`."""
    words = outline.words
    if end + 1 >= len(words) or not is_comma(words, end):
        return False
    following = words[end + 1 : end + 4]
    first = next((word for word in following if word.pos not in ("ADV", "PUNCT", "PART")), None)
    return first is not None and first.pos in VERBAL and first.tag in FINITE


def _holds_clause(verb: Word, first: int, comma: int, outline: Outline) -> bool:
    """Whether the words before a tail are a statement, not "After he came, " or "On Monday, "."""
    words = outline.words
    if not outline.has_finite(first, comma):
        return words[comma].text in CLOSING or words[comma - 1].text in CLOSING
    before = [child for child in verb.children if child.i < comma and child.pos in ("VERB", "AUX", "ADJ", "NOUN")]
    clauses = [child for child in before if child.dep in ("ccomp", "parataxis", "conj", "advcl")]
    # "..., if necessary, X said": a clause inside the statement leaves it one
    return not clauses or any(
        child.dep != "advcl" or not _is_marked(child) or outline.lefts[child.i] > first + 1 for child in clauses
    )


def _is_marked(clause: Word) -> bool:
    return bool(children(clause, "mark")) or any(
        child.lower in ("when", "where") for child in children(clause, "advmod")
    )


@dataclass(frozen=True, slots=True)
class SourcePhrase:
    """ "according to X": its words from `first` to `end` (excluded), the head of X, and the cue as it is written."""

    first: int
    end: int
    speaker: Word
    cue: str


def find_source_phrase(word: Word, outline: Outline, *, cues: Cues) -> SourcePhrase | None:
    """Return the phrase that begins around `word`, the last word but one of "according to" and its like."""
    parts = cues.phrases.get(word.lower) or cues.authorities.get(word.lower)
    if parts is None:
        return None
    words = outline.words
    first = word.i - (len(parts) - 2)
    if first < 0 or tuple(each.lower for each in words[first : first + len(parts)]) != parts:
        return None
    at = first + len(parts)
    head = _head_behind(at, outline)
    if head is None or head.lemma in cues.never or head.lower in cues.never:
        return None
    return SourcePhrase(first, _phrase_end(head, outline), head, " ".join(parts))


def _head_behind(at: int, outline: Outline) -> Word | None:
    """The head of the noun phrase that begins at word `at`."""
    words = outline.words
    if at >= len(words):
        return None
    end = max(outline.next_break(at), at + 1)
    head = words[at]
    for _ in range(LONGEST_SPEAKER):
        above = head.head
        if above is None or not at <= above.i < end or above.pos in VERBAL:
            break
        head = above
    if head.pos not in NOMINAL:
        return next((word for word in words[at:end] if word.pos in ("NOUN", "PROPN", "PRON")), None)
    return head


def _phrase_end(head: Word, outline: Outline) -> int:
    """Where the phrase ends: with its apposition when a comma or the end follows it, else at the first comma."""
    words = outline.words
    right = outline.rights[head.i] + 1
    end = outline.next_break(head.i + 1)
    if end < right < len(words) and words[right].text in (",", ".") and not outline.has_finite(head.i, right):
        return right
    return end


def is_cited_in(phrase: SourcePhrase, cues: Cues) -> bool:
    """Whether the phrase names whom another speaker relies on, rather than a speaker."""
    return phrase.cue in {" ".join(parts) for parts in cues.authorities.values()}


def agent_of(verb: Word) -> Word | None:
    """The "by" phrase of a passive verb."""
    for child in children(verb, "obl:agent", "obl", "nmod"):
        if "by" in cases(child):
            return child
    return None
