"""Namesakes: which of several rows a shared name means, and whether a weak one means its row at all.

Two Bushes, two Clintons, two Georgias: the article tells by what stands before the name
("Secretary of State Clinton", "former President Clinton", "Mrs. Clinton", "Jordan's King
Abdullah"), by what it names besides (Atlanta, Tbilisi) and by its date. Where it tells nothing,
a weak name is nobody's.
"""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..graph.gazetteer import Gender, Row, Tenure
from .clues import LABEL_OF_KIND
from .grammar import Sentence, Word, cases, children, subtree
from .mentions import covers
from .names import Name
from .overview import NO_DATE, Overview
from .tenures import Tenures

TITLE_REACH = 4  # words: "former Secretary of State"


@dataclass(frozen=True, slots=True)
class Beside:
    """The words beside a name that tell of its bearer; see `words/offices.toml`."""

    women: frozenset[str]
    men: frozenset[str]
    polite: frozenset[str]
    unlisted: frozenset[str]
    rule: frozenset[str]
    rulers: frozenset[str]
    leads: frozenset[str]
    former: frozenset[str]


def to_beside(table: Mapping[str, Sequence[str]]) -> Beside:
    """Read the part `beside` of `words/offices.toml`."""
    return Beside(**{name: frozenset(table[name]) for name in Beside.__dataclass_fields__})


@dataclass(frozen=True, slots=True)
class Titles:
    """What stands before one mention of a name, in lower case: "former president", and "mr." before any of them.

    `phrases` are this mention's own, `countries` those (by code) in which a description behind it says that the office
    is: "Hollande, who led France". `is_polite` says that the news is polite to whoever bears the name, here or
    elsewhere in the article. `kinds` tells of nouns which kinds of actor they are: "party"; `beside` of words what
    they say of a bearer.
    """

    phrases: tuple[str, ...]
    countries: frozenset[str]
    is_polite: bool
    kinds: Mapping[str, frozenset[str]]
    beside: Beside

    @property
    def last_words(self) -> set[str]:
        """The words right before the name."""
        return {phrase.split()[-1] for phrase in self.phrases if phrase}

    def contradict(self, gender: Gender | None) -> bool:
        """Whether a courtesy title shows that the name is not this person's: "Mrs. Clinton" is not Bill."""
        return (gender == "male" and not self.beside.women.isdisjoint(self.last_words)) or (
            gender == "female" and not self.beside.men.isdisjoint(self.last_words)
        )

    @property
    def are_courteous(self) -> bool:
        """Whether they tell a man or a woman."""
        return not self.beside.women.isdisjoint(self.last_words) or not self.beside.men.isdisjoint(self.last_words)

    def tell_kind(self, row: Row) -> bool:
        """Whether a noun before the name says what the row is: "the separatist group ETA"."""
        return any(row.kind in self.kinds.get(word, ()) for word in self.last_words)

    def name_office(self, row: Row, tenures: Tenures) -> bool:
        """Whether an office this person has held stands before the name: "President Bush"."""
        return any(tenures.has_held(row, title) for title, _ in self.offices())

    def offices(self) -> Iterator[tuple[str, bool]]:
        """Yield each run of words right before the name, and whether it is a title held no more: "former president"."""
        for phrase in self.phrases:
            words = phrase.split()
            for i in range(len(words)):
                yield " ".join(words[i:]), not self.beside.former.isdisjoint(words[:i])

    def name_other(self) -> bool:
        """Whether an office stands before the name that no table knows of: "Judge Bush"."""
        return not self.beside.unlisted.isdisjoint(self.last_words)

    def tell(self, rows: Iterable[Row], tenures: Tenures) -> bool:
        """Whether they say of one of several rows that it is meant, or is not."""
        return any(
            self.contradict(row.gender) or self.name_office(row, tenures) or self.name_other()
            if row.kind == "person"
            else self.tell_kind(row)
            for row in rows
        )

    def fitting(self, rows: Sequence[Row], tenures: Tenures, *, day: str) -> Sequence[Row]:
        """Those of several people whom the longest title before the name fits best; all where it fits all or none."""
        for title, former in self.offices():
            best = tenures.bearing(rows, title, former=former, day=day)
            if len(best) < len(rows):
                return best
        return rows


def read_titles(
    names: Sequence[tuple[Sentence, Name]],
    *,
    offices: Container[str],
    kinds: Mapping[str, frozenset[str]],
    beside: Beside,
) -> dict[Name, Titles]:
    """Read what stands beside each name; whoever has an administration is its head. `offices` are words of titles."""
    countries = {id(word): _country(name) for _, name in names for word in name.words}
    told: dict[Name, tuple[tuple[str, ...], frozenset[str]]] = {}
    polite: set[str] = set()
    for sentence, name in names:
        before = [word.lower for word in sentence.words[max(0, name.words[0].i - TITLE_REACH) : name.words[0].i]]
        if not beside.polite.isdisjoint(before[-1:]):
            polite.add(name.surface)
        following = sentence.words[name.words[-1].i + 1 : name.words[-1].i + 2]
        leads = any(word.lower in beside.rule for word in following)
        phrases, places = [" ".join(before)], set[str]()
        for noun in _descriptions(name, offices, beside):
            words = sentence.words[max(name.words[-1].i + 1, noun.i - TITLE_REACH) : noun.i + 1]
            phrases.append(" ".join(word.lower for word in words))
            leads = leads or noun.lemma in beside.leads
            places.update(filter(None, (countries.get(id(word)) for word in subtree(noun))))
        told[name] = ((*phrases, *(sorted(beside.rulers) if leads else ())), frozenset(places))
    return {
        name: Titles(phrases, places, is_polite=name.surface in polite, kinds=kinds, beside=beside)
        for name, (phrases, places) in told.items()
    }


def _descriptions(name: Name, offices: Container[str], beside: Beside) -> Iterator[Word]:
    """The noun or verb of what is said behind a name: "Hollande, the former president", "Hollande, who led France"."""
    if len(name.words) > 1 or not name.entries:
        return
    for word in children(name.head, "appos", "acl:relcl"):
        spoken = any(child.lower == "who" for child in word.children)
        if (word.dep == "appos" and word.lower in offices) or (word.lemma in beside.leads and spoken):
            yield word


def _country(name: Name) -> str | None:
    """The country that a name or adjective is that of."""
    codes = {row.country for entry in name.entries if entry.is_land for row in entry.rows}
    return codes.pop() if len(codes) == 1 else None


def is_backed(row: Row, name: Name, overview: Overview, titles: Titles, tenures: Tenures) -> bool:
    """Whether the article supports reading a weak name as `row`."""
    if titles.contradict(row.gender) or not _fits(row, name, overview):
        return False
    bearer = overview.full_names.get(name.surface)
    if bearer is not None and bearer not in row.strong:
        # beside "George W. Bush" there may be a "former President Bush", beside an unlisted Peter Bush there is none
        known = overview.rows.get(bearer)
        return known is not None and name.surface in known.weak and titles.name_office(row, tenures)
    if overview.named[row.id]:
        return True
    label = overview.labels.get(name.surface, name.label)
    if row.kind == "person":
        return label == "PERSON" and _is_known_here(row, name, overview, titles, tenures)
    if row.kind in LABEL_OF_KIND:
        return label == LABEL_OF_KIND[row.kind]
    owner = overview.owners.get(name.surface)
    if (owner is not None and owner.country == row.country) or titles.tell_kind(row):
        return True
    # "Congress" is that of the United States only where the United States is spoken of
    fits = label == "ORG" or (len(name.words) > 1 and label in ("NORP", ""))
    return fits and (row.country is None or row.country in overview.countries)


def _fits(row: Row, name: Name, overview: Overview) -> bool:
    """Whether nothing beside the name speaks against `row`: another country, or another long form of an acronym.

    "Ukraine's Labour Party" is not Britain's, and in "International Cricket Council (ICC)" there is no court.
    """
    full = overview.short_forms.get(name.surface)
    if full is not None and full not in (*row.strong, *row.weak):
        return False
    owner = overview.owners.get(name.surface)
    return owner is None or row.kind in ("country", "place") or row.country in (owner.country, None)


def _is_known_here(row: Row, name: Name, overview: Overview, titles: Titles, tenures: Tenures) -> bool:
    """ "President Bush" is known by the office, "Bush" alone where his country is spoken of while he is in one.

    "Mr. Bush" is known in or after office, wherever countries are spoken of.
    """
    if titles.countries and row.country not in titles.countries:
        return False
    if titles.name_office(row, tenures):
        return True
    held = tenures.gazetteer.tenures.get(row.id, ())
    polite = titles.is_polite and bool(overview.countries)
    if titles.name_other() or not (polite or _is_concerned(row, held, overview, tenures.gazetteer.rows)):
        return False
    if not held or overview.day == NO_DATE:
        return True
    if polite:
        return any((tenure.since or "") <= overview.day for tenure in held)
    return any(covers(tenure.since, tenure.until, overview.day) for tenure in held)


def _is_concerned(row: Row, held: Sequence[Tenure], overview: Overview, rows: Mapping[str, Row]) -> bool:
    """Whether the article speaks of a person's country or body, or of any country where the body is the world's."""
    if row.country is None or row.country in overview.countries:
        return True
    bodies = [rows[tenure.body] for tenure in held]
    worldly = bool(overview.countries) and any(body.kind == "igo" for body in bodies)
    return worldly or any(overview.named[body.id] for body in bodies)


def is_surname(name: Name, overview: Overview) -> bool:
    """Whether "Washington" is somebody the article has named in full, and no town: nothing is in or from it."""
    return name.surface in overview.full_names and not cases(name.head)


def choose(rows: Sequence[Row], name: Name, overview: Overview, titles: Titles, tenures: Tenures) -> Row | None:
    """The one row meant by a shared name: valid at the time, told by title, named in the article, told by place."""
    valid = [row for row in rows if covers(row.since, row.until, overview.day)] or list(rows)
    people = all(row.kind == "person" for row in valid)
    if len(valid) > 1 and people:
        valid = list(titles.fitting(valid, tenures, day=overview.day))
    if len(valid) > 1:
        valid = _most(valid, overview.named)
    if len(valid) > 1 and people:
        return None if name.surface in overview.shared else _bearer(valid, overview, tenures)
    if len(valid) > 1:
        # towns of the one Georgia or the other
        valid = _most(valid, {row.id: overview.places[row.country or ""] for row in valid})
    if len(valid) > 1:
        states = [row for row in valid if row.kind == "country"]
        valid = states if len(states) == 1 else valid
    return valid[0] if len(valid) == 1 else None


def _most(rows: Sequence[Row], counts: Mapping[str, int] | Counter[str]) -> list[Row]:
    most = max(counts.get(row.id, 0) for row in rows)
    return [row for row in rows if counts.get(row.id, 0) == most]


def _bearer(people: Sequence[Row], overview: Overview, tenures: Tenures) -> Row | None:
    """Of several people of one name whoever is in office; two of different countries are not told apart by that."""
    people = [row for row in people if row.country in overview.countries] or people
    return tenures.lookup_latest(people, day=overview.day) if len({row.country for row in people}) == 1 else None


def choose_bearer(fulls: Sequence[str], titles: Titles, overview: Overview, genders: Mapping[str, str]) -> str | None:
    """Of several people named in full the one whom the courtesy before their surname leaves: "Mrs. Clinton".

    `genders` tells of first names whether a man or a woman bears them; without a courtesy nobody is meant.
    """
    if not titles.are_courteous:
        return None
    fitting = [full for full in fulls if not titles.contradict(_gender(full, overview, genders))]
    return fitting[0] if len(fitting) == 1 else None


def _gender(full: str, overview: Overview, genders: Mapping[str, str]) -> Gender | None:
    row = overview.rows.get(full)
    if row is not None:
        return row.gender
    told: Mapping[str, Gender] = {"man": "male", "woman": "female"}
    return told.get(genders.get(full.split()[0].lower(), ""))
