"""From article text to records, one stage a file.

`extract` reads one article from top to bottom: segments -> sentences -> who (mentions) ->
quotations -> what (relations). `who` and `what` list the stages within.
"""

from collections.abc import Sequence
from functools import cache
from importlib.metadata import version

from spacy.language import Language

from ..graph.records import Article, Reader, Reading, Relation
from ..graph.seeds import Seeds
from .actors import collect_actors, collect_places
from .explanations import Explanation, find_explanations
from .first_person import find_first_persons
from .language_model import model_name
from .lexicon import to_lexicon
from .quotations import find_quotations
from .segments import Segment, find_headline, segment, to_left_out
from .sentences import parse, to_page
from .what import Story, find_relations
from .who import find_mentions

__all__ = ["explain", "extract"]
# The metadata of a package are a file, which takes a thousandth of a second to read.
_installed_version = cache(version)


def extract(article: Article, *, nlp: Language, seeds: Seeds) -> Reading:
    """Read one article from top to bottom: who did what to whom, when, and who says so.

    `nlp` is any English spaCy pipeline with tagger, parser and names. Text of any kind is
    read without error; what is not understood yields nothing.
    """
    story, segments = _tell(article, nlp=nlp, seeds=seeds)
    return _to_reading(story, segments, find_relations(story), model=model_name(nlp))


def explain(article: Article, *, nlp: Language, seeds: Seeds) -> tuple[Reading, tuple[Explanation, ...]]:
    """Read one article, and tell of each sentence what was drawn by which rule, and why not where nothing was."""
    story, segments = _tell(article, nlp=nlp, seeds=seeds)
    relations = find_relations(story)
    reading = _to_reading(story, segments, relations, model=model_name(nlp))
    return reading, tuple(find_explanations(story, relations))


def _tell(article: Article, *, nlp: Language, seeds: Seeds) -> tuple[Story, Sequence[Segment]]:
    """The stages before relations: who is in the article and who speaks in it."""
    lexicon = to_lexicon(seeds)
    segments = segment(article.text, furniture=lexicon.furniture)
    headline = find_headline(article.text, segments)
    if article.title is None:
        article = article.model_copy(update={"title": headline})
    page = to_page(article, headline=headline)
    sentences = parse(page, segments, nlp=nlp)
    mentions, offices = find_mentions(sentences, article, page, lexicon=lexicon)
    quotations = find_quotations(sentences, mentions, page.text, wording=seeds.words["reporting"])
    speaking = find_first_persons(sentences, mentions, offices=offices, quotations=quotations, states=lexicon.states)
    story = Story(
        article=article,
        page=page,
        sentences=sentences,
        mentions=sorted([*mentions, *speaking], key=lambda mention: (mention.start, mention.end)),
        offices=offices,
        quotations=quotations,
        lexicon=lexicon,
    )
    return story, segments


def _to_reading(story: Story, segments: Sequence[Segment], relations: tuple[Relation, ...], *, model: str) -> Reading:
    page, seeds = story.page, story.lexicon.seeds
    acting = {end.actor for relation in relations for end in (*relation.sources, *relation.targets)}
    acting |= {voice.actor for quotation in story.quotations for voice in quotation.voices if voice.actor is not None}
    return Reading(
        reader=Reader(version=_installed_version("whowhom"), model=model, seeds=seeds.digest),
        article=story.article,
        actors=collect_actors(story.mentions, page, acting=acting, rows=seeds.gazetteer.rows),
        places=collect_places(story.mentions, page),
        relations=relations,
        quotations=tuple(
            page.quotation(quotation) for quotation in story.quotations if quotation.content.start >= page.shift
        ),
        left_out=tuple(to_left_out(region) for region in segments if not region.is_read),
    )
