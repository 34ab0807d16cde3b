"""A file of corrections, replayed: with our tables, and with tables of the user's."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from whowhom.graph.errors import CorrectionError, SeedError
from whowhom.graph.gazetteer import PERSON_HEADER, TENURE_HEADER
from whowhom.graph.records import Actor, Reading

import whowhom
from whowhom.corrector import Corrector

Make = Callable[..., Any]
MERGE = "[[merge]]\nactors = ['eva-linde']\ninto = 'eva-lind'\n"
PERSONS = (
    f"{PERSON_HEADER}\neva-lind,Eva Lind,Eva Linda Lind,,,SWE,ELI,sweden,,,Eva Lind,,own knowledge,2026-11-25,female\n"
)
TENURES = f"{TENURE_HEADER}\neva-lind,mayor,sweden,GOV,2001,2005,own knowledge,2026-11-25\n"


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """Tables that know Eva Lind, who was in office from 2001 to 2005."""
    folder = tmp_path / "mine" / "actors"
    folder.mkdir(parents=True)
    (folder / "persons.csv").write_text(PERSONS, encoding="utf-8")
    (folder / "tenures.csv").write_text(TENURES, encoding="utf-8")
    return folder.parent


@pytest.fixture
def correct(tmp_path: Path, seeds: Path) -> Make:
    """Correct a reading by the text of a file."""

    def by(text: str, reading: Reading, on_idle: Callable[[str], None] = print) -> Reading:
        (tmp_path / "my.toml").write_text(text, encoding="utf-8")
        (corrected,) = Corrector(tmp_path / "my.toml", seeds=seeds).correct([reading], on_idle=on_idle)
        return corrected

    return by


@pytest.fixture
def linde(marked: Make) -> Make:
    """Read on a day of Eva Linde, a slip of the pen."""

    def read(published: str | None) -> Reading:
        reading: Reading = marked("[Eva Linde=eva-linde] accused [Hamas=hamas].", "Eva Linde -ACCUSE-> Hamas")
        return reading.model_copy(update={"article": reading.article.model_copy(update={"published": published})})

    return read


@pytest.mark.parametrize(
    ("published", "sectors"), [("2003-05-01", ("GOV",)), ("2010-05-01", ("ELI",)), (None, ("ELI",))]
)
def test_corrector_gives_what_a_row_knows_on_the_day(
    correct: Make, linde: Make, published: str | None, sectors: tuple[str, ...]
) -> None:
    corrected = correct(MERGE, linde(published))
    eva, hamas, sweden = corrected.actors
    assert (hamas.id, sweden.id, sweden.mentions) == ("hamas", "sweden", ())
    assert eva.model_copy(update={"mentions": ()}) == Actor(
        id="eva-lind",
        name="Eva Lind",
        kind="person",
        country="SWE",
        parent="sweden",
        sectors=sectors,
        wikipedia="Eva Lind",
        aliases=("Eva Linda Lind", "Eva Linde"),
    )
    assert corrected.relations[0].sources[0].sectors == sectors


def test_corrector_tells_in_the_end_what_found_nothing(tmp_path: Path, correct: Make, linde: Make) -> None:
    told: list[str] = []
    correct(f"{MERGE}[[drop]]\nactor = 'nobody'\n", linde(None), told.append)
    what = "finds nothing to correct in these articles; `whowhom actors` lists who is found, and the ids"
    assert told == [f"{tmp_path / 'my.toml'}, line 4: {what}"]


@pytest.mark.parametrize(
    ("target", "is_new"), [("eva-lind", False), ("hamas", False), ("sweden", False), ("evva-lind", True)]
)
def test_corrector_tells_in_the_end_of_targets_nobody_knows(
    tmp_path: Path, correct: Make, linde: Make, target: str, is_new: bool
) -> None:
    told: list[str] = []
    correct(f"[[merge]]\nactors = ['eva-linde']\ninto = '{target}'\n", linde(None), told.append)
    what = f"no table and none of these articles has {target!r}, so it is somebody new; is it spelt right?"
    assert told == ([f"{tmp_path / 'my.toml'}, line 1: {what}"] if is_new else [])


def test_corrector_refuses_a_country_that_is_none(correct: Make, linde: Make) -> None:
    split = "[[split]]\nactor = 'eva-linde'\narticles = ['a']\ninto = 'eva-linde-of-oslo'\ncountry = 'QQQ'\n"
    with pytest.raises(CorrectionError, match="line 1: no country has the code 'QQQ'"):
        correct(split, linde(None))


def test_corrector_does_not_depend_on_the_order_of_readings(tmp_path: Path, linde: Make, marked: Make) -> None:
    other = marked("[Eva Lind=eva-lind] slept.")
    other = other.model_copy(update={"article": other.article.model_copy(update={"id": "b"})})
    (tmp_path / "my.toml").write_text(MERGE, encoding="utf-8")
    graphs = [
        whowhom.build(order, corrections=tmp_path / "my.toml")
        for order in ([linde(None), other], [other, linde(None)], [linde(None), other, linde(None)])
    ]
    assert graphs[0].readings == graphs[1].readings == graphs[2].readings
    assert [actor.id for actor in graphs[0].actors] == ["eva-lind", "hamas"]


def test_build_takes_corrections_from_a_path_in_words(tmp_path: Path, linde: Make) -> None:
    (tmp_path / "my.toml").write_text("[[drop]]\nactor = 'hamas'\n", encoding="utf-8")
    graph = whowhom.build(linde(None), corrections=str(tmp_path / "my.toml"))
    assert (graph.relations(), [actor.id for actor in graph.actors]) == ((), ["eva-linde"])


def test_build_refuses_wrong_corrections(tmp_path: Path, linde: Make) -> None:
    with pytest.raises(CorrectionError, match=r"none\.toml: cannot be opened"):
        whowhom.build(linde(None), corrections=tmp_path / "none.toml")
    (tmp_path / "my.toml").write_text(MERGE, encoding="utf-8")
    with pytest.raises(SeedError, match="no such folder"):
        whowhom.build(linde(None), corrections=tmp_path / "my.toml", seeds=tmp_path / "none")
