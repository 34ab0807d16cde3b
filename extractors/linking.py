"""Linking: who or what each name of an article stands for.

A name of the gazetteer may be shared ("Georgia"), weak ("Bush") or out of date; a name the
gazetteer lacks may come back shortened ("Shtayyeh"), as its initials or in another spelling.
The names of an article are read together, and each gets one referent or none.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..graph.gazetteer import Row
from ..graph.records import Article, Doubt, MentionForm
from .clues import kind_of
from .grammar import Sentence, children
from .identity import Unlisted, to_referent
from .lexicon import Lexicon
from .mentions import Mention, Referent, slug
from .name_index import Strength
from .names import Name
from .namesakes import Titles, choose, is_backed, is_surname, read_titles
from .overview import NO_DATE, Overview, read_overview
from .tenures import Tenures

FORM_OF_STRENGTH: Mapping[Strength, MentionForm] = {
    "strong": "name",
    "weak": "name",
    "demonym": "demonym",
    "seat": "metonym",
}
DOUBTS_OF_STRENGTH: Mapping[Strength, tuple[Doubt, ...]] = {"weak": ("weak",), "seat": ("seat",)}
LONGEST_NAME = 100


class Meant(NamedTuple):
    """Who a name stands for, in what form, and what speaks against it."""

    referent: Referent
    form: MentionForm
    doubts: tuple[Doubt, ...] = ()


def link_names(
    names: Sequence[tuple[Sentence, Sequence[Name]]], text: str, *, article: Article, lexicon: Lexicon
) -> list[Mention]:
    """Return a mention for each name that can be told, in text order.

    `text` is the field the names stand in. Of two rows with one name the one valid on the article's date is meant.
    """
    everything = [(sentence, name) for sentence, found in names for name in found]
    sentences = [sentence for sentence, _ in names]
    overview = read_overview(
        everything, text, sentences=sentences, hints=lexicon.hints, day=article.published or NO_DATE
    )
    titles = read_titles(everything, kinds=lexicon.pointers.nouns.kinds, beside=lexicon.beside)
    mentions = []
    for sentence, name in everything:
        meant = _known(name, overview, titles, lexicon.tenures) or _unknown(name, overview, titles, lexicon, article.id)
        if meant is not None:
            mentions.append(_mention(sentence, name, meant))
    return mentions


def _mention(sentence: Sentence, name: Name, meant: Meant) -> Mention:
    return Mention(
        sentence=sentence,
        words=name.words,
        start=name.start,
        end=name.end,
        form=meant.form,
        referent=meant.referent,
        surface=name.surface,
        origin="model" if meant.referent.row is None else "row",
        doubts=(*meant.doubts, *(("letters",) if name.is_respelt else ())),
    )


def _known(name: Name, overview: Overview, titles: Titles, tenures: Tenures) -> Meant | None:
    strengths: tuple[Strength, ...] = ("strong", "seat", "demonym", "weak")
    for strength in strengths:
        if strength == "demonym" and _is_language(name):
            continue
        rows = [row for entry in name.entries if entry.strength == strength for row in entry.rows]
        if name.surface in overview.shared:
            rows = [row for row in rows if row.kind != "person"]
        if strength == "seat" and is_surname(name, overview):
            rows = []
        if strength == "weak" or (strength == "seat" and name.label == "PERSON"):
            rows = [row for row in rows if is_backed(row, name, overview, titles, tenures)]
        row = choose(rows, name, overview, titles, tenures)
        if row is not None:
            # "Trump" in an article on Melania Trump is the president, most likely
            borne = overview.full_names.get(name.surface) not in (None, *row.strong)
            doubts = (*DOUBTS_OF_STRENGTH.get(strength, ()), *(("shared",) if len(rows) > 1 or borne else ()))
            return Meant(tenures.referent(row, day=overview.day), FORM_OF_STRENGTH[strength], doubts)
    return None


def _is_language(name: Name) -> bool:
    """ "She speaks French": an adjective of a country as a noun without article."""
    head = name.head
    while head.dep == "conj" and head.head is not None:
        head = head.head  # "French and German troops": as the first of them
    alone = (
        head.dep in ("obj", "obl", "nmod")
        and head.tag in ("NN", "NNP", "JJ")
        and not children(head, "det", "amod", "nummod")
    )
    return alone and any(row.demonyms and row.demonyms[0] == name.surface for e in name.entries for row in e.rows)


def _unknown(name: Name, overview: Overview, titles: Titles, lexicon: Lexicon, article: str) -> Meant | None:
    """A referent of its own for a name no row claims, or the longer name it is short for."""
    if any(entry.strength in ("strong", "demonym") for entry in name.entries):
        return None  # shared by rows that cannot be told apart
    surface = overview.short_forms.get(name.surface, overview.full_names.get(name.surface, name.surface))
    row = overview.rows.get(surface)
    if row is not None and titles.contradict(row, name.surface):
        row, surface = None, name.surface
    if row is not None:
        return _by_row(row, overview, lexicon)
    label = overview.labels.get(surface) or overview.labels.get(name.surface) or name.label
    kind = kind_of(surface, label, lexicon.hints)
    if not kind or len(surface) > LONGEST_NAME or len(surface) < 2:
        return None
    row = lexicon.spellings.lookup_row(surface) if kind == "person" else lexicon.seeds.gazetteer.rows.get(slug(surface))
    if row is not None and row.kind == kind:
        return _by_row(row, overview, lexicon, "spelling")
    found = Unlisted(
        surface,
        kind,
        owner=overview.owners.get(surface, overview.subject),
        country=overview.origins.get(surface),
    )
    referent = to_referent(found, hints=lexicon.hints, agents=lexicon.agents, article=article)
    if referent.row is None and referent.id in lexicon.seeds.gazetteer.rows:
        referent = replace(referent, id=f"{referent.id}-{kind.replace('_', '-')}")
    return Meant(referent, "name", ("unlisted",) if referent.row is None else ())


def _by_row(row: Row, overview: Overview, lexicon: Lexicon, *doubts: Doubt) -> Meant:
    return Meant(lexicon.tenures.referent(row, day=overview.day), "name", doubts)
