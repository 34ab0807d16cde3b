"""From article text to records, one stage a file.

`extract` reads one article from top to bottom: segments -> sentences -> who (mentions) ->
quotations -> what (relations). `who` and `what` list the stages within.
"""

from functools import cache
from importlib.metadata import version

from spacy.language import Language

from ..graph.records import Article, Reader, Reading
from ..graph.seeds import Seeds
from .actors import collect_actors, collect_places
from .language_model import model_name
from .lexicon import to_lexicon
from .quotations import find_quotations
from .segments import find_headline, segment, to_left_out
from .sentences import parse, to_page
from .what import Story, find_relations
from .who import find_mentions

__all__ = ["extract"]
# The metadata of a package are a file, which takes a thousandth of a second to read.
_installed_version = cache(version)


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
    story = Story(
        article=article,
        page=page,
        sentences=sentences,
        mentions=mentions,
        offices=offices,
        quotations=quotations,
        lexicon=lexicon,
    )
    relations = find_relations(story)
    acting = {end.actor for relation in relations for end in (*relation.sources, *relation.targets)}
    acting |= {voice.actor for quotation in quotations for voice in quotation.voices if voice.actor is not None}
    return Reading(
        reader=Reader(version=_installed_version("whowhom"), model=model_name(nlp), seeds=seeds.digest),
        article=article,
        actors=collect_actors(mentions, page, acting=acting, rows=seeds.gazetteer.rows),
        places=collect_places(mentions, page),
        relations=relations,
        quotations=tuple(
            page.quotation(quotation) for quotation in quotations if quotation.content.start >= page.shift
        ),
        left_out=tuple(to_left_out(region) for region in segments if not region.is_read),
    )
