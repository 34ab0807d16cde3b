"""The tables that `build`, `ask`, `actors` and `score` print."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypeVar

from rich.console import JustifyMethod
from rich.table import Table
from rich.text import Text

from whowhom.found import FoundActor
from whowhom.graph.knowledge import KnowledgeGraph
from whowhom.graph.records import End, Relation
from whowhom.scoring import Score, Share
from whowhom.terminal import plain

Countable = TypeVar("Countable", str, tuple[str, str, str])

ROWS = 10
# The sentence is what people read: in a table with one, the other columns may not squeeze it to a strip.
WIDTH_BESIDE_SENTENCE = 22
COUNTED = ("Found", "Drawn", "Unjudged", "Right")


def to_actor_table(graph: KnowledgeGraph) -> Table:
    """Return the actors with most statements, and how many that are."""
    table = _table("Actor", "Kind", "Statements")
    counts = Counter({actor.id: len(graph.relations(actor=actor.id, within=False)) for actor in graph.actors})
    kinds = {actor.id: actor.kind for actor in graph.actors}
    for key, count in _most(counts):
        table.add_row(_cell(name_of(graph, key)), kinds[key].replace("_", " "), str(count))
    return table


def to_pair_table(graph: KnowledgeGraph) -> Table:
    """Return who does what to whom most often, counted in statements; offices and memberships are left out."""
    table = _table("Who", "What", "Whom", "Statements")
    events = {code for code, type_ in graph.ontology.items() if type_.is_event}
    counts = Counter(
        (who(graph, relation), what(relation), whom(graph, relation))
        for relation in graph.relations()
        if relation.type in events and relation.sources and (relation.targets or relation.mutual)
    )
    for (source, type_, target), count in _most(counts):
        table.add_row(_cell(source), type_, _cell(target), str(count))
    return table


def to_relation_table(graph: KnowledgeGraph, relations: Iterable[Relation]) -> Table:
    """Return a row for each statement, with the sentence that makes it."""
    table = _table("When", "Who", "What", "Whom", "Who says so", "Sentence")
    for relation in relations:
        table.add_row(
            when(relation) or "",
            _cell(who(graph, relation)),
            what(relation),
            _cell(whom(graph, relation)),
            _cell(says(graph, relation)),
            _cell(relation.evidence.quote),
        )
    return table


def to_found_table(found: Iterable[FoundActor]) -> Table:
    """Return a row for each actor found: who, on what grounds, with what doubts, as written in the articles."""
    table = _table("Actor", "Id", "Kind", "Country", "Mentions", "Found by", "Doubts", "As written")
    for actor in found:
        table.add_row(
            _cell(actor.name if actor.count is None else f"{actor.name} ({actor.count})"),
            _cell(actor.id),
            actor.kind.replace("_", " "),
            actor.country or "",
            str(len(actor.mentions)),
            _tally(mention.origin or "unknown" for mention in actor.mentions),
            _tally(doubt for mention in actor.mentions for doubt in mention.doubts),
            _cell(_tally(mention.surface for mention in actor.mentions)),
        )
    return table


def to_score_table(scores: Sequence[Score]) -> Table:
    """Return a row for each type and one for all: what is judged, how much of it right, and the questions apart."""
    questions = list(scores[-1].questions)
    heads = (question.partition("_")[0].capitalize() for question in questions)
    table = _table("Type", *COUNTED, "Precision", "95 %", *(f"{head} right" for head in heads))
    for score in scores:
        counts = (score.found, score.drawn, score.unjudged, score.whole.right)
        interval = "" if score.whole.low is None else f"{score.whole.low:.2f}-{score.whole.high:.2f}"
        shares = (_percent(score.questions[question]) for question in questions)
        table.add_row(_cell(score.type), *map(str, counts), _percent(score.whole), interval, *shares)
    return table


def name_of(graph: KnowledgeGraph, key: str) -> str:
    """Return the name of the actor or place with this id."""
    return str(graph.nx.nodes[key]["actor"].name) if key in graph.nx else key


def who(graph: KnowledgeGraph, relation: Relation) -> str:
    """Return the names at the source end; of a mutual act all but the last party."""
    ends = relation.sources[:-1] if relation.mutual and not relation.targets else relation.sources
    return _names(graph, ends)


def whom(graph: KnowledgeGraph, relation: Relation) -> str:
    """Return the names at the target end; of a mutual act the last party."""
    return _names(graph, relation.targets or (relation.sources[-1:] if relation.mutual else ()))


def what(relation: Relation) -> str:
    """Return the type, with what keeps it from having happened: `not ACCUSE`, `AGREE (planned)`.

    A mutual act is marked with an arrow both ways.
    """
    parts = ["not" if relation.polarity == "negative" else "", "↔" if relation.mutual else "", relation.type]
    status = "" if relation.status == "asserted" else f"({relation.status})"
    return " ".join(part for part in (*parts, status) if part)


def when(relation: Relation) -> str | None:
    """Return the date of the act as EDTF, else in the words of the article, else None."""
    return None if relation.date is None else relation.date.edtf or relation.date.text


def says(graph: KnowledgeGraph, relation: Relation) -> str:
    """Return the chain of voices, innermost first, then the outlet and the day it was published.

    An article that names no outlet is "the article": its title would fill the column.
    """
    article = graph.article(relation)
    voices = [name_of(graph, voice.actor) if voice.actor is not None else "unnamed" for voice in relation.attribution]
    medium = " ".join(filter(None, [article.outlet or "the article", article.published]))
    return ", via ".join([*voices, medium])


def _table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        width = WIDTH_BESIDE_SENTENCE if "Sentence" in columns and column != "Sentence" else None
        justify: JustifyMethod = "right" if column in ("Statements", "Mentions", *COUNTED) else "left"
        # A word too long for its column is broken; by default its end would be lost. Ids stay whole: people copy them.
        table.add_column(column, justify=justify, max_width=width, overflow="fold", no_wrap=column == "Id")
    return table


def _most(counts: Counter[Countable]) -> list[tuple[Countable, int]]:
    """Return the highest counts, the lesser name first where they are equal."""
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:ROWS]


def _tally(words: Iterable[str]) -> str:
    """ "Lula (3), he (2)": the commonest first."""
    counts = sorted(Counter(words).items(), key=lambda pair: (-pair[1], pair[0]))
    return ", ".join(word if times == 1 else f"{word} ({times})" for word, times in counts)


def _percent(share: Share) -> str:
    """ "0.83", and nothing where nothing is judged."""
    return "" if share.share is None else f"{share.share:.2f}"


def _names(graph: KnowledgeGraph, ends: Sequence[End]) -> str:
    return ", ".join(dict.fromkeys(name_of(graph, end.actor) for end in ends))


def _cell(text: str) -> Text:
    return Text(plain(text))
