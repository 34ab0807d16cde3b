"""Relations: from a weighed draft to the record that leaves the reader."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence

from ..graph.records import End, Evidence, Relation, Trigger, Voice, When
from .certainty import find_doubts, to_confidence
from .frames import Draft
from .lexicon import Lexicon
from .mentions import Mention, Referent, referent_of
from .sentences import Page
from .timing import Timing


class RelationWriter:
    """Writes the relations of one article; it counts, so that equal statements get ids of their own."""

    def __init__(self, article: str, page: Page, *, lexicon: Lexicon, published: str | None) -> None:
        """`article` is the article's id and `published` its ISO date."""
        self.article, self.page, self.lexicon, self.published = article, page, lexicon, published
        self.seen: Counter[str] = Counter()

    def write(self, draft: Draft, *, timing: Timing, voices: Sequence[Voice], place: str | None) -> Relation:
        """Return the record of a draft; offsets become those of the field its evidence stands in."""
        field, start, end = self.page.place(draft.sentence.start, draft.sentence.end)
        _, trigger_start, trigger_end = self.page.place(draft.trigger.start, draft.trigger.end)
        day = self._day(timing.date)
        doubts = find_doubts(draft, is_event=self.lexicon.seeds.ontology.types[draft.type].is_event)
        return Relation.model_validate(
            {
                "id": self._id(draft),
                "type": draft.type,
                "modes": (draft.mode,) if draft.mode is not None else (),
                "sources": tuple(self._end(mention, day) for mention in draft.sources),
                "targets": (
                    *(self._end(mention, day) for mention in draft.targets),
                    *(End(actor=who.id, sectors=self._sectors(who, day)) for who in draft.understood),
                ),
                "mutual": draft.mutual,
                "predicate": draft.predicate,
                "polarity": draft.polarity,
                "status": draft.status,
                "attribution": tuple(self.page.voice(voice) for voice in voices),
                "date": self._dated(timing.date),
                "refers_to": self._dated(timing.refers_to),
                "place": place,
                "office": draft.office,
                "evidence": Evidence.model_validate(
                    {
                        "field": field,
                        "start": start,
                        "end": end,
                        "quote": self.page.text[draft.sentence.start : draft.sentence.end],
                    }
                ),
                "trigger": Trigger(start=trigger_start, end=trigger_end, lemma=draft.trigger.lemma),
                "rule": draft.rule,
                "doubts": doubts,
                "confidence": to_confidence(doubts, self.lexicon.scale),
            }
        )

    def _day(self, when: When | None) -> str | None:
        if when is not None and when.edtf is not None and not when.edtf.startswith(("XXXX", "..")):
            return when.edtf.partition("/")[0]
        return self.published

    def _end(self, mention: Mention, day: str | None) -> End:
        _, start, end = self.page.place(mention.start, mention.end)
        return End(actor=mention.referent.id, start=start, end=end, sectors=self._sectors(mention.referent, day))

    def _sectors(self, referent: Referent, day: str | None) -> tuple[str, ...]:
        """The sectors somebody had on the day of the event: a minister then may be nobody now."""
        if referent.row is None or day is None:
            return referent.sectors
        return referent_of(
            referent.row, tenures=self.lexicon.seeds.gazetteer.tenures.get(referent.id, ()), day=day
        ).sectors

    def _dated(self, when: When | None) -> When | None:
        if when is None:
            return None
        _, start, end = self.page.place(when.start, when.end)
        return when.model_copy(update={"start": start, "end": end})

    def _id(self, draft: Draft) -> str:
        ends = "+".join(m.referent.id for m in draft.sources), "+".join(who.id for who in draft.aims)
        statement = "|".join((self.article, draft.type, *ends, draft.trigger.lemma))
        self.seen[statement] += 1
        return "r" + hashlib.sha256(f"{statement}|{self.seen[statement]}".encode()).hexdigest()[:16]


def without_repeats(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Drop a draft that says what an earlier one of the same sentence says already: "threatened ... a threat to"."""
    seen: set[tuple[object, ...]] = set()
    for draft in drafts:
        ends = tuple(m.referent.id for m in draft.sources), tuple(who.id for who in draft.aims)
        key = (draft.type, ends, draft.polarity, draft.sentence.index)
        if key not in seen:
            seen.add(key)
            yield draft
