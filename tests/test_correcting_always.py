"""Correcting: what holds for whatever reading and whatever corrections."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from whowhom.graph.correcting import correct
from whowhom.graph.corrections import Alias, Drop, Entry, Merge, Split, to_corrections
from whowhom.graph.errors import CorrectionError
from whowhom.graph.records import (
    Actor,
    Article,
    End,
    Evidence,
    Mention,
    Place,
    Quotation,
    Reader,
    Reading,
    Relation,
    Span,
    Trigger,
    Voice,
)

TEXT = "Berg Dahl Chief Norway he Oslo"
WORDS = {"Berg": (0, 4), "Dahl": (5, 9), "Chief": (10, 15), "Norway": (16, 22), "he": (23, 25), "Oslo": (26, 30)}
TABLES = {
    "norway": Actor(id="norway", name="Norway", kind="country", country="NOR"),
    "army": Actor(id="army", name="Army", kind="military", parent="norway"),
    "navy": Actor(id="navy", name="Navy", kind="military", parent="army"),
}
IDS = ["army", "berg", "dahl", "navy", "new", "norway"]
ID = st.sampled_from(IDS)
WORD = st.sampled_from(list(WORDS))
PLACE = Place(id="oslo", name="Oslo")
SCOPES: list[dict[str, Any]] = [{}, {"articles": frozenset({"x"})}, {"articles": frozenset({"y"})}]


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    """Any entry that is no nonsense by itself."""
    actor, other = draw(st.lists(ID, min_size=2, max_size=2, unique=True))
    scope, kind = draw(st.sampled_from(SCOPES)), draw(st.sampled_from([None, "ngo"]))
    possible: list[Entry] = [
        Merge(line=0, actors=(actor, draw(ID)), into=other, **scope),
        Split.model_validate({"line": 0, "actor": actor, "into": other, "articles": {"x"}, "kind": kind}),
        Alias(line=0, name=draw(WORD), actor=actor, **scope),
        Drop(line=0, actor=actor, **scope),
        Drop(line=0, relation=draw(st.sampled_from(["0", "1"])), **scope),
    ]
    return draw(st.sampled_from(possible))


@st.composite
def ends(draw: st.DrawFn) -> End:
    """An end that words name, or that is understood."""
    start, end = WORDS[draw(WORD)] if draw(st.booleans()) else (None, None)
    return End(actor=draw(ID), start=start, end=end)


@st.composite
def relations(draw: st.DrawFn, id_: str) -> Relation:
    """Anybody does anything with anybody, the place included."""
    sources = draw(st.lists(ends(), max_size=3, unique_by=lambda end: end.actor))
    targets = draw(st.lists(ends(), min_size=0 if sources else 1, max_size=2, unique_by=lambda end: end.actor))
    is_mutual = len(sources) > 1 and draw(st.booleans())
    located = [End(actor="oslo", start=26, end=30)] if draw(st.booleans()) else []
    return Relation(
        id=id_,
        type="CONSULT",
        sources=tuple(sources),
        targets=() if is_mutual else (*targets, *located),
        mutual=is_mutual,
        attribution=(Voice(actor=draw(st.none() | ID), start=0, end=4),),
        predicate="do",
        evidence=Evidence(start=0, end=4, quote="Berg"),
        trigger=Trigger(start=0, end=4, lemma="do"),
        rule="test",
        confidence=0.5,
    )


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Every word of the text, the place aside, may be anybody in any form."""
    mentions: dict[str, list[Mention]] = {id_: [] for id_ in IDS}
    for word in list(WORDS)[:-1]:
        start, end = WORDS[word]
        form = draw(st.sampled_from(["name", "pronoun", "nominal", "metonym"]))
        mentions[draw(ID)].append(Mention.model_validate({"start": start, "end": end, "form": form}))
    records = [TABLES.get(id_, Actor(id=id_, name=id_, kind="person")) for id_ in IDS]
    return Reading(
        reader=Reader(version="0", model="none", seeds="none"),
        article=Article(id="x", text=TEXT, title="Chief"),
        actors=tuple(actor.model_copy(update={"mentions": tuple(mentions[actor.id])}) for actor in records),
        places=(PLACE,),
        relations=tuple(draw(relations(id_)) for id_ in ("0", "1")),
        quotations=(Quotation(voices=(Voice(actor=draw(ID)),), content=Span(start=0, end=4), direct=True),),
    )


def known(id_: str, day: str | None) -> Actor | None:
    return TABLES.get(id_)


def check_contracts(before: Reading, after: Reading) -> None:
    """What a reading promises, whatever is corrected."""
    assert (after.article, after.places) == (before.article, before.places)
    ids = [actor.id for actor in after.actors]
    assert ids == sorted(set(ids))
    assert {actor.parent for actor in after.actors} <= {None, *ids}
    assert [actor.id for actor in after.actors if actor.parent == actor.id] == []
    spans = [(mention.start, mention.end) for actor in after.actors for mention in actor.mentions]
    assert len(spans) == len(set(spans))
    assert set(spans) <= set(WORDS.values())
    read = {relation.id: relation for relation in before.relations}
    for relation in after.relations:
        check_relation(read[relation.id], relation, listed={*ids, PLACE.id})
    assert {voice.actor for each in after.quotations for voice in each.voices} <= {None, *ids}


def check_relation(before: Relation, after: Relation, *, listed: set[str]) -> None:
    """No statement loses an end it had, and everybody in it is listed."""
    assert bool(after.sources) == bool(before.sources)
    assert bool(after.targets) == bool(before.targets)
    acting = [end.actor for end in (*after.sources, *after.targets)]
    assert listed.issuperset(acting)
    assert not after.mutual or len(set(acting)) >= 2
    assert {voice.actor for voice in after.attribution} <= {None, *listed}


def replay(reading: Reading, given_: list[Entry]) -> Reading | None:
    """The reading as corrected, in which a second time changes nothing; None where the entries are refused."""
    numbered = [entry.model_copy(update={"line": line}) for line, entry in enumerate(given_)]
    try:
        corrections = to_corrections("my.toml", numbered)
    except CorrectionError:
        return None
    after, _ = correct(reading, corrections, known=known)
    check_contracts(reading, after)
    assert correct(after, corrections, known=known)[0] == after
    return after


@settings(max_examples=300, deadline=None)
@given(readings(), st.lists(entries(), min_size=1, max_size=6), st.randoms())
def test_correcting_again_or_in_another_order_changes_nothing(
    reading: Reading, given_: list[Entry], chance: Any
) -> None:
    assert replay(reading, given_) == replay(reading, chance.sample(given_, len(given_)))
