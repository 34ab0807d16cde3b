"""Belonging: what nouns and names say that stand beside a body's name, without a verb.

"Hamas member Sami Odeh", "members of NATO, including Norway", "Jane Roe of the Green Party",
"Narvik, a port in Norway".
"""

from collections.abc import Iterator, Sequence

from ..graph.ontology import Frame, Slot
from .ends import Ends
from .frames import Bearers, Draft, FrameIndex
from .grammar import Sentence, Word, cases, children, conjuncts
from .mentions import Mention
from .titles import before_aside

BODIES = {"armed_group", "company", "government_body", "igo", "media", "military", "ngo", "political_party"}
PEOPLE = {"person", "people_group"}
EXAMPLES = {"including", "include", "such"}
DETERMINERS = {"a", "an", "the"}


def find_belonging(
    sentence: Sentence, ends: Ends, *, frames: FrameIndex, titled: set[int], bearers: Bearers
) -> Iterator[Draft]:
    """Yield a draft for each noun that is said of a name beside a body's or a place's.

    `frames` are the nouns of structure, `titled` the positions of words that titles account for,
    `bearers` those whom a noun is said of.
    """
    yield from _described(sentence, ends, frames=frames, titled=titled, bearers=bearers)
    yield from _listed(sentence, ends, frames=frames)
    yield from _lying(sentence, ends, frames=frames)
    yield from _addressed(sentence, ends)


def find_named(sentence: Sentence, ends: Ends) -> Iterator[Draft]:
    """ "Jane Roe of the Green Party", "the Red Cross's Jane Roe": whoever is named by a body is of it."""
    for mention in dict.fromkeys(ends.by_word.values()):
        # a first name alone may be a word: "Dean of the college"
        named = mention.form == "name" and (mention.referent.row is not None or " " in mention.surface)
        if mention.referent.kind != "person" or not named:
            continue
        for body in _bodies_of(mention, sentence, ends):
            yield Draft(
                type="MEMBER_OF",
                mode=None,
                rule="MEMBER_OF: name of a body",
                sentence=sentence,
                trigger=mention.words[-1],
                predicate="be of",
                sources=(mention,),
                targets=(body,),
            )


def _bodies_of(mention: Mention, sentence: Sentence, ends: Ends) -> Iterator[Mention]:
    first, last = mention.words[0].i, mention.words[-1].i
    for word in mention.words:
        for child in children(word, "nmod", "nmod:poss"):
            body = ends.by_word.get(child.i)
            if body is None or body is mention or body.referent.kind not in BODIES or body.form != "name":
                continue
            behind = cases(child) == ("of",) and child.i > last and sentence.words[last + 1].lower == "of"
            before = child.dep == "nmod:poss" and max(each.i for each in body.words) + 2 == first
            if behind or before:
                yield body


def _described(
    sentence: Sentence, ends: Ends, *, frames: FrameIndex, titled: set[int], bearers: Bearers
) -> Iterator[Draft]:
    """ "Hamas member Sami Odeh", "Putin's close ally Jane Roe", "Jane Roe, a Labour lawmaker,"."""
    for noun in sentence.words:
        if noun.lemma not in frames or noun.i in titled or _is_of_a_name(noun, ends):
            continue
        # "Iran armed Hezbollah", "Iran arms Hezbollah": nobody is its arm
        if noun.pos == "VERB" or children(noun, "vocative"):
            continue
        body = _name_before(noun, sentence, ends)
        frame = _fitting(noun, body, frames) if body is not None else None
        if body is None or frame is None:
            continue
        sources = [
            each
            for each in _names_beside(noun, body, sentence, ends) or ends.lookup_all(bearers(noun), owners=False)
            if each.referent.id != body.referent.id and (frame.type != "PART_OF" or each.referent.kind not in PEOPLE)
        ]
        if sources:
            yield _drawn(frame, noun, sentence, sources, body)


def _is_of_a_name(word: Word, ends: Ends) -> bool:
    mention = ends.by_word.get(word.i)
    return mention is not None and mention.form == "name" and mention.start <= word.start < mention.end


def _name_before(noun: Word, sentence: Sentence, ends: Ends) -> Mention | None:
    """The name or pronoun that a noun follows; "the German unit" is of something else that is German."""
    place = noun.i - 1
    while place > 0 and place not in ends.by_word and _describes(sentence.words[place], noun):
        place -= 1
    found = ends.by_word.get(place)
    # "the company and its subsidiary YouTube"
    named = found is not None and (found.form == "name" or sentence.words[place].tag == "PRP$")
    return found if found is not None and named and found.referent.kind != "place" else None


def _describes(word: Word, noun: Word) -> bool:
    """ "Chief technology" of "the paper's chief technology columnist"."""
    return (
        word.pos == "ADJ" or word.tag == "POS" or (word.pos == "NOUN" and word.dep == "compound" and word.head is noun)
    )


def _names_beside(noun: Word, body: Mention, sentence: Sentence, ends: Ends) -> Sequence[Mention]:
    """Whose noun it is: the name after it, names after a plural, the name it is put beside."""
    after = ends.by_word.get(noun.i + 1)
    if after is not None and after.form == "name" and after.referent.kind != "place":
        return list(_row_of_names(after, sentence, ends)) if noun.tag in ("NNS", "NNPS") else [after]
    start = min(word.i for word in body.words)
    while start > 0 and (sentence.words[start - 1].lower in DETERMINERS or sentence.words[start - 1].pos == "ADJ"):
        start -= 1
    if start < 2 or sentence.words[start - 1].text != ",":
        return ()
    before = ends.by_word.get(before_aside(start - 2, sentence))
    return (before,) if before is not None and before.form == "name" and before.referent.kind == "person" else ()


def _row_of_names(first: Mention | None, sentence: Sentence, ends: Ends) -> Iterator[Mention]:
    """ "Members Norway, Sweden and Chad": names with nothing but commas between them."""
    while first is not None and first.form == "name":
        yield first
        place = max(word.i for word in first.words) + 1
        start = place
        while place < len(sentence.words) and _joins(sentence.words[place], ends):
            place += 1
        first = ends.by_word.get(place) if place > start else None


def _joins(word: Word, ends: Ends) -> bool:
    """A comma or "and", or part of a name in the row that nobody made out."""
    return word.lower in (",", "and") or (word.pos == "PROPN" and word.i not in ends.by_word)


def _listed(sentence: Sentence, ends: Ends, *, frames: FrameIndex) -> Iterator[Draft]:
    """ "Members of NATO, including Norway and Sweden", "NATO's members include Norway"."""
    for noun in sentence.words:
        if noun.tag != "NNS" or noun.lemma not in frames or noun.i in ends.by_word:
            continue
        sources = _examples(noun, ends)
        bodies = [_name_before(noun, sentence, ends)]
        bodies.extend(ends.lookup(word, owners=False) for word in children(noun, "nmod") if cases(word) == ("of",))
        for body in bodies if sources else ():
            frame = _fitting(noun, body, frames) if body is not None else None
            if body is not None and frame is not None and frame.type == "MEMBER_OF":
                yield _drawn(frame, noun, sentence, sources, body)
                break


def _examples(noun: Word, ends: Ends) -> tuple[Mention, ...]:
    named = [word for word in children(noun, "nmod") if EXAMPLES & set(cases(word))]
    if noun.dep == "nsubj" and noun.head is not None and noun.head.lemma in EXAMPLES:
        named.extend(children(noun.head, "obj"))
    return ends.lookup_all([each for word in named for each in conjuncts(word)], owners=False)


def _lying(sentence: Sentence, ends: Ends, *, frames: FrameIndex) -> Iterator[Draft]:
    """ "Narvik, a port in Norway", "Oslo is the capital of Norway"."""
    for noun in sentence.words:
        for frame in frames.get(noun.lemma, ()):
            slot = next((slot for slot in frame.slots if slot.end == "target" and "place" in slot.kinds), None)
            bearer = noun.head if noun.dep == "appos" else next(iter(children(noun, "nsubj")), None)
            if slot is None or bearer is None or (noun.dep != "appos" and not children(noun, "cop")):
                continue
            place = ends.by_word.get(bearer.i)
            phrases = [word for word in children(noun, "nmod") if _is_around(word, noun, slot, sentence)]
            around = [each for each in ends.places(phrases) if each.form == "name"]
            if place is not None and place.referent.kind == "place" and around:
                yield _drawn(frame, noun, sentence, (place,), around[0])
                break


def _addressed(sentence: Sentence, ends: Ends) -> Iterator[Draft]:
    """ "In Narvik, Norway": a place before its state, but not in a row of both."""
    for mention in dict.fromkeys(ends.by_word.values()):
        first, comma = mention.words[0].i, mention.words[-1].i + 1
        state = ends.by_word.get(comma + 1)
        if mention.referent.kind != "place" or mention.form != "name" or state is None or state.form != "name":
            continue
        home = mention.referent.country
        # "in Europe, Norway", "unlike Europe, Norway has"
        wider = (home is None and mention.referent.row is not None) or state.head.dep in ("nsubj", "nsubj:pass")
        if state.referent.kind != "country" or home not in (None, state.referent.country) or wider:
            continue
        if sentence.words[comma].text == "," and not _is_in_row(first, state.words[-1].i + 1, sentence, ends):
            yield Draft(
                type="LOCATED_IN",
                mode=None,
                rule="LOCATED_IN: place before its state",
                sentence=sentence,
                trigger=mention.words[-1],
                predicate="be in",
                sources=(mention,),
                targets=(state,),
            )


def _is_in_row(first: int, after: int, sentence: Sentence, ends: Ends) -> bool:
    """ "London, Paris, Norway and Chad": whether names stand before or after two of them."""
    words = sentence.words
    before = first > 1 and words[first - 1].text == "," and first - 2 in ends.by_word
    behind = [word.lower for word in words[after : after + 2]]
    named = behind[:1] == [","] and after + 1 in ends.by_word
    joined = {"and", "or"} & set(behind) or (after < len(words) and words[after].pos in ("NOUN", "PROPN", "PART"))
    return bool(before or named or joined or (first > 0 and words[first - 1].lower in ("and", "or")))


def _is_around(word: Word, noun: Word, slot: Slot, sentence: Sentence) -> bool:
    """ "A town in Chad"; not "outside of Chad", nor "30 miles from the border of Chad"."""
    one = len(cases(word)) == 1 and cases(word)[0] in slot.prepositions
    return one and all(each.pos != "NUM" for each in sentence.words[noun.i : word.i])


def _target_slot(frame: Frame) -> Slot | None:
    """The slot of a noun that "of" alone leads to: a "member of TARGET" may be a "TARGET member"."""
    if frame.phrases or frame.modifier is not None:
        return None
    return next((slot for slot in frame.slots if slot.end == "target" and "of" in slot.prepositions), None)


def _fitting(noun: Word, body: Mention, frames: FrameIndex) -> Frame | None:
    for frame in frames.get(noun.lemma, ()):
        slot = _target_slot(frame)
        if slot is not None and (not slot.kinds or body.referent.kind in slot.kinds):
            return frame
    return None


def _drawn(frame: Frame, noun: Word, sentence: Sentence, sources: Sequence[Mention], body: Mention) -> Draft:
    return Draft(
        type=frame.type,
        mode=None,
        rule=frame.rule,
        sentence=sentence,
        trigger=noun,
        predicate=noun.lemma,
        sources=tuple(sources),
        targets=(body,),
    )
