"""Corrections: which go together, which are rivals, and how names are compared."""

import pytest
from whowhom.graph.corrections import spelling
from whowhom.graph.corrections_file import read_corrections
from whowhom.graph.errors import CorrectionError
from whowhom.graph.gazetteer import Row


def merge(actors: str, into: str, articles: str = "") -> str:
    for_some = f"articles = {articles.split()}\n" if articles else ""
    return f"[[merge]]\nactors = {actors.split()}\ninto = '{into}'\n{for_some}"


def split(actor: str, into: str, articles: str, told: str = "") -> str:
    return f"[[split]]\nactor = '{actor}'\ninto = '{into}'\narticles = {articles.split()}\n{told}\n"


def alias(name: str, actor: str, articles: str = "") -> str:
    for_some = f"articles = {articles.split()}\n" if articles else ""
    return f"[[alias]]\nname = '{name}'\nactor = '{actor}'\n{for_some}"


RIVALS = {
    "one actor is two": (merge("a", "b") + merge("a", "c"), "line 4: line 1 says that 'a' is b, this one c; keep one"),
    "one actor is two in one article": (
        merge("a", "b", "x y") + merge("a", "c", "y z"),
        "line 5: line 1 says that 'a'",
    ),
    "everywhere after somewhere": (merge("a", "b", "x") + merge("a", "c"), "line 5: line 1 says that 'a' is b"),
    "somewhere after everywhere": (merge("a", "b") + merge("a", "c", "x"), "line 4: line 1 says that 'a' is b"),
    "merged and dropped": ("[[drop]]\nactor = 'a'\n" + merge("a", "b"), "line 3: line 1 says that 'a' is nobody, this"),
    "split in two": (split("a", "b", "x y") + split("a", "c", "x"), "line 6: line 1 says that 'a' is b, this one c"),
    "told in two ways": (
        split("a", "b", "x", "name = 'Ann'") + split("c", "b", "x", "kind = 'person'"),
        "line 6: line 1 says that 'b' is Ann, this one person; keep one of them",
    ),
    "a name of two": (
        alias("The Chief", "a") + alias("chief", "b"),
        "line 4: line 1 says that 'chief' is a, this one b",
    ),
    "a name in two spellings": (
        alias("Société Générale", "a") + alias("societe  generale", "b"),
        "line 4: line 1 says",
    ),
    "a circle of two": (merge("a", "b") + merge("b", "a"), "line 4: b -> a -> b goes round in a circle; cut it"),
    "a circle of three": (merge("a", "b") + merge("c", "a") + merge("b", "c"), "line 7: b -> c -> a -> b goes round"),
    "a circle in one article": (merge("a", "b") + split("b", "a", "x"), "line 4: a -> b -> a goes round in a circle"),
}


@pytest.mark.parametrize(("text", "problem"), RIVALS.values(), ids=RIVALS)
def test_corrections_refuse_the_second_of_two_that_cannot_both_hold(text: str, problem: str) -> None:
    with pytest.raises(CorrectionError) as refused:
        read_corrections(text, file="my.toml")
    assert str(refused.value).startswith(f"my.toml, {problem}")


@pytest.mark.parametrize(
    "text",
    [
        merge("a", "b") * 2,
        merge("a c", "b") + merge("a b", "b"),
        merge("a", "b") + merge("b", "c"),
        merge("a", "b", "x") + merge("a", "c", "y"),
        merge("a", "b", "x") + merge("b", "a", "y"),
        merge("a", "b") + split("a", "c", "x"),
        split("a", "b", "x") + split("a", "c", "y"),
        split("a", "b", "x", "name = 'Ann'") + split("a", "b", "y", "name = 'Anna'"),
        split("a", "b", "x") + "[[drop]]\nactor = 'a'\n",
        alias("chief", "a", "x") + alias("chief", "b", "y"),
        alias("chief", "a") + alias("chiefs", "b"),
        merge("a", "b") + "[[drop]]\nactor = 'b'\n",
    ],
    ids=[
        "the same twice",
        "one actor named again",
        "a chain",
        "two articles",
        "a circle that no article closes",
        "a split in some articles",
        "splits in two articles",
        "told otherwise in another article",
        "a split in some articles, else nobody",
        "a name in two articles",
        "two names",
        "merged, and all of it nobody",
    ],
)
def test_corrections_that_go_together_are_taken(text: str) -> None:
    assert len(read_corrections(text, file="my.toml").entries) == text.count("[[")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (alias("Ann", "oslo"), 1),
        (merge("ann", "oslo"), 1),
        ("[[drop]]\nactor = 'cy'\n" + merge("oslo", "ann"), 3),
        (split("oslo", "ann", "x"), 1),
        ("[[drop]]\nactor = 'oslo'\n", 1),
        (alias("Oslo", "ann"), None),
        (split("ann", "anna", "x", "name = 'oslo'"), None),
    ],
    ids=[
        "a name of a place",
        "an actor is a place",
        "a place is an actor",
        "a place in some articles",
        "a place is nobody",
        "an actor called as a place",
        "an actor told to be called as a place",
    ],
)
def test_corrections_refuse_places_for_actors(text: str, line: int | None) -> None:
    loaded, rows = (
        read_corrections(text, file="my.toml"),
        {"oslo": Row("oslo", "place", "Oslo"), "ann": Row("ann", "person", "Ann")},
    )
    if line is None:
        loaded.check_tables(rows, capitals={"bern"})
        return
    with pytest.raises(CorrectionError, match=f"^my.toml, line {line}: 'oslo' is a place, and places do not act;"):
        loaded.check_tables(rows, capitals={"bern"})


def test_corrections_refuse_capitals_for_actors_unless_they_are_states_too() -> None:
    rows = {"monaco": Row("monaco", "country", "Monaco", capital="Monaco")}
    read_corrections(merge("ann", "monaco"), file="my.toml").check_tables(rows, capitals={"monaco"})
    loaded = read_corrections(merge("ann", "bern"), file="my.toml")
    with pytest.raises(CorrectionError, match=r"^my.toml, line 1: 'bern' is a place, and places do not act;"):
        loaded.check_tables(rows, capitals={"bern"})


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("the Old Man", "Old Man", True),
        ("OLD MAN", "old\nman", True),
        ("Máxim’s", "The Maxim's", True),
        ("A", "the A", True),
        ("Old Man", "Old Men", False),
        ("Theodor", "odor", False),
        ("The", "A", False),
    ],
)
def test_corrections_compare_names_without_capitals_accents_and_articles(one: str, other: str, expected: bool) -> None:
    assert (spelling(one) == spelling(other)) is expected
