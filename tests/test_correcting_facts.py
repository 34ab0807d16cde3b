"""Correcting: what is known of whoever is meant now, and who belongs to whom."""

from collections.abc import Callable
from functools import partial

import pytest
from whowhom.graph.correcting import correct
from whowhom.graph.corrections import Alias, Drop, Entry, Merge, Split, to_corrections
from whowhom.graph.records import Actor, Reading, When

Make = Callable[..., Reading]
KNOWN = {
    "norway": Actor(id="norway", name="Norway", kind="country", country="NOR", wikidata="Q20", aliases=("Norge",)),
    "norway-military": Actor(id="norway-military", name="Norwegian army", kind="military", parent="norway"),
    "norway-navy": Actor(id="norway-navy", name="Norwegian navy", kind="military", parent="norway-military"),
    "ann-berg": Actor(id="ann-berg", name="Ann Berg", kind="person", country="NOR", wikipedia="Ann Berg"),
}
merge = partial(Merge, line=1)
split = partial(Split, line=2, articles=frozenset({"x"}))
alias = partial(Alias, line=3)
drop = partial(Drop, line=4)


def known(id_: str, day: str | None) -> Actor | None:
    """The tables: Ann Berg was in office until 2020."""
    actor = KNOWN.get(id_)
    in_office = id_ == "ann-berg" and day is not None and day < "2020"
    return actor.model_copy(update={"sectors": ("GOV",)}) if actor is not None and in_office else actor


@pytest.fixture
def read(marked: Make) -> Make:
    """Read a marked text with the tables at hand, and records of others where given."""

    def read(text: str, *actors: Actor, told: str = "") -> Reading:
        return marked(text, *filter(None, [told]), actors=(*KNOWN.values(), *actors))

    return read


def corrected(reading: Reading, *entries: Entry) -> Reading:
    """The reading as corrected, once it is sure that correcting it again changes nothing."""
    corrections = to_corrections("my.toml", entries)
    after, _ = correct(reading, corrections, known=known)
    assert correct(after, corrections, known=known)[0] == after
    return after


def who(reading: Reading, id_: str) -> Actor:
    """The record of an actor, without mentions."""
    return next(actor for actor in reading.actors if actor.id == id_).model_copy(update={"mentions": ()})


LUBANOV = Actor(
    id="lubanov", name="Lubanov", kind="person", country="RUS", sectors=("GOV",), wikipedia="L.", aliases=("Luba",)
)
FACTS: dict[str, tuple[list[Entry], Actor]] = {
    "merged into one of the article, the other has his names": (
        [merge(actors=("lubanov",), into="dahl")],
        Actor(id="dahl", name="Dahl", kind="person", aliases=("Luba", "Lubanov")),
    ),
    "merged into one of the tables": (
        [merge(actors=("lubanov",), into="norway")],
        KNOWN["norway"].model_copy(update={"aliases": ("Luba", "Lubanov", "Norge")}),
    ),
    "merged into one nobody knows, the first gives the facts": (
        [merge(actors=("dahl", "lubanov"), into="new-one")],
        Actor(id="new-one", name="Dahl", kind="person", aliases=("Luba", "Lubanov")),
    ),
    "split, no more is known of the other than he was taken for": (
        [split(actor="lubanov", into="new-one")],
        Actor(id="new-one", name="Lubanov", kind="person", country="RUS"),
    ),
    "split, and told who he is": (
        [split(actor="lubanov", into="new-one", name="Ed Lub", kind="ngo", country="GBR")],
        Actor(id="new-one", name="Ed Lub", kind="ngo", country="GBR", aliases=("Lubanov",)),
    ),
    "split into one of the article, and told more of him": (
        [split(actor="lubanov", into="dahl", country="GBR")],
        Actor(id="dahl", name="Dahl", kind="person", country="GBR", aliases=("Lubanov",)),
    ),
    "split into one of the tables": (
        [split(actor="lubanov", into="ann-berg")],
        KNOWN["ann-berg"].model_copy(update={"aliases": ("Lubanov",)}),
    ),
    "an alias of one of the tables": (
        [alias(name="Lubanov", actor="norway")],
        KNOWN["norway"].model_copy(update={"aliases": ("Lubanov", "Norge")}),
    ),
    "an alias of one nobody knows": (
        [alias(name="lubanov", actor="new-one")],
        Actor(id="new-one", name="lubanov", kind="person", country="RUS", aliases=("Lubanov",)),
    ),
    "an alias that was taken for one of the tables": (
        [alias(name="Norway", actor="new-one")],
        Actor(id="new-one", name="Norway", kind="other"),
    ),
}


@pytest.mark.parametrize(("entries", "expected"), FACTS.values(), ids=FACTS)
def test_correcting_knows_what_is_known_of_whoever_is_meant_now(
    read: Make, entries: list[Entry], expected: Actor
) -> None:
    reading = read("[Lubanov=lubanov] and [Dahl=dahl] left [Norway=norway].", LUBANOV)
    assert who(corrected(reading, *entries), expected.id) == expected


def test_correcting_gives_the_others_facts_to_nobody_else(read: Make) -> None:
    reading = corrected(read("[Lubanov=lubanov] left.", LUBANOV), split(actor="lubanov", into="new-one"))
    assert [actor.id for actor in reading.actors] == ["new-one"]
    again = corrected(read("[Chief=lubanov] met [Luba=lubanov].", LUBANOV), alias(name="Chief", actor="dahl"))
    assert (who(again, "dahl").aliases, who(again, "lubanov")) == ((), LUBANOV)


def test_correcting_makes_a_name_certain(read: Make) -> None:
    reading = read("The [Chief=lund] and [Lund=lund] left; [he=lund/pronoun] slept.")
    (lund,) = corrected(reading, alias(name="the Chief", actor="lund")).actors
    assert [(mention.origin, mention.doubts) for mention in lund.mentions] == [
        ("correction", ()),
        ("model", ("unlisted",)),
        ("reference", ("unlisted",)),
    ]


@pytest.mark.parametrize(
    ("published", "edtf", "expected"),
    [
        ("2024-02-19", None, ()),
        ("2019-02-19", None, ("GOV",)),
        ("2024-02-19", "2019-05/2019-06", ("GOV",)),
        ("2019-02-19", "2021", ()),
        ("2024-02-19", "XXXX-05-01", ()),
        (None, None, ()),
    ],
)
def test_correcting_gives_an_end_the_sectors_of_the_day(
    read: Make, published: str | None, edtf: str | None, expected: tuple[str, ...]
) -> None:
    reading = read("[Lund=lund] accused [Dahl=dahl].", told="Lund -ACCUSE-> Dahl")
    dated = {"date": When(edtf=edtf, text="then", start=0, end=4)}
    relations = tuple(each.model_copy(update=dated) for each in reading.relations)
    article = reading.article.model_copy(update={"published": published})
    reading = reading.model_copy(update={"relations": relations, "article": article})
    (relation,) = corrected(reading, merge(actors=("lund",), into="ann-berg")).relations
    assert relation.sources[0].sectors == expected


PARENTS: dict[str, tuple[list[Entry], dict[str, str | None]]] = {
    "the state merged": ([merge(actors=("norway",), into="lund")], {"lund": None, "norway-military": "lund"}),
    "the state dropped": ([drop(actor="norway")], {"lund": None, "norway-military": None}),
    "the state known by an alias alone stays the state": (
        [alias(name="Norway", actor="lund")],
        {"lund": None, "norway": None, "norway-military": "norway"},
    ),
    "the state merged into its army": (
        [merge(actors=("norway",), into="norway-military")],
        {"lund": None, "norway-military": None},
    ),
    "the state merged into a unit of its army": (
        [merge(actors=("norway",), into="norway-navy")],
        {"lund": None, "norway-military": None, "norway-navy": "norway-military"},
    ),
    "the army merged into the state": (
        [merge(actors=("norway-military",), into="norway")],
        {"lund": None, "norway": None},
    ),
}


@pytest.mark.parametrize(("entries", "expected"), PARENTS.values(), ids=PARENTS)
def test_correcting_keeps_who_belongs_to_whom(
    read: Make, entries: list[Entry], expected: dict[str, str | None]
) -> None:
    reading = corrected(read("[Norway=norway]'s [army=norway-military] met [Lund=lund]."), *entries)
    assert {actor.id: actor.parent for actor in reading.actors} == expected


def test_correcting_lists_the_parents_of_one_the_tables_know(read: Make) -> None:
    reading = corrected(read("[Lund=lund] left."), merge(actors=("lund",), into="norway-navy"))
    assert [actor.id for actor in reading.actors] == ["norway", "norway-military", "norway-navy"]


def test_correcting_gives_up_a_parent_nobody_knows(read: Make) -> None:
    orphan = Actor(id="lund", name="Lund", kind="person", parent="nowhere")
    assert who(corrected(read("[Lund=lund] left.", orphan), alias(name="Lund", actor="lund")), "lund") == (
        orphan.model_copy(update={"parent": None})
    )


def test_correcting_describes_whoever_is_only_in_the_title(marked: Make) -> None:
    reading = marked("Nothing.", "Chief -ACCUSE-> Berg", title="[Chief=lund] accuses [Berg=berg]")
    after = corrected(reading, alias(name="chief", actor="ann-berg"))
    assert [actor.id for actor in after.actors] == ["ann-berg", "berg", "lund"]
    assert after.actors[0] == KNOWN["ann-berg"]
