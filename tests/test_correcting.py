"""Correcting: who is meant and what is stated after a user's corrections."""

from collections.abc import Callable, Iterable
from functools import partial

import pytest
from whowhom.graph.correcting import correct
from whowhom.graph.corrections import Alias, Drop, Entry, Merge, Split, to_corrections
from whowhom.graph.records import Actor, End, Mention, Place, Quotation, Reading, Span, Voice

Make = Callable[..., Reading]
merge = partial(Merge, line=1)
split = partial(Split, line=2, articles=frozenset({"x"}))
alias = partial(Alias, line=3)
drop = partial(Drop, line=4)


def nobody(id_: str, day: str | None) -> Actor | None:
    """The tables know nobody."""
    return None


def corrected(reading: Reading, *entries: Entry) -> Reading:
    """The reading as corrected, once it is sure that correcting it again changes nothing."""
    corrections = to_corrections("my.toml", entries)
    after, _ = correct(reading, corrections, known=nobody)
    assert correct(after, corrections, known=nobody)[0] == after
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
    "one known by the alias alone takes what refers to him along": (
        "The [Old Man=old-man] slept; the [chief=old-man/nominal] woke.",
        [alias(name="Old Man", actor="anton-lubanov")],
        "The [Old Man=anton-lubanov] slept; the [chief=anton-lubanov] woke.",
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
def test_correcting_changes_who_is_meant(marked: Make, text: str, entries: list[Entry], expected: str) -> None:
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
def test_correcting_changes_what_is_stated(marked: Make, line: str, entries: list[Entry], expected: list[str]) -> None:
    assert told(corrected(marked(PAIR, line), *entries)) == expected


def test_correcting_takes_the_words_of_an_end_in_the_title_from_the_title(marked: Make) -> None:
    reading = marked("Nothing is said of that.", "Chief -ACCUSE-> Berg", title="[Chief=lund] accuses [Berg=berg]")
    assert told(corrected(reading, alias(name="Chief", actor="anton"))) == ["anton ACCUSE berg"]
    assert told(corrected(reading, alias(name="Nothi", actor="anton"))) == ["lund ACCUSE berg"]


def test_correcting_leaves_places_alone(marked: Make) -> None:
    oslo = Place(id="oslo", name="Oslo", mentions=(Mention(start=8, end=12, form="name"),))
    reading = marked("[Lund=lund] to Oslo.", "Lund -LOCATED_IN-> (oslo)").model_copy(update={"places": (oslo,)})
    spelt = {"targets": (End(actor="oslo", start=8, end=12),)}
    reading = reading.model_copy(update={"relations": (reading.relations[0].model_copy(update=spelt),)})
    entries = (alias(name="Oslo", actor="dahl"), drop(actor="oslo"), merge(actors=("lund",), into="berg"))
    after = corrected(reading, *entries)
    assert (told(after), after.places) == (["berg LOCATED_IN oslo"], (oslo,))
    assert [actor.id for actor in after.actors] == ["berg"]


@pytest.mark.parametrize(
    "entry",
    [
        merge(actors=("lund",), into="oslo"),
        split(actor="lund", into="oslo"),
        alias(name="Lund", actor="oslo"),
    ],
    ids=["merged into a place", "split off as a place", "called by an alias for a place"],
)
def test_correcting_turns_nobody_into_a_place_of_the_article(marked: Make, entry: Entry) -> None:
    oslo = Place(id="oslo", name="Oslo", mentions=(Mention(start=8, end=12, form="name"),))
    reading = marked("[Lund=lund] to Oslo.").model_copy(update={"places": (oslo,)})
    assert correct(reading, to_corrections("my.toml", [entry]), known=nobody) == (reading, frozenset())


def test_correcting_lists_a_place_once_where_two_become_one(marked: Make) -> None:
    reading = marked("[Berg=berg] met [Dahl=dahl].")
    mentions = {"mentions": reading.actors[0].mentions}
    reading = reading.model_copy(update={"actors": tuple(each.model_copy(update=mentions) for each in reading.actors)})
    (dahl,) = corrected(reading, merge(actors=("berg",), into="dahl")).actors
    assert dahl.mentions == reading.actors[0].mentions


def test_correcting_takes_away_a_voice_and_not_what_it_says(marked: Make) -> None:
    voice = Voice(actor="dahl", start=0, end=4, cue="claim")
    quotation = Quotation(voices=(voice,), content=Span(start=0, end=9), direct=True)
    reading = marked("[Dahl=dahl] said that [Berg=berg] hit [Lund=lund].", "Berg -ASSAULT-> Lund")
    said = tuple(each.model_copy(update={"attribution": (voice,)}) for each in reading.relations)
    reading = reading.model_copy(update={"relations": said, "quotations": (quotation,)})
    for entry, expected in ((drop(actor="dahl"), None), (alias(name="Dahl", actor="ann"), "ann")):
        after = corrected(reading, entry)
        voices = (*after.relations[0].attribution, *after.quotations[0].voices)
        assert voices == (voice.model_copy(update={"actor": expected}),) * 2


def test_correcting_leaves_a_reading_as_it_is_where_nothing_is_to_do(marked: Make) -> None:
    unsorted = marked("[Zoe=zoe] met [Ann=ann].", "Zoe + Zoe -CONSULT-")
    unsorted = unsorted.model_copy(update={"actors": unsorted.actors[::-1]})
    corrections = to_corrections("my.toml", [drop(actor="nobody"), alias(name="Ann Berg", actor="lund")])
    assert correct(unsorted, corrections, known=nobody) == (unsorted, frozenset())


def test_correcting_tells_which_entries_found_something(marked: Make) -> None:
    idle: list[Entry] = [
        split(actor="berg", into="new", articles=frozenset({"y"})),
        alias(name="Bergs", actor="berg"),
        drop(actor="nobody"),
        drop(relation="r1"),
    ]
    entries: list[Entry] = [
        merge(actors=("berg",), into="dahl"),
        merge(actors=("dahl",), into="lund"),
        alias(name="Berg", actor="berg"),
        drop(relation="Berg -ACCUSE-> Lund"),
    ]
    corrections = to_corrections("my.toml", [*idle, *entries])
    _, applied = correct(marked(PAIR, "Berg -ACCUSE-> Lund"), corrections, known=nobody)
    assert applied == frozenset(entries)
