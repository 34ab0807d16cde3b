"""Explanations: sentence by sentence what was drawn, and why a word that might have drawn something did not.

Made for people who mend the wording, after the article is read; nothing of it changes what is drawn.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ..graph.ontology import Frame
from ..graph.records import Relation, Span
from .clauses import Clause, find_clauses
from .ends import Ends
from .events import find_events
from .frames import Draft, FrameIndex, match_nouns, match_verbs
from .grammar import Sentence, Word, ancestors
from .lexicon import Lexicon
from .mentions import Mention
from .reasons import Reason, why_no_noun, why_no_verb, why_unsaid
from .structure import bearers_by, find_structure, find_takings
from .what import Story, find_drafts
from .who import by_sentence

NOBODY = Reason("nobody who could act is named in the sentence")
SAYS_SO = "whoever stands at its end is who says so"
TOLD = "another word of the sentence tells it"
# "whoever leads a delegation of Hamas does not lead Hamas"
OF_OTHERS = "said of people of theirs, not of themselves"
TITLE = Reason("a title that leads to no holder here")


class Silence(Span):
    """A word that could have drawn something and did not: why, and by which rule it came closest."""

    word: str
    rule: str | None
    reason: str


class Explanation(Span):
    """A sentence with what was drawn from it and which words were silent; offsets count in `field`."""

    field: Literal["text", "title"]
    sentence: str
    relations: tuple[Relation, ...]
    silences: tuple[Silence, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Scene:
    """A sentence with all that is looked up in it.

    `drawn` are the words that drew something, by position, and `above` leads from a word to those of them below it.
    """

    sentence: Sentence
    clauses: Sequence[Clause]
    ends: Ends
    titled: frozenset[int]
    drawn: Mapping[int, Relation]
    above: Mapping[int, Sequence[int]]
    drafts: Sequence[Draft]
    weighed: frozenset[int]
    lexicon: Lexicon


def find_explanations(story: Story, relations: Sequence[Relation]) -> Iterator[Explanation]:
    """Yield one explanation a sentence, in text order; `relations` are those drawn from the story."""
    here = by_sentence(story.mentions)
    told: dict[tuple[str, int], list[Relation]] = {}
    for relation in relations:
        told.setdefault((relation.evidence.field, relation.evidence.start), []).append(relation)
    for sentence in story.sentences:
        field, start, end = story.page.place(sentence.start, sentence.end)
        drawn = told.get((field, start), [])
        scene = _set_scene(sentence, here[sentence.index], drawn, story)
        yield Explanation.model_validate(
            {
                "field": field,
                "start": start,
                "end": end,
                "sentence": story.page.text[sentence.start : sentence.end],
                "relations": tuple(drawn),
                "silences": tuple(_silence(word, reason, story) for word, reason in _find_silent(scene)),
            }
        )


def _set_scene(sentence: Sentence, mentions: Sequence[Mention], drawn: Sequence[Relation], story: Story) -> _Scene:
    clauses = find_clauses(sentence)
    ends = Ends(mentions, story.lexicon.phrasing)
    offices = story.offices.get(sentence.index, ())
    by_start = {relation.trigger.start: relation for relation in drawn}
    places = {word.i: story.page.place(word.start, word.end)[1] for word in sentence.words}
    drafts = (
        *find_events(sentence, clauses, ends, lexicon=story.lexicon),
        *find_structure(sentence, clauses, ends, offices=offices, lexicon=story.lexicon),
    )
    drawn_by = {i: by_start[start] for i, start in places.items() if start in by_start}
    return _Scene(
        sentence=sentence,
        clauses=clauses,
        ends=ends,
        titled=frozenset(word.i for office in offices for word in office.words),
        drawn=drawn_by,
        above=_find_above(sentence, drawn_by),
        drafts=drafts,
        weighed=frozenset(draft.trigger.i for draft in find_drafts(sentence, clauses, ends, story)),
        lexicon=story.lexicon,
    )


def _find_above(sentence: Sentence, drawn: Iterable[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for i in drawn:
        for word in ancestors(sentence.words[i]):
            found.setdefault(word.i, []).append(i)
    return found


def _silence(word: Word, reason: Reason, story: Story) -> Silence:
    _, start, end = story.page.place(word.start, word.end)
    return Silence(start=start, end=end, word=word.text, rule=reason.rule, reason=reason.text)


def _find_silent(scene: _Scene) -> Iterator[tuple[Word, Reason]]:
    """Yield the words of the wording that drew nothing, in text order, with the reason.

    Nouns by which somebody is named ("officers") have done their work.
    """
    verbs = {clause.verb.i: clause for clause in scene.clauses if clause.verb.pos != "AUX"}
    for word in scene.sentence.words:
        if word.i in scene.drawn:
            continue
        clause = verbs.get(word.i)
        if clause is not None:
            frames = _frames(word, scene.lexicon.event_verbs, scene.lexicon.structure_verbs)
        elif word.pos in ("NOUN", "PROPN") and word.i not in scene.ends.by_word:
            frames = _frames(word, scene.lexicon.event_nouns, scene.lexicon.structure_nouns)
        else:
            continue
        if frames:
            yield word, _why(word, clause, frames, scene)


def _frames(word: Word, *indices: FrameIndex) -> tuple[Frame, ...]:
    return tuple(frame for index in indices for frame in index.get(word.lemma, ()))


def _why(word: Word, clause: Clause | None, frames: Sequence[Frame], scene: _Scene) -> Reason:
    if not scene.ends.by_word:
        return NOBODY
    carried = _carried(word, scene)
    if carried is not None:
        return Reason(f"part of {carried.predicate!r}, which is drawn", carried.rule)
    draft = next((draft for draft in scene.drafts if draft.trigger is word), None)
    if draft is not None and word.i in scene.weighed:
        return Reason(SAYS_SO, draft.rule)
    if draft is not None:
        return why_unsaid(draft, moods=scene.lexicon.moods, types=scene.lexicon.seeds.ontology.types)
    if word.i in scene.titled:
        return TITLE
    fitting = _fitting(word, clause, frames, scene)
    if fitting is not None:
        is_event = scene.lexicon.seeds.ontology.types[fitting.type].is_event
        return Reason(TOLD if is_event else OF_OTHERS, fitting.rule)
    if clause is not None:
        return why_no_verb(clause, scene.sentence, scene.ends, frames=frames)
    said = word.lemma in scene.lexicon.structure_nouns
    bearers = bearers_by(find_takings(scene.sentence, scene.ends, lexicon=scene.lexicon)) if said else None
    return why_no_noun(word, scene.clauses, scene.sentence, scene.ends, frames=frames, bearers=bearers)


def _carried(word: Word, scene: _Scene) -> Relation | None:
    """What is drawn by a neighbour and has this word in it: "launched" of "launched an attack"."""
    beside = [*scene.above.get(word.i, ()), *(each.i for each in ancestors(word) if each.i in scene.drawn)]
    light = scene.ends.phrasing.light_verbs | scene.ends.phrasing.suffering_verbs
    for i in beside:
        trigger, relation = scene.sentence.words[i], scene.drawn[i]
        carries = trigger.head is word and word.lemma in light and trigger.pos in ("NOUN", "PROPN")
        if carries or word.lemma in relation.predicate.split():
            return relation
    return None


def _fitting(word: Word, clause: Clause | None, frames: Sequence[Frame], scene: _Scene) -> Draft | None:
    """What the word would have drawn by itself."""
    index = {word.lemma: tuple(frames)}
    if clause is not None:
        return next(match_verbs(scene.sentence, [clause], scene.ends, frames=index), None)
    by_verb = {clause.verb.i: clause for clause in scene.clauses}
    found = match_nouns(scene.sentence, by_verb, scene.ends, frames=index)
    return next((draft for draft in found if draft.trigger is word), None)
