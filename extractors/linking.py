"""Linking: who or what each name of an article stands for.

A name of the gazetteer may be shared ("Georgia"), weak ("Bush") or out of date; a name the
gazetteer lacks may come back shortened ("Shtayyeh") or as its initials. The names of an
article are read together, and each gets one referent or none.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from ..graph.gazetteer import Gazetteer, Row
from ..graph.records import Doubt, MentionForm
from .grammar import Sentence, cases, children
from .guesses import PERSONAL, Hints
from .mentions import Mention, Referent, covers, referent_of, slug
from .names import Name, Strength

# How the language model labels a name of each kind; all other kinds are organisations to it.
LABEL_OF_KIND = {"person": "PERSON", "country": "LOC", "place": "LOC", "people_group": "NORP"}
FORM_OF_STRENGTH: Mapping[Strength, MentionForm] = {
    "strong": "name",
    "weak": "name",
    "demonym": "demonym",
    "seat": "metonym",
}
DOUBTS_OF_STRENGTH: Mapping[Strength, tuple[Doubt, ...]] = {"weak": ("weak",), "seat": ("seat",)}
SURNAME = re.compile(r"(?:ov|ova|ev|eva|enko|sky|ska|vich|vic|vić|dze|vili|yan|escu|opoulos|oğlu)$")
LONGEST_NAME = 100
NO_DATE = "9999"  # without a publication date the latest holder of a name is meant

_INITIALS = re.compile(r"\s*\(\s*(?:the\s+)?[\"“']?([A-Z][A-Za-z.&-]{1,9})[\"”']?\s*\)")
_SHORT_FORM = re.compile(r",\s+(?:or|known as|nicknamed)\s+(?:simply\s+)?[\"“']?([A-Z]\w+)[\"”']?,")


class Meant(NamedTuple):
    """Who a name stands for, in what form, and what speaks against it."""

    referent: Referent
    form: MentionForm
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Overview:
    """What the names of one article say about each other."""

    day: str
    named: Counter[str]
    countries: frozenset[str]
    rows: Mapping[str, Row]
    labels: Mapping[str, str]
    full_names: Mapping[str, str]
    shared: frozenset[str]
    short_forms: Mapping[str, str]
    origins: Mapping[str, str]


def link_names(
    names: Sequence[tuple[Sentence, Sequence[Name]]],
    text: str,
    *,
    gazetteer: Gazetteer,
    hints: Hints,
    published: str | None,
) -> list[Mention]:
    """Return a mention for each name that can be told, in text order.

    `text` is the field the names stand in. `published` is the article's ISO date: of two rows
    with one name the one valid then is meant.
    """
    everything = [name for _, found in names for name in found]
    overview = _overview(everything, text, labels=_majority_labels(everything, hints), day=published or NO_DATE)
    mentions = []
    for sentence, found in names:
        for name in found:
            meant = _known(name, overview, gazetteer) or _unknown(name, overview, gazetteer, hints)
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
        doubts=meant.doubts,
    )


def _overview(names: Sequence[Name], text: str, *, labels: Mapping[str, str], day: str) -> Overview:
    named: Counter[str] = Counter()
    rows: dict[str, Row] = {}
    for name in names:
        for entry in name.entries:
            if entry.strength != "weak" and len(entry.rows) == 1:
                named[entry.rows[0].id] += 1
                rows[name.surface] = entry.rows[0]
    short_forms = {}
    for name in names:
        for shape in (_INITIALS, _SHORT_FORM):
            match = shape.match(text, name.end)
            if match and _abbreviates(match.group(1), name.surface):
                short_forms[match.group(1)] = name.surface
    bearers = _bearers(names, labels)
    full_names = {part: one for part, fulls in bearers.items() if (one := _same_person(fulls)) is not None}
    countries = frozenset(row.country for row in rows.values() if row.country is not None)
    return Overview(
        day=day,
        named=named,
        countries=countries,
        rows=rows,
        labels=labels,
        full_names=full_names,
        shared=frozenset(bearers.keys() - full_names.keys()),
        short_forms=short_forms,
        origins={name.surface: name.country for name in names if name.country is not None},
    )


def _majority_labels(names: Iterable[Name], hints: Hints) -> dict[str, str]:
    """One label for one name in one article: the one with the best grounds."""
    votes: dict[str, Counter[str]] = {}
    for name in names:
        if name.label and not (name.entries and name.entries[0].strength in ("strong", "demonym")):
            votes.setdefault(name.surface, Counter()).update(_grounds(name, hints))
    return {surface: min(count, key=lambda label: (-count[label], label)) for surface, count in votes.items()}


def _grounds(name: Name, hints: Hints) -> Counter[str]:
    """What speaks for which label: the model's opinion, a title, a first name, what the name does."""
    grounds = Counter({name.label: 2})
    first, head = name.words[0], name.head
    if any(hints.kinds.get(word.lower) is not None for word in (first, name.words[-1])):
        return grounds
    before = name.before
    if (first.lower in hints.given and not name.entries) or (
        before is not None and before.text[0].isupper() and before.lower in hints.titles
    ):
        grounds["PERSON"] += 5
    if name.label == "ORG" and len(name.words) == 1 and SURNAME.search(name.surface):
        grounds["PERSON"] += 3
    if name.label == "ORG" and len(name.words) == 1 and set(cases(head)) & {"in", "near"}:
        grounds["LOC"] += 3
    if name.label == "LOC" and head.dep == "nsubj" and head.head is not None and head.head.lemma in PERSONAL:
        grounds["PERSON"] += 3
    return grounds


def _bearers(names: Iterable[Name], labels: Mapping[str, str]) -> dict[str, set[str]]:
    """From each part of a person's name to the full names it is part of."""
    people = set()
    for name in names:
        person = any(row.kind == "person" for entry in name.entries for row in entry.rows if entry.strength == "strong")
        if len(name.words) > 1 and (person or (not name.entries and labels.get(name.surface) == "PERSON")):
            people.add(name.surface)
    parts: dict[str, set[str]] = {}
    for surface in people:
        words = surface.split()
        for part in {words[-1], words[0], " ".join(words[1:]), " ".join(words[-2:])}:
            if part != surface:
                parts.setdefault(part, set()).add(surface)
    return parts


def _same_person(fulls: Collection[str]) -> str | None:
    """The longest of several full names if it holds the others: "Lula da Silva", "Luiz Inacio Lula da Silva"."""
    longest = max(fulls, key=lambda full: (len(full), full))
    words = set(longest.split())
    return longest if all(words.issuperset(full.split()) for full in fulls) else None


def _abbreviates(short: str, name: str) -> bool:
    """Whether `short` is the initials of a name, or one of its words."""
    letters = [letter.lower() for letter in short if letter.isalpha()]
    initials = [word[0].lower() for word in re.findall(r"\w+", name)]
    capitals = [letter.lower() for letter in name if letter.isupper()]
    return short in name.split() or letters in (initials, capitals, initials[: len(letters)])


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
    while head.dep == "conj" and head.head is not None:
        head = head.head  # "French and German troops": as the first of them
    alone = head.dep in ("obj", "obl", "nmod") and head.tag in ("NN", "NNP", "JJ") and not children(head, "det", "amod", "nummod")
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


def _unknown(name: Name, overview: Overview, gazetteer: Gazetteer, hints: Hints) -> Meant | None:
    """A referent of its own for a name no row claims, or the longer name it is short for."""
    if any(entry.strength in ("strong", "demonym") for entry in name.entries):
        return None  # shared by rows that cannot be told apart
    surface = overview.short_forms.get(name.surface, overview.full_names.get(name.surface, name.surface))
    row = overview.rows.get(surface)
    if row is not None:
        return Meant(referent_of(row, tenures=gazetteer.tenures.get(row.id, ()), day=overview.day), "name")
    kind = _kind(name, surface, overview, hints)
    if not kind or len(surface) > LONGEST_NAME or len(surface) < 2:
        return None
    id_ = slug(surface)
    row = gazetteer.rows.get(id_)
    if row is not None and row.kind == kind:
        referent = referent_of(row, tenures=gazetteer.tenures.get(id_, ()), day=overview.day)
        return Meant(referent, "name", ("spelling",))
    if row is not None:
        id_ = f"{id_}-{kind.replace('_', '-')}"
    country = None if kind == "place" else overview.origins.get(surface)
    return Meant(Referent(id=id_, name=surface, kind=kind, country=country), "name", ("unlisted",))


def _kind(name: Name, surface: str, overview: Overview, hints: Hints) -> str:
    label = overview.labels.get(surface) or overview.labels.get(name.surface) or name.label
    words = re.findall(r"\w+", surface)
    # the last word tells, of "League for Peace" the one before the preposition, or else the first
    heads = [words[-1], *(before for before, link in pairwise(words) if link in ("of", "for")), words[0]]
    by_word = next((hints.kinds[word.lower()] for word in heads if word.lower() in hints.kinds), None)
    if label == "PERSON" and (by_word is None or words[0].lower() in hints.given):
        return "person"
    if by_word is not None:
        return by_word
    # a brand is one word; what else the model calls an organisation is mostly no business
    return {"ORG": "company" if len(words) == 1 and not surface.isupper() else "ngo", "LOC": "place"}.get(label, "")
