"""Who was found: everybody once, with all mentions, and the doubtful first."""

from collections.abc import Callable
from itertools import permutations
from typing import Any

import pytest
from whowhom.graph.records import Actor, Mention, Reading

from whowhom.found import FoundActor, find_actors

Make = Callable[..., Any]


@pytest.fixture
def telling(marked: Make) -> Make:
    """Read a marked text under an id, with doubts by the words that raise them."""

    def read(id_: str, text: str, *actors: Actor, doubts: dict[str, tuple[str, ...]]) -> Reading:
        reading: Reading = marked(text, actors=actors)
        plain = reading.article.text
        records = [
            actor.model_copy(
                update={
                    "mentions": tuple(
                        mention.model_copy(update={"doubts": doubts.get(plain[mention.start : mention.end], ())})
                        for mention in actor.mentions
                    )
                }
            )
            for actor in reading.actors
        ]
        article = reading.article.model_copy(update={"id": id_})
        return reading.model_copy(update={"article": article, "actors": tuple(records)})

    return read


def in_short(found: list[FoundActor]) -> list[tuple[str, float, list[str]]]:
    return [
        (each.name, each.certainty, [f"{mention.article} {mention.surface}" for mention in each.mentions])
        for each in found
    ]


def test_found_lists_the_doubtful_first_and_their_most_doubtful_mention(telling: Make) -> None:
    one = telling(
        "a",
        "[Ann=ann] and [Berg=berg] met [Zoe=zoe]; [she=ann/pronoun] left with [her=zoe/pronoun].",
        doubts={"she": ("pronoun",), "Berg": ("weak", "unlisted"), "her": ("pronoun", "weak")},
    )
    assert in_short(find_actors([one])) == [
        ("Berg", 0.765, ["a Berg"]),
        ("Zoe", 0.84, ["a her", "a Zoe"]),
        ("Ann", 0.9, ["a she", "a Ann"]),
    ]


def test_found_lists_whoever_a_title_alone_names(read_article: Make) -> None:
    reading = read_article("The talks are over, officials said.", title="Norway accuses Chad")
    assert [(actor.id, actor.mentions) for actor in find_actors([reading])] == [("chad", ()), ("norway", ())]


def test_found_goes_by_name_where_certainty_is_the_same(telling: Make) -> None:
    one = telling("a", "[Zoe=a-zoe] met [Ann=z-ann] and [Ann=b-ann].", doubts={})
    assert [actor.id for actor in find_actors([one])] == ["b-ann", "z-ann", "a-zoe"]


def test_found_knows_an_actor_as_all_articles_together_do_in_any_order(telling: Make) -> None:
    described = Actor(id="lula", name="Lula da Silva", kind="person", country="BRA")
    readings = [
        telling("a", "[Lula=lula] won.", doubts={}),
        telling("b", "[Lula=lula] won.", described, doubts={}),
        telling("c", "[he=lula/pronoun] lost.", doubts={"he": ("pronoun",)}),
    ]
    (lula,) = find_actors(readings)
    assert (lula.name, lula.country, lula.certainty) == ("Lula da Silva", "BRA", 0.933)
    assert [mention.article for mention in lula.mentions] == ["c", "a", "b"]
    assert all(find_actors(order) == [lula] for order in permutations(readings))


def test_found_counts_an_article_read_twice_once(telling: Make) -> None:
    one = telling("a", "[Lula=lula] won.", doubts={})
    assert find_actors([one, one]) == find_actors([one])


def test_found_leaves_out_whoever_is_not_mentioned(telling: Make) -> None:
    one = telling("a", "[Lula=lula] won.", doubts={})
    state = Actor(id="brazil", name="Brazil", kind="country")
    assert [actor.id for actor in find_actors([one.model_copy(update={"actors": (*one.actors, state)})])] == ["lula"]


def test_found_keeps_how_each_mention_was_found(telling: Make) -> None:
    one = telling("a", "[he=lula/pronoun] won.", doubts={"he": ("pronoun",)})
    ((mention,),) = [actor.mentions for actor in find_actors([one])]
    told = Mention(start=0, end=2, form="pronoun", origin="reference", doubts=("pronoun",))
    assert mention.model_dump() == {**told.model_dump(), "article": "a", "surface": "he"}


def test_found_is_nobody_where_nothing_was_read() -> None:
    assert find_actors([]) == []
