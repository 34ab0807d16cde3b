"""Correcting: who is who after a user's corrections, and what a reading may never lose by them."""

import re
from collections.abc import Iterable
from functools import partial
from typing import Any

import pytest
from whowhom.graph.correcting import correct
from whowhom.graph.corrections import Alias, Drop, Entry, Merge, Split, to_corrections
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
    When,
)

# "[Lubanov=anton-lubanov]" is a name; "[he=anton-lubanov/pronoun]" says which form else.
MARK = re.compile(r"\[([^\]=]+)=([a-z-]+)(?:/(\w+))?\]")
# "Lubanov -ACCUSE-> Hamas"; all parties of "Lubanov + Hamas -CONSULT- " do it together.
TOLD = re.compile(r"(.*?) ?-([A-Z_]+)-(>?) ?(.*)")

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


def marked(text: str, *told: str, title: str = "", actors: Iterable[Actor] = (), **fields: Any) -> Reading:
    """The reading of an article x, by marks in its text and its title; ends are the words that first stand there."""
    plain, mentions = unmark(text)
    headline, titled = unmark(title)
    given = {actor.id: actor for actor in actors}
    listed = {id_: KNOWN.get(id_, Actor(id=id_, name=words, kind="person")) for id_, words, _ in (*mentions, *titled)}
    listed |= given
    records = [
        listed[id_].model_copy(update={"mentions": tuple(mention for who, _, mention in mentions if who == id_)})
        for id_ in sorted(listed)
    ]
    read = {
        "reader": Reader(version="0", model="none", seeds="none"),
        "article": Article(id="x", text=plain, title=headline, published="2024-02-19"),
        "actors": tuple(records),
        "relations": tuple(tell(line, mentions) for line in told),
    }
    if title:
        read["relations"] += (tell("A -ACCUSE-> B", titled, field="title"),)
    return Reading.model_validate({**read, **fields})


def unmark(text: str) -> tuple[str, list[tuple[str, str, Mention]]]:
    """The text without marks, and of each mark the id, the words and the mention."""
    found = []
    while (mark := MARK.search(text)) is not None:
        words, id_, form = mark.groups()
        mention = {"start": mark.start(), "end": mark.start() + len(words), "form": form or "name"}
        doubts = {"doubts": ("pronoun",), "origin": "reference"} if form == "pronoun" else {"doubts": ("unlisted",)}
        found.append((id_, words, Mention.model_validate({**mention, **doubts})))
        text = text[: mark.start()] + words + text[mark.end() :]
    return text, found


def tell(line: str, mentions: list[tuple[str, str, Mention]], *, field: str = "text") -> Relation:
    match = TOLD.fullmatch(line)
    assert match is not None
    if field == "title":
        sources, targets = [[end_of(mentions[number])] for number in (0, 1)]
    else:
        sources, targets = [
            [find_end(words, mentions) for words in match[part].split(" + ") if words] for part in (1, 4)
        ]
    return Relation(
        id=line,
        type=match[2],
        sources=tuple(sources),
        targets=tuple(targets),
        mutual=not match[3],
        predicate="do",
        evidence=Evidence.model_validate({"field": field, "start": 0, "end": 5, "quote": "Quote"}),
        trigger=Trigger(start=0, end=5, lemma="do"),
        rule="test",
        confidence=0.5,
    )


def find_end(words: str, mentions: list[tuple[str, str, Mention]]) -> End:
    """The end where these words stand first; "(anton-lubanov)" is understood and stands nowhere."""
    if words.startswith("("):
        return End(actor=words.strip("()"), sectors=("SPY",))
    return next(end_of(each) for each in mentions if each[1] == words)


def end_of(mention: tuple[str, str, Mention]) -> End:
    return End(actor=mention[0], start=mention[2].start, end=mention[2].end, sectors=("SPY",))


def corrected(reading: Reading, *entries: Entry) -> Reading:
    """The reading as corrected, once it is sure that correcting it again changes nothing."""
    corrections = to_corrections("my.toml", entries)
    after, _ = correct(reading, corrections, known=known)
    assert correct(after, corrections, known=known)[0] == after
    return after


def shown(reading: Reading) -> str:
    """The text with who is meant marked again: "[Lubanov=anton-lubanov]"."""
    text = reading.article.text
    marks = [(mention.start, mention.end, actor.id) for actor in reading.actors for mention in actor.mentions]
    for start, end, id_ in sorted(marks, reverse=True):
        text = f"{text[:start]}[{text[start:end]}={id_}]{text[end:]}"
    return text


def told(reading: Reading) -> list[str]:
    """What is stated, by ids."""
    parts = [(ids(each.sources), each.type, ids(each.targets)) for each in reading.relations]
    return [" ".join(filter(None, part)) for part in parts]


def ids(ends: Iterable[End]) -> str:
    return "+".join(end.actor for end in ends)


WHO: dict[str, tuple[str, list[Entry], str]] = {
    "merged, he is the other wherever he stands": (
        "[A. Lubanov=a-lubanov] slept; [he=a-lubanov/pronoun] and [Ann=ann-berg] woke.",
        [merge(actors=("a-lubanov",), into="anton-lubanov")],
        "[A. Lubanov=anton-lubanov] slept; [he=anton-lubanov] and [Ann=ann-berg] woke.",
    ),
    "merged in another article, he stays": (
        "[A. Lubanov=a-lubanov] slept.",
        [merge(actors=("a-lubanov",), into="anton-lubanov", articles=frozenset({"y"}))],
        "[A. Lubanov=a-lubanov] slept.",
    ),
    "merged into one who is merged": (
        "[A.=a], [B.=b] and [C.=c] slept.",
        [merge(actors=("a",), into="b"), merge(actors=("b",), into="c")],
        "[A.=c], [B.=c] and [C.=c] slept.",
    ),
    "split, he is somebody else": (
        "[Smith=smith] slept; [he=smith/pronoun] woke.",
        [split(actor="smith", into="smith-of-leeds")],
        "[Smith=smith-of-leeds] slept; [he=smith-of-leeds] woke.",
    ),
    "split in another article, he stays": (
        "[Smith=smith] slept.",
        [split(actor="smith", into="smith-of-leeds", articles=frozenset({"y"}))],
        "[Smith=smith] slept.",
    ),
    "split here and merged elsewhere": (
        "[Smith=smith] slept.",
        [split(actor="smith", into="smith-of-leeds"), merge(actors=("smith",), into="john-smith")],
        "[Smith=smith-of-leeds] slept.",
    ),
    "split here and nobody elsewhere": (
        "[Smith=smith] slept.",
        [split(actor="smith", into="smith-of-leeds"), drop(actor="smith")],
        "[Smith=smith-of-leeds] slept.",
    ),
    "split into one who is merged": (
        "[Smith=smith] slept.",
        [split(actor="smith", into="smith-of-leeds"), merge(actors=("smith-of-leeds",), into="john-smith")],
        "[Smith=john-smith] slept.",
    ),
    "an alias in other letters": (
        "The [OLD MÄN=old-man] slept.",
        [alias(name="the Old Man", actor="anton-lubanov")],
        "The [OLD MÄN=anton-lubanov] slept.",
    ),
    "an alias over a line end": (
        "The [old\nman=old-man] slept.",
        [alias(name="The Old Man", actor="anton-lubanov")],
        "The [old\nman=anton-lubanov] slept.",
    ),
    "an alias in a longer name means nothing": (
        "The [Old Man of Hoy=hoy] fell.",
        [alias(name="Old Man", actor="anton-lubanov")],
        "The [Old Man of Hoy=hoy] fell.",
    ),
    "one known by the alias alone takes his pronouns along": (
        "The [Old Man=old-man] slept; [he=old-man/pronoun] woke.",
        [alias(name="Old Man", actor="anton-lubanov")],
        "The [Old Man=anton-lubanov] slept; [he=anton-lubanov] woke.",
    ),
    "one known by other names too keeps his pronouns": (
        "The [Old Man=berg] slept; [Berg=berg] and [he=berg/pronoun] woke.",
        [alias(name="Old Man", actor="anton-lubanov")],
        "The [Old Man=anton-lubanov] slept; [Berg=berg] and [he=berg] woke.",
    ),
    "one known by two aliases of one goes as a whole": (
        "The [Old Man=berg], the [Chief=berg], slept; [he=berg/pronoun] woke.",
        [alias(name="Old Man", actor="anton"), alias(name="Chief", actor="anton")],
        "The [Old Man=anton], the [Chief=anton], slept; [he=anton] woke.",
    ),
    "one known by aliases of two keeps his pronouns": (
        "The [Old Man=berg], the [Chief=berg], slept; [he=berg/pronoun] woke.",
        [alias(name="Old Man", actor="anton"), alias(name="Chief", actor="boris")],
        "The [Old Man=anton], the [Chief=boris], slept; [he=berg] woke.",
    ),
    "an alias of one who is merged": (
        "The [Old Man=old-man] slept.",
        [alias(name="Old Man", actor="a-lubanov"), merge(actors=("a-lubanov",), into="anton-lubanov")],
        "The [Old Man=anton-lubanov] slept.",
    ),
    "an alias goes before a merge of whom it was taken for": (
        "The [Old Man=berg] and [Berg=berg] slept.",
        [alias(name="Old Man", actor="anton"), merge(actors=("berg",), into="ann-berg")],
        "The [Old Man=anton] and [Berg=ann-berg] slept.",
    ),
    "an alias tells two apart whom one article confuses": (
        "[John Smith=smith] slept; [Smith=smith] woke.",
        [alias(name="Smith", actor="smith-of-leeds", articles=frozenset({"x"}))],
        "[John Smith=smith] slept; [Smith=smith-of-leeds] woke.",
    ),
    "dropped, nobody is there": (
        "[Moonlight=moonlight] fell; [it=moonlight/pronoun] lit [Ann=ann-berg].",
        [drop(actor="moonlight")],
        "Moonlight fell; it lit [Ann=ann-berg].",
    ),
    "dropped in another article, it stays": (
        "[Moonlight=moonlight] fell.",
        [drop(actor="moonlight", articles=frozenset({"y"}))],
        "[Moonlight=moonlight] fell.",
    ),
    "merged into one who is dropped": (
        "[Moonlight=moonlight] and [Moonshine=moonshine] fell.",
        [merge(actors=("moonshine",), into="moonlight"), drop(actor="moonlight")],
        "Moonlight and Moonshine fell.",
    ),
}


@pytest.mark.parametrize(("text", "entries", "expected"), WHO.values(), ids=WHO)
def test_correcting_changes_who_is_meant(text: str, entries: list[Entry], expected: str) -> None:
    assert shown(corrected(marked(text), *entries)) == expected


PAIR = "[Berg=berg] and [Dahl=dahl] met [Lund=lund]; the [Chief=lund] left."
STATED: dict[str, tuple[str, list[Entry], list[str]]] = {
    "an end merged": ("Berg -ACCUSE-> Lund", [merge(actors=("lund",), into="ann-berg")], ["berg ACCUSE ann-berg"]),
    "an end by its words": ("Berg -ACCUSE-> Chief", [alias(name="Chief", actor="anton")], ["berg ACCUSE anton"]),
    "an end by other words": ("Berg -ACCUSE-> Lund", [alias(name="Chief", actor="anton")], ["berg ACCUSE lund"]),
    "an end understood": ("Berg -ACCUSE-> (lund)", [merge(actors=("lund",), into="dahl")], ["berg ACCUSE dahl"]),
    "an end understood keeps to who he was": (
        "Berg -ACCUSE-> (lund)",
        [alias(name="Chief", actor="anton")],
        ["berg ACCUSE lund"],
    ),
    "an end understood goes by a name that is an alias": (
        "Berg -ACCUSE-> (dahl)",
        [alias(name="Dahl", actor="anton")],
        ["berg ACCUSE anton"],
    ),
    "the only source dropped": ("Berg -ACCUSE-> Lund", [drop(actor="berg")], []),
    "the only target dropped": ("Berg -ACCUSE-> Lund", [drop(actor="lund")], []),
    "one of two sources dropped": ("Berg + Dahl -ACCUSE-> Lund", [drop(actor="berg")], ["dahl ACCUSE lund"]),
    "a source without a target dropped": ("Berg -PROTEST->", [drop(actor="berg")], []),
    "a source without a target merged": ("Berg -PROTEST->", [merge(actors=("berg",), into="dahl")], ["dahl PROTEST"]),
    "a target without a source merged": ("-ASSAULT-> Lund", [merge(actors=("lund",), into="dahl")], ["ASSAULT dahl"]),
    "both sources one": (
        "Berg + Dahl -ACCUSE-> Lund",
        [merge(actors=("berg",), into="dahl")],
        ["dahl ACCUSE lund"],
    ),
    "source and target one": ("Berg -ACCUSE-> Lund", [merge(actors=("berg",), into="lund")], []),
    "one of two sources is the target": ("Berg + Dahl -ACCUSE-> Lund", [merge(actors=("berg",), into="lund")], []),
    "one of two targets is the source": (
        "Berg -ACCUSE-> Dahl + Lund",
        [merge(actors=("dahl",), into="berg")],
        ["berg ACCUSE lund"],
    ),
    "somebody who did it to himself": (
        "Lund -ACCUSE-> (lund)",
        [merge(actors=("lund",), into="berg")],
        ["berg ACCUSE berg"],
    ),
    "parties merged into one": ("Berg + Dahl -CONSULT-", [merge(actors=("berg",), into="dahl")], []),
    "one of two parties dropped": ("Berg + Dahl -CONSULT-", [drop(actor="berg")], []),
    "one of three parties dropped": ("Berg + Dahl + Lund -CONSULT-", [drop(actor="berg")], ["dahl+lund CONSULT"]),
    "a party merged into somebody else": (
        "Berg + Dahl -CONSULT-",
        [merge(actors=("berg",), into="lund")],
        ["lund+dahl CONSULT"],
    ),
    "the statement dropped": ("Berg -ACCUSE-> Lund", [drop(relation="Berg -ACCUSE-> Lund")], []),
    "the statement dropped elsewhere": (
        "Berg -ACCUSE-> Lund",
        [drop(relation="Berg -ACCUSE-> Lund", articles=frozenset({"y"}))],
        ["berg ACCUSE lund"],
    ),
}


@pytest.mark.parametrize(("line", "entries", "expected"), STATED.values(), ids=STATED)
def test_correcting_changes_what_is_stated(line: str, entries: list[Entry], expected: list[str]) -> None:
    assert told(corrected(marked(PAIR, line), *entries)) == expected


def test_correcting_takes_the_words_of_an_end_in_the_title_from_the_title() -> None:
    reading = marked("Nothing is said of that here.", title="[Chief=lund] accuses [Berg=berg]")
    assert told(corrected(reading, alias(name="Chief", actor="anton"))) == ["anton ACCUSE berg"]
    assert told(corrected(reading, alias(name="Nothi", actor="anton"))) == ["lund ACCUSE berg"]


def test_correcting_describes_whoever_is_only_in_the_title() -> None:
    reading = corrected(marked("x", title="[Chief=lund] accuses [Berg=berg]"), alias(name="chief", actor="ann-berg"))
    assert [actor.id for actor in reading.actors] == ["ann-berg", "berg", "lund"]
    assert reading.actors[0] == KNOWN["ann-berg"]


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
def test_correcting_knows_what_is_known_of_whoever_is_meant_now(entries: list[Entry], expected: Actor) -> None:
    reading = marked("[Lubanov=lubanov] and [Dahl=dahl] left [Norway=norway].", actors=[LUBANOV])
    assert who(corrected(reading, *entries), expected.id) == expected


def test_correcting_gives_the_others_facts_to_nobody_else() -> None:
    reading = corrected(marked("[Lubanov=lubanov] left.", actors=[LUBANOV]), split(actor="lubanov", into="new-one"))
    assert [actor.id for actor in reading.actors] == ["new-one"]
    again = corrected(
        marked("[Chief=lubanov] met [Luba=lubanov].", actors=[LUBANOV]), alias(name="Chief", actor="dahl")
    )
    assert (who(again, "dahl").aliases, who(again, "lubanov")) == ((), LUBANOV)


def test_correcting_makes_a_name_certain() -> None:
    reading = marked("The [Chief=lund] and [Lund=lund] left; [he=lund/pronoun] slept.")
    (lund,) = corrected(reading, alias(name="the Chief", actor="lund")).actors
    assert [(mention.origin, mention.doubts) for mention in lund.mentions] == [
        ("correction", ()),
        (None, ("unlisted",)),
        ("reference", ("pronoun",)),
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
    published: str | None, edtf: str | None, expected: tuple[str, ...]
) -> None:
    reading = marked("[Lund=lund] accused [Dahl=dahl].", "Lund -ACCUSE-> Dahl")
    dated = {"date": When(edtf=edtf, text="then", start=0, end=4)}
    relations = tuple(each.model_copy(update=dated) for each in reading.relations)
    article = reading.article.model_copy(update={"published": published})
    reading = reading.model_copy(update={"relations": relations, "article": article})
    (relation,) = corrected(reading, merge(actors=("lund",), into="ann-berg")).relations
    assert (relation.sources[0].sectors, relation.targets[0].sectors) == (expected, ("SPY",))


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
def test_correcting_keeps_who_belongs_to_whom(entries: list[Entry], expected: dict[str, str | None]) -> None:
    reading = corrected(marked("[Norway=norway]'s [army=norway-military] met [Lund=lund]."), *entries)
    assert {actor.id: actor.parent for actor in reading.actors} == expected


def test_correcting_lists_the_parents_of_one_the_tables_know() -> None:
    reading = corrected(marked("[Lund=lund] left."), merge(actors=("lund",), into="norway-navy"))
    assert [actor.id for actor in reading.actors] == ["norway", "norway-military", "norway-navy"]


def test_correcting_gives_up_a_parent_nobody_knows() -> None:
    orphan = Actor(id="lund", name="Lund", kind="person", parent="nowhere")
    assert who(corrected(marked("[Lund=lund] left.", actors=[orphan]), alias(name="Lund", actor="lund")), "lund") == (
        orphan.model_copy(update={"parent": None})
    )


def test_correcting_leaves_places_alone() -> None:
    place = Place(id="oslo", name="Oslo", mentions=(Mention(start=8, end=12, form="name"),))
    relation = marked("[Lund=lund]").relations
    reading = marked("[Lund=lund] to Oslo.", places=(place,))
    end = End(actor="oslo", start=8, end=12)
    located = tell("Lund -LOCATED_IN-> (oslo)", [("lund", "Lund", reading.actors[0].mentions[0])])
    reading = reading.model_copy(update={"relations": (*relation, located.model_copy(update={"targets": (end,)}))})
    entries = (alias(name="Oslo", actor="dahl"), drop(actor="oslo"), merge(actors=("lund",), into="berg"))
    after = corrected(reading, *entries)
    assert told(after) == ["berg LOCATED_IN oslo"]
    assert [actor.id for actor in after.actors] == ["berg"]


def test_correcting_takes_away_a_voice_and_not_what_it_says() -> None:
    voice = Voice(actor="dahl", start=0, end=4, cue="claim")
    quotation = Quotation(voices=(voice,), content=Span(start=0, end=9), direct=True)
    reading = marked(
        "[Dahl=dahl] said that [Berg=berg] hit [Lund=lund].", "Berg -ASSAULT-> Lund", quotations=(quotation,)
    )
    said = tuple(each.model_copy(update={"attribution": (voice,)}) for each in reading.relations)
    reading = reading.model_copy(update={"relations": said})
    for entry, expected in ((drop(actor="dahl"), None), (alias(name="Dahl", actor="ann-berg"), "ann-berg")):
        after = corrected(reading, entry)
        voices = (*after.relations[0].attribution, *after.quotations[0].voices)
        assert voices == (voice.model_copy(update={"actor": expected}),) * 2


def test_correcting_leaves_a_reading_as_it_is_where_nothing_is_to_do() -> None:
    reading = marked("[Zoe=zoe] met [Ann=ann-berg].", "Zoe + Zoe -CONSULT-", actors=[KNOWN["norway-navy"]])
    corrections = to_corrections("my.toml", [drop(actor="nobody"), alias(name="Ann Berg", actor="lund")])
    assert correct(reading, corrections, known=known) == (reading, frozenset())


def test_correcting_tells_which_entries_found_something() -> None:
    entries = [
        merge(actors=("berg",), into="dahl"),
        merge(actors=("dahl",), into="lund"),
        alias(name="Berg", actor="berg"),
        drop(relation="Berg -ACCUSE-> Lund"),
    ]
    idle = [
        split(actor="berg", into="new", articles=frozenset({"y"})),
        alias(name="Bergs", actor="berg"),
        drop(actor="nobody"),
        drop(relation="r1"),
    ]
    corrections = to_corrections("my.toml", [*idle, *entries])
    _, applied = correct(marked(PAIR, "Berg -ACCUSE-> Lund"), corrections, known=known)
    assert applied == frozenset(entries)
