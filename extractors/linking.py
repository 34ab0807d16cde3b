"""Linking: who or what each name of an article stands for.

A name of the gazetteer may be shared ("Georgia"), weak ("Bush") or out of date; a name the
gazetteer lacks may come back shortened ("Shtayyeh"), as its initials or in another spelling.
The names of an article are read together, and each gets one referent or none.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..graph.gazetteer import Gazetteer, Row
from ..graph.records import Article, Doubt, MentionForm
from .clues import kind_of
from .grammar import Sentence, children
from .identity import unlisted
from .lexicon import Lexicon
from .mentions import Mention, Referent, covers, referent_of, slug
from .name_index import Strength
from .names import Name
from .overview import Overview, read_overview

# How the language model labels a name of each kind; all other kinds are organisations to it.
LABEL_OF_KIND = {"person": "PERSON", "country": "LOC", "place": "LOC", "people_group": "NORP"}
FORM_OF_STRENGTH: Mapping[Strength, MentionForm] = {
    "strong": "name",
    "weak": "name",
    "demonym": "demonym",
    "seat": "metonym",
}
DOUBTS_OF_STRENGTH: Mapping[Strength, tuple[Doubt, ...]] = {"weak": ("weak",), "seat": ("seat",)}
LONGEST_NAME = 100
NO_DATE = "9999"  # without a publication date the latest holder of a name is meant


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
    gazetteer = lexicon.seeds.gazetteer
    mentions = []
    for sentence, name in everything:
        meant = _known(name, overview, gazetteer) or _unknown(name, overview, lexicon, article.id)
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


def _known(name: Name, overview: Overview, gazetteer: Gazetteer) -> Meant | None:
    strengths: tuple[Strength, ...] = ("strong", "seat", "demonym", "weak")
    for strength in strengths:
        if strength == "demonym" and _is_language(name):
            continue
        rows = [row for entry in name.entries if entry.strength == strength for row in entry.rows]
        if name.surface in overview.shared:
            rows = [row for row in rows if row.kind != "person"]
        if strength == "weak" or (strength == "seat" and name.label == "PERSON"):
            rows = [row for row in rows if _backed(row, name, overview)]
        row = _choose(rows, overview, gazetteer)
        if row is not None:
            tenures = gazetteer.tenures.get(row.id, ())
            doubts = (*DOUBTS_OF_STRENGTH.get(strength, ()), *(("shared",) if len(rows) > 1 else ()))
            return Meant(referent_of(row, tenures=tenures, day=overview.day), FORM_OF_STRENGTH[strength], doubts)
    return None


def _is_language(name: Name) -> bool:
    """ "She speaks French": an adjective of a country as a noun without article."""
    head = name.head
    alone = (
        head.dep in ("obj", "obl", "nmod", "conj")
        and head.tag in ("NN", "NNP", "JJ")
        and not children(head, "det", "amod")
    )
    return alone and any(row.demonyms and row.demonyms[0] == name.surface for e in name.entries for row in e.rows)


def _choose(rows: Sequence[Row], overview: Overview, gazetteer: Gazetteer) -> Row | None:
    """The one row meant by a shared name: valid at the time, named elsewhere in the article, a state before a group."""
    valid = [row for row in rows if covers(row.since, row.until, overview.day)] or list(rows)
    if len(valid) > 1:
        most = max(overview.named[row.id] for row in valid)
        valid = [row for row in valid if overview.named[row.id] == most]
    if len(valid) > 1:
        states = [row for row in valid if row.kind == "country"]
        valid = states if len(states) == 1 else valid
    if len(valid) > 1 and all(row.kind == "person" for row in valid):
        return _in_office(valid, overview.day, gazetteer)
    return valid[0] if len(valid) == 1 else None


def _in_office(people: Sequence[Row], day: str, gazetteer: Gazetteer) -> Row | None:
    """Of two Bushes the one in office on the day; after both, the later one."""
    begun: dict[str, str] = {}
    for person in people:
        for tenure in gazetteer.tenures.get(person.id, ()):
            if tenure.since is not None and tenure.since <= day:
                begun[person.id] = max(begun.get(person.id, ""), tenure.since)
    latest = [person for person in people if begun.get(person.id) == max(begun.values(), default=None)]
    return latest[0] if len(latest) == 1 else None


def _backed(row: Row, name: Name, overview: Overview) -> bool:
    """Whether the article supports reading a weak name as `row`."""
    bearer = overview.full_names.get(name.surface)
    if bearer is not None:
        return bearer in row.strong
    if overview.named[row.id]:
        return True
    label = overview.labels.get(name.surface, name.label)
    if row.kind in LABEL_OF_KIND:
        return label == LABEL_OF_KIND[row.kind]
    # "Congress" is that of the United States only where the United States is spoken of
    fits = label == "ORG" or (len(name.words) > 1 and label in ("NORP", ""))
    return fits and (row.country is None or row.country in overview.countries)


def _unknown(name: Name, overview: Overview, lexicon: Lexicon, article: str) -> Meant | None:
    """A referent of its own for a name no row claims, or the longer name it is short for."""
    if any(entry.strength in ("strong", "demonym") for entry in name.entries):
        return None  # shared by rows that cannot be told apart
    surface = overview.short_forms.get(name.surface, overview.full_names.get(name.surface, name.surface))
    row = overview.rows.get(surface)
    if row is not None:
        return _by_row(row, overview, lexicon)
    label = overview.labels.get(surface) or overview.labels.get(name.surface) or name.label
    kind = kind_of(surface, label, lexicon.hints)
    if not kind or len(surface) > LONGEST_NAME or len(surface) < 2:
        return None
    row = lexicon.spellings.lookup_row(surface) if kind == "person" else lexicon.seeds.gazetteer.rows.get(slug(surface))
    if row is not None and row.kind == kind:
        return _by_row(row, overview, lexicon, "spelling")
    referent = unlisted(
        surface,
        kind,
        owner=overview.owners.get(surface, overview.subject),
        country=overview.origins.get(surface),
        hints=lexicon.hints,
        agents=lexicon.agents,
        article=article,
    )
    if referent.row is None and referent.id in lexicon.seeds.gazetteer.rows:
        referent = replace(referent, id=f"{referent.id}-{kind.replace('_', '-')}")
    return Meant(referent, "name", ("unlisted",) if referent.row is None else ())


def _by_row(row: Row, overview: Overview, lexicon: Lexicon, *doubts: Doubt) -> Meant:
    tenures = lexicon.seeds.gazetteer.tenures.get(row.id, ())
    return Meant(referent_of(row, tenures=tenures, day=overview.day), "name", doubts)
