"""What: the stages from mentions to relations.

clauses -> events and structure -> truth and threats -> echoes -> timing -> relations
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..graph.records import Article, Quotation, Relation, Voice
from .clauses import Clause, find_clauses
from .dates import find_dates
from .echoes import find_duties, is_owed, with_echo
from .ends import Ends
from .events import find_events
from .frames import Draft
from .grammar import Sentence
from .lexicon import Lexicon
from .mentions import Mention
from .offices import find_known_offices
from .quotations import voices_at
from .relations import RelationWriter, without_repeats
from .sentences import Page
from .structure import find_structure
from .threats import aim_threat, announced
from .timing import find_timing, find_venue, is_history
from .titles import Office
from .truth import hear, weigh
from .who import by_sentence


@dataclass(frozen=True, slots=True, eq=False)
class Story:
    """An article as far as it is read: who is in it, who speaks in it, and the titles by sentence."""

    article: Article
    page: Page
    sentences: Sequence[Sentence]
    mentions: Sequence[Mention]
    offices: Mapping[int, Sequence[Office]]
    quotations: Sequence[Quotation]
    lexicon: Lexicon


def find_relations(story: Story) -> tuple[Relation, ...]:
    """Return what the actors of a story do to each other and are to each other, in text order."""
    here = by_sentence(story.mentions)
    speakers = {mention.start: mention for mention in story.mentions}
    writer = RelationWriter(story.article.id, story.page, lexicon=story.lexicon, published=story.article.published)
    earlier: list[Draft] = []
    relations: list[Relation] = []
    for sentence in story.sentences:
        mentions = here[sentence.index]
        if not mentions:
            continue
        spoken = list(_find_spoken(sentence, mentions, story, speakers=speakers))
        drafts = [(with_echo(draft, earlier, nouns=story.lexicon.event_nouns), voices) for draft, voices in spoken]
        earlier.extend(draft for draft, _ in drafts)
        relations.extend(_written(sentence, mentions, drafts, story, writer=writer))
    return tuple(relations)


def _find_spoken(
    sentence: Sentence, mentions: Sequence[Mention], story: Story, *, speakers: dict[int, Mention]
) -> Iterator[tuple[Draft, Sequence[Voice]]]:
    """Yield the statements of a sentence, weighed for truth, each with who says so."""
    clauses = find_clauses(sentence)
    ends = Ends(mentions, story.lexicon.phrasing, states=story.lexicon.states)
    types = story.lexicon.seeds.ontology.types
    voices_of = {clause.verb.i: voices_at(story.quotations, clause.verb.start) for clause in clauses}
    duties = list(find_duties(sentence, clauses, ends, voices=voices_of, speakers=speakers))
    for draft in find_drafts(sentence, clauses, ends, story):
        if is_owed(draft, [duty for duty, _ in duties]):
            continue
        # a title or an apposition is the article's own word
        passing = draft.clause is None and not types[draft.type].is_event
        voices = () if passing else voices_at(story.quotations, draft.trigger.start)
        kept = _without_speakers(draft, voices)
        if kept is not None:
            yield announced(hear(kept, voices), voices, types=types), voices
    yield from duties


def _without_speakers(draft: Draft, voices: Sequence[Voice]) -> Draft | None:
    """The draft without ends that trail it as who says so: "fighting rebels, the army said" fights no army."""
    speaking = {voice.start for voice in voices if voice.start is not None and voice.start > draft.trigger.start}
    if speaking.isdisjoint(mention.start for mention in (*draft.sources, *draft.targets)):
        return draft
    sources = tuple(mention for mention in draft.sources if mention.start not in speaking)
    targets = tuple(mention for mention in draft.targets if mention.start not in speaking)
    least = 2 if draft.mutual else 1
    enough = len(sources) >= least if draft.sources else bool(targets)
    return replace(draft, sources=sources, targets=targets) if enough else None


def find_drafts(sentence: Sentence, clauses: Sequence[Clause], ends: Ends, story: Story) -> list[Draft]:
    """Return the statements that the words of one sentence make, weighed for truth."""
    lexicon = story.lexicon
    drafts = [
        *find_events(sentence, clauses, ends, lexicon=lexicon),
        *find_structure(sentence, clauses, ends, offices=story.offices[sentence.index], lexicon=lexicon),
        *find_known_offices(ends.by_word, titles=lexicon.titles, tenures=lexicon.tenures, day=story.article.published),
    ]
    weighed = (weigh(draft, moods=lexicon.moods, types=lexicon.seeds.ontology.types) for draft in drafts)
    aimed = (aim_threat(draft, ends, moods=lexicon.moods) for draft in weighed if draft is not None)
    return list(without_repeats(list(aimed)))


def _written(
    sentence: Sentence,
    mentions: Sequence[Mention],
    drafts: Sequence[tuple[Draft, Sequence[Voice]]],
    story: Story,
    *,
    writer: RelationWriter,
) -> Iterator[Relation]:
    if not drafts:
        return
    published = story.article.published
    phrases = find_dates(
        story.page.text[sentence.start : sentence.end],
        start=sentence.start,
        published=date.fromisoformat(published) if published is not None else None,
        names=story.lexicon.dates,
    )
    by_word = {word.i: mention for mention in mentions for word in mention.words}
    for draft, voices in drafts:
        timing = find_timing(draft, phrases, acts=story.lexicon.event_nouns, published=published)
        if draft.status == "asserted" and (is_history(timing.date, published) or _is_of_the_past(draft, published)):
            draft = replace(draft, status="historical")
        yield writer.write(draft, timing=timing, voices=voices, place=find_venue(draft, by_word))


def _is_of_the_past(draft: Draft, published: str | None) -> bool:
    """Whether a state took part that is no more: what the Soviet Union did is history."""
    ended = [
        mention.referent.row.until
        for mention in (*draft.sources, *draft.targets)
        if mention.referent.row is not None and mention.referent.kind == "country"
    ]
    return any(until is not None and (published is None or until < published[: len(until)]) for until in ended)
