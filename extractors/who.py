"""Who: the stages from sentences to mentions of actors and places.

names -> recurrence -> linking -> metonyms -> acting -> titles -> agents -> adjectives -> references
-> offices -> bodies
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain

from ..graph.records import Article
from .acting import tell_acting
from .adjectives import drop_mere_adjectives
from .agents import find_agents
from .bodies import find_bodies
from .descriptions import Posts
from .grammar import Sentence
from .holders import Background, name_holders
from .lexicon import Lexicon
from .linking import link_names
from .mentions import Mention
from .metonyms import tell_metonyms
from .names import find_names
from .offices import find_late_offices
from .recurrence import find_recurring
from .references import resolve_references
from .sentences import Page
from .titles import Office, find_offices


def find_mentions(
    sentences: Sequence[Sentence], article: Article, page: Page, *, lexicon: Lexicon
) -> tuple[list[Mention], dict[int, list[Office]]]:
    """Return everybody and every place mentioned, in text order, and the titles of each sentence by its index."""
    found = [(each, find_names(each, page.plain, index=lexicon.names, hints=lexicon.hints)) for each in sentences]
    names = find_recurring(found, page.plain, hints=lexicon.hints)
    linked = link_names(names, page.text, article=article, lexicon=lexicon)
    placed = list(tell_metonyms(linked, wording=lexicon.metonyms))
    told = by_sentence(
        tell_acting(
            placed,
            verbs=lexicon.event_verbs,
            place_verbs=lexicon.metonyms.place_verbs,
            hints=lexicon.hints,
            utterances=lexicon.phrasing.utterances,
        )
    )
    offices = {
        sentence.index: list(
            find_offices(sentence, told[sentence.index], page.plain, titles=lexicon.titles, wording=lexicon.taking)
        )
        for sentence in sentences
    }
    background = Background(article.id, page.text, article.published, lexicon.tenures, lexicon.dates)
    titled = by_sentence(name_holders([*chain(*offices.values())], [*chain(*told.values())], background=background))
    taken = {index: {word.i for office in titles for word in office.words} for index, titles in offices.items()}
    acting = chain.from_iterable(
        find_agents(each, titled[each.index], agents=lexicon.agents, article=article.id, taken=taken[each.index])
        for each in sentences
    )
    concerned = drop_mere_adjectives(acting, bearing=lexicon.bearing, endings=tuple(lexicon.metonyms.state_endings))
    everyone = resolve_references(
        sentences,
        list(concerned),
        pointers=lexicon.pointers,
        posts=Posts(titles=lexicon.titles, tenures=lexicon.seeds.gazetteer.tenures, day=article.published),
        rows=lexicon.seeds.gazetteer.rows,
    )
    _add_late(offices, sentences, everyone, page, lexicon=lexicon)
    return find_bodies(everyone, agents=lexicon.agents), offices


def _add_late(
    offices: dict[int, list[Office]],
    sentences: Sequence[Sentence],
    mentions: Iterable[Mention],
    page: Page,
    *,
    lexicon: Lexicon,
) -> None:
    """Add the titles that are understood only now that everybody is known."""
    here = by_sentence(mentions)
    for sentence in sentences:
        known = offices[sentence.index]
        words = {word.i for office in known for word in office.words}
        late = find_late_offices(
            sentence, here[sentence.index], page.plain, titles=lexicon.titles, wording=lexicon.taking, known=words
        )
        offices[sentence.index] = [*known, *late]


def by_sentence(mentions: Iterable[Mention]) -> defaultdict[int, list[Mention]]:
    """Mentions by the number of their sentence."""
    found: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        found[mention.sentence.index].append(mention)
    return found
