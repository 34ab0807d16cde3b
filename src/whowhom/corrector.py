"""A file of corrections, replayed on readings as they pass."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from whowhom.extractors.mentions import referent_of, slug
from whowhom.extractors.overview import NO_DATE
from whowhom.graph.correcting import correct
from whowhom.graph.corrections import Entry, Split, find_targets, wrong_line
from whowhom.graph.corrections_file import load_corrections
from whowhom.graph.records import Actor, Reading
from whowhom.reading import load_actors

NEW = "no table and none of these articles has {!r}, so it is somebody new; is it spelt right?"
IDLE = "finds nothing to correct in these articles; `whowhom actors` lists who is found, and the ids"


class Corrector:
    """Corrects readings by a file of the user's and the tables of actors, which know who has an id."""

    def __init__(self, file: str | Path, *, seeds: str | Path | None = None) -> None:
        """Read both; raises CorrectionError, SeedError."""
        self.corrections = load_corrections(Path(file))
        self._gazetteer = load_actors(seeds)
        rows = self._gazetteer.rows
        self.corrections.check_tables(rows, capitals={slug(row.capital) for row in rows.values() if row.capital})

    def correct(
        self, readings: Iterable[Reading], *, on_idle: Callable[[str], None] = lambda _: None
    ) -> Iterator[Reading]:
        """Yield the readings as corrected.

        `on_idle` is told in the end of each entry that found nothing to do, or led to somebody nobody knows.
        """
        applied: set[Entry] = set()
        ids = {*self._gazetteer.rows, *(entry.into for entry in self.corrections.entries if isinstance(entry, Split))}
        for reading in readings:
            corrected, entries = correct(reading, self.corrections, known=self._lookup_actor)
            applied |= entries
            ids.update(actor.id for actor in reading.actors)
            yield corrected
        for entry in self.corrections.entries:
            unknown = [target for target in find_targets(entry) if target not in ids]
            if entry not in applied:
                on_idle(str(wrong_line(self.corrections.file, entry.line, IDLE)))
            elif unknown:
                on_idle(str(wrong_line(self.corrections.file, entry.line, NEW.format(unknown[0]))))

    def _lookup_actor(self, id_: str, day: str | None) -> Actor | None:
        """Who has an id in the tables, with the sectors of the office held on a day."""
        row = self._gazetteer.rows.get(id_)
        if row is None or row.kind == "place":
            return None
        who = referent_of(row, tenures=self._gazetteer.tenures.get(id_, ()), day=day or NO_DATE)
        return Actor(
            id=id_,
            name=row.name,
            kind=row.kind,
            country=row.country,
            parent=row.parent,
            sectors=who.sectors,
            wikipedia=row.wikipedia,
            wikidata=row.wikidata,
            aliases=tuple(sorted(set(row.strong) - {row.name})),
        )
