"""Correcting: a reading as it stands after a user's corrections.

Every entry is a change of who is meant, so one function tells for each end, voice and mention
who it is now; what has lost an end it had is no statement any more.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from .corrections import Alias, Corrections, Drop, Entry, Merge, Split
from .gazetteer import Row
from .names import fold
from .records import Actor, End, Mention, Quotation, Reading, Relation, Voice


def correct(reading: Reading, corrections: Corrections, *, rows: Mapping[str, Row]) -> Reading:
    """Return a reading as corrected; `rows` is the gazetteer, which knows actors the article does not name."""
    meant = _Meant(reading, corrections)
    dropped = {entry.relation for entry in corrections.of(Drop, reading.article.id)}
    relations = (_relation(each, meant) for each in reading.relations if each.id not in dropped)
    return reading.model_copy(
        update={
            "actors": _actors(reading, corrections, meant, rows=rows),
            "relations": tuple(relation for relation in relations if relation is not None),
            "quotations": tuple(_quotation(each, meant) for each in reading.quotations),
        }
    )


def leave_idle(entries: Iterable[Entry], reading: Reading) -> tuple[Entry, ...]:
    """Return those of the entries that find nothing to correct in a reading as it was read."""
    return tuple(entry for entry in entries if not _applies(entry, reading))


def _applies(entry: Entry, reading: Reading) -> bool:
    if not entry.is_for(reading.article.id):
        return False
    match entry:
        case Drop(relation=str(id_)):
            return any(relation.id == id_ for relation in reading.relations)
        case Alias():
            return fold(entry.name) in {fold(name) for name in _surfaces(reading)}
        case Merge():
            return any(actor.id in entry.actors for actor in reading.actors)
        case Split() | Drop():
            return any(actor.id == entry.actor for actor in reading.actors)
        case _:
            return False


def _surfaces(reading: Reading) -> Iterator[str]:
    for actor in reading.actors:
        yield actor.name
        yield from (_surface(reading, mention.start, mention.end) for mention in actor.mentions)


def _surface(reading: Reading, start: int, end: int, *, field: str = "text") -> str:
    text = reading.article.text if field == "text" else reading.article.title or ""
    return text[start:end]


class _Meant:
    """Tells who is meant in one reading, after splits, aliases, drops and merges in this order."""

    def __init__(self, reading: Reading, corrections: Corrections) -> None:
        article = reading.article.id
        self.reading = reading
        self.splits = {entry.actor: entry.into for entry in corrections.of(Split, article)}
        self.aliases = {fold(entry.name): entry.actor for entry in corrections.of(Alias, article)}
        self.dropped = {entry.actor for entry in corrections.of(Drop, article)} - {None}
        self.merges = {actor: entry.into for entry in corrections.of(Merge, article) for actor in entry.actors}
        self.renamed = {actor.id: target for actor in reading.actors if (target := self._wholly(actor)) is not None}

    def now(self, actor: str, surface: str | None = None) -> str | None:
        """The id of whoever `actor`, written as `surface`, is now; None for nobody."""
        who = self.splits.get(actor, actor)
        by_name = self.aliases.get(fold(surface)) if surface else None
        who = by_name or self.renamed.get(actor, who)
        if who in self.dropped:
            return None
        seen = set()
        while who in self.merges and who not in seen:
            seen.add(who)
            who = self.merges[who]
        return who

    def placed(self, end: End | Voice, *, field: str) -> str | None:
        """Who stands at an end or speaks, by id and by the words that stand there."""
        if end.actor is None:
            return None
        spelt = (
            None if end.start is None or end.end is None else _surface(self.reading, end.start, end.end, field=field)
        )
        return self.now(end.actor, spelt)

    def _wholly(self, actor: Actor) -> str | None:
        """Who an actor is that goes by an aliased name alone: his pronouns are the other's too."""
        named = [mention for mention in actor.mentions if mention.form in ("name", "metonym")]
        meant = {self.aliases.get(fold(_surface(self.reading, each.start, each.end))) for each in named}
        return meant.pop() if len(meant) == 1 else None


def _actors(reading: Reading, corrections: Corrections, meant: _Meant, *, rows: Mapping[str, Row]) -> tuple[Actor, ...]:
    known = {actor.id: actor for actor in reading.actors}
    described = {entry.into: entry for entry in corrections.of(Split, reading.article.id)}
    members: dict[str, list[tuple[Actor, Mention | None]]] = {}
    for actor in reading.actors:
        for mention in actor.mentions or (None,):
            spelt = None if mention is None else _surface(reading, mention.start, mention.end)
            id_ = meant.now(actor.id, spelt)
            if id_ is not None:
                members.setdefault(id_, []).append((actor, mention))
    return tuple(
        _actor(id_, members[id_], known.get(id_), rows.get(id_), described.get(id_), meant) for id_ in sorted(members)
    )


def _actor(
    id_: str,
    members: Sequence[tuple[Actor, Mention | None]],
    known: Actor | None,
    row: Row | None,
    split: Split | None,
    meant: _Meant,
) -> Actor:
    """The record of whoever has this id now: what was read of him, else what the tables know, else his parts'."""
    facts = known or _of_row(row, id_) or members[0][0].model_copy(update={"id": id_})
    if split is not None:
        given = {key: getattr(split, key) for key in ("name", "kind", "country")}
        facts = facts.model_copy(update={key: value for key, value in given.items() if value is not None})
    mentions = {mention for _, mention in members if mention is not None}
    joined = {actor.id: actor for actor, _ in members if actor.id != id_}
    names = {name for actor in joined.values() for name in (actor.name, *actor.aliases)} if split is None else set()
    return facts.model_copy(
        update={
            "parent": None if facts.parent is None else meant.now(facts.parent),
            "aliases": tuple(sorted({*facts.aliases, *names} - {facts.name})),
            "mentions": tuple(sorted(mentions, key=lambda mention: (mention.start, mention.end))),
        }
    )


def _of_row(row: Row | None, id_: str) -> Actor | None:
    if row is None or row.kind == "place":
        return None
    return Actor(
        id=id_,
        name=row.name,
        kind=row.kind,
        country=row.country,
        parent=row.parent,
        sectors=row.sectors,
        wikipedia=row.wikipedia,
        wikidata=row.wikidata,
        aliases=tuple(sorted(set(row.strong) - {row.name})),
    )


def _relation(relation: Relation, meant: _Meant) -> Relation | None:
    """A statement with its ends as they are now, None where it lost one or is about one alone."""
    field = relation.evidence.field
    sources, targets = (_ends(ends, meant, field=field) for ends in (relation.sources, relation.targets))
    if (relation.sources and not sources) or (relation.targets and not targets):
        return None
    if relation.mutual and len(sources) + len(targets) < 2:
        return None
    before, after = _themselves(relation.sources, relation.targets), _themselves(sources, targets)
    if after and not before:
        return None
    voices = tuple(_voice(voice, meant, field=field) for voice in relation.attribution)
    return relation.model_copy(update={"sources": sources, "targets": targets, "attribution": voices})


def _themselves(sources: Sequence[End], targets: Sequence[End]) -> bool:
    """Whether somebody does to himself what is told."""
    return bool(targets) and {end.actor for end in targets} <= {end.actor for end in sources}


def _ends(ends: Sequence[End], meant: _Meant, *, field: str) -> tuple[End, ...]:
    kept: dict[str, End] = {}
    for end in ends:
        who = meant.placed(end, field=field)
        if who is not None:
            kept.setdefault(who, end.model_copy(update={"actor": who}))
    return tuple(kept.values())


def _voice(voice: Voice, meant: _Meant, *, field: str) -> Voice:
    return voice.model_copy(update={"actor": meant.placed(voice, field=field)})


def _quotation(quotation: Quotation, meant: _Meant) -> Quotation:
    return quotation.model_copy(
        update={"voices": tuple(_voice(voice, meant, field="text") for voice in quotation.voices)}
    )
