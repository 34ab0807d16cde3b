"""Speakers: from the noun phrase that speaks to voices.

A name speaks for itself, a spokesman without a name for whom he belongs to, a statement for
whoever made it. Nameless sources ("officials") are voices without an actor.
"""

from collections.abc import Sequence

from ...graph.records import Stance, Voice
from ..clauses import RELATIVE
from ..grammar import Word, cases, children
from ..mentions import Mention
from .reporting import FINITE, Cues, Outline, is_comma

OWNING = {"of", "for", "from", "by", "with"}
HEADS = {"NOUN", "PROPN", "PRON", "ADJ", "NUM", "X"}
WORDS_OF_NAME = ("flat", "appos", "compound", "nmod:desc")
DEPTH = 3
LONGEST_REMARK = 12  # words from a speaker to "quoted by" at most


def to_voices(head: Word, outline: Outline, *, cues: Cues, cue: str, stance: Stance) -> tuple[Voice, ...]:
    """The voices of a noun phrase, one for each of those it coordinates; an outlet that quotes them comes last."""
    heads = [head, *(word for word in children(head, "conj") if word.pos in HEADS)]
    voices = [_voice(each, outline, cues=cues, cue=cue, stance=stance) for each in heads]
    voices += _quoted_by(head, outline, cues=cues)
    return tuple(voices)


def to_owner_voices(noun: Word, outline: Outline, *, cues: Cues, stance: Stance) -> tuple[Voice, ...]:
    """The voices of whoever a statement belongs to: "the ministry's claim", "a report by Reuters"."""
    mention = _owner(noun, outline, cues=cues)
    if mention is not None:
        return (_named(mention, cue=noun.lemma, stance=stance),)
    owners = [child for child in noun.children if child.dep == "nmod:poss" or OWNING & set(cases(child))]
    return to_voices(owners[0], outline, cues=cues, cue=noun.lemma, stance=stance) if owners else ()


def find_subject(verb: Word, outline: Outline) -> Word | None:
    """Who does what a verb says, as the word that heads the phrase; None where the sentence does not tell."""
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


def choose_subject(subjects: Sequence[Word], outline: Outline) -> Word:
    """The subject to believe where the parser gives a verb several: a known name, else the nearest before it."""
    return next((word for word in subjects if word.i in outline.named), subjects[-1])


def is_source(head: Word, outline: Outline, *, cues: Cues) -> bool:
    """Whether a noun can be somebody's word at all: "citing diplomats", not "citing flight records"."""
    if head.lemma in cues.people:
        return True
    mention = _mention(head, outline, cues=cues)
    return mention is not None and mention.referent.kind != "place"


def _voice(head: Word, outline: Outline, *, cues: Cues, cue: str, stance: Stance) -> Voice:
    mention = _mention(head, outline, cues=cues)
    if mention is None:
        start, end = _phrase(head, outline)
        return Voice(actor=None, start=start, end=end, cue=cue, stance=stance)
    return _named(mention, cue=cue, stance=stance)


def _named(mention: Mention, *, cue: str, stance: Stance) -> Voice:
    actor = None if mention.referent.kind == "place" else mention.referent.id
    return Voice(actor=actor, start=mention.start, end=mention.end, cue=cue, stance=stance)


def _mention(head: Word, outline: Outline, *, cues: Cues) -> Mention | None:
    """Who is meant by a noun phrase: its own name, a name beside it, or whom it speaks for."""
    own = outline.named.get(head.i)
    if own is not None and own.referent.kind == "person":
        return own
    # "US President Joe Biden": the parser may make the country the head of the name
    bare = own is None or own.form == "nominal"
    beside = _beside(head, outline, deps=WORDS_OF_NAME if bare else ("flat", "nmod:desc"))
    person = next((mention for mention in beside if mention.referent.kind == "person"), None)
    if own is not None or person is not None:
        return person or own
    speaks_for = head.lemma in cues.people or head.lemma in cues.documents
    if beside and (speaks_for or head.lemma in cues.outlets):
        return beside[0]
    return _owner(head, outline, cues=cues) if speaks_for else None


def _beside(head: Word, outline: Outline, *, deps: Sequence[str]) -> list[Mention]:
    """The mentions that are one name with a noun: "Prime Minister *Ana Wirth*", "*Kyodo* news agency"."""
    found = []
    level = children(head, *deps)
    for _ in range(DEPTH):
        found += [outline.named[word.i] for word in level if word.i in outline.named]
        level = [child for word in level for child in children(word, *deps)]
    return found


def _owner(head: Word, outline: Outline, *, cues: Cues) -> Mention | None:
    for child in head.children:
        owns = child.dep == "nmod:poss" or (child.dep in ("nmod", "obl:agent", "obl") and OWNING & set(cases(child)))
        if owns or child.dep in ("amod", "compound"):
            mention = outline.named.get(child.i) or (_mention(child, outline, cues=cues) if owns else None)
            if mention is not None:
                return mention
    return None


def _quoted_by(head: Word, outline: Outline, *, cues: Cues) -> Sequence[Voice]:
    """ "sources quoted by the Oslo Post": the outlet stands behind them."""
    words = outline.words
    for i in range(head.i + 1, min(head.i + LONGEST_REMARK, len(words) - 2)):
        if words[i].lemma in cues.verbs and words[i].tag in FINITE and words[i + 1].lower != "by":
            break  # from here on it is what they say
        if words[i].lemma in cues.carrying and words[i].tag in ("VBN", "VBD") and words[i + 1].lower == "by":
            agent = next((word for word in words[i + 2 : i + LONGEST_REMARK] if word.head is words[i]), words[i + 2])
            return [_voice(agent, outline, cues=cues, cue=words[i].lemma, stance="say")]
    return []


def _phrase(head: Word, outline: Outline) -> tuple[int, int]:
    """The words of a nameless speaker without article, and without what stands behind a comma."""
    first, last = head.i, head.i
    for child in head.children:
        if child.dep in ("flat", "compound", "amod", "nummod", "nmod:poss", "nmod") and "," not in child.text:
            first = min(first, outline.lefts[child.i])
            if child.i == last + 1 or child.dep in ("nmod", "flat"):
                last = max(last, outline.rights[child.i])
    words = outline.words
    while first < head.i and (words[first].pos in ("DET", "PUNCT") or words[first].lower in ("a", "an", "the")):
        first += 1
    breaks = outline.next_break(head.i)
    last = min(last, breaks - 1) if breaks > head.i else last
    return words[first].start, words[max(last, head.i)].end
