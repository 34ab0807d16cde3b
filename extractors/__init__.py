"""From article text to records, one stage a file.

`extract` reads one article from top to bottom; the order of the stages stands there.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from importlib.metadata import version

from spacy.language import Language

from ..graph.records import Article, LeftOut, Quotation, Reader, Reading, Relation
from ..graph.seeds import Seeds
from .actors import collect_actors, collect_places
from .agents import find_agents
from .clauses import find_clauses
from .dates import find_dates
from .ends import Ends
from .events import find_events
from .frames import Draft
from .grammar import Sentence
from .language_model import model_name
from .lexicon import Lexicon, to_lexicon
from .linking import link_names
from .mentions import Mention
from .metonyms import tell_metonyms
from .names import find_names
from .quotations import find_quotations, voices_at
from .references import resolve_references
from .relations import RelationWriter, without_repeats
from .segments import find_headline, segment, to_left_out
from .sentences import Page, parse, to_page
from .structure import find_structure
from .timing import find_timing, find_venue, is_history
from .titles import Office, find_offices, name_holders
from .truth import hear, weigh

__all__ = ["extract"]


def extract(article: Article, *, nlp: Language, seeds: Seeds) -> Reading:
    """Read one article from top to bottom: who did what to whom, when, and who says so.

    `nlp` is any English spaCy pipeline with tagger, parser and names. Text of any kind is
    read without error; what is not understood yields nothing.
    """
    lexicon = to_lexicon(seeds)
    segments = segment(article.text, furniture=lexicon.furniture)
    headline = find_headline(article.text, segments)
    if article.title is None:
        article = article.model_copy(update={"title": headline})
    page = to_page(article, headline=headline)
    sentences = parse(page, segments, nlp=nlp)
    mentions, offices = find_mentions(sentences, article, page, lexicon=lexicon)
    quotations = find_quotations(sentences, mentions, page.text, wording=seeds.words["reporting"])
    relations = find_relations(
        sentences, mentions, article, page, offices=offices, quotations=quotations, lexicon=lexicon
    )
    acting = {end.actor for relation in relations for end in (*relation.sources, *relation.targets)}
    return Reading(
        reader=Reader(version=version("whowhom"), model=model_name(nlp), seeds=seeds.digest),
        article=article,
        actors=collect_actors(mentions, page, acting=acting),
        places=collect_places(mentions, page),
        relations=relations,
        quotations=tuple(quotations),
        left_out=tuple(to_left_out(region) for region in segments if not region.is_read),
    )


def find_mentions(
    sentences: Sequence[Sentence], article: Article, page: Page, *, lexicon: Lexicon
) -> tuple[list[Mention], list[Office]]:
    """Return everybody and every place mentioned, in text order, and the titles they hold."""
    gazetteer = lexicon.seeds.gazetteer
    names = [
        (sentence, find_names(sentence, page.plain, index=lexicon.names, titles=lexicon.title_words))
        for sentence in sentences
    ]
    linked = link_names(names, page.text, gazetteer=gazetteer, kinds=lexicon.kinds, published=article.published)
    told = by_sentence(tell_metonyms(linked, wording=lexicon.metonyms))
    offices = [
        office
        for sentence in sentences
        for office in find_offices(sentence, told[sentence.index], page.plain, titles=lexicon.titles)
    ]
    everyone = [mention for sentence in sentences for mention in told[sentence.index]]
    titled = by_sentence(name_holders(offices, everyone, gazetteer=gazetteer, published=article.published))
    acting: list[Mention] = []
    for sentence in sentences:
        taken = {word.i for office in offices if office.body.sentence is sentence for word in office.words}
        made, kept = find_agents(
            sentence, titled[sentence.index], agents=lexicon.agents, article=article.id, taken=taken
        )
        acting.extend(sorted((*made, *kept), key=lambda mention: (mention.start, mention.end)))
    everyone = resolve_references(
        sentences, acting, pointers=lexicon.pointers, agents=lexicon.agents, article=article.id
    )
    return everyone, offices


def find_relations(
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    article: Article,
    page: Page,
    *,
    offices: Sequence[Office],
    quotations: Sequence[Quotation],
    lexicon: Lexicon,
) -> tuple[Relation, ...]:
    """Return what the article says that they do to each other and are to each other, in text order."""
    here = by_sentence(mentions)
    published = date.fromisoformat(article.published) if article.published is not None else None
    writer = RelationWriter(article.id, page, gazetteer=lexicon.seeds.gazetteer, published=article.published)
    types = lexicon.seeds.ontology.types
    relations = []
    for sentence in sentences:
        drafts = find_drafts(sentence, here[sentence.index], offices=offices, lexicon=lexicon)
        if not drafts:
            continue
        text = page.text[sentence.start : sentence.end]
        phrases = find_dates(text, start=sentence.start, published=published, names=lexicon.dates)
        by_word = {word.i: mention for mention in here[sentence.index] for word in mention.words}
        for draft in drafts:
            timing = find_timing(draft, phrases)
            if draft.status == "asserted" and is_history(timing.date, article.published):
                draft = replace(draft, status="historical")
            # a title or apposition is the article's own word
            own = draft.trigger.pos != "VERB" and not types[draft.type].is_event
            voices = () if own else voices_at(quotations, draft.trigger.start)
            draft = hear(draft, voices)
            relations.append(writer.write(draft, timing=timing, voices=voices, place=find_venue(draft, by_word)))
    return tuple(relations)


def find_drafts(
    sentence: Sentence, mentions: Sequence[Mention], *, offices: Sequence[Office], lexicon: Lexicon
) -> list[Draft]:
    """Return the statements of one sentence, weighed for truth."""
    if not mentions:
        return []
    clauses = find_clauses(sentence)
    ends = Ends(mentions, lexicon.phrasing)
    held = [office for office in offices if office.body.sentence is sentence]
    drafts = [
        *find_events(sentence, clauses, ends, lexicon=lexicon),
        *find_structure(sentence, clauses, ends, offices=held, lexicon=lexicon),
    ]
    weighed = (weigh(draft, moods=lexicon.moods, types=lexicon.seeds.ontology.types) for draft in drafts)
    return list(without_repeats([draft for draft in weighed if draft is not None]))


def by_sentence(mentions: Iterable[Mention]) -> defaultdict[int, list[Mention]]:
    """Mentions by the number of their sentence."""
    found: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        found[mention.sentence.index].append(mention)
    return found
