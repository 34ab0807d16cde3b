"""First person: whom "I" and "we" stand for in what somebody says.

"We" of a body is the body, "we" of whoever holds an office is the state or body he speaks for. Outside of
quotations the writer speaks, and nobody is meant.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from ..graph.gazetteer import Row
from ..graph.records import Quotation
from .grammar import Sentence, Word
from .mentions import Mention, Referent, referent_of
from .quotations import voices_at
from .titles import Office

SINGULAR = {"i", "me", "my", "mine", "myself"}
PLURAL = {"we", "us", "our", "ours", "ourselves"}
# What speaks as one; a crowd does not, and a medium's "we" is no news.
BODIES = {"country", "government_body", "military", "armed_group", "political_party", "igo", "ngo", "company"}
OFFICIAL = {"GOV", "MIL"}


def find_first_persons(
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    *,
    offices: Mapping[int, Sequence[Office]],
    quotations: Sequence[Quotation],
    states: Mapping[str, Row],
) -> Iterator[Mention]:
    """Yield the pronouns of the first person that stand in quotations, with who is meant.

    `offices` are the titles by sentence, `states` the rows of countries by their code.
    """
    referents = {mention.referent.id: mention.referent for mention in mentions}
    spoken_for = _spoken_for(chain.from_iterable(offices.values()))
    for sentence in sentences:
        for word in sentence.words:
            if word.tag not in ("PRP", "PRP$") or word.lower not in SINGULAR | PLURAL:
                continue
            voices = voices_at(quotations, word.start)
            speaker = referents.get(voices[0].actor or "") if voices else None
            meant = _meant(word, speaker, spoken_for=spoken_for, states=states) if speaker is not None else None
            if meant is not None:
                yield _pronoun(word, meant, sentence)


def _spoken_for(offices: Iterator[Office]) -> dict[str, Referent]:
    """The body that each holder of an office speaks for, by the holder's id."""
    found: dict[str, Referent] = {}
    for office in offices:
        if office.holder is not None and not office.former and office.body.referent.kind != "place":
            found.setdefault(office.holder.referent.id, office.body.referent)
    return found


def _meant(
    word: Word, speaker: Referent, *, spoken_for: Mapping[str, Referent], states: Mapping[str, Row]
) -> Referent | None:
    if word.lower in SINGULAR:
        return speaker if speaker.kind == "person" else None
    if speaker.kind in BODIES:
        return speaker
    body = spoken_for.get(speaker.id)
    if body is not None:
        return body
    state = states.get(speaker.country or "")
    if state is None or OFFICIAL.isdisjoint(speaker.sectors):
        return None
    return referent_of(state, day="")


def _pronoun(word: Word, meant: Referent, sentence: Sentence) -> Mention:
    return Mention(
        sentence=sentence,
        words=(word,),
        start=word.start,
        end=word.end,
        form="pronoun",
        referent=meant,
        surface=word.text,
        origin="reference",
        doubts=("pronoun",),
    )
