"""Correcting: a reading as it stands after a user's corrections.

Every entry changes who is meant, so one function tells of each mention, end and voice who that is
now: whom an alias gives the name to, else whom it was read as; from there splits and merges lead on
until one is dropped or nothing more is said. What has lost an end it had is no statement any more.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from .corrections import Alias, Corrections, Drop, Entry, Merge, Split, Subject, spelling
from .records import Actor, End, Mention, Quotation, Reading, Relation, Voice

# Who has an id in the tables, with the sectors held on a day; None for whom they do not know.
Known = Callable[[str, str | None], Actor | None]
Found = TypeVar("Found", bound=Entry)
NAMING = ("name", "metonym")


def correct(reading: Reading, corrections: Corrections, *, known: Known) -> tuple[Reading, frozenset[Entry]]:
    """Return a reading as corrected, and the entries that found something to correct in it.

    Correcting it again changes nothing. `known` tells of actors the article does not name.
    """
    cast = _Cast(reading, corrections, known)
    relations = tuple(kept for each in reading.relations if (kept := _correct_relation(each, cast)) is not None)
    if not cast.applied:
        return reading, frozenset()
    quotations = tuple(_correct_quotation(each, cast) for each in reading.quotations)
    changed = {"actors": _correct_actors(cast), "relations": relations, "quotations": quotations}
    return reading.model_copy(update=changed), frozenset(cast.applied)


class _Cast:
    """Who is who in one reading: before its corrections, and after."""

    def __init__(self, reading: Reading, corrections: Corrections, known: Known) -> None:
        """Look at everybody who is listed, mentioned, acts or speaks."""
        self.reading, self.known = reading, known
        self.read = {actor.id: actor for actor in reading.actors}
        self.applied: set[Entry] = set()
        self._corrections = corrections
        self._places = {place.id for place in reading.places} - self.read.keys()
        self._wholly = {actor.id: alias for actor in reading.actors if (alias := self._only_alias(actor)) is not None}
        # For each actor there is now: the actors as read that he was, and the first entry that says so.
        self.parts: defaultdict[str, dict[str, Entry | None]] = defaultdict(dict)
        for actor, words in _find_everybody(reading):
            who, entry = self.now(actor, words), self._first_entry(actor, words)
            if who is not None and actor not in self._places:
                self.parts[who][actor] = min(entry, self.parts[who].get(actor, entry), key=_distance)

    def now(self, actor: str, words: str) -> str | None:
        """The id of whoever stands there in these words, None for nobody; places stay."""
        if actor in self._places:
            return actor
        alias = self._called(actor, words)
        return self.follow(actor if alias is None else alias.actor)

    def follow(self, actor: str) -> str | None:
        """The id of whom splits and merges lead to, None for nobody."""
        entry = self._fate(actor)
        while isinstance(entry, Merge | Split):
            actor = entry.into
            entry = self._fate(actor)
        return None if isinstance(entry, Drop) else actor

    def alias(self, words: str) -> Alias | None:
        """The alias that says who is meant by these words."""
        entry = self._corrections.lookup(("name", spelling(words)), article=self.reading.article.id)
        return self._noted(entry) if isinstance(entry, Alias) and entry.actor not in self._places else None

    def is_dropped(self, relation: Relation) -> bool:
        """Whether an entry says that it is not so."""
        return self._lookup(("relation", relation.id)) is not None

    def lookup(self, who: str) -> Actor | None:
        """The record of somebody as read, else from the tables."""
        return self.read[who] if who in self.read else self.known(who, self.reading.article.published)

    def describe(self, who: str) -> Actor:
        """What is known of somebody: as read, else from the tables, else as those he was taken for."""
        record = self.lookup(who)
        if record is None:
            part = min(self.parts[who], key=lambda part: (_distance(self.parts[who][part]), part))
            record = self._by_part(who, part, self.parts[who][part])
        told = self._lookup(("told", who))
        return record.model_copy(update=dict(told.told)) if isinstance(told, Split) else record

    def sectors(self, who: str, day: str | None) -> tuple[str, ...]:
        """The sectors somebody had on a day."""
        known = self.known(who, day)
        return (self.describe(who) if known is None else known).sectors

    def _by_part(self, who: str, part: str, entry: Entry | None) -> Actor:
        """Somebody nobody knows, by the one he was read as: all of it where they are the same, else the least."""
        actor = self.read.get(part, Actor(id=part, name=part, kind="other"))
        if isinstance(entry, Merge):
            return actor.model_copy(update={"id": who})
        if not isinstance(entry, Alias):
            return Actor(id=who, name=actor.name, kind=actor.kind, country=actor.country)
        if self.known(part, None) is not None:
            # "Washington" was read as the state of the tables, and is a football club.
            return Actor(id=who, name=entry.name, kind="other")
        return Actor(id=who, name=entry.name, kind=actor.kind, country=actor.country)

    def _first_entry(self, actor: str, words: str) -> Entry | None:
        alias = self._called(actor, words)
        return self._fate(actor) if alias is None else alias

    def _called(self, actor: str, words: str) -> Alias | None:
        """The alias for somebody in these words, be it that he goes by no other name."""
        alias = self.alias(words)
        return self._wholly.get(actor) if alias is None else alias

    def _only_alias(self, actor: Actor) -> Alias | None:
        """The alias of one who goes by its name alone: the other takes his pronouns along."""
        calls = [each for each in actor.mentions if each.form != "pronoun" and each.origin != "reference"]
        aliases = [self.alias(words_of(self.reading, each)) for each in calls]
        targets = {None if alias is None else alias.actor for alias in aliases}
        return aliases[0] if len(targets) == 1 else None

    def _fate(self, actor: str) -> Entry | None:
        entry = self._corrections.lookup_fate(actor, article=self.reading.article.id)
        # nobody becomes a place
        in_vain = isinstance(entry, Merge | Split) and entry.into in self._places
        return None if entry is None or in_vain else self._noted(entry)

    def _lookup(self, subject: Subject) -> Entry | None:
        entry = self._corrections.lookup(subject, article=self.reading.article.id)
        return None if entry is None else self._noted(entry)

    def _noted(self, entry: Found) -> Found:
        """The entry, counted among those that found something to correct: looking one up is using it."""
        self.applied.add(entry)
        return entry


def words_of(reading: Reading, place: Mention | End | Voice, *, field: str = "text") -> str:
    """Return what stands at a place of the text or the title, nothing where the place is only understood."""
    text = reading.article.text if field == "text" else reading.article.title or ""
    return "" if place.start is None or place.end is None else text[place.start : place.end]


def _find_everybody(reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield the id and the words of all who are listed, mentioned, act or speak."""
    for actor in reading.actors:
        yield from ((actor.id, words_of(reading, mention)) for mention in actor.mentions)
        if not actor.mentions:
            yield actor.id, ""
    for relation in reading.relations:
        field = relation.evidence.field
        ends = ((end.actor, words_of(reading, end, field=field)) for end in (*relation.sources, *relation.targets))
        yield from ends
        yield from _find_speakers(reading, relation.attribution, field=field)
    for quotation in reading.quotations:
        yield from _find_speakers(reading, quotation.voices)


def _find_speakers(reading: Reading, voices: Iterable[Voice], *, field: str = "text") -> Iterator[tuple[str, str]]:
    for voice in voices:
        if voice.actor is not None:
            yield voice.actor, words_of(reading, voice, field=field)


def _distance(entry: Entry | None) -> int:
    """How far an entry takes two actors apart: merged they are one, split no more than namesakes."""
    return 0 if entry is None else (Merge, Split, Alias, Drop).index(type(entry)) + 1


def _correct_actors(cast: _Cast) -> tuple[Actor, ...]:
    mentions: defaultdict[str, list[Mention]] = defaultdict(list)
    names: defaultdict[str, set[str]] = defaultdict(set)
    for actor in cast.reading.actors:
        for mention in actor.mentions:
            words = words_of(cast.reading, mention)
            who, alias = cast.now(actor.id, words), cast.alias(words)
            if who is None:
                continue
            sure = {"origin": "correction", "doubts": ()} if alias is not None else {}
            mentions[who].append(mention.model_copy(update=sure))
            if mention.form in NAMING and (who != actor.id or alias is not None):
                names[who].add(words)
    for who, parts in cast.parts.items():
        same = [cast.read[part] for part, entry in parts.items() if isinstance(entry, Merge) and part in cast.read]
        names[who].update(name for actor in same for name in (actor.name, *actor.aliases))
    actors = {who: _join(cast.describe(who), mentions[who], names[who]) for who in sorted(cast.parts)}
    return _with_parents(actors, cast)


def _join(actor: Actor, mentions: Iterable[Mention], names: Iterable[str]) -> Actor:
    """An actor with these mentions, one a place, and with more names."""
    ordered = sorted(mentions, key=lambda each: (each.start, each.end, each.model_dump_json()))
    by_place = {(mention.start, mention.end): mention for mention in ordered}
    aliases = tuple(sorted({*actor.aliases, *names} - {actor.name}))
    return actor.model_copy(update={"aliases": aliases, "mentions": tuple(by_place.values())})


def _with_parents(actors: dict[str, Actor], cast: _Cast) -> tuple[Actor, ...]:
    """The actors with whom they belong to now, who is listed too, and without circles."""
    waiting = list(actors)
    for id_ in waiting:
        parent = None if (read := actors[id_].parent) is None else cast.follow(read)
        if parent is not None and parent not in actors:
            record = cast.lookup(parent)
            if record is None:
                parent = None
            else:
                actors[parent] = record.model_copy(update={"mentions": ()})
                waiting.append(parent)
        actors[id_] = actors[id_].model_copy(update={"parent": parent})
    for id_ in sorted(actors):
        if _belongs_to_itself(id_, actors):
            actors[id_] = actors[id_].model_copy(update={"parent": None})
    return tuple(actors[id_] for id_ in sorted(actors))


def _belongs_to_itself(id_: str, actors: dict[str, Actor]) -> bool:
    """Whether its chain of parents comes back: the army was merged into one of its units."""
    seen: set[str] = set()
    parent = actors[id_].parent
    while parent is not None and parent != id_ and parent not in seen:
        seen.add(parent)
        parent = actors[parent].parent
    return parent == id_


def _correct_relation(relation: Relation, cast: _Cast) -> Relation | None:
    """A statement with its ends as they are now; None where it lost one, or is about one alone."""
    if cast.is_dropped(relation):
        return None
    sources, targets = (_correct_ends(ends, relation, cast) for ends in (relation.sources, relation.targets))
    acted, aimed = ({end.actor for end in ends} for ends in (relation.sources, relation.targets))
    if acted.isdisjoint(aimed):
        # Nobody did it to himself, so nobody does now: "the group fought the faction", which are one.
        targets = {who: end for who, end in targets.items() if who not in sources}
    if (acted and not sources) or (aimed and not targets):
        return None
    if relation.mutual and len({*sources, *targets}) < min(len(acted | aimed), 2):
        return None
    field = relation.evidence.field
    voices = tuple(_correct_voice(voice, cast, field=field) for voice in relation.attribution)
    ends = {"sources": tuple(sources.values()), "targets": tuple(targets.values())}
    return relation.model_copy(update={**ends, "attribution": voices})


def _correct_ends(ends: Iterable[End], relation: Relation, cast: _Cast) -> dict[str, End]:
    """The ends by who stands there now, each once."""
    kept: dict[str, End] = {}
    for end in ends:
        who = cast.now(end.actor, words_of(cast.reading, end, field=relation.evidence.field))
        if who is not None and who not in kept:
            sectors = end.sectors if who == end.actor else cast.sectors(who, _day(relation, cast.reading))
            kept[who] = end.model_copy(update={"actor": who, "sectors": sectors})
    return kept


def _day(relation: Relation, reading: Reading) -> str | None:
    """The day of the act, as far as the calendar has it, else that of publication."""
    edtf = None if relation.date is None else relation.date.edtf
    return reading.article.published if edtf is None or not edtf[:4].isdecimal() else edtf.partition("/")[0]


def _correct_voice(voice: Voice, cast: _Cast, *, field: str = "text") -> Voice:
    who = None if voice.actor is None else cast.now(voice.actor, words_of(cast.reading, voice, field=field))
    return voice.model_copy(update={"actor": who})


def _correct_quotation(quotation: Quotation, cast: _Cast) -> Quotation:
    return quotation.model_copy(update={"voices": tuple(_correct_voice(voice, cast) for voice in quotation.voices)})
