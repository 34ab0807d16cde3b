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
from .grammar import Sentence, children, first_of
from .identity import Unlisted, to_referent
from .lexicon import Lexicon
from .mentions import Mention, Referent, slug
from .name_index import Strength
from .names import Name
from .namesakes import Titles, choose, choose_bearer, is_backed, is_surname, read_titles
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
    titles = read_titles(
        everything, offices=lexicon.hints.titles, kinds=lexicon.pointers.nouns.kinds, beside=lexicon.beside
    )

    def mean(name: Name) -> Meant | None:
        known = _known(name, overview, titles[name], lexicon.tenures)
        return known or _unknown(name, overview, titles[name], lexicon, article.id)

    told = {
        name: mean(name) for _, name in everything if titles[name].tell(_candidates(name, overview), lexicon.tenures)
    }
    agreed = _by_surface(told)
    mentions = []
    for sentence, name in everything:
        meant = told[name] if name in told else _agreed(name, mean(name), agreed, overview)
        if meant is not None:
            mentions.append(_mention(sentence, name, meant))
    return mentions


def _candidates(name: Name, overview: Overview) -> list[Row]:
    """The rows that a title before a name may tell of: those that share it, and whoever bears it in full."""
    rows = [row for entry in name.entries for row in entry.rows if entry.strength == "weak" or row.kind == "person"]
    fulls = overview.shared.get(name.surface, (overview.full_names.get(name.surface, ""),))
    return [*rows, *(overview.rows[full] for full in fulls if full in overview.rows)]


def _by_surface(told: Mapping[Name, Meant | None]) -> dict[str, list[Meant | None]]:
    found: dict[str, list[Meant | None]] = {}
    for name, meant in told.items():
        found.setdefault(name.surface, []).append(meant)
    return found


def _agreed(
    name: Name, alone: Meant | None, told: Mapping[str, Sequence[Meant | None]], overview: Overview
) -> Meant | None:
    """Who a name without a title means: whoever all with a title mean, and nobody where they are not one.

    `alone` is who it means by itself, which counts where somebody is named so in full.
    """
    if name.surface not in told:
        return alone
    named = name.surface in overview.full_names or name.surface in overview.shared
    voices = [*told[name.surface], *([alone] if named else [])]
    ids = {None if voice is None else voice.referent.id for voice in voices}
    return voices[0] if len(ids) == 1 else None


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
            rows = [row for row in rows if row.kind != "person" or titles.name_office(row, tenures)]
        if len(name.words) == 1:
            rows = [row for row in rows if not titles.contradict(row.gender)]
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
    head = first_of(name.head)  # "French and German troops": as the first of them
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
    if name.surface in overview.shared and overview.labels.get(name.surface, name.label) == "PERSON":
        bearer = choose_bearer(overview.shared[name.surface], titles, overview, lexicon.pointers.genders)
        if bearer is None and any(full in overview.rows for full in overview.shared[name.surface]):
            return None  # one of them, and not somebody else of that name
        surface = bearer or surface
    row = overview.rows.get(surface)
    if row is not None and titles.contradict(row.gender):
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
