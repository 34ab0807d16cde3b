"""What several test files share: short ways to make records."""

import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from spacy.language import Language
from whowhom.extractors import extract
from whowhom.extractors.language_model import load
from whowhom.graph.records import Actor, Article, End, Evidence, Mention, Place, Reader, Reading, Relation, Trigger
from whowhom.graph.seeds import Seeds, load_seeds

from whowhom import cli

# Kind, parent and aliases of the actors that tests speak of.
ACTORS = {
    "russia": Actor(id="russia", name="Russia", kind="country", country="RUS", aliases=("Russian Federation",)),
    "russia-military": Actor(id="russia-military", name="Russian military", kind="military", parent="russia"),
    "hamas": Actor(id="hamas", name="Hamas", kind="armed_group", aliases=("Islamic Resistance Movement",)),
    "lula": Actor(id="lula", name="Luiz Inácio Lula da Silva", kind="person", aliases=("Lula",)),
    "tass": Actor(id="tass", name="TASS", kind="media", country="RUS"),
    "iran": Actor(id="iran", name="Iran", kind="country", country="IRN"),
}

# "[Lubanov=anton-lubanov]" names him, "[he=anton-lubanov/pronoun]" refers to him.
MARK = re.compile(r"\[([^\]=]+)=([a-z0-9-]+)(?:/(\w+))?\]")
TOLD = re.compile(r"(.*?) ?-([A-Z_]+)-(>?) ?(.*)")


def _relation(sources: str, type: str, targets: str, **fields: Any) -> Relation:
    """`_relation("russia hamas", "CONSULT", "")`: ends as ids with spaces between."""
    return Relation(
        **{
            "id": f"{sources}-{type}-{targets}".replace(" ", "+"),
            "type": type,
            "sources": tuple(End(actor=key) for key in sources.split()),
            "targets": tuple(End(actor=key) for key in targets.split()),
            "predicate": type.lower(),
            "evidence": Evidence(start=0, end=5, quote="Quote"),
            "trigger": Trigger(start=0, end=5, lemma="quote"),
            "rule": "test",
            "confidence": 0.5,
            **fields,
        }
    )


def _reading(*relations: Relation, id: str = "article", published: str | None = None, **fields: Any) -> Reading:
    """Return the reading of an article with these relations; actors that tests know come with what is known."""
    ends = {end.actor for relation in relations for end in relation.sources + relation.targets}
    voices = {voice.actor for relation in relations for voice in relation.attribution}
    article = Article(id=id, text="Quote of what was said.", published=published, outlet=fields.pop("outlet", None))
    known = {"actors": tuple(ACTORS[key] for key in sorted(ACTORS) if key in ends | voices)}
    return Reading(
        reader=Reader(version="0", model="none", seeds="none"), article=article, relations=relations, **known | fields
    )


def _marked(text: str, *told: str, title: str = "", actors: Iterable[Actor] = ()) -> Reading:
    """Return the reading of an article x with marks for who is meant; `actors` describes some of them.

    "Berg + Dahl -ACCUSE-> Lund" is told of whoever stands first in these words, in the title where there is one;
    "(lund)" is understood, and "Berg + Dahl -CONSULT-" is done together.
    """
    (plain, mentions), (headline, titled) = _unmark(text), _unmark(title)
    known = {actor.id: actor for actor in actors}
    named = reversed((*titled, *mentions))
    listed = {id_: known.get(id_, Actor(id=id_, name=words, kind="person")) for words, id_, _ in named}
    records = [
        listed[id_].model_copy(update={"mentions": tuple(mention for _, who, mention in mentions if who == id_)})
        for id_ in sorted(listed)
    ]
    relations = [_tell(line, titled or mentions, field="title" if title else "text") for line in told]
    reading = _reading(*relations, id="x", actors=tuple(records))
    article = reading.article.model_copy(update={"text": plain, "title": headline})
    return reading.model_copy(update={"article": article})


def _unmark(text: str) -> tuple[str, list[tuple[str, str, Mention]]]:
    """Return the text without marks, and of each mark the words, the id and the mention."""
    found = []
    while (mark := MARK.search(text)) is not None:
        words, id_, form = mark.groups()
        how = {"form": form, "origin": "reference"} if form else {"form": "name", "origin": "model"}
        place = {"start": mark.start(), "end": mark.start() + len(words), "doubts": ("unlisted",)}
        found.append((words, id_, Mention.model_validate(how | place)))
        text = text[: mark.start()] + words + text[mark.end() :]
    return text, found


def _tell(line: str, mentions: list[tuple[str, str, Mention]], *, field: str) -> Relation:
    match = TOLD.fullmatch(line)
    assert match is not None
    places = {words: End(actor=id_, start=each.start, end=each.end) for words, id_, each in reversed(mentions)}
    sources, targets = (
        tuple(
            End(actor=words.strip("()")) if words.startswith("(") else places[words]
            for words in match[part].split(" + ")
            if words
        )
        for part in (1, 4)
    )
    evidence = Evidence.model_validate({"field": field, "start": 0, "end": 5, "quote": "Quote"})
    ends = {"sources": sources, "targets": targets, "mutual": not match[3]}
    return _relation("", match[2], "", id=line, evidence=evidence).model_copy(update=ends)


@pytest.fixture(scope="session")
def marked() -> Callable[..., Reading]:
    return _marked


@pytest.fixture(scope="session")
def relation() -> Callable[..., Relation]:
    return _relation


@pytest.fixture(scope="session")
def reading() -> Callable[..., Reading]:
    return _reading


@pytest.fixture(scope="session")
def nlp() -> Language:
    return load()


@pytest.fixture(scope="session")
def seeds() -> Seeds:
    return load_seeds()


def _in_short(relation: Relation) -> tuple[str, str, str]:
    """`("hamas", "planned CONSULT", "russia")`: ends joined by +, truth before the type unless plainly asserted."""
    truth = [relation.status] * (relation.status != "asserted") + ["not"] * (relation.polarity == "negative")
    return (
        "+".join(end.actor for end in relation.sources),
        " ".join([*truth, relation.type]),
        "+".join(end.actor for end in relation.targets),
    )


@pytest.fixture(scope="session")
def in_short() -> Callable[[Relation], tuple[str, str, str]]:
    return _in_short


@pytest.fixture(scope="session")
def read_article(nlp: Language, seeds: Seeds) -> Callable[..., Reading]:
    """Read a text as an article of Monday 19 February 2024; fields of the article may be given."""

    def read(text: str, **fields: Any) -> Reading:
        known = {"id": "a", "text": text, "published": "2024-02-19"}
        return extract(Article.model_validate(known | fields), nlp=nlp, seeds=seeds)

    return read


@pytest.fixture(scope="session")
def drawn(read_article: Callable[..., Reading]) -> Callable[..., list[tuple[str, str, str]]]:
    """Everything drawn from a text, in short and in text order."""

    def relations(text: str, **fields: Any) -> list[tuple[str, str, str]]:
        return [_in_short(relation) for relation in read_article(text, **fields).relations]

    return relations


@pytest.fixture(scope="session")
def mentioned(read_article: Callable[..., Reading]) -> Callable[..., list[tuple[str, str]]]:
    """Who and what a text mentions, as it stands there and by id, in text order."""

    def mentions(text: str, **fields: Any) -> list[tuple[str, str]]:
        reading = read_article(text, **fields)
        named: tuple[Actor | Place, ...] = (*reading.actors, *reading.places)
        found = [(m.start, text[m.start : m.end], record.id) for record in named for m in record.mentions]
        return [(surface, id_) for _, surface, id_ in sorted(found)]

    return mentions


class Outcome(NamedTuple):
    status: int
    out: str
    err: str


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Callable[..., Outcome]:
    """Call `whowhom` with these words, in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def call(*words: str) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["whowhom", *words])
        with pytest.raises(SystemExit) as left:
            cli.main()
        return Outcome(int(left.value.code or 0), *capsys.readouterr())

    return call
